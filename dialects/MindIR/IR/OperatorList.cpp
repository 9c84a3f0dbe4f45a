//===- OperatorList.cpp - the table of every typed operator ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/MindIR.h"

using namespace msc::mindir;

namespace {

/// Graph operators (constants, calls) are no primitives and are left out.
template <typename Op> void append(std::vector<OperatorRecord> &table) {
  if constexpr (Op::template hasTrait<PrimitiveOpInterface::Trait>())
    table.push_back({llvm::StringRef(Op::getOperationName()).split('.').second,
                     Op::getSummary(), Op::getPrimitiveArguments()});
}

template <typename... Ops> std::vector<OperatorRecord> makeTable() {
  std::vector<OperatorRecord> table;
  // In the order of the list; a fold expression would nest as deep as it is
  // long.
  [[maybe_unused]] int appended[] = {(append<Ops>(table), 0)...};
  llvm::sort(table, [](const OperatorRecord &a, const OperatorRecord &b) {
    return a.name < b.name;
  });
  return table;
}

} // namespace

llvm::ArrayRef<OperatorRecord> msc::mindir::listOperators() {
  static const std::vector<OperatorRecord> table = makeTable<
#define GET_OP_LIST
#include "dialects/MindIR/IR/MindIROps.cpp.inc"
      >();
  return table;
}
