//===- TerminalText.h - any bytes as a terminal may show them -------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Names in a model and paths hold any bytes. A terminal obeys some of them:
// these, and what is no UTF-8, are shown as \x1b.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_COMPILER_DRIVER_TERMINALTEXT_H
#define MSC_COMPILER_DRIVER_TERMINALTEXT_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace msc::driver {

/// A name, which stays on its line.
std::string terminalName(llvm::StringRef name);

/// A message, which may have lines and tabs.
std::string terminalText(llvm::StringRef text);

/// A name as JSON can hold it: what is no UTF-8 is replaced.
std::string jsonText(llvm::StringRef name);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_TERMINALTEXT_H
