//===- main.cpp - classifies handwritten digits with a compiled model -----===//
// SPDX-License-Identifier: Apache-2.0
//
// digits_demo FOLDER   the folder with test_images.npy, test_labels.npy and
//                      logits.npy: 360 images, their digits, and what MindSpore
//                      computed for them.
//
// Prints some images with the answer, the accuracy beside MindSpore's, and the
// latency. Ends with 1 if an answer or the accuracy differs from MindSpore's.
//
//===----------------------------------------------------------------------===//
#include "digits.hpp"
#include "npy.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

constexpr int kSide = 8;
constexpr int kPixels = kSide * kSide;
constexpr int kDigits = 10;
/// As test/models has it: |a - b| <= kAbsolute * max|b| + kRelative * |b|.
constexpr float kRelative = 1e-3f, kAbsolute = 1e-4f;

struct Data {
  std::vector<float> images;   ///< kPixels each, 0 (paper) to 1 (ink)
  std::vector<int32_t> labels; ///< 0 to 9
  std::vector<float> logits;   ///< kDigits each, computed by MindSpore

  int size() const { return static_cast<int>(labels.size()); }
  const float *image(int i) const { return images.data() + i * kPixels; }
};

Data readData(const std::string &folder) {
  return {readNpy<float>(folder + "/test_images.npy"),
          readNpy<int32_t>(folder + "/test_labels.npy"),
          readNpy<float>(folder + "/logits.npy")};
}

int answer(const float *logits) {
  return static_cast<int>(std::max_element(logits, logits + kDigits) - logits);
}

/// The probability that the model gives to its answer.
float confidence(const float *logits) {
  const float top = logits[answer(logits)];
  float sum = 0;
  for (int i = 0; i < kDigits; ++i)
    sum += std::exp(logits[i] - top);
  return 1 / sum;
}

/// Digits side by side; a pixel is two characters wide, so that it is
/// about as wide as it is high.
void printPictures(const Data &data, const std::vector<float> &logits,
                   const std::vector<int> &which) {
  const char shades[] = " .:-=+*#%@";
  for (int y = 0; y < kSide; ++y) {
    for (int i : which) {
      for (int x = 0; x < kSide; ++x) {
        const char c = shades[int(data.image(i)[y * kSide + x] * 9 + 0.5f)];
        std::printf("%c%c", c, c);
      }
      std::printf("    ");
    }
    std::printf("\n");
  }
  for (int i : which) {
    const float *l = logits.data() + i * kDigits;
    char text[32];
    std::snprintf(text, sizeof text, "%d%s  (%.1f %%)", answer(l),
                  answer(l) == data.labels[i] ? "" : " WRONG",
                  100 * confidence(l));
    std::printf("  %-18s", text);
  }
  std::printf("\n\n");
}

float accuracy(const Data &data, const std::vector<float> &logits) {
  int right = 0;
  for (int i = 0; i < data.size(); ++i)
    right += answer(logits.data() + i * kDigits) == data.labels[i];
  return static_cast<float>(right) / static_cast<float>(data.size());
}

/// Images whose logits are not MindSpore's within the tolerance.
int countDifferences(const Data &data, const std::vector<float> &logits) {
  float scale = 0;
  for (float v : data.logits)
    scale = std::max(scale, std::fabs(v));
  int differ = 0;
  for (int i = 0; i < data.size(); ++i) {
    bool same = true;
    for (int k = i * kDigits; k < (i + 1) * kDigits; ++k)
      same &= std::fabs(logits[k] - data.logits[k]) <=
              kAbsolute * scale + kRelative * std::fabs(data.logits[k]);
    differ += !same;
  }
  return differ;
}

/// Fills `logits`; returns the microseconds of each run.
std::vector<double> classify(const Data &data, std::vector<float> &logits) {
  msc_options options = MSC_OPTIONS_DEFAULT;
  options.threads = 1; // so small a network gains nothing from more
  digits_model model(options);
  std::vector<double> times;
  for (int i = 0; i < data.size(); ++i) {
    const auto start = std::chrono::steady_clock::now();
    model.run(data.image(i), logits.data() + i * kDigits);
    const std::chrono::duration<double, std::micro> time =
        std::chrono::steady_clock::now() - start;
    times.push_back(time.count());
  }
  std::sort(times.begin(), times.end());
  return times;
}

int demonstrate(const std::string &folder) {
  const Data data = readData(folder);
  std::vector<float> logits(data.labels.size() * kDigits);
  const std::vector<double> times = classify(data, logits);

  printPictures(data, logits, {0, 1, 2, 3});
  printPictures(data, logits, {4, 5, 6, 7});
  std::vector<int> wrong;
  for (int i = 0; i < data.size(); ++i)
    if (answer(logits.data() + i * kDigits) != data.labels[i])
      wrong.push_back(i);
  if (!wrong.empty()) {
    std::printf("What it gets wrong:\n");
    wrong.resize(std::min<std::size_t>(wrong.size(), 4));
    printPictures(data, logits, wrong);
  }

  const float ours = accuracy(data, logits);
  const float mindspore = accuracy(data, data.logits);
  const int differ = countDifferences(data, logits);
  std::printf("accuracy  %.4f on %d images (MindSpore: %.4f)\n", ours,
              data.size(), mindspore);
  std::printf("logits    %d of %d images differ from MindSpore's\n", differ,
              data.size());
  std::printf("latency   median %.1f us, minimum %.1f us an image\n",
              times[times.size() / 2], times.front());
  return ours == mindspore && differ == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER_WITH_THE_IMAGES\n", argv[0]);
    return 2;
  }
  try {
    return demonstrate(argv[1]);
  } catch (const std::exception &e) {
    std::fprintf(stderr, "%s: %s\n", argv[0], e.what());
    return 1;
  }
}
