//===- SpecialOps.td - gamma, zeta, the inverse of erf, Bessel ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SPECIAL_OPS_TD
#define MINDIR_SPECIAL_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

defvar MindIR_SpecialTensor = MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;

/// Computed in the type, halves in float32. `accuracy` says what a result may be away from the true one, in units of its last place (ulp).
class MindIR_SpecialOp<string primitive, string text, string accuracy, TensorOf operand = MindIR_SpecialTensor, dag attributes = (ins),
                       list<string> constraints = []>
    : MindIR_UnaryOp<primitive, text, operand, MindIR_SpecialTensor, attributes> {
  let description = accuracy # ".\n\n```mlir\n%y = mindir." # primitive # "(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>\n```\n"
    # MindIR_Constraints<constraints>.text;
}

class MindIR_SpecialBinaryOp<string primitive, string text, string accuracy, dag args, string first>
    : MindIR_ElementwiseOp<primitive, text, args, MindIR_SpecialTensor> {
  let description = accuracy # ".\n\n```mlir\n%z = mindir." # primitive
    # "(%a, %b) : (" # first # ", tensor<2x3xf32>) -> tensor<2x3xf32>\n```\n";
}

//===--- gamma and zeta ---===//

def MindIR_LgammaOp : MindIR_SpecialOp<"Lgamma", "log |gamma(x)|, infinite where x is infinite or an integer up to 0", "Within 6 ulp; near the zeros below 0 within 6 ulp of 1",
  MindIR_TensorOf<[F16, F32, F64, I32], "float16, float32, float64 or int32">>;
def MindIR_MvlgammaOp : MindIR_SpecialOp<"Mvlgamma", "the logarithm of the gamma function of p dimensions", "Within 4 ulp", MindIR_PartTensor,
  (ins I64Attr:$p), ["(mvlgamma_c1) `p` is at least 1"]> {
  let hasVerifier = 1;
}
def MindIR_DigammaOp : MindIR_SpecialOp<"Digamma", "the derivative of log gamma(x), NaN where x is an integer below 0", "Within 4 ulp; near the zeros below 0 within 4 ulp of 1">;
def MindIR_PolygammaOp : MindIR_SpecialBinaryOp<"Polygamma", "the a-th derivative of digamma(x)", "Within 8 ulp of float64; in float32, whose factorial is an exponential, within 40 for a of 3, and more as a grows",
  (ins MindIR_IndexTensor:$a, MindIR_SpecialTensor:$x), "tensor<i32>">;
def MindIR_ZetaOp : MindIR_SpecialBinaryOp<"Zeta", "the sum of (q + k)^-x over all k from 0 on; infinite where x is 1, NaN below", "Within 6 ulp. Of q below 0 the terms are real where x is an integer, else the sum is NaN",
  (ins MindIR_PartTensor:$x, MindIR_PartTensor:$q), "tensor<2x3xf32>">;

//===--- the inverse of erf ---===//

def MindIR_ErfinvOp : MindIR_SpecialOp<"Erfinv", "the y of which erf(y) is x, NaN where |x| is above 1", "Within 3 ulp, also near 1, where MindSpore is wrong in the second digit">;

//===--- Bessel functions ---===//

def MindIR_BesselI0Op : MindIR_SpecialOp<"BesselI0", "the modified Bessel function of order 0; NaN where x is infinite", "Within 5 ulp">;
def MindIR_BesselI0eOp : MindIR_SpecialOp<"BesselI0e", "BesselI0(x) / e^|x|", "Within 3 ulp">;
def MindIR_BesselI1Op : MindIR_SpecialOp<"BesselI1", "the modified Bessel function of order 1; NaN where x is infinite", "Within 12 ulp">;
def MindIR_BesselI1eOp : MindIR_SpecialOp<"BesselI1e", "BesselI1(x) / e^|x|", "Within 10 ulp">;
def MindIR_BesselK0Op : MindIR_SpecialOp<"BesselK0", "the modified Bessel function of the second kind and order 0; infinite up to 0", "Within 4 ulp">;
def MindIR_BesselK0eOp : MindIR_SpecialOp<"BesselK0e", "BesselK0(x) e^x", "Within 5 ulp">;
def MindIR_BesselK1Op : MindIR_SpecialOp<"BesselK1", "the modified Bessel function of the second kind and order 1; infinite up to 0", "Within 5 ulp">;
def MindIR_BesselK1eOp : MindIR_SpecialOp<"BesselK1e", "BesselK1(x) e^x", "Within 5 ulp">;
def MindIR_BesselJ0Op : MindIR_SpecialOp<"BesselJ0", "the Bessel function of order 0", "Within 4 ulp of 1">;
def MindIR_BesselJ1Op : MindIR_SpecialOp<"BesselJ1", "the Bessel function of order 1", "Within 2 ulp of 1">;
def MindIR_BesselY0Op : MindIR_SpecialOp<"BesselY0", "the Bessel function of the second kind and order 0; -inf up to 0", "Within 4 ulp of 1, or of the result where that is larger">;
def MindIR_BesselY1Op : MindIR_SpecialOp<"BesselY1", "the Bessel function of the second kind and order 1; -inf below 0, NaN at 0", "Within 4 ulp of 1, or of the result where that is larger">;

#endif // MINDIR_SPECIAL_OPS_TD
