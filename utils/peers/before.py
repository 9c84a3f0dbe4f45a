#!/usr/bin/env python3
# ===- before.py - one network by two builds of msc, timed in turns ---===
# SPDX-License-Identifier: Apache-2.0
"""before.py NETWORK --before MSC [--msc MSC] [--threads N] [--rounds R] [--seconds S]

What a change of msc costs: NETWORK by the msc of a commit before it and by this one. The programs run in turns: R rounds, in each of which
either runs for S seconds in a process of its own, the order changing from round to round; so do msc and the C++ compiler (--builds
times). Prints each figure of both and its ratio, now / before: below 1 this msc is better. Of times the ratio is the median of the rounds'.

    compile   seconds of msc                     code      bytes of the library without weights
    build     seconds of the C++ compiler        arena     bytes of scratch memory
    run       milliseconds of one run            weights   bytes

    git worktree add ../before HEAD~1 && (cd ../before && utils/build.sh)
    utils/peers/before.py resnet50 --before ../before/build/release/bin/msc
"""
import pathlib
import statistics
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "test"))
from support.arguments import Parser
from support.folder import work_folder
from support.msc import require_msc
from support.networks import find_mindir
from support.process import failures_exit
from support.program import Program, section_bytes

CODE = (".text", ".rodata", ".data")  # machine code and constants


def in_turns(programs, rounds, measure):
    """[(before, now)] of each round."""
    pairs = []
    for r in range(rounds):
        order = programs if r % 2 else programs[::-1]
        measured = {p: measure(p) for p in order}
        pairs.append([measured[p] for p in programs])
    return pairs


def print_times(name, unit, pairs):
    before, now = (statistics.median(x) for x in zip(*pairs))
    ratio = statistics.median(n / b for b, n in pairs)
    print("%-8s %12.3f %12.3f %-3s %8.3f   (%s)" % (name, before, now, unit, ratio, " ".join("%.3f" % (n / b) for b, n in pairs)), flush=True)


def print_bytes(name, before, now):
    print("%-8s %12d %12d B   %8.3f" % (name, before, now, now / before if before else 1), flush=True)


def compare(a, work):
    mindir = find_mindir(a.network, a.corpus, work, a.mindir)
    programs = [Program(a.before, work / "before", "--march", a.march), Program(a.msc, work / "now", "--march", a.march)]
    print("%-8s %12s %12s     %8s" % (a.network, "before", "now", "ratio"))
    print_times("compile", "s", in_turns(programs, a.builds, lambda p: p.compile(mindir)))
    print_times("build", "s", in_turns(programs, a.builds, lambda p: p.build(1)))
    runs = max(3, int(a.seconds * 1e3 / programs[1].time(a.threads, 3)["median_ms"]))
    results = in_turns(programs, a.rounds, lambda p: p.time(a.threads, runs))
    print_times("run", "ms", [[r["median_ms"] for r in pair] for pair in results])
    print_bytes("code", *[section_bytes(p.objects(), CODE) for p in programs])
    print_bytes("arena", *[r["arena_bytes"] for r in results[0]])
    print_bytes("weights", *[r["weights_bytes"] for r in results[0]])


def main():
    p = Parser(__doc__)
    p.add_argument("network")
    p.add_argument("--before", required=True, help="the msc to compare with")
    p.share("--msc", "--threads", "--rounds", "--seconds")
    p.add_argument("--builds", type=int, default=3)
    p.share("--corpus", "--mindir", "--march")
    a = p.parse_args()
    require_msc(a.msc)
    with work_folder("msc-before-") as work, failures_exit():
        compare(a, work)


if __name__ == "__main__":
    main()
