//===- kit_check.cpp - every kernel template, for the kit's own headers ---===//
// SPDX-License-Identifier: Apache-2.0
//
// Type-checked by kit/check_types.py, never run.
//
//===----------------------------------------------------------------------===//
#include "depthwise.h"
#include "half.h"
#include "loops.h"
#include "matmul.h"
#include "pool2d.h"
#include "reduce.h"
#include "rows.h"
#include "scan.h"
#include "sum.h"
#include "transpose.h"
#include "trigonometry.h"

#define SHAPE(NAME, TYPE, ...)                                                 \
  struct NAME {                                                                \
    static constexpr msc::TYPE value{__VA_ARGS__};                             \
  };

SHAPE(Conv, Conv2DShape, .n = 2, .h = 9, .w = 9, .ic = 5, .kh = 3, .kw = 3,
      .oc = 7)
SHAPE(Channels, Conv2DShape, .h = 9, .w = 9, .ic = 5, .kh = 3, .kw = 3, .oc = 5,
      .groups = 5)
SHAPE(Pool, Pool2DShape, .h = 9, .w = 9, .c = 5, .kh = 3, .kw = 3)
SHAPE(Product, MatMulShape, .m = 3, .k = 4, .n = 5)
SHAPE(Products, BatchMatMulShape, .batch = 2, .m = 3, .k = 4, .n = 5)
SHAPE(Turned, BatchMatMulShape, .batch = 2, .m = 3, .k = 4, .n = 5,
      .transposeA = true, .transposeB = true)

extern "C" __global__ __aicore__ void products(GM_ADDR x, GM_ADDR w, GM_ADDR p,
                                               GM_ADDR y) {
  auto *px = (__gm__ float *)x, *pw = (__gm__ float *)w,
       *pp = (__gm__ float *)p, *py = (__gm__ float *)y;
  msc::conv2d<Conv, 4>(px, pw, py, [=](auto acc, auto at) {
    auto v1 = acc + at.load(pp, msc::Strides<0, 0, 0, 1>());
    auto v2 = v1 + at.load(px, msc::Strides<700, 100, 10, 2>());
    return msc::select(v2 > 0.0f, v2, 0.0f);
  });
  auto body = [](auto acc, auto) { return acc; };
  msc::depthwise<Channels, 0>(px, pw, py, body);
  msc::maxPool2d<Pool, 0>(px, py, body);
  msc::sumPool2d<Pool, 0>(px, py, body);
  msc::matmul<Product, 0>(px, pw, py, body);
  msc::batchMatmul<Products, 0>(px, pw, py, body);
  msc::batchMatmul<Turned, 0>(px, pw, py, body);
}

extern "C" __global__ __aicore__ void tiles(GM_ADDR x, GM_ADDR y) {
  auto *px = (__gm__ float *)x, *py = (__gm__ float *)y;
  msc::map<msc::Dims<30, 40>, 40>(py, msc::Strides<40, 1>(), [=](auto at) {
    auto a = at.load(px, msc::Strides<40, 1>()),
         b = at.load(px, msc::Strides<1, 0>());
    auto c = (a + b - 1.0f) * (2.0f - b) / (a / 3.0f + 1.0f / b) + -a;
    auto d = msc::exp(c) + msc::log(c) + msc::sqrt(c) + msc::rsqrt(c) +
             msc::abs(c) + msc::tanh(c);
    auto e = msc::floor(d) + msc::ceil(d) + msc::rint(d);
    auto m = ((a < b) & (a >= 0.5f)) | !(1.0f == b);
    return msc::select(m, msc::max(d, e), msc::select(m, 0.0f, e)) +
           msc::select(m, 1.0f, 2.0f);
  });
  msc::reduce<msc::Dims<30>, msc::Dims<40>, 2>(
      py, msc::Strides<1>(), 0.0f, [=](auto acc, auto at) {
        return acc + at.load(px, msc::Strides<40, 1>());
      });
}

extern "C" __global__ __aicore__ void ofRows(GM_ADDR x, GM_ADDR y) {
  auto *px = (__gm__ float *)x, *py = (__gm__ float *)y;
  const msc::Strides<1200, 40, 1> dense;
  using Matrices = msc::Dims<20, 30, 40>;
  auto body = [=](auto acc, auto at) {
    const auto e = at.load(px, msc::Strides<0, 0, 1>());
    return acc + e;
  };
  msc::softmax<Matrices, 2, 3, 3>(px, dense, py, dense, body);
  msc::softmax<msc::Dims<20, 30, 4000>, 1, 3, 3>(px, dense, py, dense, body);
  msc::logSoftmax<Matrices, 1, 2, 3>(px, dense, py, dense, body);
  msc::norm<Matrices, 0, 1, 3>(px, dense, py, dense, 1e-5f, body);
  msc::sum<Matrices, 2, 1>(py, msc::Strides<30, 1>(), 0.0f,
                           [=](auto at) { return at.load(px, dense); });
}

extern "C" __global__ __aicore__ void functions(GM_ADDR x, GM_ADDR y) {
  auto *px = (__gm__ float *)x, *py = (__gm__ float *)y;
  msc::map<msc::Dims<30>, 60>(py, msc::Strides<1>(), [=](auto at) {
    auto a = at.load(px, msc::Strides<1>());
    auto b = msc::expm1(a) + msc::log1p(a) + msc::sinh(a) + msc::cosh(a) +
             msc::asinh(a) + msc::acosh(a) + msc::atanh(a) + msc::erf(a) +
             msc::erfc(a) + msc::sin(a) + msc::cos(a) + msc::tan(a) +
             msc::asin(a) + msc::acos(a) + msc::atan(a);
    return msc::pow(a, b) + msc::fmod(a, b) + msc::atan2(b, 2.0f) +
           msc::roundTo<msc::Float16>(a) + msc::roundTo<msc::BFloat16>(b);
  });
  msc::transpose<2, 3, 40>(px, py);
}

extern "C" __global__ __aicore__ void elements(GM_ADDR x, GM_ADDR y) {
  auto *px = (__gm__ msc::Float16 *)x;
  auto *py = (__gm__ int64_t *)y;
  msc::loops<msc::Dims<30>, msc::Dims<40>, 8>(
      msc::lines(py),
      [=](auto at) { at.start(py, msc::Strides<1, 0>(), int64_t(0)); },
      [=](auto at) {
        const auto e = at.load(px, msc::Strides<40, 1>());
        auto v = msc::pow(msc::exp(msc::cast<float>(e)), 2.0f);
        at.store(py, msc::Strides<1, 0>(), msc::cast<int64_t>(v));
      });
  msc::scan<msc::Dims<30>, msc::Dims<40>, 8, msc::Fold::Product,
            msc::Self::Excluded>(msc::lines(py), py, msc::Strides<40, 1>(), py,
                                 msc::Strides<40, 1>());
}
