//===- RoutineOps.cpp - the verifier of kernel.routine --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc::kernel;

LogicalResult RoutineOp::verify() {
  StringRef name = getRoutine();
  if (name.empty() || !llvm::isLower(name.front()) ||
      !llvm::all_of(name, llvm::isAlnum))
    // routine_c1
    return emitOpError("has a name that is no identifier in camel case: ")
           << name;
  for (Attribute option : getOptions())
    if (!isa<IntegerAttr, TypeAttr, FlatSymbolRefAttr>(option))
      // routine_c2
      return emitOpError("has an option that is no integer, truth value, type "
                         "or function: ")
             << option;
  return success();
}
