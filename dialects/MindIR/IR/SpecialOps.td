//===- SpecialOps.td - gamma, zeta, integrals, inverse erf, Bessel --------===//
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

//===--- incomplete integrals ---===//

class MindIR_IncompleteOp<string primitive, string text, string semantics, dag args, list<Trait> traits, string example, list<string> constraints>
    : MindIR_PurePrimitive<primitive, text, args, MindIR_PartTensor, traits> {
  let description = "\n" # semantics # "\n\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<constraints>.text;
}

class MindIR_IncompleteGammaOp<string primitive, string text, string ends>
    : MindIR_IncompleteOp<primitive, text, "Computed in float64, to 1e-11 of 1 for a up to 1e6; beyond 1e8 the series are cut off. " # ends,
        (ins MindIR_PartTensor:$a, MindIR_PartTensor:$x), [AllElementTypesMatch<["a", "x", "output"]>],
        "(%a, %x) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>", ["(broadcast_c1) the shapes broadcast as numpy does"]>;
def MindIR_IgammaOp : MindIR_IncompleteGammaOp<"Igamma", "the share of gamma(a) that its integral up to x is",
  "Of an x of 0 it is 0, whatever a is; else NaN where a is not positive or x negative.">;
def MindIR_IgammacOp : MindIR_IncompleteGammaOp<"Igammac", "the share of gamma(a) that its integral from x on is",
  "NaN where a is not positive or x negative. MindSpore 2.10 gives NaN where x is infinite, 2.0 and msc 0.">;
def MindIR_BetaincOp : MindIR_IncompleteOp<"Betainc", "the share of beta(a, b) that its integral up to x is",
  "Computed in float64, to 1e-9 of 1 for a and b up to 1e6. NaN where a or b is not positive, or x outside of [0, 1].",
  (ins MindIR_PartTensor:$a, MindIR_PartTensor:$b, MindIR_PartTensor:$x), [AllElementTypesMatch<["a", "b", "x", "output"]>],
  "(%a, %b, %x) : (tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>", ["(betainc_c1) the operands have one shape"]>;

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
