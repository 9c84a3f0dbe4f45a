//===- BitsOps.td - bits of numbers: logic, shifts, counts ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_BITS_OPS_TD
#define MINDIR_BITS_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

def MindIR_BitsTensor : MindIR_TensorOf<MindIR_Ints # [I1], "integer or bool">;

class MindIR_ShiftOp<string primitive, string text> : MindIR_BinaryOp<primitive, text, MindIR_IntTensor> {
  let description = [{
    Operands broadcast as numpy does (broadcast_c1). A distance that is negative or not below the width is taken as x86 takes it, modulo 32, or
    modulo 64 where the elements have 64 bits; narrow integers are shifted as 32-bit ones and cut.

    ```mlir
    %z = mindir.}] # primitive # [{(%x, %y) : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
    ```
  }];
}

def MindIR_BitwiseAndTensorOp : MindIR_BinaryOp<"BitwiseAndTensor", "the bits set in x and in y", MindIR_BitsTensor>;
def MindIR_BitwiseOrTensorOp : MindIR_BinaryOp<"BitwiseOrTensor", "the bits set in x or in y", MindIR_BitsTensor>;
def MindIR_BitwiseXorTensorOp : MindIR_BinaryOp<"BitwiseXorTensor", "the bits set in one of x and y", MindIR_BitsTensor>;
def MindIR_BitwiseAndScalarOp : MindIR_BinaryOp<"BitwiseAndScalar", "the bits set in x and in a number y", MindIR_BitsTensor>;
def MindIR_BitwiseOrScalarOp : MindIR_BinaryOp<"BitwiseOrScalar", "the bits set in x or in a number y", MindIR_BitsTensor>;
def MindIR_BitwiseXorScalarOp : MindIR_BinaryOp<"BitwiseXorScalar", "the bits set in one of x and a number y", MindIR_BitsTensor>;
def MindIR_BitwiseNotOp : MindIR_UnaryOp<"BitwiseNot", "every bit of x turned round; of bool the other", MindIR_BitsTensor>;
def MindIR_InvertOp : MindIR_UnaryOp<"Invert", "every bit of x turned round", MindIR_IntTensor>;
def MindIR_LeftShiftOp : MindIR_ShiftOp<"LeftShift", "x with its bits moved up by y; zeros follow">;
def MindIR_RightShiftOp : MindIR_ShiftOp<"RightShift", "x with its bits moved down by y; its sign follows">;
def MindIR_PopulationCountOp : MindIR_UnaryOp<"PopulationCount", "how many bits of x are set", MindIR_IntTensor, MindIR_TensorOf<[UI8], "uint8">>;

//===--- divisors ---===//

class MindIR_DivisorOp<string primitive, string text> : MindIR_PurePrimitive<primitive, text, (ins MindIR_IndexTensor:$x, MindIR_IndexTensor:$y), MindIR_IndexTensor> {
  let description = "Operands broadcast as numpy does (broadcast_c1).\n\n```mlir\n%z = mindir." # primitive
    # "(%x, %y) : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>\n```\n";
}
def MindIR_GcdOp : MindIR_DivisorOp<"Gcd", "the largest number that divides x and y; 0 where both are 0">;
def MindIR_LcmOp : MindIR_DivisorOp<"Lcm", "the smallest number that x and y divide; 0 where one is 0">;

//===--- floats by their bits ---===//

/// MindSpore's float32 is what it finds in float64, rounded: x again.
def MindIR_NextAfterOp : MindIR_BinaryOp<"NextAfter", "the number that comes next to x on the way to y; y where they are equal", MindIR_TensorOf<[F64], "float64">>;

def MindIR_ComparedTensor : MindIR_TensorOf<[F16, F32, F64, I8, I16, I32, I64], "float or signed integer">;
def MindIR_CompareAndBitpackOp : MindIR_PurePrimitive<"CompareAndBitpack", "a bit for each element that says whether it is above threshold; of eight in a byte the first is the highest",
    (ins MindIR_ComparedTensor:$x, MindIR_ComparedTensor:$threshold), MindIR_TensorOf<[UI8], "uint8">> {
  let description = [{
    ```mlir
    %y = mindir.CompareAndBitpack(%x, %t) : (tensor<2x16xf32>, tensor<f32>) -> tensor<2x2xui8>
    ```

    Of bool MindSpore's first is the lowest bit; that is not supported.

    - (bitpack_c1) the last dimension of `x` is a multiple of 8;
    - (scalar_c1) `threshold` has one element.
  }];
}

#endif // MINDIR_BITS_OPS_TD
