// RUN: msc-opt %s --convert-mindir-to-linalg --verify-diagnostics

func.func @main(%n: i64, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{reads a number that only a run knows: only tensors and constants are supported}}
  %c = mindir.condition(%n) : (i64) -> i1
  %r = scf.if %c -> tensor<4xf32> {
    %a = mindir.Abs(%x) : (tensor<4xf32>) -> tensor<4xf32>
    scf.yield %a : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
