#!/usr/bin/env python3
# ===- bounds.py - what it costs that a run chooses its sizes ---===
# SPDX-License-Identifier: Apache-2.0
"""bounds.py MODEL.mindir --bounds x=1..8x3x32..224x32..224 --at x=1x3x224x224 [--at ...]

Compiles MODEL once with these bounds and once for the shapes of each --at, as one would who knows them, and prints a line a shape, of which
each figure of both and its ratio, bounds / static. The programs run in turns: R rounds, in each of which either does N runs in a process of
its own, on the same random inputs, the order changing from round to round. Their results have to agree.

    time      milliseconds of one run, the least of all rounds;         goal: 1.15
              the ratio is the median of the rounds' least
    arena     bytes of scratch memory; at the largest shape             goal: 1.05
    weights   bytes, in the order of the kernels chosen at the shape, or at the largest within the bounds
    code      bytes of the library without weights
    compile   seconds of msc
    build     seconds of the C++ compiler on one core

A model of several inputs has a word each:

    bounds.py bert.mindir --bounds ids=1..4x8..256 mask=1..4x8..256 --at ids=1x128 mask=1x128 --at ids=4x256 mask=4x256

--profile adds, where the time is above its goal, the kernels of both that cost most. Ends with 1 where results differ;
the goals are for people, on a machine that does nothing else.
"""
import json
import pathlib
import statistics
import sys

import numpy as np

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support.arguments import Parser
from support.bounded import read_bounds
from support.folder import work_folder
from support.msc import require_msc
from support.process import Failure, call, failures_exit
from support.program import Program, pinned, section_bytes, weights_options
from compare import compare

CODE = (".text", ".rodata", ".data")  # machine code and constants
TIME_GOAL, ARENA_GOAL = 1.15, 1.05
RTOL, ATOL = 1e-4, 1e-5  # as compare.py understands them


class Built:
    """A program, and what it cost to make it."""

    def __init__(self, a, shapes, folder):
        self.program = Program(a.msc, folder, "--march", a.march, "--shape", *shapes)
        self.compile = self.program.compile(a.model)
        self.build = self.program.build(1)
        self.code = section_bytes(self.program.objects(), CODE)

    def run(self, inputs, *options):
        """What the example prints of these files; its results lie in the folder `outputs`."""
        source, folder = self.program.source, self.program.build_folder
        command = [folder / "model_example", *weights_options(source, "model"), "--threads", 1, *options, *inputs]
        return call(pinned(command, 1), "the program")

    def time(self, inputs, runs, *options):
        return json.loads(self.run(inputs, "--bench", runs, "--json", *options))

    def outputs(self, inputs):
        folder = self.program.build_folder / "outputs"
        self.run(inputs, "--output-dir", folder)
        return [np.load(folder / ("out%d.npy" % i)) for i in range(len(list(folder.glob("out*.npy"))))]


def dims(word):
    """(name, smallest, largest) of NAME=DIMS."""
    name, _, text = word.partition("=")
    return (name, *read_bounds(text, ()))


def is_largest(shapes, bounds):
    return {dims(w)[::2] for w in shapes} == {dims(w)[::2] for w in bounds}


def types(model, a):
    """NumPy's type of each input, by name, in the order of the model."""
    text = call([a.msc, "inspect", model, "-q"], "msc inspect")
    words = [line.split() for line in text.splitlines() if line.startswith("input ")]
    return {w[1].rstrip(":"): w[2] for w in words}


def write_inputs(kinds, shapes, folder):
    """Random files: numbers in [-1, 1), or 0 and 1, which mean something as words and as masks."""
    rng, sizes = np.random.RandomState(0), {name: shape for name, shape, _ in map(dims, shapes)}
    folder.mkdir(exist_ok=True)
    files = [folder / ("in%d.npy" % i) for i in range(len(kinds))]
    for file, (name, kind) in zip(files, kinds.items()):
        values = rng.uniform(-1, 1, sizes[name]) if kind.startswith("float") else rng.randint(0, 2, sizes[name])
        np.save(file, values.astype(kind))
    return files


def check(static, bounded, inputs):
    """Raises Failure where the results of the two differ."""
    expected, actual = static.outputs(inputs), bounded.outputs(inputs)
    if len(expected) != len(actual):
        raise Failure("%d outputs, expected %d" % (len(actual), len(expected)))
    for i, (e, b) in enumerate(zip(expected, actual)):
        ok, message = compare(e, b, RTOL, ATOL)
        if not ok:
            raise Failure("out%d: %s" % (i, message))


def in_turns(programs, rounds, measure):
    """[(static, bounds)] of each round."""
    pairs = []
    for r in range(rounds):
        measured = {p: measure(p) for p in (programs if r % 2 else programs[::-1])}
        pairs.append([measured[p] for p in programs])
    return pairs


def print_pair(name, unit, static, bounded, goal=None, ratio=None, rest=""):
    """Whether the ratio is above the goal."""
    ratio = ratio or (bounded / static if static else 1)
    missed = bool(goal) and ratio > goal
    rest += "   above %.2f" % goal if missed else ""
    print("    %-8s %14.10g %14.10g %-3s %7.3f%s" % (name, static, bounded, unit, ratio, rest), flush=True)
    return missed


def print_times(rounds):
    """Of (static, bounds) of each round. A busy neighbour slows both of a round: the least of all may stem from different rounds."""
    ratios = [b / s for s, b in rounds]
    rest = "   (%s)" % " ".join("%.3f" % r for r in ratios)
    return print_pair("time", "ms", *[min(r) for r in zip(*rounds)], TIME_GOAL, statistics.median(ratios), rest)


def print_profile(name, program, inputs, runs):
    kernels = sorted(program.time(inputs, runs, "--profile")["kernels"], key=lambda k: -k["ms"])
    for k in kernels[:12]:
        print("      %-8s %9.4f ms  %-16s %s" % (name, k["ms"], k["algorithm"], k["name"]))


def measure(a, static, bounded, inputs, largest):
    """Prints the figures of one shape."""
    both, runs = [static, bounded], max(3, int(a.seconds * 1e3 / static.time(inputs, 3)["median_ms"]))
    results = in_turns(both, a.rounds, lambda p: p.time(inputs, runs))
    slow = print_times([[r["min_ms"] for r in pair] for pair in results])
    print_pair("arena", "B", *[r["arena_bytes"] for r in results[0]], ARENA_GOAL if largest else None)
    print_pair("weights", "B", *[r["weights_bytes"] for r in results[0]])
    print_pair("code", "B", static.code, bounded.code)
    print_pair("compile", "s", *[round(p.compile, 2) for p in both])
    print_pair("build", "s", *[round(p.build, 1) for p in both])
    for name, program in (("static", static), ("bounds", bounded)) if slow and a.profile else ():
        print_profile(name, program, inputs, runs)


def compare_shapes(a, work):
    """How many shapes have results that differ."""
    kinds, bounded, failed = types(a.model, a), Built(a, a.bounds, work / "bounds"), 0
    for i, shapes in enumerate(a.at):
        inputs = write_inputs(kinds, shapes, work / ("inputs%d" % i))
        static, largest = Built(a, shapes, work / ("static%d" % i)), is_largest(shapes, a.bounds)
        print(" ".join(shapes) + (" (largest)" if largest else ""))
        print("    %-8s %14s %14s     %7s" % ("", "static", "bounds", "ratio"), flush=True)
        try:
            check(static, bounded, inputs)
            measure(a, static, bounded, inputs, largest)
        except Failure as e:
            failed += 1
            print("    FAIL", e, flush=True)
    return failed


def main():
    p = Parser(__doc__)
    p.add_argument("model", type=pathlib.Path)
    p.add_argument("--bounds", nargs="+", required=True, metavar="NAME=DIMS")
    p.add_argument("--at", nargs="+", action="append", required=True, metavar="NAME=DIMS")
    p.add_argument("--profile", action="store_true")
    p.share("--msc", "--march", "--keep")
    p.share("--rounds", default=5)
    p.share("--seconds", default=1)
    a = p.parse_args()
    require_msc(a.msc)
    with work_folder("msc-bounds-", a.keep) as work, failures_exit():
        failed = compare_shapes(a, work)
    print("%d passed, %d failed" % (len(a.at) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
