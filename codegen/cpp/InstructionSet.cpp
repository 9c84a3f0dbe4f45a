//===- InstructionSet.cpp - what a value of -march stands for -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cpp/InstructionSet.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/TargetParser/AArch64TargetParser.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/X86TargetParser.h"

using namespace llvm;

/// AVX-512 is of use where its instructions take short vectors too.
static unsigned widthOf(const StringMap<bool> &features) {
  if (features.lookup("avx512f") && features.lookup("avx512vl"))
    return 64;
  return features.lookup("avx2") ? 32 : 16;
}

/// LLVM names the features that others do not imply.
static StringMap<bool> x86Features(StringRef march) {
  SmallVector<StringRef> named;
  X86::getFeaturesForCPU(march, named);
  StringMap<bool> features;
  for (StringRef feature : named) {
    features[feature] = true;
    X86::updateImpliedFeatures(feature, /*Enabled=*/true, features);
  }
  return features;
}

/// Processors that GCC knows and LLVM does not.
static bool isOnlyInGcc(StringRef march) {
  static constexpr StringLiteral names[] = {
      "intel",     "eden-x2",   "eden-x4", "nano",    "nano-1000",
      "nano-2000", "nano-3000", "nano-x2", "nano-x4", "lujiazui"};
  return is_contained(names, march);
}

/// "armv8.2-a+fp16+nosve": an architecture and what is added or taken away.
static bool isArmArchitecture(StringRef march) {
  if (!march.starts_with("armv8") && !march.starts_with("armv9"))
    return false;
  SmallVector<StringRef> parts;
  march.split(parts, '+');
  const AArch64::ArchInfo *architecture = AArch64::parseArch(parts[0]);
  return architecture && architecture->Name == parts[0] &&
         architecture->Profile == AArch64::AProfile &&
         all_of(drop_begin(parts), [](StringRef extension) {
           extension.consume_front("no");
           return AArch64::parseArchExtension(extension).has_value();
         });
}

std::optional<unsigned> msc::getVectorBytes(StringRef march) {
  if (march == "native")
    return widthOf(sys::getHostCPUFeatures());
  if (X86::parseArchX86(march, /*Only64Bit=*/true) != X86::CK_None)
    return widthOf(x86Features(march));
  if (isArmArchitecture(march) || isOnlyInGcc(march))
    return 16;
  return std::nullopt;
}
