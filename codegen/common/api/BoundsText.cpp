//===- BoundsText.cpp - what the folder says of sizes that a run chooses --===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/BoundsText.h"

#include "codegen/common/api/BoundsTables.h"
#include "codegen/common/api/RunSizes.h"
#include "codegen/common/api/StateText.h"
#include "codegen/common/folder/Resources.h"
#include "codegen/common/names/CommentText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace msc;

/// "dimension 0 of inputs[0]" for every place of a symbol.
static std::string placesText(const ModelInterface &model, size_t symbol) {
  SmallVector<std::string> places;
  for (const auto &[i, input] : enumerate(model.inputs))
    for (size_t dim = 0; dim < input.dims.size(); ++dim)
      if (getSymbol(input, dim) == symbol)
        places.push_back(formatv("dimension {0} of inputs[{1}]", dim, i));
  return join(places, ", ");
}

/// Lines of <name>.h and rows of README.md, by `format`.
static std::string symbolsText(const ModelInterface &model,
                               const char *format) {
  std::string text;
  for (const auto &[i, symbol] : enumerate(model.symbols))
    text += formatv(false, format, i,
                    symbol.isFound() ? "found by " + commentText(symbol.foundBy)
                                     : placesText(model, i),
                    symbol.minimum, symbol.maximum);
  return text;
}

/// The same with the sizes of a run.
static std::string shapesText(StringRef array,
                              ArrayRef<TensorInterface> tensors,
                              const char *format) {
  std::string text;
  for (const auto &[i, tensor] : enumerate(tensors))
    text += formatv(false, format, array, i, join(runSizes(tensor), ", "));
  return text;
}

/// The smallest sizes, by symbol.
static std::string smallestSizes(const ModelInterface &model,
                                 const TensorInterface &input) {
  std::vector<std::string> sizes = runSizes(input);
  for (size_t dim = 0; dim < sizes.size(); ++dim)
    if (std::optional<size_t> symbol = getSymbol(input, dim))
      sizes[dim] = itostr(model.symbols[*symbol].minimum);
  return join(sizes, ", ");
}

/// "in0_dims, NULL": what the example calls the dimensions.
static std::string dimsNames(StringRef prefix,
                             ArrayRef<TensorInterface> tensors) {
  SmallVector<std::string> names;
  for (const auto &[i, tensor] : enumerate(tensors))
    names.push_back(tensor.dims.empty() ? "NULL"
                                        : (prefix + Twine(i) + "_dims").str());
  return join(names, ", ");
}

/// C code with the dimensions of a run.
static std::string dimsExample(const ModelInterface &model) {
  std::string code;
  for (const auto &[i, input] : enumerate(model.inputs))
    if (!input.dims.empty())
      code += formatv("const int64_t in{0}_dims[] = {{{1}};\n", i,
                      smallestSizes(model, input));
  for (const auto &[i, output] : enumerate(model.outputs))
    if (!output.dims.empty())
      code += formatv("int64_t out{0}_dims[{1}];\n", i, output.dims.size());
  return code + "const int64_t *const input_dims[] = {" +
         dimsNames("in", model.inputs) +
         "};\nint64_t *const output_dims[] = {" +
         dimsNames("out", model.outputs) + "};\n";
}

/// Text that only a model with symbols has, set off by an empty line.
static std::string section(StringRef resource, const Placeholders &values) {
  return "\n" + renderTemplate(*findResource(resource), values);
}

/// Filled below, and empty without symbols.
static constexpr StringLiteral names[] = {
    "bounds_include",   "bounds_table",   "bounds_api",     "bounds_header",
    "bounds_functions", "bounds_run",     "bounds_methods", "bounds_text",
    "bounds_usage",     "bounds_example", "bounds_take",    "bounds_taken",
    "bounds_found",     "run_sizes"};

/// What stands where a model without symbols has something else.
static void addAlternatives(Placeholders &values, const ModelInterface &model) {
  const bool isBounded = !model.symbols.empty();
  values["kernels_type"] = isBounded ? "Function" : "Kernels";
  values["run_kernels"] =
      isBounded ? "&sizes.kernels" : model.name + "_run_kernels";
  values["example_info"] =
      isBounded ? "thisRun().info" : "*" + model.name + "_info()";
  values["example_run"] =
      model.name +
      (isBounded ? "_run_shaped(model, inputs.data(), thisRun().given.data(), "
                   "outputs.data(), thisRun().computed.data())"
                 : "_run(model, inputs.data(), outputs.data())");
  if (isBounded)
    values["device_class"] = "msc::Bounded<" + deviceClass(model) + ">";
}

static void addCode(Placeholders &values, const ModelInterface &model) {
  addBoundsTables(values, model);
  values["bounds_include"] = "#include \"runtime_stub/bounds.h\"\n";
  values["bounds_header"] = "#include \"runtime_stub/msc_bounds.h\"\n";
  values["bounds_table"] = section("templates/bounds_table.cpp.in", values);
  values["bounds_api"] = section("templates/bounds_api.cpp.in", values);
  values["bounds_methods"] = section("templates/bounds.hpp.in", values);
  values["bounds_example"] = section("templates/bounds_main.cpp.in", values);
  values["bounds_take"] = "  takeShape(path, shape, tensor);\n";
  values["bounds_taken"] = "  updateOutputs();\n";
  values["run_sizes"] = "  " + model.name + "_internal::Sizes sizes;\n";
}

/// What is to be said besides where a run finds sizes.
static void addFoundText(Placeholders &values, const ModelInterface &model) {
  const bool finds = findsSizes(model);
  values["bounds_found"] = finds ? "  updateOutputBytes();\n" : "";
  values["found_comment"] =
      finds ? "/// A size that only a run finds counts as the largest that it "
              "can be: outputs\n/// need memory for that, of which the run "
              "leaves undefined what it does not need.\n"
            : "";
  values["found_text"] =
      finds ? " A size that only a run finds counts there as the largest that "
              "it can be: outputs need memory for that, and after the run "
              "`output_dims` has what the size was."
            : "";
}

static void addTexts(Placeholders &values, const ModelInterface &model) {
  values["symbol_comment"] =
      symbolsText(model, "///   s{0}  {2} to {3}: {1}\n");
  values["shape_comment"] =
      shapesText("outputs", model.outputs, "///   {0}[{1}]  [{2}]\n");
  values["symbol_rows"] = symbolsText(model, "| `s{0}` | {1} | {2} to {3} |\n");
  values["shape_rows"] =
      shapesText("inputs", model.inputs, "| `{0}[{1}]` | [{2}] |\n") +
      shapesText("outputs", model.outputs, "| `{0}[{1}]` | [{2}] |\n");
  values["dims_example"] = dimsExample(model);
  values["bounds_functions"] = section("templates/bounds.h.in", values);
  values["bounds_text"] = section("templates/bounds_README.md.in", values);
  values["flops_text"] = "at most " + values["flops_text"];
  values["bounds_run"] = "/// All sizes are the largest; " + model.name +
                         "_run_shaped takes others.\n";
  if (findsSizes(model))
    values["bounds_run"] += "/// It also tells those that a run finds.\n";
  values["bounds_usage"] =
      "    \"The run has the sizes of the files, within the model's bounds; "
      "--bench without\\n\"\n    \"files the largest.\\n\"\n";
}

void msc::addBoundsText(Placeholders &values, const ModelInterface &model) {
  for (StringRef name : names)
    values[name] = "";
  addAlternatives(values, model);
  if (model.symbols.empty())
    return;
  addFoundText(values, model);
  addCode(values, model);
  addTexts(values, model);
}
