//===- OperatorList.cpp - the table of every typed operator ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Theme.h"

using namespace msc::mindir;

static std::vector<OperatorRecord> makeTable() {
  std::vector<OperatorRecord> table;
#define MINDIR_THEME(name) list##name##Operators(table);
#include "dialects/MindIR/IR/Themes.inc"
#undef MINDIR_THEME
  llvm::sort(table, [](const OperatorRecord &a, const OperatorRecord &b) {
    return a.name < b.name;
  });
  return table;
}

llvm::ArrayRef<OperatorRecord> msc::mindir::listOperators() {
  static const std::vector<OperatorRecord> table = makeTable();
  return table;
}
