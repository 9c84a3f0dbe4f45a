//===- GeneratedLine.cpp - where the code of a node is --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/GeneratedLine.h"

#include "compiler/driver/Execution.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/LineIterator.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

static std::string findDefinition(StringRef folder, StringRef source,
                                  StringRef function) {
  auto buffer = MemoryBuffer::getFile(folder + "/" + source, /*IsText=*/true);
  if (!buffer)
    return "";
  for (line_iterator line(**buffer, /*SkipBlanks=*/false); !line.is_at_end();
       ++line)
    if (line->contains(" " + function.str() + "(") && line->ends_with("{"))
      return (source + ":" + Twine(line.line_number())).str();
  return "";
}

static bool computes(const KernelInterface &kernel, StringRef node) {
  SmallVector<StringRef> nodes;
  StringRef(kernel.nodes).split(nodes, " + ");
  return is_contained(nodes, node);
}

Expected<std::string>
msc::driver::findGeneratedLine(const CompileOptions &options,
                               const std::vector<std::string> &inputs,
                               StringRef node) {
  auto folder = TemporaryFolder::create();
  if (!folder)
    return folder.takeError();
  auto model = writeSources(options, inputs, folder->path());
  if (!model)
    return model.takeError();
  std::string found;
  for (const KernelInterface &kernel : model->kernels)
    for (const std::string &source : model->sources)
      if (std::string place =
              computes(kernel, node)
                  ? findDefinition(folder->path(), source, kernel.name)
                  : "";
          !place.empty())
        found = kernel.name + ", " + place;
  return found;
}
