//===- ArgumentConversion.cpp ---------------------------------------------===//
//
// A constant of the file as the attribute of a typed operator.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;
using namespace msc;
using mindir::ArgumentKind;

namespace {
/// MindSpore's TypeId numbers, which 2.10 uses where 2.0 has a type constant.
Type typeOfId(Builder &builder, int64_t id) {
  switch (id) {
  case 30:
    return builder.getI1Type();
  case 32:
  case 33:
  case 34:
  case 35:
    return builder.getIntegerType(8 << (id - 32));
  case 37:
  case 38:
  case 39:
  case 40:
    return builder.getIntegerType(8 << (id - 37), /*isSigned=*/false);
  case 42:
    return builder.getF16Type();
  case 43:
    return builder.getF32Type();
  case 44:
    return builder.getF64Type();
  case 45:
    return builder.getBF16Type();
  case 51:
    return ComplexType::get(builder.getF32Type());
  case 52:
    return ComplexType::get(builder.getF64Type());
  default:
    return {};
  }
}

std::optional<int64_t> integerOf(Attribute value) {
  std::optional<mindir::Number> number = mindir::numberOf(value);
  return number && number->isInteger ? std::optional(number->integer)
                                     : std::nullopt;
}

bool appendIntegers(Attribute value, SmallVectorImpl<int64_t> &integers) {
  if (auto list = dyn_cast<ArrayAttr>(value))
    return llvm::all_of(list, [&](Attribute element) {
      return appendIntegers(element, integers);
    });
  if (auto array = dyn_cast<DenseI64ArrayAttr>(value)) {
    llvm::append_range(integers, array.asArrayRef());
    return true;
  }
  std::optional<int64_t> integer = integerOf(value);
  if (integer)
    integers.push_back(*integer);
  return integer.has_value();
}

/// A string, or its number in the order of `enumerators` (2.10).
Attribute convertString(Builder &builder, ArrayRef<StringLiteral> enumerators,
                        Attribute value) {
  if (isa<StringAttr>(value))
    return value;
  std::optional<int64_t> number = integerOf(value);
  bool known = number && *number >= 0 && *number < int64_t(enumerators.size());
  return known ? builder.getStringAttr(enumerators[*number]) : Attribute();
}

Attribute convertFormat(Builder &builder, Attribute value) {
  static constexpr StringLiteral formats[] = {"NCHW", "NHWC"};
  if (integerOf(value) == 14) // those in between are of accelerators
    return builder.getStringAttr("NCDHW");
  return convertString(builder, formats, value);
}

Attribute convertPadMode(Builder &builder, Attribute value) {
  static constexpr StringLiteral modes[] = {"pad", "same", "valid"};
  Attribute mode = convertString(builder, modes, value);
  auto text = dyn_cast_or_null<StringAttr>(mode);
  return text ? builder.getStringAttr(text.getValue().lower()) : mode;
}

Attribute convertScatterReduction(Builder &builder, Attribute value) {
  static constexpr StringLiteral reductions[] = {"none", "add"};
  return convertString(builder, reductions, value);
}

Attribute convertLossReduction(Builder &builder, Attribute value) {
  static constexpr StringLiteral reductions[] = {"sum", "mean", "none"};
  return convertString(builder, reductions, value);
}

Attribute convertIntegers(Builder &builder, Attribute value) {
  SmallVector<int64_t> integers;
  return appendIntegers(value, integers)
             ? builder.getDenseI64ArrayAttr(integers)
             : Attribute();
}

Attribute convertInteger(Builder &builder, Attribute value) {
  std::optional<int64_t> integer = integerOf(value);
  return integer ? builder.getI64IntegerAttr(*integer) : Attribute();
}

Attribute convertBool(Builder &builder, Attribute value) {
  std::optional<int64_t> integer = integerOf(value);
  return integer ? builder.getBoolAttr(*integer) : Attribute();
}

Attribute convertFloat(Builder &builder, Attribute value) {
  std::optional<mindir::Number> number = mindir::numberOf(value);
  return number ? builder.getF32FloatAttr(number->real) : Attribute();
}

/// Some numbers, as float32.
Attribute convertNumbers(Builder &builder, ArrayAttr list) {
  SmallVector<float> numbers;
  for (Attribute element : list)
    if (std::optional<mindir::Number> number = mindir::numberOf(element))
      numbers.push_back(number->real);
  auto type = RankedTensorType::get(int64_t(list.size()), builder.getF32Type());
  return numbers.size() == list.size()
             ? DenseElementsAttr::get(type, ArrayRef(numbers))
             : Attribute();
}

/// An integer stays one, with all its bits.
Attribute convertNumber(Builder &builder, Attribute value) {
  if (auto list = dyn_cast<ArrayAttr>(value))
    return convertNumbers(builder, list);
  std::optional<mindir::Number> number = mindir::numberOf(value);
  if (!number)
    return {};
  Type type =
      number->isInteger ? Type(builder.getI64Type()) : builder.getF64Type();
  return mindir::numberAs(type, *number);
}

Attribute convertType(Builder &builder, Attribute value) {
  if (isa<TypeAttr>(value))
    return value;
  if (auto tensor = dyn_cast<ElementsAttr>(value))
    return TypeAttr::get(tensor.getElementType());
  std::optional<int64_t> id = integerOf(value);
  Type type = id ? typeOfId(builder, *id) : Type();
  return type ? TypeAttr::get(type) : Attribute();
}

/// A list of one scalar where a scalar is wanted, as in a tensor of shape [] or
/// [1].
Attribute onlyElement(Attribute value) {
  auto list = dyn_cast<ArrayAttr>(value);
  return list && list.size() == 1 ? onlyElement(list[0]) : value;
}
} // namespace

ArrayAttr msc::scalarsOf(ElementsAttr tensor) {
  if (tensor.getNumElements() > 1024)
    return {};
  Builder builder(tensor.getContext());
  auto type = cast<ShapedType>(tensor.getType());
  DenseElementsAttr dense = dyn_cast<DenseElementsAttr>(tensor);
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(tensor)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob || type.getElementType().isInteger(1))
      return {};
    dense = DenseElementsAttr::getFromRawBuffer(type, blob->getData());
  }
  SmallVector<Attribute> values;
  if (dense)
    llvm::append_range(values, dense.getValues<Attribute>());
  return builder.getArrayAttr(values);
}

Attribute msc::spellNumber(StringRef argument, Attribute value) {
  static constexpr StringLiteral modes[] = {"bilinear", "nearest"};
  static constexpr StringLiteral borders[] = {"zeros", "border", "reflection"};
  static constexpr StringLiteral transformations[] = {
      "asymmetric", "align_corners", "half_pixel", "crop_and_resize"};
  static constexpr StringLiteral approximations[] = {"none", "tanh"};
  ArrayRef<StringLiteral> names;
  if (argument == "interpolation_mode")
    names = modes;
  else if (argument == "padding_mode")
    names = borders;
  else if (argument == "coordinate_transformation_mode")
    names = transformations;
  else if (argument == "approximate")
    names = approximations;
  Builder builder(value.getContext());
  return names.empty() ? value : convertString(builder, names, value);
}

Attribute msc::convertArgument(ArgumentKind kind, Attribute value) {
  Builder builder(value.getContext());
  if (kind == ArgumentKind::Type)
    return convertType(builder, value);
  if (auto tensor = dyn_cast<ElementsAttr>(value);
      tensor && !isa<DenseArrayAttr>(value))
    if (!(value = scalarsOf(tensor)))
      return {};
  if (kind == ArgumentKind::Integers)
    return convertIntegers(builder, value);
  value = onlyElement(value);
  switch (kind) {
  case ArgumentKind::Bool:
    return convertBool(builder, value);
  case ArgumentKind::Integer:
    return convertInteger(builder, value);
  case ArgumentKind::Float:
    return convertFloat(builder, value);
  case ArgumentKind::Number:
    return convertNumber(builder, value);
  case ArgumentKind::String:
    return convertString(builder, {}, value);
  case ArgumentKind::Format:
    return convertFormat(builder, value);
  case ArgumentKind::PadMode:
    return convertPadMode(builder, value);
  case ArgumentKind::ScatterReduction:
    return convertScatterReduction(builder, value);
  case ArgumentKind::LossReduction:
    return convertLossReduction(builder, value);
  default:
    return {}; // operands
  }
}
