//===- ConstantData.cpp - the numbers of constants and parameters ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/ConstantData.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include <Eigen/Core>
#include <cstring>

using namespace mlir;
using namespace msc;

namespace {

template <typename T> T readAs(const char *address) {
  T value;
  std::memcpy(&value, address, sizeof(T));
  return value;
}

/// Calls `visit` with a value of the C++ type that the float type is stored as.
template <typename Visit> void withStorage(Type type, Visit visit) {
  if (type.isF32()) // nearly always: weights
    visit(float());
  else if (type.isF64())
    visit(double());
  else if (type.isF16())
    visit(Eigen::half());
  else
    visit(Eigen::bfloat16());
}

int64_t readInteger(const char *address, Type type) {
  bool isUnsigned = type.isUnsignedInteger();
  switch (getElementBytes(type)) {
  case 1:
    return isUnsigned ? readAs<uint8_t>(address) : readAs<int8_t>(address);
  case 2:
    return isUnsigned ? readAs<uint16_t>(address) : readAs<int16_t>(address);
  case 4:
    return isUnsigned ? readAs<uint32_t>(address) : readAs<int32_t>(address);
  default:
    return readAs<int64_t>(address);
  }
}

bool isConstantWithin(Value value, int depth) {
  Operation *op = value.getDefiningOp();
  if (isa_and_nonnull<mindir::ConstantOp, mindir::ParameterOp>(op))
    return true;
  return op && depth && isPure(op) && op->getNumRegions() == 0 &&
         llvm::all_of(op->getOperands(), [&](Value operand) {
           return isConstantWithin(operand, depth - 1);
         });
}

} // namespace

ElementsAttr msc::getElements(Value value) {
  if (auto parameter = value.getDefiningOp<mindir::ParameterOp>())
    return parameter.getValueAttr();
  auto constant = value.getDefiningOp<mindir::ConstantOp>();
  return constant ? dyn_cast<ElementsAttr>(constant.getValue())
                  : ElementsAttr();
}

bool msc::isConstant(Value value) { return isConstantWithin(value, 4); }

size_t msc::getElementBytes(Type type) {
  return (type.getIntOrFloatBitWidth() + 7) / 8;
}

std::optional<std::vector<char>> msc::readBytes(ElementsAttr elements) {
  Type type = elements.getElementType();
  if (!type.isIntOrFloat())
    return std::nullopt;
  size_t size = elements.getNumElements() * getElementBytes(type);
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob || blob->getData().size() != size)
      return std::nullopt;
    return std::vector<char>(blob->getData().begin(), blob->getData().end());
  }
  auto dense = dyn_cast<DenseElementsAttr>(elements);
  if (!dense)
    return std::nullopt;
  std::vector<char> bytes;
  bytes.reserve(size);
  if (type.isInteger(1)) {
    llvm::append_range(bytes, dense.getValues<bool>());
    return bytes;
  }
  ArrayRef<char> raw = dense.getRawData();
  for (int64_t copies = dense.isSplat() ? dense.getNumElements() : 1; copies;
       --copies)
    llvm::append_range(bytes, raw);
  return bytes;
}

std::vector<double> msc::readFloats(ArrayRef<char> bytes, Type type) {
  std::vector<double> values(bytes.size() / getElementBytes(type));
  withStorage(type, [&](auto stored) {
    const char *address = bytes.data();
    for (double &value : values) {
      value = static_cast<double>(readAs<decltype(stored)>(address));
      address += sizeof(stored);
    }
  });
  return values;
}

std::vector<int64_t> msc::readIntegers(ArrayRef<char> bytes, Type type) {
  std::vector<int64_t> values;
  for (size_t at = 0; at < bytes.size(); at += getElementBytes(type))
    values.push_back(readInteger(&bytes[at], type));
  return values;
}

std::vector<char> msc::writeFloats(ArrayRef<double> values, Type type) {
  std::vector<char> bytes(values.size() * getElementBytes(type));
  withStorage(type, [&](auto stored) {
    // To half precision by way of float32, as MindSpore and the generated code
    // convert.
    using Given =
        std::conditional_t<sizeof(stored) == 2, float, decltype(stored)>;
    char *address = bytes.data();
    for (double value : values) {
      stored = static_cast<decltype(stored)>(static_cast<Given>(value));
      std::memcpy(address, &stored, sizeof(stored));
      address += sizeof(stored);
    }
  });
  return bytes;
}

std::vector<char> msc::writeIntegers(ArrayRef<int64_t> values, Type type) {
  size_t size = getElementBytes(type);
  std::vector<char> bytes(values.size() * size);
  for (auto [i, value] : llvm::enumerate(values)) {
    int64_t stored = type.isInteger(1) ? value != 0 : value;
    std::memcpy(&bytes[i * size], &stored, size); // little-endian host
  }
  return bytes;
}

Value msc::createConstant(OpBuilder &builder, Location loc,
                          RankedTensorType type, ArrayRef<char> bytes) {
  auto blob = HeapAsmResourceBlob::allocateAndCopyWithAlign(
      bytes, /*align=*/64, /*dataIsMutable=*/false);
  auto value = DenseResourceElementsAttr::get(type, "folded", std::move(blob));
  return mindir::ConstantOp::create(builder, loc, type, value);
}
