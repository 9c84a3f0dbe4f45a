//===- ComplexOps.td - complex numbers and their parts --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_COMPLEX_OPS_TD
#define MINDIR_COMPLEX_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

class MindIR_PartOp<string primitive, string text> : MindIR_UnaryOp<primitive, text, MindIR_ComplexTensor, MindIR_PartTensor>;

def MindIR_ComplexOp : MindIR_BinaryOp<"Complex", "the complex number x + iy", MindIR_PartTensor, MindIR_ComplexTensor>;
def MindIR_PolarOp : MindIR_PurePrimitive<"Polar", "the complex number at a distance from 0, by its angle",
  (ins MindIR_PartTensor:$abs, MindIR_PartTensor:$angle), MindIR_ComplexTensor, [MindIR_Elementwise]> {
  let description = [{
    ```mlir
    %z = mindir.Polar(%x, %y) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xcomplex<f32>>
    ```

    - (polar_c1) both operands have one shape.
  }];
}
def MindIR_RealOp : MindIR_PartOp<"Real", "the real part of x">;
def MindIR_ImagOp : MindIR_PartOp<"Imag", "the imaginary part of x">;
def MindIR_ConjOp : MindIR_UnaryOp<"Conj", "x with the opposite imaginary part", MindIR_ComplexTensor>;
def MindIR_ComplexAbsOp : MindIR_PartOp<"ComplexAbs", "the distance of x from 0">;
def MindIR_AngleOp : MindIR_PartOp<"Angle", "the angle of x, in (-pi, pi]">;

#endif // MINDIR_COMPLEX_OPS_TD
