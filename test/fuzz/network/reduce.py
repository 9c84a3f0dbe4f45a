# ===- reduce.py - the smallest part of a network that still fails ---===
# SPDX-License-Identifier: Apache-2.0
"""First one output is enough, if it is; then every value on the way to it, the earliest first, becomes an input with the numbers that it has
in the plain build, as long as the rest still fails. What remains are the operators at fault."""
import numpy as np

from . import schema
from .builder import Builder, Value
from .generate import Network


def copy_of(network, data, inputs):
    return Network(network.number, network.release, data, inputs, [], network.titles, network.has_half)


class Reducer:
    def __init__(self, network, fails, plain_values, infer):
        """fails(network) -> whether; plain_values(network) -> the outputs of the plain build, or None where it has none."""
        self.network, self.fails, self.plain_values, self.infer = network, fails, plain_values, infer
        self.pb = schema.load()

    def parse(self):
        return self.pb.ModelProto.FromString(self.network.data)

    def with_outputs(self, model, values, more=()):
        """The file with other results, and without the nodes and inputs that these do not need; more: the arrays of inputs added last."""
        builder = Builder(self.network.release)
        builder.model, builder.graph, builder.count = model, model.graph, 10 ** 6
        builder.finish(values)
        needed, nodes = {v.name for v in values} | {model.graph.output[0].name}, []
        for node in reversed(model.graph.node):
            if node.output[0] in needed:
                needed |= set(node.input)
                nodes.append(node)
        kept = [self.pb.NodeProto.FromString(n.SerializeToString()) for n in reversed(nodes)]
        del model.graph.node[:]
        model.graph.node.extend(kept)
        arrays = [a for v, a in zip(model.graph.input, [*self.network.inputs, *more]) if v.name in needed]
        for kind in (model.graph.input, model.graph.parameter):
            for value in [v for v in kind if v.name not in needed]:
                kind.remove(value)
        return copy_of(self.network, model.SerializeToString(), arrays)

    def keep_one_output(self):
        for value in self.network.outputs:
            smaller = self.with_outputs(self.parse(), [value])
            if self.fails(smaller):
                self.network, self.output = smaller, value
                return True
        return False

    def zeros(self, probe):
        types = self.infer.ask(probe.data)
        return [np.zeros(shape, dtype) for dtype, shape in types] if types else None

    def cut(self, name):
        """The network with the value as an input; None where it is no tensor that NumPy has."""
        model = self.parse()
        node = next(n for n in model.graph.node if n.output[0] == name)
        shape = next((a for a in node.attribute if a.name == "shape"), None)
        if node.op_type == "Constant" or shape is None or len(shape.tensors) != 1 or shape.tensors[0].data_type not in schema.NAMES:
            return None
        probe = self.with_outputs(self.parse(), [Value(name, schema.NAMES[shape.tensors[0].data_type], (-2,))])
        arrays = self.plain_values(probe) or self.zeros(probe)
        if not arrays:
            return None
        model.graph.node.remove(node)
        value = model.graph.input.add(name=name)
        schema.fill_tensor(value.tensor.add(), arrays[0].dtype, arrays[0].shape)
        return self.with_outputs(model, [self.output], arrays[:1])

    def reduce(self):
        if not self.keep_one_output():
            return self.network
        for name in [n.output[0] for n in self.parse().graph.node]:
            if name == self.output.name or name not in {n.output[0] for n in self.parse().graph.node}:
                continue
            smaller = self.cut(name)
            if smaller is not None and self.fails(smaller):
                self.network = smaller
        return self.network


def describe(network):
    """A line an operator."""
    model = schema.load().ModelProto.FromString(network.data)
    operators = {"REF::" + p.name: p.op_type for p in model.primitives}
    inputs = ["%s: %s %s" % (v.name, a.dtype, a.shape) for v, a in zip(model.graph.input, network.inputs)]
    nodes = ["%s = %s(%s)" % (n.output[0], operators.get(n.op_type, n.op_type), ", ".join(n.input)) for n in model.graph.node if n.op_type != "Constant"]
    return inputs + nodes
