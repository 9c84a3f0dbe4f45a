//===- SourceText.cpp -----------------------------------------------------===//
//
// Head of a source file, and the function that launches the kernels.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/SourceText.h"
#include "codegen/common/names/CommentText.h"
#include "codegen/common/write/PlanReader.h"

using namespace mlir;
using namespace msc;

std::string msc::getSourceHead(const ModelInterface &model,
                               const std::set<std::string> &headers,
                               ArrayRef<StringRef> stubHeaders,
                               StringRef definitions) {
  std::string text = "// Kernels of " + model.name + ": made by " +
                     model.compiler + " from " + commentText(model.sourceFile) +
                     ".\n" + definitions.str();
  for (const std::string &header : headers)
    text += "#include \"" + header + "\"\n";
  for (StringRef header : stubHeaders)
    text += ("#include \"runtime_stub/" + header + "\"\n").str();
  return text + "#include <cstdint>\n\n";
}

std::string msc::getRunFunction(kernel::EntryOp plan,
                                const ModelInterface &model,
                                const LaunchSyntax &syntax) {
  std::string text = "extern \"C\" void " + model.name +
                     "_run_kernels(\n    [[maybe_unused]] " +
                     syntax.context.str() +
                     ", [[maybe_unused]] unsigned char *arena,\n"
                     "    [[maybe_unused]] const unsigned char *weights, "
                     "[[maybe_unused]] const void *const *inputs,\n"
                     "    [[maybe_unused]] void *const *outputs, "
                     "[[maybe_unused]] msc::Profile &profile) {\n";
  SymbolTable symbols(plan->getParentOfType<ModuleOp>());
  size_t number = 0;
  for (auto launch : plan.getBody().getOps<kernel::LaunchOp>()) {
    auto kernel = symbols.lookup<kernel::FuncOp>(launch.getKernel());
    text += "  " + syntax.openCall(kernel);
    for (auto [i, buffer] : llvm::enumerate(launch.getBuffers()))
      text += ",\n      " + getBufferText(buffer, i < kernel.getReads());
    text += ");\n  " + syntax.done.str() + std::to_string(number++) + ");\n";
  }
  return text + "}\n";
}
