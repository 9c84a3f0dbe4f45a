//===- MindIRToLinalg.cpp - the pass, the type converter, graph operators ===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "mlir/Dialect/Func/Transforms/FuncConversions.h"
#include "mlir/IR/DialectResourceBlobManager.h"

namespace msc {
#define GEN_PASS_DEF_CONVERTMINDIRTOLINALG
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Upstream folders read small constants element by element, which a resource
/// cannot do.
constexpr int64_t inlineLimit = 64;

Attribute inlineSmall(DenseResourceElementsAttr resource) {
  auto type = cast<RankedTensorType>(resource.getType());
  AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  if (!blob || type.getNumElements() > inlineLimit)
    return resource;
  ArrayRef<char> bytes = blob->getData();
  if (!type.getElementType().isInteger(1))
    return DenseElementsAttr::getFromRawBuffer(type, bytes);
  SmallVector<bool> truths(
      llvm::map_range(bytes, [](char c) { return c != 0; }));
  return DenseElementsAttr::get(type, truths);
}

/// The same bytes under a signless type.
Attribute toSignlessAttr(Attribute value) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value))
    return inlineSmall(DenseResourceElementsAttr::get(
        cast<ShapedType>(toSignless(resource.getType())),
        resource.getRawHandle()));
  if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    auto type = cast<RankedTensorType>(dense.getType());
    return type == toSignless(type)
               ? dense
               : dense.bitcast(toSignless(type.getElementType()));
  }
  if (auto integer = dyn_cast<IntegerAttr>(value))
    return IntegerAttr::get(toSignless(integer.getType()), integer.getValue());
  return value;
}

/// mindir.constant and mindir.parameter become arith.constant.
class LowerConstant : public OpConversionPattern<mindir::ConstantOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ConstantOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto value = dyn_cast<TypedAttr>(toSignlessAttr(op.getValue()));
    if (!value)
      return op.emitOpError("holds no number");
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(op, value);
    return success();
  }
};

class LowerParameter : public OpConversionPattern<mindir::ParameterOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ParameterOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto value = cast<TypedAttr>(toSignlessAttr(*op.getValue()));
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(op, value);
    return success();
  }
};

/// MindSpore's name of an element type.
std::string getDtypeName(Type type) {
  if (type.isInteger(1))
    return "bool";
  if (type.isBF16())
    return "bfloat16";
  std::string width = std::to_string(type.getIntOrFloatBitWidth());
  if (isa<FloatType>(type))
    return "float" + width;
  return (type.isUnsignedInteger() ? "uint" : "int") + width;
}

/// Keeps the data types of the graph's inputs and outputs, which the signless
/// types of linalg cannot tell.
void recordDtypes(func::FuncOp graph) {
  Builder builder(graph.getContext());
  auto getName = [&](Type type) {
    return builder.getStringAttr(getDtypeName(getElementTypeOrSelf(type)));
  };
  FunctionType type = graph.getFunctionType();
  for (auto [i, input] : llvm::enumerate(type.getInputs()))
    if (!graph.getArgAttr(i, "mindir.dtype"))
      graph.setArgAttr(i, "mindir.dtype", getName(input));
  for (auto [i, result] : llvm::enumerate(type.getResults()))
    if (!graph.getResultAttr(i, "mindir.dtype"))
      graph.setResultAttr(i, "mindir.dtype", getName(result));
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
  SmallVector<mindir::ParameterOp> missing;
  module.walk([&](mindir::ParameterOp parameter) {
    if (!parameter.getValue())
      missing.push_back(parameter);
  });
  if (missing.empty())
    return success();
  return emitError(UnknownLoc::get(module.getContext()))
         << missing.size()
         << (missing.size() == 1 ? " parameter has" : " parameters have")
         << " no data, the first is '" << missing.front().getName()
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
    for (auto graph : getOperation().getOps<func::FuncOp>())
      recordDtypes(graph);
    TypeConverter converter;
    converter.addConversion([](Type type) { return toSignless(type); });
    RewritePatternSet patterns(&getContext());
    populate(converter, patterns);
    ConversionTarget target(getContext());
    declareLegality(target, converter);
    // Partial, so that one refusal does not hide the others.
    ErrorLocations errors(&getContext());
    if (failed(applyPartialConversion(getOperation(), target,
                                      std::move(patterns))) ||
        failed(requireLowered(getOperation(), errors)))
      signalPassFailure();
  }

  void populate(TypeConverter &converter, RewritePatternSet &patterns) {
    patterns.add<LowerConstant, LowerParameter>(converter, &getContext());
    for (auto *populateTheme :
         {populatePReLUPatterns,         populateBiasAddPatterns,
          populateConvolutionPatterns,   populateConvolutionTransposePatterns,
          populateCreationPatterns,      populateElementwisePatterns,
          populateIdentityPatterns,      populateGatherPatterns,
          populateJoinPatterns,          populateMatrixPatterns,
          populateNormalisationPatterns, populateGroupNormPatterns,
          populateSoftmaxPatterns,       populatePadPatterns,
          populatePoolingPatterns,       populateAdaptivePoolingPatterns,
          populateReductionPatterns,     populateArgReductionPatterns,
          populateNormPatterns,          populateRepeatPatterns,
          populateReshapePatterns,       populateResizePatterns,
          populateScanPatterns,          populateSlicePatterns,
          populateSortPatterns})
      populateTheme(converter, patterns);
    populateFunctionOpInterfaceTypeConversionPattern<func::FuncOp>(patterns,
                                                                   converter);
    populateReturnOpTypeConversionPattern(patterns, converter);
  }

  void declareLegality(ConversionTarget &target, TypeConverter &converter) {
    // Operators of mindir are left unmarked: an illegal one would end the
    // conversion with the first refusal.
    target.addLegalDialect<arith::ArithDialect, kernel::KernelDialect,
                           linalg::LinalgDialect, math::MathDialect,
                           scf::SCFDialect, tensor::TensorDialect>();
    target.addLegalOp<ModuleOp>();
    target.addDynamicallyLegalOp<func::FuncOp>([&](func::FuncOp op) {
      return converter.isSignatureLegal(op.getFunctionType());
    });
    target.addDynamicallyLegalOp<func::ReturnOp>(
        [&](func::ReturnOp op) { return converter.isLegal(op); });
  }
};

} // namespace
