//===- Obfuscation.cpp - networks that want a key as an input -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Obfuscation.h"

#include "compiler/driver/Log.h"
#include "compiler/driver/Model.h"
#include "compiler/driver/TerminalText.h"

using namespace llvm;
using namespace msc::driver;

/// Inputs that Python gave have the names of its arguments; one that a pass of
/// MindSpore added has a number.
static bool isKey(const GraphTensor &input) {
  return StringRef(input.name).starts_with("[Parameter]") &&
         input.dtype == "int32" && input.dims == std::vector<int64_t>{1, 1};
}

void msc::driver::warnOfObfuscation(mlir::ModuleOp module) {
  std::vector<GraphTensor> inputs = graphInputs(module);
  if (inputs.empty() || !isKey(inputs.back()))
    return;
  log().warning("the network was obfuscated: its last input, '" +
                terminalName(inputs.back().name) +
                "', is the key; with another number its results are wrong");
  log().note("for the obf_random_seed of its export, the key is what "
             "mindspore.common.api._generate_branch_control_input(SEED) of "
             "MindSpore 2.0 gives; or export it without obf_config");
}
