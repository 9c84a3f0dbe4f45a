//===- PartialFilesTest.cpp - a signal leaves nothing behind --------------===//
// SPDX-License-Identifier: Apache-2.0
//
// removeAll is for a process that ends, so each case runs in a child.
//
//===----------------------------------------------------------------------===//
#include "codegen/common/folder/PartialFiles.h"
#include "codegen/common/folder/OutputFolder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace msc;
namespace fs = std::filesystem;

namespace {

class PartialFilesTest : public testing::Test {
protected:
  void SetUp() override {
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    root = fs::path(testing::TempDir()) / "msc-partial-files";
    fs::create_directories(root);
  }
  void TearDown() override {
    EXPECT_TRUE(fs::is_empty(root));
    fs::remove_all(root);
  }
  std::string at(const char *name) { return (root / name).string(); }

  fs::path root;
};

[[noreturn]] void stop() {
  PartialFiles::removeAll();
  _exit(0);
}

void touch(const std::string &file) { std::ofstream(file) << "text"; }

} // namespace

using PartialFilesDeathTest = PartialFilesTest;

TEST_F(PartialFilesDeathTest, FilesAndFullFoldersGo) {
  auto body = [this] {
    PartialFiles partials;
    partials.remember(at("file"));
    touch(at("file"));
    fs::create_directories(at("folder/sub"));
    partials.remember(at("folder"));
    touch(at("folder/sub/file"));
  };
  EXPECT_EXIT((body(), stop()), testing::ExitedWithCode(0), "");
}

TEST_F(PartialFilesDeathTest, AFolderGoesWithTheParentsThatItMade) {
  auto body = [this] {
    auto folder = OutputFolder::create(at("a/b/out"));
    EXPECT_FALSE(bool((*folder)->write("sub/file", "text")));
    stop();
  };
  EXPECT_EXIT(body(), testing::ExitedWithCode(0), "");
}

TEST_F(PartialFilesDeathTest, ACommittedFolderStays) {
  auto body = [this] {
    auto folder = OutputFolder::create(at("a/out"));
    EXPECT_FALSE(bool((*folder)->write("file", "text")));
    EXPECT_FALSE(bool((*folder)->commit()));
    stop();
  };
  EXPECT_EXIT(body(), testing::ExitedWithCode(0), "");
  EXPECT_TRUE(fs::exists(at("a/out/file")));
  fs::remove_all(at("a"));
}

TEST_F(PartialFilesDeathTest, AThreadThatStillWritesBringsNothingBack) {
  auto body = [this] {
    std::atomic<int> written{0};
    std::thread([&] {
      for (;;) {
        auto folder = OutputFolder::create(at("a/out"));
        for (int i = 0; i < 20; ++i)
          if (llvm::Error error = (*folder)->write(
                  "s" + std::to_string(i % 3) + "/t/" + std::to_string(i),
                  "text"))
            consumeError(std::move(error));
        ++written;
      }
    }).detach();
    while (written < 20)
      std::this_thread::yield();
    stop();
  };
  for (int repetition = 0; repetition < 5; ++repetition)
    EXPECT_EXIT(body(), testing::ExitedWithCode(0), "");
}
