//===- Diagnostics.cpp - why the passes refuse a model --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Diagnostics.h"

#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/TerminalText.h"
#include "compiler/passes/MindIR/Raise/Unsupported.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

Diagnostics::Diagnostics(mlir::MLIRContext *context)
    : handler(context, [this](mlir::Diagnostic &diagnostic) {
        if (diagnostic.getSeverity() == mlir::DiagnosticSeverity::Error) {
          add(nodeName(diagnostic.getLocation()), diagnostic.str());
          addRemedies(diagnostic);
        }
        if (diagnostic.getSeverity() == mlir::DiagnosticSeverity::Warning)
          warn(nodeName(diagnostic.getLocation()), diagnostic.str());
        return mlir::success();
      }) {}

void Diagnostics::add(const std::string &node, StringRef message) {
  namesNodes |= !node.empty();
  if (message.consume_front("'mindir.")) {
    const auto [name, rest] = message.split("' op ");
    return addLine(node + ": " + name + ": " + rest);
  }
  // The verifier found that one of our passes made something invalid.
  isOurs |= message.starts_with("'");
  addLine((node.empty() ? "" : node + ": ") + message);
}

void Diagnostics::warn(const std::string &node, const std::string &message) {
  std::string text = terminalName(node + ": " + message);
  if (seen.insert(text).second)
    log().warning(text);
}

void Diagnostics::addLine(const Twine &line) {
  std::string text = terminalName(line.str());
  if (seen.insert(text).second)
    lines.push_back(std::move(text));
}

/// A pass says in notes what the user can do.
void Diagnostics::addRemedies(mlir::Diagnostic &diagnostic) {
  for (mlir::Diagnostic &note : diagnostic.getNotes()) {
    std::string text = terminalName(note.str());
    if (!is_contained(remedies, text))
      remedies.push_back(std::move(text));
  }
}

Error Diagnostics::takeError(StringRef file) const {
  if (lines.empty())
    return make_error<InternalError>(file + ": a pass fails without a reason");
  std::string text = (file + ": cannot be compiled").str();
  for (const std::string &line : lines)
    text += "\n  " + line;
  if (isOurs)
    return make_error<InternalError>(text);
  if (!remedies.empty())
    text += "\n  what to do:";
  for (const std::string &remedy : remedies)
    text += "\n  - " + remedy;
  if (namesNodes)
    text += "\n  `msc inspect` shows what the file holds, `msc ops` which "
            "operators are supported";
  return refuse(text);
}
