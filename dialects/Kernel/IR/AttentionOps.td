//===- AttentionOps.td - heads of attention ------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_ATTENTION_OPS_TD
#define KERNEL_ATTENTION_OPS_TD

include "dialects/Kernel/IR/Base.td"

def Kernel_AttentionOp : Kernel_EpilogueOp<"attention",
    (ins Kernel_Shaped:$query, Kernel_Shaped:$key, Kernel_Shaped:$value, Variadic<Kernel_Shaped>:$score_extras),
    (ins UnitAttr:$transpose_key, UnitAttr:$transpose_value, OptionalAttr<DenseI64ArrayAttr>:$query_order,
         OptionalAttr<DenseI64ArrayAttr>:$key_order, OptionalAttr<DenseI64ArrayAttr>:$value_order,
         OptionalAttr<DenseI64ArrayAttr>:$result_order, DefaultValuedAttr<AffineMapArrayAttr, "{}">:$score_maps),
    "", "", "", [AttrSizedOperandSegments], [{
    /// Of the scores, as the products count them: batches, queries, keys.
    ::llvm::SmallVector<int64_t> getScoresShape();
    /// Columns of a query.
    int64_t getDepth();
    /// The result, its order in memory undone.
    ::llvm::SmallVector<int64_t> getResultShape();
    /// What the scores' region reads, each with its map.
    ::msc::kernel::MappedOperands getMappedScoreExtras();
    bool isWalked(::mlir::OpOperand &operand);
    }]> {
  let hasVerifier = 1;
  let summary = "softmax(query * key) * value: a product, weights along its rows, and the product with these";
  let description = [{
    query [A x] [B x] M x K, key [A x] [B x] K x N, value [A x] [B x] N x E, result [A x] [B x] M x E. The transpose flags and orders are those of
    `kernel.matmul`: attention has `transpose_key`, and finds its heads in the rows of matrices by the order [0, 2, 1, 3].

    Three regions compute single elements. `scores` takes an element of query * key, [A x] [B x] M x N, and one element for each extra of its own,
    as an epilogue does, where the scale and the mask are. `weights` takes an element of the softmax along the rows of these scores. The epilogue takes
    an element of weights * value. decompose-kernels makes of it two `kernel.matmul` and a `kernel.softmax`.

    ```mlir
    %0 = kernel.attention %q, %k, %v into %init transpose_key
        : tensor<12x128x64xf32>, tensor<12x128x64xf32>, tensor<12x128x64xf32> into tensor<12x128x64xf32>
        scores(%acc: f32, %mask: f32 = %m at affine_map<(b, m, n) -> (n)> : tensor<128xf32>) {
      %1 = arith.addf %acc, %mask : f32
      kernel.yield %1 : f32
    }
    ```

    - (attention_c1) query, key, value and result are matrices, or all are batches of them of the same rank;
    - (attention_c2) batches, rows and columns fit each other;
    - (attention_c3) an order names each dimension once, the last one last;
    - (attention_c4) `weights` takes one element and gives one.

    Of `scores` is verified what is verified of an epilogue, of the scores' dimensions in place of the output's.
  }];
  let regions = (region SizedRegion<1>:$epilogue, SizedRegion<1>:$scores, SizedRegion<1>:$weights);
  let assemblyFormat = [{
    $query `,` $key `,` $value `into` $init (`transpose_key` $transpose_key^)? (`transpose_value` $transpose_value^)?
    (`query_order` $query_order^)? (`key_order` $key_order^)? (`value_order` $value_order^)? (`result_order` $result_order^)? attr-dict
    `:` type($query) `,` type($key) `,` type($value) `into` custom<InitAndResult>(type($init), type($result))
    `` custom<Scores>($score_extras, type($score_extras), $score_maps, $scores, ref(type($init)))
    `` custom<Weights>($weights, ref(type($init)))
    `` custom<Epilogue>($extras, type($extras), $extra_maps, $epilogue, ref(type($init)))
  }];
}

#endif // KERNEL_ATTENTION_OPS_TD
