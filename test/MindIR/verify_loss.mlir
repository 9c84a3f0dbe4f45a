// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @shapes(%x: tensor<2x3xf32>, %y: tensor<3xf32>) -> tensor<2x3xf32> {
  // same_shape_c1
  // expected-error @+1 {{needs operands of one shape, got 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.SmoothL1Loss(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @weight_shape(%x: tensor<2x3xf32>, %w: tensor<3xf32>) -> tensor<f32> {
  // same_shape_c1
  // expected-error @+1 {{needs a weight for each element, got 'tensor<3xf32>'}}
  %0 = mindir.BinaryCrossEntropy(%x, %x, %w) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<3xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @reduction(%x: tensor<2x3xf32>) -> tensor<f32> {
  // reduction_c1
  // expected-error @+1 {{reduction median is not supported}}
  %0 = mindir.BinaryCrossEntropy(%x, %x) {reduction = "median"} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @beta(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // smooth_l1_loss_c1
  // expected-error @+1 {{needs a beta above 0, not}}
  %0 = mindir.SmoothL1Loss(%x, %x) {beta = 0.0 : f32} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @no_batch(%x: tensor<f32>) -> tensor<f32> {
  // kl_div_loss_c1
  // expected-error @+1 {{finds no batch in 'tensor<f32>'}}
  %0 = mindir.KLDivLoss(%x, %x) {reduction = "batchmean"} : (tensor<f32>, tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @weights(%x: tensor<2x3xf32>, %w: tensor<2xf32>) -> tensor<f32> {
  // bce_with_logits_loss_c1
  // expected-error @+1 {{cannot broadcast 'tensor<2xf32>' to 'tensor<2x3xf32>'}}
  %0 = mindir.BCEWithLogitsLoss(%x, %x, %w) {operandSegmentSizes = array<i32: 1, 1, 1, 0>} : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @classes(%x: tensor<2x3xf32>, %t: tensor<2xi32>, %w: tensor<2xf32>) {
  // nll_loss_c1
  // expected-error @+1 {{needs a matrix, a label a row and a weight a column}}
  %0:2 = mindir.NLLLoss(%x, %t, %w) : (tensor<2x3xf32>, tensor<2xi32>, tensor<2xf32>) -> (tensor<f32>, tensor<f32>)
  return
}

// -----

func.func @total(%x: tensor<2x3xf32>, %t: tensor<2xi32>, %w: tensor<3xf32>) -> tensor<f32> {
  // nll_loss_c2
  // expected-error @+1 {{gives no total_weight with the reduction none}}
  %0:2 = mindir.NLLLoss(%x, %t, %w) {reduction = "none"} : (tensor<2x3xf32>, tensor<2xi32>, tensor<3xf32>) -> (tensor<2xf32>, tensor<f32>)
  return %0#1 : tensor<f32>
}

// -----

func.func @margins(%x: tensor<2x3xf32>, %t: tensor<3xi64>) -> tensor<f32> {
  // multi_margin_loss_c1
  // expected-error @+1 {{needs a matrix, a target a row and a weight a column}}
  %0 = mindir.MultiMarginLoss(%x, %t) : (tensor<2x3xf32>, tensor<3xi64>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @power(%x: tensor<2x3xf32>, %t: tensor<2xi64>) -> tensor<f32> {
  // multi_margin_loss_c2
  // expected-error @+1 {{supports p 1 and 2 only, not 3}}
  %0 = mindir.MultiMarginLoss(%x, %t) {p = 3 : i64} : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @softmax(%x: tensor<2x3x1xf32>) {
  // softmax_cross_entropy_c1
  // expected-error @+1 {{needs two matrices of one shape}}
  %0:2 = mindir.SoftmaxCrossEntropyWithLogits(%x, %x) : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> (tensor<2xf32>, tensor<2x3x1xf32>)
  return
}

// -----

func.func @sparse(%x: tensor<2x3xf32>, %t: tensor<3xi32>) -> tensor<f32> {
  // sparse_cross_entropy_c1
  // expected-error @+1 {{needs a matrix and a label a row}}
  %0 = mindir.SparseSoftmaxCrossEntropyWithLogits(%x, %t) : (tensor<2x3xf32>, tensor<3xi32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @gradient(%x: tensor<2x3xf32>, %t: tensor<2xi32>) -> tensor<2x3xf32> {
  // sparse_cross_entropy_c2
  // expected-error @+1 {{gives no gradient: is_grad is not supported}}
  %0 = mindir.SparseSoftmaxCrossEntropyWithLogits(%x, %t) {is_grad = true} : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @soft_margin(%x: tensor<2x3xf32>, %t: tensor<3xf32>) -> tensor<f32> {
  // same_shape_c1
  // expected-error @+1 {{needs operands of one shape, got 'tensor<2x3xf32>' and 'tensor<3xf32>'}}
  %0 = mindir.SoftMarginLoss(%x, %t) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @triplet(%x: tensor<2x3xf32>, %y: tensor<3xf32>, %m: tensor<f32>) -> tensor<f32> {
  // triplet_margin_loss_c1
  // expected-error @+1 {{needs three matrices of one shape}}
  %0 = mindir.TripletMarginLoss(%x, %x, %y, %m) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<3xf32>, tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @triplet_power(%x: tensor<2x3xf32>, %m: tensor<f32>) -> tensor<f32> {
  // triplet_margin_loss_c2
  // expected-error @+1 {{needs a p of at least 1, not 0}}
  %0 = mindir.TripletMarginLoss(%x, %x, %x, %m) {p = 0 : i64} : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @triplet_margin(%x: tensor<2x3xf32>, %m: tensor<2xf32>) -> tensor<f32> {
  // scalar_c1
  // expected-error @+1 {{margin}}
  %0 = mindir.TripletMarginLoss(%x, %x, %x, %m) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

func.func @pixels(%x: tensor<2x3x4x5xf32>, %t: tensor<2x4xi32>, %w: tensor<3xf32>) -> tensor<f32> {
  // nll_loss2d_c1
  // expected-error @+1 {{needs a label a pixel and a weight a class of 'tensor<2x3x4x5xf32>'}}
  %0, %1 = mindir.NLLLoss2d(%x, %t, %w) : (tensor<2x3x4x5xf32>, tensor<2x4xi32>, tensor<3xf32>) -> (tensor<f32>, tensor<f32>)
  return %0 : tensor<f32>
}

// -----

func.func @pixels_total(%x: tensor<2x3x4x5xf32>, %t: tensor<2x4x5xi32>, %w: tensor<3xf32>) -> tensor<f32> {
  // nll_loss_c2
  // expected-error @+1 {{gives no total_weight with the reduction none}}
  %0, %1 = mindir.NLLLoss2d(%x, %t, %w) {reduction = "none"} : (tensor<2x3x4x5xf32>, tensor<2x4x5xi32>, tensor<3xf32>) -> (tensor<2x4x5xf32>, tensor<f32>)
  return %1 : tensor<f32>
}

// -----

func.func @multilabel(%x: tensor<2x4xf32>, %t: tensor<2x3xi32>) -> tensor<f32> {
  // multilabel_margin_loss_c1
  // expected-error @+1 {{needs one list of classes a sample, got 'tensor<2x4xf32>' and 'tensor<2x3xi32>'}}
  %0, %1 = mindir.MultilabelMarginLoss(%x, %t) : (tensor<2x4xf32>, tensor<2x3xi32>) -> (tensor<f32>, tensor<2x4xi32>)
  return %0 : tensor<f32>
}
