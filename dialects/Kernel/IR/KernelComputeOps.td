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
         DenseI64ArrayAttr:$pads, I64Attr:$groups, DefaultValuedAttr<I64Attr, "0">:$block)> {
  let summary = "grouped 2-D convolution, channels last";
  let description = [{
    input N x H x W x C, result N x OH x OW x O. `pads` = top, left, bottom, right, read as zeros. The filter is O x C/groups x KH x KW
    while `block` is 0; with `block` = NR it is packed for the target as one vector of elements, blocks of NR output channels:
    [group][O block][KH][KW][C/groups][NR], the last block of a group only as wide as it needs (the target's packing says how).
  }];
}

def Kernel_DepthwiseConv2DOp : Kernel_EpilogueOp<"depthwise_conv2d",
    (ins Kernel_Shaped:$input, Kernel_Shaped:$filter),
    (ins DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$dilations, DenseI64ArrayAttr:$pads)> {
  let summary = "2-D convolution of each channel with its own filter, channels last";
  let description = [{input N x H x W x C, filter KH x KW x C, result N x OH x OW x C; `pads` as in `kernel.conv2d`.}];
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
         DefaultValuedAttr<I64Attr, "0">:$block)> {
  let summary = "matrix product, optionally batched";
  let description = [{
    lhs [B x] M x K, rhs [B x] K x N, result [B x] M x N; the transpose flags swap an operand's last two dimensions. With `block` = NR the rhs
    is one vector of elements packed as [N block][K][NR], the last block only as wide as it needs.
  }];
}

def Kernel_YieldOp : Kernel_Op<"yield", [Pure, Terminator]> {
  let summary = "ends an epilogue with the element to store";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "($values^ `:` type($values))? attr-dict";
  let builders = [OpBuilder<(ins), [{}]>];
}

#endif // KERNEL_COMPUTE_OPS_TD
