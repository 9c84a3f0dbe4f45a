// RUN: msc-opt %s --kernel-to-plan | msc-translate --kernel-to=cpp --name=net - | FileCheck %s

// Whatever a node is called, its name is one line of a comment, and what is left of it an identifier.
#d0 = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  // The end of a path stands in the name, without classes and numbers; "Default" is where every path begins.
  // CHECK: /// Default/network-Net/conv1-Conv2d/Conv2D-op12
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k000_network_conv1_Conv2D(
  %0 = linalg.abs ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("Default/network-Net/conv1-Conv2d/Conv2D-op12")
  // Line ends, and what ends a comment or goes on with it, become underscores.
  // CHECK: /// a_#error__b
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k001_a_error_b(
  %1 = linalg.exp ins(%0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a\0A#error\0D\09b")
  // CHECK: /// _/ int x; /__
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k002_int_x(
  %2 = linalg.ceil ins(%1 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("*/ int x; /*\\")
  // CHECK: /// what?_/
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k003_what(
  %3 = linalg.floor ins(%2 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("what??/")
  // CHECK: /// __ber
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k004_ber(
  %4 = linalg.sqrt ins(%3 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("\C3\BCber")
  // Without a letter or digit there is only the number.
  // CHECK: /// (unnamed)
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k005(
  %5 = linalg.tanh ins(%4 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("")
  // CHECK: /// 123/new
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k006_123_new(
  %6 = linalg.log ins(%5 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("123/new")
  // The end of a long name tells layers apart.
  // CHECK: /// a_name_that_is_longer_than_an_identifier_has_to_be_to_be_read_by_anyone
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k007_han_an_identifier_has_to_be_to_be_read_by_anyone(
  %7 = linalg.square ins(%6 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("a_name_that_is_longer_than_an_identifier_has_to_be_to_be_read_by_anyone")
  // Two nodes in one kernel.
  // CHECK: /// p
  // CHECK-NEXT: /// q
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k008_p(
  %8 = linalg.round ins(%7 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc(fused["p", "q", "p"])
  // CHECK: /// ----
  // CHECK-NEXT: /// map, 4 FLOP, 32 bytes
  // CHECK-NEXT: void k009(
  %9 = linalg.rsqrt ins(%8 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32> loc("----")
  return %9 : tensor<4xf32>
}
