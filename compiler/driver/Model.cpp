//===- Model.cpp - an opened MindIR file and what it declares -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Model.h"

#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/frontend/Frontend.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace mlir;
using namespace msc::driver;

static Expected<msc::ImportOptions> importOptions(const ModelOptions &options) {
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

Expected<Model> msc::driver::openModel(const ModelOptions &options) {
  log().step("reading " + sys::path::filename(options.path));
  auto settings = importOptions(options);
  if (!settings)
    return settings.takeError();
  Model model;
  model.context =
      std::make_unique<MLIRContext>(MLIRContext::Threading::DISABLED);
  auto module = msc::importMindIR(options.path, *settings, model.context.get());
  if (!module)
    return module.takeError();
  model.module = std::move(*module);
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

static std::string integerName(IntegerType type) {
  if (type.getWidth() == 1)
    return "bool";
  return ((type.isUnsigned() ? "uint" : "int") + Twine(type.getWidth())).str();
}

static std::string elementName(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integerName(integer);
  if (type.isBF16())
    return "bfloat16";
  if (auto real = dyn_cast<FloatType>(type))
    return ("float" + Twine(real.getWidth())).str();
  if (auto complex = dyn_cast<ComplexType>(type))
    return complex.getElementType().isF32() ? "complex64" : "complex128";
  std::string text;
  raw_string_ostream(text) << type;
  return text;
}

static GraphTensor describe(std::string name, Type type) {
  GraphTensor tensor;
  tensor.name = std::move(name);
  auto shaped = dyn_cast<ShapedType>(type);
  tensor.dtype = elementName(shaped ? shaped.getElementType() : type);
  tensor.ranked = !shaped || shaped.hasRank();
  if (shaped && shaped.hasRank())
    for (int64_t dim : shaped.getShape())
      tensor.dims.push_back(ShapedType::isDynamic(dim) ? -1 : dim);
  return tensor;
}

func::FuncOp msc::driver::entryFunction(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    if (function->hasAttr("mindir.entry"))
      return function;
  return {};
}

static std::string nameOr(StringAttr name, const Twine &otherwise) {
  return name ? name.str() : otherwise.str();
}

std::vector<GraphTensor> msc::driver::graphInputs(ModuleOp module) {
  std::vector<GraphTensor> tensors;
  func::FuncOp entry = entryFunction(module);
  for (unsigned i = 0; entry && i < entry.getNumArguments(); ++i)
    tensors.push_back(
        describe(nameOr(entry.getArgAttrOfType<StringAttr>(i, "mindir.name"),
                        "in" + Twine(i)),
                 entry.getArgumentTypes()[i]));
  return tensors;
}

static void flatten(Type type, SmallVectorImpl<Type> &types) {
  if (auto tuple = dyn_cast<TupleType>(type))
    return tuple.getFlattenedTypes(types);
  types.push_back(type);
}

std::vector<GraphTensor> msc::driver::graphOutputs(ModuleOp module) {
  std::vector<GraphTensor> tensors;
  func::FuncOp entry = entryFunction(module);
  for (unsigned i = 0; entry && i < entry.getNumResults(); ++i) {
    SmallVector<Type> types;
    flatten(entry.getResultTypes()[i], types);
    const std::string name =
        nameOr(entry.getResultAttrOfType<StringAttr>(i, "mindir.name"),
               "out" + Twine(i));
    for (const auto &[part, type] : enumerate(types))
      tensors.push_back(describe(
          types.size() == 1 ? name : (name + "." + Twine(part)).str(), type));
  }
  return tensors;
}
