//===- CommentText.cpp - names from a model as one line of text -----------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/names/CommentText.h"

#include "llvm/ADT/StringExtras.h"

using namespace llvm;

std::string msc::commentText(StringRef name) {
  std::string text;
  for (char c : name) {
    const bool isTrigraph = c == '?' && StringRef(text).ends_with("?");
    const bool isPlain = isPrint(c) && !StringRef("*\\|`").contains(c);
    text += isPlain && !isTrigraph ? c : '_';
  }
  return text.empty() ? "(unnamed)" : text;
}
