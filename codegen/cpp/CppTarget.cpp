//===- CppTarget.cpp - writes a planned module as C++ ------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/CppTarget.h"
#include "codegen/common/ModelFolder.h"
#include "codegen/common/emit/PlanReader.h"
#include "codegen/cpp/CppKernelPrinter.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir;
using namespace msc;

unsigned msc::getVectorBytes(StringRef march) {
  if (march == "native") {
    llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
    return features.lookup("avx512f") && features.lookup("avx512vl") ? 64 : features.lookup("avx2") ? 32 : 16;
  }
  return llvm::StringSwitch<unsigned>(march)
      .Cases({"x86-64-v4", "skylake-avx512", "cascadelake", "icelake-server", "sapphirerapids", "znver4", "znver5"}, 64)
      .Cases({"x86-64-v3", "haswell", "skylake", "znver1", "znver2", "znver3", "alderlake"}, 32)
      .Default(16);
}

namespace {

/// Kernels a source file holds: enough files to compile in parallel, few enough to keep one network together.
constexpr size_t kKernelsPerFile = 40;

/// One source file: kernels, with the headers that they need.
struct SourceFile {
  std::string text;
  std::set<std::string> headers;
};

std::string getPreamble(const ModelInterface &model, const std::set<std::string> &headers) {
  std::string text = "// Kernels of " + model.name + ": made by " + model.compiler + " from " + model.sourceFile + ".\n";
  text += "#define MSC_VECTOR_BYTES " + std::to_string(model.vectorBytes) + "\n";
  for (const std::string &header : headers)
    text += "#include \"" + header + "\"\n";
  return text + "#include \"runtime_stub/parallel.h\"\n#include \"runtime_stub/profile.h\"\n#include <cstdint>\n\n";
}

/// extern "C" void <name>_run_kernels(...): the launches in order.
std::string getRunFunction(kernel::EntryOp plan, const ModelInterface &model) {
  std::string text = "extern \"C\" void " + model.name +
                     "_run_kernels(\n    [[maybe_unused]] const msc::Parallel &parallel, [[maybe_unused]] unsigned char *arena,\n"
                     "    [[maybe_unused]] const unsigned char *weights, [[maybe_unused]] const void *const *inputs,\n"
                     "    [[maybe_unused]] void *const *outputs, [[maybe_unused]] msc::Profile &profile) {\n";
  SymbolTable symbols(plan->getParentOfType<ModuleOp>());
  size_t number = 0;
  for (auto launch : plan.getBody().getOps<kernel::LaunchOp>()) {
    auto kernel = symbols.lookup<kernel::FuncOp>(launch.getKernel());
    text += "  " + launch.getKernel().str() + "(parallel";
    for (auto [i, buffer] : llvm::enumerate(launch.getBuffers()))
      text += ",\n      " + getBufferText(buffer, i < kernel.getReads());
    text += ");\n  profile.done(" + std::to_string(number++) + ");\n";
  }
  return text + "}\n";
}

llvm::Error failedToPrint(kernel::FuncOp kernel) {
  return llvm::createStringError("kernel " + kernel.getSymName() + " cannot be written as C++");
}

} // namespace

llvm::Error msc::writeCppModel(ModuleOp module, ModelInterface &model, OutputFolder &folder) {
  kernel::EntryOp plan = findPlan(module);
  if (!plan)
    return llvm::createStringError("the module has no plan: run plan-kernels first");
  readPlan(plan, model);
  SmallVector<kernel::FuncOp> kernels(module.getOps<kernel::FuncOp>());
  bool single = kernels.size() <= kKernelsPerFile;
  std::string declarations;
  std::set<std::string> allHeaders;
  for (size_t first = 0; first < kernels.size(); first += kKernelsPerFile) {
    SourceFile file;
    llvm::raw_string_ostream stream(file.text);
    for (kernel::FuncOp kernel : ArrayRef(kernels).slice(first, std::min(kKernelsPerFile, kernels.size() - first))) {
      CppKernelPrinter printer(kernel);
      if (failed(printer.print(stream, file.headers)))
        return failedToPrint(kernel);
      stream << "\n";
      declarations += printer.getDeclaration() + "\n";
    }
    allHeaders.insert(file.headers.begin(), file.headers.end());
    std::string body = single ? "namespace {\n\n" + file.text + "} // namespace\n\n" + getRunFunction(plan, model)
                              : "namespace " + model.name + "_kernels {\n\n" + file.text + "} // namespace " + model.name + "_kernels\n";
    std::string name = model.name + (single ? "" : "_" + std::to_string(first / kKernelsPerFile + 1)) + ".cpp";
    if (llvm::Error error = folder.write(name, getPreamble(model, file.headers) + body))
      return error;
    model.sources.push_back(name);
  }
  if (!single || kernels.empty()) {
    // The prototypes name the half types.
    std::set<std::string> types;
    if (allHeaders.count("kernels/half.h"))
      types.insert("kernels/half.h");
    std::string text = getPreamble(model, types) + "namespace " + model.name + "_kernels {\n" + declarations + "} // namespace " + model.name +
                       "_kernels\nusing namespace " + model.name + "_kernels;\n\n" + getRunFunction(plan, model);
    if (llvm::Error error = folder.write(model.name + ".cpp", text))
      return error;
    model.sources.push_back(model.name + ".cpp");
  }
  model.kernelHeaders.assign(allHeaders.begin(), allHeaders.end());
  model.compileOptions = {"-fno-math-errno", "-fno-trapping-math"};
  if (model.vectorBytes == 64)
    model.compileOptions.push_back("-mprefer-vector-width=512");
  return writeModelFolder(folder, model, readWeights(plan));
}
