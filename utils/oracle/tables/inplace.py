# ===- inplace.py - golden cases of functions whose result is written to their operand ---===
# SPDX-License-Identifier: Apache-2.0
# What is read before and after the write; the twin has the function, and tensors of its own.
from case import MS210, NAN, boolean, case, f16, f32, random, values, weight


def inplace(operator, name, write, function, *inputs):
    """write is the call that writes y, function what y is then."""
    case(operator, name, "y = x0 * 1; z = ops.abs(y); %s; (z, y * 3)" % write, *inputs, versions=MS210, twin="y = x0 * 1; z = ops.abs(y); y = %s; (z, y * 3)" % function)


def typed(operator, write, function, types, *more, **range):
    for t in types:
        case(operator, t, "y = x0 * 1; %s; y" % write, random(t, 3, 5, **range), *more, versions=MS210, twin="y = x0 * 1; %s" % function)


# --- element by element
F = "mint.nn.functional."
for operator, write, function, low, high in (
        ("InplaceExp", "y.exp_()", "ops.exp(y)", None, None), ("InplaceLog", "y.log_()", "ops.log(y)", 0.1, 4), ("InplaceTanh", "y.tanh_()", "ops.tanh(y)", None, None),
        ("InplaceSigmoid", "y.sigmoid_()", "ops.sigmoid(y)", None, None), ("InplaceSiLU", F + "silu(y, inplace=True)", "ops.silu(y)", None, None),
        ("InplaceReLU", F + "relu(y, inplace=True)", "ops.relu(y)", None, None), ("InplaceSign", "y.sign_()", "ops.sign(y)", None, None),
        ("InplaceErfinv", "y.erfinv_()", "ops.erfinv(y)", -0.95, 0.95),
        ("InplaceFloor", "G.InplaceFloor()(y)", "ops.floor(y)", None, None), ("InplaceElu", F + "elu_(y, 1.5)", "ops.select(y > 0, y, 1.5 * (ops.exp(y) - 1))", None, None),
        ("InplaceHardtanh", F + "hardtanh(y, -0.5, 0.75, inplace=True)", "ops.clamp(y, -0.5, 0.75)", None, None),
        ("InplaceThreshold", F + "threshold(y, 0.25, -2.0, inplace=True)", "ops.select(y > 0.25, y, y * 0 - 2)", None, None),
        ("InplaceClampScalar", "y.clamp_(-0.5, 0.75)", "ops.clamp(y, -0.5, 0.75)", None, None)):
    inplace(operator, "f32", write, function, f32(2, 3, 7, low=low, high=high))
    inplace(operator, "scalar", write, function, f32(low=low, high=high))
    case(operator, "f16", "y = x0 * 1; %s; y" % write, f16(3, 17, low=low, high=high), versions=MS210,
         twin="y = x0.astype(ms.float32); (%s).astype(ms.float16)" % function)
for operator, write, function in (("InplaceReLU", F + "relu_(y)", "ops.relu(y)"), ("InplaceSign", "y.sign_()", "ops.sign(y)"), ("InplaceClampScalar", "y.clamp_(-2, 3)", "ops.clamp(y, -2, 3)")):
    typed(operator, write, function, ("i32", "i64"))
inplace("InplaceClampScalar", "least", "y.clamp_(min=0.25)", "ops.clamp(y, 0.25, None)", f32(3, 5))
inplace("InplaceClampScalar", "most", "y.clamp_(max=0.25)", "ops.clamp(y, None, 0.25)", f32(3, 5))
case("InplaceReLU", "returned", F + "relu(x0 * 2, inplace=True)", f32(3, 5), versions=MS210, twin="ops.relu(x0 * 2)")
case("InplaceReLU", "behind_convolution", F + "relu(P.Conv2D(4, 3, pad_mode='same')(x0, x1), inplace=True)", f32(1, 3, 6, 6), f32(4, 3, 3, 3), versions=MS210,
     twin="ops.relu(P.Conv2D(4, 3, pad_mode='same')(x0, x1))")
for name, limits in (("both", "x1, x2"), ("least", "x1, None"), ("most", "None, x2")):
    inplace("InplaceClampTensor", name, "y.clamp_(%s)" % limits, "ops.clamp(y, %s)" % limits, f32(2, 3, 5), f32(3, 5, low=-1, high=0), f32(5, low=0, high=1))
for mode, function in (("trunc", "ops.trunc"), ("floor", "ops.floor")):
    inplace("InplaceDivMods", mode, "y.div_(0.4, rounding_mode='%s')" % mode, "%s(y / 0.4)" % function, f32(3, 5))
    inplace("InplaceDivMod", mode, "y.div_(x1, rounding_mode='%s')" % mode, "%s(y / x1)" % function, f32(3, 5), f32(5, low=0.5, high=2))

# --- where a mask says so
for name, x, mask in (("plain", (3, 5), (3, 5)), ("broadcast", (2, 3, 4), (3, 1))):
    inplace("InplaceMaskedFillScalar", name, "y.masked_fill_(x1, 2.5)", "ops.masked_fill(y, x1, 2.5)", f32(*x), boolean(*mask))
    inplace("InplaceMaskedFillTensor", name, "y.masked_fill_(x1, x2)", "ops.masked_fill(y, x1, x2)", f32(*x), boolean(*mask), f32())
    inplace("InplaceMaskedScatter", name, "y.masked_scatter_(x1, x2)", "G.MaskedScatter()(y, x1, x2)", f32(*x), boolean(*mask), f32(*x))
typed("InplaceMaskedFillScalar", "y.masked_fill_(x1, 3)", "ops.masked_fill(y, x1, Tensor(3, y.dtype))", ("f16", "i32", "i64"), boolean(3, 5))

# --- one value everywhere
inplace("InplaceFillScalar", "f32", "y.fill_(2.5)", "ops.zeros_like(y) + 2.5", f32(3, 5))
inplace("InplaceFillTensor", "f32", "y.fill_(x1)", "ops.zeros_like(y) + x1", f32(3, 5), f32())
for name, x, wrap in (("square", (3, 3), False), ("wide", (2, 4), False), ("tall", (7, 2), False), ("wrapped", (7, 2), True), ("cube", (3, 3, 3), False)):
    inplace("InplaceFillDiagonal", name, "y.fill_diagonal_(2.5, %s)" % wrap, "P.array_ops.FillDiagonal(2.5, %s)(y)" % wrap, f32(*x))
typed("InplaceFillDiagonal", "y.fill_diagonal_(3)", "P.array_ops.FillDiagonal(3.0)(y)", ("i32", "i64"))
inplace("InplaceZero", "f32", "y.zero_()", "ops.zeros_like(y)", values("f32", [[NAN, 1], [2, 3]]))
typed("InplaceFillScalar", "y.fill_(3)", "ops.zeros_like(y) + Tensor(3, y.dtype)", ("f16", "i32", "i64"))
typed("InplaceZero", "y.zero_()", "ops.zeros_like(y)", ("f16", "i32", "i64"))

# --- where indices point
PLACES = values("i64", [[1, 4, 0], [2, 3, -1]])
WRITTEN = "P.TensorScatterElements(1, '%s')(y, x1, %s)"
inplace("InplaceScatterSrc", "f32", "y.scatter_(1, x1, x2)", WRITTEN % ("none", "x2"), f32(2, 5), PLACES, f32(2, 3))
inplace("InplaceScatterSrcReduce", "add", "y.scatter_(1, x1, x2, reduce='add')", WRITTEN % ("add", "x2"), f32(2, 5), PLACES, f32(2, 3))
inplace("InplaceScatterValue", "f32", "y.scatter_(1, x1, 2.5)", WRITTEN % ("none", "Tensor(np.full((2, 3), 2.5), ms.float32)"), f32(2, 5), PLACES)
inplace("InplaceScatterValueReduce", "add", "y.scatter_(1, x1, 2.5, reduce='add')", WRITTEN % ("add", "Tensor(np.full((2, 3), 2.5), ms.float32)"), f32(2, 5), PLACES)
inplace("InplaceScatterAdd", "f32", "y.scatter_add_(1, x1, x2)", WRITTEN % ("add", "x2"), f32(2, 5), PLACES, f32(2, 3))
SLICES = values("i64", [2, 0])
for alpha in (1, 0.5):
    inplace("InplaceIndexAddExt", "alpha_%s" % alpha, "y.index_add_(0, x1, x2, alpha=%s)" % alpha,
            "P.TensorScatterElements(0, 'add')(y, ops.broadcast_to(x1.reshape(2, 1), (2, 3)), x2 * %s)" % float(alpha), f32(4, 3), SLICES, f32(2, 3))
inplace("InplaceIndexFillScalar", "f32", "y.index_fill_(1, x1, 2.5)", "ops.index_fill(y, 1, x1.astype(ms.int32), 2.5)", f32(2, 5), SLICES)
inplace("InplaceIndexFillTensor", "f32", "y.index_fill_(1, x1, x2)", "ops.index_fill(y, 1, x1.astype(ms.int32), x2)", f32(2, 5), SLICES, f32())
inplace("InplaceIndexPut", "rows", "y.index_put_((x1,), x2)", "P.TensorScatterUpdate()(y, x1.reshape(2, 1), x2)", f32(4, 3), SLICES, f32(2, 3))
inplace("InplaceIndexPut", "elements", "y.index_put_((x1, x2), x3)", "y.index_put((x1, x2), x3)", f32(4, 3), SLICES, values("i64", [1, 2]), f32(2))
inplace("InplaceIndexPut", "accumulate", "y.index_put_((x1,), x2, True)", "P.TensorScatterAdd()(y, x1.reshape(2, 1), x2)", f32(4, 3), values("i64", [2, 2]), f32(2, 3))
inplace("InplaceIndexCopy", "rows", "y.index_copy_(0, x1, x2)", "P.TensorScatterUpdate()(y, x1.reshape(2, 1), x2)", f32(4, 3), SLICES, f32(2, 3))
inplace("InplaceIndexCopy", "columns", "y.index_copy_(-1, x1, x2)", "P.Transpose()(P.TensorScatterUpdate()(y.T, x1.reshape(2, 1), x2.T), (1, 0))", f32(4, 3), SLICES, f32(4, 2))
for t in ("f16", "f64", "i32", "i64"):
    inplace("InplaceIndexCopy", t, "y.index_copy_(0, x1, x2)", "P.TensorScatterUpdate()(y, x1.reshape(2, 1), x2)", random(t, 4, 3), SLICES, random(t, 2, 3))
FLAT = "P.TensorScatterElements(0, '%s')(y.reshape(-1), x1.reshape(-1), x2.reshape(-1)).reshape(y.shape)"
inplace("InplacePut", "f32", "y.put_(x1, x2)", FLAT % "none", f32(4, 3), values("i64", [0, 11, 5, -2]), f32(4))
inplace("InplacePut", "table", "y.put_(x1, x2)", FLAT % "none", f32(4, 3), values("i64", [[0, 11], [5, 2]]), f32(2, 2))
inplace("InplacePut", "accumulate", "y.put_(x1, x2, True)", FLAT % "add", f32(4, 3), values("i64", [3, 3, 5, 3]), f32(4))
for t in ("f16", "f64", "i32", "i64"):
    inplace("InplacePut", t, "y.put_(x1, x2)", FLAT % "none", random(t, 4, 3), values("i32", [0, 11, 5]), random(t, 3))
for t in ("f32", "f16", "f64", "i8", "i16", "i32", "u8"):
    case("InplaceIndexAdd", t, "y = x0 * 1; z = P.InplaceIndexAdd(0)(y, x1, x2); z * 3", random(t, 4, 3), values("i32", [2, 0]), random(t, 2, 3), versions=MS210)
# 2.0's file does not say that the parameter is written.
for name, axis, x, source in (("last", -1, (4, 3), (4, 2)), ("middle", 1, (2, 3, 2), (2, 2, 2)), ("vector", 0, (5,), (2,))):
    case("InplaceIndexAdd", name, "ops.inplace_index_add(x0, x1, x2, %d)" % axis, weight(f32(*x)), values("i32", [2, 0]), f32(*source), runs=2, versions=MS210)
case("InplaceIndexAdd", "twice", "P.InplaceIndexAdd(0)(x0, x1, x2)", f32(4, 3), values("i32", [1, 1]), f32(2, 3), versions=MS210)
