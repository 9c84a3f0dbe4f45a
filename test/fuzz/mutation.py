# ===- mutation.py - small changes to a MindIR file, each at one place ---===
# SPDX-License-Identifier: Apache-2.0
"""mutate(model, random) changes a ModelProto at one place and says what it did: an attribute, a dimension, an element type or a wire."""
BIG = [2**15, 2**31 - 1, 2**31, 2**40, 2**62, 2**63 - 1, -2**31, -2**63]
REALS = [0.0, -0.0, 1.0, -1.0, 0.5, 1e-45, 1e30, 3.4e38, float("inf"), float("-inf"), float("nan")]
WORDS = [b"", b"same", b"valid", b"pad", b"NCHW", b"NHWC", b"NDHWC", b"REFLECT", b"edge", b"circular", b"mean", b"x" * 300, b"\xff\x00\xfe", "✗".encode()]
ELEMENT_TYPES = list(range(0, 19)) + [99, -1]
INTEGERS, REAL_FIELDS, BYTES = ("i", "ints"), ("f", "d", "floats", "doubles"), ("s", "strings")


def near(value, random):
    """An integer that is wrong in a way that somebody could get wrong."""
    return random.choice([0, 1, -1, 2, 3, value + 1, value - 1, -value, 2 * value, random.randint(-5, 20), random.choice(BIG)])


def clamp(value):
    return max(-2**63, min(2**63 - 1, value))


class Site:
    """One place of a file: `change(random)` says what it made of it."""

    def __init__(self, what, change):
        self.what, self.change = what, change


def change_list(values, random, element):
    """Changes, adds or drops one element of a repeated field; returns a description."""
    kind = random.choice(["change", "change", "change", "drop", "add", "clear", "swap"])
    if kind == "clear" or not values:
        before = list(values)
        del values[:]
        if not before:
            values.append(element(1))
        return "%s to %s" % (before, list(values))
    at, before = random.randrange(len(values)), list(values)
    if kind == "drop":
        del values[at]
    elif kind == "add":
        values.append(element(values[at]))
    elif kind == "swap":
        other = random.randrange(len(values))
        values[at], values[other] = values[other], values[at]
    else:
        values[at] = element(values[at])
    return "%s to %s" % (before[:8], list(values)[:8])


def change_scalar(message, field, random, element):
    if random.random() < 0.15:
        message.ClearField(field)
        return "cleared"
    before = getattr(message, field)
    setattr(message, field, element(before))
    return "%r to %r" % (before, getattr(message, field))


def elements_of(field, random):
    """What to put in place of an element of an attribute's field."""
    if field in INTEGERS:
        return lambda v: clamp(near(v, random))
    if field in REAL_FIELDS:
        return lambda v: random.choice(REALS + [v * 2, -v])
    return lambda v: random.choice(WORDS)


def attribute_sites(attribute, where):
    """The fields of an attribute that are set, of its elements too. A field that is not set means 0 or an empty text."""
    name = "%s attribute %s" % (where, attribute.name)
    fields = [f.name for f, _ in attribute.ListFields() if f.name in INTEGERS + REAL_FIELDS + BYTES]
    for field in fields or ["i"]:
        def change(random, field=field):
            element = elements_of(field, random)
            repeated = attribute.DESCRIPTOR.fields_by_name[field].label == 3
            return change_list(getattr(attribute, field), random, element) if repeated else change_scalar(attribute, field, random, element)
        yield Site(name, change)
    yield Site(name + " type", lambda random: change_scalar(attribute, "type", random, lambda _: random.randint(0, 40)))
    for value in attribute.values:
        yield from attribute_sites(value, name)
    if len(attribute.values) > 1:
        def drop(random):
            del attribute.values[random.randrange(len(attribute.values))]
            return "an element less"
        yield Site(name, drop)
    for tensor in list(attribute.tensors) + ([attribute.t] if attribute.HasField("t") else []):
        yield from tensor_sites(tensor, name)


def tensor_sites(tensor, where):
    yield Site(where + " dimensions", lambda random: change_list(tensor.dims, random, lambda v: clamp(near(v, random))))
    yield Site(where + " element type", lambda random: change_scalar(tensor, "data_type", random, lambda _: random.choice(ELEMENT_TYPES)))
    if tensor.raw_data:
        def cut(random):
            tensor.raw_data = tensor.raw_data[:random.randrange(len(tensor.raw_data))]
            return "data of %d bytes" % len(tensor.raw_data)
        yield Site(where + " data", cut)

        def set_data(random):
            at = random.randrange(len(tensor.raw_data))
            tensor.raw_data = tensor.raw_data[:at] + bytes([random.choice([0, 1, 127, 128, 255])]) + tensor.raw_data[at + 1:]
            return "byte %d set" % at
        yield Site(where + " data", set_data)


def names_of(graph):
    return [i.name for i in graph.input] + [p.name for p in graph.parameter] + [o for n in graph.node for o in n.output]


def wire_sites(graph, node):
    """The node reads something else, something twice, less, or more."""
    def rewire(random):
        at, name = random.randrange(len(node.input)), random.choice(names_of(graph))
        before, node.input[at] = node.input[at], name
        return "input %d from %s to %s" % (at, before, name)

    def swap(random):
        node.input[:] = random.sample(list(node.input), len(node.input))
        return "inputs in another order"

    def drop(random):
        del node.input[random.randrange(len(node.input))]
        return "an input less"

    def add(random):
        node.input.append(random.choice(names_of(graph)))
        return "an input more"

    for change in (rewire, rewire, rewire, swap, drop, add) if node.input else (add,):
        yield Site("wires of " + node.name, change)


def graph_sites(graph):
    for node in graph.node:
        yield from wire_sites(graph, node)
        for attribute in node.attribute:
            yield from attribute_sites(attribute, "node %s" % node.name)
    for value in list(graph.input) + list(graph.output):
        for tensor in value.tensor:
            yield from tensor_sites(tensor, "value %s" % value.name)
    for parameter in graph.parameter:
        yield from tensor_sites(parameter, "parameter %s" % parameter.name)


def sites(model):
    """Every place of a file that can be changed."""
    for graph in [model.graph] + list(model.functions):
        yield from graph_sites(graph)
    for primitive in model.primitives:
        for attribute in primitive.attribute:
            yield from attribute_sites(attribute, "primitive %s" % primitive.name)

        def rename(random, primitive=primitive):
            before, primitive.op_type = primitive.op_type, random.choice(model.primitives).op_type
            return "%s to %s" % (before, primitive.op_type)
        yield Site("primitive %s" % primitive.name, rename)


def mutate(model, random):
    """Changes the model at one place; the description of it."""
    site = random.choice(list(sites(model)))
    return "%s: %s" % (site.what, site.change(random))
