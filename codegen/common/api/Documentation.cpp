//===- Documentation.cpp - what the generated folder says to its reader ---===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/Documentation.h"

#include "codegen/common/api/RunSizes.h"
#include "codegen/common/names/CommentText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace msc;

/// Three significant digits with a prefix; `unit` when the value is below 1000.
static std::string readable(uint64_t value, StringRef unit, StringRef suffix) {
  if (value < 1000)
    return formatv("{0} {1}", value, unit);
  double scaled = static_cast<double>(value);
  size_t prefix = 0;
  for (; scaled >= 999.5 && prefix < 4; ++prefix)
    scaled /= 1000;
  const char *format = scaled < 9.995   ? "{0:F2}"
                       : scaled < 99.95 ? "{0:F1}"
                                        : "{0:F0}";
  return formatv(false, format, scaled).str() + " " + " kMGT"[prefix] +
         suffix.str();
}

std::string msc::readableBytes(uint64_t bytes) {
  return readable(bytes, bytes == 1 ? "byte" : "bytes", "B");
}

std::string msc::readableFlops(uint64_t flops) {
  return readable(flops, "FLOP", "FLOP");
}

static std::string shapeText(const ModelInterface &model,
                             const TensorInterface &tensor) {
  return "[" + boundedSizes(model, tensor) + "]" +
         (tensor.layout.empty() ? "" : " " + commentText(tensor.layout));
}

/// "602112"; "at most 602112" where a run chooses.
static std::string bytesText(const TensorInterface &tensor) {
  return (tensor.sizes.empty() ? "" : "at most ") + utostr(tensor.bytes());
}

/// Lines of <name>.h, for instance
///   ///   inputs[0]  float32 [1, 3, 224, 224] NCHW, 602112 bytes: image
static std::string commentLines(const ModelInterface &model, StringRef array,
                                ArrayRef<TensorInterface> tensors) {
  std::string text;
  for (const auto &[i, tensor] : enumerate(tensors))
    text += formatv("///   {0}[{1}]  {2} {3}, {4} bytes: {5}\n", array, i,
                    dataTypeName(tensor.dtype), shapeText(model, tensor),
                    bytesText(tensor), commentText(tensor.name));
  return tensors.empty() ? ("///   (no " + array + ")\n").str() : text;
}

/// Rows of README.md.
static std::string tableRows(const ModelInterface &model, StringRef array,
                             ArrayRef<TensorInterface> tensors) {
  std::string text;
  for (const auto &[i, tensor] : enumerate(tensors))
    text += formatv("| `{0}[{1}]` | {2} | {3} | {4} | {5} |\n", array, i,
                    commentText(tensor.name), dataTypeName(tensor.dtype),
                    shapeText(model, tensor), bytesText(tensor));
  return text;
}

static std::string weightsText(const ModelInterface &model) {
  if (!model.weightsBytes)
    return "The model has no weights.";
  if (model.embedWeights)
    return "The weights are embedded in the library: `" + model.name +
           "_weights.cpp` takes the file in while it is compiled.";
  return "The weights are in `" + model.name +
         ".weights`, which is mapped into memory by `" + model.name +
         "_create`: set `msc_options.weights_path`, or `weights` if you have "
         "mapped it yourself; the default is `" +
         model.name +
         ".weights` in the directory that the program is started in.";
}

static std::string threadsText(const ModelInterface &model) {
  if (!model.device.runText.empty())
    return model.device.runText;
  if (model.threads)
    return "A run uses as many threads as the process has cores; "
           "`msc_options.threads` says otherwise, and "
           "`msc_options.parallel_for` hands the work to your own threads.";
  return "Compiled with `--threads off`: a run uses the calling thread only, "
         "unless `msc_options.parallel_for` is given.";
}

/// Further results of <name>_run, behind a sentence without its full stop.
static std::string runFailures(const ModelInterface &model) {
  return model.device.runText.empty()
             ? ""
             : ", or MSC_DEVICE_ERROR\n/// when the device reports an error: "
               "the outputs are then undefined";
}

static std::string hardwareText(const ModelInterface &model) {
  if (!model.device.hardware.empty())
    return model.device.hardware;
  return (model.march.empty() ? "the compiler's default instruction set"
                              : "`-march=" + model.march + "`") +
         ", vectors of " + utostr(model.vectorBytes) + " bytes";
}

static std::string compileCommand(const ModelInterface &model) {
  if (!model.device.compileCommand.empty())
    return model.device.compileCommand;
  SmallVector<std::string> words = {"c++",   "-std=c++20",
                                    "-O3",   "-fvisibility=hidden",
                                    "-fPIC", "-fno-exceptions"};
  append_range(words, compileOptions(model));
  return join(words, " ");
}

/// The example is no part of the library.
static std::string buildCommand(const ModelInterface &model) {
  if (!model.device.buildCommand.empty())
    return model.device.buildCommand;
  std::string objects;
  for (const std::string &source : model.sources)
    objects += " " + sys::path::stem(source).str() + ".o";
  return compileCommand(model) + " -I. -c " + join(model.sources, " ") +
         "\nar rcs lib" + model.name + ".a" + objects;
}

static std::string linkOptions(const ModelInterface &model) {
  const bool hasFolder = !model.device.buildCommand.empty();
  return "-I. " + std::string(hasFolder ? "build/" : "") + "lib" + model.name +
         ".a " + model.device.linkOptions + "-pthread -lm";
}

static std::string exampleInputs(const ModelInterface &model) {
  std::string text;
  for (size_t i = 0; i < model.inputs.size(); ++i)
    text += " input" + utostr(i) + ".npy";
  return text;
}

void msc::addDocumentation(Placeholders &values, const ModelInterface &model) {
  uint64_t flops = 0;
  for (const KernelInterface &kernel : model.kernels)
    flops += kernel.flops;
  values["input_comment"] = commentLines(model, "inputs", model.inputs);
  values["output_comment"] = commentLines(model, "outputs", model.outputs);
  values["input_rows"] = tableRows(model, "inputs", model.inputs);
  values["output_rows"] = tableRows(model, "outputs", model.outputs);
  values["arena_text"] = readableBytes(model.arenaBytes);
  values["weights_size_text"] = readableBytes(model.weightsBytes);
  values["flops_text"] = readableFlops(flops);
  values["weights_text"] = weightsText(model);
  values["threads_text"] = threadsText(model);
  values["run_failures"] = runFailures(model);
  values["hardware_text"] = hardwareText(model);
  values["needs_text"] =
      model.device.needs.empty() ? "a C++20 compiler" : model.device.needs;
  values["build_command"] = buildCommand(model);
  values["link_options"] = linkOptions(model);
  values["link_text"] = model.device.linkOptions.empty()
                            ? ": the library needs no C++ runtime"
                            : "";
  values["example_inputs"] = exampleInputs(model);
  values["source_text"] = commentText(model.sourceFile);
}
