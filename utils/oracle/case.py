# ===- case.py - what one golden operator case is, and the words its tables are written in ---===
# SPDX-License-Identifier: Apache-2.0
"""A table (tables/*.py) declares the cases of one theme; nothing here or there imports MindSpore.

    case("Conv2D", "same_s2", "P.Conv2D(4, 3, pad_mode='same', stride=2)", f32(1, 3, 8, 8), weight(f32(4, 3, 3, 3)))
    case("Lerp", "scalar",    "ops.lerp(x0, x1, 0.25)",                    f32(2, 3), f32(2, 3))

The text is Python. Where it names x0, x1, ... it is what the network returns; otherwise it makes the primitive or
cell that is then called with all inputs. `call=` says how, when that is not enough ("self.op(x0, x1)[0]").
Statements may come before what is returned: "y = ops.relu(x0); y += x1; y".
A text that says `return` is the whole body of `construct`:

    case("Control", "while", '''
        while x0 > 0:
            x0, x1 = x0 - 1, x1 * 2
        return x1
    ''', in_turn(values("i32", 3), values("i32", 0)), f32(2, 3))

`twin=` is the same in operators that MindSpore's CPU has, where it exports the operator and has no kernel for it: the file is that of the
text, its outputs are what MindSpore computes of the twin.

`init=` are further lines of `__init__`, `helpers=` functions and cells in front of the network. The network runs `runs=`
times in a row, and what it writes to a `weight` is there in the next run.
Names at hand in the text: ms, nn, ops, P (mindspore.ops.operations), Tensor, Parameter, np and, in 2.10,
mint and G (ops.auto_generate).
"""
import copy
import textwrap
import zlib

import numpy as np

MS20, MS210 = "2.0", "2.10"
BOTH = (MS20, MS210)
TYPES = {
    "f16": np.float16, "f32": np.float32, "f64": np.float64, "bool": np.bool_,
    "i8": np.int8, "i16": np.int16, "i32": np.int32, "i64": np.int64,
    "u8": np.uint8, "u16": np.uint16, "u32": np.uint32, "u64": np.uint64, "c64": np.complex64, "c128": np.complex128,
}
FLOATS = ("f16", "f32", "f64")
COMPLEX = ("c64", "c128")
INTEGERS = ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64")
OTHER_TYPES = ("f16", "f64", "bool", "i8", "u8", "i32", "i64")  # beside f32, where data are only moved
# numpy type -> (rtol, atol); atol is a share of the output's largest magnitude. Other types compare exactly.
TOLERANCE = {"float16": (1e-2, 5e-3), "float32": (1e-4, 1e-5), "float64": (1e-5, 1e-6), "complex64": (1e-4, 1e-5), "complex128": (1e-5, 1e-6)}

NAN, INF = float("nan"), float("inf")
# Rows whose extremes depend on where a NaN stands.
NANS = {"first": [NAN, 1, 5, 2], "middle": [1, NAN, 5, 2], "last": [1, 5, 2, NAN], "two": [NAN, 7, NAN, 9], "all": [NAN] * 4,
        "before_inf": [NAN, INF, 0, -INF], "inf": [-INF, -INF, INF, INF], "lowest": [-INF] * 4, "highest": [INF] * 4}


class Data:
    """One input: `make(rng)` gives the array of a run; `parameter` stores it in the file as a weight; `number`: it is a Python number."""

    def __init__(self, *turns, parameter=False, number=False):
        self.turns, self.parameter, self.number = turns, parameter, number

    def make(self, rng, run=0):
        return self.turns[run % len(self.turns)](rng)


class Pack(Data):
    """One input, a tuple of others; its arrays are a list."""

    def __init__(self, *members):
        super().__init__(*(lambda rng, run=run: [d.make(rng, run) for d in members] for run in range(max(len(d.turns) for d in members))))
        self.members = members


def random(dtype, *shape, low=None, high=None):
    """Normal values for float and complex types, -8..8 (0..8 unsigned) for integers, or uniform between low and high."""
    t = np.dtype(TYPES[dtype])

    def make(rng):
        if t.kind == "b":
            return rng.randint(0, 2, shape).astype(t)
        if t.kind in "iu":
            first = (0 if t.kind == "u" else -8) if low is None else low
            return np.asarray(rng.randint(first, 9 if high is None else high, shape)).astype(t)
        if t.kind == "c":
            return np.asarray(rng.standard_normal(shape) + 1j * rng.standard_normal(shape)).astype(t)
        if low is None:
            return np.asarray(rng.standard_normal(shape)).astype(t)
        return np.asarray(rng.uniform(low, high, shape)).astype(t)

    return Data(make)


def f32(*shape, low=None, high=None):
    return random("f32", *shape, low=low, high=high)


def f16(*shape, low=None, high=None):
    return random("f16", *shape, low=low, high=high)


def i32(*shape, low=None, high=None):
    return random("i32", *shape, low=low, high=high)


def boolean(*shape):
    return random("bool", *shape)


def values(dtype, data):
    """Exactly these values."""
    return Data(lambda rng: np.array(data).astype(TYPES[dtype]))


def distinct(dtype, *shape):
    """A shuffled 0..n-1, centred for signed types: no two equal, so that an arg-max has one answer."""
    n = int(np.prod(shape))
    shift = 0 if dtype.startswith("u") else n // 2
    return Data(lambda rng: (rng.permutation(n) - shift).reshape(shape).astype(TYPES[dtype]))


def weight(data):
    """The input is a Parameter of the network."""
    return Data(data.make, parameter=True)


def in_turn(*data):
    """The first run takes the first of these, the second the second."""
    return Data(*(d.make for d in data))


def number(dtype, *turns):
    """A number is the input, as mutable(3) makes one; bool, i64 or f32."""
    return Data(*(values(dtype, n).make for n in turns), number=True)


def pack(*data):
    """A tuple is the input, as mutable((3, x)) makes one: of numbers, tensors and tuples."""
    return Pack(*data)


class Case:
    def __init__(self, operator, name, text, inputs, **options):
        """options: those of `case`."""
        self.operator, self.name, self.text, self.inputs = operator, name, text, inputs
        vars(self).update(options)

    def as_twin(self):
        """What computes the expected values."""
        twin = copy.copy(self)
        twin.text, twin.call, twin.twin = self.twin, None, None
        return twin

    def arrays(self, run=0):
        """The input values of a run: the same on every machine, for they depend on the names alone."""
        arrays = []
        for i, data in enumerate(self.inputs):
            name = "%s/%s/%d" % (self.operator, self.name, i) + ("/%d" % run if run else "")
            random = np.random.RandomState(zlib.crc32(name.encode()) & 0x7FFFFFFF)
            made = data.make(random, run)
            arrays.append(made if isinstance(data, Pack) else np.asarray(made, order="C"))
        return arrays


CASES = []
THIN = set()  # operators that keep only their first 2.10 cases, and those whose values differ from 2.0


def case(operator, name, text, *inputs, call=None, versions=BOTH, rtol=None, atol=None, note=None, refused=None,
         both_forms=False, dynamic=None, bounds=None, generations_differ=False, init="", helpers="", runs=1, obfuscated=False, finds=False, draws=False,
         twin=None):
    """Declare a case. both_forms: once with the weights in the file, once more with them as inputs. refused: the
    compiler must refuse the graph, with this text in its message. dynamic: shapes with None where the file leaves
    a dimension open, None for one whose rank it leaves open. bounds: of each of these None or what --shape
    says behind its name, "1..8x3"; the runs have shapes of their own, one the smallest, one the largest. generations_differ: 2.0 and 2.10 mean different things and each keeps its own values; where this
    is not said, a case on which they differ is not taken. init, helpers, runs: see above. obfuscated: 2.0 adds branches to the
    file, and an input. finds: sizes of the outputs follow from values, and runs have different ones. draws: it has random numbers, so that a count of its runs is a state.
    twin: see above."""
    versions = (versions,) if isinstance(versions, str) else versions
    text, init, helpers, twin = (t and textwrap.dedent(t).strip() for t in (text, init, helpers, twin))
    runs = max([runs] + [len(d.turns) for d in inputs])
    add = lambda label, data: CASES.append(Case(
        operator, label, text, data, call=call, versions=versions, rtol=rtol, atol=atol, note=note, refused=refused, dynamic=dynamic, bounds=bounds,
        generations_differ=generations_differ, init=init, helpers=helpers, runs=runs, obfuscated=obfuscated, finds=finds, draws=draws, twin=twin))
    add(name, list(inputs))
    if both_forms:
        add(name + "_all_inputs", [Data(d.make) for d in inputs])


def typed(operator, text, *shape, types=OTHER_TYPES):
    """The same call on other types: data are moved, so the size of an element is what matters."""
    for t in types:
        case(operator, t, text, random(t, *shape))


def thin(*operators):
    """Element-wise operators are written alike by both generations: most 2.10 twins would test nothing new."""
    THIN.update(operators)
