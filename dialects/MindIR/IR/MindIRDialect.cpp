//===- MindIRDialect.cpp - registration, materialisation of constants -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/Theme.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc::mindir;

#include "dialects/MindIR/IR/MindIRDialect.cpp.inc"
#include "dialects/MindIR/IR/MindIRInterfaces.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/MindIR/IR/MindIRTypes.cpp.inc"

void MindIRDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "dialects/MindIR/IR/MindIRTypes.cpp.inc"
      >();
#define MINDIR_THEME(name) add##name##Operators(*this);
#include "dialects/MindIR/IR/Themes.inc"
#undef MINDIR_THEME
}

Operation *MindIRDialect::materializeConstant(OpBuilder &builder,
                                              Attribute value, Type type,
                                              Location loc) {
  // Where the file left the rank open, the value has it.
  if (auto elements = dyn_cast<ElementsAttr>(value);
      elements && isa<UnrankedTensorType>(type))
    type = elements.getShapedType();
  return ConstantOp::create(builder, loc, type, value);
}
