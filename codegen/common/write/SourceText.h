//===- SourceText.h -------------------------------------------------------===//
//
// What the kernels' source files of all targets begin and end with.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_SOURCETEXT_H
#define MSC_CODEGEN_WRITE_SOURCETEXT_H

#include "codegen/common/api/ModelInterface.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <set>

namespace msc {

/// A comment that says where the file comes from, and its includes: `headers`,
/// then the stub's, then <cstdint>. `definitions` are whole lines.
std::string getSourceHead(const ModelInterface &model,
                          const std::set<std::string> &headers,
                          llvm::ArrayRef<llvm::StringRef> stubHeaders,
                          llvm::StringRef definitions = "");

/// How a target calls its kernels.
struct LaunchSyntax {
  llvm::StringRef
      context; ///< parameter of the run function: "msc::Stream &stream"
  llvm::StringRef done; ///< called behind a launch with its number as the last
                        ///< argument: "stream.done(profile, "
  /// A call up to its first buffer: "k001_conv(stream".
  std::function<std::string(kernel::FuncOp)> openCall;
};

/// extern "C" void <name>_run_kernels(context, arena, weights, inputs, outputs,
/// profile): the launches in order.
std::string getRunFunction(kernel::EntryOp plan, const ModelInterface &model,
                           const LaunchSyntax &syntax);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_SOURCETEXT_H
