//===- AsanOptions.cpp - how the sanitized programs start -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

/// LLVM's allocators mark the memory that they have not given yet, in code that
/// stands in headers: what ours marks, that of Debian's libraries, which are
/// not instrumented, gives without a word.
extern "C" __attribute__((used, visibility("default"))) const char *
__asan_default_options() {
  return "allow_user_poisoning=0";
}
