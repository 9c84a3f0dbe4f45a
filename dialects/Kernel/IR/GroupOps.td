//===- GroupOps.td - norms of groups of channels -------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_GROUP_OPS_TD
#define KERNEL_GROUP_OPS_TD

include "dialects/Kernel/IR/Base.td"

def Kernel_GroupNormOp : Kernel_EpilogueOp<"group_norm",
    (ins Kernel_Shaped:$input),
    (ins I64Attr:$channel_dim, I64Attr:$groups, F64Attr:$epsilon),
    "$input",
    "`channel_dim` $channel_dim `groups` $groups `epsilon` $epsilon",
    "type($input)", [],
    Kernel_ReadsInputOnce # [{
    /// Channels of a group.
    int64_t getMembers();
    }]> {
  let hasVerifier = 1;
  let summary = "(x - mean) / sqrt(variance + epsilon) of each image's groups of channels: the core of group and instance norm";
  let description = [{
    Images are counted by the first dimension, channels by `channel_dim`, wherever that is: a group holds as many neighbouring channels as the others, of
    all pixels of an image. The variance is the mean of the squared distances from the mean. Scale and offset of a norm are its epilogue.

    ```mlir
    %0 = kernel.group_norm %x into %init channel_dim 3 groups 32 epsilon 1.0e-5 : tensor<1x64x64x320xf32> into tensor<1x64x64x320xf32>
        epilogue(%acc: f32, %gamma: f32 = %scale at affine_map<(n, h, w, c) -> (c)> : tensor<320xf32>) {
      %1 = arith.mulf %acc, %gamma : f32
      kernel.yield %1 : f32
    }
    ```

    - (group_norm_c1) `channel_dim` is a dimension of the input after the first;
    - (group_norm_c2) `groups` divides the channels;
    - (group_norm_c3) input and result have the same shape.
  }];
}

#endif // KERNEL_GROUP_OPS_TD
