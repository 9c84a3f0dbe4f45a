# ===- schema.py - MindIR's protobuf schema in Python, and its types in NumPy's ---===
# SPDX-License-Identifier: Apache-2.0
"""load() gives the module of compiler/frontend/mindir.proto, which protoc makes anew in a temporary folder."""
import functools
import importlib.util
import subprocess
import tempfile

import numpy as np
from support import ROOT

PROTO = ROOT / "compiler/frontend/mindir.proto"
# TensorProto.DataType of NumPy's types, and the spelling of the mindir dialect.
NUMBERS = {"float32": 1, "uint8": 2, "int8": 3, "uint16": 4, "int16": 5, "int32": 6, "int64": 7, "bool": 9, "float16": 10, "float64": 11,
           "uint32": 12, "uint64": 13}
SPELLINGS = {"f32": "float32", "f16": "float16", "f64": "float64", "i1": "bool", "i8": "int8", "i16": "int16", "i32": "int32", "i64": "int64",
             "ui8": "uint8", "ui16": "uint16", "ui32": "uint32", "ui64": "uint64"}
NAMES = {number: name for name, number in NUMBERS.items()}


@functools.lru_cache(None)
def load():
    with tempfile.TemporaryDirectory(prefix="msc-schema-") as place:
        subprocess.run(["protoc", "--python_out=%s" % place, "--proto_path=%s" % PROTO.parent, PROTO.name], check=True)
        spec = importlib.util.spec_from_file_location("mindir_pb2", place + "/mindir_pb2.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


def parse_type(text):
    """("float32", (2, 3)) of "tensor<2x3xf32>"; None for what NumPy has no type for, or an open dimension."""
    if not text.startswith("tensor<") or "?" in text or "*" in text:
        return None
    *dims, element = text[len("tensor<"):-1].split("x")
    return (SPELLINGS[element], tuple(map(int, dims))) if element in SPELLINGS else None


def fill_tensor(tensor, dtype, shape, data=None):
    """Sets type, dimensions and data of a TensorProto."""
    tensor.data_type = NUMBERS[str(dtype)]
    tensor.dims[:] = shape
    if data is not None:
        tensor.raw_data = np.ascontiguousarray(data, dtype).tobytes()
