//===- PreprocessText.cpp - the function that makes an input of an image --===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/PreprocessText.h"

#include "codegen/common/folder/Resources.h"
#include "codegen/common/names/CommentText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;

/// "0.5f", "1e-05f", "2.0f".
static std::string literal(double value) {
  std::string text;
  raw_string_ostream(text) << format("%.9g", value);
  return text +
         (StringRef(text).find_first_of(".e") == StringRef::npos ? ".0f" : "f");
}

static std::string list(ArrayRef<double> values) {
  return join(map_range(values, literal), ", ");
}

/// The lines that one step takes; its number tells its tables from others'.
static std::string stepText(size_t number, const PixelStep &step) {
  if (step.kind == PixelStep::Rescale)
    return formatv("  value = value * {0} + {1};\n", literal(step.first[0]),
                   literal(step.second[0]));
  return formatv("  static const float mean{0}[] = {{{1}};\n"
                 "  static const float deviation{0}[] = {{{2}};\n"
                 "  value = (value - mean{0}[channel]) / "
                 "deviation{0}[channel];\n",
                 number, list(step.first), list(step.second));
}

static std::string pixelText(const PreprocessInterface &preprocess) {
  std::string text;
  for (const auto &[number, step] : enumerate(preprocess.steps))
    text += stepText(number, step);
  return text;
}

/// What an image has to be: "at least 4 rows of at least 6 pixels".
static std::string sizeText(const PreprocessInterface &preprocess) {
  const char *least = preprocess.crops ? "at least " : "";
  return formatv("{0}{1} rows of {0}{2} pixels", least, preprocess.height,
                 preprocess.width);
}

/// In the first lines of the function's comment.
static std::string originText(const PreprocessInterface &preprocess) {
  if (preprocess.before.empty())
    return "";
  return "/// The image is what " + commentText(preprocess.before) +
         " of that pipeline gives.\n";
}

static void addCode(Placeholders &values,
                    const PreprocessInterface &preprocess) {
  values["image_type"] = preprocess.isFloat ? "float" : "unsigned char";
  values["image_height"] = std::to_string(preprocess.height);
  values["image_width"] = std::to_string(preprocess.width);
  values["image_channels"] = std::to_string(preprocess.channels);
  values["image_relation"] = preprocess.crops ? ">=" : "==";
  values["image_steps"] = pixelText(preprocess);
  values["image_place"] = preprocess.transposes
                              ? "(channel * height + y) * width + x"
                              : "(y * width + x) * channels + channel";
}

void msc::addPreprocessText(Placeholders &values, const ModelInterface &model) {
  values["preprocess_function"] = "";
  if (!model.preprocess)
    return;
  const PreprocessInterface &preprocess = *model.preprocess;
  addCode(values, preprocess);
  values["image_origin"] = originText(preprocess);
  values["image_size"] = sizeText(preprocess);
  values["image_input"] = std::to_string(preprocess.input);
  values["image_operations"] = commentText(preprocess.operations);
  values["preprocess_function"] =
      "\n" + renderTemplate(*findResource("templates/preprocess.h.in"), values);
}
