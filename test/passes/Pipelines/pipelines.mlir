// The whole way from a file's nodes to a plan, by the pipelines that msc itself runs.
// RUN: msc-opt %s --mindir-to-linalg-pipeline=shapes=x=2x3 --linalg-to-kernel-plan=vector-bytes=0 | FileCheck %s
// RUN: msc-opt %s --mindir-normal-form=shapes=x=2x3 | FileCheck %s --check-prefix=NORMAL
// RUN: not msc-opt %s --mindir-to-linalg-pipeline --linalg-to-kernel-plan 2>&1 | FileCheck %s --check-prefix=OPEN

// CHECK: kernel.entry
// CHECK: kernel.launch @[[NAME:.*]](
// CHECK: kernel.func @[[NAME]]
// CHECK-NOT: mindir.Add
// NORMAL: mindir.Add(%arg0, %arg0) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
// NORMAL-NOT: mindir.Depend
// OPEN: the file leaves dimensions of input 'x' open; give --shape x=?x3
func.func @net(%x: tensor<?x3xf32> {mindir.name = "x"}) -> tensor<?x3xf32> attributes {mindir.entry} {
  %u = mindir.constant(unit) : !mindir.umonad
  %0 = mindir.node "Add"(%x, %x) : (tensor<?x3xf32>, tensor<?x3xf32>) -> tensor<?x3xf32>
  %1 = mindir.node "Depend"(%0, %u) : (tensor<?x3xf32>, !mindir.umonad) -> tensor<?x3xf32>
  return %1 : tensor<?x3xf32>
}
