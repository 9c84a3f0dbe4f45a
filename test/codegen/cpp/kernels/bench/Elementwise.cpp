//===- Elementwise.cpp - loops that should run at memory bandwidth --------===//
// SPDX-License-Identifier: Apache-2.0
#include "Bench.h"
#include "codegen/cpp/kernels/batch_matmul.h"
#include "codegen/cpp/kernels/map.h"
#include "codegen/cpp/kernels/math.h"
#include "codegen/cpp/kernels/matmul.h"
#include "codegen/cpp/kernels/pool2d.h"
#include "codegen/cpp/kernels/reduce.h"
#include "codegen/cpp/kernels/transpose.h"

using namespace msc;
static std::vector<bench::Layer> layers;

template <class F> static void add(const char *name, double bytes, F run) {
  layers.push_back({name, 0, bytes, run});
}

static void addMaps() {
  using S = Strides<64, 1>;
  using All = Dims<12544, 64>;
  constexpr double floats = All::size;
  float *x = bench::arena(0), *y = bench::arena(1), *b = bench::weights(64);
  auto *bytes = reinterpret_cast<std::int8_t *>(x);
  const Parallel one;
  add("add, relu", 12 * floats, [=] {
    map<Dims<All::size>>(one, y, Strides<1>(), [=](auto at) {
      return max(at.load(x, Strides<1>()) + at.load(y, Strides<1>()), 0.0f);
    });
  });
  add("bias, relu6", 8 * floats, [=] {
    map<All>(one, y, S(), [=](auto at) {
      const auto v = at.load(x, S()) + at.load(b, Strides<0, 1>());
      return min(max(v, 0.0f), 6.0f);
    });
  });
  add("gelu (erf)", 8 * floats, [=] {
    map<Dims<All::size>>(one, y, Strides<1>(), [=](auto at) {
      const auto v = at.load(x, Strides<1>());
      return v * 0.5f * (1.0f + erf(v * 0.70710678f));
    });
  });
  add("silu", 8 * floats, [=] {
    map<Dims<All::size>>(one, y, Strides<1>(), [=](auto at) {
      const auto v = at.load(x, Strides<1>());
      return v / (1.0f + exp(-v));
    });
  });
  add("tanh", 8 * floats, [=] {
    map<Dims<All::size>>(one, y, Strides<1>(), [=](auto at) {
      return tanh(at.load(x, Strides<1>()));
    });
  });
  add("log", 8 * floats, [=] {
    map<Dims<All::size>>(one, y, Strides<1>(), [=](auto at) {
      return log(at.load(x, Strides<1>()));
    });
  });
  add("dequantise int8", 5 * floats, [=] {
    map<Dims<All::size>>(one, y, Strides<1>(), [=](auto at) {
      return (cast<float>(at.load(bytes, Strides<1>())) - 3.0f) * 0.1f;
    });
  });
}

static void addOthers() {
  float *x = bench::arena(0), *y = bench::arena(1);
  float *w = bench::weights(4096 * 4096);
  const Parallel one;
  const auto sum = [](auto a, auto b) { return a + b; };
  const auto same = [](auto acc, auto) { return acc; };
  add("row sums 1536 x 512", 4 * 1536 * 512, [=] {
    reduce<Dims<1536>, Dims<512>>(
        one, y, 0.0f,
        [=](auto acc, auto at) { return acc + at.load(x, Strides<512, 1>()); },
        sum);
  });
  add("row sums of exp 1536 x 512", 4 * 1536 * 512, [=] {
    reduce<Dims<1536>, Dims<512>>(
        one, y, 0.0f,
        [=](auto acc, auto at) {
          return acc + exp(at.load(x, Strides<512, 1>()));
        },
        sum);
  });
  add("row maxima 1536 x 512", 4 * 1536 * 512, [=] {
    reduce<Dims<1536>, Dims<512>>(
        one, y, -1e30f,
        [=](auto acc, auto at) {
          return max(acc, at.load(x, Strides<512, 1>()));
        },
        [](auto a, auto b) { return max(a, b); });
  });
  add("column sums 1536 x 512", 4 * 1536 * 512, [=] {
    reduce<Dims<512>, Dims<1536>, Along::Kept>(
        one, y, 0.0f,
        [=](auto acc, auto at) { return acc + at.load(x, Strides<1, 512>()); },
        sum);
  });
  add("transpose 64 x 12544", 8 * 64 * 12544,
      [=] { transpose<1, 64, 12544>(one, x, y); });
  add("transpose 3136 x 256", 8 * 256 * 3136,
      [=] { transpose<1, 3136, 256>(one, x, y); });
  add("transpose 3 x 50176", 8 * 3 * 50176,
      [=] { transpose<1, 3, 50176>(one, x, y); });
  add("max pool 3x3/2 112 x 112 x 64", 5 * 112 * 112 * 64, [=] {
    maxPool2d<Pool2DShape{.h = 112,
                          .w = 112,
                          .c = 64,
                          .kh = 3,
                          .kw = 3,
                          .sh = 2,
                          .sw = 2,
                          .top = 1,
                          .left = 1,
                          .bottom = 1,
                          .right = 1}>(one, x, y, same);
  });
  add("sum 7x7 of 2048", 4 * 49 * 2048, [=] {
    sumPool2d<Pool2DShape{.h = 7, .w = 7, .c = 2048, .kh = 7, .kw = 7}>(
        one, x, y, same);
  });
  add("gemv 4096 x 4096", 4.0 * 4096 * 4096, [=] {
    matmul<MatMulShape{.m = 1, .k = 4096, .n = 4096}>(one, x, w, y, same);
  });
  layers.push_back({"matmul 128 x 768 x 3072", 2.0 * 128 * 768 * 3072,
                    4.0 * 768 * 3072, [=] {
                      matmul<MatMulShape{.m = 128, .k = 768, .n = 3072}>(
                          one, x, w, y, same);
                    }});
  layers.push_back({"matmul 128 x 3072 x 768", 2.0 * 128 * 768 * 3072,
                    4.0 * 768 * 3072, [=] {
                      matmul<MatMulShape{.m = 128, .k = 3072, .n = 768}>(
                          one, x, w, y, same);
                    }});
  layers.push_back(
      {"12 x 128 x 64 x 128 b transposed", 2.0 * 12 * 128 * 128 * 64, 0, [=] {
         batchMatmul<BatchMatMulShape{
             .batch = 12, .m = 128, .k = 64, .n = 128, .transposeB = true}>(
             one, x, x + 1000000, y, w, same);
       }});
  layers.push_back({"12 x 128 x 128 x 64", 2.0 * 12 * 128 * 128 * 64, 0, [=] {
                      batchMatmul<BatchMatMulShape{
                          .batch = 12, .m = 128, .k = 128, .n = 64}>(
                          one, x, x + 1000000, y, w, same);
                    }});
}

int main() {
  addMaps();
  addOthers();
  bench::report("all", layers);
}
