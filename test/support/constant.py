# ===- constant.py - a golden case whose inputs are written into its file ---===
# SPDX-License-Identifier: Apache-2.0
"""What msc then computes itself, before there is any code, has to be what MindSpore computed."""
import copy

import mindir_file
import numpy as np
from mindir_file import MODEL_GRAPH, GRAPH_PARAMETER, TENSOR_DIMS, TENSOR_RAW, TENSOR_NAME, TENSOR_TYPE

from . import packs

GRAPH_INPUT, INPUT_NAME, INPUT_TENSOR = 5, 1, 2


def parameter_of(value_info, array):
    """The pieces of a GraphProto.parameter for a GraphProto.input; None where it is no tensor."""
    parts = {number: content for number, content, _ in mindir_file.fields(value_info)}
    if INPUT_TENSOR not in parts:
        return None
    kind = [whole for number, _, whole in mindir_file.fields(parts[INPUT_TENSOR]) if number == TENSOR_TYPE]
    dims = [mindir_file.varint(TENSOR_DIMS << 3) + mindir_file.varint(size) for size in array.shape]
    name = mindir_file.delimited(TENSOR_NAME, [bytes(parts[INPUT_NAME])])
    data = mindir_file.delimited(TENSOR_RAW, [np.ascontiguousarray(array).tobytes()])
    return mindir_file.delimited(GRAPH_PARAMETER, dims + kind + name + data)


def with_parameters(graph, inputs):
    """The pieces of a GraphProto in which every input is a parameter; None where one is no tensor."""
    arrays, pieces = iter(inputs), []
    for number, content, whole in mindir_file.fields(graph):
        piece = parameter_of(content, next(arrays)) if number == GRAPH_INPUT else [whole]
        if piece is None:
            return None
        pieces += piece
    return pieces


def make_constant(case):
    """The first run of the case, without inputs; None where they are tuples or numbers, or where memory is written: a parameter would be a state."""
    if case.meta.get("refused") or any(name.startswith("Inplace") for name in mindir_file.operators(case.graph)):
        return None
    pieces = []
    for number, content, whole in mindir_file.fields(case.graph):
        piece = with_parameters(content, case.inputs) if number == MODEL_GRAPH else [whole]
        if piece is None:
            return None
        pieces += mindir_file.delimited(MODEL_GRAPH, piece) if number == MODEL_GRAPH else piece
    constant = copy.copy(case)
    constant.graph, constant.runs = b"".join(bytes(piece) for piece in pieces), [packs.Run([], case.outputs)]
    constant.meta = {key: value for key, value in case.meta.items() if key not in ("dynamic", "bounds")}
    return constant
