//===- Identifier.cpp - names of models and files as C identifiers --------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/names/Identifier.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

static bool isIdentifierCharacter(char c) { return isAlnum(c) || c == '_'; }

bool msc::isModelName(StringRef name) {
  // "__" anywhere and a leading "_" belong to the implementation of C++.
  return !name.empty() && isAlpha(name.front()) &&
         all_of(name, isIdentifierCharacter) && !name.contains("__") &&
         !isReservedName(name);
}

std::string msc::makeModelName(StringRef text) {
  std::string name;
  for (char c : text)
    if (isAlnum(c))
      name += c;
    else if (!name.empty() && name.back() != '_')
      name += '_';
  while (!name.empty() && name.back() == '_')
    name.pop_back();
  if (name.empty())
    return "model";
  return isModelName(name) ? name : "model_" + name;
}
