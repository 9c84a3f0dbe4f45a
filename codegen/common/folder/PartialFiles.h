//===- PartialFiles.h - what must not outlive a process that is stopped ---===//
// SPDX-License-Identifier: Apache-2.0
//
// Files and folders that are not finished are known here by name, so that a
// signal can remove them. Whoever makes, finishes or removes one does it while
// it holds PartialFiles: a signal then comes before or after, never between.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_FOLDER_PARTIALFILES_H
#define MSC_CODEGEN_FOLDER_PARTIALFILES_H

#include <mutex>
#include <string>

namespace msc {

class PartialFiles {
public:
  /// Waits for its turn; for ever, once removeAll has begun.
  PartialFiles();

  /// A file, or a folder with all that will be in it.
  void remember(const std::string &path);

  /// A folder that stays if something else is in it.
  void rememberParent(const std::string &path);

  void forget(const std::string &path);

  /// For a process that is about to end by a signal: removes all of them, the
  /// latest first.
  static void removeAll();

private:
  std::lock_guard<std::timed_mutex> lock;
};

} // namespace msc

#endif // MSC_CODEGEN_FOLDER_PARTIALFILES_H
