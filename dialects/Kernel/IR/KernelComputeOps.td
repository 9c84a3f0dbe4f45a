//===- KernelComputeOps.td - convolution, pooling and matrix product with epilogues ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_COMPUTE_OPS_TD
#define KERNEL_COMPUTE_OPS_TD

include "dialects/Kernel/IR/KernelBase.td"

def Kernel_Conv2DOp : Kernel_EpilogueOp<"conv2d",
    (ins Kernel_Shaped:$input, Kernel_Shaped:$filter),
    (ins DenseI64ArrayAttr:$kernel_size, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$dilations,
         DenseI64ArrayAttr:$pads, I64Attr:$groups, UnitAttr:$packed, UnitAttr:$winograd,
         DefaultValuedAttr<I64Attr, "0">:$scratch)> {
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
    (ins StrAttr:$kind, DenseI64ArrayAttr:$kernel_size, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$dilations,
         DenseI64ArrayAttr:$pads)> {
  let summary = "maximum (`max`) or sum (`sum`) over windows, channels last";
  let description = [{Padding does not take part: -inf for `max`, 0 for `sum`.}];
}

def Kernel_MatmulOp : Kernel_EpilogueOp<"matmul",
    (ins Kernel_Shaped:$lhs, Kernel_Shaped:$rhs),
    (ins DefaultValuedAttr<BoolAttr, "false">:$transpose_lhs, DefaultValuedAttr<BoolAttr, "false">:$transpose_rhs,
         UnitAttr:$packed, DefaultValuedAttr<I64Attr, "0">:$scratch)> {
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
