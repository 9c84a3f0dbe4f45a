//===- InstructionSetTest.cpp - values of -march
//---------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/InstructionSet.h"

#include <gtest/gtest.h>

using namespace msc;

static void expectBytes(unsigned bytes,
                        std::initializer_list<const char *> names) {
  for (const char *name : names)
    EXPECT_EQ(getVectorBytes(name), bytes) << name;
}

TEST(InstructionSet, X86) {
  expectBytes(64, {"x86-64-v4", "skylake-avx512", "cascadelake", "cooperlake",
                   "icelake-server", "sapphirerapids", "znver4", "znver5"});
  expectBytes(32, {"x86-64-v3", "haswell", "core-avx2", "skylake", "znver1",
                   "znver3", "alderlake"});
  expectBytes(16, {"x86-64", "x86-64-v2", "nehalem", "sandybridge", "k8",
                   "intel", "silvermont"});
}

TEST(InstructionSet, ShortVectorsOfAvx512AreNeeded) {
  expectBytes(32, {"knl"});
}

TEST(InstructionSet, Arm) {
  expectBytes(16, {"armv8-a", "armv8.2-a", "armv9-a", "armv8.2-a+fp16",
                   "armv8-a+crc+nocrypto"});
}

TEST(InstructionSet, Native) { EXPECT_TRUE(getVectorBytes("native")); }

TEST(InstructionSet, Unknown) {
  for (const char *name :
       {"", "nonsense", "native -O0", "native\n", "x86-64-v5", "X86-64", "i686",
        "rv64gc", "armv7-a", "armv8", "armv8-a+", "armv8-a+nonsense", "armv8-r",
        "armv8-a-O0", "haswell+avx512f", "\xff"})
    EXPECT_FALSE(getVectorBytes(name)) << name;
}
