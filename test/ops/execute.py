# ===- execute.py - runs compiled cases out of one shared object, in a process of its own ---===
# SPDX-License-Identifier: Apache-2.0
"""execute.py MANIFEST.json START: see test/support/isolated.py.

The runs of a case follow each other on one object, at addresses aligned to 64 bytes, and once more at addresses aligned to no more than an
element; a network with state is reset in between. All results must be right; no byte next to an output may change. Where the case has
bounds each run has shapes of its own, and shapes a step outside must be refused; where a run finds sizes of its outputs, it has to say them.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support import halves
from support.bounded import BoundedModel, read_bounds
from support.isolated import serve
from support.model import Model
from support.packs import Run
from compare import compare


def read_runs(case):
    with np.load(case["data"]) as data:
        arrays = lambda run, what, count: [data["run%d_%s%d" % (run, what, i)] for i in range(count)]
        return [Run(arrays(r, "in", case["inputs"]), arrays(r, "out", case["outputs"])) for r in range(case["runs"])]


def check_reset(model, case):
    """None, or why the interface is not that of a network with or without state."""
    if model.has_reset() != case["state"]:
        return "there is no reset of the state" if case["state"] else "there is a reset, and no state"
    return None


def check_results(case, outputs, results):
    """None, or what is wrong with the first of the results that is not right."""
    for i, (golden, actual, tolerance) in enumerate(zip(outputs, results, case["tolerance"])):
        ok, message = compare(golden, actual, *tolerance)
        wrong = halves.judge(case["operator"], golden, actual) if ok else message
        if wrong:
            return "out%d: %s" % (i, wrong)
    return None


def run_all(model, case, runs, shifted):
    """None, or why one of the runs fails, and which."""
    for number, run in enumerate(runs):
        problem = check_results(case, run.outputs, model.run(run.inputs, run.outputs, shifted))
        if problem:
            which = ["run %d" % number] * bool(number) + ["after reset"] * (shifted and case["state"]) + ["unaligned arrays"] * shifted
            return problem + "".join(" (%s)" % w for w in which)
    return None


def open_model(library, case, runs):
    """The model, and None or what is wrong with its interface."""
    if not case["bounds"] and not case["finds"]:
        model = Model(library, case["model"])
        return model, model.check_interface(runs[0].inputs, runs[0].outputs)
    inputs = runs[0].inputs
    bounds = [read_bounds(text, a.shape) for text, a in zip(case["bounds"] or [None] * len(inputs), inputs)]
    model = BoundedModel(library, case["model"], bounds, case["finds"])
    return model, model.check_bounds(runs)


def run_case(library, case):
    """None, or why the case fails."""
    runs = read_runs(case)
    model, problem = open_model(library, case, runs)
    problem = problem or check_reset(model, case) or run_all(model, case, runs, False)
    if not problem and case["state"]:
        model.reset()
    problem = problem or run_all(model, case, runs, True)
    model.close()
    return problem


if __name__ == "__main__":
    serve(run_case)
