//===- SourceText.cpp -----------------------------------------------------===//
//
// Head of a source file.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/SourceText.h"
#include "codegen/common/names/CommentText.h"

using namespace llvm;
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
