//===- TerminalText.cpp - any bytes as a terminal may show them -----------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/TerminalText.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>

using namespace llvm;

/// The first character when a terminal shows it and nothing else; else "".
static StringRef takeShown(StringRef text) {
  const size_t size = std::min<size_t>(
      getNumBytesForUTF8(static_cast<UTF8>(text.front())), text.size());
  const StringRef character = text.take_front(size);
  const UTF8 *at = character.bytes_begin();
  UTF32 code = 0;
  if (convertUTF8Sequence(&at, character.bytes_end(), &code,
                          strictConversion) != conversionOK ||
      !sys::unicode::isPrintable(static_cast<int>(code)) ||
      sys::unicode::isFormatting(static_cast<int>(code)))
    return "";
  return character;
}

static std::string escape(StringRef text, StringRef kept) {
  std::string result;
  while (!text.empty()) {
    StringRef shown =
        kept.contains(text.front()) ? text.take_front() : takeShown(text);
    if (shown.empty())
      result += "\\x" + toHex(text.take_front(), /*LowerCase=*/true);
    else
      result += shown;
    text = text.drop_front(std::max<size_t>(shown.size(), 1));
  }
  return result;
}

std::string msc::driver::terminalName(StringRef name) {
  return escape(name, "");
}

std::string msc::driver::terminalText(StringRef text) {
  return escape(text, "\n\t");
}

std::string msc::driver::jsonText(StringRef name) {
  return json::isUTF8(name) ? name.str() : json::fixUTF8(name);
}
