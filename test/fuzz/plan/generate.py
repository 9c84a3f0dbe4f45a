# ===- generate.py - random graphs with branches, loops, views and states ---===
# SPDX-License-Identifier: Apache-2.0
import numpy as np

from .statements import (Concat, Condition, Constant, Elementwise, If, Insert, Reduce, Reshape, Slice, Transpose, Value, While, run_all,
                         text_of)

SHAPES = [(4,), (6,), (2, 2), (3, 3), (2, 3), (4, 2)]


class Graph:
    """Inputs, states with what they are at first, statements, and results."""

    def __init__(self, random):
        self.random = random
        self.inputs = [Value(random.choice(SHAPES), "%%in%d" % i) for i in range(random.randint(1, 3))]
        self.states = [(Value(random.choice(SHAPES), "%%st%d" % i), random.choice([0, 7])) for i in range(random.randint(0, 2))]
        values = self.inputs + [state for state, _ in self.states]
        self.body, values = self.block(values, random.randint(2, 9), depth=0)
        self.outputs = [random.choice(values[-5:]) for _ in range(random.randint(1, 3))]
        self.next = [self.of_shape(self.body, values, state.shape) for state, _ in self.states]

    def text(self, name):
        arguments = ["%s: %s" % (v.name, v.type) for v in self.inputs]
        arguments += ["%s: %s {mindir.state = dense<%d> : %s}" % (s.name, s.type, number, s.type) for s, number in self.states]
        results = [v.type for v in self.outputs] + [v.type + " {mindir.state}" for v in self.next]
        returned = self.outputs + self.next
        lines = ["func.func @%s(%s) -> (%s) {" % (name, ", ".join(arguments), ", ".join(results))] + text_of(self.body)
        lines += ["return %s : %s" % (", ".join(v.name for v in returned), ", ".join(v.type for v in returned)), "}"]
        return "\n".join(lines) + "\n"

    def run(self, runs):
        """The outputs of several runs in a row, one list of inputs each."""
        held, outputs = [np.full(s.shape, number, np.int32) for s, number in self.states], []
        for inputs in runs:
            memory = dict(zip(self.inputs, inputs))
            memory.update(zip([s for s, _ in self.states], held))
            with np.errstate(over="ignore"):
                run_all(self.body, memory)
            outputs.append([memory[v].copy() for v in self.outputs])
            held = [memory[v].copy() for v in self.next]
        return outputs

    # The makers of statements: each gives a list of them and their results, or nothing where no value fits.

    def block(self, values, count, depth):
        statements, values = [], list(values)
        makers = [self.elementwise] * 4 + [self.reduce, self.transpose, self.concat, self.slice, self.insert, self.insert, self.reshape]
        makers += [self.branch, self.branch, self.loop, self.loop] if depth < 3 else []
        while len(statements) < count:
            # Late values are read more often than early ones.
            made = self.random.choice(makers)(values[-8:], depth)
            if made:
                statements += made[0]
                values += made[1]
        return statements, values

    def pick(self, values, fits=lambda v: True):
        fitting = [v for v in values if fits(v)]
        return self.random.choice(fitting) if fitting else None

    def elementwise(self, values, depth):
        x = self.pick(values)
        function = self.random.choice(list(Elementwise.FUNCTIONS))
        readings = [("same", x.shape)]
        if len(x.shape) == 2:
            readings += [("transposed", x.shape[::-1]), ("row", x.shape[1:])]
        reading, shape = self.random.choice(readings)
        y = self.pick(values, lambda v: v.shape == shape)
        return ([op := Elementwise(x, y, function, reading)], [op.result]) if y else None

    def reduce(self, values, depth):
        x = self.pick(values, lambda v: len(v.shape) == 2)
        if not x:
            return None
        op = Reduce(x, self.pick(values, lambda v: v.shape == x.shape[:1]))
        return [op], [op.result]

    def transpose(self, values, depth):
        x = self.pick(values, lambda v: len(v.shape) == 2)
        return ([op := Transpose(x)], [op.result]) if x else None

    def concat(self, values, depth):
        first = self.pick(values)
        dim = self.random.randrange(len(first.shape))
        parts = [first]
        for _ in range(self.random.randint(1, 2)):
            parts.append(self.pick(values, lambda v: len(v.shape) == len(first.shape) and all(
                i == dim or a == b for i, (a, b) in enumerate(zip(v.shape, first.shape)))))
        op = Concat(parts, dim)
        return ([op], [op.result]) if np.prod(op.result.shape) <= 64 else None

    def slice(self, values, depth):
        x = self.pick(values)
        sizes = [self.random.randint(1, size) for size in x.shape]
        op = Slice(x, [self.random.randint(0, whole - size) for whole, size in zip(x.shape, sizes)], sizes)
        return [op], [op.result]

    def insert(self, values, depth):
        into = self.pick(values)
        part = self.pick(values, lambda v: len(v.shape) == len(into.shape) and all(a <= b for a, b in zip(v.shape, into.shape)))
        op = Insert(part, into, [self.random.randint(0, whole - size) for whole, size in zip(into.shape, part.shape)])
        return [op], [op.result]

    def reshape(self, values, depth):
        x = self.pick(values)
        size = int(np.prod(x.shape))
        shape = (size,) if len(x.shape) == 2 else self.random.choice([(2, size // 2)] if size % 2 == 0 else [(1, size)])
        op = Reshape(x, shape)
        return [op], [op.result]

    def of_shape(self, statements, values, shape):
        """A value of the shape: one that is there, or a constant."""
        value = self.pick(values, lambda v: v.shape == shape)
        if not value:
            statements.append(Constant(shape, self.random.randint(-3, 3)))
            value = statements[-1].result
        return value

    def branch(self, values, depth):
        condition = Condition(self.pick(values), self.random.randint(-4, 4))
        first, seen = self.block(values, self.random.randint(0, 4), depth + 1)
        second, others = self.block(values, self.random.randint(0, 4), depth + 1)
        given = [self.pick(seen) for _ in range(self.random.randint(1, 3))]
        twins = [self.of_shape(second, others, v.shape) for v in given]
        op = If(condition.result, [first, second], [given, twins])
        return [condition, op], op.results

    def loop(self, values, depth):
        """At most three turns: a counter goes round with other values."""
        start, one = Constant((1,), self.random.randint(0, 3)), Constant((1,), 1)
        inits = [start.result] + [self.pick(values) for _ in range(self.random.randint(1, 3))]
        arguments = [Value(v.shape) for v in inits]
        before, seen = self.block(values + arguments[1:], self.random.choice([0, 0, 0, 1, 2]), depth + 1)
        condition = Condition(arguments[0], 3)
        handed = list(arguments)
        for i in range(1, len(handed)):
            if self.random.random() < 0.3:
                handed[i] = self.pick(seen)
        bodies = [Value(v.shape) for v in handed]
        after, known = self.block(values + bodies[1:], self.random.randint(0, 4), depth + 1)
        step = Elementwise(bodies[0], one.result, "addi", "same")
        yielded = [step.result] + [self.of_shape(after, self.random.choice([known, bodies[1:]]), v.shape) for v in arguments[1:]]
        op = While(inits, arguments, before + [condition], condition.result, handed, bodies, [step] + after, yielded)
        return [start, one, op], op.results
