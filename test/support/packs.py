# ===- packs.py - the golden cases of an operator, out of its archive ---===
# SPDX-License-Identifier: Apache-2.0
"""<Operator>.tar.xz holds a folder a case: case.json, graph.mindir, in0.npy, ..., out0.npy, ... and, of a second run, run1_in0.npy, ..."""
import io
import json
import sys
import tarfile

import numpy as np

from . import ROOT

FOLDER = ROOT / "test/ops"
NETWORKS = ("Graph", "Control", "State", "Bounded", "BoundedMove", "BoundedImage", "BoundedChoice", "Number", "Complex")  # what is tested there is more than an operator


class Run:
    """The inputs and outputs of one of the runs that a case makes in a row."""

    def __init__(self, inputs, outputs):
        self.inputs, self.outputs = inputs, outputs


class Case:
    def __init__(self, operator, name, files):
        self.operator, self.name = operator, name
        self.title = operator + "/" + name
        self.meta = json.loads(files["case.json"])
        self.graph = files["graph.mindir"]
        more = sum(f.startswith("run") and f.endswith("_out0.npy") for f in files)
        self.runs = [Run(self._arrays(files, p + "in"), self._arrays(files, p + "out")) for p in ["", *("run%d_" % (r + 1) for r in range(more))]]

    @property
    def inputs(self):
        return self.runs[0].inputs

    @property
    def outputs(self):
        return self.runs[0].outputs

    @staticmethod
    def _arrays(files, stem):
        count = sum(f.startswith(stem) and f.endswith(".npy") for f in files)
        return [np.load(io.BytesIO(files["%s%d.npy" % (stem, i)])) for i in range(count)]


def read(path):
    """All cases of one archive, in its order."""
    folders = {}
    with tarfile.open(path, "r:xz") as tar:
        for member in tar:
            folder, _, name = member.name.partition("/")
            folders.setdefault(folder, {})[name] = tar.extractfile(member).read()
    return [Case(path.name.split(".")[0], name, files) for name, files in folders.items()]


def load(operators, text):
    """The cases of the named operators (all when none is named) whose title holds `text`."""
    paths = [FOLDER / (o + ".tar.xz") for o in operators] or sorted(FOLDER.glob("*.tar.xz"))
    unknown = [p.name.split(".")[0] for p in paths if not p.exists()]
    if unknown:
        sys.exit("there are no cases of " + ", ".join(unknown))
    return [c for p in paths for c in read(p) if not text or text in c.title]


def read_known():
    """{title: reason} of the cases that are known to fail."""
    lines = [x.split(None, 1) for x in (FOLDER / "known.txt").read_text().splitlines() if x and not x.startswith("#")]
    return {title: reason.strip() for title, reason in lines}
