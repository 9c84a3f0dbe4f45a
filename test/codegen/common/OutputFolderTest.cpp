//===- OutputFolderTest.cpp - complete or not at all ----------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/OutputFolder.h"
#include "codegen/common/folder/Resources.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>
#include <sys/resource.h>

using namespace msc;
namespace fs = std::filesystem;

namespace {

class OutputFolderTest : public testing::Test {
protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "msc-output-XXXXXX";
    root = mkdtemp(pattern.data());
  }
  void TearDown() override { fs::remove_all(root); }

  std::unique_ptr<OutputFolder> make(const std::string &name) {
    auto folder = OutputFolder::create((root / name).string());
    EXPECT_TRUE(bool(folder));
    return folder ? std::move(*folder) : nullptr;
  }
  std::string read(const std::string &name) {
    std::ifstream file(root / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void put(const std::string &name, const std::string &text) {
    fs::create_directories((root / name).parent_path());
    std::ofstream(root / name) << text;
  }
  /// Names of everything below the root.
  std::set<std::string> tree() {
    std::set<std::string> names;
    for (const auto &entry : fs::recursive_directory_iterator(root))
      names.insert(fs::relative(entry.path(), root).string());
    return names;
  }

  fs::path root;
};

std::string text(llvm::Error error) { return llvm::toString(std::move(error)); }

} // namespace

/// Another user's build may read what root compiled, as far as the umask goes.
TEST_F(OutputFolderTest, FoldersHaveThePermissionsOfMkdir) {
  auto folder = make("made/out");
  EXPECT_EQ(text(folder->write("sub/a.txt", "")), "");
  EXPECT_EQ(text(folder->commit()), "");
  fs::create_directory(root / "usual");
  const fs::perms usual = fs::status(root / "usual").permissions();
  for (const char *name : {"made", "made/out", "made/out/sub"})
    EXPECT_EQ(fs::status(root / name).permissions(), usual) << name;
}

TEST_F(OutputFolderTest, PercentSignsAreLetters) {
  auto folder = make("50%/100%");
  EXPECT_EQ(text(folder->write("a.txt", "hello")), "");
  EXPECT_EQ(text(folder->commit()), "");
  EXPECT_EQ(read("50%/100%/a.txt"), "hello");
}

TEST_F(OutputFolderTest, AppearsAtCommit) {
  auto folder = make("out");
  EXPECT_EQ(text(folder->write("sub/a.txt", "hello")), "");
  EXPECT_FALSE(fs::exists(root / "out"));
  EXPECT_EQ(text(folder->commit()), "");
  EXPECT_EQ(read("out/sub/a.txt"), "hello");
  folder.reset();
  EXPECT_EQ(tree(), (std::set<std::string>{"out", "out/sub", "out/sub/a.txt"}));
}

TEST_F(OutputFolderTest, LeavesNothingWithoutCommit) {
  auto folder = make("deep/er/out");
  EXPECT_EQ(text(folder->write("a.txt", "hello")), "");
  folder.reset();
  EXPECT_EQ(tree(), std::set<std::string>{});
}

TEST_F(OutputFolderTest, KeepsForeignFilesAndReplacesItsOwn) {
  put("out/mine.txt", "mine");
  put("out/a.txt", "old");
  auto folder = make("out");
  EXPECT_EQ(text(folder->write("a.txt", "new")), "");
  EXPECT_EQ(read("out/a.txt"), "old");
  EXPECT_EQ(text(folder->commit()), "");
  EXPECT_EQ(tree(),
            (std::set<std::string>{"out", "out/a.txt", "out/mine.txt"}));
  EXPECT_EQ(read("out/a.txt"), "new");
  EXPECT_EQ(read("out/mine.txt"), "mine");
}

TEST_F(OutputFolderTest, AbandonedWriteKeepsTheOldFiles) {
  put("out/a.txt", "old");
  auto folder = make("out");
  EXPECT_EQ(text(folder->write("a.txt", "new")), "");
  folder.reset();
  EXPECT_EQ(tree(), (std::set<std::string>{"out", "out/a.txt"}));
  EXPECT_EQ(read("out/a.txt"), "old");
}

TEST_F(OutputFolderTest, FileInThePlaceOfTheFolderIsRefused) {
  put("out", "a file");
  auto folder = OutputFolder::create((root / "out").string());
  EXPECT_NE(text(folder.takeError()).find("is a file"), std::string::npos);
}

TEST_F(OutputFolderTest, FolderInThePlaceOfAFileStopsBeforeAnythingMoves) {
  put("out/b.txt/x", "");
  auto folder = make("out");
  EXPECT_EQ(text(folder->write("a.txt", "new")), "");
  EXPECT_EQ(text(folder->write("b.txt", "new")), "");
  EXPECT_NE(text(folder->commit()).find("b.txt"), std::string::npos);
  EXPECT_FALSE(fs::exists(root / "out/a.txt"));
}

TEST_F(OutputFolderTest, UnwritablePlaceIsNamed) {
  auto folder = OutputFolder::create("/proc/msc/out");
  EXPECT_NE(text(folder.takeError()).find("/proc/msc"), std::string::npos);
}

TEST_F(OutputFolderTest, FullDiskIsReported) {
  auto folder = make("out");
  struct rlimit old, small;
  getrlimit(RLIMIT_FSIZE, &old);
  small = {1000, old.rlim_max};
  std::signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small); // writes beyond fail as on a full disk
  const std::string message =
      text(folder->write("big.txt", std::string(5000, 'x')));
  setrlimit(RLIMIT_FSIZE, &old);
  EXPECT_NE(message.find("out/big.txt: cannot write"), std::string::npos);
  folder.reset();
  EXPECT_EQ(tree(), std::set<std::string>{});
}

TEST_F(OutputFolderTest, HeadersComeWithWhatTheyInclude) {
  auto folder = make("out");
  EXPECT_EQ(text(copyWithIncludes(*folder, "cpp", "runtime_stub/weights.h")),
            "");
  EXPECT_EQ(text(folder->commit()), "");
  for (const char *name : {"weights.h", "memory.h", "error.h", "msc_runtime.h"})
    EXPECT_TRUE(fs::exists(root / "out/runtime_stub" / name)) << name;
  EXPECT_FALSE(fs::exists(root / "out/runtime_stub/thread_pool.h"));
}

TEST_F(OutputFolderTest, UnknownHeaderIsNamed) {
  auto folder = make("out");
  const std::string message =
      text(copyWithIncludes(*folder, "cpp", "kernels/none.h"));
  EXPECT_NE(message.find("kernels/none.h"), std::string::npos);
}
