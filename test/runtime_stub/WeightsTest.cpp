//===- WeightsTest.cpp - weights are found in order and checked -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Compiled with MSC_NO_MMAP, so that the path without mmap is tested here; the
// path with it is tested by TwoModels.cpp.
//
//===----------------------------------------------------------------------===//
#define MSC_NO_MMAP
#include "runtime_stub/weights.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

using namespace msc;

namespace {

struct alignas(64) Blob {
  WeightsHeader header = {
      {'M', 'S', 'C', 'W', 'G', 'H', 'T', '1'}, 42, 128, "net"};
  unsigned char payload[64] = {7};
};

class WeightsTest : public testing::Test {
protected:
  msc_status open() { return weights.open(plan, options, &error); }

  void save(const std::string &path) {
    std::FILE *file = std::fopen(path.c_str(), "wb");
    ASSERT_TRUE(file);
    std::fwrite(&blob, 1, sizeof blob, file);
    std::fclose(file);
  }

  Blob blob;
  WeightsPlan plan = {"net", 128, 42, nullptr};
  msc_options options = MSC_OPTIONS_DEFAULT;
  msc_error error = {};
  Weights weights;
};

} // namespace

TEST_F(WeightsTest, NoneAreNeeded) {
  plan.bytes = 0;
  EXPECT_EQ(open(), MSC_OK);
  EXPECT_EQ(weights.data(), nullptr);
}

TEST_F(WeightsTest, EmbeddedStartBehindTheHeader) {
  plan.embedded = reinterpret_cast<const unsigned char *>(&blob);
  EXPECT_EQ(open(), MSC_OK);
  EXPECT_EQ(weights.data(), blob.payload);
}

TEST_F(WeightsTest, FileIsRead) {
  const std::string path = testing::TempDir() + "msc_weights_test";
  save(path);
  options.weights_path = path.c_str();
  EXPECT_EQ(open(), MSC_OK);
  EXPECT_EQ(weights.data()[0], 7);
  std::remove(path.c_str());
}

TEST_F(WeightsTest, AnotherFingerprintIsRefused) {
  options.weights = &blob;
  options.weights_bytes = sizeof blob;
  plan.fingerprint = 43;
  EXPECT_EQ(open(), MSC_WEIGHTS_FOREIGN);
  EXPECT_NE(std::string(error.message).find("'net'"), std::string::npos);
}

TEST_F(WeightsTest, AnotherSizeIsRefused) {
  options.weights = &blob;
  options.weights_bytes = sizeof blob;
  plan.bytes = 64;
  EXPECT_EQ(open(), MSC_WEIGHTS_FOREIGN);
}

TEST_F(WeightsTest, LessThanAHeaderIsRefused) {
  options.weights = &blob;
  options.weights_bytes = 63;
  EXPECT_EQ(open(), MSC_WEIGHTS_FOREIGN);
}

TEST_F(WeightsTest, DefaultPathIsNamedWhenMissing) {
  plan.model = "no_such_model";
  EXPECT_EQ(open(), MSC_WEIGHTS_MISSING);
  EXPECT_NE(std::string(error.message).find("no_such_model.weights"),
            std::string::npos);
}
