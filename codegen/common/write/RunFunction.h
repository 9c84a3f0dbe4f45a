//===- RunFunction.h - the function that launches the kernels -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_RUNFUNCTION_H
#define MSC_CODEGEN_WRITE_RUNFUNCTION_H

#include "codegen/common/api/ModelInterface.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// How a target calls its kernels.
struct LaunchSyntax {
  llvm::StringRef
      context; ///< parameter of the run function: "msc::Stream &stream"
  llvm::StringRef done; ///< called behind a launch with its number as the last
                        ///< argument: "stream.done(profile, "
  /// A call up to its first buffer: "k001_conv(stream".
  std::function<std::string(kernel::FuncOp)> openCall;
  /// What the host reads of a pointer stands between: "*" and nothing on the
  /// host itself.
  llvm::StringRef openRead, closeRead;
  /// True after an error, when conditions are read no more; "" where there are
  /// none: "stream.error".
  llvm::StringRef failed;
  /// Where a target repeats launches that follow each other at the cost of one:
  /// what stands before their number: "msc::segment(stream, profile, ".
  llvm::StringRef openSegment;
};

/// Whether the host steers: the plan has branches or loops.
bool isSteered(kernel::EntryOp plan);

/// extern "C" void <name>_run_kernels(context, arena, weights, inputs, outputs,
/// profile): the launches in order, and the branches and loops around them. A
/// state stands behind the arena, the sizes that a run chooses behind the
/// context; they are s0, s1, ... inside.
struct RunFunction {
  std::string text;
  size_t segments = 0; ///< that may be repeated
};
RunFunction getRunFunction(kernel::EntryOp plan, const ModelInterface &model,
                           const LaunchSyntax &syntax);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_RUNFUNCTION_H
