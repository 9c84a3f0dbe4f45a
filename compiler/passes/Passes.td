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

#endif // MSC_PASSES_TD
