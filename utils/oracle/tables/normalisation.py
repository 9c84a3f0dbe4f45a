# ===- normalisation.py - golden cases of normalisation, by groups or not, and of Softmax ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS210, case, f16, f32, values, weight


def batch_norm(name, attributes, x, x_type=f32, variance=(0.5, 1.5), **options):
    channels = x[1]
    p = [weight(f32(channels)), weight(f32(channels)), weight(f32(channels)),
         weight(f32(channels, low=variance[0], high=variance[1]))]
    case("BatchNorm", name, "P.BatchNorm(is_training=False%s)" % attributes, x_type(*x), *p,
         call="self.op(x0, x1, x2, x3, x4)[0]", **options)


batch_norm("4d", "", (2, 5, 4, 3), both_forms=True)
batch_norm("4d_eps_1e_3", ", epsilon=1e-3", (1, 17, 3, 3))
batch_norm("4d_eps_1e_4", ", epsilon=1e-4", (1, 16, 2, 2))
batch_norm("2d", "", (4, 6))
batch_norm("variance_0", "", (1, 3, 2, 2), variance=(0, 0))
batch_norm("f16", "", (1, 4, 3, 3), f16)
case("BatchNorm", "cell_2d", "nn.BatchNorm2d(4, eps=1e-4)", f32(2, 4, 3, 3))
case("BatchNorm", "cell_2d_own_statistics_unused", "nn.BatchNorm2d(3, gamma_init=Tensor(np.float32([1, -2, 3])), "
     "moving_mean_init=Tensor(np.float32([4, 5, 6])), use_batch_statistics=False)", f32(1, 3, 2, 2))
case("BatchNorm", "cell_1d", "nn.BatchNorm1d(5)", f32(3, 5))
case("BatchNorm", "one_pixel", "P.BatchNorm()", f32(1, 1, 1, 1), weight(f32(1)), weight(f32(1)), weight(f32(1)), weight(f32(1, low=0.5, high=1.5)),
     call="self.op(x0, x1, x2, x3, x4)[0]")



def training(name, x, attributes="", x_type=f32, **options):
    """In training form; the second result is what MindSpore has written, as the next run reads it."""
    statistics = [weight(f32(x[1])), weight(f32(x[1], low=0.5, high=1.5))]
    case("BatchNorm", "training_" + name, "y = P.BatchNorm(is_training=True%s)(x0, x1, x2, x3, x4); (y[0], x3 * 1, x4 * 1)" % attributes, x_type(*x),
         weight(f32(x[1])), weight(f32(x[1])), *statistics, generations_differ=True, runs=2, **options)


training("image", (2, 3, 4, 5))
training("momentum", (3, 4, 2, 2), ", momentum=0.4, epsilon=1e-3")
training("matrix", (5, 3))
training("f16", (2, 4, 3, 3), x_type=f16)
case("BatchNorm", "training_statistics", "P.BatchNorm(is_training=True)(x0, x1, x2, x3, x4)[3:]", f32(2, 3, 4, 4), *[weight(f32(3)) for _ in range(4)])
case("BatchNorm", "training_twice", "return self.op(self.op(x0) * 2 + x0)", f32(2, 3, 4, 4), init="self.op = nn.BatchNorm2d(3, use_batch_statistics=True)", runs=2)
case("BatchNorm", "training_cell", "nn.BatchNorm1d(4, use_batch_statistics=True)", f32(5, 4), runs=2)

for operator in ("Softmax", "LogSoftmax"):
    make = "P.%s(%s)" % (operator, "%s")
    case(operator, "last", make % "", f32(3, 10))
    case(operator, "axis_0", make % "axis=0", f32(4, 5))
    case(operator, "axis_1_of_4", make % "axis=1", f32(2, 5, 3, 4))
    case(operator, "axis_2_of_4", make % "axis=2", f32(1, 3, 7, 2))
    case(operator, "negative_axis", make % "axis=-2", f32(2, 3, 4))
    case(operator, "vector", make % "", f32(17))
    case(operator, "large_values", make % "", values("f32", [[1e3, 999, -1e3, 0], [-1e4, -1e4, -1e4, -1e4]]))
    case(operator, "minus_infinity", make % "", values("f32", [[0, -INF, 1, -INF], [2, 3, 4, 5]]))
    case(operator, "f16", make % "", f16(3, 9))
    case(operator, "long_row", make % "", f32(2, 1001))
    case(operator, "one_column", make % "", f32(4, 1))
    case(operator, "one_row", make % "axis=0", f32(1, 4))
    for name, shape in (("", (1,)), ("_matrix", (1, 1)), ("_image", (1, 1, 1, 1))):
        case(operator, "one" + name, make % "", f32(*shape))
    case(operator, "one_f16", make % "", f16(1, 1))
case("Softmax", "two_axes", "P.Softmax(axis=(1, 2))", f32(2, 3, 4))


def layer_norm(name, attributes, x, parameters, x_type=f32, **options):
    case("LayerNorm", name, "P.LayerNorm(%s)" % attributes, x_type(*x), weight(x_type(*parameters)),
         weight(x_type(*parameters)), call="self.op(x0, x1, x2)[0]", **options)


layer_norm("last_axis", "begin_norm_axis=-1, begin_params_axis=-1", (2, 3, 8), (8,), both_forms=True)
layer_norm("positive_axis", "begin_norm_axis=2, begin_params_axis=2", (2, 3, 17), (17,))
layer_norm("two_axes", "begin_norm_axis=1, begin_params_axis=1", (3, 4, 5), (4, 5))
layer_norm("image", "begin_norm_axis=1, begin_params_axis=1", (2, 3, 4, 4), (3, 4, 4))
layer_norm("eps_1e_12", "begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-12", (4, 16), (16,))
layer_norm("eps_1e_3", "begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-3", (4, 16), (16,))
layer_norm("one", "begin_norm_axis=-1, begin_params_axis=-1", (1, 1), (1,))
layer_norm("one_of_row", "begin_norm_axis=-1, begin_params_axis=-1", (4, 1), (1,))
layer_norm("one_image", "begin_norm_axis=1, begin_params_axis=1", (1, 1, 1, 1), (1, 1, 1))
layer_norm("one_f16", "begin_norm_axis=-1, begin_params_axis=-1", (1, 1), (1,), f16)
layer_norm("f16", "begin_norm_axis=-1, begin_params_axis=-1", (3, 8), (8,), f16)
case("LayerNorm", "all_outputs", "P.LayerNorm(begin_norm_axis=-1, begin_params_axis=-1)", f32(3, 8), weight(f32(8)),
     weight(f32(8)))
case("LayerNorm", "constant_row", "P.LayerNorm(begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-5)",
     values("f32", [[2, 2, 2, 2], [1, 2, 3, 4]]), weight(f32(4)), weight(f32(4)), call="self.op(x0, x1, x2)[0]")
case("LayerNorm", "cell", "nn.LayerNorm((6,), epsilon=1e-5)", f32(2, 4, 6))

for name, attributes, x in (("axis_0", "axis=0", (5, 3)), ("axis_1", "axis=1", (5, 3)), ("last", "axis=-1", (2, 3, 4)),
                            ("epsilon", "axis=1, epsilon=0.5", (2, 5)), ("image", "axis=1", (1, 17, 2, 2)),
                            ("two_axes", "axis=(1, 2)", (2, 3, 4))):
    case("L2Normalize", name, "P.L2Normalize(%s)" % attributes, f32(*x))
for name, attributes, x in (("one", "axis=0", (1,)), ("one_matrix", "axis=1", (1, 1)), ("one_of_row", "axis=1", (4, 1))):
    case("L2Normalize", name, "P.L2Normalize(%s)" % attributes, f32(*x))
case("L2Normalize", "zeros", "P.L2Normalize(axis=1)", values("f32", [[0, 0, 0], [1e-3, 0, 0]]))


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
group_norm("large_groups", 3, (2, 6, 17, 19))
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
case("GroupNorm", "channels_last", "ops.relu(G.GroupNorm()(P.Conv2D(24, 1)(x0, x1), 4, x2, x3, 1e-5)[0])",
     f32(2, 3, 13, 11), weight(f32(24, 3, 1, 1)), weight(f32(24)), weight(f32(24)), versions=MS210)
case("GroupNorm", "then_relu", "ops.relu(G.GroupNorm()(P.Conv2D(8, 3, pad_mode='same')(x0, x1), 2, x2, x3, 1e-5)[0])",
     f32(1, 3, 6, 6), weight(f32(8, 3, 3, 3)), weight(f32(8)), weight(f32(8)), versions=MS210)

# --- without a kernel for the CPU
def rms_norm(name, x, parameter, epsilon=1e-6, x_type=f32, call="[0]"):
    axes = tuple(range(len(x) - len(parameter), len(x)))
    case("RmsNorm", name, "ops.rms_norm(x0, x1, %s)%s" % (epsilon, call), x_type(*x), weight(x_type(*parameter)), versions=MS210,
         twin="r = 1 / ops.sqrt(ops.square(x0.astype(ms.float32)).mean(%s, keep_dims=True) + %s); (x0 * r * x1, r)%s" % (axes, epsilon, call))


rms_norm("last", (2, 3, 8), (8,))
rms_norm("two_axes", (2, 3, 5), (3, 5), 1e-3)
rms_norm("matrix", (4, 17), (17,))
rms_norm("one", (3, 1), (1,))
rms_norm("both_results", (3, 8), (8,), call="")


def layer_norm_ext(name, x, parameters, eps=1e-5, x_type=f32, result="y"):
    axes = tuple(range(len(x) - len(parameters), len(x)))
    case("LayerNormExt", name, "y, m, r = G.LayerNormExt()(x0, %s, x1, x2, %s); %s" % (parameters, eps, result), x_type(*x), weight(x_type(*parameters)),
         weight(x_type(*parameters)), versions=MS210,
         twin="m = x0.mean(%s, keep_dims=True); r = 1 / ops.sqrt(ops.square(x0 - m).mean(%s, keep_dims=True) + %s); y = (x0 - m) * r * x1 + x2; %s" % (
             axes, axes, eps, result))


layer_norm_ext("last", (2, 3, 8), (8,))
layer_norm_ext("two_axes", (2, 3, 5), (3, 5), 1e-3)
layer_norm_ext("matrix", (4, 17), (17,), 1e-12)
layer_norm_ext("all_results", (3, 8), (8,), result="(y, m, r)")
layer_norm_ext("statistics", (2, 3, 8), (3, 8), result="(r, m)")
UNIT = "(x0 - x0.mean(-1, keep_dims=True)) / ops.sqrt(ops.square(x0 - x0.mean(-1, keep_dims=True)).mean(-1, keep_dims=True) + 1e-5)"
case("LayerNormExt", "functional", "mint.nn.functional.layer_norm(x0, (6,))", f32(2, 4, 6), versions=MS210, twin=UNIT)
for name, make, x, eps in (("image", "nn.InstanceNorm2d(4)", (2, 4, 6, 5), 1e-5), ("eps", "nn.InstanceNorm2d(3, eps=1e-3)", (1, 3, 4, 4), 1e-3),
                           ("sequence", "nn.InstanceNorm1d(4)", (2, 4, 7), 1e-5), ("volume", "nn.InstanceNorm3d(2)", (1, 2, 3, 2, 4), 1e-5),
                           ("plain", "nn.InstanceNorm2d(4, affine=False)", (2, 4, 3, 5), 1e-5)):
    axes = tuple(range(2, len(x)))
    case("InstanceNorm", name, make, f32(*x), versions=MS210, twin="m = x0.mean(%s, keep_dims=True); (x0 - m) / ops.sqrt(ops.square(x0 - m).mean(%s, keep_dims=True) + %s)" % (
        axes, axes, eps))
case("InstanceNorm", "parameters", "P.InstanceNorm(epsilon=1e-4)(x0, x1, x2, x3, x4)[0]", f32(2, 3, 4, 5), *[weight(f32(3)) for _ in range(4)], versions=MS210,
     twin="m = x0.mean((2, 3), keep_dims=True); y = (x0 - m) / ops.sqrt(ops.square(x0 - m).mean((2, 3), keep_dims=True) + 1e-4); y * x1.reshape(3, 1, 1) + x2.reshape(3, 1, 1)")
