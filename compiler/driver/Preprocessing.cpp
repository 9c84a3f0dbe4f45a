//===- Preprocessing.cpp - how the network's input was made in training ---===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Preprocessing.h"

#include "compiler/driver/Log.h"
#include "compiler/driver/TerminalText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc::driver;
using Json = nlohmann::ordered_json;

/// The JSON in a field of the file; a value that is discarded where it is none.
static Json parseField(mlir::DictionaryAttr map, StringRef name) {
  auto text = map.getAs<mlir::StringAttr>(name);
  return Json::parse(text ? text.str() : "", nullptr,
                     /*allow_exceptions=*/false);
}

static std::string textOf(const Json &value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

static PreprocessingStep readStep(const Json &operation) {
  PreprocessingStep step{"", Json::object()};
  if (!operation.is_object())
    return step;
  step.name = textOf(operation.value("tensor_op_name", Json()));
  Json parameters = operation.value("tensor_op_params", Json());
  if (parameters.is_object())
    step.parameters = std::move(parameters);
  return step;
}

static Preprocessing readMap(mlir::DictionaryAttr map) {
  Preprocessing result;
  for (const Json &column : parseField(map, "input_columns"))
    result.columns.push_back(textOf(column));
  for (const Json &operation : parseField(map, "operations"))
    result.steps.push_back(readStep(operation));
  erase_if(result.steps,
           [](const PreprocessingStep &step) { return step.name.empty(); });
  return result;
}

std::vector<Preprocessing>
msc::driver::findPreprocessing(mlir::ModuleOp module) {
  std::vector<Preprocessing> pipeline;
  if (auto maps = module->getAttrOfType<mlir::ArrayAttr>("mindir.preprocessor"))
    for (auto map : maps.getAsRange<mlir::DictionaryAttr>())
      pipeline.push_back(readMap(map));
  erase_if(pipeline,
           [](const Preprocessing &map) { return map.steps.empty(); });
  return pipeline;
}

Json msc::driver::toJson(const std::vector<Preprocessing> &pipeline) {
  Json maps = Json::array();
  for (const Preprocessing &map : pipeline) {
    Json operations = Json::array();
    for (const PreprocessingStep &step : map.steps)
      operations.push_back(
          {{"name", step.name}, {"parameters", step.parameters}});
    maps.push_back({{"columns", map.columns}, {"operations", operations}});
  }
  return maps;
}

void msc::driver::print(const std::vector<Preprocessing> &pipeline) {
  for (const Preprocessing &map : pipeline) {
    outs() << "before the network, of " << terminalName(join(map.columns, ", "))
           << ":\n";
    for (const PreprocessingStep &step : map.steps) {
      outs() << "  " << terminalName(step.name);
      for (const auto &[name, value] : step.parameters.items())
        outs() << " " << terminalName(name + "=" + value.dump());
      outs() << "\n";
    }
  }
}

void msc::driver::warnOfPreprocessing(mlir::ModuleOp module) {
  std::vector<std::string> names;
  for (const Preprocessing &map : findPreprocessing(module))
    for (const PreprocessingStep &step : map.steps)
      names.push_back(terminalName(step.name));
  if (names.empty())
    return;
  log().warning("the file says how an input was made of data: " +
                join(names, ", ") + "; the library begins behind that");
  log().note("`msc inspect` shows it; do the same before each run");
}
