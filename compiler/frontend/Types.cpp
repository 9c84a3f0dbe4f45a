//===- Types.cpp - MindIR's types as MLIR types ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Types.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc;
using namespace msc::frontend;
using mind_ir::AttributeProto;
using mind_ir::TensorProto;

constexpr int64_t unknownDimension = -1, unknownRank = -2;

FailureOr<Type> TypeImporter::element(int dataType) {
  Builder b(context);
  switch (dataType) {
  case TensorProto::BOOL:
    return Type(b.getI1Type());
  case TensorProto::INT8:
    return Type(b.getI8Type());
  case TensorProto::INT16:
    return Type(b.getI16Type());
  case TensorProto::INT32:
    return Type(b.getI32Type());
  case TensorProto::INT64:
    return Type(b.getI64Type());
  case TensorProto::UINT8:
    return Type(b.getIntegerType(8, false));
  case TensorProto::UINT16:
    return Type(b.getIntegerType(16, false));
  case TensorProto::UINT32:
    return Type(b.getIntegerType(32, false));
  case TensorProto::UINT64:
    return Type(b.getIntegerType(64, false));
  case TensorProto::FLOAT16:
    return Type(b.getF16Type());
  case TensorProto::BFLOAT16:
    return Type(b.getBF16Type());
  case TensorProto::FLOAT:
    return Type(b.getF32Type());
  case TensorProto::DOUBLE:
  case TensorProto::FLOAT64:
    return Type(b.getF64Type());
  case TensorProto::COMPLEX64:
    return Type(ComplexType::get(b.getF32Type()));
  case TensorProto::COMPLEX128:
    return Type(ComplexType::get(b.getF64Type()));
  case TensorProto::QINT4X2:
    return Type(mindir::Int4x2Type::get(context));
  case TensorProto::STRING:
    return Type(mindir::StringType::get(context));
  default:
    return report.refuse("has the data type " + Twine(dataType) +
                         ", which MindIR does not have");
  }
}

/// The dimensions as MLIR has them.
static LogicalResult importShape(const TensorProto &tensor,
                                 SmallVectorImpl<int64_t> &shape,
                                 Report &report) {
  for (int64_t dimension : tensor.dims()) {
    if (dimension < unknownDimension)
      return report.refuse("has a dimension of " + Twine(dimension));
    bool isKnown = dimension != unknownDimension;
    shape.push_back(isKnown ? dimension : ShapedType::kDynamic);
  }
  if (!mindir::isPossibleShape(shape))
    return report.refuse("has more elements than any machine can hold");
  return success();
}

FailureOr<Type> TypeImporter::tensor(const TensorProto &tensor) {
  FailureOr<Type> elementType = element(tensor.data_type());
  if (failed(elementType))
    return failure();
  if (tensor.dims_size() == 1 && tensor.dims(0) == unknownRank)
    return Type(UnrankedTensorType::get(*elementType));
  SmallVector<int64_t> shape;
  if (failed(importShape(tensor, shape, report)))
    return failure();
  return Type(RankedTensorType::get(shape, *elementType));
}

FailureOr<Type> TypeImporter::sequence(const AttributeProto &attribute) {
  SmallVector<Type> elements;
  for (const AttributeProto &item : attribute.values()) {
    FailureOr<Type> type = value(item);
    if (failed(type))
      return failure();
    elements.push_back(*type);
  }
  return Type(TupleType::get(context, elements));
}

FailureOr<Type> TypeImporter::value(const AttributeProto &attribute) {
  if (attribute.has_ref_attr_name())
    return report.refuse("is written as MindSpore 1.x did",
                         "export the model with MindSpore 2.0 or newer");
  if (!attribute.unknown_fields().empty())
    return report.refuse("has fields that MindIR does not have",
                         "copy or export the file again");
  switch (attribute.type()) {
  case AttributeProto::TENSORS:
  case AttributeProto::SCALAR:
    if (attribute.tensors_size() != 1)
      return report.refuse("has a type of " + Twine(attribute.tensors_size()) +
                           " tensors");
    return attribute.type() == AttributeProto::SCALAR
               ? element(attribute.tensors(0).data_type())
               : tensor(attribute.tensors(0));
  case AttributeProto::TUPLE:
  case AttributeProto::LIST:
    return sequence(attribute);
  case AttributeProto::UMONAD:
    return Type(mindir::UMonadType::get(context));
  case AttributeProto::IOMONAD:
    return Type(mindir::IOMonadType::get(context));
  case AttributeProto::NONE:
    return Type(mindir::NoneType::get(context));
  case AttributeProto::TYPE_NULL:
    return Type(mindir::TypeIdType::get(context));
  case AttributeProto::PRIMITIVECLOSURE:
  case AttributeProto::FUNCGRAPHCLOSURE:
  case AttributeProto::PARTIALCLOSURE:
  case AttributeProto::UNIONFUNCCLOSURE:
    return Type(mindir::ClosureType::get(context));
  default:
    // Scalars: AttributeType numbers them as TensorProto.DataType does.
    if (attribute.type() >= AttributeProto::FLOAT &&
        attribute.type() <= AttributeProto::BFLOAT16)
      return element(attribute.type());
    return unknown();
  }
}

Type TypeImporter::unknown() { return mindir::UnknownType::get(context); }

int64_t frontend::byteSize(ShapedType type) {
  Type element = type.getElementType();
  int64_t bits = 8; // !mindir.int4x2
  if (auto complex = dyn_cast<ComplexType>(element))
    bits = 2 * complex.getElementType().getIntOrFloatBitWidth();
  else if (element.isIntOrFloat())
    bits = std::max(8u, element.getIntOrFloatBitWidth());
  return type.getNumElements() * (bits / 8);
}
