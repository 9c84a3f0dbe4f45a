// RUN: msc-opt %s --split-input-file --verify-diagnostics

func.func @condition(%x: tensor<2xi1>) -> i1 {
  // condition_c1
  // expected-error@+1 {{reads one element, not 'tensor<2xi1>'}}
  %c = mindir.condition(%x) : (tensor<2xi1>) -> i1
  return %c : i1
}

// -----

func.func @branch_index(%x: tensor<2xi32>) -> i32 {
  // branch_index_c1
  // expected-error@+1 {{reads one element, not 'tensor<2xi32>'}}
  %i = mindir.branch_index(%x) {branches = 3 : i32} : (tensor<2xi32>) -> i32
  return %i : i32
}
