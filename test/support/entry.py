# ===- entry.py - a golden case on its way through msc and the C++ compiler ---===
# SPDX-License-Identifier: Apache-2.0
import sys

import numpy as np

from .hosts import HOSTS
from .msc import source_command
from .process import Failure, last_words, run

TIME_LIMIT = 120  # seconds of one msc


class Entry:
    """`folder` and `model` once msc has compiled it, `problem` once it has failed; `refusal`: why msc does not take it, where it need not: for a
    target other than C++, and what is no golden case."""

    known = {}  # titles that are expected to fail: their lines do not say FAIL

    def __init__(self, number, case, work, host=HOSTS["cpp"]):
        self.case, self.work, self.model, self.problem = case, work / ("op%04d" % number), "op%04d" % number, None
        self.folder, self.host = self.work / "out", host
        self.done, self.refusal = False, None

    def fail(self, problem):
        """Done; nothing is wrong without a `problem`, unless another run has said so. A long run shows its failures as they come."""
        self.done = True
        if problem and not self.problem:
            self.problem, note = problem, self.case.meta.get("note")
            word = "known failure" if self.case.title in self.known else "FAIL"
            # One write: the lines of several threads do not mix.
            sys.stdout.write("%s %s: %s%s\n" % (word, self.case.title, problem, " (note: %s)" % note if note else ""))
            sys.stdout.flush()


def shape_options(case):
    """--shape NAME=2x3 for the inputs whose dimensions or rank the file leaves open; NAME=1..8x3 where the case has bounds."""
    options, plain, bounds, names = [], iter(case.inputs), case.meta.get("bounds") or [], case.meta.get("names")
    for i, dims in enumerate(case.meta.get("dynamic") or []):
        shape = next(plain).shape
        if dims is None or None in dims:
            text = bounds[i] if bounds else "x".join(map(str, shape))
            options += ["--shape", "%s=%s" % (names[i] if names else "x%d" % i, text)]
    return options


def write_runs(entry):
    """The arrays for execute.py."""
    named = {"run%d_%s%d" % (r, what, i): a for r, run in enumerate(entry.case.runs)
             for what, arrays in (("in", run.inputs), ("out", run.outputs)) for i, a in enumerate(arrays)}
    np.savez(entry.work / "data.npz", **named)


def write_case(entry):
    """The arrays, and the graph for msc; the path of the graph."""
    graph = entry.work / "graph.mindir"
    entry.work.mkdir(parents=True, exist_ok=True)
    graph.write_bytes(entry.case.graph)
    write_runs(entry)
    return graph


def compile_case(entry, msc, march, options=()):
    """msc; a failure or a refusal is left in the entry."""
    command = source_command(msc, write_case(entry), entry.model, entry.folder, "--march", march, "--threads", "off",
                             "--target", entry.host.target, *options, *shape_options(entry.case))
    try:
        r = run(command, "msc", TIME_LIMIT)
    except Failure as e:
        return entry.fail(str(e))
    refused, no_bounds = entry.case.meta.get("refused"), entry.host.target != "cpp" and entry.case.meta.get("bounds")
    if refused and not no_bounds:
        good = r.returncode == 1 and refused in r.stderr and not entry.folder.exists()
        entry.fail(None if good else "not refused with '%s': exit code %d, %s" % (refused, r.returncode, last_words(r.stderr)))
    elif r.returncode == 1 and (entry.host.target != "cpp" or entry.case.meta.get("may_be_refused")):
        entry.refusal, entry.done = last_words(r.stderr), True
    elif r.returncode:
        entry.fail("msc ends with %d: %s" % (r.returncode, last_words(r.stderr)))
