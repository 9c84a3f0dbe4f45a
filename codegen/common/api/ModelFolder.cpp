//===- ModelFolder.cpp - writes all that targets have in common -----------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/ModelFolder.h"

#include "codegen/common/api/ApiText.h"
#include "codegen/common/api/BoundsText.h"
#include "codegen/common/api/Documentation.h"
#include "codegen/common/api/PreprocessText.h"
#include "codegen/common/api/StateText.h"
#include "codegen/common/api/WeightsFile.h"
#include "codegen/common/folder/Resources.h"
#include "codegen/common/folder/Template.h"
#include "llvm/Support/ErrorHandling.h"

using namespace llvm;
using namespace msc;

static Placeholders makePlaceholders(const ModelInterface &model) {
  Placeholders values;
  addApiText(values, model);
  addDocumentation(values, model);
  addPreprocessText(values, model);
  addStateText(values, model);
  addBoundsText(values, model);
  return values;
}

static Error writeTemplate(OutputFolder &folder, StringRef resource,
                           const std::string &file,
                           const Placeholders &values) {
  std::optional<StringRef> text = findResource(resource);
  if (!text)
    report_fatal_error("missing resource " + Twine(resource));
  return folder.write(file, renderTemplate(*text, values));
}

/// The sources that this library writes itself.
static void addCommonSources(ModelInterface &model) {
  model.sources.push_back(model.name + "_api.cpp");
  if (model.embedWeights && model.weightsBytes)
    model.sources.push_back(model.name + "_weights.cpp");
  if (model.preprocess)
    model.sources.push_back(model.name + "_preprocess.cpp");
}

static Error writeTexts(OutputFolder &folder, const ModelInterface &model) {
  const Placeholders values = makePlaceholders(model);
  const std::pair<const char *, std::string> files[] = {
      {"templates/model.h.in", model.name + ".h"},
      {"templates/model.hpp.in", model.name + ".hpp"},
      {"templates/model_api.cpp.in", model.name + "_api.cpp"},
      {"templates/CMakeLists.txt.in", "CMakeLists.txt"},
      {"templates/example_main.cpp.in", "example_main.cpp"},
      {"templates/README.md.in", "README.md"},
  };
  for (const auto &[resource, file] : files)
    if (Error error = writeTemplate(folder, resource, file, values))
      return error;
  if (model.preprocess)
    if (Error error = writeTemplate(folder, "templates/preprocess.cpp.in",
                                    model.name + "_preprocess.cpp", values))
      return error;
  if (!model.embedWeights || !model.weightsBytes)
    return Error::success();
  return writeTemplate(folder, "templates/model_weights.cpp.in",
                       model.name + "_weights.cpp", values);
}

Error msc::writeModelFolder(OutputFolder &folder, ModelInterface &model,
                            ArrayRef<uint8_t> packed) {
  if (Error error = writeWeightsFile(folder, model, packed))
    return error;
  addCommonSources(model);
  if (Error error = writeTexts(folder, model))
    return error;
  std::vector<std::string> headers = model.kernelHeaders;
  headers.insert(headers.end(), {model.device.header, "runtime_stub/model.h",
                                 "runtime_stub/cores.h"});
  if (model.stateBytes)
    headers.push_back("runtime_stub/state.h");
  if (!model.symbols.empty())
    headers.push_back("runtime_stub/bounds.h");
  for (const std::string &header : headers)
    if (Error error = copyWithIncludes(folder, model.target, header))
      return error;
  return Error::success();
}
