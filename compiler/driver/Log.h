//===- Log.h - messages, and progress on a terminal -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Everything goes to stderr; stdout belongs to results. A terminal sees one
// line that changes with the step at work, a log file sees one line a step.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_COMPILER_DRIVER_LOG_H
#define MSC_COMPILER_DRIVER_LOG_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <mutex>
#include <string>

namespace msc::driver {

class Log {
public:
  enum class Verbosity { Quiet, Normal, Verbose };

  void setVerbosity(Verbosity level) { verbosity = level; }
  bool isVerbose() const { return verbosity == Verbosity::Verbose; }

  /// "always", "never" or "auto": colours when stderr is a terminal.
  void setColor(llvm::StringRef when);

  /// A long step begins: "compiling resnet50.cpp".
  void step(const llvm::Twine &text);
  /// Ends the steps; the changing line vanishes.
  void finish();

  /// A line for --verbose.
  void detail(const llvm::Twine &text);
  /// A line for everybody but --quiet.
  void info(const llvm::Twine &text);
  void warning(const llvm::Twine &text);
  void error(const llvm::Twine &text);
  /// Belongs to the error or warning before it.
  void note(const llvm::Twine &text);

private:
  void line(llvm::raw_ostream::Colors color, llvm::StringRef kind,
            const llvm::Twine &text);
  void clearProgress();
  void endStep();

  std::mutex mutex;
  Verbosity verbosity = Verbosity::Normal;
  bool progressShown = false;
  std::string current; ///< the step at work
  std::chrono::steady_clock::time_point started;
};

/// The one of this process.
Log &log();

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_LOG_H
