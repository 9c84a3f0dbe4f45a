//===- ModuleAttributes.cpp - what a file says of itself ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/ModuleAttributes.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc::frontend;

namespace {

/// Entries of a dictionary; what the file leaves out is left out.
class Entries {
public:
  explicit Entries(MLIRContext *context) : b(context) {}

  void text(StringRef name, bool isPresent, StringRef value) {
    if (isPresent)
      set(name, b.getStringAttr(value));
  }
  void flag(StringRef name, bool isPresent, bool value) {
    if (isPresent)
      set(name, b.getBoolAttr(value));
  }
  void number(StringRef name, bool isPresent, int64_t value) {
    if (isPresent)
      set(name, b.getI64IntegerAttr(value));
  }
  void numbers(StringRef name,
               const google::protobuf::RepeatedField<int64_t> &values) {
    if (!values.empty())
      set(name, b.getDenseI64ArrayAttr(ArrayRef(values.data(), values.size())));
  }
  void set(StringRef name, Attribute value) {
    entries.set(b.getStringAttr(name), value);
  }
  DictionaryAttr get() { return entries.getDictionary(b.getContext()); }

private:
  Builder b;
  NamedAttrList entries;
};

Attribute preprocessor(const mind_ir::PreprocessorProto &pipeline,
                       MLIRContext *context) {
  SmallVector<Attribute> operations;
  for (const mind_ir::PreprocessOpProto &op : pipeline.op()) {
    Entries e(context);
    e.text("input_columns", op.has_input_columns(), op.input_columns());
    e.text("output_columns", op.has_output_columns(), op.output_columns());
    e.text("project_columns", op.has_project_columns(), op.project_columns());
    e.text("op_type", op.has_op_type(), op.op_type());
    e.text("operations", op.has_operations(), op.operations());
    e.flag("offload", op.has_offload(), op.offload());
    operations.push_back(e.get());
  }
  return ArrayAttr::get(context, operations);
}

Attribute parallel(const mind_ir::ParallelProto &parallel,
                   MLIRContext *context) {
  SmallVector<Attribute> layouts;
  for (const mind_ir::LayoutProto &layout : parallel.layout()) {
    Entries e(context);
    e.text("name", layout.has_name(), layout.name());
    e.numbers("device_arrangement", layout.device_arrangement_int());
    e.numbers("tensor_map", layout.tensor_map_int());
    e.numbers("slice_shape", layout.slice_shape_int());
    e.number("field_size", layout.has_field_size(), layout.field_size());
    e.flag("uniform_split", layout.has_uniform_split(), layout.uniform_split());
    e.text("opt_shard_group", layout.has_opt_shard_group(),
           layout.opt_shard_group());
    e.flag("pipeline_shared", layout.has_pipeline_shared(),
           layout.pipeline_shared());
    e.flag("is_send", layout.has_is_send(), layout.is_send());
    e.number("peer_rank", layout.has_peer_rank(), layout.peer_rank());
    e.number("sr_tag", layout.has_sr_tag(), layout.sr_tag());
    e.numbers("opt_shard_slice_shape", layout.opt_shard_slice_shape_int());
    layouts.push_back(e.get());
  }
  return ArrayAttr::get(context, layouts);
}

Attribute userInfo(const google::protobuf::Map<std::string, std::string> &info,
                   MLIRContext *context) {
  Entries e(context);
  for (const auto &[key, value] : info)
    e.text(key, !key.empty(), value);
  return e.get();
}

} // namespace

void msc::frontend::setModuleAttributes(const mind_ir::ModelProto &model,
                                        ModuleOp module) {
  MLIRContext *context = module.getContext();
  Entries e(context);
  e.text("mindir.ir_version", model.has_ir_version(), model.ir_version());
  e.text("mindir.producer_name", model.has_producer_name(),
         model.producer_name());
  e.text("mindir.producer_version", model.has_producer_version(),
         model.producer_version());
  e.text("mindir.domain", model.has_domain(), model.domain());
  e.text("mindir.model_version", model.has_model_version(),
         model.model_version());
  e.text("mindir.doc_string", model.has_doc_string(), model.doc_string());
  e.number("mindir.mind_ir_version", model.has_mind_ir_version(),
           model.mind_ir_version());
  e.flag("mindir.little_endian", model.has_little_endian(),
         model.little_endian());
  if (model.has_preprocessor())
    e.set("mindir.preprocessor", preprocessor(model.preprocessor(), context));
  if (model.has_parallel())
    e.set("mindir.parallel", parallel(model.parallel(), context));
  if (model.user_info_size())
    e.set("mindir.user_info", userInfo(model.user_info(), context));
  for (NamedAttribute entry : e.get())
    module->setAttr(entry.getName(), entry.getValue());
}
