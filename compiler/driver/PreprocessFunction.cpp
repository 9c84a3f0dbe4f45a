//===- PreprocessFunction.cpp - what the library does to images -----------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/PreprocessFunction.h"

#include "llvm/ADT/STLExtras.h"

#include <cmath>

using namespace llvm;
using namespace msc;
using namespace msc::driver;
using Json = nlohmann::ordered_json;

/// The numbers of a parameter, one or a list; none where it is no such thing.
static std::vector<double> readNumbers(const PreprocessingStep &step,
                                       const char *name) {
  Json value = step.parameters.value(name, Json());
  std::vector<double> result;
  for (const Json &number : value.is_array() ? value : Json::array({value})) {
    if (!number.is_number() || !std::isfinite(number.get<double>()))
      return {};
    result.push_back(number.get<double>());
  }
  return result;
}

static bool flag(const PreprocessingStep &step, const char *name) {
  Json value = step.parameters.value(name, Json());
  return value.is_boolean() && value.get<bool>();
}

/// Each of these appends one operation, or says no.
static bool addCrop(const PreprocessingStep &step, PreprocessInterface &chain) {
  std::vector<double> size = readNumbers(step, "size");
  if (size.size() != 2 || chain.crops || chain.transposes)
    return false;
  chain.crops = true;
  chain.height = size[0];
  chain.width = size[1];
  return true;
}

static bool addRescale(const PreprocessingStep &step,
                       PreprocessInterface &chain) {
  std::vector<double> factor = readNumbers(step, "rescale"),
                      shift = readNumbers(step, "shift");
  if (factor.size() != 1 || shift.size() != 1)
    return false;
  chain.isFloat = true;
  chain.steps.push_back({PixelStep::Rescale, factor, shift});
  return true;
}

static bool addNormalize(const PreprocessingStep &step,
                         PreprocessInterface &chain) {
  std::vector<double> mean = readNumbers(step, "mean"),
                      deviation = readNumbers(step, "std");
  const int64_t channels = mean.size();
  if (mean.empty() || mean.size() != deviation.size() ||
      is_contained(deviation, 0.0) ||
      flag(step, "is_hwc") == chain.transposes ||
      (chain.channels && chain.channels != channels))
    return false;
  chain.isFloat = true;
  chain.channels = channels;
  chain.steps.push_back({PixelStep::Normalize, mean, deviation});
  return true;
}

static bool addTranspose(const PreprocessingStep &,
                         PreprocessInterface &chain) {
  if (chain.transposes)
    return false;
  return chain.transposes = true;
}

static bool isText(const PreprocessingStep &step, const char *name,
                   const char *text) {
  return step.parameters.value(name, Json()) == Json(text);
}

static bool addTypeCast(const PreprocessingStep &step,
                        PreprocessInterface &chain) {
  if (!isText(step, "data_type", "float32"))
    return false;
  return chain.isFloat = true;
}

/// Bytes become numbers from 0 to 1, in one plane a channel.
static bool addToTensor(const PreprocessingStep &step,
                        PreprocessInterface &chain) {
  if (!isText(step, "output_type", "float32") || chain.isFloat ||
      chain.transposes)
    return false;
  chain.isFloat = chain.transposes = true;
  chain.steps.push_back({PixelStep::Rescale, {1.0 / 255}, {0}});
  return true;
}

static bool add(const PreprocessingStep &step, PreprocessInterface &chain) {
  using Add = bool (*)(const PreprocessingStep &, PreprocessInterface &);
  static const std::pair<StringRef, Add> known[] = {
      {"CenterCrop", addCrop},     {"Rescale", addRescale},
      {"Normalize", addNormalize}, {"HwcToChw", addTranspose},
      {"TypeCast", addTypeCast},   {"ToTensor", addToTensor}};
  for (const auto &[name, function] : known)
    if (step.name == name)
      return function(step, chain);
  return false;
}

/// The end of a pipeline. What cannot be appended begins it anew.
static PreprocessInterface chainSteps(ArrayRef<PreprocessingStep> steps) {
  PreprocessInterface chain;
  for (const PreprocessingStep &step : steps) {
    if (add(step, chain)) {
      chain.operations += (chain.operations.empty() ? "" : ", ") + step.name;
      continue;
    }
    chain = PreprocessInterface();
    chain.before = step.name;
  }
  return chain;
}

/// Whether the chain gives images of an input's size and type; takes over what
/// only that says.
static bool fit(const GraphTensor &input, PreprocessInterface &chain) {
  const size_t rank = input.dims.size();
  if ((rank != 3 && rank != 4) ||
      input.dtype != (chain.isFloat ? "float32" : "uint8"))
    return false;
  ArrayRef<int64_t> dims = ArrayRef(input.dims).take_back(3);
  const int64_t channels = dims[chain.transposes ? 0 : 2];
  ArrayRef<int64_t> size = dims.slice(chain.transposes ? 1 : 0, 2);
  if (any_of(dims, [](int64_t dim) { return dim < 1; }) ||
      (chain.channels && chain.channels != channels) ||
      (chain.crops && size != ArrayRef<int64_t>{chain.height, chain.width}))
    return false;
  chain.height = size[0];
  chain.width = size[1];
  chain.channels = channels;
  return true;
}

/// Maps of one column follow one another; of several columns nothing is known.
static std::vector<PreprocessingStep>
stepsOf(StringRef column, ArrayRef<Preprocessing> pipeline) {
  std::vector<PreprocessingStep> steps;
  for (const Preprocessing &map : pipeline)
    if (map.columns.size() == 1 && map.columns[0] == column)
      append_range(steps, map.steps);
  return steps;
}

std::optional<PreprocessInterface>
msc::driver::findPreprocessFunction(const std::vector<Preprocessing> &pipeline,
                                    const std::vector<GraphTensor> &inputs) {
  std::optional<PreprocessInterface> found;
  for (const Preprocessing &map : pipeline) {
    if (map.columns.size() != 1)
      return std::nullopt;
    PreprocessInterface chain = chainSteps(stepsOf(map.columns[0], pipeline));
    for (const auto &[number, input] : enumerate(inputs)) {
      PreprocessInterface fitting = chain;
      if (chain.operations.empty() || !fit(input, fitting))
        continue;
      if (found && found->input != number)
        return std::nullopt;
      fitting.input = number;
      found = fitting;
    }
  }
  return found;
}
