# ===- mindir_file.py - takes the weights out of a MindIR file, and puts them back ---===
# SPDX-License-Identifier: Apache-2.0
"""    mindir_file.py strip MODEL.mindir GRAPH.mindir.xz     the graph without the data of its parameters
    mindir_file.py fill CASE_DIR OUT_DIR                  OUT_DIR/model.mindir with made-up weights, and in<i>.npy
    mindir_file.py parameters MODEL.mindir                name, type and shape of every parameter

Weights are made from the parameter's name, shape and type alone, so that everybody gets the same ones;
numpy.random.RandomState is frozen by NumPy's compatibility policy. CASE_DIR/constants.npz holds those that matter.

Works on protobuf's wire format, with the few field numbers it needs from compiler/frontend/mindir.proto: nothing else
of the file is touched, and no protobuf package is needed.
"""
import lzma
import pathlib
import sys
import zlib

import numpy as np

MODEL_GRAPH, MODEL_FUNCTION, MODEL_PRIMITIVE, GRAPH_NODE, GRAPH_PARAMETER = 7, 8, 12, 1, 3
NODE_OPERATOR, PRIMITIVE_NAME, PRIMITIVE_OPERATOR = 4, 1, 2
REFERENCE = "REF::"
TENSOR_DIMS, TENSOR_TYPE, TENSOR_NAME, TENSOR_RAW = 1, 2, 7, 9
TENSOR_DATA = {3, 4, 5, 6, 9, 10, 11, 12}  # every field that holds values, or says where they are
LENGTH_DELIMITED = 2
# TensorProto.DataType -> NumPy. BFLOAT16 (16) is kept as raw uint16.
TYPES = {1: np.float32, 2: np.uint8, 3: np.int8, 4: np.uint16, 5: np.int16, 6: np.int32, 7: np.int64, 9: np.bool_,
         10: np.float16, 11: np.float64, 12: np.uint32, 13: np.uint64, 14: np.complex64, 15: np.complex128,
         16: np.uint16, 17: np.float64}


def read_varint(data, at):
    value, shift = 0, 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def varint(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))


def fields(data):
    """(number, content, bytes) of each field: content is a memoryview or, for a varint, an integer."""
    data, at = memoryview(data), 0
    while at < len(data):
        begin = at
        key, at = read_varint(data, at)
        kind, content = key & 7, None
        if kind == 0:
            content, at = read_varint(data, at)
        elif kind == LENGTH_DELIMITED:
            size, at = read_varint(data, at)
            content, at = data[at:at + size], at + size
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        else:
            raise ValueError("not a MindIR file: wire type %d" % kind)
        yield key >> 3, content, data[begin:at]


def delimited(number, pieces):
    """A length-delimited field, as a list of pieces: nothing big is copied."""
    return [varint(number << 3 | LENGTH_DELIMITED) + varint(sum(map(len, pieces)))] + pieces


class Parameter:
    def __init__(self, tensor):
        self.name, self.dtype, dims = "", None, []
        for number, content, _ in fields(tensor):
            if number == TENSOR_DIMS:
                dims += [content] if isinstance(content, int) else packed_varints(content)
            elif number == TENSOR_TYPE:
                self.dtype = np.dtype(TYPES[content])
            elif number == TENSOR_NAME:
                self.name = bytes(content).decode()
        self.shape = tuple(dims)

    def short_name(self):
        """'140_71_Net_construct_22:conv1.weight' -> 'conv1.weight': the prefix differs from export to export."""
        return self.name.rsplit(":", 1)[-1]


def packed_varints(content):
    values, at = [], 0
    while at < len(content):
        value, at = read_varint(content, at)
        values.append(value)
    return values


def rewrite(model, value_of):
    """The file's pieces with every parameter's data replaced by value_of(Parameter); None leaves it without data."""
    out = []
    for number, content, whole in fields(model):
        if number != MODEL_GRAPH:
            out.append(whole)
            continue
        graph = []
        for number, content, whole in fields(content):
            if number != GRAPH_PARAMETER:
                graph.append(whole)
                continue
            tensor = [w for n, _, w in fields(content) if n not in TENSOR_DATA]
            value = value_of(Parameter(content))
            if value is not None:
                tensor += delimited(TENSOR_RAW, [np.ascontiguousarray(value).reshape(-1).view(np.uint8).data])
            graph += delimited(GRAPH_PARAMETER, tensor)
        out += delimited(MODEL_GRAPH, graph)
    return out


def parameters(model):
    for number, graph, _ in fields(model):
        if number == MODEL_GRAPH:
            yield from (Parameter(content) for n, content, _ in fields(graph) if n == GRAPH_PARAMETER)


def operators(model):
    """The names of all operators, of graphs that are called too."""
    primitives, called = {}, set()
    for number, content, _ in fields(model):
        if number == MODEL_PRIMITIVE:
            text = {n: bytes(c).decode() for n, c, _ in fields(content) if n in (PRIMITIVE_NAME, PRIMITIVE_OPERATOR)}
            primitives[text[PRIMITIVE_NAME]] = text[PRIMITIVE_OPERATOR]
        elif number in (MODEL_GRAPH, MODEL_FUNCTION):
            nodes = [c for n, c, _ in fields(content) if n == GRAPH_NODE]
            called |= {bytes(c).decode() for node in nodes for n, c, _ in fields(node) if n == NODE_OPERATOR}
    plain = [c[len(REFERENCE):] if c.startswith(REFERENCE) else c for c in called]
    return {primitives.get(c, c) for c in plain}


def made_up(name, shape, dtype):
    """Weights with which deep networks neither explode nor vanish."""
    random = np.random.RandomState(zlib.crc32(("%s|%s" % (name, tuple(shape))).encode()) & 0x7FFFFFFF)
    size, low = int(np.prod(shape, dtype=np.int64)), name.lower()
    if dtype == np.bool_:
        values = random.randint(0, 2, size)
    elif dtype.kind in "iu":
        values = random.randint(0, 8, size)
    elif dtype.kind != "f":
        values = random.standard_normal(size)
    elif "variance" in low or low.endswith(("moving_var", "running_var")) or len(shape) <= 1 and (
            "gamma" in low or "weight" in low and ("norm" in low or "bn" in low)):
        values = random.uniform(0.5, 1.5, size)
    elif len(shape) >= 2:
        fan_in = 2 if "embedding" in low else max(1, int(np.prod(shape[1:])))
        values = random.standard_normal(size) * np.sqrt(2.0 / fan_in)
    else:
        values = random.standard_normal(size) * 0.1
    return values.reshape(shape).astype(dtype)


def fill(case, out):
    case, out = pathlib.Path(case), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    kept = {}
    if (case / "constants.npz").exists():
        with np.load(case / "constants.npz") as z:
            kept = {k: z[k] for k in z.files}

    def value_of(p):
        value = kept.get(p.short_name())
        return made_up(p.short_name(), p.shape, p.dtype) if value is None else value.astype(p.dtype)

    stripped = lzma.decompress((case / "graph.mindir.xz").read_bytes())
    with open(out / "model.mindir", "wb") as f:
        f.writelines(rewrite(stripped, value_of))
    with np.load(case / "golden.npz") as z:
        for k in z.files:
            if k.startswith("in"):
                np.save(out / (k + ".npy"), z[k])


def main(argv):
    if len(argv) == 4 and argv[1] == "strip":
        stripped = b"".join(bytes(p) for p in rewrite(pathlib.Path(argv[2]).read_bytes(), lambda p: None))
        pathlib.Path(argv[3]).write_bytes(lzma.compress(stripped, preset=9))
    elif len(argv) == 4 and argv[1] == "fill":
        fill(argv[2], argv[3])
    elif len(argv) == 3 and argv[1] == "parameters":
        for p in parameters(pathlib.Path(argv[2]).read_bytes()):
            print("%-60s %-8s %s" % (p.name, p.dtype, p.shape))
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
