//===- BoundedDialect.cpp - registration, syntax, verification ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/Bounded.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc::bounded;

#include "dialects/Bounded/IR/BoundedDialect.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/Bounded/IR/BoundedAttributes.cpp.inc"
#define GET_OP_CLASSES
#include "dialects/Bounded/IR/BoundedOps.cpp.inc"

void BoundedDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "dialects/Bounded/IR/BoundedOps.cpp.inc"
      >();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/Bounded/IR/BoundedAttributes.cpp.inc"
      >();
}

static std::string toText(AffineMap map) {
  std::string text;
  llvm::raw_string_ostream(text) << map;
  return text;
}

LogicalResult
SymbolAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                   StringRef, int64_t dim, int64_t minimum, int64_t maximum) {
  if (minimum < (dim < 0 ? 0 : 1) || maximum <= minimum)
    // symbol_c1
    return emitError() << "the bounds " << minimum << " to " << maximum
                       << " leave nothing to choose";
  return success();
}

LogicalResult
ExtentsAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                    AffineMap map) {
  bool isOpen = llvm::any_of(map.getResults(), [](AffineExpr size) {
    return !isa<AffineConstantExpr>(size);
  });
  if (map.getNumDims() || !isOpen)
    // extents_c1
    return emitError() << toText(map) << " are no sizes of a run";
  return success();
}

LogicalResult ExtentsAttr::verifyEncoding(
    ArrayRef<int64_t> shape, Type,
    llvm::function_ref<InFlightDiagnostic()> emitError) const {
  bool fits = shape.size() == getMap().getNumResults();
  for (auto [size, bound] : llvm::zip(getMap().getResults(), shape))
    if (auto number = dyn_cast<AffineConstantExpr>(size))
      fits &= number.getValue() == bound;
  if (!fits)
    // extents_c2
    return emitError() << "the sizes " << toText(getMap())
                       << " are not those of the shape (" << shape << ")";
  return success();
}

Attribute ExtentsAttr::parse(AsmParser &parser, Type) {
  AffineMap map;
  if (parser.parseLess() || parser.parseAffineMap(map) || parser.parseGreater())
    return {};
  return parser.getChecked<ExtentsAttr>(parser.getContext(), map);
}

void ExtentsAttr::print(AsmPrinter &printer) const {
  printer << "<" << getMap() << ">";
}

LogicalResult
BufferAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                   AffineMap sizes, AffineMap strides) {
  if (sizes.getNumDims() || strides.getNumDims() ||
      sizes.getNumResults() != strides.getNumResults())
    // buffer_c1
    return emitError() << toText(sizes) << " and " << toText(strides)
                       << " are no sizes and strides of a run";
  return success();
}

Attribute BufferAttr::parse(AsmParser &parser, Type) {
  AffineMap sizes, strides;
  if (parser.parseLess() || parser.parseAffineMap(sizes) ||
      parser.parseComma() || parser.parseAffineMap(strides) ||
      parser.parseGreater())
    return {};
  return parser.getChecked<BufferAttr>(parser.getContext(), sizes, strides);
}

void BufferAttr::print(AsmPrinter &printer) const {
  printer << "<" << getSizes() << ", " << getStrides() << ">";
}

Attribute NumberAttr::parse(AsmParser &parser, Type type) {
  AffineMap map;
  int64_t bound;
  if (parser.parseLess() || parser.parseAffineMap(map) || parser.parseComma() ||
      parser.parseInteger(bound) || parser.parseGreater())
    return {};
  if (!type)
    type = parser.getBuilder().getI64Type();
  return NumberAttr::get(parser.getContext(), map, bound, type);
}

void NumberAttr::print(AsmPrinter &printer) const {
  printer << "<" << getMap() << ", " << getBound() << ">";
}

LogicalResult BoundedDialect::verifyOperationAttribute(Operation *op,
                                                       NamedAttribute named) {
  StringRef name = named.getName().strref().split('.').second;
  if (name == "symbols") {
    auto list = dyn_cast<ArrayAttr>(named.getValue());
    if (!isa<ModuleOp>(op) || !list ||
        !llvm::all_of(list, llvm::IsaPred<SymbolAttr>))
      // symbols_c1
      return op->emitOpError("bounded.symbols is a list of symbols, of a "
                             "module");
    return success();
  }
  auto number = dyn_cast<NumberAttr>(named.getValue());
  if (name == "found") {
    if (!number && !isa<IntegerAttr>(named.getValue()))
      // found_c1
      return op->emitOpError("bounded.found is an integer");
    return success();
  }
  auto integer = op->getAttrOfType<IntegerAttr>(name);
  if (number && integer && number.getBound() == integer.getInt())
    return success();
  auto extents = dyn_cast<ExtentsAttr>(named.getValue());
  auto numbers = op->getAttrOfType<DenseI64ArrayAttr>(name);
  if (!extents || !numbers ||
      numbers.size() != extents.getMap().getNumResults())
    // argument_c1
    return op->emitOpError()
           << named.getName().getValue() << " are not the numbers of " << name;
  return success();
}
