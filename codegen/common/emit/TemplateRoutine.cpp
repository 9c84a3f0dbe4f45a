//===- TemplateRoutine.cpp - kernel.routine as a template call ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/api/ApiText.h"
#include "codegen/common/emit/LoopNest.h"
#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/Literals.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

/// "true", "3", "std::uint8_t" or "::function".
static std::string getOptionText(Attribute option) {
  if (auto type = dyn_cast<TypeAttr>(option))
    return getCType(type.getValue());
  if (auto function = dyn_cast<FlatSymbolRefAttr>(option))
    return "::" + function.getValue().str();
  auto integer = cast<IntegerAttr>(option);
  if (integer.getType().isInteger(1))
    return integer.getValue().isZero() ? "false" : "true";
  return std::to_string(integer.getInt());
}

/// "msc::sortRows<true>(parallel, msc::Dims<2, 5>(), x0, msc::Dims<2, 5>(),
/// y0);"
LogicalResult TemplatePrinter::emit(kernel::RoutineOp op) {
  include(llvm::convertToSnakeFromCamelCase(op.getRoutine()) + ".h");
  auto options = llvm::map_to_vector(op.getOptions(), getOptionText);
  SmallVector<std::string> arguments = {getContextName().str()};
  for (Value operand : op.getOperands()) {
    auto sizes = bounded::getExtents(cast<MemRefType>(operand.getType()));
    arguments.push_back(getDimsText(sizes) + "()");
    arguments.push_back(nameOf(operand));
  }
  Builder builder(op.getContext());
  for (double number : op.getNumbers())
    arguments.push_back(getLiteral(builder.getF64FloatAttr(number)));
  for (auto text : op.getTexts().getAsRange<StringAttr>())
    arguments.push_back(quoteC(text));
  line("msc::" + op.getRoutine().str() +
       (options.empty() ? "" : "<" + llvm::join(options, ", ") + ">") + "(" +
       llvm::join(arguments, ", ") + ");");
  return success();
}
