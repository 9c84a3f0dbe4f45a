//===- InstructionSet.h - what a value of -march stands for ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CPP_INSTRUCTIONSET_H
#define MSC_CODEGEN_CPP_INSTRUCTIONSET_H

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace msc {

/// Width of the vectors that a value of -march stands for: 64 (AVX-512), 32
/// (AVX2) or 16. "native" asks this machine; else it is a level or processor of
/// 64-bit x86, as GCC and Clang call them, or armv8-a, armv8.2-a+fp16,
/// armv9-a, ... Nothing for any other text.
std::optional<unsigned> getVectorBytes(llvm::StringRef march);

} // namespace msc

#endif // MSC_CODEGEN_CPP_INSTRUCTIONSET_H
