//===- planned_main.cpp - the generated code of planned.mlir, on the host ===//
// SPDX-License-Identifier: Apache-2.0
//
// Every kernel of planned.mlir once more as plain loops, step by step.
//
//===----------------------------------------------------------------------===//
#include "../../RowReference.h"
#include "planned.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace {

using Floats = std::vector<float>;

float weight(int i, int seed) {
  return float((i + seed) * 37 % 19 - 9) / 16.0f;
}

/// x[h][w][c] at a place that may lie outside.
struct Image {
  int h, w, c;
  Floats values = Floats(h * w * c);
  float &at(int y, int x, int k) { return values[(y * w + x) * c + k]; }
  float get(int y, int x, int k) {
    return y < 0 || y >= h || x < 0 || x >= w ? 0 : at(y, x, k);
  }
};

Image conv(Image &x) {
  Image y{5, 6, 4};
  for (int i = 0; i < 5 * 6 * 4; ++i) {
    int o = i % 4, col = i / 4 % 6, row = i / 24;
    float sum = weight(o, 5);
    for (int t = 0; t < 27; ++t) // [kh][kw][ic]
      sum += x.get(row + t / 9 - 1, col + t / 3 % 3 - 1, t % 3) *
             weight(t * 4 + o, 0);
    y.values[i] = std::max(sum, 0.0f);
  }
  return y;
}

Image channels(Image &x) {
  Image y{4, 5, 4};
  for (int i = 0; i < 4 * 5 * 4; ++i) {
    int c = i % 4, col = i / 4 % 5, row = i / 20;
    for (int t = 0; t < 4; ++t) // [c][kh][kw]
      y.values[i] -= x.get(row + t / 2, col + t % 2, c) * weight(c * 4 + t, 3);
  }
  return y;
}

Image pool(Image &x) {
  Image y{3, 3, 4};
  for (int i = 0; i < 3 * 3 * 4; ++i) {
    int c = i % 4, col = i / 4 % 3 * 2 - 1, row = i / 12 * 2 - 1;
    float top = -INFINITY;
    for (int t = 0; t < 4; ++t)
      if (row + t / 2 >= 0 && row + t / 2 < 4 && col + t % 2 >= 0)
        top = std::max(top, x.get(row + t / 2, col + t % 2, c));
    y.values[i] = top;
  }
  return y;
}

int check(const char *name, const Floats &got, const Floats &want) {
  for (size_t i = 0; i < want.size(); ++i) {
    if (std::fabs(got[i] - want[i]) <= 1e-5f * (1 + std::fabs(want[i])))
      continue;
    std::printf("%s[%zu] is %g, not %g\n", name, i, got[i], want[i]);
    return 1;
  }
  std::printf("%s: passed\n", name);
  return 0;
}

} // namespace

int main() {
  Image x{5, 6, 3};
  for (int i = 0; i < 90; ++i)
    x.values[i] = std::sin(float(i));
  Image c = conv(x), e = channels(c), p = pool(e);
  Floats sums(4), y(7), z(36);
  for (int i = 0; i < 36; ++i)
    sums[i % 4] += p.values[i];
  for (int i = 0; i < 28; ++i)
    y[i % 7] += sums[i / 7] * weight(i, 2);
  for (int i = 0; i < 36; ++i)
    z[i] = p.values[i % 9 * 4 + i / 9] / (std::exp(sums[i / 9]) + 1);
  for (int r = 0; r < 4; ++r) {
    rows::Row row(z.begin() + r * 9, z.begin() + r * 9 + 9);
    rows::softmaxOf(row);
    std::copy(row.begin(), row.end(), z.begin() + r * 9);
  }

  msc_error error;
  planned *model = planned_create(nullptr, &error);
  if (!model) {
    std::printf("%s\n", error.message);
    return 1;
  }
  Floats gotY(7), gotZ(36);
  const void *inputs[] = {x.values.data()};
  void *outputs[] = {gotY.data(), gotZ.data()};
  bool ran = planned_run(model, inputs, outputs) == MSC_OK;
  planned_destroy(model);
  return !ran || check("y", gotY, y) + check("z", gotZ, z);
}
