//===- Attributes.cpp - MindIR's values as MLIR attributes ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Attributes.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace msc;
using namespace msc::frontend;
using mind_ir::AttributeProto;
using mind_ir::TensorProto;

/// A scalar sits in the singular field, as an element of a sequence in the
/// plural one. Zero may be left out.
template <typename T, typename Plural>
static T one(T singular, const Plural &plural) {
  return plural.empty() ? singular : plural[0];
}

FailureOr<ConstantValue>
AttributeImporter::scalar(const AttributeProto &attribute) {
  if (attribute.ints_size() > 1 || attribute.floats_size() > 1 ||
      attribute.doubles_size() > 1 || attribute.strings_size() > 1)
    return report.refuse("has several values where one scalar is expected");
  if (attribute.type() == AttributeProto::STRING)
    return ConstantValue{
        b.getStringAttr(one<StringRef>(attribute.s(), attribute.strings())),
        mindir::StringType::get(b.getContext())};
  FailureOr<Type> type = types.element(attribute.type());
  if (failed(type))
    return failure();
  if (attribute.type() == AttributeProto::DOUBLE)
    return ConstantValue{
        b.getFloatAttr(*type, one(attribute.d(), attribute.doubles())), *type};
  if (isa<FloatType>(*type))
    return ConstantValue{
        b.getFloatAttr(*type, one(attribute.f(), attribute.floats())), *type};
  int64_t number = one<int64_t>(attribute.i(), attribute.ints());
  if (attribute.type() == AttributeProto::BOOL)
    return ConstantValue{b.getBoolAttr(number != 0), *type};
  if (isa<IntegerType>(*type))
    return ConstantValue{
        b.getIntegerAttr(
            *type,
            APInt(64, number, true).trunc(type->getIntOrFloatBitWidth())),
        *type};
  return report.refuse("is a scalar of a type that MindIR cannot store");
}

FailureOr<ConstantValue> AttributeImporter::tensor(TensorProto &tensor) {
  if (!tensor.has_raw_data() && !tensor.has_external_data() &&
      tensor.string_data().empty()) {
    // Without data it is a data type, or "tensor0": a tensor of that type.
    FailureOr<Type> type = types.element(tensor.data_type());
    if (failed(type))
      return failure();
    if (tensor.name() == "tensor0")
      type = Type(UnrankedTensorType::get(*type));
    return ConstantValue{TypeAttr::get(*type),
                         mindir::TypeIdType::get(b.getContext())};
  }
  FailureOr<Type> type = types.tensor(tensor);
  if (failed(type))
    return failure();
  FailureOr<ElementsAttr> data =
      tensors.data(tensor, cast<ShapedType>(*type), owner);
  if (failed(data))
    return failure();
  if (!*data)
    return report.refuse("is a tensor without data");
  return ConstantValue{*data, *type};
}

FailureOr<ConstantValue> AttributeImporter::value(AttributeProto &attribute) {
  MLIRContext *context = b.getContext();
  if (!attribute.unknown_fields().empty())
    return report.refuse("has fields that MindIR does not have",
                         "copy or export the file again");
  if (attribute.has_ref_attr_name())
    return report.refuse("is written as MindSpore 1.x did",
                         "export the model with MindSpore 2.0 or newer");
  switch (attribute.type()) {
  case AttributeProto::TENSOR:
    return tensor(*attribute.mutable_t());
  case AttributeProto::TENSORS:
  case AttributeProto::SCALAR:
    if (attribute.tensors_size() != 1)
      return report.refuse("has " + Twine(attribute.tensors_size()) +
                           " tensors where one is expected");
    return tensor(*attribute.mutable_tensors(0));
  case AttributeProto::TUPLE:
  case AttributeProto::LIST:
    return sequence(attribute);
  case AttributeProto::DICT:
    return mapping(attribute);
  case AttributeProto::UMONAD:
    return ConstantValue{b.getUnitAttr(), mindir::UMonadType::get(context)};
  case AttributeProto::IOMONAD:
    return ConstantValue{b.getUnitAttr(), mindir::IOMonadType::get(context)};
  case AttributeProto::NONE:
    return ConstantValue{b.getUnitAttr(), mindir::NoneType::get(context)};
  case AttributeProto::TYPE_NULL:
    return ConstantValue{TypeAttr::get(b.getNoneType()),
                         mindir::TypeIdType::get(context)};
  case AttributeProto::FUNCTOR:
    return functor(*attribute.mutable_functor());
  case AttributeProto::SCALAR_GRAPH_HOLDER:
    return ConstantValue{scalarGraph(attribute.graph_holder()),
                         types.unknown()};
  case AttributeProto::UNDEFINED:
    return report.refuse("has a value of no type");
  default:
    return attribute.type() <= AttributeProto::BFLOAT16 ? scalar(attribute)
                                                        : other(attribute);
  }
}

FailureOr<ConstantValue>
AttributeImporter::constant(mind_ir::AttributeProto &attribute,
                            StringRef name) {
  owner = name;
  return value(attribute);
}

FailureOr<DictionaryAttr> AttributeImporter::dictionary(
    google::protobuf::RepeatedPtrField<AttributeProto> &attributes,
    StringRef except) {
  SmallVector<NamedAttribute> entries;
  llvm::StringSet<> names;
  for (AttributeProto &attribute : attributes) {
    if (attribute.name() == except && !except.empty())
      continue;
    if (attribute.name().empty())
      return report.refuse("has an attribute without a name");
    if (!names.insert(attribute.name()).second)
      return report.refuse("has the attribute " + quoted(attribute.name()) +
                           " twice");
    FailureOr<ConstantValue> imported = value(attribute);
    if (failed(imported))
      return report.within("attribute " + quoted(attribute.name()));
    entries.push_back(b.getNamedAttr(attribute.name(), imported->value));
  }
  return entries.empty() ? DictionaryAttr() : b.getDictionaryAttr(entries);
}

FailureOr<ArrayAttr> AttributeImporter::quantization(TensorProto &tensor) {
  SmallVector<Attribute> all;
  for (TensorProto::QuantParamProto &parameters :
       *tensor.mutable_quant_params()) {
    FailureOr<DictionaryAttr> settings =
        dictionary(*parameters.mutable_attribute());
    if (failed(settings))
      return report.within("quantisation");
    NamedAttrList entries(*settings);
    entries.set("algorithm", b.getStringAttr(parameters.quant_algo_name()));
    all.push_back(entries.getDictionary(b.getContext()));
  }
  return all.empty() ? ArrayAttr() : b.getArrayAttr(all);
}
