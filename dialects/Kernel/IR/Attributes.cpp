//===- Attributes.cpp - attributes of the dialect on other operations -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/IR/BuiltinOps.h"

using namespace mlir;
using namespace msc::kernel;

MicroAttr msc::kernel::getMicro(Operation *op) {
  return op->getAttrOfType<MicroAttr>("kernel.micro");
}

void msc::kernel::setMicro(Operation *op, MicroAttr micro) {
  op->setAttr("kernel.micro", micro);
}

TypedAttr msc::kernel::getStart(Operation *op, size_t result) {
  auto starts = op->getAttrOfType<ArrayAttr>("kernel.start");
  return starts ? dyn_cast<TypedAttr>(starts[result]) : TypedAttr();
}

static LogicalResult verifyTarget(Operation *op, Attribute value) {
  if (isa<ModuleOp>(op) && isa<TargetAttr>(value))
    return success();
  // target_c1
  return op->emitOpError("kernel.target is a #kernel.target of a module");
}

static LogicalResult verifyMicro(Operation *op, Attribute value) {
  if (isa<DestinationStyleOpInterface>(op) && isa<MicroAttr>(value))
    return success();
  // micro_c1
  return op->emitOpError(
      "kernel.micro is a #kernel.micro of an operation with inits");
}

static LogicalResult verifyStart(Operation *op, Attribute value) {
  auto destination = dyn_cast<DestinationStyleOpInterface>(op);
  auto starts = dyn_cast<ArrayAttr>(value);
  if (destination && starts &&
      int64_t(starts.size()) == destination.getNumDpsInits() &&
      llvm::all_of(starts, llvm::IsaPred<UnitAttr, TypedAttr>))
    return success();
  // start_c1
  return op->emitOpError("kernel.start has a number or unit for each init");
}

LogicalResult KernelDialect::verifyOperationAttribute(Operation *op,
                                                      NamedAttribute named) {
  StringRef name = named.getName().strref();
  if (name == "kernel.target")
    return verifyTarget(op, named.getValue());
  if (name == "kernel.micro")
    return verifyMicro(op, named.getValue());
  if (name == "kernel.start")
    return verifyStart(op, named.getValue());
  return success();
}
