//===- Bench.h - layers timed in network order ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A benchmark is a list of layers with weights of their own, run one after the
// other as a network would: caches are in the state of a real run, which timing
// one layer in a loop would hide. Reported is the least thread CPU time of each
// layer, GFLOP/s, and the share of the FMA peak measured in the same process.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_TEST_KERNELS_BENCH_H
#define MSC_TEST_KERNELS_BENCH_H

#include "../Conv2DByShape.h"
#include "codegen/cpp/kernels/winograd.h"
#include "runtime_stub/parallel.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace bench {

inline double seconds() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

/// GFLOP/s of independent multiply-adds in registers.
inline double measurePeak() {
  using namespace msc;
  double best = 0;
  for (int repeat = 0; repeat < 20; ++repeat) {
    F32 acc[12] = {};
    F32 a = splat<F32>(0.999f), b = splat<F32>(1e-3f);
    const double start = seconds();
    for (int i = 0; i < 100000; ++i) {
      MSC_UNROLL
      for (int j = 0; j < 12; ++j)
        acc[j] = acc[j] * a + b;
    }
    const double time = seconds() - start;
    for (int j = 1; j < 12; ++j)
      acc[0] += acc[j];
    asm volatile("" : "+m"(acc[0]));
    best = std::max(best, 2.0 * 12 * floatLanes * 100000 / time * 1e-9);
  }
  return best;
}

struct Layer {
  std::string name;
  double work;  ///< FLOP.
  double bytes; ///< Read and written at least once.
  std::function<void()> run;
  double best = 1e9;
};

/// Memory aligned like a model's, small numbers in it.
inline float *weights(long size) {
  void *p = nullptr;
  if (posix_memalign(&p, 64, (size + 16) * sizeof(float)))
    std::abort();
  float *w = static_cast<float *>(p);
  for (long i = 0; i < size; ++i)
    w[i] = float(i % 13) / 1300 - 0.005f;
  return w;
}

/// Buffers shared by the layers, like a model's arena: two, used in turn.
inline float *arena(int which) {
  static float *buffers[2] = {weights(4 << 20), weights(4 << 20)};
  return buffers[which];
}

/// A convolution with bias and ReLU, `times` in a row.
template <msc::Conv2DShape S>
void addConv(std::vector<Layer> &layers, int times = 1) {
  using namespace msc;
  const double out = double(S.n) * S.oh() * S.ow() * S.oc;
  const double in = double(S.n) * S.h * S.w * S.ic;
  const long size = test::packedConv2DSize<S>();
  const double work = 2 * out * S.kh * S.kw * S.ic / S.groups;
  char name[100];
  std::snprintf(name, sizeof(name), "%dx%d/%d %3dx%-3d %4d -> %4d%s", S.kh,
                S.kw, S.sh, S.h, S.w, S.ic, S.oc,
                S.groups > 1 ? " grouped" : "");
  for (int i = 0; i < times; ++i) {
    float *w = weights(size), *bias = weights(S.oc);
    const int from = layers.size() % 2;
    layers.push_back({name, work, 4 * (in + out + size), [=] {
                        test::conv2dByShape<S>(
                            Parallel{}, arena(from), w, arena(1 - from),
                            [=](auto acc, auto at) {
                              const auto v =
                                  acc + at.load(bias, Strides<0, 0, 0, 1>());
                              return select(v > 0.0f, v, 0.0f);
                            });
                      }});
  }
}

/// The same by Winograd's method; reports the FLOP of the direct one.
template <msc::Conv2DShape S>
void addWinograd(std::vector<Layer> &layers, int times = 1) {
  using namespace msc;
  const double out = double(S.n) * S.oh() * S.ow() * S.oc;
  const double in = double(S.n) * S.h * S.w * S.ic;
  const long size = packedWinogradSize(S.ic, S.oc, MSC_VECTOR_BYTES);
  static float *scratch =
      weights(winogradScratch(S.n, S.oh(), S.ow(), S.ic, S.oc));
  char name[100];
  std::snprintf(name, sizeof(name), "3x3 %3dx%-3d %4d -> %4d Winograd", S.h,
                S.w, S.ic, S.oc);
  for (int i = 0; i < times; ++i) {
    float *u = weights(size), *bias = weights(S.oc);
    const int from = layers.size() % 2;
    layers.push_back({name, 18 * out * S.ic, 4 * (in + out + size), [=] {
                        winograd<S>(Parallel{}, arena(from), u, arena(1 - from),
                                    scratch, [=](auto acc, auto at) {
                                      const auto v =
                                          acc +
                                          at.load(bias, Strides<0, 0, 0, 1>());
                                      return select(v > 0.0f, v, 0.0f);
                                    });
                      }});
  }
}

/// The method the compiler would choose.
template <msc::Conv2DShape S>
void addBest(std::vector<Layer> &layers, int times = 1) {
  if constexpr (msc::winogradPays(S))
    addWinograd<S>(layers, times);
  else
    addConv<S>(layers, times);
}

/// Times the layers and prints a line a kind of layer.
inline void report(const char *title, std::vector<Layer> &layers) {
  const double peak = measurePeak();
  const char *text = std::getenv("REPEATS");
  const int repeats = text ? std::atoi(text) : 20;
  for (int i = 0; i < repeats; ++i)
    for (Layer &layer : layers) {
      const double start = seconds();
      layer.run();
      layer.best = std::min(layer.best, seconds() - start);
    }
  double time = 0, work = 0;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    double t = 0, n = 0;
    for (std::size_t j = 0; j < layers.size(); ++j)
      if (layers[j].name == layers[i].name) {
        if (j < i)
          break;
        t += layers[j].best, n += 1;
      }
    if (n == 0)
      continue;
    const double rate = n * layers[i].work / t * 1e-9;
    std::printf("%-34s x%-2.0f %8.3f ms %7.1f GFLOP/s %5.1f %% %6.1f GB/s\n",
                layers[i].name.c_str(), n, t * 1e3, rate, 100 * rate / peak,
                n * layers[i].bytes / t * 1e-9);
    time += t, work += n * layers[i].work;
  }
  std::printf("%-34s     %8.3f ms %7.1f GFLOP/s %5.1f %% of %.1f\n", title,
              time * 1e3, work / time * 1e-9, 100 * work / time * 1e-9 / peak,
              peak);
}

} // namespace bench

#endif // MSC_TEST_KERNELS_BENCH_H
