//===- ScatterOps.td - updates, written where indices point ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SCATTER_OPS_TD
#define MINDIR_SCATTER_OPS_TD

include "dialects/MindIR/IR/Shape.td"

/// What all operators of the theme say of order and of indices that point outside.
defvar MindIR_ScatterRule = [{
  Updates are applied in the order of the indices. One whose index is outside changes nothing; MindSpore ends most such runs with an error, and indices
  that are constant are refused.
}];
defvar MindIR_ScatterConstraints = [
  "(scatter_c1) the last dimension of `indices` holds the coordinates of the first dimensions of what is written, one at least",
  "(scatter_c2) `updates` has the dimensions of `indices` but the last, then those that no coordinate is given of",
  "(scatter_c3) `updates` has the element type of what is written"];

class MindIR_ScatterPrimitive<string primitive, string text, dag args, list<Trait> traits, string example, list<string> constraints>
    : MindIR_Primitive<primitive, traits # [MindIR_TakesOpenExtents]> {
  let summary = text;
  let arguments = args;
  let results = (outs MindIR_AnyTensor:$output);
  let description = MindIR_ScatterRule # "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<constraints>.text;
}

/// Combines updates with what lies in x.
class MindIR_CombiningScatter<string primitive, string kind, bit coordinates, string text, dag args, list<Trait> traits, string example>
    : MindIR_ScatterPrimitive<primitive, text, args, traits # [MindIR_RoundsSteps, DeclareOpInterfaceMethods<MindIR_ScatterOpInterface>], example,
                              MindIR_ScatterConstraints> {
  let extraClassDefinition = [{
    ::msc::mindir::ScatterKind $cppClass::getKind() { return ::msc::mindir::ScatterKind::}] # kind # [{; }
    bool $cppClass::hasCoordinates() { return }] # !if(coordinates, "true", "false") # [{; }
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferScatter(*this, types);
    }
  }];
}

class MindIR_TensorScatter<string kind, string text, TypeConstraint tensors = MindIR_NumberTensor>
    : MindIR_CombiningScatter<"TensorScatter" # kind, kind, true, text # " where indices point", (ins tensors:$x, MindIR_IndexTensor:$indices,
        tensors:$updates), [Pure], "(%x, %i, %u) : (tensor<6x4xf32>, tensor<3x1xi32>, tensor<3x4xf32>) -> tensor<6x4xf32>">;

/// The result is the parameter x after it was written.
class MindIR_ParameterScatter<string primitive, string kind, bit coordinates, string text, string indices>
    : MindIR_CombiningScatter<primitive, kind, coordinates, text # " where indices point; x is a parameter", (ins MindIR_NumberTensor:$x,
        MindIR_IndexTensor:$indices, MindIR_NumberTensor:$updates, Optional<MindIR_Monad>:$monad), [MindIR_WritesFirstOperand],
        "(%x, %i, %u, %m) : (tensor<6x4xf32>, " # indices # ", tensor<3x4xf32>, !mindir.umonad) -> tensor<6x4xf32>">;
class MindIR_ScatterNdOf<string suffix, string text, string kind = suffix>
    : MindIR_ParameterScatter<"ScatterNd" # suffix, kind, true, text, "tensor<3x1xi32>">;
/// The indices are positions of the first dimension, as if their last dimension were of 1.
class MindIR_ScatterOf<string suffix, string text, string kind = suffix>
    : MindIR_ParameterScatter<"Scatter" # suffix, kind, false, text, "tensor<3xi32>">;

defvar MindIR_Larger = "the larger of x and updates";
defvar MindIR_Smaller = "the smaller of x and updates, x where either is NaN,";

def MindIR_TensorScatterUpdateOp : MindIR_TensorScatter<"Update", "x with updates in place of its elements", MindIR_AnyTensor>;
def MindIR_TensorScatterAddOp : MindIR_TensorScatter<"Add", "x plus updates">;
def MindIR_TensorScatterSubOp : MindIR_TensorScatter<"Sub", "x minus updates">;
def MindIR_TensorScatterMulOp : MindIR_TensorScatter<"Mul", "x times updates">;
def MindIR_TensorScatterDivOp : MindIR_TensorScatter<"Div", "x divided by updates">;
def MindIR_TensorScatterMaxOp : MindIR_TensorScatter<"Max", MindIR_Larger # ", x where either is NaN,">;
def MindIR_TensorScatterMinOp : MindIR_TensorScatter<"Min", MindIR_Smaller>;

def MindIR_ScatterNdUpdateOp : MindIR_ScatterNdOf<"Update", "x with updates in place of its elements">;
def MindIR_ScatterNdAddOp : MindIR_ScatterNdOf<"Add", "x plus updates">;
def MindIR_ScatterNdSubOp : MindIR_ScatterNdOf<"Sub", "x minus updates">;
def MindIR_ScatterNdMulOp : MindIR_ScatterNdOf<"Mul", "x times updates">;
def MindIR_ScatterNdDivOp : MindIR_ScatterNdOf<"Div", "x divided by updates">;
def MindIR_ScatterNdMaxOp : MindIR_ScatterNdOf<"Max", MindIR_Larger # ", updates where either is NaN,", "MaxOrUpdate">;
def MindIR_ScatterNdMinOp : MindIR_ScatterNdOf<"Min", MindIR_Smaller>;

def MindIR_ScatterUpdateOp : MindIR_ScatterOf<"Update", "x with updates in place of its elements">;
def MindIR_ScatterAddOp : MindIR_ScatterOf<"Add", "x plus updates">;
def MindIR_ScatterSubOp : MindIR_ScatterOf<"Sub", "x minus updates">;
def MindIR_ScatterMulOp : MindIR_ScatterOf<"Mul", "x times updates">;
def MindIR_ScatterDivOp : MindIR_ScatterOf<"Div", "x divided by updates">;
def MindIR_ScatterMaxOp : MindIR_ScatterOf<"Max", MindIR_Larger # ", updates where either is NaN,", "MaxOrUpdate">;
def MindIR_ScatterMinOp : MindIR_ScatterOf<"Min", MindIR_Smaller>;

def MindIR_ScatterNdOp : MindIR_ScatterPrimitive<"ScatterNd", "the sum of the updates for each place, 0 where there is none",
  (ins MindIR_IndexTensor:$indices, MindIR_AnyTensor:$updates, DenseI64ArrayAttr:$shape), [Pure],
  "(%i, %u) {shape = array<i64: 6, 4>} : (tensor<3x1xi32>, tensor<3x4xf32>) -> tensor<6x4xf32>",
  MindIR_ScatterConstraints # [MindIR_SizeConstraint]>;
def MindIR_TensorScatterElementsOp : MindIR_ScatterPrimitive<"TensorScatterElements",
  "data, with each update written or (reduction add) added where its index points along an axis; negative indices count from the end",
  (ins MindIR_RealTensor:$data, MindIR_IndexTensor:$indices, MindIR_RealTensor:$updates, DefaultValuedAttr<I64Attr, "0">:$axis,
   DefaultValuedAttr<MindIR_ScatterReductionAttr, "\"none\"">:$reduction), [Pure, MindIR_RoundsSteps],
  "(%x, %i, %u) {axis = 1 : i64, reduction = \"add\"} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>",
  ["(axis_c1) `axis` lies in [-rank, rank) of `data`",
   "(tensor_scatter_elements_c1) `indices` and `updates` have one shape, of the rank of `data`, along no dimension but `axis` larger than `data`",
   "(tensor_scatter_elements_c2) `reduction` is none or add", MindIR_ScatterConstraints[2]]>;

def MindIR_CopiedTensor : MindIR_TensorOf<[F16, F32, F64, I32, I64], "float, int32 or int64">;
def MindIR_TensorCopySlicesOp : MindIR_PurePrimitive<"TensorCopySlices", "a tensor with a contiguous part of it written anew",
    (ins MindIR_CopiedTensor:$x, MindIR_CopiedTensor:$value, DenseI64ArrayAttr:$begin, DenseI64ArrayAttr:$end, DenseI64ArrayAttr:$strides),
    MindIR_CopiedTensor, [MindIR_KeepsNumbers, AllElementTypesMatch<["x", "value", "output"]>]> {
  let description = [{
    `begin` and `end` say which part of the first dimensions, the others are written whole. This is how 2.0 writes y[1:3] = value.

    - (copy_slices_c1) the lists are equally long, no longer than the rank; each part lies within its dimension and has an element; each stride is 1;
    - (copy_slices_c2) the part is contiguous: behind the first dimension of which more than one element is written all are written whole;
    - (copy_slices_c3) `value` has as many elements as the part.
  }];
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// How many elements of each dimension of x are written.
    ::llvm::SmallVector<int64_t> getWrittenSizes();
  }];
}

//===--- rows of the first dimension ---===//

/// In spite of its name each leaves x as it was.
class MindIR_InplaceRowsOp<string primitive, string text, TensorOf operand>
    : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "v", "output"]>]> {
  let summary = text;
  let description = [{
    ```mlir
    %y = mindir.}] # primitive # [{(%x, %v) {indices = array<i64: 0, 2>} : (tensor<4x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    ```

    - (rows_c1) `v` has the dimensions of `x` but the first, which is the number of `indices`;
    - (rows_c2) every index is one of the first dimension of `x`;
    - (rows_c3) no index stands there twice.
  }];
  let arguments = (ins operand:$x, operand:$v, DenseI64ArrayAttr:$indices);
  let results = (outs operand:$output);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferRows(*this, getX(), getV(), getIndices(), types);
    }
  }];
}

defvar MindIR_RowsTensor = MindIR_TensorOf<[F16, F32, F64, I32], "float16, float32, float64 or int32">;
def MindIR_InplaceAddOp : MindIR_InplaceRowsOp<"InplaceAdd", "x with v added to the rows that indices name", MindIR_NumberTensor>;
def MindIR_InplaceSubOp : MindIR_InplaceRowsOp<"InplaceSub", "x with v subtracted from the rows that indices name", MindIR_NumberTensor>;
def MindIR_InplaceUpdateOp : MindIR_InplaceRowsOp<"InplaceUpdate", "x with v in place of the rows that indices name", MindIR_RowsTensor>;

#endif // MINDIR_SCATTER_OPS_TD
