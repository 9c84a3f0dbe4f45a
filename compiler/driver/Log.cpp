//===- Log.cpp - messages, and progress on a terminal ---------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Log.h"

#include "compiler/driver/TerminalText.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"

#include <cstdlib>

using namespace llvm;
using namespace msc::driver;

Log &msc::driver::log() {
  static Log instance;
  return instance;
}

static bool onTerminal() {
  static const bool result = sys::Process::StandardErrIsDisplayed();
  return result;
}

/// NO_COLOR is of https://no-color.org.
static bool wantsColors() {
  const char *refusal = std::getenv("NO_COLOR");
  return sys::Process::StandardErrHasColors() && (!refusal || !*refusal);
}

void Log::setColor(StringRef when) {
  const bool automatic = when == "auto" || when.empty();
  const bool colors = automatic ? wantsColors() : when == "always";
  errs().enable_colors(colors);
}

void Log::clearProgress() {
  if (progressShown)
    errs() << "\r\033[K";
  progressShown = false;
}

void Log::endStep() {
  if (current.empty() || verbosity != Verbosity::Verbose)
    return;
  const std::chrono::duration<double> spent =
      std::chrono::steady_clock::now() - started;
  errs() << formatv("msc: {0}: {1:F2} s\n", current, spent.count());
}

void Log::step(const Twine &text) {
  std::lock_guard<std::mutex> lock(mutex);
  clearProgress();
  endStep();
  current = terminalName(text.str());
  started = std::chrono::steady_clock::now();
  if (verbosity != Verbosity::Normal)
    return;
  progressShown = onTerminal();
  errs() << "msc: " << current << (progressShown ? " ..." : "\n");
  errs().flush();
}

void Log::finish() {
  std::lock_guard<std::mutex> lock(mutex);
  clearProgress();
  endStep();
  current.clear();
}

void Log::line(raw_ostream::Colors color, StringRef kind, const Twine &text) {
  std::lock_guard<std::mutex> lock(mutex);
  clearProgress();
  if (!kind.empty()) {
    errs().changeColor(color, /*Bold=*/true) << kind << ": ";
    errs().resetColor();
  }
  errs() << terminalText(text.str()) << '\n';
}

void Log::detail(const Twine &text) {
  if (verbosity == Verbosity::Verbose)
    line(raw_ostream::SAVEDCOLOR, "", text);
}

void Log::info(const Twine &text) {
  if (verbosity != Verbosity::Quiet)
    line(raw_ostream::SAVEDCOLOR, "", text);
}

void Log::warning(const Twine &text) {
  if (verbosity != Verbosity::Quiet)
    line(raw_ostream::MAGENTA, "warning", text);
}

void Log::error(const Twine &text) { line(raw_ostream::RED, "error", text); }

void Log::note(const Twine &text) { line(raw_ostream::CYAN, "note", text); }
