//===- BoundedOps.td - dimensions that a run chooses within bounds --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef BOUNDED_OPS_TD
#define BOUNDED_OPS_TD

include "mlir/IR/OpBase.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/TensorEncoding.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Bounded_Dialect : Dialect {
  let name = "bounded";
  let cppNamespace = "::msc::bounded";
  let summary = "dimensions that each run chooses within bounds";
  let description = [{
    A dimension that `--shape NAME=1..8x...` leaves open is a *symbol*; so is a number of elements that a run finds, as that of NonZero. The shape
    of a type is what memory is planned for: the sizes where every symbol is at its upper bound. What the sizes of a run are stands beside it, as
    `#bounded.extents`. A type without them is static, and nothing of this dialect is in a module that is.

    Attributes of the dialect on other operations:
    - (symbols_c1) `bounded.symbols` is a list of `#bounded.symbol` and stands on a module: s0, s1, ... in this order;
    - (found_c1) `bounded.found` is an integer or a `#bounded.number`: how many elements an operator finds;
    - (argument_c1) any other, `bounded.NAME`, is a `#bounded.extents` or a `#bounded.number`, and the operation's attribute NAME holds the same
      numbers, or number, at the bounds.
  }];
  let hasOperationAttrVerify = 1;
  let useDefaultAttributePrinterParser = 1;
}

class Bounded_Attr<string cppName, string mnemonicText, string text, list<Trait> traits = []>
    : AttrDef<Bounded_Dialect, cppName, traits> {
  let mnemonic = mnemonicText;
  let summary = text;
}

def Bounded_SymbolAttr : Bounded_Attr<"Symbol", "symbol", "a dimension of an input that a run chooses, or a number that it finds, and its bounds"> {
  let description = [{
    What has no dimension is found: the name is that of the node.

    ```mlir
    module attributes {bounded.symbols = [#bounded.symbol<"image" dim 0 in 1 to 8>, #bounded.symbol<"NonZero-op0" in 0 to 64>]} {}
    ```

    - (symbol_c1) the lower bound is at least 1, or 0 where it is found, and the upper one is above it.
  }];
  let parameters = (ins StringRefParameter<"of the input or the node">:$source, DefaultValuedParameter<"int64_t", "-1">:$dim,
                        "int64_t":$minimum, "int64_t":$maximum);
  let assemblyFormat = "`<` $source (`dim` $dim^)? `in` $minimum `to` $maximum `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// Whether kernels find it, not the caller who chooses.
    bool isFound() const { return getDim() < 0; }
  }];
}

def Bounded_ExtentsAttr
    : Bounded_Attr<"Extents", "extents", "the sizes of a run", [DeclareAttrInterfaceMethods<VerifiableTensorEncoding>]> {
  let description = [{
    The encoding of a tensor's type. Symbols are those of the module.

    ```mlir
    tensor<8x3x512xf32, #bounded.extents<()[s0, s1] -> (s0, 3, s1)>>
    ```

    - (extents_c1) there are no dimensions on the left, and at least one expression is no number;
    - (extents_c2) there is an expression a dimension, and a number is the size in the type.
  }];
  let parameters = (ins "::mlir::AffineMap":$map);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

def Bounded_BufferAttr : Bounded_Attr<"Buffer", "buffer", "sizes and strides of a run"> {
  let description = [{
    The memory space of a buffer, whose shape and layout are those at the bounds. Strides count elements.

    ```mlir
    memref<8x3x512xf32, #bounded.buffer<()[s0, s1] -> (s0, 3, s1), ()[s0, s1] -> (s1 * 3, s1, 1)>>
    ```

    - (buffer_c1) there are no dimensions on the left, and as many strides as sizes.
  }];
  let parameters = (ins "::mlir::AffineMap":$sizes, "::mlir::AffineMap":$strides);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

def Bounded_NumberAttr : Bounded_Attr<"Number", "number", "an integer that follows from the sizes of a run", [TypedAttrInterface]> {
  let description = [{
    What arithmetic on dimensions gives: its value in a run, and where every symbol is at its upper bound.

    ```mlir
    #bounded.number<()[s0] -> (s0 * 4), 32> : i64
    ```
  }];
  let parameters = (ins "::mlir::AffineMap":$map, "int64_t":$bound, AttributeSelfTypeParameter<"">:$type);
  let hasCustomAssemblyFormat = 1;
}

def Bounded_CountOp : Op<Bounded_Dialect, "count", [Pure]> {
  let summary = "an integer that follows from the sizes of a run, as a value";
  let description = [{
    How many elements a mean is taken over, for instance.

    ```mlir
    %count = bounded.count <()[s0] -> (s0 * 4), 32>
    ```
  }];
  let arguments = (ins Bounded_NumberAttr:$number);
  let results = (outs I64:$result);
  let assemblyFormat = "$number attr-dict";
}

def Bounded_CutOp : Op<Bounded_Dialect, "cut", [Pure]> {
  let summary = "the first elements of a tensor, as many as the run has found";
  let description = [{
    The elements stay where they are in memory. What the symbol is says a `bounded.define` in front.

    ```mlir
    %first = bounded.cut %all to %count : tensor<64x2xi64> to tensor<64x2xi64, #bounded.extents<()[s0] -> (s0, 2)>>
    ```

    - (cut_c1) the result is the source but for its first dimension in a run, which is a symbol.
  }];
  let arguments = (ins AnyRankedTensor:$source, I64:$count);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$source `to` $count attr-dict `:` type($source) `to` type($result)";
  let extraClassDeclaration = [{ unsigned getSymbol(); }];
  let hasVerifier = 1;
}

def Bounded_DefineOp : Op<Bounded_Dialect, "define"> {
  let summary = "what a symbol is from here on: a number that the host has read";
  let description = [{
    Nothing reads it: a size may be asked for where no element is.

    ```mlir
    bounded.define 0 as %count
    ```
  }];
  let arguments = (ins I64Attr:$symbol, I64:$value);
  let assemblyFormat = "$symbol `as` $value attr-dict";
}

#endif // BOUNDED_OPS_TD
