# ===- diagonal.py - golden cases of diagonals, triangles and bands of matrices ---===
# SPDX-License-Identifier: Apache-2.0
from case import INF, MS20, MS210, NAN, case, f32, i32, random, typed, values

A = "ops.operations.array_ops."
NUMBERS = ("f16", "f64", "i8", "u8", "i32", "i64")

for operator in ("Tril", "Triu"):
    function = "ops.%s(x0%%s)" % operator.lower()
    for name, x, diagonal in (("square", (4, 4), ""), ("tall", (5, 3), ", 1"), ("wide", (3, 5), ", -1"), ("batch", (2, 3, 3), ", -2"), ("far", (3, 4), ", 9"), ("far_below", (3, 4), ", -9")):
        case(operator, name, function % diagonal, f32(*x))
    case(operator, "special", function % "", values("f32", [[NAN, INF, -0.0], [-INF, NAN, 1], [-0.0, INF, NAN]]))
    case(operator, "used", function % "" + " * x1", f32(3, 3), f32(3, 3))
    typed(operator, function % "", 3, 3)
case("Triu", "mint", "mint.triu(x0, 1)", f32(3, 4), versions=MS210)
for name, x, lower, upper in (("one", (4, 5), 1, 1), ("lower", (4, 4), -1, 0), ("upper", (4, 3), 0, -1), ("all", (3, 3), -1, -1), ("batch", (2, 3, 4), 1, 0), ("diagonal", (4, 4), 0, 0)):
    case("MatrixBandPart", name, A + "MatrixBandPart()(x0, %d, %d)" % (lower, upper), f32(*x))
case("MatrixBandPart", "special", A + "MatrixBandPart()(x0, 0, 1)", values("f32", [[NAN, INF, -0.0], [-INF, NAN, 1], [-0.0, INF, NAN]]))
typed("MatrixBandPart", A + "MatrixBandPart()(x0, 1, 0)", 3, 3)

for name, n, m in (("square", 3, 3), ("wide", 2, 4), ("tall", 4, 2), ("row", 1, 3)):
    case("Eye", name, "ops.eye(%d, %d, ms.float32) + x0" % (n, m), f32(n, m), versions=MS210)
for t in ("float16", "float64", "int8", "int32", "int64", "uint8", "bool_"):
    case("Eye", t, "ops.eye(2, 3, ms.%s), x0 * 2" % t, f32(2), versions=MS210)
case("Eye", "mint", "mint.eye(3) * x0", f32(3, 3), versions=MS210)

for name, x in (("vector", (4,)), ("matrix", (2, 3)), ("one", (1,)), ("volume", (2, 1, 2))):
    case("Diag", name, "P.Diag()", f32(*x))
case("Diag", "special", "P.Diag()", values("f32", [NAN, INF, -0.0]))
typed("Diag", "P.Diag()", 3, types=("f16", "f64", "i32", "i64"))
for name, x in (("matrix", (4, 4)), ("four", (2, 3, 2, 3)), ("one", (1, 1)), ("six", (2, 1, 2, 2, 1, 2))):
    case("DiagPart", name, "P.DiagPart()", f32(*x))
typed("DiagPart", "P.DiagPart()", 3, 3, types=("f16", "f64", "i32", "i64"))

for operator, text, versions in (("Diagonal", "ops.diagonal(x0, %d, %d, %d)", (MS20, MS210)), ("DiagonalView", "G.DiagonalView()(x0, %d, %d, %d)", MS210)):
    for name, x, args in (("square", (4, 4), (0, 0, 1)), ("above", (3, 5), (1, 0, 1)), ("below", (5, 3), (-2, 0, 1)), ("swapped", (3, 4), (1, 1, 0)), ("inner", (2, 3, 4), (0, 1, 2)),
                          ("outer", (3, 2, 4), (-1, 0, 2)), ("negative", (2, 3, 4), (0, -1, -3))):
        case(operator, name, text % args, f32(*x), versions=versions)
    case(operator, "beside", text % (5, 0, 1), f32(3, 4), versions=MS210)
    case(operator, "used", "ops.relu(%s)" % (text % (0, 0, 1)), f32(3, 3), versions=versions)
    typed(operator, text % (0, 0, 1), 2, 3)

for name, x in (("square", (3, 3)), ("wide", (2, 4)), ("tall", (4, 2)), ("one", (1, 1))):
    case("Trace", name, "P.Trace()", f32(*x))
case("Trace", "special", "P.Trace()", values("f32", [[INF, NAN], [NAN, 1]]))
typed("Trace", "P.Trace()", 3, 3, types=NUMBERS[1:] + ("i16", "u16", "u32", "u64"))
case("Trace", "wraps", "P.Trace()", values("i8", [[100, 1], [1, 100]]))

for name, x, args in (("square", (3, 3), "2.5"), ("wide", (2, 4), "-1.0"), ("tall", (5, 2), "3.0"), ("wraps", (7, 2), "3.0, True"), ("wraps_wide", (2, 4), "3.0, True"), ("volume", (3, 3, 3), "4.0")):
    case("FillDiagonal", name, A + "FillDiagonal(%s)(x0)" % args, f32(*x))
typed("FillDiagonal", A + "FillDiagonal(2.0)(x0)", 3, 3, types=("i8", "u8", "i32", "i64"))
case("FillDiagonal", "i32_rounded", A + "FillDiagonal(-2.75)(x0)", i32(2, 2))

for operator, function in (("TrilIndices", "ops.tril_indices"), ("TriuIndices", "ops.triu_indices")):
    for name, args, shape in (("square", "3, 3", (3, 3)), ("tall", "4, 2", (4, 2)), ("above", "3, 4, 1", (3, 4)), ("below", "3, 4, -1", (3, 4)), ("nothing", "3, 4, -9", (3, 4)), ("all", "2, 3, 9", (2, 3))):
        case(operator, name, "%s(%s), x0 * 2" % (function, args), f32(2), versions=MS210)
    case(operator, "i32", "%s(3, 3, dtype=ms.int32) + x0" % function, i32(2, 6))
    case(operator, "i64", "%s(3, 3) + x0" % function, random("i64", 2, 6))

MATRIX_DIAG = A + "MatrixDiagV3(align='%s')(x0, Tensor(%s, ms.int32), Tensor(%d, ms.int32), Tensor(%d, ms.int32), Tensor(%s, ms.%s))"
for name, x, k, rows, cols, align in (("main", (3,), 0, -1, -1, "RIGHT_LEFT"), ("above", (3,), 1, -1, -1, "RIGHT_LEFT"), ("below", (2, 3), -2, -1, -1, "RIGHT_LEFT"), ("rows", (3,), 0, 5, -1, "RIGHT_LEFT"),
                                      ("cols", (3,), 1, -1, 6, "RIGHT_LEFT"), ("both", (3,), -1, 4, 5, "RIGHT_LEFT"), ("band", (3, 3), [-1, 1], -1, -1, "RIGHT_LEFT"), ("band_lr", (3, 3), [-1, 1], 3, 3, "LEFT_RIGHT"),
                                      ("band_ll", (2, 3, 3), [-1, 1], 3, 3, "LEFT_LEFT"), ("band_rr", (3, 3), [-1, 1], 3, 4, "RIGHT_RIGHT"), ("band_above", (2, 2), [1, 2], 3, 3, "RIGHT_LEFT"),
                                      ("band_below", (2, 3), [-2, -1], 4, 3, "RIGHT_LEFT")):
    case("MatrixDiagV3", name, MATRIX_DIAG % (align, k, rows, cols, "9.5", "float32"), f32(*x))
for t, kind in zip(NUMBERS, ("float16", "float64", "int8", "uint8", "int32", "int64")):
    case("MatrixDiagV3", t, MATRIX_DIAG % ("RIGHT_LEFT", 0, -1, -1, "7", kind), random(t, 3))
case("MatrixDiagV3", "embed", "ops.diag_embed(x0, 1)", f32(2, 3))

PART = A + "MatrixDiagPartV3(align='%s')(x0, Tensor(%s, ms.int32), Tensor(%s, ms.%s))"
SET = A + "MatrixSetDiagV3(align='%s')(x0, x1, Tensor(%s, ms.int32))"
for name, x, k, align, d in (("main", (3, 3), 0, "RIGHT_LEFT", (3,)), ("above", (3, 4), 1, "RIGHT_LEFT", (3,)), ("below", (2, 4, 3), -2, "RIGHT_LEFT", (2, 2)), ("band", (3, 3), [-1, 1], "RIGHT_LEFT", (3, 3)),
                             ("band_lr", (3, 4), [-1, 1], "LEFT_RIGHT", (3, 3)), ("band_ll", (2, 3, 3), [-1, 1], "LEFT_LEFT", (2, 3, 3)), ("band_rr", (4, 3), [-2, 1], "RIGHT_RIGHT", (4, 3)),
                             ("band_above", (4, 4), [1, 3], "RIGHT_LEFT", (3, 3)), ("band_below", (4, 4), [-3, -1], "RIGHT_LEFT", (3, 3))):
    case("MatrixDiagPartV3", name, PART % (align, k, "9.5", "float32"), f32(*x))
    case("MatrixSetDiagV3", name, SET % (align, k), f32(*x), f32(*d))
for t, kind in zip(NUMBERS, ("float16", "float64", "int8", "uint8", "int32", "int64")):
    case("MatrixDiagPartV3", t, PART % ("RIGHT_LEFT", [0, 1], "7", kind), random(t, 3, 3))
    case("MatrixSetDiagV3", t, SET % ("RIGHT_LEFT", 0), random(t, 3, 3), random(t, 3))

# --- what MindSpore's cells are made of, without a kernel for the CPU
MAIN_PART, MAIN_SET = PART % ("RIGHT_LEFT", 0, "0", "%s"), SET % ("RIGHT_LEFT", 0)
for name, x in (("vector", (4,)), ("matrix", (2, 3)), ("3d", (2, 1, 5)), ("one", (1,))):
    case("MatrixDiag", name, "nn.MatrixDiag()(x0)", f32(*x), versions=MS210, twin="x0.expand_dims(-1) * P.Eye()(%d, %d, ms.float32)" % (x[-1], x[-1]))
for name, x, d in (("tall", (4, 3), (3,)), ("wide", (2, 3), (2,)), ("batch", (2, 3, 3), (2, 3))):
    case("MatrixDiagPart", name, "nn.MatrixDiagPart()(x0)", f32(*x), versions=MS210, twin=MAIN_PART % "float32")
    case("MatrixSetDiag", name, "nn.MatrixSetDiag()(x0, x1)", f32(*x), f32(*d), versions=MS210, twin=MAIN_SET)
for t, kind in (("f16", "float16"), ("i8", "int8"), ("i32", "int32"), ("u8", "uint8")):
    case("MatrixDiag", t, "nn.MatrixDiag()(x0)", random(t, 3), versions=MS210, twin="(x0.astype(ms.float32).expand_dims(-1) * P.Eye()(3, 3, ms.float32)).astype(ms.%s)" % kind)
    case("MatrixDiagPart", t, "nn.MatrixDiagPart()(x0)", random(t, 3, 3), versions=MS210, twin=MAIN_PART % kind)
    case("MatrixSetDiag", t, "nn.MatrixSetDiag()(x0, x1)", random(t, 3, 3), random(t, 3), versions=MS210, twin=MAIN_SET)
