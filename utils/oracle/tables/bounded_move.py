# ===- bounded_move.py - golden cases of moves, and of arithmetic on dimensions that each run chooses ---===
# SPDX-License-Identifier: Apache-2.0
import functools

from bounded_case import bounded, const, of
from case import MS20, MS210
from tables.bounded import ENCODER, LAYERS, network

bounded = functools.partial(bounded, operator="BoundedMove")

# --- slices: 2.0 computes their ends in tensors
for name, cut, shape in (("begin", ":, :4", "n 6 l"), ("middle", ":, 1:3", "n 6 l"), ("step", ":, ::2", "n 7 l"), ("open_end", ":, 1:", "n t 3"),
                         ("but_last", ":, :-1", "n t 3"), ("last", ":, -1", "n l 3"), ("last_kept", ":, -1:", "n l 3"), ("last_two", ":, -2:", "n t 3"),
                         ("first", ":, 0", "n l 3"), ("first_of_all", "0", "n l 3"), ("first_two", ":, :2", "n t 3"), ("inside", ":, 1:2", "n t 3"),
                         ("second", ":, 1", "n t 3"), ("crop", ":, :, 1:-1, 1:-1", "n 3 h w"), ("even", ":, :, ::2, ::2", "n 3 h w"),
                         ("odd", ":, :, 1::2, 1::2", "n 3 h w"), ("thirds", ":, :-1:3", "n h 3"), ("ellipsis", "..., 0", "n l 3"), ("far", ":, :99", "n l 3"),
                         ("none", ":, None, :", "n l"), ("none_end", ":, :, None, None", "n l"), ("mask", ":, None, None, :", "n l")):
    bounded("slice_" + name, "x0[%s]" % cut, of(shape))
for name, cut in (("all", ":, ::-1"), ("step", ":, ::-2"), ("from", ":, -2::-1"), ("to", ":, :0:-1"), ("inside", ":, 1:0:-1")):
    bounded("slice_back_" + name, "x0[%s]" % cut, of("n t 3"), versions=MS210)  # 2.0 cannot export it
bounded("slice_to_length", "x1[:, :x0.shape[1]] * x0", of("n l 4"), const(1, 13, 4))
bounded("slice_to_length_rows", "x1[:x0.shape[1]] + x0", of("n l 4"), const(13, 4))
bounded("slice_square", "x1[:, :, :x0.shape[1], :x0.shape[1]] + P.ExpandDims()(x0, 1)", of("n l 1"), const(1, 1, 13, 13))
bounded("slice_half", "x0[:, :x0.shape[1] // 2]", of("n t 3"))
bounded("slice_second_half", "x0[:, x0.shape[1] // 2:]", of("n t 3"))
bounded("slice_even_half", "x0[:, :x0.shape[1] // 2 * 2]", of("n t 3"))
bounded("slice_images", "P.ReLU()(P.MaxPool(2, 2, 'valid')(x0))[:, 1:, 1:]", of("n 3 h w"))
bounded("slice_shift", "x0[:, 1:] - x0[:, :-1]", of("n t 3"))
bounded("slice_rotate", "P.Concat(1)((x0[:, 1:], x0[:, :1]))", of("n t 3"))
bounded("slice_matmul", "P.MatMul()(x0[:, 0], x1)", of("n l 8"), const(8, 5))
bounded("slice_last_matmul", "P.MatMul()(x0[:, -1], x1)", of("n l 8"), const(8, 5))
bounded("slice_beyond", "x0[:, 3:]", of("n t 3"), refused="StridedSlice: cuts a dimension of s1 from 3 to ", runs=2, versions=MS210)
bounded("crop_fixed", "x0[:, :, 1:3, 1:-1]", of("n 3 h w"))
bounded("ops_slice", "P.Slice()(x0, (0, 1, 0), (P.Shape()(x0)[0], 2, P.Shape()(x0)[2]))", of("n 6 l"))
bounded("ops_slice_minus", "P.Slice()(x0, (0, 1, 0), (-1, 2, -1))", of("n 6 l"))
bounded("ops_slice_open", "P.Slice()(x0, (0, 1), (-1, -1))", of("n t"))
bounded("narrow", "ops.narrow(x0, 1, 1, 2)", of("n 6 l"), versions=MS210)

# --- joining, cutting
bounded("chunk", "ops.chunk(x0, 2, 1)", of("n 6 l"))
bounded("split_fixed", "P.Split(1, 2)(x0)", of("n 6 l"))
bounded("split_open", "P.Split(1, 2)(P.Concat(1)((x0, x0 * 2.0)))", of("n l 3"))
bounded("split_gate", "a, b = ops.split(x0, 10, -1); a * P.Sigmoid()(b)", of("n l 20"))
bounded("split_odd", "P.Split(1, 2)(x0)", of("n t 3"), refused="Split: cannot cut a dimension of s1 into 2 equal parts", sizes={"t": (2, 4)}, runs=2, versions=MS210)
bounded("glu", "ops.glu(x0, 1)", of("n 4 l"), versions=MS210)
bounded("unstack", "P.Unstack(1)(x0)", of("n 3 l"))
bounded("unstack_qkv", "q, k, v = P.Unstack(2)(P.Reshape()(x0, (x0.shape[0], x0.shape[1], 3, 8))); q + k * v", of("n l 24"))
bounded("unstack_first", "P.Unstack(0)(x0)", of("2 l 3"))
bounded("stack", "P.Stack(1)((x0, x0 * 2.0))", of("n l"))
bounded("stack_last", "P.Stack(-1)((x0, x0 * 2.0, -x0))", of("n l"))
bounded("stack_two", "P.Stack(0)((x0, x1))", of("n l"), of("n l"))
bounded("concat_met", "P.Concat(1)((x0, x1))", of("n 3 h"), of("n 5 h"))
bounded("concat_met_last", "P.Concat(-1)((x0, x1))", of("n l 3"), of("n l 2"))
bounded("concat_met_open", "P.Concat(1)((x0, x1))", of("n l 3"), of("n m 3"))
bounded("concat_class", "P.Concat(1)((P.BroadcastTo((x0.shape[0], 1, 3))(x1), x0))", of("n l 3"), const(1, 1, 3), versions=MS210)

# --- the same again
bounded("tile_fixed", "P.Tile()(x0, (1, 2, 1))", of("n 3 l"))
bounded("tile_open", "P.Tile()(x0, (2, 3))", of("n l"))
bounded("tile_batch", "P.Tile()(x1, (x0.shape[0], 1, 1)) + x0", of("n 4 3"), const(1, 4, 3))
bounded("tile_heads", "P.Tile()(P.ExpandDims()(x0, 2), (1, 1, 3, 1))", of("n l 4"))
bounded("tile_new", "P.Tile()(x0, (2, 1, 1))", of("n l"))
bounded("broadcast_to", "P.BroadcastTo((-1, 4))(x0)", of("n 1"))
bounded("broadcast_to_shape", "ops.broadcast_to(x1, x0.shape) + x0", of("n l 3"), const(3))
bounded("broadcast_to_dims", "ops.broadcast_to(x0, (x0.shape[0], x0.shape[1], 4))", of("n l 1"))
bounded("broadcast_to_other", "ops.broadcast_to(x0, x1.shape) * x1", of("n 1"), of("n l"))
bounded("expand_as", "x1.expand_as(x0)", of("n l 3"), const(3))
bounded("reverse", "P.ReverseV2((1,))(x0)", of("n 5 l"))
bounded("reverse_open", "P.ReverseV2((1,))(x0)", of("n l 5"))
bounded("reverse_image", "P.ReverseV2((2, 3))(x0)", of("n 3 h w"))

# --- of one value, of numbers
bounded("fill", "P.Fill()(ms.float32, x0.shape, 2.0) + x0", of("n l"))
bounded("full", "ops.full(x0.shape, 2.0) + x0", of("n l"))
bounded("zeros", "ops.zeros(x0.shape, ms.float32) + x0", of("n l"), versions=MS210)
bounded("ones", "ops.ones((x0.shape[0], x0.shape[1]), ms.float32) + x0", of("n l"), versions=MS210)
bounded("zeros_primitive", "P.Zeros()(x0.shape, ms.float32) + x0", of("n l"), versions=MS210)
bounded("ones_primitive", "P.Ones()((x0.shape[0], 4), ms.float32) * x0", of("n 4"), versions=MS210)
bounded("full_like", "ops.full_like(x0, 2.0) + x0", of("n l"))
bounded("one_hot", "P.OneHot()(x0, 5, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", of("n l", "i32", low=0, high=4))
bounded("one_hot_first", "P.OneHot(0)(x0, 5, Tensor(1.0, ms.float32), Tensor(0.0, ms.float32))", of("n l", "i32", low=0, high=4))
bounded("arange", "ops.arange(x0.shape[1]) + x0", of("n l", "i64", low=0, high=4))
bounded("arange_from", "ops.arange(2, x0.shape[1] + 2) + x0", of("n l", "i64", low=0, high=4))
bounded("arange_step", "P.Cast()(ops.arange(0, x0.shape[1], 2), ms.float32) + x0[:, ::2]", of("n l"))
bounded("arange_positions", "P.Gather()(x1, ops.arange(x0.shape[1]), 0) + x0", of("n l 4"), const(13, 4))
bounded("arange_grid", "P.Cast()(P.Reshape()(ops.arange(x0.shape[2]), (-1, 1)), ms.float32) + x0", of("n 3 h w"))
bounded("arange_causal", "y = ops.arange(x0.shape[1]); ops.masked_fill(P.BatchMatMul(False, True)(x0, x0), P.ExpandDims()(y, 0) > P.ExpandDims()(y, 1), -100.0)",
        of("n l 4"))

# --- arithmetic on dimensions
bounded("size_times", "x0 * x0.shape[1]", of("n l"))
bounded("size_divides", "x0 / x0.shape[1]", of("n l"))
bounded("size_mean", "P.ReduceSum()(x0, 1) / x0.shape[1]", of("n l 3"))
bounded("size_root", "x0 * (x0.shape[1] ** -0.5)", of("n l"))
bounded("size_half", "x0 * (x0.shape[1] / 2)", of("n l"))
bounded("size_modulo", "x0 * (x0.shape[1] % 3)", of("n l"))
bounded("size_cast", "x0 * P.Cast()(P.Shape()(x0)[1], ms.float32)", of("n l"), versions=MS210)
bounded("size_tensor", "ops.scalar_to_tensor(x0.shape[1]) * x0", of("n l"))
bounded("size_all", "P.ReduceSum()(x0) / x0.size", of("n l 5"), versions=MS210)
bounded("size_tensor_shape", "P.Reshape()(x0, P.TensorShape()(x0))", of("n l"), versions=(MS20,))  # signal 11 in 2.10
bounded("size_reshape_sum", "x0.reshape((x0.shape[0], x0.shape[1] * x0.shape[2]))", of("n l m"))
bounded("size_reshape_list", "x0.reshape(x0.shape[:2] + (2, 2))", of("n l 4"))
bounded("size_windows", "b, h, w, c = x0.shape; x0.reshape((b, h // 2, 2, w // 2, 2, c)).transpose((0, 1, 3, 2, 4, 5)).reshape((-1, 4, c))", of("n 4 6 3"))

# --- what stands beside them
bounded("prelu", "P.PReLU()(x0, x1)", of("n 3 h w"), const(3))
bounded("prelu_one", "P.PReLU()(x0, x1)", of("n 3 l"), const(1))
for name, text in (("sum", "x0.sum(1)"), ("sum_all", "x0.sum()"), ("prod", "ops.prod(x0, 1)"), ("max", "x0.max()"), ("min", "x0.min()")):
    bounded("method_" + name, text, of("n l 5", low=-1, high=1))
bounded("mint_sum", "mint.sum(x0, 1)", of("n l 5"), versions=MS210)
bounded("mint_mean", "mint.mean(x0, 1)", of("n l 5"), versions=MS210)
bounded("mint_max", "mint.max(x0)", of("n l 5"), versions=MS210)
bounded("l2_normalize", "P.L2Normalize(-1)(x0)", of("n l 5"))
bounded("l2_normalize_open", "P.L2Normalize(1)(x0)", of("n l 5"))
bounded("lp_norm", "P.LpNorm(1)(x0)", of("n l 5"))
bounded("log_sum_exp", "ops.logsumexp(x0, -1)", of("n l 5"), versions=MS210)
bounded("group_norm", "ops.group_norm(x0, 2, x1, x2)", of("n 8 h w"), const(8), const(8), versions=MS210)
bounded("rotary", "y = ops.concat((-x0[..., 2:], x0[..., :2]), -1); x0 * x1[:x0.shape[1]] + y * x2[:x0.shape[1]]", of("n l 4"), const(13, 4), const(13, 4))
network("network_encoder", ENCODER.replace("EMBEDDED", "self.words(x0) + self.positions[:length]"), LAYERS, of("n l", "i32", low=0, high=24),
        of("n l", "i32", low=0, high=2), sizes={"n": (1, 4), "l": (1, 24)}, versions=(MS20,), operator="BoundedMove")
network("network_positions", ENCODER.replace("EMBEDDED", "self.words(x0) + P.Gather()(self.positions, ops.arange(length), 0)"), LAYERS,
        of("n l", "i32", low=0, high=24), of("n l", "i32", low=0, high=2), sizes={"n": (1, 4), "l": (1, 24)}, operator="BoundedMove")
network("network_vision", """
    x = self.patches(x0)
    batch, width = x.shape[0], x.shape[1]
    x = P.Transpose()(P.Reshape()(x, (batch, width, -1)), (0, 2, 1))
    x = P.Concat(1)((ops.broadcast_to(self.token, (batch, 1, 16)), x))
    x = self.norm(x + self.positions[:, :x.shape[1]])
    qkv = P.Transpose()(P.Reshape()(self.qkv(x), (batch, x.shape[1], 3, 2, 8)), (2, 0, 3, 1, 4))
    q, k, v = P.Unstack(0)(qkv)
    scores = P.Softmax()(P.BatchMatMul(False, True)(q, k) * 0.35)
    y = P.Reshape()(P.Transpose()(P.BatchMatMul()(scores, v), (0, 2, 1, 3)), (batch, x.shape[1], 16))
    return self.head(self.norm(x + self.out(y))[:, 0])
""", """
    self.patches, self.norm = nn.Conv2d(3, 16, 4, 4, pad_mode='valid', has_bias=True), nn.LayerNorm((16,))
    self.token, self.positions = Parameter(Tensor(np.ones((1, 1, 16), np.float32)), name='token'), Parameter(Tensor(np.ones((1, 26, 16), np.float32)), name='positions')
    self.qkv, self.out, self.head = nn.Dense(16, 48), nn.Dense(16, 16), nn.Dense(16, 5)
""", of("n 3 h w"), sizes={"n": (1, 3), "h": (4, 20), "w": (4, 20)}, operator="BoundedMove")
