//===- Model.cpp - an opened MindIR file and what it declares -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Model.h"

#include "codegen/common/write/PlanReader.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Obfuscation.h"
#include "compiler/frontend/Frontend.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace mlir;
using namespace msc::driver;

Expected<msc::ImportOptions>
msc::driver::importOptions(const ModelOptions &options) {
  msc::ImportOptions result;
  result.decMode = options.decMode;
  if (options.key.empty() && options.keyFile.empty())
    return result;
  auto key = options.key.empty() ? msc::keyFromFile(options.keyFile)
                                 : msc::keyFromHex(options.key);
  if (!key)
    return key.takeError();
  result.key = *key;
  return result;
}

/// The attribute in which mindir-raise finds them.
static void setExterns(ModuleOp module,
                       const std::vector<std::string> &externs) {
  NamedAttrList functions;
  for (StringRef text : externs) {
    const auto [primitive, function] = text.rsplit('=');
    functions.set(primitive, StringAttr::get(module.getContext(), function));
  }
  module->setAttr("mindir.extern",
                  functions.getDictionary(module.getContext()));
}

Expected<Model> msc::driver::openModel(const ModelOptions &options) {
  log().step("reading " + sys::path::filename(options.path));
  auto settings = importOptions(options);
  if (!settings)
    return settings.takeError();
  Model model;
  model.context =
      std::make_unique<MLIRContext>(MLIRContext::Threading::DISABLED);
  model.context->printOpOnDiagnostic(false); // its notes are for users
  auto module = msc::importMindIR(options.path, *settings, model.context.get());
  if (!module)
    return module.takeError();
  model.module = std::move(*module);
  warnOfObfuscation(*model.module);
  if (!options.externs.empty())
    setExterns(*model.module, options.externs);
  if (options.keepPrints)
    (*model.module)
        ->setAttr("mindir.keep_reports", UnitAttr::get(model.context.get()));
  return std::move(model);
}

/// MindSpore puts the data of "net.mindir" or "net_graph.mindir" into the
/// folder "net_variables" beside it.
static std::string variablesFolder(StringRef path) {
  StringRef stem = sys::path::stem(path);
  stem.consume_back("_graph");
  SmallString<256> folder(sys::path::parent_path(path));
  sys::path::append(folder, stem + "_variables");
  return folder.str().str();
}

std::vector<std::string> msc::driver::readFiles(const ModelOptions &options) {
  std::vector<std::string> files = {options.path};
  if (!options.keyFile.empty())
    files.push_back(options.keyFile);
  std::error_code error;
  for (sys::fs::directory_iterator it(variablesFolder(options.path), error),
       end;
       it != end && !error; it.increment(error))
    files.push_back(it->path());
  return files;
}

static std::string elementName(Type type) {
  if (std::optional<msc::DataType> known = msc::findDataType(type))
    return msc::dataTypeName(*known);
  std::string text;
  raw_string_ostream(text) << type;
  return text;
}

static GraphTensor describe(func::FuncOp entry, std::string name, Type type) {
  GraphTensor tensor;
  tensor.name = std::move(name);
  auto shaped = dyn_cast<ShapedType>(type);
  tensor.dtype = elementName(shaped ? shaped.getElementType() : type);
  tensor.ranked = !shaped || shaped.hasRank();
  if (shaped && shaped.hasRank())
    for (int64_t dim : shaped.getShape())
      tensor.dims.push_back(ShapedType::isDynamic(dim) ? -1 : dim);
  tensor.minima = tensor.dims;
  if (msc::bounded::isOpen(type))
    for (auto [minimum, size] :
         zip(tensor.minima,
             msc::bounded::getExtents(cast<RankedTensorType>(type))))
      minimum = msc::bounded::getMinimum(entry, size);
  return tensor;
}

func::FuncOp msc::driver::entryFunction(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    if (function->hasAttr("mindir.entry"))
      return function;
  return {};
}

/// Appends a value of the graph; the elements of a tuple "x" are called "x.0",
/// "x.1", ... as the C API calls them.
static void append(std::vector<GraphTensor> &tensors, func::FuncOp entry,
                   StringAttr given, const Twine &otherwise, Type type) {
  const std::string name = given ? given.str() : otherwise.str();
  auto tuple = dyn_cast<TupleType>(type);
  if (!tuple)
    return tensors.push_back(describe(entry, name, type));
  SmallVector<Type> types;
  tuple.getFlattenedTypes(types);
  for (const auto &[part, element] : enumerate(types))
    tensors.push_back(describe(entry, msc::leafName(name, part), element));
}

std::vector<GraphTensor> msc::driver::graphInputs(ModuleOp module) {
  std::vector<GraphTensor> tensors;
  func::FuncOp entry = entryFunction(module);
  for (unsigned i = 0; entry && i < entry.getNumArguments(); ++i)
    append(tensors, entry, entry.getArgAttrOfType<StringAttr>(i, "mindir.name"),
           "in" + Twine(i), entry.getArgumentTypes()[i]);
  return tensors;
}

std::vector<GraphTensor> msc::driver::graphOutputs(ModuleOp module) {
  std::vector<GraphTensor> tensors;
  func::FuncOp entry = entryFunction(module);
  for (unsigned i = 0; entry && i < entry.getNumResults(); ++i)
    append(tensors, entry,
           entry.getResultAttrOfType<StringAttr>(i, "mindir.name"),
           "out" + Twine(i), entry.getResultTypes()[i]);
  return tensors;
}

std::vector<GraphTensor> msc::driver::graphState(ModuleOp module) {
  std::vector<GraphTensor> tensors;
  func::FuncOp entry = entryFunction(module);
  for (unsigned i = 0; entry && i < entry.getNumArguments(); ++i)
    if (entry.getArgAttr(i, "mindir.state"))
      append(tensors, entry,
             entry.getArgAttrOfType<StringAttr>(i, "mindir.name"),
             "state" + Twine(i), entry.getArgumentTypes()[i]);
  return tensors;
}
