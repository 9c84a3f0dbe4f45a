//===- PartialFiles.cpp - what must not outlive a stopped process ---------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/PartialFiles.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

#include <chrono>
#include <thread>
#include <vector>

using namespace msc;
using namespace std::chrono_literals;
namespace fs = llvm::sys::fs;

namespace {
struct Partial {
  std::string path;
  bool withContents;
};
} // namespace

static std::timed_mutex &partialsMutex() {
  static std::timed_mutex mutex;
  return mutex;
}

static std::vector<Partial> &partials() {
  static std::vector<Partial> all;
  return all;
}

PartialFiles::PartialFiles() : lock(partialsMutex()) {}

void PartialFiles::remember(const std::string &path) {
  partials().push_back({path, /*withContents=*/true});
}

void PartialFiles::rememberParent(const std::string &path) {
  partials().push_back({path, /*withContents=*/false});
}

void PartialFiles::forget(const std::string &path) {
  llvm::erase_if(partials(), [&](const Partial &p) { return p.path == path; });
}

/// Other threads, and compilers that were started, may still be writing into
/// the folder: what they put there meanwhile needs another turn.
static void removeWithContents(const std::string &path) {
  for (int attempt = 0; attempt < 50 && fs::exists(path); ++attempt) {
    if (attempt > 0)
      std::this_thread::sleep_for(10ms);
    fs::remove_directories(path);
  }
}

void PartialFiles::removeAll() {
  // The thread that crashed may hold the lock, which must not keep the process
  // from ending. Never unlocked: nothing new begins before the end.
  (void)partialsMutex().try_lock_for(1s);
  for (const Partial &partial : llvm::reverse(partials())) {
    if (partial.withContents && fs::is_directory(partial.path))
      removeWithContents(partial.path);
    else
      fs::remove(partial.path);
  }
}
