//===- MindIRToLinalg.cpp - the pass, and what it refuses -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Lowering.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/GraphOps.h"

namespace msc {
#define GEN_PASS_DEF_CONVERTMINDIRTOLINALG
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Keeps the types of the graph's inputs and outputs: the signless ones of
/// linalg cannot tell them.
void recordTypes(func::FuncOp graph) {
  FunctionType type = graph.getFunctionType();
  for (auto [i, input] : llvm::enumerate(type.getInputs()))
    if (!graph.getArgAttr(i, "mindir.type"))
      graph.setArgAttr(i, "mindir.type", TypeAttr::get(input));
  for (auto [i, result] : llvm::enumerate(type.getResults()))
    if (!graph.getResultAttr(i, "mindir.type"))
      graph.setResultAttr(i, "mindir.type", TypeAttr::get(result));
}

/// What a state starts as has the type of its argument.
void convertInitialValues(func::FuncOp graph) {
  for (unsigned i = 0; i < graph.getNumArguments(); ++i)
    if (Attribute initial = graph.getArgAttr(i, "mindir.state"))
      graph.setArgAttr(i, "mindir.state", toSignlessAttr(initial));
}

/// linalg's meaning is stated for known dimensions only.
LogicalResult refuseUnknownShapes(ModuleOp module) {
  auto isKnown = [](Type type) {
    auto shaped = dyn_cast<ShapedType>(type);
    return !shaped || shaped.hasStaticShape();
  };
  bool known = true;
  module.walk([&](Operation *op) {
    if (!isa_and_nonnull<mindir::MindIRDialect>(op->getDialect()) ||
        llvm::all_of(op->getResultTypes(), isKnown))
      return;
    known = false;
    op->emitOpError("has a result whose dimensions are not known");
  });
  return success(known);
}

/// MindSpore has tensors of complex numbers and of strings; linalg's arithmetic
/// is on integers and floats.
LogicalResult refuseOtherElements(ModuleOp module) {
  auto isOther = [](Type type) {
    return isa<ShapedType>(type) && !getElementTypeOrSelf(type).isIntOrFloat();
  };
  bool clean = true;
  module.walk([&](func::FuncOp graph) {
    for (BlockArgument input : graph.getArguments())
      if (isOther(input.getType())) {
        clean = false;
        emitError(input.getLoc())
            << "an input has a type that no target computes with: "
            << input.getType();
      }
  });
  module.walk([&](Operation *op) {
    auto found = llvm::find_if(op->getResultTypes(), isOther);
    if (!isa_and_nonnull<mindir::MindIRDialect>(op->getDialect()) ||
        found == op->result_type_end())
      return;
    clean = false;
    op->emitOpError("has a result of a type that no target computes with: ")
        << *found;
  });
  return success(clean);
}

/// A stripped file, which only `msc inspect` accepts.
LogicalResult refuseMissingData(ModuleOp module) {
  SmallVector<StringRef> missing;
  module.walk([&](mindir::ParameterOp parameter) {
    if (!parameter.getValue())
      missing.push_back(parameter.getName());
  });
  module.walk([&](func::FuncOp graph) {
    for (unsigned i = 0; i < graph.getNumArguments(); ++i)
      if (isa_and_nonnull<UnitAttr>(graph.getArgAttr(i, "mindir.state")))
        missing.push_back(graph.getArgAttrOfType<StringAttr>(i, "mindir.name"));
  });
  if (missing.empty())
    return success();
  return emitError(UnknownLoc::get(module.getContext()))
         << missing.size()
         << (missing.size() == 1 ? " parameter has" : " parameters have")
         << " no data, the first is '" << missing.front()
         << "': the file was stripped of its weights; take the original, or "
            "export the model again";
}

/// Remembers where errors were reported.
class ErrorLocations {
public:
  explicit ErrorLocations(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (diagnostic.getSeverity() == DiagnosticSeverity::Error)
            locations.insert(diagnostic.getLocation());
          return failure(); // the next handler prints it
        }) {}
  bool contains(Location location) const {
    return locations.contains(location);
  }

private:
  DenseSet<Location> locations;
  ScopedDiagnosticHandler handler;
};

/// Every operator that no pattern lowered has to have its reason.
LogicalResult requireLowered(ModuleOp module, const ErrorLocations &errors) {
  bool lowered = true;
  module.walk([&](Operation *op) {
    if (!isa_and_nonnull<mindir::MindIRDialect>(op->getDialect()))
      return;
    lowered = false;
    if (!errors.contains(op->getLoc()))
      op->emitOpError("is not supported with these types");
  });
  return success(lowered);
}

struct ConvertMindIRToLinalg
    : msc::impl::ConvertMindIRToLinalgBase<ConvertMindIRToLinalg> {
  void runOnOperation() override {
    if (failed(refuseUnknownShapes(getOperation())) ||
        failed(refuseOtherElements(getOperation())) ||
        failed(refuseMissingData(getOperation())))
      return signalPassFailure();
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      recordTypes(graph);
      convertInitialValues(graph);
    }
    ErrorLocations errors(&getContext());
    if (failed(Lowering(&getContext()).apply(getOperation())) ||
        failed(requireLowered(getOperation(), errors)))
      signalPassFailure();
  }
};

} // namespace
