//===- Errors.h - how the command ends ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_ERRORS_H
#define MSC_COMPILER_DRIVER_ERRORS_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"

namespace msc::driver {

/// What the process returns.
enum ExitCode {
  Done = 0,
  Refused = 1, ///< the model or its data; every error that is no class below
  Usage = 2,
  Internal = 3
};

/// The command line makes no sense.
class UsageError : public llvm::ErrorInfo<UsageError, llvm::StringError> {
public:
  static char ID;
  explicit UsageError(const llvm::Twine &message)
      : ErrorInfo(message, llvm::inconvertibleErrorCode()) {}
};

/// A bug of ours.
class InternalError : public llvm::ErrorInfo<InternalError, llvm::StringError> {
public:
  static char ID;
  explicit InternalError(const llvm::Twine &message)
      : ErrorInfo(message, llvm::inconvertibleErrorCode()) {}
};

/// The message has been printed already; only the exit code is left to say.
class ReportedError : public llvm::ErrorInfo<ReportedError, llvm::StringError> {
public:
  static char ID;
  explicit ReportedError(ExitCode code = Refused)
      : ErrorInfo("", llvm::inconvertibleErrorCode()), code(code) {}
  const ExitCode code;
};

/// The model or its data is refused.
llvm::Error refuse(const llvm::Twine &message);

/// "1 input", "2 inputs".
std::string counted(uint64_t number, llvm::StringRef noun);

/// Prints all errors in it and returns the worst code.
ExitCode report(llvm::Error error);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_ERRORS_H
