# ===- norm.py - golden cases of normalisation by groups, and of norms ---===
# SPDX-License-Identifier: Apache-2.0
from case import MS210, case, f16, f32, values, weight


def group_norm(name, groups, x, x_type=f32, eps=1e-5, **options):
    case("GroupNorm", name, "G.GroupNorm()(x0, %d, x1, x2, %s)[0]" % (groups, eps), x_type(*x), weight(x_type(x[1])),
         weight(x_type(x[1])), versions=MS210, **options)


group_norm("image", 2, (2, 6, 4, 5), both_forms=True)
group_norm("one_group", 1, (2, 5, 3, 4))
group_norm("group_a_channel", 4, (1, 4, 3, 3))
group_norm("17_channels", 17, (1, 34, 3, 2))
group_norm("sequence", 3, (2, 6, 7))
group_norm("volume", 2, (1, 4, 2, 3, 2))
group_norm("matrix", 2, (3, 8))
group_norm("eps_1e_12", 2, (1, 4, 3, 3), eps=1e-12)
group_norm("eps_0_5", 2, (1, 4, 3, 3), eps=0.5)
group_norm("many_pixels", 8, (1, 16, 9, 11))
group_norm("one", 1, (1, 1, 1, 1))
group_norm("one_of_group", 4, (1, 4, 1, 1))
group_norm("one_matrix", 2, (3, 2))
group_norm("f16", 2, (2, 4, 3, 3), f16)
case("GroupNorm", "all_outputs", "G.GroupNorm()(x0, 3, x1, x2, 1e-3)", f32(2, 6, 4, 4), weight(f32(6)), weight(f32(6)), versions=MS210)
case("GroupNorm", "all_outputs_f16", "G.GroupNorm()(x0, 3, x1, x2, 1e-3)", f16(2, 6, 4, 4), weight(f16(6)), weight(f16(6)),
     versions=MS210)
case("GroupNorm", "mean_only", "G.GroupNorm()(x0, 2, x1, x2, 1e-5)[1]", f32(3, 4, 2, 2), weight(f32(4)), weight(f32(4)), versions=MS210)
case("GroupNorm", "constant_group", "G.GroupNorm()(x0, 2, x1, x2, 1e-5)[0]", values("f32", [[[[3, 3]], [[3, 3]], [[1, 2]], [[5, -1]]]]),
     weight(f32(4)), weight(f32(4)), versions=MS210)
case("GroupNorm", "functional", "ops.group_norm(x0, 3, x1, x2)", f32(2, 6, 3, 2), weight(f32(6)), weight(f32(6)), versions=MS210)
case("GroupNorm", "cell", "nn.GroupNorm(2, 6)", f32(2, 6, 3, 4))
case("GroupNorm", "then_relu", "ops.relu(G.GroupNorm()(P.Conv2D(8, 3, pad_mode='same')(x0, x1), 2, x2, x3, 1e-5)[0])",
     f32(1, 3, 6, 6), weight(f32(8, 3, 3, 3)), weight(f32(8)), weight(f32(8)), versions=MS210)

for p in (1, 2, 3, 5):
    case("LpNorm", "p_%d" % p, "P.LpNorm(axis=1, p=%d)" % p, f32(3, 5))
for name, attributes, x in (("first", "axis=0", (4, 5)), ("negative", "axis=-2", (2, 3, 4)), ("last", "axis=[-1]", (3, 17)),
                            ("two", "axis=[0, 2]", (2, 3, 4)), ("two_negative", "axis=(-1, -2)", (2, 3, 4)), ("spatial_keep", "axis=[2, 3], keep_dims=True", (2, 5, 3, 4)),
                            ("spatial_channels_last", "axis=[1, 2], keep_dims=True", (1, 4, 3, 6)), ("all", "axis=[0, 1]", (3, 4)),
                            ("all_keep", "axis=[0, 1], keep_dims=True", (3, 4)), ("vector", "axis=0", (9,)), ("long", "axis=1", (2, 301)),
                            ("keep_first_p_1", "axis=0, p=1, keep_dims=True", (4, 3)), ("epsilon", "axis=1, epsilon=2.0", (3, 4)),
                            ("epsilon_0", "axis=1, epsilon=0.0", (3, 4))):
    case("LpNorm", name, "P.LpNorm(%s)" % attributes, f32(*x))
case("LpNorm", "p_0", "P.LpNorm(axis=1, p=0)", values("f32", [[1, 0, 3], [0, 0, 0], [0, 0, 5]]))
case("LpNorm", "p_0_epsilon", "P.LpNorm(axis=1, p=0, epsilon=1.5)", values("f32", [[1, 0, 3], [0, 0, 0], [0, 0, 5]]))
for p in (1, 3):
    case("LpNorm", "p_%d_epsilon" % p, "P.LpNorm(axis=1, p=%d, epsilon=4.5)" % p, values("f32", [[1, 0, 3], [0, 0, 0], [0, 0, 5]]))
for p in (0, 1, 2, 3):
    for name, attributes, x in (("one", "axis=0", (1,)), ("one_matrix", "axis=[0, 1], keep_dims=True", (1, 1)), ("one_of_row", "axis=1", (4, 1))):
        case("LpNorm", "%s_p_%d" % (name, p), "P.LpNorm(p=%d, %s)" % (p, attributes), f32(*x))
case("LpNorm", "zeros", "P.LpNorm(axis=1)", values("f32", [[0, 0, 0], [1e-8, 0, 0], [0, -2, 0]]))
case("LpNorm", "zeros_p_3", "P.LpNorm(axis=1, p=3)", values("f32", [[0, 0, 0], [1e-8, 0, 0], [0, -2, 0]]))
case("LpNorm", "large", "P.LpNorm(axis=1, p=4)", values("f32", [[1e4, -2e4, 3], [1e-4, 0, -1e-4]]))
case("LpNorm", "f16", "P.LpNorm(axis=1)", f16(3, 8))
case("LpNorm", "f16_p_1_keep", "P.LpNorm(axis=[0, 1], p=1, keep_dims=True)", f16(3, 8))
case("LpNorm", "response_norm", "x0 / (P.LpNorm(axis=[1, 2], keep_dims=True)(x0).mean(axis=-1, keep_dims=True) + 1e-6)", f32(1, 3, 4, 8))
