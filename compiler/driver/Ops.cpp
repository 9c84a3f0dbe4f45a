//===- Ops.cpp - msc ops: the operators that msc knows --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Options.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <nlohmann/json.hpp>

using namespace llvm;
using namespace msc;
using namespace msc::driver;
using Json = nlohmann::ordered_json;

namespace {
struct OpsOptions {
  std::string target = "cpp";
  bool json = false;
};
} // namespace

static void addOptions(CLI::App &command, OpsOptions &options) {
  command.add_option("--target", options.target, "operators of this target")
      ->check(CLI::IsMember({"cpp", "cuda", "ascendc"}))
      ->capture_default_str();
  command.add_flag("--json", options.json, "print one JSON array");
}

/// "x: tensor of float": the operands and what they may be.
static std::string types(const mindir::OperatorRecord &record) {
  SmallVector<std::string> list;
  for (const mindir::PrimitiveArgument &argument : record.arguments)
    if (argument.isOperand())
      list.push_back((argument.name + ": " + argument.constraint).str());
  return join(list, "; ");
}

static Json toJson(const mindir::OperatorRecord &record) {
  Json arguments = Json::array();
  for (const mindir::PrimitiveArgument &argument : record.arguments)
    arguments.push_back({{"name", argument.name.str()},
                         {"operand", argument.isOperand()},
                         {"type", argument.constraint.str()}});
  return {{"name", record.name.str()},
          {"summary", record.summary.str()},
          {"arguments", arguments}};
}

static Error ops(const OpsOptions &options) {
  Json list = Json::array();
  for (const mindir::OperatorRecord &record : mindir::listOperators())
    if (options.json)
      list.push_back(toJson(record));
    else
      outs() << record.name << "\t" << types(record) << "\t" << record.summary
             << "\n";
  if (options.json)
    outs() << list.dump(1) << "\n";
  return Error::success();
}

void msc::driver::addOps(CLI::App &app, Action &action) {
  addCommand(app, action, "ops", "list the operators that msc knows",
             addOptions, ops);
}
