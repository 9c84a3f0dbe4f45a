# ===- builder.py - a MindIR file out of blocks and of operators between them ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np

from . import schema


class Value:
    """A tensor of the network. `low` and `high` are where its numbers lie, roughly."""

    def __init__(self, name, dtype, shape, low=None, high=None):
        self.name, self.dtype, self.shape, self.low, self.high = name, dtype, tuple(shape), low, high

    @property
    def size(self):
        return int(np.prod(self.shape, dtype=np.int64))


class Builder:
    """Adds nodes to the graph of a ModelProto in the form of one release of MindSpore."""

    def __init__(self, release):
        self.pb, self.release = schema.load(), release
        self.model = self.pb.ModelProto(ir_version="0.1.1" if release.startswith("2.0") else "1.1", producer_name="MindSpore", model_version=release,
                                        little_endian=True, mind_ir_version=1 if release.startswith("2.0") else 3)
        self.graph = self.model.graph
        self.graph.name = "network"
        self.graph.bprop_hash = self.graph.bprop_filepath = ""
        self.inputs = []  # arrays, in the order of the graph's inputs
        self.count = 0

    def fresh(self, stem):
        self.count += 1
        return "%s_%d" % (stem, self.count)

    def input(self, array, low=None, high=None):
        name = self.fresh("x")
        value = self.graph.input.add(name=name)
        schema.fill_tensor(value.tensor.add(), array.dtype, array.shape)
        self.inputs.append(array)
        return Value(name, str(array.dtype), array.shape, low, high)

    # --- nodes

    def primitive(self, operator, attributes=()):
        name = self.fresh(operator)
        primitive = self.model.primitives.add(name=name, op_type=operator, instance_name="")
        if not self.release.startswith("2.0"):
            primitive.prim_type = self.pb.PrimitiveProto.PRIMITIVE if operator in ("MakeTuple", "TupleGetItem") else \
                self.pb.PrimitiveProto.PRIMITIVE_FUNCTION
        for attribute in attributes:
            primitive.attribute.append(attribute)
        return "REF::" + name

    def node(self, operator, inputs, dtype, shape):
        """A node with one tensor as its result."""
        name = self.fresh("network:%s" % operator)
        node = self.graph.node.add(name=name, op_type=self.primitive(operator), domain="Default/%s-op%d" % (operator, self.count))
        node.input.extend(inputs)
        node.output.append(name)
        attribute = node.attribute.add(name="shape", type=self.pb.AttributeProto.TENSORS)
        schema.fill_tensor(attribute.tensors.add(), dtype, shape)
        return name

    def constant(self, fill):
        name = self.fresh("Constant")
        node = self.graph.node.add(name=name, op_type="Constant")
        node.output.append(name)
        fill(node.attribute.add(name="value"))
        return name

    def integers(self, numbers):
        def fill(attribute):
            attribute.type = self.pb.AttributeProto.TUPLE
            for number in numbers:
                attribute.values.add(type=self.pb.AttributeProto.INT64, ints=[int(number)])
        return self.constant(fill)

    def number(self, dtype, number):
        """A tensor of rank 0."""
        def fill(attribute):
            attribute.type = self.pb.AttributeProto.TENSORS
            schema.fill_tensor(attribute.tensors.add(), dtype, (), np.array(number))
        return self.constant(fill)

    # --- operators between blocks

    def reshape(self, value, shape):
        if value.shape == tuple(shape):
            return value
        name = self.node("Reshape", [value.name, self.integers(shape)], value.dtype, shape)
        return Value(name, value.dtype, shape, value.low, value.high)

    def slice(self, value, begin, size):
        name = self.node("Slice", [value.name, self.integers(begin), self.integers(size)], value.dtype, size)
        return Value(name, value.dtype, size, value.low, value.high)

    def tile(self, value, times):
        shape = [a * b for a, b in zip(value.shape, times)]
        name = self.node("Tile", [value.name, self.integers(times)], value.dtype, shape)
        return Value(name, value.dtype, shape, value.low, value.high)

    def scale(self, value, factors):
        """Element for element, by an input of the network."""
        reach = [bound * factor for bound in (value.low, value.high) for factor in (factors.min(), factors.max())] if value.low is not None else [None]
        name = self.node("Mul", [value.name, self.input(factors.astype(value.dtype)).name], value.dtype, value.shape)
        return Value(name, value.dtype, value.shape, min(reach), max(reach))

    def with_number(self, operator, value, number, low, high):
        name = self.node(operator, [value.name, self.number(value.dtype, number)], value.dtype, value.shape)
        return Value(name, value.dtype, value.shape, low, high)

    # --- blocks

    def add_block(self, block, values):
        """The block's nodes behind `values`, one an input; the names of its results."""
        names = {i.name: v.name for i, v in zip(block.inputs, values)}
        primitives = {}
        prefix = self.fresh("b")
        for parameter in block.model.graph.parameter:
            copy = self.graph.parameter.add()
            copy.CopyFrom(parameter)
            copy.name = names[parameter.name] = "%s:%s" % (prefix, parameter.name)
            copy.ref_key = copy.name.replace(":", "_")
        for primitive in block.model.primitives:
            copy = self.model.primitives.add()
            copy.CopyFrom(primitive)
            copy.name = "%s:%s" % (prefix, primitive.name)
            primitives["REF::" + primitive.name] = "REF::" + copy.name
        for number, node in enumerate(block.model.graph.node):
            copy = self.graph.node.add()
            copy.CopyFrom(node)
            copy.name = names[node.output[0]] = "%s:%d" % (prefix, number)
            copy.output[:] = [copy.name]
            copy.input[:] = [names[i] for i in node.input]
            copy.op_type = primitives.get(node.op_type, node.op_type)
            copy.domain = "Default/%s/%s" % (prefix, node.domain.split("/")[-1])
            forget_shapes(copy)
        return [names[r] for r in block.results]

    def state_type(self, name, dtype, shape):
        """Says in the file what is inferred of a block's result."""
        node = next((n for n in reversed(self.graph.node) if n.output[0] == name), self.pb.NodeProto())
        for attribute in node.attribute:
            if attribute.name == "shape" and len(attribute.tensors) == 1:
                schema.fill_tensor(attribute.tensors[0], dtype, shape)

    def finish(self, outputs):
        """The file, with these values as its results."""
        for node in list(self.graph.output):
            self.graph.output.remove(node)
        names = [v.name for v in outputs]
        if len(outputs) == 1:
            output = self.graph.output.add(name=names[0])
            schema.fill_tensor(output.tensor.add(), outputs[0].dtype, outputs[0].shape)
            return self.model.SerializeToString()
        name = self.fresh("network:MakeTuple")
        node = self.graph.node.add(name=name, op_type=self.primitive("MakeTuple"), domain="Default/MakeTuple-op%d" % self.count)
        node.input.extend(names)
        node.output.append(name)
        self.tuple_type(node.attribute.add(name="shape"), outputs)
        output = self.graph.output.add(name=name, denotation="Tuple")
        self.tuple_type(output.attr_info, outputs)
        return self.model.SerializeToString()

    def tuple_type(self, attribute, values):
        attribute.type = self.pb.AttributeProto.TUPLE
        attribute.seq_info.is_dyn_len = False
        for value in values:
            element = attribute.values.add(type=self.pb.AttributeProto.TENSORS)
            schema.fill_tensor(element.tensors.add(), value.dtype, value.shape)


def forget_shapes(node):
    """What the node computed in its golden case says nothing of other inputs: the rank is open, the element type stays."""
    def forget(attribute):
        for tensor in attribute.tensors:
            tensor.dims[:] = [-2]
        for value in attribute.values:
            forget(value)
    for attribute in node.attribute:
        if attribute.name == "shape":
            forget(attribute)
