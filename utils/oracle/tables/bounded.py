# ===- bounded.py - golden cases of dimensions that each run chooses within bounds ---===
# SPDX-License-Identifier: Apache-2.0
import textwrap

from bounded_case import bounded, const, kernel, of
from case import BOTH, MS210, random

# --- element-wise
bounded("add_same", "x0 + x1", of("n 3 h"), of("n 3 h"))
bounded("add_rank_1", "x0 + x1", of("r"), of("r"), sizes={"r": (1, 70)})
bounded("add_row", "x0 + x1", of("n 8"), const(8))
bounded("add_row_open", "x0 + x1", of("n l"), of("l"))
bounded("add_column", "x0 * x1", of("n l"), of("n 1"))
bounded("outer", "x0 + x1", of("l 1"), of("1 m"))
bounded("outer_ranks", "x0 - x1", of("l 1 m"), of("k m"))
bounded("sub_scalar", "2.5 - x0", of("n 3 h w"))
bounded("mul_channel", "x0 * x1", of("n 3 h w"), const(1, 3, 1, 1))
bounded("mul_channel_open", "x0 * x1", of("n 3 h w"), of("n 3 1 1"))
bounded("div", "x0 / x1", of("n l 4"), of("l 4", low=1, high=3))
bounded("i32", "x0 * 3 + x1", of("n l", "i32", low=-9, high=9), of("l", "i32", low=-9, high=9))
bounded("i64", "x0 - x1", of("n l", "i64", low=-9, high=9), of("n l", "i64", low=-9, high=9))
bounded("f16", "x0 * x1 + x0", of("n l", "f16"), of("l", "f16"))
bounded("f64", "x0 * x1 + x0", of("n l", "f64"), of("l", "f64"))
bounded("bool", "P.LogicalAnd()(x0, P.LogicalNot()(x1))", of("n l", "bool", random), of("l", "bool", random))
bounded("compare", "(x0 > x1, x0 == x1, x0 <= 0.5)", of("n l"), of("n l"))
bounded("maximum", "P.Minimum()(P.Maximum()(x0, x1), 1.0)", of("n 5 l"), of("5 l"))
bounded("pow", "P.Pow()(x0, 3.0)", of("n l", low=1, high=3))
bounded("pow_open", "P.Pow()(x0, x1)", of("n l", low=1, high=2), of("n l"))
bounded("clip", "ops.clip_by_value(x0, -0.5, 1.25)", of("n l"))
bounded("select", "P.Select()(x0 > x1, x0, x1)", of("n l"), of("n l"))
bounded("where", "ops.where(x0, x1, 0.5)", of("n l", "bool", random), of("n l"), versions=MS210)
bounded("masked_fill", "ops.masked_fill(x1, x0, -7.0)", of("n l", "bool", random), of("n l"))
bounded("cast", "(P.Cast()(x0, ms.int32), P.Cast()(x0, ms.float16), x0 > 0)", of("n 3 l"))
bounded("cast_mask", "(1.0 - P.Cast()(x0, ms.float32)) * -10000.0", of("n 1 1 l", "i32", low=0, high=2))
for name, text in (("relu", "P.ReLU()(x0)"), ("relu6", "P.ReLU6()(x0 * 5.0)"), ("sigmoid", "P.Sigmoid()(x0)"), ("tanh", "P.Tanh()(x0)"), ("gelu", "P.GeLU()(x0)"),
                   ("gelu_erf", "nn.GELU(approximate=False)(x0)"), ("silu", "x0 * P.Sigmoid()(x0)"), ("exp", "P.Exp()(x0)"),
                   ("sqrt_abs", "P.Sqrt()(P.Abs()(x0))"), ("hswish", "P.HSwish()(x0)"), ("leaky", "nn.LeakyReLU(0.1)(x0)"), ("erf", "P.Erf()(x0)"),
                   ("square_neg", "-P.Square()(x0)"), ("rsqrt", "P.Rsqrt()(x0 + 3.0)"), ("floor_log", "P.Floor()(x0) + P.Log()(x0 + 3.0)")):
    bounded(name, text, of("n 3 l"))
bounded("bias_add", "P.BiasAdd()(x0, x1)", of("n 8"), const(8))
bounded("bias_add_4", "P.BiasAdd()(x0, x1)", of("n 3 h w"), const(3))
bounded("chain", "P.ReLU()(x0 * x1 + x2) - P.Tanh()(x0)", of("n l 8"), of("l 8"), const(8))
bounded("two_results", "y = x0 + x1; (y, P.ReLU()(y), P.ReduceSum()(y, 1))", of("n l"), of("n l"))


# --- convolutions
def conv(name, spec, channels, w, **options):
    out, size = w[0], w[2] if w[2] == w[3] else w[2:]
    bounded("conv_" + name, "P.Conv2D(%d, %s, %s)" % (out, size, spec), of("n %d h w" % channels), kernel(*w), **options)


SAME = "pad_mode='same'"
PAD = "pad_mode='pad', pad=1"
conv("pad", PAD, 3, (8, 3, 3, 3))
conv("valid", "pad_mode='valid'", 3, (8, 3, 3, 3))
conv("same", SAME, 3, (8, 3, 3, 3))
conv("same_5x3", SAME, 3, (5, 3, 5, 3))
conv("pad_s2", PAD + ", stride=2", 3, (8, 3, 3, 3))
conv("valid_s2", "pad_mode='valid', stride=2", 3, (8, 3, 3, 3))
conv("valid_s3", "pad_mode='valid', stride=3", 3, (7, 3, 2, 2))
conv("pad_s2_even", "pad_mode='pad', pad=(0, 1, 0, 1), stride=2", 3, (8, 3, 3, 3))
conv("dilated", "pad_mode='pad', pad=2, dilation=2", 3, (8, 3, 3, 3))
conv("dilated_valid", "pad_mode='valid', dilation=2", 3, (8, 3, 3, 3), sizes={"h": (5, 12), "w": (5, 13)})
conv("groups", PAD + ", group=2", 6, (8, 3, 3, 3))
conv("groups_s2", PAD + ", group=4, stride=2", 8, (8, 2, 3, 3))
conv("depthwise", PAD + ", group=8", 8, (8, 1, 3, 3))
conv("depthwise_17", PAD + ", group=17", 17, (17, 1, 3, 3), sizes={"h": (5, 11), "w": (5, 10)})
conv("depthwise_s2", PAD + ", group=8, stride=2", 8, (8, 1, 3, 3))
conv("depthwise_5", "pad_mode='pad', pad=2, group=8", 8, (8, 1, 5, 5))
conv("depthwise_valid", "pad_mode='valid', group=8", 8, (8, 1, 3, 3))
conv("depthwise_same", SAME + ", group=8", 8, (8, 1, 3, 3))
conv("depthwise_double", PAD + ", group=4", 4, (8, 1, 3, 3))
conv("1x1", "pad_mode='valid'", 8, (17, 8, 1, 1), runs=4)
conv("1x1_s2", "pad_mode='valid', stride=2", 8, (16, 8, 1, 1), runs=4)
conv("1x1_to_1", "pad_mode='valid'", 20, (1, 20, 1, 1), runs=4)
conv("16", PAD, 16, (16, 16, 3, 3), sizes={"h": (4, 14), "w": (4, 15)})
conv("17_to_20", PAD, 17, (20, 17, 3, 3), runs=4, sizes={"n": (1, 2), "h": (4, 12), "w": (4, 13)})
conv("32", PAD, 32, (32, 32, 3, 3), sizes={"n": (1, 2), "h": (2, 12), "w": (2, 13)})
conv("16_valid", "pad_mode='valid'", 16, (16, 16, 3, 3), runs=4, sizes={"n": (1, 2), "h": (4, 14), "w": (4, 15)})
conv("16_s2", PAD + ", stride=2", 16, (16, 16, 3, 3), sizes={"h": (4, 14), "w": (4, 15)})
conv("first", "pad_mode='pad', pad=3, stride=2", 3, (16, 3, 7, 7), sizes={"n": (1, 2), "h": (7, 24), "w": (8, 29)})
conv("first_32", PAD + ", stride=2", 3, (32, 3, 3, 3), sizes={"n": (1, 2), "h": (8, 17), "w": (8, 20)})
conv("one_pixel", PAD, 3, (8, 3, 3, 3), sizes={"h": (1, 6), "w": (1, 5)})
bounded("conv_batch_only", "P.Conv2D(8, 3, pad_mode='same', stride=2)", of("n 3 9 10"), kernel(8, 3, 3, 3), sizes={"n": (1, 9)})
bounded("conv_width_only", "P.Conv2D(8, 3, %s)" % PAD, of("1 3 9 w"), kernel(8, 3, 3, 3), sizes={"w": (3, 40)})
bounded("conv_height_only", "P.Conv2D(8, 3, %s)" % PAD, of("1 3 h 9"), kernel(8, 3, 3, 3), sizes={"h": (3, 40)})
bounded("conv_rows", "P.Conv2D(16, (1, 5), pad_mode='pad', pad=(0, 0, 2, 2))", of("n 8 1 w"), kernel(16, 8, 1, 5), sizes={"w": (1, 40)})
bounded("conv_bias_relu", "P.ReLU()(P.BiasAdd()(P.Conv2D(8, 3, %s)(x0, x1), x2))" % PAD, of("n 3 h w"), kernel(8, 3, 3, 3), const(8))
bounded("conv_residual", "P.ReLU()(P.Conv2D(16, 3, %s)(x0, x1) + x0)" % PAD, of("n 16 h w"), kernel(16, 16, 3, 3), sizes={"h": (4, 12), "w": (4, 13)})
bounded("conv_two", "P.Conv2D(5, 3, %s)(P.ReLU()(P.Conv2D(8, 3, %s, stride=2)(x0, x1)), x2)" % (PAD, PAD), of("n 3 h w"), kernel(8, 3, 3, 3), kernel(5, 8, 3, 3))
bounded("conv_silu", "y = P.Conv2D(8, 3, %s)(x0, x1); y * P.Sigmoid()(y)" % PAD, of("n 3 h w"), kernel(8, 3, 3, 3))
STATISTICS = [const(8), const(8), const(8), const(8, low=1, high=2)]
NORM = "P.BatchNorm(is_training=False)(%s, %s)[0]"
bounded("conv_norm_relu", "P.ReLU()(%s)" % NORM % ("P.Conv2D(8, 3, %s)(x0, x1)" % PAD, "x2, x3, x4, x5"), of("n 3 h w"), kernel(8, 3, 3, 3), *STATISTICS)
bounded("depthwise_norm_relu6", "P.ReLU6()(%s)" % NORM % ("P.Conv2D(8, 3, %s, group=8)(x0, x1)" % PAD, "x2, x3, x4, x5"), of("n 8 h w"), kernel(8, 1, 3, 3), *STATISTICS)
bounded("batch_norm", NORM % ("x0", "x1, x2, x3, x4"), of("n 8 h w"), *STATISTICS)
bounded("batch_norm_2", NORM % ("x0", "x1, x2, x3, x4"), of("n 8"), *STATISTICS)

# --- pooling
for name, spec, sizes in (("2", "2, 2", {}), ("3_s2", "3, 2", {}), ("3_s1", "3, 1", {}), ("rows", "(1, 2), (1, 2)", {})):
    bounded("max_pool_" + name, "P.MaxPool(%s, 'valid')" % spec, of("n 3 h w"), sizes=sizes)
bounded("max_pool_same", "P.MaxPool(3, 2, 'same')", of("n 3 h w"))
bounded("max_pool_same_s1", "P.MaxPool(3, 1, 'same')", of("n 3 h w"))
bounded("max_pool_17", "P.MaxPool(2, 2, 'valid')", of("n 17 h w"), sizes={"h": (4, 10), "w": (4, 11)})
bounded("conv_max_pool", "P.MaxPool(2, 2, 'valid')(P.ReLU()(P.Conv2D(8, 3, %s)(x0, x1)))" % PAD, of("n 3 h w"), kernel(8, 3, 3, 3))

# --- products
TURNED = "P.Transpose()(x2, (0, 2, 1))"
bounded("matmul_rows", "P.MatMul()(x0, x1)", of("r 17"), const(17, 20), sizes={"r": (1, 40)})
bounded("matmul_rows_t", "P.MatMul(transpose_b=True)(x0, x1)", of("r 17"), const(20, 17), sizes={"r": (1, 40)})
bounded("matmul_rows_33", "P.MatMul(transpose_b=True)(x0, x1)", of("r 32"), const(33, 32), sizes={"r": (1, 25)})
bounded("matmul_transposed", "P.MatMul(transpose_a=True)(x0, x1)", of("17 r"), const(17, 20))
bounded("matmul_columns", "P.MatMul()(x1, x0)", of("17 m"), const(8, 17), sizes={"m": (1, 30)})
bounded("matmul_open", "P.MatMul()(x0, x1)", of("l k"), of("k m"), sizes={"l": (1, 19), "k": (1, 18), "m": (1, 21)})
# Two inputs share the depth that they multiply along once they have met a third.
for a in (False, True):
    for b in (False, True):
        left, right = ("n k l", TURNED) if a else ("n l k", "x2"), ("n m k", "x2") if b else ("n k m", TURNED)
        bounded("batch_matmul_%d%d" % (a, b), "P.BatchMatMul(%r, %r)(x0 + %s, x1 + %s)" % (a, b, left[1], right[1]), of(left[0]), of(right[0]), of("n 1 k"),
                sizes={"l": (1, 14), "k": (1, 12), "m": (1, 17)})
        bounded("batch_matmul_inner_%d%d" % (a, b), "P.BatchMatMul(%r, %r)" % (a, b), of("n 4 8 l" if a else "n 4 l 8"), of("n 4 m 8" if b else "n 4 8 m"))
bounded("batch_matmul_self", "P.BatchMatMul(False, True)(x0, x0)", of("n l k"))
bounded("batch_matmul_scores", "P.BatchMatMul()(P.BatchMatMul(False, True)(x0, x0), x0)", of("n l 8"), sizes={"l": (1, 21)})
bounded("matmul_gram", "P.MatMul(transpose_a=True)(x0, x0)", of("r 17"), sizes={"r": (1, 33)})
bounded("matmul_met", "P.MatMul()(x0 + x2, x1 + P.Transpose()(x2, (1, 0)))", of("l k"), of("k m"), of("1 k"), sizes={"l": (1, 19), "k": (1, 18), "m": (1, 21)})
bounded("batch_matmul_weight", "ops.matmul(x0, x1)", of("n l 16"), const(16, 17), versions=MS210)
bounded("dense", "P.BiasAdd()(P.MatMul(transpose_b=True)(x0, x1), x2)", of("r 17"), const(8, 17), const(8))
bounded("dense_relu", "P.ReLU()(P.BiasAdd()(P.MatMul(transpose_b=True)(x0, x1), x2))", of("r 20"), const(17, 20), const(17))
bounded("dense_gelu_3", "P.GeLU()(ops.matmul(x0, x1) + x2)", of("n l 8"), const(8, 20), const(20), versions=MS210)
bounded("dense_residual", "ops.matmul(x0, x1) + x2 + x0", of("n l 8"), const(8, 8), const(8), versions=MS210)
bounded("matmul_f16", "P.MatMul()(x0, x1)", of("l 8", "f16"), of("8 m", "f16"))

# --- rows
bounded("softmax", "P.Softmax()(x0)", of("n l 17"))
bounded("softmax_open", "P.Softmax()(x0)", of("n l"), sizes={"l": (1, 40)})
bounded("softmax_channels", "P.Softmax(1)(x0)", of("n 5 h w"))
bounded("softmax_middle", "P.Softmax(1)(x0)", of("n l 3"))
bounded("softmax_masked", "P.Softmax()(x0 + x1)", of("n 2 l l"), of("n 1 1 l"))
bounded("log_softmax", "P.LogSoftmax()(x0)", of("n 17"))
bounded("log_softmax_open", "P.LogSoftmax()(x0)", of("n l"), sizes={"l": (1, 40)})
bounded("layer_norm", "P.LayerNorm(-1, -1, 1e-5)(x0, x1, x2)[0]", of("n l 20"), const(20), const(20))
bounded("layer_norm_two", "P.LayerNorm(1, 1, 1e-5)(x0, x1, x2)[0]", of("n 5 8"), const(5, 8), const(5, 8))
bounded("layer_norm_residual", "P.LayerNorm(-1, -1, 1e-5)(x0 + x1, x2, x3)[0]", of("n l 17"), of("n l 17"), const(17), const(17))

# --- reductions
for axis, name in (((0,), "first"), ((1,), "fixed"), ((2,), "open"), ((1, 2), "both"), ((0, 2), "outer"), ((), "all")):
    bounded("sum_" + name, "P.ReduceSum()(x0, %r)" % (axis,), of("n 5 l"))
bounded("sum_keep", "P.ReduceSum(keep_dims=True)(x0, (2, 3))", of("n 8 h w"))
for name, text in (("max", "P.ReduceMax()(x0, AXIS)"), ("min", "P.ReduceMin(keep_dims=True)(x0, AXIS)"), ("prod", "P.ReduceProd()(x0, AXIS)")):
    bounded(name + "_fixed", text.replace("AXIS", "1"), of("n 5 l"))
    bounded(name + "_open", text.replace("AXIS", "2"), of("n 3 l"))
    bounded(name + "_both", text.replace("AXIS", "(1, 2)"), of("n 3 l"))
for name in ("All", "Any"):
    for axis in (1, 2):
        bounded("%s_%d" % (name.lower(), axis), "P.Reduce%s()(x0 > %s, %d)" % (name, "-1.5" if name == "All" else "1.5", axis), of("n 4 l"))
bounded("max_pixels", "P.ReduceMax()(x0, (2, 3))", of("n 8 h w"))
bounded("mean_fixed", "P.ReduceMean()(x0, 1)", of("n 5 l"))
bounded("mean_last", "P.ReduceMean(keep_dims=True)(x0, -1)", of("n l 8"))
bounded("mean_open", "P.ReduceMean()(x0, (2, 3))", of("n 8 h w"))

# --- moves
for order, shape in (((1, 0), "l m"), ((0, 2, 1), "n l m"), ((0, 2, 1, 3), "n l 4 5"), ((0, 2, 3, 1), "n 3 h w"), ((0, 3, 1, 2), "n h w 3"), ((2, 0, 1), "l m 5"),
                     ((2, 1, 0), "l 3 m"), ((0, 1, 3, 2), "n 2 l m"), ((3, 2, 1, 0), "n 3 l 2")):
    bounded("transpose_" + "".join(map(str, order)), "P.Transpose()(x0, %r)" % (order,), of(shape))
bounded("reshape_split", "P.Reshape()(x0, (P.Shape()(x0)[0], P.Shape()(x0)[1], 4, 5))", of("n l 20"))
bounded("reshape_join", "P.Reshape()(x0, (P.Shape()(x0)[0], P.Shape()(x0)[1], -1))", of("n l 4 5"))
bounded("reshape_rows", "P.Reshape()(x0, (-1, 8))", of("n l 8"))
bounded("reshape_pixels", "P.Reshape()(x0, (P.Shape()(x0)[0], 8, -1))", of("n 8 h w"))
bounded("reshape_batch", "P.Reshape()(x0, (P.Shape()(x0)[0], -1))", of("n 3 5 7"))
bounded("reshape_minus", "P.Reshape()(x0, (-1, 6, 10))", of("n 3 4 5"))
bounded("shuffle", "P.Reshape()(P.Transpose()(P.Reshape()(x0, (P.Shape()(x0)[0], 2, 3, P.Shape()(x0)[2], P.Shape()(x0)[3])), (0, 2, 1, 3, 4)), P.Shape()(x0))",
        of("n 6 h w"))
bounded("space_to_depth", "y = P.Reshape()(x0, (P.Shape()(x0)[0], 3, P.Shape()(x0)[2] // 2, 2, P.Shape()(x0)[3] // 2, 2)); P.Transpose()(y, (0, 3, 5, 1, 2, 4))",
        of("n 3 4 6"))
bounded("heads", "P.Transpose()(P.Reshape()(x0, (P.Shape()(x0)[0], P.Shape()(x0)[1], 4, 4)), (0, 2, 1, 3))", of("n l 16"))
bounded("heads_back", "P.Reshape()(P.Transpose()(x0, (0, 2, 1, 3)), (P.Shape()(x0)[0], P.Shape()(x0)[2], 16))", of("n 4 l 4"))
bounded("flatten", "P.Flatten()(x0)", of("n 3 5 7"))
bounded("flatten_open", "P.Flatten()(x0)", of("n 3 h w"))
bounded("squeeze", "P.Squeeze(1)(x0)", of("n 1 l"))
bounded("squeeze_two", "P.Squeeze((2, 3))(x0) * 2.0", of("n l 1 1"))
bounded("expand", "P.ExpandDims()(x0, 1)", of("n l"))
bounded("expand_compare", "P.ExpandDims()(x0, 2) == P.ExpandDims()(x1, 1)", of("n l", "i32", low=0, high=3), of("n m", "i32", low=0, high=3))
bounded("gather_rows", "P.Gather()(x1, x0, 0)", of("n l", "i32", low=0, high=23), const(23, 8))
bounded("gather_i64", "P.Gather()(x1, x0, 0)", of("r", "i64", low=0, high=23), const(23, 5))
bounded("gather_position", "P.Gather()(x1, x0, 0) + P.Reshape()(x2[:P.Shape()(x0)[1]], (1, -1, 8))", of("n l", "i32", low=0, high=23), const(23, 8), const(13, 8), versions=MS210)
bounded("concat_fixed", "y = x0 * x1; P.Concat(1)((y, x1, x0))", of("n 3 h"), of("n 1 h"))
bounded("concat_channels_last", "y = x0 * x1; P.Concat(-1)((y, x1))", of("n l 3"), of("n l 1"))
bounded("concat_open_both", "P.Concat(1)((x0, x1))", of("2 l 3"), of("2 m 3"))
bounded("concat_open_last", "P.Concat(0)((x1, x0))", of("l 3"), const(2, 3))
bounded("concat_open_first", "P.Concat(0)((x0, x1))", of("l 3"), const(2, 3))
bounded("concat_itself", "P.Concat(1)((x0, P.ReLU()(x0), -x0))", of("n 3 h w"))
bounded("zeros_like", "P.ZerosLike()(x0) + P.OnesLike()(x0) * 2.0", of("n l"))

# --- networks
FILL = '''
def fill(net):
    """Parameters that depend on nothing but their order; a variance is positive, a scale not small."""
    random = np.random.RandomState(1)
    for p in net.get_parameters():
        data = random.randint(-8, 9, p.shape).astype(np.float32) / 16
        p.set_data(Tensor(np.abs(data) + 0.5 if 'variance' in p.name or 'gamma' in p.name else data))
'''


def network(name, text, init, *inputs, **options):
    bounded(name, text, *inputs, init=textwrap.dedent(init) + "fill(self)", helpers=FILL, runs=8, **options)


IMAGE = "n 3 h w"
network("network_cnn", """
    x = self.pool(self.relu(self.norm(self.first(x0))))
    y = self.relu(self.second(x))
    y = y + self.point(self.relu(self.depthwise(y)))
    x = ops.concat((x, y), 1)
    return self.dense(self.total(x, (2, 3)) * 0.01)
""", """
    self.first = nn.Conv2d(3, 16, 3, 2, pad_mode='pad', padding=1, has_bias=True)
    self.norm, self.relu, self.pool = nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2, 2)
    self.second = nn.Conv2d(16, 32, 3, 1, pad_mode='pad', padding=1)
    self.depthwise = nn.Conv2d(32, 32, 3, 1, pad_mode='pad', padding=1, group=32)
    self.point, self.total, self.dense = nn.Conv2d(32, 32, 1), P.ReduceSum(), nn.Dense(48, 10)
""", of(IMAGE), sizes={"n": (1, 3), "h": (32, 52), "w": (32, 64)})

network("network_cnn_max", """
    x = self.relu(self.norm(self.first(x0)))
    x = self.relu(x + self.second(self.relu(self.depthwise(x))))
    return self.dense(self.largest(x, (2, 3)))
""", """
    self.first = nn.Conv2d(3, 17, 3, 2, pad_mode='pad', padding=1)
    self.norm, self.relu, self.largest = nn.BatchNorm2d(17), nn.ReLU(), P.ReduceMax()
    self.depthwise = nn.Conv2d(17, 17, 3, 1, pad_mode='same', group=17)
    self.second, self.dense = nn.Conv2d(17, 17, 1), nn.Dense(17, 5)
""", of(IMAGE), sizes={"n": (1, 3), "h": (16, 32), "w": (17, 33)})

ENCODER = """
    batch, length = x0.shape
    x = self.norm(EMBEDDED)
    heads = (batch, length, 4, 8)
    q = self.query(x).reshape(heads).transpose((0, 2, 1, 3))
    k = self.key(x).reshape(heads).transpose((0, 2, 3, 1))
    v = self.value(x).reshape(heads).transpose((0, 2, 1, 3))
    mask = ((1.0 - x1.astype(ms.float32)) * -10000.0).reshape((batch, 1, 1, length))
    scores = ops.softmax(ops.matmul(q, k) * 0.35 + mask, -1)
    y = ops.matmul(scores, v).transpose((0, 2, 1, 3)).reshape((batch, length, 32))
    x = self.norm(x + self.out(y))
    return self.norm(x + self.narrow(self.gelu(self.wide(x))))
"""
LAYERS = """
    self.words, self.positions = nn.Embedding(50, 32), Parameter(Tensor(np.ones((24, 32), np.float32)), name='positions')
    self.query, self.key, self.value, self.out = nn.Dense(32, 32), nn.Dense(32, 32), nn.Dense(32, 32), nn.Dense(32, 32)
    self.norm, self.gelu = nn.LayerNorm((32,)), nn.GELU(approximate=False)
    self.wide, self.narrow = nn.Dense(32, 96), nn.Dense(96, 32)
"""
# 2.0 writes an embedding and a slice with shapes that it computes: bounded_move.py.
for name, embedded, versions in (("", "self.words(x0) + self.positions[:length]", MS210), ("_gather", "P.Gather()(self.positions, x0, 0)", BOTH)):
    network("network_encoder" + name, ENCODER.replace("EMBEDDED", embedded), LAYERS, of("n l", "i32", low=0, high=24), of("n l", "i32", low=0, high=2),
            sizes={"n": (1, 4), "l": (1, 24)}, versions=versions)

network("network_fcn", """
    x = self.relu(self.norm(self.first(x0)))
    x = self.relu(self.second(x))
    return ops.sigmoid(self.head(self.relu(self.third(x) + x)))
""", """
    self.first = nn.Conv2d(3, 8, 3, 2, pad_mode='pad', padding=1)
    self.second = nn.Conv2d(8, 16, 3, 2, pad_mode='pad', padding=1, has_bias=True)
    self.third = nn.Conv2d(16, 16, 3, 1, pad_mode='pad', padding=1, has_bias=True)
    self.norm, self.relu, self.head = nn.BatchNorm2d(8), nn.ReLU(), nn.Conv2d(16, 4, 1, has_bias=True)
""", of("1 3 h w"), sizes={"h": (16, 64), "w": (16, 64)})

network("network_yolo", """
    x = self.silu(self.first(x0))
    a = self.silu(self.second(self.silu(self.stem(x))))
    b = self.silu(self.third(a))
    c = self.silu(self.fourth(b))
    all = ()
    for y in (self.head_a(a), self.head_b(b), self.head_c(c)):
        batch, _, height, width = y.shape
        y = y.reshape((batch, 3, 7, height, width)).transpose((0, 1, 3, 4, 2))
        all = all + (ops.sigmoid(y * 0.25).reshape((batch, -1, 7)),)
    return ops.concat(all, 1)
""", """
    conv = lambda i, o: nn.Conv2d(i, o, 3, 2, pad_mode='pad', padding=1, has_bias=True)
    self.first, self.stem, self.second, self.third, self.fourth = conv(3, 8), conv(8, 12), conv(12, 16), conv(16, 20), conv(20, 24)
    self.head_a, self.head_b, self.head_c = nn.Conv2d(16, 21, 1), nn.Conv2d(20, 21, 1), nn.Conv2d(24, 21, 1)
    self.silu = nn.SiLU()
""", of(IMAGE), sizes={"n": (1, 2), "h": (32, 64), "w": (32, 96)})
network("network_yolo_head", """
    y = self.head(self.silu(self.first(x0)))
    batch, _, height, width = y.shape
    return ops.sigmoid(y.reshape((batch, 3, 7, height, width)).transpose((0, 1, 3, 4, 2))).reshape((batch, -1, 7))
""", """
    self.first, self.head, self.silu = nn.Conv2d(3, 8, 3, 2, pad_mode='pad', padding=1), nn.Conv2d(8, 21, 1), nn.SiLU()
""", of(IMAGE), sizes={"n": (1, 2), "h": (8, 24), "w": (8, 22)})
