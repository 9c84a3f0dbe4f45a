// A condition that is known leaves no trace.
// RUN: msc-opt %s --mindir-fold-constants | FileCheck %s

// CHECK-LABEL: func.func @branch
// CHECK-NOT: scf.if
// CHECK: %[[A:.*]] = mindir.Abs(%arg0)
// CHECK-NEXT: return %[[A]]
func.func @branch(%x: tensor<2xf32>) -> tensor<2xf32> {
  %n = mindir.constant(dense<3> : tensor<1xi32>) : tensor<1xi32>
  %m = mindir.constant(dense<2> : tensor<i32>) : tensor<i32>
  %g = mindir.Greater(%n, %m) : (tensor<1xi32>, tensor<i32>) -> tensor<1xi1>
  %c = mindir.condition(%g) : (tensor<1xi1>) -> i1
  %r = scf.if %c -> tensor<2xf32> {
    %a = mindir.Abs(%x) : (tensor<2xf32>) -> tensor<2xf32>
    scf.yield %a : tensor<2xf32>
  } else {
    %b = mindir.Neg(%x) : (tensor<2xf32>) -> tensor<2xf32>
    scf.yield %b : tensor<2xf32>
  }
  return %r : tensor<2xf32>
}

// What a branch gives may be a constant in its turn.
// CHECK-LABEL: func.func @twice
// CHECK-NOT: scf
// CHECK: mindir.constant(dense<5> : tensor<i32>)
func.func @twice() -> tensor<i32> {
  %t = mindir.constant(dense<true> : tensor<i1>) : tensor<i1>
  %two = mindir.constant(dense<2> : tensor<i32>) : tensor<i32>
  %three = mindir.constant(dense<3> : tensor<i32>) : tensor<i32>
  %c = mindir.condition(%t) : (tensor<i1>) -> i1
  %r = scf.if %c -> tensor<i32> {
    scf.yield %two : tensor<i32>
  } else {
    scf.yield %three : tensor<i32>
  }
  %s = mindir.Add(%r, %three) : (tensor<i32>, tensor<i32>) -> tensor<i32>
  return %s : tensor<i32>
}

// CHECK-LABEL: func.func @in_loop
// CHECK: scf.while
// CHECK: do
// CHECK: %[[C:.*]] = mindir.constant(dense<5.000000e+00> : tensor<2xf32>)
// CHECK: mindir.Mul(%{{.*}}, %[[C]])
func.func @in_loop(%x: tensor<2xf32>, %c: i1) -> tensor<2xf32> {
  %a = mindir.constant(dense<2.0> : tensor<2xf32>) : tensor<2xf32>
  %b = mindir.constant(dense<3.0> : tensor<2xf32>) : tensor<2xf32>
  %r = scf.while (%y = %x) : (tensor<2xf32>) -> tensor<2xf32> {
    scf.condition(%c) %y : tensor<2xf32>
  } do {
  ^bb0(%y: tensor<2xf32>):
    %s = mindir.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %z = mindir.Mul(%y, %s) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    scf.yield %z : tensor<2xf32>
  }
  return %r : tensor<2xf32>
}
