//===- main.cpp - 360 digits on CUDA against MindSpore --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   main FOLDER
//
// The folder holds test_images.npy and logits.npy, which MindSpore computed.
// Both generations of the model run in two threads at the same time.
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

constexpr std::size_t pixels = 64, classes = 10;
constexpr float tolerance = 1e-4f;

struct Data {
  std::vector<float> images, logits;
};

struct Result {
  std::size_t digits = 0;
  float largest = 0.0f; ///< distance of a logit from MindSpore's
  bool good = true;     ///< every run succeeded, every logit is within bounds
};

template <class Model>
Result compare(Model *model,
               msc_status (*run)(Model *, const void *const *, void *const *),
               const Data &data) {
  Result result;
  for (std::size_t i = 0; i < data.images.size() / pixels;
       ++i, ++result.digits) {
    float logits[classes];
    const void *inputs[] = {&data.images[i * pixels]};
    void *outputs[] = {logits};
    result.good &= run(model, inputs, outputs) == MSC_OK;
    for (std::size_t c = 0; c < classes; ++c) {
      const float distance =
          std::fabs(logits[c] - data.logits[i * classes + c]);
      result.good &= distance <= tolerance;
      result.largest = std::fmax(result.largest, distance);
    }
  }
  return result;
}

bool report(const char *name, const Result &result) {
  std::printf("%s: %zu digits, largest distance from MindSpore %.3g: %s\n",
              name, result.digits, result.largest,
              result.good ? "passed" : "FAILED");
  return result.good && result.digits == 360;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  const std::string folder = argv[1];
  const Data data = {readNpy<float>(folder + "/test_images.npy"),
                     readNpy<float>(folder + "/logits.npy")};
  msc_error error;
  digits *first = digits_create(nullptr, &error);
  digits_ms210 *second = first ? digits_ms210_create(nullptr, &error) : nullptr;
  if (!second) {
    std::printf("FAILED: %s\n", error.message);
    return 1;
  }
  Result results[2];
  std::thread other(
      [&] { results[1] = compare(second, digits_ms210_run, data); });
  results[0] = compare(first, digits_run, data);
  other.join();
  digits_destroy(first);
  digits_ms210_destroy(second);
  const bool good = report("digits", results[0]);
  return report("digits_ms210", results[1]) && good ? 0 : 1;
}
