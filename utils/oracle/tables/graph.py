# ===- graph.py - golden cases of several operators together: what fusion, layout and normal form must not break ---===
# SPDX-License-Identifier: Apache-2.0
from case import NANS, case, f32, i32, random, values, weight


def graph(name, text, *inputs, **options):
    case("Graph", name, text, *inputs, **options)


def conv(x, w, out, kernel=3, more="pad_mode='same'"):
    return "P.Conv2D(%d, %d, %s)(%s, %s)" % (out, kernel, more, x, w)


def norm(x, first):
    """BatchNorm of x with its four parameters from input number `first` on."""
    return "P.BatchNorm()(%s, %s)[0]" % (x, ", ".join("x%d" % i for i in range(first, first + 4)))


def statistics(channels):
    return [weight(f32(channels)), weight(f32(channels)), weight(f32(channels)), weight(f32(channels, low=0.5, high=1.5))]


def w(*shape):
    return weight(f32(*shape))


IMAGE = (1, 6, 7, 7)
RELU = "P.ReLU()(%s)"

# --- rows with a NaN: where it stands is what counts
for function in ("amax", "amin", "max", "min", "argmax", "argmin"):
    graph("nan_ops_" + function, "ops.%s(x0, 1)" % function, values("f32", list(NANS.values())), generations_differ=function in ("max", "min"))

# --- what follows a convolution
graph("conv_norm", norm(conv("x0", "x1", 8), 2), f32(*IMAGE), w(8, 6, 3, 3), *statistics(8))
graph("conv_norm_relu", RELU % norm(conv("x0", "x1", 8), 2), f32(2, 6, 7, 7), w(8, 6, 3, 3), *statistics(8))
graph("conv_norm_relu6_17", "P.ReLU6()(%s)" % norm(conv("x0", "x1", 17), 2), f32(*IMAGE), w(17, 6, 3, 3), *statistics(17))
graph("conv_norm_add_relu", RELU % ("(%s + x6)" % norm(conv("x0", "x1", 8), 2)), f32(*IMAGE), w(8, 6, 3, 3), *statistics(8), f32(1, 8, 7, 7))
graph("conv_add_before", RELU % ("(x2 + %s)" % conv("x0", "x1", 8)), f32(*IMAGE), w(8, 6, 3, 3), f32(1, 8, 7, 7))
graph("conv_minus_reversed", "x2 - " + conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3), f32(1, 8, 7, 7))
graph("conv_add_itself", "(lambda_y + lambda_y)".replace("lambda_y", conv("x0", "x1", 5)), f32(*IMAGE), w(5, 6, 3, 3))
graph("conv_bias_relu", RELU % ("P.BiasAdd()(%s, x2)" % conv("x0", "x1", 8)), f32(*IMAGE), w(8, 6, 3, 3), w(8))
graph("conv_bias_norm_relu", RELU % norm("P.BiasAdd()(%s, x2)" % conv("x0", "x1", 8), 3), f32(*IMAGE), w(8, 6, 3, 3), w(8), *statistics(8))
graph("depthwise_norm_relu6", "P.ReLU6()(%s)" % norm(conv("x0", "x1", 6, more="pad_mode='same', group=6"), 2), f32(*IMAGE), w(6, 1, 3, 3), *statistics(6))
graph("grouped_norm_relu", RELU % norm(conv("x0", "x1", 8, more="pad_mode='same', group=2"), 2), f32(*IMAGE), w(8, 3, 3, 3), *statistics(8))
graph("transposed_bias_relu", RELU % "P.BiasAdd()(P.Conv2DTranspose(6, 2, pad_mode='valid', stride=2)(x0, x1, (1, 4, 14, 14)), x2)",
      f32(*IMAGE), w(6, 4, 2, 2), w(4))
graph("conv_mish", "nn.Mish()(%s)" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("conv_leaky", "nn.LeakyReLU(0.1)(%s)" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("conv_silu", "ops.silu(%s)" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("conv_hswish", "P.HSwish()(%s)" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("conv_prelu", "P.PReLU()(%s, x2)" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3), w(8))
graph("conv_sigmoid_gate", "P.Sigmoid()(%s) * x0" % conv("x0", "x1", 6), f32(*IMAGE), w(6, 6, 3, 3))
graph("conv_scaled_by_constant", "%s * 0.5 + 1.0" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("conv_channel_scale", "%s * x2 + x3" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3), w(1, 8, 1, 1), w(1, 8, 1, 1))
graph("conv_row_added", "%s + x2" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3), w(7))
graph("conv_rounded", "P.Cast()(P.Cast()(%s, ms.int32), ms.float32) * 0.5" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("conv_quantised", "P.Cast()(P.Cast()(%s * 20.0, ms.int32) + 3, ms.float32) * 0.05" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("matmul_quantised", "P.Cast()(P.Cast()(P.MatMul()(x0, x1) * 9.0, ms.int8), ms.float32)", f32(3, 8), f32(8, 17))
graph("conv_masked", "P.Select()(P.LogicalXor()(C > 0.0, C > 0.5), C, x0)".replace("C", conv("x0", "x1", 6)), f32(*IMAGE), w(6, 6, 3, 3))
graph("matmul_masked", "P.Select()(P.LogicalNot()(P.LogicalXor()(M > 0.0, M > 0.5)), M, x0)".replace("M", "P.MatMul()(x0, x1)"), f32(3, 8), f32(8, 8))
graph("norm_relu_conv", conv(RELU % norm("x0", 1), "x5", 8), f32(*IMAGE), *statistics(6), w(8, 6, 3, 3))
graph("conv_used_twice", "(P.ReLU()(P.ReLU()(C)), C)".replace("C", conv("x0", "x1", 5)), f32(*IMAGE), w(5, 6, 3, 3))
graph("bottleneck", RELU % ("(%s + x0)" % conv(RELU % conv(RELU % conv("x0", "x1", 4, 1), "x2", 4), "x3", 6, 1)),
      f32(*IMAGE), w(4, 6, 1, 1), w(4, 4, 3, 3), w(6, 4, 1, 1))
graph("stem", "P.MaxPool(3, 2, 'same')(%s)" % (RELU % norm(conv("x0", "x1", 8, 7, "pad_mode='pad', pad=3, stride=2"), 2)),
      f32(1, 3, 19, 19), w(8, 3, 7, 7), *statistics(8))
graph("squeeze_excite", "x0 * P.Reshape()(P.Sigmoid()(P.MatMul(transpose_b=True)(P.ReLU()(P.MatMul(transpose_b=True)("
      "P.Reshape()(P.ReduceMean()(x0, (2, 3)), (2, 8)), x1)), x2)), (2, 8, 1, 1))", f32(2, 8, 5, 5), w(4, 8), w(8, 4))
graph("squeeze_excite_conv", "x0 * P.Sigmoid()(%s)" % conv(RELU % conv("P.ReduceMean(keep_dims=True)(x0, (2, 3))", "x1", 4, 1), "x2", 8, 1),
      f32(2, 8, 5, 5), w(4, 8, 1, 1), w(8, 4, 1, 1))

# --- several convolutions
for n in (2, 4):
    parts = ", ".join(conv("P.Split(1, %d)(x0)[%d]" % (n, i), "x%d" % (i + 1), 3) for i in range(n))
    graph("split_conv_concat_%d" % n, "P.Concat(1)((%s))" % parts, f32(1, 2 * n, 6, 6), *[w(3, 2, 3, 3) for _ in range(n)])
graph("inception", "P.Concat(1)((%s, %s, P.MaxPool(3, 1, 'same')(x0), P.AvgPool(3, 1, 'same')(x0)))" % (conv("x0", "x1", 3, 1), RELU % conv("x0", "x2", 5)),
      f32(*IMAGE), w(3, 6, 1, 1), w(5, 6, 3, 3))
graph("dense_block", "P.Concat(1)((x0, %s))" % conv("P.Concat(1)((x0, %s))" % conv("x0", "x1", 4), "x2", 4), f32(*IMAGE), w(4, 6, 3, 3), w(4, 10, 3, 3))
graph("shared_weight", conv(RELU % conv("x0", "x1", 6), "x1", 6), f32(*IMAGE), w(6, 6, 3, 3))
graph("channel_shuffle", conv("P.Reshape()(P.Transpose()(P.Reshape()(x0, (1, 2, 3, 7, 7)), (0, 2, 1, 3, 4)), (1, 6, 7, 7))", "x1", 4),
      f32(*IMAGE), w(4, 6, 3, 3))
graph("unet_up", conv("P.Concat(1)((P.ResizeNearestNeighbor((6, 6))(x0), x1))", "x2", 4), f32(1, 3, 3, 3), f32(1, 2, 6, 6), w(4, 5, 3, 3))
graph("pad_then_conv", conv("nn.Pad(((0, 0), (0, 0), (1, 1), (2, 0)))(x0)", "x1", 4, more="pad_mode='valid', stride=2"), f32(*IMAGE), w(4, 6, 3, 3))
graph("focus", conv("P.Concat(1)((x0[..., ::2, ::2], x0[..., 1::2, ::2], x0[..., ::2, 1::2], x0[..., 1::2, 1::2]))", "x1", 5), f32(1, 3, 8, 8), w(5, 12, 3, 3))

graph("concat_of_concat_matmul", "P.Concat(1)((P.Concat(0)((P.MatMul()(x0, x1), x0 + x0)), x2))", f32(2, 8), f32(8, 8), f32(4, 8))
graph("concat_of_concat_rows", "P.Concat(0)((P.Concat(1)((P.MatMul()(x0, x1), x0 + x0)), x2))", f32(2, 8), f32(8, 8), f32(1, 16))
graph("concat_of_concat_conv", "P.Concat(3)((P.Concat(1)((%s, P.ReLU()(x0))), x2))" % conv("x0", "x1", 5), f32(*IMAGE), w(5, 6, 3, 3), f32(1, 11, 7, 2))
graph("concat_of_concat_channels", "P.Concat(1)((P.Concat(1)((%s, P.MaxPool(3, 1, 'same')(x0))), x2))" % conv("x0", "x1", 5),
      f32(*IMAGE), w(5, 6, 3, 3), f32(1, 2, 7, 7))
graph("matmul_into_batches", "P.Concat(2)((P.Concat(0)((P.BatchMatMul()(x0, x1), x0)), x2))", f32(2, 3, 4), f32(2, 4, 4), f32(4, 3, 5))

# --- layouts: NCHW is what the file says, whatever is used inside
graph("flatten_order", "P.MatMul(transpose_b=True)(P.Flatten()(%s), x2)" % conv("x0", "x1", 5), f32(1, 3, 4, 4), w(5, 3, 3, 3), w(7, 80))
graph("flatten_after_pool", "P.Flatten()(P.MaxPool(2, 2)(%s))" % conv("x0", "x1", 5), f32(2, 3, 4, 6), w(5, 3, 3, 3))
graph("softmax_over_channels", "P.Softmax(1)(%s)" % conv("x0", "x1", 5), f32(*IMAGE), w(5, 6, 3, 3))
graph("argmax_over_channels", "P.Argmax(1)(%s)" % conv("x0", "x1", 5), f32(*IMAGE), w(5, 6, 3, 3))
graph("mean_over_width", "P.ReduceMean()(%s, 3)" % conv("x0", "x1", 5), f32(*IMAGE), w(5, 6, 3, 3))
graph("global_pool_dense", "P.BiasAdd()(P.MatMul(transpose_b=True)(P.ReduceMean()(%s, (2, 3)), x2), x3)" % conv("x0", "x1", 9), f32(2, 6, 5, 5),
      w(9, 6, 3, 3), w(4, 9), w(4))
graph("transpose_to_nhwc", "P.Transpose()(%s, (0, 2, 3, 1))" % conv("x0", "x1", 5), f32(*IMAGE), w(5, 6, 3, 3))
graph("photo", conv("P.Transpose()((P.Cast()(x0, ms.float32) - x1) / x2, (0, 3, 1, 2))", "x3", 4), random("u8", 1, 6, 6, 3, low=0, high=255),
      weight(values("f32", [123.0, 117.0, 104.0])), weight(values("f32", [58.0, 57.0, 57.5])), w(4, 3, 3, 3))
graph("detector_head", "P.Reshape()(P.Transpose()(%s, (0, 2, 3, 1)), (1, -1, 4))" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("slice_of_conv", "%s[:, 2:5, 1:, ::2]" % conv("x0", "x1", 8), f32(*IMAGE), w(8, 6, 3, 3))
graph("reshape_between", conv("P.Reshape()(%s, (1, 2, 12, 7))" % conv("x0", "x1", 4, more="pad_mode='pad', pad=(0, 1, 1, 1)"), "x2", 3), f32(*IMAGE), w(4, 6, 3, 3), w(3, 2, 3, 3))

# --- dense networks
graph("two_dense", "P.BiasAdd()(P.MatMul(transpose_b=True)(P.ReLU()(P.BiasAdd()(P.MatMul(transpose_b=True)(x0, x1), x2)), x3), x4)",
      f32(3, 8), w(17, 8), w(17), w(5, 17), w(5))
graph("matmul_residual", "P.MatMul(transpose_b=True)(x0, x1) + x0", f32(3, 8), w(8, 8))
graph("attention", "P.BatchMatMul()(P.Softmax(-1)(P.BatchMatMul(transpose_b=True)(x0, x1) * 0.25), x2)", f32(1, 2, 5, 16), f32(1, 2, 5, 16), f32(1, 2, 5, 16))
graph("masked_attention", "P.Softmax(-1)(ops.masked_fill(P.BatchMatMul(transpose_b=True)(x0, x1), x2, -1e9))", f32(2, 3, 4), f32(2, 3, 4),
      values("bool", [[[0, 1, 1], [0, 0, 1], [0, 0, 0]]]))
graph("layer_norm_by_hand", "(x0 - P.ReduceMean(True)(x0, -1)) / P.Sqrt()(P.ReduceMean(True)(P.Square()(x0 - P.ReduceMean(True)(x0, -1)), -1) + 1e-5) * x1 + x2",
      f32(3, 8), w(8), w(8))
graph("chain", "P.Tanh()(P.Exp()(-P.Abs()(x0 * 0.3 - x1)) / (1.0 + P.Square()(x0)))", f32(5, 17), f32(17))
graph("norm_2d_dense", "P.MatMul(transpose_b=True)(%s, x5)" % norm("x0", 1), f32(4, 6), *statistics(6), w(3, 6))

# --- inputs, outputs, parameters
graph("two_outputs", "(P.ReLU()(x0), x0 * 2.0)", f32(2, 3))
graph("same_output_twice", "(P.ReLU()(x0), P.ReLU()(x0))", f32(2, 3))
graph("input_is_an_output", "(x0, x0 + 1.0)", f32(2, 3))
graph("only_passes_through", "x0", f32(2, 3))
graph("nested_outputs", "(P.ReLU()(x0), (x1 + x1, P.Split(0, 2)(x0)))", f32(2, 3), f32(4))
graph("unused_input", "x0 + 1.0", f32(2, 3), f32(5))
graph("inputs_swapped", "x1 - x0", f32(2, 3), f32(2, 3))
graph("parameter_is_an_output", "(x0 + x1, x1 * 1.0)", f32(2, 3), w(2, 3))
graph("intermediate_is_an_output", "(C, P.MaxPool(2, 2)(P.ReLU()(C)))".replace("C", conv("x0", "x1", 5)), f32(*IMAGE), w(5, 6, 3, 3))
graph("constant_folding", "x0 * P.Sqrt()(x1 * x1 + 1.0)", f32(2, 3), w(3))
graph("integer_outputs", "(P.Argmax()(x0), P.Cast()(x0 > 0.0, ms.int32), x0 > 0.5)", f32(2, 5))
graph("integers", "P.ReduceSum()(x0 * x1 + 3, 1)", i32(3, 4), i32(4))
graph("logic", "P.Select()(P.LogicalAnd()(x0 > 0.0, P.LogicalNot()(x1 > x0)), x0, x1)", f32(3, 5), f32(3, 5))

# --- float16: parameters stay float32 in the file, each with a Cast of its own
graph("f16_dense", "P.Cast()(P.BiasAdd()(P.MatMul(transpose_b=True)(P.Cast()(x0, ms.float16), P.Cast()(x1, ms.float16)), P.Cast()(x2, ms.float16)), ms.float32)",
      f32(3, 8), w(5, 8), w(5), rtol=1e-2, atol=5e-3)
graph("f16_conv_relu", RELU % conv("P.Cast()(x0, ms.float16)", "P.Cast()(x1, ms.float16)", 5), f32(*IMAGE), w(5, 6, 3, 3))

# --- a reduction over dimensions of size 1, of what is computed and read once
for op in ("ReduceSum", "ReduceMean", "ReduceProd", "ReduceMax", "ReduceMin"):
    graph("one_of_%s" % op, "P.Tile()(P.%s()(P.ReduceSum(True)(x0, 1), 1), (3,))" % op, f32(5, 7))
    graph("scalar_of_%s" % op, "P.Tile()(P.ExpandDims()(P.%s()(P.ReduceSum()(x0)), 0), (3,))" % op, f32(5, 7))
graph("softmax_of_one", "P.Tile()(P.Softmax()(P.ReduceSum(True)(x0, 1)), (1, 3))", f32(5, 7))

# --- a table that a later loop nest gathers from, after what was computed of it
for name, later in (("gather", "P.Gather()(A, x1, 0)"), ("mirror_pad", "P.MirrorPad('REFLECT')(A, ms.Tensor(((1, 1), (2, 2)), ms.int32))"),
                    ("gather_nd", "P.GatherNd()(A, P.ExpandDims()(x1, -1))")):
    graph("table_read_again_" + name, ("(P.ReduceSum()(B, 0), P.ReduceMax()(B, 1), %s)" % later).replace("B", "P.Exp()(A)").replace("A", "P.ReduceSum()(x0, 2)"),
          f32(4, 5, 3), i32(3, low=0, high=4))
# --- part of a tensor, as a kernel's input and beside its result: the one is copied, the other read where it lies
for name, kernel, inputs in (("softmax", "P.Softmax()(R)", [f32(4, 24)]), ("scan", "P.CumSum()(R, 1)", [f32(4, 24)]),
                             ("product", "P.MatMul()(R, x1)", [f32(4, 24), w(8, 8)])):
    graph("part_%s_added" % name, (kernel + " + R").replace("R", "x0[:, 8:16]"), *inputs)
