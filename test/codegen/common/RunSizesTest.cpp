//===- RunSizesTest.cpp - sizes that a run chooses, as text ---------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/RunSizes.h"

#include <gtest/gtest.h>

using namespace msc;

static const TensorInterface x = {
    "x\n", DataType::Float32, {8, 3, 257}, "", {"s0", "3", "s10 / 2 + 1"}};
static const TensorInterface fixed = {"c", DataType::Float32, {2, 5}, "", {}};

TEST(RunSizes, SymbolsStandAlone) {
  EXPECT_EQ(getSymbol(x, 0), 0u);
  EXPECT_EQ(getSymbol(x, 1), std::nullopt);
  EXPECT_EQ(getSymbol(x, 2), std::nullopt);
  EXPECT_EQ(getSymbol(fixed, 0), std::nullopt);
  const TensorInterface many = {"", DataType::Bool, {7, 7}, "", {"s12", "s"}};
  EXPECT_EQ(getSymbol(many, 0), 12u);
  EXPECT_EQ(getSymbol(many, 1), std::nullopt);
}

TEST(RunSizes, AreThoseOfTheRunOrTheBounds) {
  ModelInterface model;
  model.inputs = {x, fixed};
  model.symbols = {{0, 0, 1, 8}};
  EXPECT_EQ(runSizes(x), (std::vector<std::string>{"s0", "3", "s10 / 2 + 1"}));
  EXPECT_EQ(runSizes(fixed), (std::vector<std::string>{"2", "5"}));
  EXPECT_EQ(boundedSizes(model, x), "1..8, 3, s10 / 2 + 1");
  EXPECT_EQ(boundedSizes(model, fixed), "2, 5");
  EXPECT_EQ(symbolLines(model, "long", "  ", /*isOver=*/false),
            "  [[maybe_unused]] const long s0 = sizes[0]; // x_ dimension 0: 1 "
            "to 8\n");
  EXPECT_EQ(sizesParameter(model),
            ",\n    [[maybe_unused]] std::int64_t *sizes");
  EXPECT_FALSE(findsSizes(model));
  model.symbols.clear();
  EXPECT_EQ(sizesParameter(model), "");
  EXPECT_EQ(symbolLines(model, "long", "  ", /*isOver=*/true), "");
}

TEST(RunSizes, AreFoundByTheRun) {
  ModelInterface model;
  model.symbols = {{0, 0, 0, 12, "NonZero-op0\n"}};
  EXPECT_TRUE(findsSizes(model));
  EXPECT_EQ(symbolLines(model, "long", "", /*isOver=*/false), "");
  EXPECT_EQ(symbolLines(model, "long", "", /*isOver=*/true),
            "[[maybe_unused]] const long s0 = sizes[0]; // found by "
            "NonZero-op0_: 0 to 12\n");
  EXPECT_EQ(foundLine(model, 0, "v0"),
            "[[maybe_unused]] const long s0 = sizes[0] = v0; // found by "
            "NonZero-op0_: 0 to 12");
}
