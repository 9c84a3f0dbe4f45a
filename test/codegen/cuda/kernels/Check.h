//===- Check.h - the assertions of the CUDA unit tests --------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CUDA_UNIT_CHECK_H
#define MSC_TEST_CUDA_UNIT_CHECK_H

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace check {

inline int failures = 0, passes = 0;

inline void isTrue(bool condition, const char *what) {
  condition ? ++passes : ++failures;
  if (!condition)
    std::printf("FAILED: %s\n", what);
}

/// |got - expected| <= tolerance (1 + |expected|) for every element; a NaN
/// agrees with nothing but a NaN.
inline void isClose(const std::vector<float> &got,
                    const std::vector<float> &expected, const char *what,
                    float tolerance = 1e-5f) {
  bool close = got.size() == expected.size();
  for (std::size_t i = 0; close && i < got.size(); ++i) {
    float bound = tolerance * (1.0f + std::fabs(expected[i]));
    close =
        std::isnan(expected[i])
            ? std::isnan(got[i])
            : got[i] == expected[i] || std::fabs(got[i] - expected[i]) <= bound;
    if (!close)
      std::printf("element %zu is %g, expected %g\n", i, got[i], expected[i]);
  }
  isTrue(close, what);
}

/// The body must end its process: by abort(), as the emulation's fail() does,
/// by a fault, or as a sanitizer does.
inline void dies(const std::function<void()> &body, const char *what) {
  std::fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    std::freopen("/dev/null", "w", stderr);
    body();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  isTrue(status != 0, what);
}

inline int finish(const char *name) {
  std::printf("%s: %d passed, %d failed\n", name, passes, failures);
  return failures != 0;
}

} // namespace check

#endif // MSC_TEST_CUDA_UNIT_CHECK_H
