//===- KernelNames.cpp ----------------------------------------------------===//
//
// Readable names of kernels from the nodes they came from.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/KernelNames.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include <functional>

using namespace mlir;

SmallVector<std::string> msc::getNodeNames(Location loc) {
  llvm::SetVector<StringRef> names;
  SmallVector<Location> work = {loc};
  while (!work.empty()) {
    Location next = work.pop_back_val();
    if (auto fused = dyn_cast<FusedLoc>(next))
      llvm::append_range(work, llvm::reverse(fused.getLocations()));
    else if (auto name = dyn_cast<NameLoc>(next))
      names.insert(name.getName());
    else if (auto call = dyn_cast<CallSiteLoc>(next))
      work.push_back(call.getCallee());
  }
  return llvm::map_to_vector(names, [](StringRef s) { return s.str(); });
}

std::string msc::getKernelStem(StringRef node) {
  SmallVector<StringRef> parts;
  node.split(parts, '/', -1, /*KeepEmpty=*/false);
  if (!parts.empty() && parts.front() == "Default")
    parts.erase(parts.begin());
  std::string stem;
  for (StringRef part : parts) {
    stem += stem.empty() ? "" : "_";
    for (char c : part.take_until([](char c) { return c == '-'; }))
      stem += llvm::isAlnum(c) ? c : '_';
  }
  // The end tells layers apart, the beginning says where they are: keep the
  // end.
  constexpr size_t kLongest = 48;
  if (stem.size() > kLongest)
    stem = stem.substr(stem.size() - kLongest);
  stem.erase(0, stem.find_first_not_of('_') == std::string::npos
                    ? stem.size()
                    : stem.find_first_not_of('_'));
  return stem;
}
