# ===- execute.py - runs compiled cases out of one shared object, in a process of its own ---===
# SPDX-License-Identifier: Apache-2.0
"""execute.py MANIFEST.json START: see test/support/isolated.py.

A model runs twice on one object: at addresses aligned to 64 bytes, and at addresses aligned to no more than an element.
Both results must be right; no byte next to an output may change.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support import halves
from support.isolated import serve
from support.model import Model
from compare import compare


def run_case(library, case):
    """None, or why the case fails."""
    with np.load(case["data"]) as data:
        inputs = [data["in%d" % i] for i in range(case["inputs"])]
        outputs = [data["out%d" % i] for i in range(case["outputs"])]
    model = Model(library, case["model"])
    problem = model.check_interface(inputs, outputs)
    for shifted in (False, True):
        results = [] if problem else model.run(inputs, outputs, shifted)
        for i, (golden, actual, tolerance) in enumerate(zip(outputs, results, case["tolerance"])):
            ok, message = compare(golden, actual, *tolerance)
            wrong = halves.judge(case["operator"], golden, actual) if ok else message
            if wrong and not problem:
                problem = "out%d: %s%s" % (i, wrong, " (unaligned arrays)" if shifted else "")
    model.close()
    return problem


if __name__ == "__main__":
    serve(run_case)
