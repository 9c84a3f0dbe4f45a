//===- ScanOps.td - what has been folded up to each element ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SCAN_OPS_TD
#define MINDIR_SCAN_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_ScanOp<string primitive, string text, Type operand>
    : MindIR_PurePrimitive<primitive, text, (ins operand:$x, I64Attr:$axis,
        DefaultValuedAttr<BoolAttr, "false">:$exclusive, DefaultValuedAttr<BoolAttr, "false">:$reverse), operand, [MindIR_RoundsSteps, MindIR_TakesOpenExtents]> {
  let description = [{
    `exclusive` leaves an element out of its own result; `reverse` runs from the end.

    ```mlir
    %y = mindir.}] # primitive # [{(%x) {axis = 1 : i64, reverse = true} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `axis` lies in [-rank, rank).
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferAlongAxis(getOperation(), getAxis(), types);
    }
  }];
}

def MindIR_CumSumOp : MindIR_ScanOp<"CumSum", "the sums of all elements up to each one along an axis", MindIR_ArithmeticTensor>;
def MindIR_CumProdOp : MindIR_ScanOp<"CumProd", "the products of all elements up to each one along an axis", MindIR_NumberTensor>;

def MindIR_CumsumExtOp : MindIR_PurePrimitive<"CumsumExt", "the sums of all elements up to each one along a dimension, in a type of their own",
    (ins MindIR_NumberTensor:$input, I64Attr:$dim, OptionalAttr<TypeAttr>:$dtype), MindIR_NumberTensor, [MindIR_RoundsSteps, MindIR_TakesOpenExtents]> {
  let description = [{
    The type is that of the result: `dtype`, or else the operand's.

    ```mlir
    %y = mindir.CumsumExt(%x) {dim = 1 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank).
  }];
}

def MindIR_CumulativeLogsumexpOp : MindIR_PurePrimitive<"CumulativeLogsumexp",
    "log of the sum of exp(x) of all elements up to each one along an axis, without overflow",
    (ins MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">:$x, I64Attr:$axis, DefaultValuedAttr<BoolAttr, "false">:$exclusive,
     DefaultValuedAttr<BoolAttr, "false">:$reverse), MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">,
    [AllElementTypesMatch<["x", "output"]>]> {
  let description = [{
    `exclusive` leaves an element out of its own result, which for the first is the lowest finite number; `reverse` runs from the end.

    ```mlir
    %y = mindir.CumulativeLogsumexp(%x) {axis = 1 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `axis` lies in [-rank, rank);
    - (cumulative_logsumexp_c1) of float16 `exclusive` is false.
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferAlongAxis(getOperation(), getAxis(), types);
    }
  }];
  let hasVerifier = 1;
}

class MindIR_ScanExtremumOp<string primitive, string text, string axis, string index> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text # " along a dimension, and where it stood";
  let description = [{
    The last index wins among equals; a NaN wins over every number.

    ```mlir
    %y, %i = mindir.}] # primitive # "(%x) {" # axis # [{ = 1 : i64} : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3x}] # index # [{>)
    ```

    - (axis_c1) `}] # axis # [{` lies in [-rank, rank).
  }];
  let results = (outs MindIR_NumberTensor:$values, MindIR_IndexTensor:$indices);
}
defvar MindIR_AlongAxis = (ins MindIR_NumberTensor:$x, I64Attr:$axis);
def MindIR_CummaxOp : MindIR_ScanExtremumOp<"Cummax", "the largest up to each element", "axis", "i64"> {
  let arguments = MindIR_AlongAxis;
}
def MindIR_CumminOp : MindIR_ScanExtremumOp<"Cummin", "the smallest up to each element", "axis", "i32"> {
  let arguments = MindIR_AlongAxis;
}
def MindIR_CumminExtOp : MindIR_ScanExtremumOp<"CumminExt", "the smallest up to each element", "dim", "i64"> {
  let arguments = (ins MindIR_NumberTensor:$input, I64Attr:$dim);
}

#endif // MINDIR_SCAN_OPS_TD
