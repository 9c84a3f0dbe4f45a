// RUN: msc-opt %s --mindir-draw-numbers --verify-diagnostics

func.func @main(%x: tensor<3xf32>, %go: i1) -> tensor<3xf32> {
  %0 = scf.while (%y = %x) : (tensor<3xf32>) -> tensor<3xf32> {
    scf.condition(%go) %y : tensor<3xf32>
  } do {
  ^bb0(%y: tensor<3xf32>):
    // expected-error @+1 {{draws random numbers in a loop, which is not supported}}
    %1 = mindir.UniformReal() {shape = array<i64: 3>} : () -> tensor<3xf32>
    %2 = mindir.Add(%y, %1) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
    scf.yield %2 : tensor<3xf32>
  }
  return %0 : tensor<3xf32>
}
