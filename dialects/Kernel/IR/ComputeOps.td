//===- ComputeOps.td - convolution, pooling and matrix product with epilogues ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_COMPUTE_OPS_TD
#define KERNEL_COMPUTE_OPS_TD

include "dialects/Kernel/IR/Enums.td"

/// The window of convolution and pooling: sizes, strides, dilations and pads (top, left, bottom, right). `text`: its constraints.
def Kernel_Window {
  string text = [{
    Of the window:
    - (window_c1) there are 2 sizes, strides and dilations, and 4 pads;
    - (window_c2) sizes, strides and dilations are above 0;
    - (window_c3) input and result are images N x H x W x C;
    - (window_c4) there are as many images in the result as in the input;
    - (window_c5) of both sides of an image, result = (input + pads - ((size - 1) * dilation + 1)) / stride + 1, and the window fits.

    Both pads of rows or columns that each run chooses may be -1: they are those of MindSpore's pad_mode same, half of what a window misses at
    every stride-th pixel before the image; all pads of a side are then at most (size - 1) * dilation.
  }];
  dag arguments = (ins DenseI64ArrayAttr:$kernel_size, DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1}">:$strides,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1}">:$dilations, DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0}">:$pads);
  string format = "`window` $kernel_size (`strides` $strides^)? (`dilations` $dilations^)? (`pads` $pads^)? ";
}

/// What an operation with weights declares beside the rest.
defvar Kernel_Packable = [{
    /// Whether the weights are in the order of a micro-kernel.
    bool isPacked();
}];
defvar Kernel_MatmulDeclarations = Kernel_Packable # [{
    /// What is multiplied: the order of the operands in memory undone.
    ::llvm::SmallVector<int64_t> getLhsShape();
    ::llvm::SmallVector<int64_t> getRhsShape();
    ::llvm::SmallVector<int64_t> getResultShape();
    /// Whether a tensor lies in another order in memory.
    bool hasOrder() { return getLhsOrder() || getRhsOrder() || getResultOrder(); }
}];

def Kernel_Conv2DOp : Kernel_EpilogueOp<"conv2d",
    (ins Kernel_Shaped:$input, Kernel_Shaped:$filter),
    !con(Kernel_Window.arguments, (ins DefaultValuedAttr<I64Attr, "1">:$groups)),
    "$input `,` $filter", Kernel_Window.format # "(`groups` $groups^)?",
    "type($input) `,` type($filter)", [], Kernel_Packable> {
  let hasVerifier = 1;
  let summary = "grouped 2-D convolution, channels last";
  let description = !strconcat([{
    input N x H x W x C, result N x OH x OW x O. `pads` = top, left, bottom, right, read as zeros. The filter is O x C/groups x KH x KW
    until pack-weights makes it one vector of elements in the order that the operation's micro-kernel reads. A depthwise convolution has as
    many groups as channels.

    ```mlir
    %0 = kernel.conv2d %x, %w into %init window [3, 3] pads [1, 1, 1, 1]
        : tensor<1x8x8x3xf32>, tensor<16x3x3x3xf32> into tensor<1x8x8x16xf32>
        epilogue(%acc: f32, %bias: f32 = %b at affine_map<(n, h, w, c) -> (c)> : tensor<16xf32>) {
      %1 = arith.addf %acc, %bias : f32
      kernel.yield %1 : f32
    }
    ```

    - (conv2d_c1) `groups` is at least 1 and divides the channels of input and result;
    - (conv2d_c2) the filter has the shape said above; packed it has at least as many elements, and `kernel.micro` says for whom.
  }], Kernel_Window.text);
}

def Kernel_Pool2DOp : Kernel_EpilogueOp<"pool2d",
    (ins Kernel_Shaped:$input),
    !con((ins Kernel_PoolKindAttr:$kind), Kernel_Window.arguments),
    "$kind $input", Kernel_Window.format, "type($input)"> {
  let hasVerifier = 1;
  let summary = "maximum (`max`) or sum (`sum`) over windows, channels last";
  let description = !strconcat([{
    Padding does not take part: -inf for `max`, 0 for `sum`.

    ```mlir
    %0 = kernel.pool2d max %x into %init window [2, 2] strides [2, 2] : tensor<1x8x8x3xf32> into tensor<1x4x4x3xf32>
    ```

    - (pool2d_c1) input and result have the same channels.
  }], Kernel_Window.text);
}

def Kernel_MatmulOp : Kernel_EpilogueOp<"matmul",
    (ins Kernel_Shaped:$lhs, Kernel_Shaped:$rhs),
    (ins UnitAttr:$transpose_lhs, UnitAttr:$transpose_rhs, OptionalAttr<DenseI64ArrayAttr>:$lhs_order,
         OptionalAttr<DenseI64ArrayAttr>:$rhs_order, OptionalAttr<DenseI64ArrayAttr>:$result_order),
    "$lhs `,` $rhs", [{(`transpose_lhs` $transpose_lhs^)? (`transpose_rhs` $transpose_rhs^)? (`lhs_order` $lhs_order^)?
                       (`rhs_order` $rhs_order^)? (`result_order` $result_order^)?}],
    "type($lhs) `,` type($rhs)", [], Kernel_MatmulDeclarations> {
  let hasVerifier = 1;
  let summary = "matrix product, optionally batched";
  let description = [{
    lhs [A x] [B x] M x K, rhs [A x] [B x] K x N, result [A x] [B x] M x N; the transpose flags swap an operand's last two dimensions.
    An order is that of a tensor's dimensions in memory, where it is another one: `lhs_order [0, 2, 1, 3]` reads A x M x B x K, the heads of
    attention as they lie in the rows of one matrix. pack-weights makes a constant rhs one vector of elements in the order that the
    operation's micro-kernel reads.

    ```mlir
    %0 = kernel.matmul %x, %w into %init transpose_rhs : tensor<2x3xf32>, tensor<5x3xf32> into tensor<2x5xf32>
    ```

    - (matmul_c1) both sides and the result are matrices, or all are batches of them of the same rank;
    - (matmul_c2) batches, rows and columns fit each other; a packed rhs has at least K * N elements, and `kernel.micro` says for whom;
    - (matmul_c3) an order names each dimension once, the last one last.
  }];
}

def Kernel_YieldOp : Kernel_Op<"yield", [Pure, Terminator]> {
  let summary = "ends a region with the element to store";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "($values^ `:` type($values))? attr-dict";
  let builders = [OpBuilder<(ins), [{ (void)$_state; }]>];
}

#endif // KERNEL_COMPUTE_OPS_TD
