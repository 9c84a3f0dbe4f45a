#!/usr/bin/env python3
# ===- run_open.py - whole networks at sizes that each run chooses, beside MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""run_open.py FOLDER [NETWORK ...] [options]

FOLDER is what utils/oracle/export_open.py --runs has written: networks, inputs of eight shapes each, and what MindSpore computed of them.
Compiles each network once with its bounds, runs it at all shapes, and at shapes a step outside of each bound, which have to be refused with
nothing written. Prints a line a network:

    network      runs  smallest         largest                  arena B   of static
    fcn             8  1x3x64x64        1x3x512x512             20971520   1.000

The last figure is the arena of the network with bounds / that of the same network compiled for the largest shape; it has to be at most 1.05.
Ends with `N passed, N failed`.
"""
import json
import pathlib
import sys

sys.dont_write_bytecode = True
TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "ops")]
import run_ops
from support import packs
from support.arguments import Parser
from support.bounded import read_bounds
from support.entry import shape_options
from support.folder import work_folder
from support.msc import require_msc
from support.process import call

ARENA_GOAL = 1.05


def load(folder):
    return packs.Case("Open", folder.name, {p.name: p.read_bytes() for p in folder.iterdir()})


def at_largest(case):
    """The options for the largest shape alone."""
    ends = lambda text: "x".join(map(str, read_bounds(text, ())[1]))
    return [o if o == "--shape" else o.split("=")[0] + "=" + ends(o.split("=")[1]) for o in shape_options(case)]


def arena(msc, graph, options):
    text = call([msc, "inspect", graph, "--plan", "--json", "-q", *options], "msc inspect")
    return json.loads(text)["plan"]["arena_bytes"]


def judge(entry, msc):
    """Prints the line of a network that was run."""
    case, graph = entry.case, entry.work / "graph.mindir"
    largest, bounded = (arena(msc, graph, options(case)) for options in (at_largest, shape_options))
    if bounded > ARENA_GOAL * largest:
        entry.fail("the arena has %d bytes, with the largest shape alone %d" % (bounded, largest))
    shapes = [" ".join("x".join(map(str, a.shape)) for a in run.inputs) for run in case.runs[:2]]
    print("%-12s %4d  %-16s %-20s %11d   %.3f" % (case.name, len(case.runs), *shapes, bounded, bounded / largest), flush=True)


def main():
    p = Parser(__doc__)
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("networks", nargs="*")
    p.share("--msc", "--cxx", "--march", "--keep")
    p.share("--jobs", default=1)
    p.set_defaults(target="cpp", msc_options=[], no_build=False, batch=1)
    a = p.parse_args()
    require_msc(a.msc)
    cases = [load(f) for f in sorted(a.folder.iterdir()) if (f / "case.json").exists() and (not a.networks or f.name in a.networks)]
    print("network      runs  smallest         largest                  arena B   of static")
    with work_folder("msc-open-", a.keep) as work:
        entries, _ = run_ops.run(cases, a, work)
        for e in entries:
            if not e.problem:
                judge(e, a.msc)
    failed = sum(bool(e.problem) for e in entries)
    print("%d passed, %d failed" % (len(entries) - failed, failed))
    return 1 if failed or not entries else 0


if __name__ == "__main__":
    sys.exit(main())
