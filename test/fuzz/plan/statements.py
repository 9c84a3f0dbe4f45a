# ===- statements.py - what a random graph is made of ---===
# SPDX-License-Identifier: Apache-2.0
"""A statement knows its text in MLIR and what it computes. All tensors hold 32-bit integers, which wrap: results are compared exactly."""
import itertools

import numpy as np

numbers = itertools.count()


def type_of(shape, element="i32"):
    return "tensor<%s>" % "x".join([str(size) for size in shape] + [element])


class Value:
    def __init__(self, shape, name=None):
        self.shape, self.name = tuple(shape), name or "%%v%d" % next(numbers)

    @property
    def type(self):
        return type_of(self.shape)


def generic(result, operands, maps, loops, body, init=None):
    """A linalg.generic over `operands` with the body's lines; the init is uninitialised, or a value."""
    rank = len(loops)
    arguments = ", ".join("d%d" % i for i in range(rank))
    all_maps = ", ".join("affine_map<(%s) -> (%s)>" % (arguments, m) for m in maps)
    empty = "%e" + result.name[1:]
    lines = [] if init else ["%s = tensor.empty() : %s" % (empty, result.type)]
    block = ", ".join(["%%a%d: i32" % i for i in range(len(operands))] + ["%o: i32"])
    lines.append("%s = linalg.generic {indexing_maps = [%s], iterator_types = [%s]} ins(%s : %s) outs(%s : %s) {" % (
        result.name, all_maps, ", ".join('"%s"' % kind for kind in loops), ", ".join(v.name for v in operands),
        ", ".join(v.type for v in operands), init.name if init else empty, result.type))
    return lines + ["^bb0(%s):" % block] + body + ["} -> %s" % result.type]


class Elementwise:
    """result[i] = f(x[i], y[map(i)]): y may be transposed, or one row for all."""
    FUNCTIONS = {"addi": np.add, "subi": np.subtract, "muli": np.multiply, "xori": np.bitwise_xor, "maxsi": np.maximum}

    def __init__(self, x, y, function, reading):
        self.x, self.y, self.function, self.reading, self.result = x, y, function, reading, Value(x.shape)

    def text(self):
        rank = len(self.x.shape)
        identity = ", ".join("d%d" % i for i in range(rank))
        other = {"same": identity, "transposed": "d1, d0", "row": "d%d" % (rank - 1)}[self.reading]
        body = ["%%s = arith.%s %%a0, %%a1 : i32" % self.function, "linalg.yield %s : i32"]
        return generic(self.result, [self.x, self.y], [identity, other, identity], ["parallel"] * rank, body)

    def run(self, memory):
        x, y = memory[self.x], memory[self.y]
        memory[self.result] = self.FUNCTIONS[self.function](x, y.T if self.reading == "transposed" else y)


class Reduce:
    """Sums of rows onto what another value holds, or onto 0."""

    def __init__(self, x, start):
        self.x, self.start, self.result = x, start, Value(x.shape[:1])

    def text(self):
        lines, init = [], self.start
        if not init:
            init = Value(self.result.shape)
            lines = ["%%z%s = arith.constant 0 : i32" % init.name[2:], "%%f%s = tensor.empty() : %s" % (init.name[2:], init.type),
                     "%s = linalg.fill ins(%%z%s : i32) outs(%%f%s : %s) -> %s" % (init.name, init.name[2:], init.name[2:], init.type, init.type)]
        body = ["%s = arith.addi %o, %a0 : i32", "linalg.yield %s : i32"]
        return lines + generic(self.result, [self.x], ["d0, d1", "d0"], ["parallel", "reduction"], body, init)

    def run(self, memory):
        start = memory[self.start] if self.start else np.int32(0)
        memory[self.result] = (memory[self.x].sum(axis=1, dtype=np.int32) + start).astype(np.int32)


class Transpose:
    def __init__(self, x):
        self.x, self.result = x, Value(x.shape[::-1])

    def text(self):
        empty = "%e" + self.result.name[1:]
        return ["%s = tensor.empty() : %s" % (empty, self.result.type),
                "%s = linalg.transpose ins(%s : %s) outs(%s : %s) permutation = [1, 0]" % (
                    self.result.name, self.x.name, self.x.type, empty, self.result.type)]

    def run(self, memory):
        memory[self.result] = memory[self.x].T.copy()


class Concat:
    def __init__(self, parts, dim):
        shape = list(parts[0].shape)
        shape[dim] = sum(part.shape[dim] for part in parts)
        self.parts, self.dim, self.result = parts, dim, Value(shape)

    def text(self):
        return ["%s = tensor.concat dim(%d) %s : (%s) -> %s" % (
            self.result.name, self.dim, ", ".join(p.name for p in self.parts), ", ".join(p.type for p in self.parts), self.result.type)]

    def run(self, memory):
        memory[self.result] = np.concatenate([memory[p] for p in self.parts], axis=self.dim)


def window(offsets, sizes):
    ones = ", ".join("1" for _ in sizes)
    return "[%s] [%s] [%s]" % (", ".join(map(str, offsets)), ", ".join(map(str, sizes)), ones)


def region(offsets, sizes):
    return tuple(slice(first, first + size) for first, size in zip(offsets, sizes))


class Slice:
    def __init__(self, x, offsets, sizes):
        self.x, self.offsets, self.sizes, self.result = x, offsets, sizes, Value(sizes)

    def text(self):
        return ["%s = tensor.extract_slice %s%s : %s to %s" % (
            self.result.name, self.x.name, window(self.offsets, self.sizes), self.x.type, self.result.type)]

    def run(self, memory):
        memory[self.result] = memory[self.x][region(self.offsets, self.sizes)].copy()


class Insert:
    def __init__(self, part, into, offsets):
        self.part, self.into, self.offsets, self.result = part, into, offsets, Value(into.shape)

    def text(self):
        return ["%s = tensor.insert_slice %s into %s%s : %s into %s" % (
            self.result.name, self.part.name, self.into.name, window(self.offsets, self.part.shape), self.part.type, self.result.type)]

    def run(self, memory):
        memory[self.result] = memory[self.into].copy()
        memory[self.result][region(self.offsets, self.part.shape)] = memory[self.part]


class Reshape:
    """Two dimensions into one, or one into two."""

    def __init__(self, x, shape):
        self.x, self.result = x, Value(shape)

    def text(self):
        if len(self.x.shape) == 2:
            return ["%s = tensor.collapse_shape %s [[0, 1]] : %s into %s" % (self.result.name, self.x.name, self.x.type, self.result.type)]
        return ["%s = tensor.expand_shape %s [[0, 1]] output_shape [%d, %d] : %s into %s" % (
            self.result.name, self.x.name, *self.result.shape, self.x.type, self.result.type)]

    def run(self, memory):
        memory[self.result] = memory[self.x].reshape(self.result.shape)


class Constant:
    def __init__(self, shape, number):
        self.number, self.result = number, Value(shape)

    def text(self):
        return ["%s = arith.constant dense<%d> : %s" % (self.result.name, self.number, self.result.type)]

    def run(self, memory):
        memory[self.result] = np.full(self.result.shape, self.number, np.int32)


class Condition:
    """Whether the first element is below a number; a host's i1."""

    def __init__(self, x, number):
        self.x, self.number, self.result = x, number, Value(())

    def text(self):
        name = self.result.name[1:]
        zeros = ", ".join("0" for _ in self.x.shape)
        return ["%%e%s = tensor.empty() : tensor<i1>" % name,
                "%%b%s = linalg.generic {indexing_maps = [affine_map<() -> (%s)>, affine_map<() -> ()>], iterator_types = []} "
                "ins(%s : %s) outs(%%e%s : tensor<i1>) {" % (name, zeros, self.x.name, self.x.type, name),
                "^bb0(%a0: i32, %o: i1):", "%%k = arith.constant %d : i32" % self.number, "%s = arith.cmpi slt, %a0, %k : i32",
                "linalg.yield %s : i1", "} -> tensor<i1>", "%s = tensor.extract %%b%s[] : tensor<i1>" % (self.result.name, name)]

    def run(self, memory):
        memory[self.result] = bool(memory[self.x].flat[0] < self.number)


def run_all(statements, memory):
    for statement in statements:
        statement.run(memory)


def text_of(statements):
    return [line for statement in statements for line in statement.text()]


def typed(values):
    return ", ".join(v.name for v in values) + " : " + ", ".join(v.type for v in values)


class If:
    def __init__(self, condition, branches, given):
        self.condition, self.branches, self.given = condition, branches, given
        self.results = [Value(v.shape) for v in given[0]]
        self.name = "%%r%d" % next(numbers)
        for i, result in enumerate(self.results):
            result.name = "%s#%d" % (self.name, i)

    def text(self):
        lines = ["%s:%d = scf.if %s -> (%s) {" % (self.name, len(self.results), self.condition.name, ", ".join(v.type for v in self.results))]
        for i, (branch, given) in enumerate(zip(self.branches, self.given)):
            lines += ["} else {"] * i + text_of(branch) + ["scf.yield " + typed(given)]
        return lines + ["}"]

    def run(self, memory):
        taken = 0 if memory[self.condition] else 1
        run_all(self.branches[taken], memory)
        for result, value in zip(self.results, self.given[taken]):
            memory[result] = memory[value].copy()


class While:
    """`before` ends in the condition and hands values on; `after` yields the next turn's. The first value that goes round counts turns."""

    def __init__(self, inits, arguments, before, condition, handed, bodies, after, yielded):
        self.inits, self.arguments, self.before, self.condition = inits, arguments, before, condition
        self.handed, self.bodies, self.after, self.yielded = handed, bodies, after, yielded
        self.results = [Value(v.shape) for v in handed]
        self.name = "%%r%d" % next(numbers)
        for i, result in enumerate(self.results):
            result.name = "%s#%d" % (self.name, i)

    def text(self):
        entering = ", ".join("%s = %s" % (a.name, v.name) for a, v in zip(self.arguments, self.inits))
        lines = ["%s:%d = scf.while (%s) : (%s) -> (%s) {" % (
            self.name, len(self.results), entering, ", ".join(v.type for v in self.inits), ", ".join(v.type for v in self.handed))]
        lines += text_of(self.before) + ["scf.condition(%s) %s" % (self.condition.name, typed(self.handed)), "} do {"]
        lines.append("^bb0(%s):" % ", ".join("%s: %s" % (a.name, a.type) for a in self.bodies))
        return lines + text_of(self.after) + ["scf.yield " + typed(self.yielded), "}"]

    def run(self, memory):
        carried = [memory[v].copy() for v in self.inits]
        while True:
            memory.update(zip(self.arguments, carried))
            run_all(self.before, memory)
            handed = [memory[v].copy() for v in self.handed]
            if not memory[self.condition]:
                break
            memory.update(zip(self.bodies, handed))
            run_all(self.after, memory)
            carried = [memory[v].copy() for v in self.yielded]
        memory.update(zip(self.results, handed))
