//===- TypeInfo.cpp - what a MindIR type says beyond an MLIR type ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Types.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc::frontend;
using mind_ir::AttributeProto;
using mind_ir::TensorProto;

static DictionaryAttr dictionary(Builder &b, ArrayRef<NamedAttribute> entries) {
  return entries.empty() ? nullptr : b.getDictionaryAttr(entries);
}

DictionaryAttr TypeImporter::info(const TensorProto &tensor) {
  Builder b(context);
  SmallVector<NamedAttribute> entries;
  if (tensor.has_ref_key())
    entries.push_back(
        b.getNamedAttr("ref_key", b.getStringAttr(tensor.ref_key())));
  if (tensor.min_dims_size())
    entries.push_back(b.getNamedAttr(
        "min_dims", b.getDenseI64ArrayAttr(ArrayRef(tensor.min_dims().data(),
                                                    tensor.min_dims_size()))));
  if (tensor.max_dims_size())
    entries.push_back(b.getNamedAttr(
        "max_dims", b.getDenseI64ArrayAttr(ArrayRef(tensor.max_dims().data(),
                                                    tensor.max_dims_size()))));
  return dictionary(b, entries);
}

/// The graph or node that a closure stands for; a union has one a branch.
static void closureNames(const AttributeProto &attribute, Builder &b,
                         SmallVectorImpl<NamedAttribute> &entries) {
  SmallVector<Attribute> names;
  if (attribute.has_s())
    names.push_back(b.getStringAttr(attribute.s()));
  for (const AttributeProto &branch : attribute.values())
    names.push_back(b.getStringAttr(branch.s()));
  entries.push_back(b.getNamedAttr(
      "kind",
      b.getStringAttr(AttributeProto::AttributeType_Name(attribute.type()))));
  entries.push_back(b.getNamedAttr("names", b.getArrayAttr(names)));
}

DictionaryAttr TypeImporter::info(const AttributeProto &attribute) {
  Builder b(context);
  SmallVector<NamedAttribute> entries;
  bool isSequence = attribute.type() == AttributeProto::TUPLE ||
                    attribute.type() == AttributeProto::LIST;
  if (attribute.type() == AttributeProto::TENSORS &&
      attribute.tensors_size() == 1)
    return info(attribute.tensors(0));
  if (!isSequence && (attribute.has_s() ||
                      attribute.type() == AttributeProto::UNIONFUNCCLOSURE))
    closureNames(attribute, b, entries);
  else if (!isSequence && attribute.values_size())
    entries.push_back(b.getNamedAttr(
        "kind",
        b.getStringAttr(AttributeProto::AttributeType_Name(attribute.type()))));

  SmallVector<Attribute> elements;
  bool isEmpty = true;
  for (const AttributeProto &item : attribute.values()) {
    DictionaryAttr element = isSequence ? info(item) : nullptr;
    isEmpty &= !element;
    elements.push_back(element ? element : b.getDictionaryAttr({}));
  }
  if (!isEmpty)
    entries.push_back(b.getNamedAttr("elements", b.getArrayAttr(elements)));

  if (attribute.seq_info().is_dyn_len())
    entries.push_back(b.getNamedAttr("dynamic_length", b.getUnitAttr()));
  if (attribute.seq_info().has_tuple_elem_item())
    if (FailureOr<Type> type = value(attribute.seq_info().tuple_elem_item());
        succeeded(type))
      entries.push_back(b.getNamedAttr("element", TypeAttr::get(*type)));
  return dictionary(b, entries);
}
