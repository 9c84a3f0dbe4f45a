//===- TypeExtents.cpp - sizes of a run in types and attributes -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Bounded/IR/Extent.h"
#include "mlir/IR/BuiltinOps.h"

using namespace mlir;
using namespace msc::bounded;

/// Numbers at the bounds and what they are in a run.
static Shape join(ArrayRef<int64_t> bounds, AffineMap inRun) {
  Shape sizes;
  for (auto [bound, size] : llvm::zip(bounds, inRun.getResults()))
    sizes.emplace_back(bound, size);
  return sizes;
}

static Shape join(ArrayRef<int64_t> bounds, ExtentsAttr open) {
  return open ? join(bounds, open.getMap()) : Shape(bounds);
}

Shape msc::bounded::getExtents(RankedTensorType type) {
  return join(type.getShape(),
              dyn_cast_or_null<ExtentsAttr>(type.getEncoding()));
}

Shape msc::bounded::getExtents(Value tensor) {
  return getExtents(cast<RankedTensorType>(tensor.getType()));
}

Extent msc::bounded::getExtent(RankedTensorType type, int64_t dim) {
  return getExtents(type)[dim];
}

bool msc::bounded::areOpen(Sizes sizes) {
  return llvm::any_of(sizes, [](const Extent &size) { return size.isOpen(); });
}

bool msc::bounded::isOpen(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    return isa_and_nonnull<ExtentsAttr>(tensor.getEncoding());
  auto buffer = dyn_cast<MemRefType>(type);
  return buffer && isa_and_nonnull<BufferAttr>(buffer.getMemorySpace());
}

bool msc::bounded::isOpen(Operation *op) {
  auto isOpenType = [](Type type) { return isOpen(type); };
  return llvm::any_of(op->getOperandTypes(), isOpenType) ||
         llvm::any_of(op->getResultTypes(), isOpenType) ||
         llvm::any_of(op->getDiscardableAttrs(), [](NamedAttribute named) {
           return isa<ExtentsAttr>(named.getValue());
         });
}

RankedTensorType msc::bounded::getTensorType(const Shape &sizes, Type element) {
  return RankedTensorType::get(sizes.getBounds(), element,
                               getExtentsAttr(sizes));
}

SmallVector<int64_t> Shape::getBounds() const {
  return llvm::map_to_vector(
      *this, [](const Extent &size) { return size.getBound(); });
}

/// As few symbols as the expressions name: equal sizes are one attribute.
static AffineMap getMap(ArrayRef<AffineExpr> sizes) {
  return AffineMap::inferFromExprList(sizes, sizes.front().getContext())
      .front();
}

ExtentsAttr msc::bounded::getExtentsAttr(Sizes sizes) {
  auto open = llvm::find_if(sizes, [](const Extent &e) { return e.isOpen(); });
  if (open == sizes.end())
    return {};
  MLIRContext *context = open->getExpr().getContext();
  return ExtentsAttr::get(
      context, getMap(llvm::map_to_vector(sizes, [&](const Extent &size) {
        return size.getExpr(context);
      })));
}

int64_t msc::bounded::getMinimum(Operation *op, const Extent &size) {
  if (!size.isOpen())
    return size.getBound();
  MLIRContext *context = op->getContext();
  auto symbols = op->getParentOfType<ModuleOp>()->getAttrOfType<ArrayAttr>(
      "bounded.symbols");
  SmallVector<AffineExpr> minima;
  if (symbols)
    for (auto symbol : symbols.getAsRange<SymbolAttr>())
      minima.push_back(getAffineConstantExpr(symbol.getMinimum(), context));
  // One that the module does not list is at least 1, as what a run chooses.
  size_t symbolCount = getMap(size.getExpr()).getNumSymbols();
  if (minima.size() < symbolCount)
    minima.resize(symbolCount, getAffineConstantExpr(1, context));
  AffineExpr minimum = size.getExpr().replaceSymbols(minima);
  return cast<AffineConstantExpr>(minimum).getValue();
}

Shape msc::bounded::getArgument(Operation *op, StringRef name,
                                ArrayRef<int64_t> numbers) {
  return join(numbers,
              op->getAttrOfType<ExtentsAttr>(("bounded." + name).str()));
}

std::optional<Extent> msc::bounded::extentOf(Attribute value) {
  if (auto number = dyn_cast_or_null<NumberAttr>(value))
    return Extent(number.getBound(), number.getMap().getResult(0));
  auto integer = dyn_cast_or_null<IntegerAttr>(value);
  return integer && integer.getType().isSignlessInteger()
             ? std::optional<Extent>(integer.getInt())
             : std::nullopt;
}

TypedAttr msc::bounded::getNumberAttr(Type type, const Extent &extent) {
  if (!extent.isOpen())
    return IntegerAttr::get(type, extent.getBound());
  AffineExpr size = extent.getExpr();
  return NumberAttr::get(type.getContext(), getMap(size), extent.getBound(),
                         type);
}

//===----------------------------------------------------------------------===//
// Buffers
//===----------------------------------------------------------------------===//

static BufferAttr getBufferAttr(MemRefType type) {
  return dyn_cast_or_null<BufferAttr>(type.getMemorySpace());
}

Shape msc::bounded::getExtents(MemRefType type) {
  BufferAttr open = getBufferAttr(type);
  return open ? join(type.getShape(), open.getSizes()) : Shape(type.getShape());
}

Shape msc::bounded::getStrides(MemRefType type) {
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return {};
  BufferAttr open = getBufferAttr(type);
  return open ? join(strides, open.getStrides()) : Shape(strides);
}

Shape msc::bounded::getDenseStrides(Sizes sizes) {
  Shape strides(sizes);
  Extent next = 1;
  for (size_t i = sizes.size(); i > 0; --i) {
    strides[i - 1] = next;
    next = next * sizes[i - 1];
  }
  return strides;
}

/// What the numbers are in a run, numbers among them too.
static AffineMap getRunMap(Sizes sizes, MLIRContext *context) {
  SmallVector<AffineExpr> exprs;
  for (const Extent &size : sizes)
    exprs.push_back(size.getExpr(context));
  return exprs.empty() ? AffineMap::get(context) : getMap(exprs);
}

MemRefType msc::bounded::getBufferType(const Shape &sizes, const Shape &strides,
                                       Type element) {
  MLIRContext *context = element.getContext();
  Attribute inRun;
  if (areOpen(sizes) || areOpen(strides))
    inRun = BufferAttr::get(context, getRunMap(sizes, context),
                            getRunMap(strides, context));
  SmallVector<int64_t> bounds = sizes.getBounds(), steps = strides.getBounds();
  MemRefLayoutAttrInterface layout;
  if (steps != Shape(getDenseStrides(Shape(bounds))).getBounds())
    layout = StridedLayoutAttr::get(context, 0, steps);
  return MemRefType::get(bounds, element, layout, inRun);
}
