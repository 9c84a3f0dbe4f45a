//===- Report.h - reports that are kept -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_REPORT_H
#define MSC_PASSES_MINDIR_RAISE_REPORT_H

#include "dialects/MindIR/IR/GraphOps.h"

namespace msc {

/// Whether the node is a Print or Assert that reads the number of reports.
bool isCountedReport(mindir::NodeOp node);

/// The next number, behind what the node shows in MindSpore's form: a Print
/// each of its inputs; an Assert, where its condition is false, the inputs and
/// the end of the program. Null, and the reason, where an input has no text.
mlir::Value raiseReport(mlir::OpBuilder &builder, mindir::NodeOp node,
                        std::string &reason);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_REPORT_H
