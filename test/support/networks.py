# ===- networks.py - the networks that are compared with MindSpore, and where their files are ---===
# SPDX-License-Identifier: Apache-2.0
"""A network is a folder with graph.mindir.xz (no weights), golden.npz and meta.json, or a file with trained weights."""
import json

import mindir_file
import numpy as np

from . import ROOT
from .golden import Golden, read_golden
from .process import Failure

QUICK = ROOT / "test/models/quick"
DIGITS = ROOT / "examples/digits"
CORPUS = ROOT.parent / "shared/corpus"  # unless a script is told another


class Network:
    def __init__(self, name, exporter, rtol, atol, prepare, goldens, meta=None):
        self.name, self.exporter, self.rtol, self.atol = name, exporter, rtol, atol
        self.prepare = prepare  # function(work folder) -> path of the MindIR file
        self.goldens = goldens  # function() -> [Golden]
        self.unordered = (meta or {}).get("unordered", [])
        self.allow_fraction = (meta or {}).get("allow_fraction", {})


def fill(folder, work):
    """The MindIR file of a folder with a stripped graph, made in the folder `work`."""
    mindir_file.fill(folder, work)
    return work / "model.mindir"


def from_folder(folder):
    """The network of a folder like those of the corpus; another one for weights in a file of their own."""
    meta = json.loads((folder / "meta.json").read_text())
    if not (folder / "golden.npz").exists():
        return
    common = dict(exporter=meta["exporter"].replace("MindSpore ", ""), rtol=meta.get("rtol", 1e-3), atol=meta.get("atol", 1e-4),
                  goldens=lambda: [read_golden(folder / "golden.npz")], meta=meta)
    yield Network(folder.name, prepare=lambda work: fill(folder, work), **common)
    split = sorted((folder / "split").glob("*_graph.mindir"))
    if split:
        yield Network(folder.name + "_split", prepare=lambda work: split[0], **common)


def digits():
    for name, exporter in (("digits", "2.0.0"), ("digits_ms210", "2.10.0")):
        def goldens():
            images, logits = np.load(DIGITS / "test_images.npy"), np.load(DIGITS / "logits.npy")
            return [Golden([images[i:i + 1]], [logits[i:i + 1]]) for i in range(len(images))]
        yield Network(name, exporter, 1e-3, 1e-4, lambda work, name=name: DIGITS / (name + ".mindir"), goldens)


def trained(folder):
    """A folder with <name>.mindir, meta.json and golden*.npz; empty where it is missing."""
    if not (folder / "meta.json").exists():
        return
    meta = json.loads((folder / "meta.json").read_text())
    yield Network(folder.name, meta["exporter"].replace("MindSpore ", ""), meta["rtol"], meta["atol"],
                  lambda work: folder / (folder.name + ".mindir"),
                  lambda: [read_golden(p) for p in sorted(folder.glob("golden*.npz"))], meta)


def corpus(folder, names):
    for meta in sorted(folder.glob("*/meta.json")):
        if not names or meta.parent.name in names:
            yield from from_folder(meta.parent)


def quick():
    for meta in sorted(QUICK.glob("*/meta.json")):
        yield from from_folder(meta.parent)


def own():
    """The networks of this repository."""
    yield from quick()
    yield from digits()


def graph_folder(name, corpus):
    """The folder with the stripped graph of a network: of the quick set, else of the corpus."""
    for folder in (QUICK / name, corpus / name):
        if (folder / "graph.mindir.xz").exists():
            return folder
    raise Failure("there is no %s in %s or in %s" % (name, QUICK, corpus))


def find_mindir(name, corpus, work, given=None):
    """The MindIR file `given`, or the network's own, made in the folder `work`."""
    return given or fill(graph_folder(name, corpus), work)
