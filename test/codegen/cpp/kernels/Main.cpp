//===- Main.cpp - runs the tests if the processor can ---------------------===//
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <gtest/gtest.h>

/// Whether this processor has the instructions the program was compiled for.
static bool processorFits() {
#if defined(__AVX512F__)
  return __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512vl");
#elif defined(__AVX2__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return true;
#endif
}

int main(int argc, char **argv) {
  if (!processorFits()) {
    std::puts("skipped: the processor lacks this program's instructions");
    return 77;
  }
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
