# ===- state.py - golden cases of parameters that the network writes, several runs in a row ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, f16, f32, i32, random, values, weight
from flow import COUNT, SIGN, X, state, turns, zeros

S = weight(X)
ONE = "Tensor(1, ms.int32)"

# --- one write
state("counter", "ops.assign_add(x1, %s); x0 + x1" % ONE, X, zeros("i32"))
state("counter_of_one", "ops.assign_add(x1, Tensor([1], ms.int32)); x0 * x1", X, zeros("i32", 1))
state("counter_without_input", "ops.assign_add(x0, %s); x0 * 2" % ONE, zeros("i32"))
state("assign", "ops.assign(x1, x0); x1 * 2", X, S)
state("assign_add", "ops.assign_add(x1, x0); x1 * 2", X, S)
state("assign_sub", "ops.assign_sub(x1, x0); x1 * 2", X, S)
state("primitives", "P.AssignAdd()(x1, x0); P.AssignSub()(x2, x0); P.Assign()(x3, x0 * 2); (x1 + x2, x3 - x0)", X, S, S, S)
state("attribute", "self.w1 = self.w1 + x0\nreturn self.w1 * 2", X, S)
state("assign_cast", "ops.assign(x1, x0); x1 * 2", i32(2, 3), S)
state("assign_add_cast", "ops.assign_add(x1, x0); x1 * 2", f16(2, 3), S)
state("assign_constant", "before = x1 * 2; ops.assign(x1, Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], ms.float32)); (before, x1 * x0)", X, S)
for t in ("f16", "f64", "i8", "i32", "i64", "u8", "u16", "u32", "u64"):
    state("assign_" + t, "before = x1 * x0; ops.assign(x1, x0); (before, x1 * x0)", random(t, 2, 3), weight(random(t, 2, 3)))
state("assign_bool", "before = ops.logical_not(x1); ops.assign(x1, x0); (before, ops.logical_not(x1))", random("bool", 2, 3), weight(random("bool", 2, 3)))
for t in ("f16", "f64", "i32", "i64"):
    state("assign_add_" + t, "ops.assign_add(x1, x0); x1 * 2", random(t, 2, 3), weight(random(t, 2, 3)))

# --- what is read when
state("returned", "ops.assign_add(x1, x0); x1", X, S)
state("returned_by_assign", "return ops.assign_add(x1, x0)", X, S)
state("used_of_assign", "return ops.assign(x1, x1 * 0.5 + x0) * 2", X, S)
state("returned_before", "before = x1 * 1; ops.assign_add(x1, x0); (before, x1)", X, S)
state("returned_beside", "ops.assign_add(x1, x0); (ops.relu(x0), x1, x2)", X, S, S)
state("reads_around", "before = ops.exp(x1); ops.assign(x1, x0 + before); (before, ops.exp(x1), x1 * 2)", X, S)
state("reads_before", "y = x1 * x0; ops.assign(x1, x0); y", X, S)
state("never_read", "ops.assign(x1, x0); x0 * 2", X, S)
state("twice", "ops.assign_add(x1, x0); y = x1 * 2; ops.assign(x1, x1 - y); (y, x1 * 1)", X, S)
state("twice_at_once", "ops.assign_add(x1, x0); ops.assign_add(x1, x0); x1 * 2", X, S)
state("three_times", "ops.assign_add(x1, x0); a = x1 * 2; ops.assign_sub(x1, a); b = x1 * 3; ops.assign(x1, b * 0.1); (a, b, x1 * 1)", X, S)
state("swapped", "y = x1 * 1; z = x2 * 1; ops.assign(x1, z); ops.assign(x2, y); x1 - x2 * x0", X, S, S)
state("one_from_another", "ops.assign(x1, x2); ops.assign(x2, x1 + x0); (x1 * 1, x2 * 1)", X, S, S)
state("from_a_weight", "ops.assign(x1, x2); ops.assign_add(x1, x0); (x1 * 1, x2 * 1)", X, S, S)
state("chosen", "p = x2 if x0 > 0 else x3\nops.assign_add(p, x1)\nreturn x2 * 1, x3 * 1", SIGN, X, S, S)
state("chosen_twice", "p = x2 if x0 > 0 else x3\nops.assign_add(p, x1)\nq = x3 if x0 > 2 else x2\nops.assign_sub(q, x1 * 3)\nreturn x2 * 1, x3 * 1", SIGN, X, S, S, versions=MS210)
state("chosen_read", "p = x2 if x0 > 0 else x3\nops.assign_add(x2, x1)\nreturn p * 2, x3 * 1", SIGN, X, S, S)
state("delay_line", "y = x3 * 1; ops.assign(x3, x2); ops.assign(x2, x1); ops.assign(x1, x0); y", X, S, S, S, runs=5)

# --- beside other things
state("read_only_beside", "ops.assign_add(x1, x0); ops.matmul(x1, x2) + x3", X, S, weight(f32(3, 4)), weight(f32(4)))
state("read_only_equal", "ops.assign_add(x1, x0); (x1 * 2, x2 * 2)", f32(3), weight(values("f32", [1, 2, 3])), weight(values("f32", [1, 2, 3])))
state("running_mean", "ops.assign(x1, x1 * 0.9 + x0.mean(0) * 0.1); (x0 - x1) * 2", X, zeros("f32", 3))
state("mean_of_all", "ops.assign_add(x2, Tensor(1.0, ms.float32)); ops.assign(x1, x1 + (x0 - x1) / x2); x1 * 1", X, zeros("f32", 2, 3), zeros("f32"), runs=5)
state("recurrent", "ops.assign(x1, ops.tanh(ops.matmul(x0, x2) + ops.matmul(x1, x3))); x1 * 1", X, zeros("f32", 2, 4), weight(f32(3, 4)), weight(f32(4, 4)))
state("matmul_by_state", "y = ops.matmul(x0, x1); ops.assign(x1, x1 * 0.5); (y, ops.matmul(x0, x1))", X, weight(f32(3, 4)))
state("conv_by_state", "y = P.Conv2D(4, 3)(x0, x1); ops.assign(x1, x1 * 0.5); y", f32(1, 3, 6, 6), weight(f32(4, 3, 3, 3)))
state("norm_by_state", "ops.assign(x1, x1 * 0.5 + x0.mean(0)); P.LayerNorm()(x0, x1, x2)[0]", X, weight(f32(3)), weight(f32(3)))
state("conv", "ops.assign(x1, ops.tanh(P.Conv2D(3, 3, pad_mode='same')(x0 + x1, x2))); x1 * 1", f32(1, 3, 6, 6), zeros("f32", 1, 3, 6, 6),
      weight(f32(3, 3, 3, 3, low=-0.3, high=0.3)))
state("softmax", "ops.assign(x1, x1 * 0.5 + x0); ops.softmax(x1)", X, S)
state("zeros_of_64_kb", "ops.assign(x1, x1 * 0.5 + x0); (x1 * 2)[::16, ::16]", f32(1, 128), zeros("f32", 128, 128))
state("numbers", "ops.assign_add(x1, x0.sum()); ops.assign_add(x2, Tensor(1, ms.int64)); (x1 * 1, x2 * 1)", X, zeros("f32"), zeros("i64"))
state("odd_sizes", "ops.assign_add(x1, x0); ops.assign_add(x2, x0); ops.assign(x3, x0 > 0); (x1 + x2, ops.logical_not(x3))", f32(5), zeros("f32", 5),
      weight(f32(5)), zeros("bool", 5))
state("cells", "y = self.c(x0)\nz = self.d(x0)\nreturn self.c(y) - z", X, init="self.c, self.d = Sum(), Sum()", helpers="""
class Sum(nn.Cell):
    def __init__(self):
        super().__init__()
        self.total = Parameter(Tensor(np.zeros((2, 3)), ms.float32), name='total')

    def construct(self, x):
        ops.assign_add(self.total, x)
        return self.total * 2
""")

# --- in branches and loops
state("in_branch", "if x0.sum() > 0:\n    ops.assign_add(x1, x0)\nreturn x1 * 2", turns("f32", [1, 2], [-1, -2], [3, 4]), zeros("f32", 2))
state("in_both", "if x0 > 0:\n    ops.assign_add(x2, x1)\nelse:\n    ops.assign_sub(x2, x1 * 2)\nreturn x2 * 2", SIGN, X, S)
state("one_in_each", "if x0 > 0:\n    ops.assign_add(x2, x1)\nelse:\n    ops.assign(x3, x1)\nreturn x2 * 2, x3 * 2", SIGN, X, S, S)
state("branch_returned", "if x0 > 0:\n    ops.assign_add(x2, x1)\n    return x2 * 1\nreturn x2 - 1", SIGN, X, S)
state("around_branch", "ops.assign_add(x2, x1)\nif x2.sum() > 0:\n    ops.assign_sub(x2, x1 * 3)\nreturn x2 * 2", SIGN, X, S)
state("condition", "if x1 > 1:\n    y = x0 * 2\nelse:\n    y = x0 + 1\nops.assign_add(x1, %s)\nreturn y" % ONE, X, zeros("i32"), runs=4)
state("first_run", "if x1 == 0:\n    ops.assign(x2, x0)\nelse:\n    ops.assign(x2, x2 * 0.5 + x0)\nops.assign_add(x1, %s)\nreturn x2 * 1" % ONE,
      X, zeros("i32"), zeros("f32", 2, 3))
state("in_while", "while x0 > 0:\n    ops.assign_add(x2, x1)\n    x0 = x0 - 1\nreturn x2 * 2", COUNT, X, S)
state("read_in_while", "while x0 > 0:\n    x1 = x1 + x2\n    x0 = x0 - 1\nops.assign(x2, x1)\nreturn x1", COUNT, X, S)
state("both_in_while", "while x0 > 0:\n    ops.assign(x2, x2 * 0.5 + x1)\n    x1 = x1 + x2\n    x0 = x0 - 1\nreturn x1, x2 * 1", COUNT, X, S)
state("branch_in_while", """
    while x0 > 0:
        if x2.sum() > 0:
            ops.assign_sub(x2, x1)
        else:
            ops.assign_add(x2, x1 * 2)
        x0 = x0 - 1
    return x2 * 2
""", COUNT, f32(2, 3, low=0, high=1), S)
state("chosen_in_while", "while x0 > 0:\n    p = x2 if x0 > 1 else x3\n    ops.assign_add(p, x1)\n    x0 = x0 - 1\nreturn x2 * 1, x3 * 1", COUNT, X, S, S)
for t in ("u8", "u16", "u32", "u64"):
    B, W = random(t, 2, 3), weight(random(t, 2, 3))
    state("in_branch_" + t, "if x0 > 0:\n    ops.assign(x2, x1)\nreturn x2 * x1", SIGN, B, W)
    state("in_while_" + t, "while x0 > 0:\n    ops.assign(x2, x2 * x1)\n    x0 = x0 - 1\nreturn x2 * x1", COUNT, B, W)
state("condition_of_while", "while x1 < 3:\n    ops.assign_add(x1, %s)\n    x0 = x0 * 2\nops.assign_sub(x1, Tensor(2, ms.int32))\nreturn x0" % ONE, X, zeros("i32"))
state("in_for", "for i in range(3):\n    ops.assign_add(x1, x0 * i)\nreturn x1 * 2", X, S)
state("in_function", "f = up if x0 > 0 else down\nf(x2, x1)\nreturn x2 * 2", SIGN, X, S, helpers="""
def up(p, x):
    ops.assign_add(p, x)
    return x


def down(p, x):
    ops.assign_sub(p, x)
    return x
""")

# --- Python's x += y. What 2.10's eager mode does not write by itself (`tables/effect.py`) it writes to an attribute; the primitives have no eager kernel.
for name, sign in (("add", "+="), ("sub", "-="), ("mul", "*="), ("div", "/=")):
    state("in_place_" + name, "self.w1 %s x0\nreturn self.w1 * 2" % sign, f32(2, 3, low=0.5, high=2), S)
    state("in_place_%s_number" % name, "self.w1 %s 2.0\nreturn self.w1 * x0" % sign, X, S)
for operator, right in (("InplaceAddExt", "x0"), ("InplaceSubExt", "x0"), ("InplaceMul", "x0"), ("InplaceDiv", "x0"), ("InplaceAddsExt", "2.0"), ("InplaceMuls", "0.5")):
    state(operator, "G.%s()(x1, %s); x1 * x0" % (operator, right), f32(2, 3, low=0.5, high=2), S, versions=MS210)
state("copy_", "x1.copy_(x0)\nreturn x1 * 2", X, S, versions=MS210)
state("copy_broadcast", "x1.copy_(x0)\nreturn x1 * 2", f32(3), S, versions=MS210)
state("copy_cast", "x1.copy_(x0)\nreturn x1 * 2", i32(2, 3), S, versions=MS210)
