# ===- random_numbers.py - golden cases of random numbers ---===
# SPDX-License-Identifier: Apache-2.0
"""No two runs give the same numbers: a case says what holds of all of them. `distribution` says of 10,000 which share lies below some bounds; six
deviations are allowed, and what msc draws is the same each time. The generator has tests of its own (RandomUniformTest.cpp)."""
import math

from case import MS210, case, f16, f32, random, values, weight


def draws(*arguments, **options):
    case(*arguments, draws=True, **options)


def drawn(operator, name, make, text, *inputs, **options):
    """self.draw is the primitive; the last statement of the text is the result."""
    *before, result = text.split("; ")
    draws(operator, name, "\n".join(before + ["return " + result]), *inputs, init="self.draw = " + make, **options)


def distributed(operator, make, draw, shares, *inputs):
    """shares: bound -> which share of the numbers lies below it."""
    near = ["ops.abs(ops.ReduceMean()(ops.cast(y < %r, ms.float32)) - %.5f) < 0.03" % share for share in shares.items()]
    drawn(operator, "distribution", make, "y = %s; %s, x0 + 1" % (draw, ", ".join(near)), *(inputs or [f32(2)]))


distributed("StandardNormal", "P.StandardNormal(3, 5)", "self.draw((100, 100))", {t: (1 + math.erf(t / 2 ** 0.5)) / 2 for t in (-2.0, -1.0, -0.3, 0.0, 0.5, 1.0, 2.0)})
distributed("StandardLaplace", "P.StandardLaplace(3, 5)", "self.draw((100, 100))",
            {t: math.exp(t) / 2 if t < 0 else 1 - math.exp(-t) / 2 for t in (-3.0, -1.0, -0.3, 0.0, 0.5, 1.0, 3.0)})
distributed("UniformReal", "P.UniformReal(3, 5)", "self.draw((100, 100))", {t: t for t in (0.1, 0.25, 0.5, 0.75, 0.9)})
distributed("UniformInt", "P.UniformInt(3, 5)", "self.draw((100, 100), Tensor(-5, ms.int32), Tensor(5, ms.int32))", {t: (t + 5) / 10 for t in range(-4, 5)})
distributed("Bernoulli", "P.Bernoulli(3)", "self.draw(x0 * ops.ones((1, 100), ms.float32), x1)", {0.5: 0.7}, f32(100, 1), values("f32", [0.3]))
distributed("Dropout", "P.Dropout(0.6, 3, 5)", "self.draw(x0 * ops.ones((1, 100), ms.float32))[1]", {0.5: 0.4}, f32(100, 1))
distributed("Dropout2D", "P.Dropout2D(0.6)", "self.draw(x0 * ops.ones((1, 100, 1, 1), ms.float32))[0]", {1.0: 0.4}, f32(100, 1, 1, 1, low=1, high=2))
distributed("Dropout3D", "P.Dropout3D(0.6)", "self.draw(x0 * ops.ones((1, 100, 1, 1, 1), ms.float32))[0]", {1.0: 0.4}, f32(100, 1, 1, 1, 1, low=1, high=2))
distributed("Multinomial", "P.Multinomial(3, 5)", "self.draw(x0, 10000)", {1: 0.1, 2: 0.1, 3: 0.4, 4: 1}, values("f32", [0.5, 0, 1.5, 3]))
distributed("RandomCategorical", "P.RandomCategorical(ms.int64)", "self.draw(x0, 10000, 3)", {1: 0.1, 2: 0.4, 3: 1},
            values("f32", [[math.log(p) + 2 for p in (0.1, 0.3, 0.6)]]))
drawn("StandardNormal", "neighbours", "P.StandardNormal(3, 5)", "y = self.draw((100, 100)); ops.abs(ops.ReduceMean()(y[:, 1:] * y[:, :-1])) < 0.07, x0 + 1", f32(2))

case("Dropout", "cell_inference", "nn.Dropout(p=0.5)", f32(3, 4))
case("Dropout", "functional_inference", "ops.dropout(x0, p=0.3, training=False)", f32(3, 4))
case("Dropout", "keep_all", "P.Dropout(keep_prob=1.0)", f32(3, 4), call="self.op(x0)[0]")
draws("Dropout", "mask_of_all", "P.Dropout(keep_prob=1.0)", f32(3, 4), call="self.op(x0)[1]")
for t in ("f16", "f32", "f64"):
    drawn("Dropout", "mask_" + t, "P.Dropout(0.6, 3, 5)", "y, mask = self.draw(x0); ops.logical_or(mask == 0, mask == 1), y * 0", random(t, 3, 40))
drawn("Dropout", "scaled", "P.Dropout(0.5)", "y, mask = self.draw(x0); y * 0.5 - x0 * mask", f32(3, 40))
draws("Dropout", "functional", "y = ops.dropout(x0, 0.25, True); ops.logical_or(y == 0, ops.abs(y * 0.75 - x0) < 1e-3)", f32(4, 8, low=1, high=2))
draws("Dropout", "inputs_of_two", "ops.dropout(x0, 0.25, True) * 0 + ops.dropout(x1, 0.5, True) * 0 + x0", f32(3, 4), f32(4))
for n, shape in ((2, (2, 3, 4, 5)), (3, (2, 3, 2, 4, 5))):
    op = "Dropout%dD" % n
    draws(op, "functional", "y = ops.dropout%dd(x0, 0.25, True); ops.logical_or(y == 0, ops.abs(y * 0.75 - x0) < 1e-3)" % n, f32(*shape, low=1, high=2))
    drawn(op, "channels", "P.Dropout%dD(0.5)" % n, "y, mask = self.draw(x0); m = ops.cast(mask, ms.float32); m - m[:, :, :1], y * 0.5 - x0 * m",
          f32(*shape))
    drawn(op, "f16", "P.Dropout%dD(0.5)" % n, "self.draw(x0)[0] * 0", f16(*shape))
    drawn(op, "keep_all", "P.Dropout%dD(1.0)" % n, "self.draw(x0)", f32(*shape))

FINITE = "y = %s; ops.abs(y) < %d, y * 0, ops.shape(y)[0] + x0"
for op, bound, f in (("StandardNormal", 20, "ops.standard_normal"), ("StandardLaplace", 40, "ops.standard_laplace"), ("UniformReal", 1, "ops.UniformReal()")):
    for name, shape in (("vector", (7,)), ("matrix", (3, 4)), ("volume", (2, 3, 5)), ("one", (1,))):
        draws(op, name, FINITE % ("%s(%s)" % (f, shape), bound), f32(2))
    drawn(op, "seeds", "P.%s(3, 5)" % op, FINITE % ("self.draw((3, 4))", bound), f32(2))
draws("UniformReal", "at_least_0", "ops.UniformReal()((30, 40)) >= 0, x0 + 1", f32(2))
draws("UniformReal", "rand", "ops.rand(3, 4) * 0 + x0", f32(4))
draws("UniformReal", "range", "y = ops.uniform((30, 40), Tensor(1.0), Tensor(3.0)); y >= 1, y <= 3, x0 * 2", f32(2))
draws("StandardNormal", "randn_like", "ops.randn_like(x0) * 0 + x0", f32(3, 4))
draws("StandardNormal", "normal", "ops.normal((3, 4), Tensor(1.0), Tensor(2.0)) * 0 + x0", f32(3, 4))
draws("StandardNormal", "two_differ", "ops.standard_normal((5,)) == ops.standard_normal((5,)), x0 + 1", f32(2))
drawn("StandardNormal", "runs_differ", "P.StandardNormal(3, 5)", "y = self.draw((5,)); same = y == x1; ops.assign(x1, y); same, x0 + 1",
      f32(2), weight(f32(5)), runs=3, versions=MS210)
draws("StandardNormal", "branch", """
    if ops.ReduceSum()(x0) > 0:
        y = ops.standard_normal((3, 4)) * 0 + x0
    else:
        y = x0 * 2
    return y
""", f32(3, 4))
draws("StandardNormal", "loop", """
    i = x0[0]
    y = x1
    while i > 0:
        y = y + ops.standard_normal((3,)) * 0
        i = i - 1
    return y
""", values("f32", [2]), f32(3), versions=MS210, refused="draws random numbers in a loop")

RANGE = "y = %s; y >= %d, y < %d, y * 0, x0 + 1"
for name, low, high in (("positive", 1, 9), ("negative", -7, -2), ("one", 4, 5), ("wide", -2000000000, 147483647)):
    drawn("UniformInt", name, "P.UniformInt(3, 5)", RANGE % ("self.draw((30, 4), Tensor(%d, ms.int32), Tensor(%d, ms.int32))" % (low, high), low, high), f32(2))
drawn("UniformInt", "of_inputs", "P.UniformInt()", "y = self.draw((30,), x0, x1); y >= x0, y < x1", values("i32", 2), values("i32", 11))
draws("UniformInt", "randint", RANGE % ("ops.randint(0, 9, (3, 4))", 0, 9), f32(2))

for t in ("f32", "f64", "bool", "i8", "u8", "i32", "i64"):
    drawn("Bernoulli", t, "P.Bernoulli(3)", "y = self.draw(x0, x1); " + ("ops.logical_or(y, ops.logical_not(y))" if t == "bool" else "y * y == y"),
          random(t, 3, 4), f32(1, low=0, high=1))
drawn("Bernoulli", "never_always", "P.Bernoulli(3)", "self.draw(x0, x1)", f32(2, 3), values("f32", [[0, 1, 0], [1, 1, 0]]))
drawn("Bernoulli", "p_f64", "P.Bernoulli(3)", "self.draw(x0, x1)", f32(2), values("f64", [0, 1]))
draws("Bernoulli", "functional", "y = ops.bernoulli(x0, 0.3); y * y - y", f32(3, 4))

for op, never, make in (("Multinomial", 0, "P.Multinomial(3, 5, ms.%s)"), ("RandomCategorical", -1e9, "P.RandomCategorical(ms.%s)")):
    rest = "" if op == "Multinomial" else ", 3"
    for t in ("int32", "int64"):
        drawn(op, t, make % t, "y = self.draw(x0, 50%s); y >= 0, y < 7, y * 0" % rest, f32(3, 7, low=0, high=1))
    for t in ("f16", "f64"):
        drawn(op, t, make % "int64", "y = self.draw(x0, 50%s); y >= 0, y < 7, y * 0" % rest, random(t, 3, 7, low=0, high=1))
    drawn(op, "certain", make % "int64", "self.draw(x0, 9%s)" % rest, values("f32", [[never, 1, never], [1, never, never], [never, never, 1]]))
    drawn(op, "one_class", make % "int32", "self.draw(x0, 5%s)" % rest, values("f32", [[3], [1]]))
drawn("Multinomial", "vector", "P.Multinomial()", "y = self.draw(x0, 20); y != 1, y * 0", values("f32", [2, 0, 5, 1]))
draws("Multinomial", "functional", "ops.multinomial(x0, 4) * 0", f32(3, 5, low=0, high=1))

# --- orders: what is left when they are sorted
for t, n in (("int64", 9), ("int32", 70), ("float32", 9), ("uint8", 5)):
    draws("RandpermV2", t, "ops.sort(ops.cast(ops.randperm(%d, dtype=ms.%s), ms.float32))[0], x0 + 1" % (n, t), f32(2), versions=MS210)
draws("RandpermV2", "seeds", "ops.sort(ops.cast(ops.randperm(6, 3, 5), ms.float32))[0], x0 + 1", f32(2), versions=MS210)
draws("RandpermV2", "one", "ops.randperm(1) + x0", values("i64", [3]), versions=MS210)
# Of 10,000 integers the first half has as large ones as the second, and hardly one stands at its place.
draws("RandpermV2", "mixed", "y = ops.cast(ops.randperm(10000), ms.float32); ops.abs(ops.ReduceMean()(y[:5000]) - 5000) < 200, x0 + 1", f32(2), versions=MS210)
for t in ("f16", "f32", "i8", "i32", "i64"):
    drawn("RandomShuffle", t, "P.RandomShuffle(3, 5)", "ops.sort(ops.cast(self.draw(x0), ms.float32), 0)[0]", random(t, 9))
drawn("RandomShuffle", "bool", "P.RandomShuffle(3, 5)", "ops.sort(ops.cast(self.draw(x0), ms.float32), 0)[0]", random("bool", 9))
drawn("RandomShuffle", "rows", "P.RandomShuffle(3, 5)", "y = self.draw(x0); ops.sort(y, 0)[0], y[:, 1] - y[:, 0]", values("f32", [[i, i + 7] for i in range(20)]))
drawn("RandomShuffle", "one", "P.RandomShuffle()", "self.draw(x0)", f32(1, 3))
for name, count, x in (("some", 3, random("bool", 30)), ("matrix", 5, random("bool", 6, 7)), ("all", 6, values("bool", [True, False, True] * 3)), ("fewer", 9, random("bool", 2, 3)),
                       ("none", 3, values("bool", [False] * 5))):
    read = "ops.sort(ops.cast(i[:, 0], ms.float32))[0]" if name == "all" else "ops.logical_or(ops.gather_nd(x0, i), ops.logical_not(m)), i[:, 0] * ops.cast(ops.logical_not(m), ms.int32)"
    drawn("RandomChoiceWithMask", name, "P.RandomChoiceWithMask(%d, 3, 5)" % count, "i, m = self.draw(x0); m, " + read, x)
