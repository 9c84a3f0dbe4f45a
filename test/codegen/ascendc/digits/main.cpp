//===- main.cpp - 360 digits on the simulated cores against MindSpore -----===//
// SPDX-License-Identifier: Apache-2.0
//
// main FOLDER: reads test_images.npy and logits.npy. Every logit must lie
// within 1e-4 of MindSpore's; a rule of the AI core that a kernel breaks
// aborts.
//
//===----------------------------------------------------------------------===//
#include "digits.h"
#include "digits_ms210.h"
#include "npy.h"

#include <cmath>
#include <cstdio>
#include <string>
#include <thread>

namespace {

using Floats = std::vector<float>;

constexpr int kPixels = 64, kClasses = 10;
constexpr float kTolerance = 1e-4f;

/// The largest distance of a logit from MindSpore's; negative: a run failed.
template <class Run>
float largestError(const Floats &images, const Floats &logits, Run &&run) {
  float largest = 0;
  int digits = int(images.size()) / kPixels;
  for (int i = 0; i < digits; ++i) {
    float result[kClasses];
    const void *inputs[] = {&images[i * kPixels]};
    void *outputs[] = {result};
    if (run(inputs, outputs) != MSC_OK)
      return -1;
    for (int c = 0; c < kClasses; ++c)
      largest =
          std::fmax(largest, std::fabs(result[c] - logits[i * kClasses + c]));
  }
  return largest;
}

bool report(const char *name, float error, size_t digits) {
  bool good = error >= 0 && error <= kTolerance;
  std::printf("%s: %zu digits, largest error %g: %s\n", name, digits, error,
              good ? "passed" : "FAILED");
  return good;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  const std::string folder = argv[1];
  const Floats images = readNpy<float>(folder + "/test_images.npy"),
               logits = readNpy<float>(folder + "/logits.npy");
  const size_t count = images.size() / kPixels;
  if (count != 360 || logits.size() != count * kClasses)
    return 2;
  msc_error error;
  digits *first = digits_create(nullptr, &error);
  digits_ms210 *second = digits_ms210_create(nullptr, &error);
  if (!first || !second) {
    std::printf("%s\n", error.message);
    return 1;
  }
  float errors[2];
  std::thread other([&] {
    errors[1] = largestError(images, logits, [&](auto in, auto out) {
      return digits_ms210_run(second, in, out);
    });
  });
  errors[0] = largestError(images, logits, [&](auto in, auto out) {
    return digits_run(first, in, out);
  });
  other.join();
  bool good = report("digits", errors[0], count);
  good &= report("digits_ms210", errors[1], count);
  digits_destroy(first);
  digits_ms210_destroy(second);
  return good ? 0 : 1;
}
