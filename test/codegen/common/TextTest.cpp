//===- TextTest.cpp - templates, literals and readable numbers ------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/ApiText.h"
#include "codegen/common/api/Documentation.h"
#include "codegen/common/folder/Template.h"
#include "codegen/common/names/CommentText.h"

#include <gtest/gtest.h>

using namespace msc;

TEST(Template, ReplacesPlaceholders) {
  const Placeholders values = {{"a", "1"}, {"long_name", "x@y"}};
  EXPECT_EQ(renderTemplate("@a@@a@ @long_name@, a@b.c", values),
            "11 x@y, a@b.c");
}

TEST(Template, EmptyValueTakesItsLineAlong) {
  const Placeholders values = {{"none", ""}};
  EXPECT_EQ(renderTemplate("a\n@none@\nb @none@\nc", values), "a\nb \nc");
}

TEST(Template, LinesReplaceTheirLine) {
  const Placeholders values = {{"rows", "1\n2\n"}};
  EXPECT_EQ(renderTemplate("a\n@rows@\nb @rows@\nc", values),
            "a\n1\n2\nb 1\n2\n\nc");
}

TEST(Template, PlaceholderWithoutValueEndsTheProgram) {
  EXPECT_DEATH(renderTemplate("@unknown@", {}), "unknown");
}

TEST(ApiText, QuotesForC) {
  EXPECT_EQ(quoteC("a\"b\\c"), "\"a\\\"b\\\\c\"");
  EXPECT_EQ(quoteC("\n\t1\xFF"), "\"\\n\\0111\\377\"");
  EXPECT_EQ(quoteC("?\?/"), "\"\\?\\?/\"");
}

TEST(CommentText, CannotEndTheCommentOrItsLine) {
  EXPECT_EQ(commentText("Default/Conv2D-op1 (3x3)?"),
            "Default/Conv2D-op1 (3x3)?");
  EXPECT_EQ(commentText("x */ y /* z"), "x _/ y /_ z");
  EXPECT_EQ(commentText("a\nb\\"), "a_b_");
  EXPECT_EQ(commentText("?\?/"), "?_/");
  EXPECT_EQ(commentText("?\?\?\?"), "?_?_");
  EXPECT_EQ(commentText("a|b`c\xE2\x82\xAC"), "a_b_c___");
  EXPECT_EQ(commentText(""), "(unnamed)");
}

TEST(Documentation, ReadableNumbers) {
  EXPECT_EQ(readableBytes(1), "1 byte");
  EXPECT_EQ(readableBytes(999), "999 bytes");
  EXPECT_EQ(readableBytes(1000), "1.00 kB");
  EXPECT_EQ(readableBytes(102550000), "103 MB");
  EXPECT_EQ(readableFlops(7750000000), "7.75 GFLOP");
  EXPECT_EQ(readableFlops(999999), "1.00 MFLOP");
}
