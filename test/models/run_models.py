#!/usr/bin/env python3
# ===- run_models.py - whole networks through the compiler, compared with MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""run_models.py [NETWORK ...] [options]

    run_models.py                     the quick set of this repository and the digits
    run_models.py --corpus            and the whole corpus, from ../shared/corpus or --corpus DIR, where it is there
    run_models.py --corpus --table    ... and RESULTS.md and the README's table written anew
    run_models.py --target cuda       the quick set on the host emulation, in both orders of its schedule (ascendc: on simulated cores)
    run_models.py lenet --march armv8-a --cmake=-DCMAKE_TOOLCHAIN_FILE=$PWD/test/models/aarch64.cmake --emulator qemu-aarch64

Each network is filled with weights, compiled by msc, built by CMake as a user would, run, and compared with what
MindSpore computed; a warning of the C++ compiler is a failure. Prints a line a network and, last, `N passed, N failed`. What an accelerator
refuses is printed and counted apart.
Needs Python 3, NumPy, CMake.
"""
import json
import os
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support import cmake, networks
from support.accuracy import check, worse
from support.arguments import Parser
from support.folder import work_folder
from support.hosts import HOSTS
from support.msc import require_msc, source_command
from support.process import RUN_LIMIT, SKIPPED, Failure, call, run
from support.program import seconds, weights_options
import table


class Refusal(Exception):
    """Why the target does not take a network."""


def run_example(command, threads, golden, folder, bench, order):
    """`command` runs the program with all but the threads, the files and --bench; `order` are variables of its host."""
    folder.mkdir(exist_ok=True)
    files = []
    for i, a in enumerate(golden.inputs):
        files.append(folder / ("in%d.npy" % i))
        np.save(files[-1], a)
    command = command + ["--threads", threads, "--output-dir", folder] + (["--bench", bench, "--json"] if bench else [])
    out = call(command + files, "the program", RUN_LIMIT, env={**os.environ, **order})
    return json.loads(out) if bench else None


def build(source, folder, options, jobs):
    cmake.configure(source, folder, "-DCMAKE_CXX_FLAGS=" + cmake.WARNINGS, *options)
    cmake.build(folder, jobs)


def compile_model(network, name, a, work):
    """Raises Refusal where the target does not take the network; for the processor that is a failure."""
    command = source_command(a.msc, network.prepare(work), name, work / name, "--target", a.target)
    if a.target == "cpp":
        return call(command + ["--march", a.march], "msc")
    r = run(command, "msc")
    if r.returncode == 1:
        raise Refusal(next((x for x in r.stderr.splitlines() if "error:" in x), r.stderr))
    if r.returncode:
        raise Failure("msc ends with %d: %s" % (r.returncode, r.stderr[:600]))


def run_goldens(command, network, goldens, a, folder):
    """(the largest error, what the first run measured), in each order of the target's host."""
    error, measured = None, None
    for i, golden in enumerate(goldens):
        for order in HOSTS[a.target].orders:
            found = run_example(command, a.threads[0], golden, folder, 0 if i else a.bench, order)
            measured = measured or found
            error = worse(error, check(network, golden, folder))
    return error, measured


def test(network, a, work):
    """The row of the table; raises Failure or Refusal."""
    name = "m_" + network.name
    compile_s = seconds(compile_model, network, name, a, work)
    build_s = seconds(build, work / name, work / "build", a.cmake + HOSTS[a.target].cmake, a.jobs)
    command = a.emulator + [work / "build" / (name + "_example"), *weights_options(work / name, name)]
    goldens = network.goldens()[:a.goldens]
    error, measured = run_goldens(command, network, goldens, a, work / "run")
    parallel = {n: run_parallel(command, n, network, goldens[0], work / "run") for n in a.threads[1:]}
    library = sum(f.stat().st_size for f in (work / "build").rglob("lib*.a"))
    return table.Row(network, error, parallel, measured, library, compile_s, build_s)


def run_parallel(command, threads, network, golden, folder):
    """The error of one run in which the threads share the kernels; a failure says how many they were."""
    shutil.rmtree(folder)
    run_example(command, threads, golden, folder, 0, {})
    try:
        return check(network, golden, folder)
    except Failure as e:
        raise Failure("%d threads: %s" % (threads, e))


def available(a):
    """The networks of this run before any is chosen, and what was skipped."""
    if not a.corpus:
        return list(networks.own()), []
    folder = pathlib.Path(a.corpus)
    found = [*networks.corpus(folder, a.networks), *networks.own(), *networks.trained(folder.parent / "real/efficientnet_lite0")]
    return found, [] if folder.is_dir() else ["the corpus is skipped: there is no %s" % folder]


def chosen(a):
    """The networks of this run, each once, and what was skipped."""
    found, skipped = available(a)
    unique = {}
    for n in found:
        unique.setdefault(n.name, n)
    if a.networks:
        skipped += ["no network is called %s here" % name for name in set(a.networks) - set(unique)]
        unique = {k: n for k, n in unique.items() if k in a.networks}
    return list(unique.values()), skipped


def arguments():
    p = Parser(__doc__)
    p.add_argument("networks", nargs="*")
    p.add_argument("--corpus", nargs="?", const=str(networks.CORPUS), help="also the corpus in this folder")
    p.add_argument("--table", action="store_true", help="write RESULTS.md and the README's table")
    p.add_argument("--list", action="store_true")
    p.share("--keep", "--msc", "--target", "--march")
    p.add_argument("--threads", type=int, nargs="+", default=[1, 2],
                   help="threads of a run: the first for all goldens and the time, each other for one golden")
    p.share("--jobs", help="parallel compilations")
    p.add_argument("--bench", type=int, default=5, help="runs of which the median is taken")
    p.add_argument("--goldens", type=int, help="at most so many sets of inputs a network")
    p.add_argument("--cmake", action="append", default=[], help="an argument for CMake")
    p.add_argument("--emulator", type=str.split, default=[], help="the command that runs the programs")
    p.add_argument("--needs", nargs="+", default=[], help="programs without which all is skipped")
    a = p.parse_args()
    if a.target != "cpp":  # no threads to share kernels, and no time that means anything
        a.threads, a.bench = a.threads[:1], 0
    return a


def test_all(chosen_networks, a):
    """(the rows of the table, how many failed, how many the target refuses); a line a network."""
    rows, failed, refused = [], 0, 0
    for network in chosen_networks:
        with work_folder("msc-model-", a.keep and a.keep / network.name) as work:
            try:
                rows.append(test(network, a, work))
                print(("pass " if rows[-1].is_compared() else "ran  ") + rows[-1].text(), flush=True)
            except Refusal as e:
                refused += 1
                print("refused %s: %s" % (network.name, e), flush=True)
            except Failure as e:
                failed += 1
                print("FAIL %s: %s" % (network.name, e), flush=True)
    return rows, failed, refused


def main():
    a = arguments()
    found, skipped = chosen(a)
    if a.list:
        print("\n".join("%-28s MindSpore %s" % (n.name, n.exporter) for n in found))
        return 0
    missing = [tool for tool in a.needs if not shutil.which(tool)]
    if missing:
        print("skipped: there is no " + " and no ".join(missing))
        return SKIPPED
    require_msc(a.msc)
    rows, failed, refused = test_all(found, a)
    for line in skipped:
        print(line)
    if a.table:
        table.write(rows, complete=not failed and not a.networks)
    ran = sum(not r.is_compared() for r in rows)
    if ran:
        print("%d ran, with nothing of MindSpore to compare with" % ran)
    print("%d passed, %d failed" % (len(rows) - ran, failed) + (", %d refused" % refused if a.target != "cpp" else ""))
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
