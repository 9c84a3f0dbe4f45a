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
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import cases
import numpy as np
import table

sys.path.insert(0, str(cases.ROOT / "test/ops"))
from compare import compare
from hosts import HOSTS
from run_ops import find_msc, require_msc

BUILD_LIMIT, RUN_LIMIT = 1800, 600  # seconds
WARNINGS = "-Wall -Wextra -Werror"
SKIPPED = 77  # the exit code that CTest knows


class Failure(Exception):
    pass


class Refusal(Exception):
    pass


def call(command, what, limit=BUILD_LIMIT, **options):
    try:
        r = subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", timeout=limit, **options)
    except subprocess.TimeoutExpired:
        raise Failure("%s takes more than %d s" % (what, limit))
    if r.returncode:
        lines = [x for x in (r.stderr + r.stdout).splitlines() if "error" in x.lower().replace("-werror", "")] or (r.stderr + r.stdout).splitlines()
        raise Failure("%s ends with %d: %s" % (what, r.returncode, " | ".join(lines[:3])[:600]))
    return r.stdout


def match_rows(golden, actual):
    """`actual` with its rows in golden's order: each golden row takes the nearest row that is left."""
    g = golden.reshape(-1, golden.shape[-1]).astype(np.float64)
    a = actual.reshape(-1, actual.shape[-1])
    left, order = np.ones(len(a), bool), []
    for row in g:
        distance = np.where(left, np.abs(a.astype(np.float64) - row).max(axis=1), np.inf)
        order.append(int(distance.argmin()))
        left[order[-1]] = False
    return a[order].reshape(actual.shape)


def relative_error(golden, actual):
    """The largest difference as a share of the largest golden value."""
    if golden.dtype.kind != "f" and np.array_equal(golden, actual):
        return table.EXACT
    finite = np.isfinite(golden)
    g, a = golden[finite].astype(np.float64), actual[finite].astype(np.float64)
    scale = np.abs(g).max() if g.size else 0.0
    return float(np.abs(a - g).max() / scale) if scale else 0.0


def check(network, golden, folder):
    """The largest relative error, or None where MindSpore itself could not run it. Raises Failure on the first wrong output."""
    worst = None
    for i, expected in enumerate(golden.outputs):
        actual = np.load(folder / ("out%d.npy" % i))
        if actual.shape != golden.shapes[i] or actual.dtype != expected.dtype:
            raise Failure("out%d is %s %s, expected %s %s" % (i, actual.dtype, actual.shape, expected.dtype, golden.shapes[i]))
        if golden.strides[i] != 1:
            actual = actual.reshape(-1)[::golden.strides[i]]
        if i in network.unordered:
            actual = match_rows(expected, actual)
        ok, message = compare(expected, actual, network.rtol, network.atol, network.allow_fraction.get(str(i), 0.0))
        if not ok:
            raise Failure("out%d: %s" % (i, message))
        worst = worse(worst, relative_error(expected, actual))
    return worst


def worse(a, b):
    return max((x for x in (a, b) if x is not None), default=None)


def run_example(command, threads, golden, folder, bench, order):
    """`command` runs the program with all but the threads, the files and --bench; `order` are variables of its host."""
    folder.mkdir(exist_ok=True)
    files = []
    for i, a in enumerate(golden.inputs):
        files.append(folder / ("in%d.npy" % i))
        np.save(files[-1], a)
    command = command + ["--threads", threads, "--output-dir", folder] + (["--bench", bench, "--json"] if bench else [])
    out = call(command + files, "the program", RUN_LIMIT, env={**os.environ, **order})
    return json.loads(out)["median_ms"] if bench else None


def graph_folder(name, corpus):
    """The folder with the stripped graph of a network: of the quick set, else of the corpus."""
    for folder in (cases.QUICK / name, corpus / name):
        if (folder / "graph.mindir.xz").exists():
            return folder
    raise Failure("there is no %s in %s or in %s" % (name, cases.QUICK, corpus))


def build(source, folder, options, jobs):
    call(["cmake", "-S", source, "-B", folder, "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS=" + WARNINGS] + options, "CMake")
    call(["cmake", "--build", folder, "-j", jobs], "the build")


def compile_model(network, name, a, work):
    """Raises Refusal where the target does not take the network; for the processor that is a failure."""
    command = [a.msc, "compile", network.prepare(work), "--emit", "source", "--name", name, "-o", work / name, "--target", a.target, "-q"]
    if a.target == "cpp":
        return call(command + ["--march", a.march], "msc")
    try:
        r = subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", timeout=BUILD_LIMIT)
    except subprocess.TimeoutExpired:
        raise Failure("msc takes more than %d s" % BUILD_LIMIT)
    if r.returncode == 1:
        raise Refusal(next((x for x in r.stderr.splitlines() if "error:" in x), r.stderr))
    if r.returncode:
        raise Failure("msc ends with %d: %s" % (r.returncode, r.stderr[:600]))


def test(network, a, work):
    """The row of the table; raises Failure or Refusal."""
    name, host = "m_" + network.name, HOSTS[a.target]
    begin = time.time()
    compile_model(network, name, a, work)
    compiled = time.time()
    build(work / name, work / "build", a.cmake + host.cmake, a.jobs)
    built = time.time()
    embedded = (work / name / (name + "_weights.cpp")).exists()
    weights = [] if embedded else ["--weights", work / name / (name + ".weights")]
    command, error, ms = a.emulator + [work / "build" / (name + "_example")] + weights, None, None
    goldens = network.goldens()[:a.goldens]
    for i, golden in enumerate(goldens):
        for order in host.orders:
            time_ms = run_example(command, a.threads[0], golden, work / "run", 0 if i else a.bench, order)
            ms = time_ms if ms is None else ms
            error = worse(error, check(network, golden, work / "run"))
    parallel = {n: run_parallel(command, n, network, goldens[0], work / "run") for n in a.threads[1:]}
    return table.Row(network.name, network.exporter, error, parallel, network.rtol, network.atol, ms, compiled - begin, built - compiled)


def run_parallel(command, threads, network, golden, folder):
    """The error of one run in which the threads share the kernels; a failure says how many they were."""
    shutil.rmtree(folder)
    run_example(command, threads, golden, folder, 0, {})
    try:
        return check(network, golden, folder)
    except Failure as e:
        raise Failure("%d threads: %s" % (threads, e))


def chosen(a):
    """The networks of this run, each once, and what was skipped."""
    networks, skipped = list(cases.quick()) + list(cases.digits()), []
    if a.corpus:
        folder = pathlib.Path(a.corpus)
        networks = list(cases.corpus(folder, a.networks)) + networks
        networks += list(cases.trained(folder.parent / "real/efficientnet_lite0"))
        if not folder.is_dir():
            skipped.append("the corpus is skipped: there is no %s" % folder)
    unique = {}
    for n in networks:
        unique.setdefault(n.name, n)
    if a.networks:
        for name in set(a.networks) - set(unique):
            skipped.append("no network is called %s here" % name)
        unique = {k: n for k, n in unique.items() if k in a.networks}
    return list(unique.values()), skipped


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("networks", nargs="*")
    p.add_argument("--corpus", nargs="?", const=str(cases.ROOT.parent / "shared/corpus"), help="also the corpus in this folder")
    p.add_argument("--table", action="store_true", help="write RESULTS.md and the README's table")
    p.add_argument("--list", action="store_true")
    p.add_argument("--keep", type=pathlib.Path, help="work in this folder and leave everything there")
    p.add_argument("--msc", default=find_msc())
    p.add_argument("--target", choices=sorted(HOSTS), default="cpp")
    p.add_argument("--march", default="native")
    p.add_argument("--threads", type=int, nargs="+", default=[1, 2],
                   help="threads of a run: the first for all goldens and the time, each other for one golden")
    p.add_argument("--jobs", type=int, default=os.cpu_count(), help="parallel compilations")
    p.add_argument("--bench", type=int, default=5, help="runs of which the median is taken")
    p.add_argument("--goldens", type=int, help="at most so many sets of inputs a network")
    p.add_argument("--cmake", action="append", default=[], help="an argument for CMake")
    p.add_argument("--emulator", type=str.split, default=[], help="the command that runs the programs")
    p.add_argument("--needs", nargs="+", default=[], help="programs without which all is skipped")
    a = p.parse_args()
    if a.target != "cpp":  # no threads to share kernels, and no time that means anything
        a.threads, a.bench = a.threads[:1], 0
    return a


def main():
    a = arguments()
    networks, skipped = chosen(a)
    if a.list:
        print("\n".join("%-28s MindSpore %s" % (n.name, n.exporter) for n in networks))
        return 0
    missing = [tool for tool in a.needs if not shutil.which(tool)]
    if missing:
        print("skipped: there is no " + " and no ".join(missing))
        return SKIPPED
    require_msc(a.msc)
    rows, failed, refused = [], 0, 0
    for network in networks:
        work = a.keep / network.name if a.keep else pathlib.Path(tempfile.mkdtemp(prefix="msc-model-"))
        work.mkdir(parents=True, exist_ok=True)
        try:
            rows.append(test(network, a, work.resolve()))
            print(("pass " if rows[-1].is_compared() else "ran  ") + rows[-1].text(), flush=True)
        except Refusal as e:
            refused += 1
            print("refused %s: %s" % (network.name, e), flush=True)
        except Failure as e:
            failed += 1
            print("FAIL %s: %s" % (network.name, e), flush=True)
        if not a.keep:
            shutil.rmtree(work)
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
