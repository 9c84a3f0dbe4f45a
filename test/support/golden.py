# ===- golden.py - a network's inputs, and what MindSpore computed of them ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np


class Golden:
    """One set of inputs with the outputs that MindSpore computed. A big output is sampled: flat[::stride]."""

    def __init__(self, inputs, outputs, strides=None, shapes=None):
        self.inputs, self.outputs = inputs, outputs
        self.strides = strides or [1] * len(outputs)
        self.shapes = shapes or [o.shape for o in outputs]


def read_golden(path):
    with np.load(path) as z:
        arrays = {k: z[k] for k in z.files}
    pick = lambda stem: [arrays[stem + str(i)] for i in range(sum(k[:len(stem)] == stem and k[len(stem):].isdigit() for k in arrays))]
    outputs = pick("out")
    strides = [int(arrays.get("stride%d" % i, 1)) for i in range(len(outputs))]
    shapes = [tuple(map(int, arrays.get("shape%d" % i, o.shape))) for i, o in enumerate(outputs)]
    return Golden(pick("in"), outputs, strides, shapes)
