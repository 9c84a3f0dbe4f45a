//===- CppTarget.cpp - writes a planned module as C++ ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/CppTarget.h"
#include "codegen/common/api/ModelFolder.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/PlanReader.h"
#include "codegen/common/write/RunFunction.h"
#include "codegen/common/write/SourceText.h"
#include "codegen/cpp/CppKernelPrinter.h"
#include "codegen/cpp/InstructionSet.h"

using namespace mlir;
using namespace msc;

namespace {

/// Kernels a source file holds: enough files to compile in parallel, few enough
/// to keep one network together.
constexpr size_t kKernelsPerFile = 40;

/// A source file's kernels, with the headers that they need and their
/// prototypes.
struct KernelText {
  std::string text, declarations;
  std::set<std::string> headers;
};

llvm::Error print(ArrayRef<kernel::FuncOp> kernels, KernelText &out) {
  llvm::raw_string_ostream stream(out.text);
  for (kernel::FuncOp kernel : kernels) {
    CppKernelPrinter printer(kernel);
    if (failed(printer.print(stream, out.headers)))
      return llvm::createStringError("kernel " + kernel.getSymName() +
                                     " cannot be written as C++");
    stream << "\n";
    out.declarations += printer.getDeclaration() + "\n";
  }
  return llvm::Error::success();
}

/// clang joins a product and a sum of one expression, but not of two
/// statements, with other bits as the result: it shall not depend on how bodies
/// are laid out. g++ joins them in either case.
constexpr const char *rounding = "#ifdef __clang__\n"
                                 "#pragma STDC FP_CONTRACT OFF\n"
                                 "#endif\n\n";

/// Prototypes of the functions of the user's that the kernels call, outside of
/// all namespaces.
std::string getExternDeclarations(ArrayRef<kernel::FuncOp> kernels) {
  std::set<std::string> functions;
  for (kernel::FuncOp kernel : kernels)
    kernel.walk([&](kernel::RoutineOp routine) {
      for (auto function : routine.getOptions().getAsRange<Attribute>())
        if (auto symbol = dyn_cast<FlatSymbolRefAttr>(function))
          functions.insert(symbol.getValue().str());
    });
  std::string text;
  for (const std::string &function : functions)
    text += "extern \"C\" void " + function +
            "(const msc_extern_tensor *inputs, const msc_extern_tensor "
            "*outputs);\n";
  return text;
}

/// Writes the kernels and the run function: into one file, or into several with
/// the run function in a file of its own.
class SourceWriter {
public:
  SourceWriter(kernel::EntryOp plan, ModelInterface &model,
               OutputFolder &folder)
      : plan(plan), model(model), folder(folder),
        definitions("#define MSC_VECTOR_BYTES " +
                    std::to_string(model.vectorBytes) + "\n") {}

  llvm::Error write(ArrayRef<kernel::FuncOp> kernels) {
    llvm::Error error = kernels.size() <= kKernelsPerFile
                            ? writeSingle(kernels)
                            : writeSeveral(kernels);
    model.kernelHeaders.assign(allHeaders.begin(), allHeaders.end());
    return error;
  }

private:
  llvm::Error writeSingle(ArrayRef<kernel::FuncOp> kernels) {
    KernelText source;
    if (llvm::Error error = print(kernels, source))
      return error;
    return writeFile("", source.headers,
                     getExternDeclarations(kernels) + rounding +
                         ("namespace {\n\n" + source.text) +
                         "} // namespace\n\n" + getRun());
  }

  llvm::Error writeSeveral(ArrayRef<kernel::FuncOp> kernels) {
    std::string declarations, space = model.name + "_kernels";
    for (size_t number = 1; !kernels.empty(); ++number) {
      KernelText source;
      if (llvm::Error error =
              print(kernels.take_front(kKernelsPerFile), source))
        return error;
      if (llvm::Error error = writeFile(
              "_" + std::to_string(number), source.headers,
              getExternDeclarations(kernels.take_front(kKernelsPerFile)) +
                  rounding + inNamespace(space, source.text)))
        return error;
      declarations += source.declarations;
      kernels = kernels.drop_front(std::min(kKernelsPerFile, kernels.size()));
    }
    // The prototypes name the half types.
    std::set<std::string> types;
    if (allHeaders.count("kernels/half.h"))
      types.insert("kernels/half.h");
    return writeFile("", types,
                     inNamespace(space, declarations) + "using namespace " +
                         space + ";\n\n" + getRun());
  }

  static std::string inNamespace(const std::string &name,
                                 const std::string &text) {
    return "namespace " + name + " {\n\n" + text + "} // namespace " + name +
           "\n";
  }

  std::string getRun() {
    return getRunFunction(plan, model,
                          {"const msc::Parallel &parallel", "profile.done(",
                           [](kernel::FuncOp kernel) {
                             return kernel.getSymName().str() + "(parallel" +
                                    getSymbolArguments(kernel);
                           },
                           "*", "", "", ""})
        .text;
  }

  llvm::Error writeFile(const std::string &suffix,
                        const std::set<std::string> &headers,
                        const std::string &body) {
    allHeaders.insert(headers.begin(), headers.end());
    model.sources.push_back(model.name + suffix + ".cpp");
    return folder.write(model.sources.back(),
                        getSourceHead(model, headers,
                                      {"parallel.h", "profile.h"},
                                      definitions) +
                            body);
  }

  kernel::EntryOp plan;
  ModelInterface &model;
  OutputFolder &folder;
  std::string definitions;
  std::set<std::string> allHeaders;
};

} // namespace

void CppTarget::configure(const TargetOptions &options,
                          ModelInterface &model) const {
  model.target = getName();
  model.march = options.march;
  model.vectorBytes = msc::getVectorBytes(options.march).value_or(16);
}

llvm::Error CppTarget::write(ModuleOp module, ModelInterface &model,
                             OutputFolder &folder) const {
  kernel::EntryOp plan = findPlan(module);
  if (!plan)
    return llvm::createStringError(
        "the module has no plan: run plan-kernels first");
  readPlan(plan, model);
  if (llvm::Error error = SourceWriter(plan, model, folder)
                              .write(SmallVector<kernel::FuncOp>(
                                  module.getOps<kernel::FuncOp>())))
    return error;
  model.compileOptions = {"-fno-math-errno", "-fno-trapping-math"};
  if (model.vectorBytes == 64)
    model.compileOptions.push_back("-mprefer-vector-width=512");
  return writeModelFolder(folder, model, readWeights(plan));
}

llvm::Expected<BuildRules>
CppTarget::getBuildRules(const ModelInterface &) const {
  return BuildRules{
      "CXX",
      {"c++", "g++", "clang++"},
      "there is no C++ compiler: install g++ 12 or clang 14, or set CXX",
      {"-fPIC", "-fvisibility=hidden", "-fno-exceptions"},
      {"-pthread"}};
}
