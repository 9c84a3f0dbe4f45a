//===- Ops.cpp - msc ops: the operators that msc knows --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/Resources.h"
#include "compiler/driver/Log.h"
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
  std::string target = getTargetNames().front();
  bool json = false;
};

/// How far a target supports an operator: of MindSpore's golden cases those
/// that it accepts.
struct Support {
  unsigned accepted = 0, cases = 0; ///< equal: everything that C++ supports
  StringRef reason;                 ///< of most other cases

  StringRef word() const {
    return accepted == cases ? "all" : accepted == 0 ? "none" : "part";
  }
};
} // namespace

static void addOptions(CLI::App &command, OpsOptions &options) {
  command
      .add_option("--target", options.target,
                  "operators of this target; those that it supports in part "
                  "say why")
      ->check(CLI::IsMember(getTargetNames()))
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

/// The table that test/ops/targets.py measures: operator, accepted, cases,
/// reason. An operator that is not in it is supported as for C++.
static StringMap<Support> supportOf(StringRef target) {
  StringMap<Support> table;
  auto text = findResource((target + "/operators.txt").str());
  SmallVector<StringRef> lines, fields;
  if (text)
    text->split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef line : lines) {
    fields.clear();
    line.split(fields, '\t');
    Support support;
    if (fields.size() == 4 && !fields[1].getAsInteger(10, support.accepted) &&
        !fields[2].getAsInteger(10, support.cases)) {
      support.reason = fields[3];
      table[fields[0]] = support;
    }
  }
  return table;
}

static Json toJson(const mindir::OperatorRecord &record,
                   const Support &support) {
  Json arguments = Json::array();
  for (const mindir::PrimitiveArgument &argument : record.arguments)
    arguments.push_back({{"name", argument.name.str()},
                         {"operand", argument.isOperand()},
                         {"type", argument.constraint.str()}});
  Json json = {{"name", record.name.str()},
               {"summary", record.summary.str()},
               {"arguments", arguments},
               {"support", support.word().str()}};
  if (support.cases)
    json.update({{"accepted", support.accepted},
                 {"cases", support.cases},
                 {"reason", support.reason.str()}});
  return json;
}

static void print(const mindir::OperatorRecord &record,
                  const Support &support) {
  outs() << record.name << "\t" << types(record) << "\t" << record.summary;
  if (support.cases)
    outs() << " (in part: " << support.accepted << " of " << support.cases
           << " cases; " << support.reason << ")";
  outs() << "\n";
}

static Error ops(const OpsOptions &options) {
  const StringMap<Support> table = supportOf(options.target);
  Json list = Json::array();
  std::vector<std::string> missing;
  for (const mindir::OperatorRecord &record : mindir::listOperators()) {
    const Support support = table.lookup(record.name);
    if (options.json)
      list.push_back(toJson(record, support));
    else if (support.word() == "none")
      missing.push_back(record.name.str());
    else
      print(record, support);
  }
  if (options.json)
    outs() << list.dump(1) << "\n";
  else if (!missing.empty())
    log().info("msc: not supported for " + options.target + ": " +
               join(missing, ", "));
  return Error::success();
}

void msc::driver::addOps(CLI::App &app, Action &action) {
  addCommand(app, action, "ops", "list the operators that msc knows",
             addOptions, ops);
}
