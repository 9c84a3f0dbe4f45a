//===- Children.cpp - the programs that msc starts ------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// They stay in msc's own process group, so that a terminal or a supervisor
// which addresses the group reaches all of them. A signal to msc alone is
// passed on along the tree of processes as /proc shows it.
//
//===----------------------------------------------------------------------===//
#include "compiler/driver/Children.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <csignal>
#include <optional>
#include <sys/prctl.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace llvm;
using namespace msc::driver;
using namespace std::chrono_literals;

namespace {
struct Process {
  pid_t id, parent, session;
};
} // namespace

static std::timed_mutex &childrenMutex() {
  static std::timed_mutex mutex;
  return mutex;
}

Children::Children() : lock(childrenMutex()) {}

void Children::adopt() { prctl(PR_SET_CHILD_SUBREAPER, 1); }

/// The text of /proc/<id>/stat: id (name) state parent group session ...; the
/// name may hold anything. Nothing for one that has ended.
static std::optional<Process> parseStat(StringRef text) {
  Process process = {};
  SmallVector<StringRef> fields;
  text.rsplit(')').second.split(fields, ' ', -1, /*KeepEmpty=*/false);
  if (fields.size() < 4 || fields[0] == "Z" || fields[0] == "X" ||
      text.consumeInteger(10, process.id) ||
      fields[1].getAsInteger(10, process.parent) ||
      fields[3].getAsInteger(10, process.session))
    return std::nullopt;
  return process;
}

static std::vector<Process> allProcesses() {
  std::vector<Process> all;
  std::error_code error;
  for (sys::fs::directory_iterator it("/proc", error), end; it != end && !error;
       it.increment(error)) {
    if (!isDigit(sys::path::filename(it->path()).front()))
      continue;
    if (auto text = MemoryBuffer::getFileAsStream(it->path() + "/stat"))
      if (auto process = parseStat((*text)->getBuffer()))
        all.push_back(*process);
  }
  return all;
}

/// The descendants of this process. A session of its own has a server that a
/// compiler's wrapper (sccache) left to serve later calls too.
static std::vector<pid_t> descendants() {
  const std::vector<Process> all = allProcesses();
  const pid_t session = getsid(0);
  std::vector<pid_t> found = {getpid()};
  for (size_t i = 0; i < found.size(); ++i)
    for (const Process &process : all)
      if (process.parent == found[i] && process.session == session)
        found.push_back(process.id);
  found.erase(found.begin());
  return found;
}

void Children::endAll() {
  // The thread that crashed may hold the lock, which must not keep the process
  // from ending. Never unlocked: nothing new begins before the end.
  (void)childrenMutex().try_lock_for(1s);
  for (int attempt = 0; attempt < 200; ++attempt) {
    const std::vector<pid_t> left = descendants();
    if (left.empty())
      return;
    // A compiler removes its temporary files when it is told to end.
    for (pid_t process : left)
      kill(process, attempt < 100 ? SIGTERM : SIGKILL);
    std::this_thread::sleep_for(10ms);
  }
}
