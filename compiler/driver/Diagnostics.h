//===- Diagnostics.h - why the passes refuse a model ----------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_DIAGNOSTICS_H
#define MSC_COMPILER_DRIVER_DIAGNOSTICS_H

#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace msc::driver {

/// Collects the errors that are reported while it lives, as lines
/// "node: operator: reason", and logs the warnings.
class Diagnostics {
public:
  explicit Diagnostics(mlir::MLIRContext *context);

  /// Why `file` was not compiled: refused, or an internal error where one of
  /// our passes is to blame.
  llvm::Error takeError(llvm::StringRef file) const;

private:
  void add(const std::string &node, llvm::StringRef message);
  void warn(const std::string &node, const std::string &message);
  void addLine(const llvm::Twine &line);
  void addRemedies(mlir::Diagnostic &diagnostic);

  mlir::ScopedDiagnosticHandler handler;
  std::vector<std::string> lines; ///< each once: calls were inlined
  std::vector<std::string> remedies;
  llvm::StringSet<> seen;
  bool isOurs = false; ///< an operation below the mindir dialect is wrong
  bool namesNodes = false;
};

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_DIAGNOSTICS_H
