//===- Inspect.cpp - msc inspect: what a file holds, what is missing ------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/write/PlanReader.h"
#include "compiler/driver/Compilation.h"
#include "compiler/driver/Diagnostics.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Model.h"
#include "compiler/driver/PlanReport.h"
#include "compiler/driver/Preprocessing.h"
#include "compiler/driver/TerminalText.h"
#include "compiler/passes/MindIR/OpenShapes.h"
#include "compiler/passes/MindIR/Raise/Unsupported.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/raw_ostream.h"

#include <map>
#include <nlohmann/json.hpp>

using namespace llvm;
using namespace msc;
using namespace msc::driver;
using Json = nlohmann::ordered_json;

namespace {
struct InspectOptions {
  CompileOptions compile; ///< target: "" to look at the file only
  bool json = false;
  bool plan = false;
};

struct Contents {
  std::vector<GraphTensor> inputs, outputs, state;
  std::vector<Preprocessing> preprocessing;
  uint64_t parameters = 0; ///< trained numbers
  uint64_t nodes = 0;
  std::map<std::string, uint64_t> operators;
  std::vector<UnsupportedNode> unsupported;
};
} // namespace

static void addOptions(CLI::App &command, InspectOptions &options) {
  addModelOptions(command, options.compile.model);
  options.compile.target.clear();
  command
      .add_option("--target", options.compile.target,
                  "also whether this target takes all kernels; --plan: of "
                  "which the plan is")
      ->check(CLI::IsMember(getTargetNames()));
  addShapes(command, options.compile);
  command.add_flag("--json", options.json, "print one JSON object");
  command.add_flag("--plan", options.plan,
                   "also the kernels in order: what runs, shape, FLOPs, bytes, "
                   "memory");
}

/// What the operation is called in a report; empty where it is none.
static StringRef operatorName(mlir::Operation *op) {
  if (auto node = dyn_cast<mindir::NodeOp>(op))
    return node.getPrimitive();
  return TypeSwitch<mlir::Operation *, StringRef>(op)
      .Case<mindir::CallOp, mindir::CallClosureOp>([](auto) { return "call"; })
      .Case<mlir::scf::IfOp>([](auto) { return "if"; })
      .Case<mlir::scf::IndexSwitchOp>([](auto) { return "switch"; })
      .Case<mlir::scf::WhileOp>([](auto) { return "while"; })
      .Default(StringRef());
}

static void countOperators(mlir::ModuleOp module, Contents &contents) {
  module.walk([&](mlir::Operation *op) {
    StringRef name = operatorName(op);
    if (name.empty())
      return;
    ++contents.nodes;
    ++contents.operators[name.str()];
  });
}

static void countParameters(mlir::ModuleOp module, Contents &contents) {
  module.walk([&](mindir::ParameterOp parameter) {
    if (auto type = dyn_cast<mlir::ShapedType>(parameter.getOutput().getType()))
      contents.parameters += type.hasStaticShape() ? type.getNumElements() : 0;
  });
}

static Contents collect(mlir::ModuleOp module) {
  Contents contents;
  contents.inputs = graphInputs(module);
  contents.outputs = graphOutputs(module);
  contents.preprocessing = findPreprocessing(module);
  countParameters(module, contents);
  auto visitNodes = [&](mlir::ModuleOp structured) {
    contents.state = graphState(structured);
    countOperators(structured, contents);
  };
  // Inputs that one dimension makes the same, outputs that follow from them or
  // are as long as a run finds.
  auto visitTyped = [&](mlir::ModuleOp typed) {
    if (!typed->hasAttr("bounded.symbols"))
      return;
    contents.inputs = graphInputs(typed);
    contents.outputs = graphOutputs(typed);
  };
  contents.unsupported = collectUnsupported(module, visitNodes, visitTyped);
  return contents;
}

/// With the dimensions that the options give.
static Expected<Contents> collect(mlir::ModuleOp module,
                                  const CompileOptions &options) {
  for (const std::string &text : options.shapes)
    if (auto shape = parseShape(text); !shape)
      return shape.takeError();
  if (options.shapes.empty())
    return collect(module);
  mlir::OwningOpRef<mlir::ModuleOp> bound = module.clone();
  Diagnostics diagnostics(module.getContext());
  if (failed(bindShapes(*bound, options.shapes)))
    return diagnostics.takeError(options.model.path);
  return collect(*bound);
}

static Json toJson(const std::vector<GraphTensor> &tensors) {
  Json list = Json::array();
  for (const GraphTensor &tensor : tensors) {
    Json object = {{"name", jsonText(tensor.name)},
                   {"dtype", tensor.dtype},
                   {"shape", tensor.ranked ? Json(tensor.dims) : Json()}};
    if (tensor.minima != tensor.dims)
      object["minima"] = tensor.minima;
    list.push_back(object);
  }
  return list;
}

static Json toJson(const Contents &contents) {
  Json operators = Json::object(), unsupported = Json::array();
  for (const auto &[name, number] : contents.operators)
    operators[jsonText(name)] = number;
  for (const UnsupportedNode &node : contents.unsupported)
    unsupported.push_back({{"node", jsonText(node.node)},
                           {"operator", jsonText(node.operatorName)},
                           {"reason", jsonText(node.reason)},
                           {"remedy", jsonText(node.remedy)}});
  return {{"inputs", toJson(contents.inputs)},
          {"outputs", toJson(contents.outputs)},
          {"state", toJson(contents.state)},
          {"preprocessing", toJson(contents.preprocessing)},
          {"parameters", contents.parameters},
          {"nodes", contents.nodes},
          {"operators", operators},
          {"unsupported", unsupported}};
}

static void print(StringRef title, const std::vector<GraphTensor> &tensors) {
  for (const GraphTensor &tensor : tensors) {
    outs() << title << terminalName(tensor.name) << ": " << tensor.dtype
           << " [";
    interleaveComma(zip(tensor.dims, tensor.minima), outs(), [](auto size) {
      auto [dim, minimum] = size;
      if (dim < 0)
        outs() << '?';
      else if (minimum == dim)
        outs() << dim;
      else
        outs() << minimum << ".." << dim;
    });
    outs() << (tensor.ranked ? "]\n" : "...]\n");
  }
}

/// Each remedy once, in the order of the nodes.
static void printRemedies(const std::vector<UnsupportedNode> &nodes) {
  std::vector<std::string> printed;
  for (const UnsupportedNode &node : nodes) {
    if (node.remedy.empty() || is_contained(printed, node.remedy))
      continue;
    outs() << (printed.empty() ? "what to do:\n" : "") << "- "
           << terminalName(node.remedy) << "\n";
    printed.push_back(node.remedy);
  }
}

static void print(const Contents &contents) {
  print("input  ", contents.inputs);
  print("output ", contents.outputs);
  print("state  ", contents.state);
  print(contents.preprocessing);
  outs() << counted(contents.parameters, "parameter") << ", "
         << counted(contents.nodes, "node") << "\n";
  for (const auto &[name, number] : contents.operators)
    outs() << "  " << number << " " << terminalName(name) << "\n";
  if (contents.unsupported.empty())
    outs() << "every node is supported\n";
  else
    outs() << counted(contents.unsupported.size(), "node")
           << (contents.unsupported.size() == 1 ? " is" : " are")
           << " not supported:\n";
  for (const UnsupportedNode &node : contents.unsupported)
    outs() << "  "
           << terminalName(node.node + ": " + node.operatorName + ": " +
                           node.reason)
           << "\n";
  printRemedies(contents.unsupported);
}

/// Adds the kernels that the target does not take.
static void inspectKernels(Model &model, const Target &target,
                           Contents &contents) {
  for (const UnsupportedKernel &kernel : target.findUnsupported(*model.module))
    contents.unsupported.push_back({kernel.nodes,
                                    ("kernel for " + target.getName()).str(),
                                    kernel.reason, "", model.module->getLoc()});
}

/// Makes the plan; kernels are only known where every node is supported.
static Error makePlan(Model &model, const InspectOptions &options,
                      const Target &target, Contents &contents) {
  bool isAsked = !options.compile.target.empty();
  if ((!isAsked && !options.plan) || !contents.unsupported.empty())
    return Error::success();
  CompileOptions compile = options.compile;
  compile.target = target.getName().str();
  auto interface = planModel(model, compile, {});
  if (!interface)
    return interface.takeError();
  if (isAsked)
    inspectKernels(model, target, contents);
  return Error::success();
}

static Error inspect(const InspectOptions &options) {
  auto model = openModel(options.compile.model);
  if (!model)
    return model.takeError();
  Expected<Contents> collected = collect(*model->module, options.compile);
  if (!collected)
    return collected.takeError();
  Contents &contents = *collected;
  const Target &target = options.compile.target.empty()
                             ? *getTargets().front()
                             : *findTarget(options.compile.target);
  if (Error error = makePlan(*model, options, target, contents))
    return error;
  log().finish();
  kernel::EntryOp plan = findPlan(*model->module);
  if (options.json) {
    Json object = toJson(contents);
    if (options.plan)
      object["plan"] = plan ? planToJson(plan) : Json();
    outs() << object.dump(1) << "\n";
    return Error::success();
  }
  print(contents);
  if (options.plan && plan)
    printPlan(plan);
  return Error::success();
}

void msc::driver::addInspect(CLI::App &app, Action &action) {
  addCommand(app, action, "inspect",
             "show inputs, outputs, operators and what is not supported",
             addOptions, inspect);
}
