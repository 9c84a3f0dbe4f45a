# ===- mixture.py - golden cases of control flow: random programs of branches, loops and early exits ---===
# SPDX-License-Identifier: Apache-2.0
import random

from case import weight
from flow import COUNT, SIGN, X, control, state

CONDITIONS = ("x0 > 0", "x1 > 1", "x2.sum() > x3.sum()", "(x2 > -0.5).all()", "not x0 > 0", "x0 > 0 and x2.max() > 0.5", "x1 < 2 or x3.min() > 0")
STATEMENTS = ("x2 = x2 * 0.5 + x3", "x3 = ops.tanh(x2)", "x2 = ops.relu(x3) - x2", "x2, x3 = x3, x2", "x2 = ops.maximum(x2, x3)", "x3 = x3 - x2.mean()",
              "x2 = x2 + x0", "x3 = x3 * 0.7 + x1", "x3 = x2")
WRITES = ("ops.assign(x4, x2)", "ops.assign_add(x4, x3)", "x2 = x2 * 0.5 + x4", "ops.assign_sub(x4, x3 * 0.5)")


class Program:
    """The body of a network: x0 steers branches, x1 counts, x2 and x3 are computed, x4 is written where there are `writes`, by the first of them in every run."""

    def __init__(self, number, writes=()):
        self.random, self.simple, self.counters, self.lines = random.Random(number), STATEMENTS + 2 * writes, 0, list(writes[:1])
        self.block(0, 5, False)
        self.add(0, "return x2, x3")

    def add(self, depth, line):
        self.lines.append("    " * depth + line)

    def block(self, depth, length, in_loop):
        kinds = [self.plain] * 4 + ([self.branch] * 2 + [self.loop] if depth < 3 else []) + ([self.leave] if depth else [])
        for _ in range(self.random.randint(1, length)):
            self.random.choice(kinds)(depth, in_loop)

    def plain(self, depth, in_loop):
        self.add(depth, self.random.choice(self.simple))

    def branch(self, depth, in_loop):
        self.add(depth, "if %s:" % self.random.choice(CONDITIONS))
        self.block(depth + 1, 3, in_loop)
        if self.random.random() < 0.6:
            self.add(depth, "else:")
            self.block(depth + 1, 3, in_loop)

    def loop(self, depth, in_loop):
        i, self.counters = "i%d" % self.counters, self.counters + 1
        self.add(depth, "%s = x1 * 0" % i)
        self.add(depth, "while %s < x1:" % i)
        self.add(depth + 1, "%s = %s + 1" % (i, i))
        self.block(depth + 1, 3, True)

    def leave(self, depth, in_loop):
        """An exit in a branch of its own: nothing behind it is dead."""
        self.add(depth, "if %s:" % self.random.choice(CONDITIONS))
        self.add(depth + 1, self.random.choice(["break", "continue"] * in_loop + ["return x3, x2"]))


for number in range(40):
    control("mixture_%02d" % number, "\n".join(Program(number).lines), SIGN, COUNT, X, X)
for number in range(30):
    state("mixture_%02d" % number, "\n".join(Program(1000 + number, WRITES).lines), SIGN, COUNT, X, X, weight(X))
