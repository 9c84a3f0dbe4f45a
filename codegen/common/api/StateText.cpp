//===- StateText.cpp - what the generated folder says of a state ----------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/StateText.h"

#include "codegen/common/api/Documentation.h"
#include "codegen/common/folder/Resources.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace msc;

std::string msc::deviceClass(const ModelInterface &model) {
  return model.stateBytes ? "msc::Stateful<" + model.device.className + ">"
                          : model.device.className;
}

/// "const msc::StatePlan state = {64u, initialValues, 1u};", and the table of
/// initial values where there are any.
static std::string stateTable(const ModelInterface &model) {
  std::string rows;
  for (const InitialValue &value : model.initialValues)
    rows += formatv("    {{{0}u, {1}u, {2}u},\n", value.offset,
                    value.weightsOffset, value.bytes);
  std::string table =
      rows.empty()
          ? ""
          : "const msc::InitialValue initialValues[] = {\n" + rows + "};\n";
  return "\n" + table +
         formatv("const msc::StatePlan state = {{{0}u, {1}, {2}u};\n",
                 model.stateBytes, rows.empty() ? "nullptr" : "initialValues",
                 model.initialValues.size())
             .str();
}

/// Of the C API's comment on a run.
static std::string runComment(const ModelInterface &model) {
  return std::string("/// What it leaves in the state is what the next run "
                     "finds") +
         (model.device.runText.empty()
              ? ".\n"
              : "; a run that fails\n/// leaves it undefined.\n");
}

/// Text that only a model with state has, set off by an empty line.
static std::string section(StringRef resource, const Placeholders &values) {
  return "\n" + renderTemplate(*findResource(resource), values);
}

/// Filled below, and empty without a state.
static constexpr StringLiteral names[] = {
    "state_include",   "state_table",  "new_state",     "state_api",
    "state_functions", "state_run",    "state_methods", "state_row",
    "state_text",      "state_notice", "state_usage",   "state_example",
    "state_reset"};

void msc::addStateText(Placeholders &values, const ModelInterface &model) {
  for (StringRef name : names)
    values[name] = "";
  if (!model.stateBytes)
    return;
  values["state_size"] = readableBytes(model.stateBytes);
  values["state_include"] = "#include \"runtime_stub/state.h\"\n";
  values["state_table"] = stateTable(model);
  values["new_state"] =
      ",\n      msc::NewState{" + model.name + "_internal::state}";
  values["state_api"] = section("templates/state_api.cpp.in", values);
  values["state_functions"] = section("templates/state.h.in", values);
  values["state_run"] = runComment(model);
  values["state_methods"] = section("templates/state.hpp.in", values);
  values["state_row"] =
      "| state of one object | " + values["state_size"] + " |\n";
  values["state_text"] = section("templates/state_README.md.in", values);
  values["state_notice"] = "// Runs follow one another: each finds the state "
                           "that the last one left.\n";
  values["state_usage"] =
      "    \"Each run finds the state that the last one left; --bench begins "
      "anew.\\n\"\n";
  values["state_example"] = section("templates/state_main.cpp.in", values);
  values["state_reset"] = "  reset(model);\n";
}
