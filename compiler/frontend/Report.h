//===- Report.h - collects why a file is refused, from the inside out -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_REPORT_H
#define MSC_COMPILER_FRONTEND_REPORT_H

#include "compiler/frontend/Frontend.h"
#include "mlir/Support/LLVM.h"
#include "llvm/Support/LogicalResult.h"

namespace msc::frontend {
using llvm::failed;
using llvm::failure;
using llvm::FailureOr;
using llvm::LogicalResult;
using llvm::StringRef;
using llvm::success;
using llvm::Twine;

/// The first thing found wrong. Who finds it says what; every caller may add
/// where.
class Report {
public:
  explicit Report(StringRef file) : file(file) {}

  LogicalResult refuse(const Twine &message, const Twine &advice = "");
  /// The same about another file than the model.
  LogicalResult refuseFile(StringRef other, const Twine &message,
                           const Twine &advice = "");
  /// Puts a place before what was said: `graph "main": `. Nothing where it was
  /// said of another file.
  LogicalResult within(const Twine &place);
  /// Deciphered by a wrong key, a file can look like a damaged one.
  LogicalResult suspectKey();
  llvm::Error takeError();

private:
  std::string file, what, remedy;
  bool isOtherFile = false;
};

/// `"name"`, shortened where it is absurdly long.
std::string quoted(StringRef name);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_REPORT_H
