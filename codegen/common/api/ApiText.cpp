//===- ApiText.cpp - the parts of the C API that depend on the model ------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/ApiText.h"

#include "codegen/common/api/StateText.h"
#include "codegen/common/names/CommentText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;

std::string msc::quoteC(StringRef text) {
  std::string result = "\"";
  for (unsigned char c : text)
    if (c == '"' || c == '\\' || c == '?') // '?': no trigraphs
      (result += '\\') += static_cast<char>(c);
    else if (isPrint(c))
      result += static_cast<char>(c);
    else if (c == '\n')
      result += "\\n";
    else
      // Three digits always: a digit that follows is not swallowed.
      for (int digit : {-1, c >> 6, (c >> 3) & 7, c & 7})
        result += digit < 0 ? '\\' : static_cast<char>('0' + digit);
  return result + "\"";
}

/// MSC_FLOAT32 for float32.
static std::string dtypeConstant(DataType dtype) {
  return "MSC_" + StringRef(dataTypeName(dtype)).upper();
}

/// The C++ type of an element in the wrapper's parameters.
static StringRef elementType(DataType dtype) {
  switch (dtype) {
  case DataType::Bool:
    return "bool";
  case DataType::Float16:
  case DataType::BFloat16:
    return "std::uint16_t";
  case DataType::Float32:
  case DataType::Complex64:
    return "float";
  case DataType::Float64:
  case DataType::Complex128:
    return "double";
  default:
    return "";
  }
}

static std::string elementTypeText(DataType dtype) {
  const StringRef type = elementType(dtype);
  return type.empty() ? ("std::" + Twine(dataTypeName(dtype)) + "_t").str()
                      : type.str();
}

/// "const std::int64_t input0Dims[] = {1, 3};" for every tensor that has dims,
/// then the table itself.
static std::string tensorTable(StringRef kind,
                               ArrayRef<TensorInterface> tensors) {
  std::string dims, rows;
  for (const auto &[i, tensor] : enumerate(tensors)) {
    std::string list = "nullptr";
    if (!tensor.dims.empty()) {
      list = formatv("{0}{1}Dims", kind, i);
      dims += formatv("const std::int64_t {0}[] = {{{1:$[, ]}};\n", list,
                      make_range(tensor.dims.begin(), tensor.dims.end()));
    }
    rows +=
        formatv("    {{{0}, {1}, {2}, {3}, {4}u, {5}},\n", quoteC(tensor.name),
                dtypeConstant(tensor.dtype), tensor.dims.size(), list,
                tensor.bytes(), quoteC(tensor.layout));
  }
  if (tensors.empty())
    return "";
  return dims +
         formatv("const msc_tensor_info {0}s[] = {{\n{1}};\n", kind, rows)
             .str();
}

static std::string kernelTable(const ModelInterface &model) {
  if (model.kernels.empty())
    return "";
  std::string text = "const msc_kernel_info kernels[] = {\n";
  for (const KernelInterface &kernel : model.kernels)
    text += formatv("    {{{0}, {1}, {2}u, {3}u},\n", quoteC(kernel.name),
                    quoteC(kernel.nodes), kernel.flops, kernel.bytes);
  return text + "};\n";
}

/// What runs in each kernel, for the example: "\"conv2d\", \"map\"".
static std::string algorithmList(const ModelInterface &model) {
  return model.kernels.empty()
             ? "\"\""
             : join(map_range(model.kernels,
                              [](const KernelInterface &kernel) {
                                return quoteC(kernel.algorithm);
                              }),
                    ",\n    ");
}

/// "const float *in0, float *out0": the wrapper's run.
static std::string runParameters(const ModelInterface &model) {
  SmallVector<std::string> list;
  for (const auto &[i, tensor] : enumerate(model.inputs))
    list.push_back(
        formatv("const {0} *in{1}", elementTypeText(tensor.dtype), i));
  for (const auto &[i, tensor] : enumerate(model.outputs))
    list.push_back(formatv("{0} *out{1}", elementTypeText(tensor.dtype), i));
  return join(list, ",\n           ");
}

/// "in0, in1".
static std::string numbered(StringRef prefix, size_t count) {
  SmallVector<std::string> list;
  for (size_t i = 0; i < count; ++i)
    list.push_back((prefix + Twine(i)).str());
  return join(list, ", ");
}

/// The same, or "nullptr" for none, since C++ has no empty array.
static std::string arguments(StringRef prefix, size_t count) {
  return count ? numbered(prefix, count) : "nullptr";
}

/// What a function with runParameters hands on: "in0, out0".
static std::string runNames(const ModelInterface &model) {
  bool both = !model.inputs.empty() && !model.outputs.empty();
  return numbered("in", model.inputs.size()) + (both ? ", " : "") +
         numbered("out", model.outputs.size());
}

static std::string sourceLines(const ModelInterface &model) {
  std::string text;
  for (const std::string &source : model.sources)
    text += "  " + source + "\n";
  return text;
}

void msc::addApiText(Placeholders &values, const ModelInterface &model) {
  const bool embedded = model.embedWeights && model.weightsBytes;
  values["name"] = model.name;
  values["compiler"] = model.compiler;
  values["source"] = commentText(model.sourceFile);
  values["source_literal"] = quoteC(model.sourceFile);
  values["compiler_literal"] = quoteC(model.compiler);
  values["target"] = model.target;
  values["device_header"] = model.device.header;
  values["device_class"] = deviceClass(model);
  values["stub_options"] =
      model.threads ? "" : "#define MSC_WITHOUT_THREADS // --threads off\n";
  values["has_threads"] = model.threads ? "true" : "false";
  values["weights_declaration"] = embedded ? "extern const unsigned char " +
                                                 model.name +
                                                 "_weights_data[] MSC_HIDDEN;\n"
                                           : "";
  values["embedded_weights"] =
      embedded ? model.name + "_weights_data" : "nullptr";
  values["weights_bytes"] = utostr(model.weightsBytes);
  values["fingerprint"] =
      "0x" + utohexstr(model.weightsFingerprint, /*LowerCase=*/true);
  values["arena_bytes"] = utostr(model.arenaBytes);
  values["input_table"] = tensorTable("input", model.inputs);
  values["output_table"] = tensorTable("output", model.outputs);
  values["kernel_table"] = kernelTable(model);
  values["algorithms"] = algorithmList(model);
  values["num_inputs"] = utostr(model.inputs.size());
  values["num_outputs"] = utostr(model.outputs.size());
  values["num_kernels"] = utostr(model.kernels.size());
  values["inputs"] = model.inputs.empty() ? "nullptr" : "inputs";
  values["outputs"] = model.outputs.empty() ? "nullptr" : "outputs";
  values["kernels"] = model.kernels.empty() ? "nullptr" : "kernels";
  values["run_parameters"] = runParameters(model);
  values["run_names"] = runNames(model);
  values["input_arguments"] = arguments("in", model.inputs.size());
  values["output_arguments"] = arguments("out", model.outputs.size());
  values["sources"] = sourceLines(model);
  values["options"] = join(compileOptions(model), " ");
  values["languages"] = model.device.cmakeLanguages;
  values["device_cmake"] = join(model.device.cmakeLines, "\n");
}
