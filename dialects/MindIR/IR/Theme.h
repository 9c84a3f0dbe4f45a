//===- Theme.h - the operators of one file of records, as the dialect's ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_THEME_H
#define MSC_DIALECTS_MINDIR_THEME_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

template <typename... Ops> struct Theme {
  static void add(mlir::Dialect &dialect) {
    (mlir::RegisteredOperationName::insert<Ops>(dialect), ...);
  }

  static void list(std::vector<OperatorRecord> &table) {
    (append<Ops>(table), ...);
  }

private:
  /// Graph operators (constants, calls) are no primitives and are left out.
  template <typename Op>
  static void append(std::vector<OperatorRecord> &table) {
    if constexpr (Op::template hasTrait<PrimitiveOpInterface::Trait>())
      table.push_back(
          {llvm::StringRef(Op::getOperationName()).split('.').second,
           Op::getSummary(), Op::getPrimitiveArguments()});
  }
};

#define MINDIR_THEME(name)                                                     \
  void add##name##Operators(mlir::Dialect &dialect);                           \
  void list##name##Operators(std::vector<OperatorRecord> &table);
#include "dialects/MindIR/IR/Themes.inc"
#undef MINDIR_THEME

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_THEME_H
