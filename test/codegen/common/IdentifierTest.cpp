//===- IdentifierTest.cpp - any file name gives a name that links ---------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/names/Identifier.h"

#include <gtest/gtest.h>

using namespace msc;

TEST(Identifier, GoodNamesStay) {
  for (const char *name :
       {"resnet50", "LeNet", "a", "unet2d_v2", "ml", "net_f", "run", "create",
        "info", "error", "BIG_GAN", "VGG", "seek_set", "memory"})
    EXPECT_EQ(makeModelName(name), name);
}

TEST(Identifier, OtherCharactersBecomeOneUnderscore) {
  EXPECT_EQ(makeModelName("mobilenet-v2.1 (int8)"), "mobilenet_v2_1_int8");
  EXPECT_EQ(makeModelName("a__b"), "a_b");
  EXPECT_EQ(makeModelName("_hidden_"), "hidden");
  EXPECT_EQ(makeModelName("r\xC3\xA9seau"), "r_seau");
}

TEST(Identifier, DigitsDoNotBegin) {
  EXPECT_EQ(makeModelName("3d-net"), "model_3d_net");
}

TEST(Identifier, NothingUsableIsStillANames) {
  EXPECT_EQ(makeModelName(""), "model");
  EXPECT_EQ(makeModelName("..."), "model");
  EXPECT_EQ(makeModelName("\xE6\xA8\xA1"), "model");
}

TEST(Identifier, WordsOfTheLanguagesAndTheLibraryAreAvoided) {
  for (const char *name : {"free",
                           "main",
                           "int",
                           "msc",
                           "msc_options",
                           "class",
                           "std",
                           "sinf",
                           "time",
                           "pthread",
                           "timer",
                           "linux",
                           "size_t",
                           "NULL",
                           "exp",
                           "co_await",
                           "y0",
                           "MSC_OK",
                           "SEEK_SET",
                           "UINT8_MAX",
                           "stdint",
                           "getrusage",
                           "pthread_create",
                           "immintrin",
                           "example_main"}) {
    EXPECT_FALSE(isModelName(name)) << name;
    EXPECT_EQ(makeModelName(name), std::string("model_") + name);
  }
}

TEST(Identifier, ResultsAreAlwaysModelNames) {
  for (const char *text : {"", "_", "9", "msc_", "if", "a b", "__x__", "free"})
    EXPECT_TRUE(isModelName(makeModelName(text))) << text;
}
