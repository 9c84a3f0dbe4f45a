#!/usr/bin/env python3
# ===- compare.py - a compiled network against ONNX Runtime, timed in turns ---===
# SPDX-License-Identifier: Apache-2.0
"""compare.py NETWORK [--threads N] [--rounds R] [--seconds S]

Builds NETWORK with msc, and lets it and ONNX Runtime run in turns: R rounds, in each of which either runs for S seconds
in a process of its own, the order changing from round to round. Machines drift, so only the ratio within a round means
something. Prints median and minimum of either and their ratio (msc / ONNX Runtime; below 1 msc is faster) round by
round, then the median of the ratios.

The ONNX twin, the same network as MindSpore exports it to ONNX, is DIR/NETWORK.onnx (--onnx DIR, default
../shared/peers/onnx; large initializers may lack their data: they get random numbers). The graph is
test/models/quick/NETWORK, or NETWORK in the corpus (--corpus DIR, default ../shared/corpus), or --mindir FILE.

--python is a Python with onnxruntime, onnx and NumPy (default: $PEERS/onnx/bin/python, else this one):
    python3 -m venv .peers/onnx && .peers/onnx/bin/pip install onnxruntime onnx numpy
"""
import json
import os
import pathlib
import statistics
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "test"))
from support import ROOT
from support.arguments import Parser
from support.folder import work_folder
from support.msc import require_msc
from support.networks import find_mindir
from support.process import call, failures_exit
from support.program import Program, pinned

RIVAL = pathlib.Path(__file__).resolve().parent / "run_onnxruntime.py"


def time_rival(a, onnx):
    environment = dict(os.environ, OMP_NUM_THREADS=str(a.threads))
    command = [a.python, "-B", RIVAL, onnx, a.threads, a.seconds]
    return json.loads(call(pinned(command, a.threads), "ONNX Runtime", env=environment).splitlines()[-1])


def compare(a, program, onnx):
    """A line a round; the ratios of medians and minima."""
    runs = max(3, int(a.seconds * 1e3 / program.time(a.threads, 3)["median_ms"]))
    medians, minima = [], []
    print("%5s %12s %12s %8s %12s %12s %8s" % ("round", "msc median", "ORT median", "ratio", "msc min", "ORT min", "ratio"))
    for r in range(a.rounds):
        if r % 2:
            rival, ours = time_rival(a, onnx), program.time(a.threads, runs)
        else:
            ours, rival = program.time(a.threads, runs), time_rival(a, onnx)
        medians.append(ours["median_ms"] / rival["median_ms"])
        minima.append(ours["min_ms"] / rival["min_ms"])
        print("%5d %9.3f ms %9.3f ms %8.3f %9.3f ms %9.3f ms %8.3f" % (
            r + 1, ours["median_ms"], rival["median_ms"], medians[-1], ours["min_ms"], rival["min_ms"], minima[-1]), flush=True)
    print("%s, %d threads: msc / ONNX Runtime, median of %d rounds: medians %.3f, minima %.3f" % (
        a.network, a.threads, a.rounds, statistics.median(medians), statistics.median(minima)))
    print("peak memory: msc %.0f MB, ONNX Runtime %.0f MB; opening to first result: msc %.1f ms, ONNX Runtime %.1f ms" % (
        ours["peak_mb"], rival["peak_mb"], ours["load_first_ms"], rival["load_first_ms"]))


def arguments():
    peers = pathlib.Path(os.environ.get("PEERS", ROOT / ".peers")) / "onnx/bin/python"
    p = Parser(__doc__)
    p.add_argument("network")
    p.share("--threads", "--rounds", "--seconds")
    p.add_argument("--onnx", default=ROOT.parent / "shared/peers/onnx", type=pathlib.Path)
    p.share("--corpus", "--mindir")
    p.add_argument("--python", default=str(peers) if peers.exists() else sys.executable)
    p.share("--msc", "--march")
    return p.parse_args()


def main():
    a = arguments()
    require_msc(a.msc)
    onnx = a.onnx / (a.network + ".onnx")
    if not onnx.exists():
        sys.exit("compare.py: skipped: there is no %s" % onnx)
    with work_folder("msc-peers-") as work, failures_exit():
        call([a.python, "-B", RIVAL, "fill", onnx, work / "model.onnx"], "filling the ONNX file")
        program = Program(a.msc, work, "--march", a.march)
        program.compile(find_mindir(a.network, a.corpus, work, a.mindir))
        program.build()
        compare(a, program, work / "model.onnx")


if __name__ == "__main__":
    main()
