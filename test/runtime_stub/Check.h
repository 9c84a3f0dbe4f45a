//===- Check.h - conditions that a program of the tests counts ------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_RUNTIME_STUB_CHECK_H
#define MSC_TEST_RUNTIME_STUB_CHECK_H

#include <cstdio>

static int failures = 0;

static void check(bool good, const char *what) {
  if (good)
    return;
  std::fprintf(stderr, "FAILED: %s\n", what);
  ++failures;
}
#define CHECK(condition) check(condition, #condition)

#endif // MSC_TEST_RUNTIME_STUB_CHECK_H
