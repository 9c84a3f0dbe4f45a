# ===- blocks.py - golden operator cases as parts to build networks of ---===
# SPDX-License-Identifier: Apache-2.0
"""A block is the graph of a golden case: nodes between typed inputs and results, as a release of MindSpore wrote them, with every attribute
value and data type that the golden cases have. What a block computed there says which numbers its inputs may be."""
import numpy as np

from . import schema

LARGEST = 20000  # elements of a value
# Effects on what other blocks read, open shapes, numbers and graphs of their own are left to the golden cases; so are results whose shape only
# the file or a run says, and a tuple of one.
LEFT_OUT = ("Control/", "State/", "Number/", "Inplace", "Flatten/vector", "Flatten/scalar", "Split/one.", "SplitWithSize/one.",
            "SplitWithSizeView/one.", "SplitTensorView/larger.", "ChunkView/one.", "IdentityN/one.", "EqualExt/")


class Range:
    """The smallest and largest finite number of an array; None where there is none."""

    def __init__(self, array):
        finite = array[np.isfinite(array)] if array.dtype.kind == "f" else array
        self.low, self.high = (float(finite.min()), float(finite.max())) if finite.size and array.dtype.kind in "fiu" else (None, None)


class Input:
    def __init__(self, name, array):
        self.name, self.array, self.dtype, self.shape, self.range = name, array, str(array.dtype), array.shape, Range(array)


class Block:
    def __init__(self, case, model):
        self.title, self.release, self.model = case.title, case.meta["mindspore"], model
        graph = model.graph
        self.inputs = [Input(i.name, a) for i, a in zip(graph.input, case.inputs)]
        self.results = result_names(graph)
        self.result_types = [str(a.dtype) for a in case.outputs]
        self.ranges = [Range(a) for a in case.outputs]
        self.types = {str(a.dtype) for a in case.inputs + case.outputs}
        self.keeps_shape = bool(case.inputs) and all(a.shape == case.outputs[0].shape for a in case.inputs + case.outputs)


def result_names(graph):
    """The values that the graph gives, without the tuple around them and the order of effects."""
    producers = {n.output[0]: n for n in graph.node}

    def follow(name):
        node = producers.get(name)
        operator = node.op_type.split("::")[-1].split(":")[0] if node is not None else ""
        if operator == "Depend":
            return follow(node.input[0])
        return [x for i in node.input for x in follow(i)] if operator == "MakeTuple" else [name]
    return follow(graph.output[0].name)


def is_usable(case):
    meta = case.meta
    plain = not any(meta.get(kind) for kind in ("refused", "dynamic", "finds", "state")) and not case.title.startswith(LEFT_OUT)
    finite = all(np.isfinite(a).all() for a in case.inputs + case.outputs if a.dtype.kind == "f")
    return plain and finite and all(str(a.dtype) in schema.NUMBERS for a in case.inputs + case.outputs) and all(0 < a.size <= LARGEST for a in case.outputs)


def load_blocks(cases, known=()):
    """{release: [Block]} of the cases that can stand in a network."""
    blocks = {}
    for case in cases:
        if not is_usable(case) or case.title in known:
            continue
        model = schema.load().ModelProto.FromString(case.graph)
        computed = {n.output[0] for n in model.graph.node if n.op_type != "Constant"}
        names = result_names(model.graph)
        if not model.functions and len(model.graph.input) == len(case.inputs) and len(names) == len(case.outputs) and computed.issuperset(names):
            blocks.setdefault(case.meta["mindspore"], []).append(Block(case, model))
    return blocks
