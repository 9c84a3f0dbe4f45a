//===- ComputeOps.td - convolution, pooling and matrix product with epilogues ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_COMPUTE_OPS_TD
#define KERNEL_COMPUTE_OPS_TD

include "dialects/Kernel/IR/Enums.td"

/// The window of convolution and pooling: sizes, strides, dilations and pads (top, left, bottom, right).
def Kernel_Window {
  dag arguments = (ins DenseI64ArrayAttr:$kernel_size, DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1}">:$strides,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1}">:$dilations, DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0}">:$pads);
  string format = "`window` $kernel_size (`strides` $strides^)? (`dilations` $dilations^)? (`pads` $pads^)? ";
}

def Kernel_Conv2DOp : Kernel_EpilogueOp<"conv2d",
    (ins Kernel_Shaped:$input, Kernel_Shaped:$filter),
    !con(Kernel_Window.arguments, (ins DefaultValuedAttr<I64Attr, "1">:$groups, UnitAttr:$packed, UnitAttr:$winograd,
                                       DefaultValuedAttr<I64Attr, "0">:$scratch)),
    "$input `,` $filter", Kernel_Window.format # "(`groups` $groups^)? (`packed` $packed^)? (`winograd` $winograd^)? (`scratch` $scratch^)?",
    "type($input) `,` type($filter)"> {
  let summary = "grouped 2-D convolution, channels last";
  let description = [{
    input N x H x W x C, result N x OH x OW x O. `pads` = top, left, bottom, right, read as zeros. The filter is O x C/groups x KH x KW
    until `packed`: then it is one vector of elements in the order that the target's micro-kernel reads (pack-weights). A depthwise
    convolution has as many groups as channels. `winograd` says that the filter is packed as transformed for F(4x4, 3x3) (Lavin and Gray,
    Fast Algorithms for Convolutional Neural Networks, 2016), which takes `scratch` bytes of work memory.
  }];
}

def Kernel_Pool2DOp : Kernel_EpilogueOp<"pool2d",
    (ins Kernel_Shaped:$input),
    !con((ins Kernel_PoolKindAttr:$kind), Kernel_Window.arguments),
    "$kind $input", Kernel_Window.format, "type($input)"> {
  let summary = "maximum (`max`) or sum (`sum`) over windows, channels last";
  let description = [{Padding does not take part: -inf for `max`, 0 for `sum`.}];
}

def Kernel_MatmulOp : Kernel_EpilogueOp<"matmul",
    (ins Kernel_Shaped:$lhs, Kernel_Shaped:$rhs),
    (ins UnitAttr:$transpose_lhs, UnitAttr:$transpose_rhs, UnitAttr:$packed, DefaultValuedAttr<I64Attr, "0">:$scratch),
    "$lhs `,` $rhs", "(`transpose_lhs` $transpose_lhs^)? (`transpose_rhs` $transpose_rhs^)? (`packed` $packed^)? (`scratch` $scratch^)?",
    "type($lhs) `,` type($rhs)"> {
  let summary = "matrix product, optionally batched";
  let description = [{
    lhs [B x] M x K, rhs [B x] K x N, result [B x] M x N; the transpose flags swap an operand's last two dimensions. A `packed` rhs is one
    vector of elements in the order that the target's micro-kernel reads (pack-weights). `scratch` counts the bytes of work memory that
    the target needs for an rhs that is not packed.
  }];
}

def Kernel_YieldOp : Kernel_Op<"yield", [Pure, Terminator]> {
  let summary = "ends an epilogue with the element to store";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "($values^ `:` type($values))? attr-dict";
  let builders = [OpBuilder<(ins), [{ (void)$_state; }]>];
}

#endif // KERNEL_COMPUTE_OPS_TD
