//===- NodeValues.cpp - what the nodes of a network compute ---------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/NodeValues.h"

#include "codegen/common/write/PlanReader.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Inputs.h"
#include "compiler/driver/Model.h"
#include "compiler/passes/MindIR/Raise/Unsupported.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

/// A tensor that a graph can give as its result. A parameter that is read is
/// none of the values that the network computes.
static bool isComputed(mlir::Operation *op, StringRef primitive) {
  auto tensor = dyn_cast<mlir::RankedTensorType>(op->getResult(0).getType());
  return tensor && findDataType(tensor.getElementType()) && primitive != "Load";
}

static GraphNode describe(mlir::Operation *op, StringRef name,
                          StringRef primitive,
                          const DenseMap<mlir::Value, size_t> &numbers) {
  GraphNode node{name.str(),
                 nodeName(op->getLoc()),
                 primitive.str(),
                 isComputed(op, primitive),
                 {}};
  for (mlir::Value operand : op->getOperands())
    if (auto number = numbers.find(operand); number != numbers.end())
      node.operands.push_back(number->second);
  return node;
}

std::vector<GraphNode> msc::driver::listNodes(mlir::ModuleOp module) {
  std::vector<GraphNode> nodes;
  mlir::func::FuncOp entry = entryFunction(module);
  DenseMap<mlir::Value, size_t> numbers;
  for (mlir::Operation &op : entry.getBody().front()) {
    if (auto node = dyn_cast<mindir::NodeOp>(op))
      nodes.push_back(describe(&op, node.getName().value_or(""),
                               node.getPrimitive(), numbers));
    else if (auto call = dyn_cast<mindir::CallOp>(op))
      nodes.push_back(
          describe(&op, call.getName().value_or(""), "call", numbers));
    else if (auto call = dyn_cast<mindir::CallClosureOp>(op))
      nodes.push_back(
          describe(&op, call.getName().value_or(""), "call", numbers));
    else
      continue;
    numbers[op.getResult(0)] = nodes.size() - 1;
  }
  return nodes;
}

Expected<NodeValues>
NodeValues::create(const CompileOptions &options,
                   const std::vector<std::string> &inputs) {
  auto model = openModel(options.model);
  if (!model)
    return model.takeError();
  const std::vector<GraphTensor> tensors = graphInputs(*model->module);
  auto files = orderInputs(inputs, tensors);
  if (!files)
    return files.takeError();
  auto folder = TemporaryFolder::create();
  if (!folder)
    return folder.takeError();
  NodeValues values(options, std::move(*folder));
  values.graph = listNodes(*model->module);
  for (auto [tensor, file] : zip(tensors, *files))
    values.inputs.emplace_back(tensor.name, file);
  return std::move(values);
}

std::string NodeValues::newPath(const Twine &name) {
  return folder.path() + "/" + std::to_string(count++) + name.str();
}

static Error writeFile(StringRef path, StringRef bytes) {
  std::error_code error;
  raw_fd_ostream file(path, error);
  if (!error) {
    file << bytes;
    file.close();
    error = file.error();
  }
  if (!error)
    return Error::success();
  file.clear_error();
  return refuse(path +
                ": a part of the model cannot be kept: " + error.message());
}

Expected<NodeValues::Part> NodeValues::writePart(const SliceBorder &border,
                                                 ArrayRef<std::string> known) {
  auto decrypting = importOptions(options.model);
  if (!decrypting)
    return decrypting.takeError();
  auto bytes = sliceMindIR(options.model.path, *decrypting, border);
  if (!bytes)
    return bytes.takeError();
  Part part{newPath("_part.mindir"), known.vec()};
  if (Error error = writeFile(part.path, *bytes))
    return std::move(error);
  auto model = openModel({part.path, "", "", "", {}});
  if (!model)
    return model.takeError();
  const std::vector<GraphTensor> tensors = graphInputs(*model->module);
  for (const GraphTensor &tensor : drop_begin(tensors, known.size()))
    for (const auto &[name, file] : inputs)
      if (name == tensor.name)
        part.inputs.push_back(file);
  return part;
}

Expected<std::vector<std::string>> NodeValues::run(const Part &part,
                                                   bool unfused) {
  CompileOptions compiling = options;
  compiling.model = {part.path, "", "", "", {}};
  compiling.unfused = unfused;
  compiling.shapes.clear(); // the values have them
  auto program = buildProgram(compiling, part.inputs, /*needsInputs=*/true);
  if (!program)
    return program.takeError();
  const std::string results = newPath("_results");
  if (std::error_code error = sys::fs::create_directory(results))
    return refuse(results + ": " + error.message());
  if (Error error = runProgram(*program, compiling, {"--output-dir", results}))
    return std::move(error);
  std::vector<std::string> files;
  for (size_t i = 0; i < program->model.outputs.size(); ++i)
    files.push_back(results + "/out" + std::to_string(i) + ".npy");
  return files;
}
