// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @alpha(%x: tensor<9x2x5xf32>, %t: tensor<2x3xi32>, %n: tensor<2xi32>) -> tensor<2x9x7xf32> {
  // ctc_c1
  // expected-error @+1 {{gives nothing but the losses}}
  %0, %1 = mindir.CTCLossV2(%x, %t, %n, %n) : (tensor<9x2x5xf32>, tensor<2x3xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2x9x7xf32>)
  return %1 : tensor<2x9x7xf32>
}

// -----

func.func @scores(%x: tensor<9x5xf32>, %t: tensor<2x3xi32>, %n: tensor<2xi32>) {
  // ctc_c2
  // expected-error @+1 {{needs scores of time, samples and classes, got 'tensor<9x5xf32>'}}
  %0, %1 = mindir.CTCLossV2(%x, %t, %n, %n) : (tensor<9x5xf32>, tensor<2x3xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2x9x7xf32>)
  return
}

// -----

func.func @labels(%x: tensor<9x2x5xf32>, %t: tensor<3x3xi32>, %n: tensor<2xi32>) {
  // ctc_loss_v2_c1
  // expected-error @+1 {{needs labels and lengths a sample of 'tensor<9x2x5xf32>'}}
  %0, %1 = mindir.CTCLossV2(%x, %t, %n, %n) : (tensor<9x2x5xf32>, tensor<3x3xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2x9x7xf32>)
  return
}

// -----

func.func @blank(%x: tensor<9x2x5xf32>, %t: tensor<2x3xi32>, %n: tensor<2xi32>) {
  // ctc_loss_v2_c2
  // expected-error @+1 {{blank 5 is no class of 'tensor<9x2x5xf32>'}}
  %0, %1 = mindir.CTCLossV2(%x, %t, %n, %n) {blank = 5 : i64} : (tensor<9x2x5xf32>, tensor<2x3xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2x9x7xf32>)
  return
}

// -----

func.func @reduction(%x: tensor<9x2x5xf32>, %t: tensor<2x3xi32>, %n: tensor<2xi32>) {
  // ctc_loss_v2_c3
  // expected-error @+1 {{supports the reduction none without zero_infinity}}
  %0, %1 = mindir.CTCLossV2(%x, %t, %n, %n) {reduction = "mean"} : (tensor<9x2x5xf32>, tensor<2x3xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2x9x7xf32>)
  return
}

// -----

func.func @gradient(%x: tensor<9x2x5xf32>, %i: tensor<4x2xi64>, %t: tensor<4xi32>, %n: tensor<2xi32>) -> tensor<9x2x5xf32> {
  // ctc_c1
  // expected-error @+1 {{gives nothing but the losses}}
  %0, %1 = mindir.CTCLoss(%x, %i, %t, %n) : (tensor<9x2x5xf32>, tensor<4x2xi64>, tensor<4xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<9x2x5xf32>)
  return %1 : tensor<9x2x5xf32>
}

// -----

func.func @places(%x: tensor<9x2x5xf32>, %i: tensor<4x3xi64>, %t: tensor<4xi32>, %n: tensor<2xi32>) {
  // ctc_loss_c1
  // expected-error @+1 {{needs places, labels and lengths of samples, got 'tensor<4x3xi64>', 'tensor<4xi32>' and 'tensor<2xi32>'}}
  %0, %1 = mindir.CTCLoss(%x, %i, %t, %n) : (tensor<9x2x5xf32>, tensor<4x3xi64>, tensor<4xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<9x2x5xf32>)
  return
}

// -----

func.func @collapse(%x: tensor<9x2x5xf32>, %i: tensor<4x2xi64>, %t: tensor<4xi32>, %n: tensor<2xi32>) {
  // ctc_loss_c2
  // expected-error @+1 {{supports ctc_merge_repeated alone}}
  %0, %1 = mindir.CTCLoss(%x, %i, %t, %n) {preprocess_collapse_repeated = true} : (tensor<9x2x5xf32>, tensor<4x2xi64>, tensor<4xi32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<9x2x5xf32>)
  return
}

// -----

func.func @sequences(%i: tensor<5x2xi64>, %h: tensor<5xf32>) {
  // edit_distance_c1
  // expected-error @+1 {{cannot compare sequences of (2, 3) with those of (3)}}
  %0 = mindir.EditDistance(%i, %h, %i, %h) {hypothesis_shape = array<i64: 2, 3>, truth_shape = array<i64: 3>}
    : (tensor<5x2xi64>, tensor<5xf32>, tensor<5x2xi64>, tensor<5xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @elements(%i: tensor<5x2xi64>, %h: tensor<4xf32>) {
  // edit_distance_c2
  // expected-error @+1 {{needs elements and their places, got 'tensor<5x2xi64>', 'tensor<4xf32>'}}
  %0 = mindir.EditDistance(%i, %h, %i, %h) {hypothesis_shape = array<i64: 2, 3>, truth_shape = array<i64: 2, 3>}
    : (tensor<5x2xi64>, tensor<4xf32>, tensor<5x2xi64>, tensor<4xf32>) -> tensor<2xf32>
  return
}
