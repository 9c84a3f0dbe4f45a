//===- DetectionTest.cpp - boxes by score, images under boxes -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/crop_and_resize.h"
#include "codegen/cpp/kernels/nms_with_mask.h"
#include "codegen/cpp/kernels/nms_with_overlaps.h"
#include "codegen/cpp/kernels/roi_align.h"

using namespace msc;
using namespace test;

constexpr float infinity = std::numeric_limits<float>::infinity();

TEST(NmsWithMask, BetterBoxesRemoveThoseThatOverlapThem) {
  Tensor x(3 * 5), boxes(3 * 5), scores(4);
  const float rows[] = {0, 0, 4, 4, 0.5f, 0, 0, 4, 3, 0.75f, 5, 5, 6, 6, 0.1f};
  std::copy(rows, rows + 15, x.data());
  Tensor<std::int32_t> indices(3), order(4);
  Tensor<bool> mask(3);
  nmsWithMask<float>(oneThread, Dims<3, 5>(), x.data(), Dims<3, 5>(),
                     boxes.data(), Dims<3>(), indices.data(), Dims<3>(),
                     mask.data(), Dims<4>(), scores.data(), Dims<4>(),
                     order.data(), 0.5);
  EXPECT_EQ(boxes[4], 0.75f);
  EXPECT_EQ(boxes[9], 0.5f);
  EXPECT_TRUE(mask[0] && !mask[1] && mask[2]);
  EXPECT_EQ(indices[2], 2);
}

TEST(NmsWithMask, AnyNumbers) {
  Tensor x(3 * 5), boxes(3 * 5), scores(4);
  for (int i = 0; i < 15; ++i)
    x[i] = i % 3 ? infinity : NAN;
  Tensor<std::int32_t> indices(3), order(4);
  Tensor<bool> mask(3);
  nmsWithMask<float>(oneThread, Dims<3, 5>(), x.data(), Dims<3, 5>(),
                     boxes.data(), Dims<3>(), indices.data(), Dims<3>(),
                     mask.data(), Dims<4>(), scores.data(), Dims<4>(),
                     order.data(), 0.5);
  EXPECT_TRUE(mask[0]);
}

TEST(NmsWithOverlaps, FromTheHighestScoreOn) {
  Tensor overlaps(4 * 4), scores(4), limit(1), lowest(1);
  overlaps[3 * 4 + 1] = overlaps[1 * 4 + 3] = 0.5f;
  scores[0] = 2, scores[1] = 5, scores[2] = NAN, scores[3] = 3;
  limit[0] = 0.5f, lowest[0] = 1;
  Tensor<std::int32_t> most(1), chosen(4), order(4);
  Tensor<bool> isChosen(4);
  auto choose = [&](int number) {
    most[0] = number;
    nmsWithOverlaps(oneThread, Dims<4, 4>(), overlaps.data(), Dims<4>(),
                    scores.data(), Dims<>(), most.data(), Dims<>(),
                    limit.data(), Dims<>(), lowest.data(), Dims<4>(),
                    chosen.data(), Dims<4>(), isChosen.data(), Dims<4>(),
                    order.data());
    return std::count(isChosen.data(), isChosen.data() + 4, true);
  };
  EXPECT_EQ(choose(4), 2);
  EXPECT_EQ(chosen[0], 1);
  EXPECT_EQ(chosen[1], 0);
  EXPECT_EQ(choose(1), 1);
  EXPECT_EQ(choose(0), 0);
}

TEST(RoiAlign, AMeanOfPoints) {
  Tensor x(2 * 4 * 4), y(2 * 2);
  for (int i = 0; i < 32; ++i)
    x[i] = i;
  Tensor box(5);
  const float row[] = {0, 0, 1, 1, 2};
  std::copy(row, row + 5, box.data());
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    roiAlign<2, 1>(parallel, Dims<1, 2, 4, 4>(), x.data(), Dims<1, 5>(),
                   box.data(), Dims<1, 2, 1, 2>(), y.data(), 1.0);
    // Points of rows 1.5 and 2.5, of columns 0.25, 0.75 and 1.25, 1.75.
    EXPECT_FLOAT_EQ(y[0], 8.5f);
    EXPECT_FLOAT_EQ(y[1], 9.5f);
    EXPECT_FLOAT_EQ(y[2], 24.5f);
  }
}

TEST(RoiAlign, AnyNumbers) {
  Tensor x(4), y(3), boxes(3 * 5);
  const float rows[] = {NAN, NAN, 1,  infinity,  2, 1e30f, 1e30f, -1e30f,
                        3,   3,   -5, -infinity, 0, 7,     NAN};
  std::copy(rows, rows + 15, boxes.data());
  roiAlign<1, 0>(twoThreads, Dims<1, 1, 2, 2>(), x.data(), Dims<3, 5>(),
                 boxes.data(), Dims<3, 1, 1, 1>(), y.data(), 1.0);
}

template <bool IsNearest> static void checkWhole() {
  Tensor x(3 * 3 * 2), y(3 * 3 * 2), boxes(4);
  x.randomize(5);
  const float row[] = {0, 0, 1, 1};
  std::copy(row, row + 4, boxes.data());
  Tensor<std::int32_t> image(1);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    image[0] = 7;
    cropAndResize<IsNearest>(parallel, Dims<1, 3, 3, 2>(), x.data(),
                             Dims<1, 4>(), boxes.data(), Dims<1>(),
                             image.data(), Dims<1, 3, 3, 2>(), y.data(), 0.0);
    for (int i = 0; i < 18; ++i)
      ASSERT_FLOAT_EQ(y[i], x[i]) << i;
  }
}

TEST(CropAndResize, AWholeImageIsItself) {
  checkWhole<false>();
  checkWhole<true>();
}

TEST(CropAndResize, AnyNumbers) {
  Tensor x(3 * 3), y(3 * 4), boxes(3 * 4);
  const float rows[] = {NAN, 0, 1,         infinity, -1e30f, 1e30f,
                        3,   3, -infinity, 0,        NAN,    NAN};
  std::copy(rows, rows + 12, boxes.data());
  Tensor<std::int32_t> images(3, -1);
  cropAndResize<true>(oneThread, Dims<1, 3, 3, 1>(), x.data(), Dims<3, 4>(),
                      boxes.data(), Dims<3>(), images.data(),
                      Dims<3, 2, 2, 1>(), y.data(), 0.0);
  cropAndResize<false>(oneThread, Dims<1, 3, 3, 1>(), x.data(), Dims<3, 4>(),
                       boxes.data(), Dims<3>(), images.data(),
                       Dims<3, 2, 2, 1>(), y.data(), 2.0);
  EXPECT_EQ(y[0], 2.0f);
}
