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
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support.arguments import Parser
from support.folder import work_folder
from support.msc import require_msc
from support.networks import find_mindir
from support.process import failures_exit
from support.program import Program, pinned, section_bytes


def stub_bytes(program):
    """Machine code of the object that holds the runtime stub and the C API."""
    return section_bytes([next(p for p in program.objects() if p.stem == "model_api.cpp")], ".text")


def peak_above_plan(program):
    """Bytes that a run takes beside the weights and the arena."""
    figures = program.time(1, 1)
    return figures["peak_mb"] * 1e6 - figures["weights_bytes"] - figures["arena_bytes"]


def figures(a, work):
    """(name, measured, budget, format) each."""
    program = Program(a.msc, work)
    compile_s = program.compile(find_mindir(a.network, a.corpus, work))
    build_s = program.build(1, prefix=pinned([], 1))
    times = [("compile", compile_s, 5, "%.2f s"), ("build", build_s, 40, "%.1f s")] if a.times else []
    return times + [("stub", stub_bytes(program), 24 * 1024, "%d bytes"), ("memory", peak_above_plan(program), 8e6, "%.0f bytes")]


def main():
    p = Parser(__doc__)
    p.add_argument("network")
    p.share("--corpus")
    p.add_argument("--times", action="store_true")
    p.share("--msc")
    a = p.parse_args()
    require_msc(a.msc)
    with work_folder("msc-budgets-") as work, failures_exit():
        rows = figures(a, work)
    for name, measured, budget, text in rows:
        print("%s %-8s %14s of %s" % ("pass" if measured <= budget else "FAIL", name, text % measured, text % budget))
    failed = sum(measured > budget for _, measured, budget, _ in rows)
    print("%d passed, %d failed" % (len(rows) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
