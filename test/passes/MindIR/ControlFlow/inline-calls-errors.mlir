// RUN: msc-opt %s --mindir-inline-calls --verify-diagnostics

// expected-error @+1 {{has no entry graph}}
module {
  func.func private @other(%x: tensor<2xf32>) -> tensor<2xf32> {
    return %x : tensor<2xf32>
  }
}
