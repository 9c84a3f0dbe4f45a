//===- Template.cpp - text with @placeholders@ ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/Template.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

using namespace llvm;
using namespace msc;

/// The length of "name@" at the start of `text`, or 0.
static size_t placeholderLength(StringRef text) {
  const size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  return end != StringRef::npos && end > 0 && text[end] == '@' ? end + 1 : 0;
}

static StringRef valueOf(StringRef name, const Placeholders &values) {
  auto found = values.find(name);
  if (found == values.end())
    report_fatal_error("template placeholder without value: " + Twine(name));
  return found->second;
}

std::string msc::renderTemplate(StringRef text, const Placeholders &values) {
  std::string result;
  while (!text.empty()) {
    const size_t at = text.find('@');
    result += text.take_front(at);
    text = text.substr(at == StringRef::npos ? text.size() : at + 1);
    const size_t length = placeholderLength(text);
    if (at != StringRef::npos && length == 0)
      result += '@';
    if (length == 0)
      continue;
    const StringRef value = valueOf(text.take_front(length - 1), values);
    text = text.drop_front(length);
    // Alone on its line, a value brings its own line ends, or none at all.
    const bool startsLine = result.empty() || result.back() == '\n';
    const bool isLines = value.empty() || value.ends_with("\n");
    result += value;
    if (startsLine && isLines && text.starts_with("\n"))
      text = text.drop_front();
  }
  return result;
}
