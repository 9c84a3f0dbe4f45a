//===- Passes.td - every pass of msc, one documented def a pass -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_TD
#define MSC_PASSES_TD

include "mlir/Pass/PassBase.td"

//===--- on the mindir dialect: normal form ---===//

def MindIRRaise : Pass<"mindir-raise", "::mlir::ModuleOp"> {
  let summary = "turn every mindir.node into the typed operator of its primitive";
  let description = [{
    Inputs are matched with the operator's arguments in MindSpore's order; an attribute may arrive as a Constant input
    (files of MindSpore 2.10) or on the primitive (2.0). Tuple operands are flattened. Every node whose operator or attribute value is
    not supported is reported; the pass fails after the last of them.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

//===--- from mindir to linalg ---===//

def ConvertMindIRToLinalg : Pass<"convert-mindir-to-linalg", "::mlir::ModuleOp"> {
  let summary = "say the meaning of every typed mindir operator in linalg, tensor, arith and math";
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect", "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect", "::mlir::scf::SCFDialect"];
}

//===--- from linalg to kernels ---===//

class KernelPass<string argument> : Pass<argument, "::mlir::ModuleOp"> {
  let dependentDialects = ["::msc::kernel::KernelDialect", "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::memref::MemRefDialect"];
}

def FormKernels : KernelPass<"form-kernels"> {
  let summary = "turn convolutions, pooling and matrix products into kernel operations, channels last";
}

def PropagateLayout : KernelPass<"propagate-layout"> {
  let summary = "move transposes through linalg and tensor operations until they meet and cancel";
}

def FoldConstantLayouts : KernelPass<"fold-constant-layouts"> {
  let summary = "transpose, reshape and slice constants at compile time";
}

def FuseElementwise : KernelPass<"fuse-elementwise"> {
  let summary = "merge chains of element-wise operations, then merge them into the kernel that feeds them";
}

def PackWeights : KernelPass<"pack-weights"> {
  let summary = "reorder constant filters and matrices as the target's micro-kernels read them";
  let options = [Option<"vectorBytes", "vector-bytes", "int64_t", "64", "width of the target's vectors; 0 packs plain rows">];
}

def PlanKernels : KernelPass<"plan-kernels"> {
  let summary = "give every tensor its buffer in one arena and outline one kernel.func a kernel";
}

#endif // MSC_PASSES_TD
