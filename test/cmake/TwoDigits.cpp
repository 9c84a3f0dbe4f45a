//===- TwoDigits.cpp - a program of somebody else with two models ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// alpha and beta are the digit classifier in both generations of the format.
// Classifies test images with both, alpha in two threads with an object each,
// and compares with MindSpore's logits.
//   app IMAGES.npy LOGITS.npy BETA.weights
//
//===----------------------------------------------------------------------===//
#include "alpha.hpp"
#include "beta.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

using Values = std::vector<float>;

/// The elements of a float32 .npy file of version 1.
static Values load(const char *path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const std::size_t start = 10 + static_cast<unsigned char>(bytes.at(8)) +
                            256 * static_cast<unsigned char>(bytes.at(9));
  const auto *data = reinterpret_cast<const float *>(bytes.data() + start);
  return Values(data, data + (bytes.size() - start) / sizeof(float));
}

/// Runs all images in batches of the model's size.
template <class Model> static Values classify(Model &model, const Values &x) {
  const std::size_t in = model.info().inputs[0].bytes / sizeof(float);
  const std::size_t out = model.info().outputs[0].bytes / sizeof(float);
  Values y(x.size() / in * out);
  for (std::size_t i = 0; i < x.size() / in; ++i)
    model.run(&x[i * in], &y[i * out]);
  return y;
}

static bool agree(const char *what, const Values &ours, const Values &wanted) {
  float worst = 0;
  for (std::size_t i = 0; i < ours.size(); ++i)
    worst = std::max(worst, std::abs(ours[i] - wanted.at(i)) /
                                (0.1f + std::abs(wanted.at(i))));
  std::printf("%s: %zu numbers, largest relative difference %g\n", what,
              ours.size(), double(worst));
  return !ours.empty() && worst < 1e-3f;
}

int main(int argc, char **argv) {
  if (argc != 4)
    return 2;
  const Values images = load(argv[1]), logits = load(argv[2]);
  Values first, second;
  std::thread other([&] {
    alpha_model model;
    second = classify(model, images);
  });
  alpha_model model;
  first = classify(model, images);
  other.join();
  msc_options options = beta_model::options();
  options.weights_path = argv[3];
  beta_model beta(options);
  bool good = agree("alpha", first, logits);
  good &= agree("alpha in a second thread", second, logits);
  good &= agree("beta", classify(beta, images), logits);
  std::printf("%s\n", good ? "good" : "BAD");
  return !good;
}
