//===- Debug.cpp - msc debug: the first node whose value differs ----------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Checks.h"
#include "compiler/driver/Compilation.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/FirstDifference.h"
#include "compiler/driver/GeneratedLine.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Reproducer.h"
#include "compiler/driver/TerminalText.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {

struct DebugOptions {
  CompileOptions compile;
  std::vector<std::string> inputs, expected;
  Tolerance tolerance;
  std::string output;
};

/// What both builds of the whole network give.
struct Results {
  std::vector<std::string> fused, unfused;
};

/// Nodes and the files with MindSpore's values of them, in the nodes' order.
using ExpectedNodes = std::vector<std::pair<size_t, std::string>>;

} // namespace

static void addOptions(CLI::App &command, DebugOptions &options) {
  addCompileOptions(command, options.compile);
  addRunOptions(command, options.compile);
  command.add_option("--input", options.inputs, "inputs as for `msc run`")
      ->type_name("FILE.npy");
  command
      .add_option("--expect", options.expected,
                  "MindSpore's outputs, in order, or the value of a node, "
                  "NODE=FILE.npy")
      ->type_name("FILE.npy");
  addTolerance(command, options.tolerance);
  command
      .add_option("-o,--output-dir", options.output,
                  "folder for the smallest part that differs; default: "
                  "./<name>_differs")
      ->check(checkNotEmpty);
}

static std::string title(const GraphNode &node) {
  return terminalName(node.scope) + " (" + terminalName(node.primitive) + ")";
}

static Expected<Results> runWhole(NodeValues &values) {
  auto whole = values.writePart({}, {});
  if (!whole)
    return whole.takeError();
  auto fused = values.run(*whole, /*unfused=*/false);
  if (!fused)
    return fused.takeError();
  auto unfused = values.run(*whole, /*unfused=*/true);
  if (!unfused)
    return unfused.takeError();
  return Results{*fused, *unfused};
}

/// A line for each output; whether all agree.
static Expected<bool> printOutputs(ArrayRef<std::string> ours, StringRef our,
                                   ArrayRef<std::string> theirs,
                                   StringRef their,
                                   const Tolerance &tolerance) {
  bool same = true;
  for (const auto &[i, actual, expected] : enumerate(ours, theirs)) {
    auto finding = compareFiles(actual, expected, tolerance);
    if (!finding)
      return finding.takeError();
    outs() << "output " << i << ": " << our << " and " << their << " "
           << (*finding ? "differ: " + describe(**finding, our, their)
                        : "agree")
           << "\n";
    same &= !*finding;
  }
  return same;
}

/// Whether the outputs are those that --expect gives.
static Expected<bool> printExpected(const DebugOptions &options,
                                    ArrayRef<std::string> ours) {
  std::vector<std::string> outputs;
  copy_if(options.expected, std::back_inserter(outputs),
          [](StringRef text) { return !text.contains('='); });
  if (!outputs.empty() && outputs.size() != ours.size())
    return refuse("the model has " + counted(ours.size(), "output") +
                  ", --expect gives " + counted(outputs.size(), "file"));
  return printOutputs(ours.take_front(outputs.size()), "the unfused build",
                      outputs, "MindSpore", options.tolerance);
}

static Expected<ExpectedNodes> expectedNodes(const NodeValues &values,
                                             const DebugOptions &options) {
  ExpectedNodes expected;
  for (StringRef text : options.expected) {
    const auto [name, file] = text.rsplit('=');
    if (file.empty())
      continue;
    const auto node =
        find_if(values.nodes(), [name = name](const GraphNode &candidate) {
          return candidate.isTensor &&
                 (candidate.scope == name || candidate.name == name);
        });
    if (node == values.nodes().end())
      return refuse("--expect " + text + ": the network has no node '" + name +
                    "' whose value is a tensor; `msc inspect --plan` names "
                    "nodes");
    expected.emplace_back(node - values.nodes().begin(), file.str());
  }
  sort(expected);
  return expected;
}

/// Prints the first of them that differs, and the last before it that agrees;
/// returns whether none does.
static Expected<bool> printNodes(NodeValues &values,
                                 const ExpectedNodes &expected,
                                 const Tolerance &tolerance) {
  std::vector<size_t> nodes;
  for (const auto &[node, file] : expected)
    nodes.push_back(node);
  auto ours = valuesOf(values, nodes, /*unfused=*/true);
  if (!ours)
    return ours.takeError();
  std::string before = "none that is given";
  for (const auto &[value, own] : zip(expected, *ours)) {
    auto finding = compareFiles(own, value.second, tolerance);
    if (!finding)
      return finding.takeError();
    const std::string node = title(values.nodes()[value.first]);
    if (*finding) {
      outs() << "first node that is not MindSpore's: " << node << "\n  "
             << describe(**finding, "the unfused build", "MindSpore")
             << "\n  the last before it that is: " << before << "\n";
      return false;
    }
    before = node;
  }
  outs() << counted(expected.size(), "node") << " given: all agree\n";
  return true;
}

/// Writes the part, and says how to look at it.
static Error printReproducer(NodeValues &values, const DebugOptions &options,
                             size_t node) {
  auto reproducer = reproduce(values, node, options.tolerance);
  if (!reproducer)
    return reproducer.takeError();
  auto name = modelName(options.compile);
  if (!name)
    return name.takeError();
  const std::string folder =
      options.output.empty() ? *name + "_differs" : options.output;
  if (Error error = writeReproducer(*reproducer, folder))
    return error;
  outs() << "the smallest part that differs has "
         << counted(reproducer->nodes, "node") << ": msc debug " << folder
         << "/model.mindir";
  for (size_t i = 0; i < reproducer->part.inputs.size(); ++i)
    outs() << " --input " << folder << "/in" << i << ".npy";
  outs() << "\n";
  return Error::success();
}

/// Names the node that fusion changes, and where its code is.
static Error printGuilty(NodeValues &values, const DebugOptions &options) {
  auto first = findFirstDifference(values, options.tolerance);
  if (!first)
    return first.takeError();
  if (!*first) {
    outs() << "no node differs while its value is looked at: that changes what "
              "is fused\n";
    return Error::success();
  }
  const GraphNode &node = values.nodes()[(*first)->node];
  outs() << "first node that differs: " << title(node) << "\n  "
         << describe((*first)->finding, "the fused build", "the unfused build")
         << "\n";
  auto line = findGeneratedLine(options.compile, options.inputs, node.scope);
  if (!line)
    return line.takeError();
  if (!line->empty())
    outs() << "  computed by " << *line << "\n";
  outs().flush(); // what follows takes long
  return printReproducer(values, options, (*first)->node);
}

static Error debug(const DebugOptions &options) {
  auto values = NodeValues::create(options.compile, options.inputs);
  if (!values)
    return values.takeError();
  auto nodes = expectedNodes(*values, options);
  if (!nodes)
    return nodes.takeError();
  auto results = runWhole(*values);
  if (!results)
    return results.takeError();
  auto same = printOutputs(results->fused, "the fused build", results->unfused,
                           "the unfused build", options.tolerance);
  if (!same)
    return same.takeError();
  auto right = printExpected(options, results->unfused);
  if (!right)
    return right.takeError();
  auto rightNodes = nodes->empty()
                        ? Expected<bool>(true)
                        : printNodes(*values, *nodes, options.tolerance);
  if (!rightNodes)
    return rightNodes.takeError();
  if (!*same)
    if (Error error = printGuilty(*values, options))
      return error;
  if (*same && *right && *rightNodes)
    return Error::success();
  return refuse(*same && nodes->empty()
                    ? "the builds agree, but not with MindSpore; give its "
                      "values of nodes, --expect NODE=FILE.npy, to see where "
                      "that begins"
                    : "there are values that differ");
}

void msc::driver::addDebug(CLI::App &app, Action &action) {
  addCommand(app, action, "debug",
             "find the first node whose value fusion changes, or that is not "
             "MindSpore's",
             addOptions, debug);
}
