//===- planned_main.cpp - runs the model of planned.mlir against loops ----===//
// SPDX-License-Identifier: Apache-2.0

#include "../kernels/Check.h"
#include "planned.h"

#include <cstdint>

namespace {

const float filter[] = {0.5f, -1.0f, 2.0f, 1.5f, 0.25f, -0.75f};
const float bias[] = {0.1f, -0.2f, 0.3f};

struct Outputs {
  std::vector<float> products, sums, gathered, logits;
  float best = NAN;
  std::int64_t place = -1;
};

/// 1 x 1 convolution and ReLU of x[2][12] to [12][3].
std::vector<float> convolve(const std::vector<float> &x) {
  std::vector<float> y;
  for (int p = 0; p < 12; ++p)
    for (int o = 0; o < 3; ++o) {
      float sum = x[p] * filter[o] + x[12 + p] * filter[3 + o] + bias[o];
      y.push_back(sum > 0.0f ? sum : 0.0f);
    }
  return y;
}

/// Mean of 3 rows by 2 columns of [3][4][3], to [2][3].
std::vector<float> average(const std::vector<float> &y) {
  std::vector<float> mean(6, 0.0f);
  for (int p = 0; p < 12; ++p)
    for (int c = 0; c < 3; ++c)
      mean[p % 4 / 2 * 3 + c] += y[p * 3 + c] / 6.0f;
  return mean;
}

Outputs expect(const std::vector<float> &x) {
  const std::vector<float> y = convolve(x), mean = average(y);
  Outputs out;
  out.products.assign(4, 0.0f);
  out.logits.assign(4, 0.0f);
  for (int i = 0; i < 12; ++i) {
    out.products[i / 3] +=
        mean[i / 6 * 3 + i % 3] * mean[i / 3 % 2 * 3 + i % 3];
    out.logits[i / 3] +=
        mean[i / 6 * 3 + i % 3] * filter[i % 3 * 2 + i / 3 % 2];
  }
  out.sums.assign(3, 0.0f);
  for (int i = 0; i < 36; ++i)
    out.sums[i % 3] += y[i];
  out.place = 0;
  for (int c = 1; c < 3; ++c)
    out.place = out.sums[c] > out.sums[out.place] ? c : out.place;
  out.best = out.sums[out.place];
  for (int row = 0; row < 2; ++row)
    for (float v : {-1.5f, -1.5f, std::tanh(out.sums[2]) + row,
                    std::tanh(out.sums[0]) + row})
      out.gathered.push_back(v);
  return out;
}

Outputs run(planned *model, const std::vector<float> &x) {
  Outputs out;
  out.products.assign(4, NAN);
  out.sums.assign(3, NAN);
  out.gathered.assign(8, NAN);
  out.logits.assign(4, NAN);
  const void *inputs[] = {x.data()};
  void *outputs[] = {out.products.data(), out.sums.data(),
                     &out.best,           &out.place,
                     out.gathered.data(), out.logits.data()};
  check::isTrue(planned_run(model, inputs, outputs) == MSC_OK, "run");
  return out;
}

} // namespace

int main() {
  msc_error error;
  planned *model = planned_create(nullptr, &error);
  check::isTrue(model != nullptr, error.message);
  for (int shift = 0; model && shift < 3; ++shift) {
    std::vector<float> x;
    for (int i = 0; i < 24; ++i)
      x.push_back(static_cast<float>((i * 7 + shift * 5) % 24) / 8.0f - 1.0f);
    const Outputs got = run(model, x), expected = expect(x);
    check::isClose(got.products, expected.products,
                   "transpose, conv2d, pool2d, batchMatmul");
    check::isClose(got.sums, expected.sums, "reduce");
    check::isClose({got.best}, {expected.best}, "loops: value");
    check::isTrue(got.place == expected.place, "loops: place");
    check::isClose(got.gathered, expected.gathered,
                   "fill, gather into a slice");
    check::isClose(got.logits, expected.logits, "matmul");
  }
  planned_destroy(model);
  return check::finish("planned module");
}
