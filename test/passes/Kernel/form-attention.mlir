// RUN: msc-opt %s --attach-target --form-attention | FileCheck %s
// RUN: msc-opt %s --attach-target=name=cuda --form-attention | FileCheck %s --check-prefix=OTHER
// RUN: msc-opt %s --attach-target=name=ascendc --form-attention | FileCheck %s --check-prefix=OTHER
// RUN: not msc-opt %s --form-attention 2>&1 | FileCheck %s --check-prefix=NOBODY
// NOBODY: error: has no kernel.target: run attach-target first

// Targets without a micro-kernel keep the three launches.
// OTHER-NOT: kernel.attention

// Heads as they lie in rows, with the epilogues of all three; the values are computed between the products.
// CHECK-LABEL: @heads
// CHECK-SAME: (%[[Q:.*]]: tensor<2x200x3x16xf32>, %[[K:.*]]: tensor<2x300x3x16xf32>, %[[V:.*]]: tensor<2x300x3x16xf32>, %[[M:.*]]: tensor<2x300xf32>
// CHECK-NOT: kernel.matmul
// CHECK-NOT: kernel.softmax
// CHECK: %[[S:.*]] = linalg.add
// CHECK: %[[R:.*]] = kernel.attention %[[Q]], %[[K]], %[[S]] into %{{.*}} transpose_key
// CHECK-SAME: query_order [0, 2, 1, 3] key_order [0, 2, 1, 3] value_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
// CHECK-SAME: scores(%{{.*}}: f32, %{{.*}}: f32 = %[[M]] at #{{.*}} : tensor<2x300xf32>) {
// CHECK: arith.addf
// CHECK: } weights(%{{.*}}: f32) {
// CHECK: arith.truncf
// CHECK: } epilogue(
// CHECK: arith.mulf
// CHECK: return %[[R]]
// OTHER-LABEL: @heads
// OTHER: kernel.matmul
// OTHER: kernel.softmax
// OTHER: kernel.matmul
func.func @heads(%q: tensor<2x200x3x16xf32>, %k: tensor<2x300x3x16xf32>, %v: tensor<2x300x3x16xf32>, %m: tensor<2x300xf32>, %b: tensor<16xf32>) -> tensor<2x200x3x16xf32> {
  %e = tensor.empty() : tensor<2x3x200x300xf32>
  %s = kernel.matmul %q, %k into %e transpose_rhs lhs_order [0, 2, 1, 3] rhs_order [0, 2, 1, 3]
      : tensor<2x200x3x16xf32>, tensor<2x300x3x16xf32> into tensor<2x3x200x300xf32>
      epilogue(%acc: f32, %mask: f32 = %m at affine_map<(a, b, m, n) -> (a, n)> : tensor<2x300xf32>) {
    %0 = arith.addf %acc, %mask : f32
    kernel.yield %0 : f32
  }
  %p = kernel.softmax %s into %e over [3] : tensor<2x3x200x300xf32> into tensor<2x3x200x300xf32>
      epilogue(%acc: f32) {
    %0 = arith.truncf %acc : f32 to f16
    %1 = arith.extf %0 : f16 to f32
    kernel.yield %1 : f32
  }
  %ev = tensor.empty() : tensor<2x300x3x16xf32>
  %vv = linalg.add ins(%v, %v : tensor<2x300x3x16xf32>, tensor<2x300x3x16xf32>) outs(%ev : tensor<2x300x3x16xf32>) -> tensor<2x300x3x16xf32>
  %ey = tensor.empty() : tensor<2x200x3x16xf32>
  %y = kernel.matmul %p, %vv into %ey rhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
      : tensor<2x3x200x300xf32>, tensor<2x300x3x16xf32> into tensor<2x200x3x16xf32>
      epilogue(%acc: f32, %f: f32 = %b at affine_map<(a, m, b, e) -> (e)> : tensor<16xf32>) {
    %0 = arith.mulf %acc, %f : f32
    kernel.yield %0 : f32
  }
  return %y : tensor<2x200x3x16xf32>
}

// Scores that stay in the nearest caches are no more work as three.
// CHECK-LABEL: @small
// CHECK-NOT: kernel.attention
// CHECK: kernel.matmul
// CHECK: kernel.softmax
// CHECK: kernel.matmul
func.func @small(%q: tensor<12x128x64xf32>) -> tensor<12x128x64xf32> {
  %e = tensor.empty() : tensor<12x128x128xf32>
  %s = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x128x64xf32>, tensor<12x128x64xf32> into tensor<12x128x128xf32>
  %p = kernel.softmax %s into %e over [2] : tensor<12x128x128xf32> into tensor<12x128x128xf32>
  %ey = tensor.empty() : tensor<12x128x64xf32>
  %y = kernel.matmul %p, %q into %ey : tensor<12x128x128xf32>, tensor<12x128x64xf32> into tensor<12x128x64xf32>
  return %y : tensor<12x128x64xf32>
}

// Neither are a tile's rows of scores that no stack takes, and few queries, which do not pay for packing.
// CHECK-LABEL: @unfit
// CHECK-NOT: kernel.attention
// CHECK: return
func.func @unfit(%q: tensor<8x1537x64xf32>, %r: tensor<64x31x64xf32>, %k: tensor<64x512x64xf32>) -> (tensor<8x1537x64xf32>, tensor<64x31x64xf32>) {
  %e = tensor.empty() : tensor<8x1537x1537xf32>
  %s = kernel.matmul %q, %q into %e transpose_rhs : tensor<8x1537x64xf32>, tensor<8x1537x64xf32> into tensor<8x1537x1537xf32>
  %p = kernel.softmax %s into %e over [2] : tensor<8x1537x1537xf32> into tensor<8x1537x1537xf32>
  %ey = tensor.empty() : tensor<8x1537x64xf32>
  %y = kernel.matmul %p, %q into %ey : tensor<8x1537x1537xf32>, tensor<8x1537x64xf32> into tensor<8x1537x64xf32>
  %f = tensor.empty() : tensor<64x31x512xf32>
  %t = kernel.matmul %r, %k into %f transpose_rhs : tensor<64x31x64xf32>, tensor<64x512x64xf32> into tensor<64x31x512xf32>
  %w = kernel.softmax %t into %f over [2] : tensor<64x31x512xf32> into tensor<64x31x512xf32>
  %ez = tensor.empty() : tensor<64x31x64xf32>
  %z = kernel.matmul %w, %k into %ez : tensor<64x31x512xf32>, tensor<64x512x64xf32> into tensor<64x31x64xf32>
  return %y, %z : tensor<8x1537x64xf32>, tensor<64x31x64xf32>
}

// Nor are windows of 7 x 7: their rows are short.
// CHECK-LABEL: @windows
// CHECK-NOT: kernel.attention
// CHECK: return
func.func @windows(%q: tensor<192x49x32xf32>) -> tensor<192x49x32xf32> {
  %e = tensor.empty() : tensor<192x49x49xf32>
  %s = kernel.matmul %q, %q into %e transpose_rhs : tensor<192x49x32xf32>, tensor<192x49x32xf32> into tensor<192x49x49xf32>
  %p = kernel.softmax %s into %e over [2] : tensor<192x49x49xf32> into tensor<192x49x49xf32>
  %ey = tensor.empty() : tensor<192x49x32xf32>
  %y = kernel.matmul %p, %q into %ey : tensor<192x49x49xf32>, tensor<192x49x32xf32> into tensor<192x49x32xf32>
  return %y : tensor<192x49x32xf32>
}

// Scores, or weights, that something else reads are stored.
// CHECK-LABEL: @read
// CHECK-NOT: kernel.attention
// CHECK: return
func.func @read(%q: tensor<12x384x64xf32>) -> (tensor<12x384x64xf32>, tensor<12x384x64xf32>, tensor<12x384x384xf32>, tensor<12x384x384xf32>) {
  %e = tensor.empty() : tensor<12x384x384xf32>
  %ey = tensor.empty() : tensor<12x384x64xf32>
  %s = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x384x64xf32>, tensor<12x384x64xf32> into tensor<12x384x384xf32>
  %p = kernel.softmax %s into %e over [2] : tensor<12x384x384xf32> into tensor<12x384x384xf32>
  %y = kernel.matmul %p, %q into %ey : tensor<12x384x384xf32>, tensor<12x384x64xf32> into tensor<12x384x64xf32>
  %t = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x384x64xf32>, tensor<12x384x64xf32> into tensor<12x384x384xf32>
  %w = kernel.softmax %t into %e over [2] : tensor<12x384x384xf32> into tensor<12x384x384xf32>
  %z = kernel.matmul %w, %q into %ey : tensor<12x384x384xf32>, tensor<12x384x64xf32> into tensor<12x384x64xf32>
  return %y, %z, %s, %w : tensor<12x384x64xf32>, tensor<12x384x64xf32>, tensor<12x384x384xf32>, tensor<12x384x384xf32>
}

// Columns that add up to 1, logarithms, weights that are read transposed, scores that lie in another order, and weights that are scaled one by
// one are something else.
// CHECK-LABEL: @others
// CHECK-NOT: kernel.attention
// CHECK: return
func.func @others(%q: tensor<12x384x64xf32>, %h: tensor<1x384x12x64xf32>, %f: tensor<384xf32>)
    -> (tensor<12x384x64xf32>, tensor<12x384x64xf32>, tensor<12x384x64xf32>, tensor<1x12x384x64xf32>, tensor<12x384x64xf32>) {
  %e = tensor.empty() : tensor<12x384x384xf32>
  %ey = tensor.empty() : tensor<12x384x64xf32>
  %s0 = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x384x64xf32>, tensor<12x384x64xf32> into tensor<12x384x384xf32>
  %p0 = kernel.softmax %s0 into %e over [1] : tensor<12x384x384xf32> into tensor<12x384x384xf32>
  %y0 = kernel.matmul %p0, %q into %ey : tensor<12x384x384xf32>, tensor<12x384x64xf32> into tensor<12x384x64xf32>
  %s1 = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x384x64xf32>, tensor<12x384x64xf32> into tensor<12x384x384xf32>
  %p1 = kernel.softmax %s1 into %e over [2] log : tensor<12x384x384xf32> into tensor<12x384x384xf32>
  %y1 = kernel.matmul %p1, %q into %ey : tensor<12x384x384xf32>, tensor<12x384x64xf32> into tensor<12x384x64xf32>
  %s2 = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x384x64xf32>, tensor<12x384x64xf32> into tensor<12x384x384xf32>
  %p2 = kernel.softmax %s2 into %e over [2] : tensor<12x384x384xf32> into tensor<12x384x384xf32>
  %y2 = kernel.matmul %p2, %q into %ey transpose_lhs : tensor<12x384x384xf32>, tensor<12x384x64xf32> into tensor<12x384x64xf32>
  %e3 = tensor.empty() : tensor<1x384x12x384xf32>
  %ey3 = tensor.empty() : tensor<1x12x384x64xf32>
  %s3 = kernel.matmul %h, %h into %e3 transpose_rhs lhs_order [0, 2, 1, 3] rhs_order [0, 2, 1, 3] result_order [0, 2, 1, 3]
      : tensor<1x384x12x64xf32>, tensor<1x384x12x64xf32> into tensor<1x384x12x384xf32>
  %p3 = kernel.softmax %s3 into %e3 over [3] : tensor<1x384x12x384xf32> into tensor<1x384x12x384xf32>
  %y3 = kernel.matmul %p3, %h into %ey3 lhs_order [0, 2, 1, 3] rhs_order [0, 2, 1, 3]
      : tensor<1x384x12x384xf32>, tensor<1x384x12x64xf32> into tensor<1x12x384x64xf32>
  %s4 = kernel.matmul %q, %q into %e transpose_rhs : tensor<12x384x64xf32>, tensor<12x384x64xf32> into tensor<12x384x384xf32>
  %p4 = kernel.softmax %s4 into %e over [2] : tensor<12x384x384xf32> into tensor<12x384x384xf32>
      epilogue(%acc: f32, %x: f32 = %f at affine_map<(b, m, n) -> (n)> : tensor<384xf32>) {
    %0 = arith.mulf %acc, %x : f32
    kernel.yield %0 : f32
  }
  %y4 = kernel.matmul %p4, %q into %ey : tensor<12x384x384xf32>, tensor<12x384x64xf32> into tensor<12x384x64xf32>
  return %y0, %y1, %y2, %y3, %y4 : tensor<12x384x64xf32>, tensor<12x384x64xf32>, tensor<12x384x64xf32>, tensor<1x12x384x64xf32>, tensor<12x384x64xf32>
}

// The result of an attention is the scores of the next: the first product of a chain may be another's last, which is gone then.
// CHECK-LABEL: @chained
// CHECK: %[[Y:.*]] = kernel.attention
// CHECK: %[[P:.*]] = kernel.softmax %[[Y]]
// CHECK: kernel.matmul %[[P]]
func.func @chained(%q: tensor<8x256x16xf32>, %k: tensor<8x256x16xf32>, %v: tensor<8x256x256xf32>, %w: tensor<8x256x16xf32>) -> tensor<8x256x16xf32> {
  %e = tensor.empty() : tensor<8x256x256xf32>
  %s = kernel.matmul %q, %k into %e transpose_rhs : tensor<8x256x16xf32>, tensor<8x256x16xf32> into tensor<8x256x256xf32>
  %p = kernel.softmax %s into %e over [2] : tensor<8x256x256xf32> into tensor<8x256x256xf32>
  %y = kernel.matmul %p, %v into %e : tensor<8x256x256xf32>, tensor<8x256x256xf32> into tensor<8x256x256xf32>
  %p2 = kernel.softmax %y into %e over [2] : tensor<8x256x256xf32> into tensor<8x256x256xf32>
  %e2 = tensor.empty() : tensor<8x256x16xf32>
  %z = kernel.matmul %p2, %w into %e2 : tensor<8x256x256xf32>, tensor<8x256x16xf32> into tensor<8x256x16xf32>
  return %z : tensor<8x256x16xf32>
}
