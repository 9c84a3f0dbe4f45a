#!/usr/bin/env python3
# ===- budgets.py - what a network may cost: seconds of msc and of the C++ compiler, bytes of the program ---===
# SPDX-License-Identifier: Apache-2.0
"""budgets.py NETWORK [--corpus DIR] [--times]

Compiles NETWORK (of test/models/quick, else of the corpus), builds it on one core with optimisation, runs it once, and
prints each figure beside its budget:

    compile   seconds of `msc compile --emit source`                      5       (only with --times)
    build     seconds of the C++ compiler on one core                    40       (only with --times)
    stub      bytes of machine code of the runtime stub and the C API    24 KiB
    memory    peak of a run above weights and arena                       8 MB

Prints, last, `N passed, N failed`. Times depend on the machine, so the suite checks sizes alone.
"""
import argparse
import json
import pathlib
import sys
import tempfile
import time

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "test/models"), str(ROOT / "test/ops"), str(ROOT / "utils/oracle")]
import mindir_file
from run_models import Failure, call, graph_folder
from run_ops import find_msc, require_msc


def seconds(command, what):
    begin = time.time()
    call(command, what)
    return time.time() - begin


def build(a, work):
    """Seconds of msc and of the build."""
    mindir_file.fill(graph_folder(a.network, a.corpus), work)
    compile_s = seconds([a.msc, "compile", work / "model.mindir", "--emit", "source", "--name", "model", "-o", work / "source", "-q"], "msc")
    call(["cmake", "-S", work / "source", "-B", work / "build", "-DCMAKE_BUILD_TYPE=Release"], "CMake")
    return compile_s, seconds(["taskset", "-c", "0", "cmake", "--build", work / "build", "--target", "msc_model", "-j", 1], "the build")


def code_bytes(work):
    """Machine code of the object that holds the runtime stub and the C API."""
    api = next((work / "build").rglob("model_api.cpp.o"))
    sections = call(["size", "-A", "-d", api], "size").splitlines()
    return sum(int(x.split()[1]) for x in sections if x.startswith(".text"))


def peak_above_plan(work):
    """Bytes that a run takes beside the weights and the arena."""
    call(["cmake", "--build", work / "build"], "the build of the example")
    weights = [] if (work / "source/model_weights.cpp").exists() else ["--weights", work / "source/model.weights"]
    figures = json.loads(call([work / "build/model_example", "--bench", 1, "--json", "--threads", 1] + weights, "the program"))
    return figures["peak_mb"] * 1e6 - figures["weights_bytes"] - figures["arena_bytes"]


def figures(a, work):
    """(name, measured, budget, format) each."""
    compile_s, build_s = build(a, work)
    times = [("compile", compile_s, 5, "%.2f s"), ("build", build_s, 40, "%.1f s")] if a.times else []
    return times + [("stub", code_bytes(work), 24 * 1024, "%d bytes"), ("memory", peak_above_plan(work), 8e6, "%.0f bytes")]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("network")
    p.add_argument("--corpus", type=pathlib.Path, default=ROOT.parent / "shared/corpus")
    p.add_argument("--times", action="store_true")
    p.add_argument("--msc", default=find_msc())
    a = p.parse_args()
    require_msc(a.msc)
    with tempfile.TemporaryDirectory(prefix="msc-budgets-") as work:
        try:
            rows = figures(a, pathlib.Path(work))
        except Failure as e:
            sys.exit("budgets.py: %s" % e)
    for name, measured, budget, text in rows:
        print("%s %-8s %14s of %s" % ("pass" if measured <= budget else "FAIL", name, text % measured, text % budget))
    failed = sum(measured > budget for _, measured, budget, _ in rows)
    print("%d passed, %d failed" % (len(rows) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
