// Integers wrap, and what C++ leaves undefined is as the generated code has it.
// RUN: msc-opt %s --mindir-fold-constants --convert-mindir-to-linalg | FileCheck %s

// CHECK-LABEL: func.func @wrap
// CHECK: arith.constant dense<[-128, 44]> : tensor<2xi8>
func.func @wrap() -> tensor<2xi8> {
  %a = mindir.constant(dense<[127, 100]> : tensor<2xi8>) : tensor<2xi8>
  %b = mindir.constant(dense<[1, -56]> : tensor<2xi8>) : tensor<2xi8>
  %c = mindir.Add(%a, %b) : (tensor<2xi8>, tensor<2xi8>) -> tensor<2xi8>
  return %c : tensor<2xi8>
}

// The type is signless behind the lowering: 200 + 100 is 44 in eight bits, and 200 / 3 is 66.
// CHECK-LABEL: func.func @without_sign
// CHECK-DAG: arith.constant dense<[44, 4]> : tensor<2xi8>
// CHECK-DAG: arith.constant dense<[66, 2]> : tensor<2xi8>
func.func @without_sign() -> (tensor<2xui8>, tensor<2xui8>) {
  %a = mindir.constant(dense<[200, 7]> : tensor<2xui8>) : tensor<2xui8>
  %b = mindir.constant(dense<[100, 253]> : tensor<2xui8>) : tensor<2xui8>
  %three = mindir.constant(dense<3> : tensor<2xui8>) : tensor<2xui8>
  %c = mindir.Add(%a, %b) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  %d = mindir.Div(%a, %three) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  return %c, %d : tensor<2xui8>, tensor<2xui8>
}

// x / 0 saturates by the sign of x, INT_MIN / -1 is INT_MIN.
// CHECK-LABEL: func.func @division
// CHECK: arith.constant dense<[2147483647, -2147483648, 0, -2147483648, -3]> : tensor<5xi32>
func.func @division() -> tensor<5xi32> {
  %x = mindir.constant(dense<[7, -7, 0, -2147483648, -7]> : tensor<5xi32>) : tensor<5xi32>
  %y = mindir.constant(dense<[0, 0, 0, -1, 2]> : tensor<5xi32>) : tensor<5xi32>
  %z = mindir.Div(%x, %y) : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}

// A float that does not fit becomes the smallest integer, as in the generated code.
// CHECK-LABEL: func.func @from_floats
// CHECK: arith.constant dense<[-2147483648, -2147483648, -2, 3]> : tensor<4xi32>
func.func @from_floats() -> tensor<4xi32> {
  %x = mindir.constant(dense<[3.0e9, 0x7FC00000, -2.9, 3.9]> : tensor<4xf32>) : tensor<4xf32>
  %y = mindir.Cast(%x) : (tensor<4xf32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}

// CHECK-LABEL: func.func @comparison
// CHECK: arith.constant dense<[true, false, false]> : tensor<3xi1>
func.func @comparison() -> tensor<3xi1> {
  %x = mindir.constant(dense<[1.0, 2.0, 0x7FC00000]> : tensor<3xf32>) : tensor<3xf32>
  %y = mindir.constant(dense<[2.0, 2.0, 2.0]> : tensor<3xf32>) : tensor<3xf32>
  %z = mindir.Less(%x, %y) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
  return %z : tensor<3xi1>
}
