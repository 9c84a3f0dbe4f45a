//===- KernelNames.cpp ----------------------------------------------------===//
//
// Readable names of kernels from the nodes they came from.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/KernelNames.h"
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

/// "__" in a name belongs to the implementation of C++.
static void addCharacter(std::string &stem, char c) {
  if (llvm::isAlnum(c))
    stem += c;
  else if (!stem.empty() && stem.back() != '_')
    stem += '_';
}

std::string msc::getKernelStem(StringRef node) {
  SmallVector<StringRef> parts;
  node.split(parts, '/', -1, /*KeepEmpty=*/false);
  if (!parts.empty() && parts.front() == "Default")
    parts.erase(parts.begin());
  std::string stem;
  for (StringRef part : parts) {
    addCharacter(stem, '_');
    for (char c : part.take_until([](char c) { return c == '-'; }))
      addCharacter(stem, c);
  }
  // The end tells layers apart, the beginning says where they are: keep the
  // end.
  constexpr size_t kLongest = 48;
  if (stem.size() > kLongest)
    stem = stem.substr(stem.size() - kLongest);
  return StringRef(stem).trim('_').str();
}
