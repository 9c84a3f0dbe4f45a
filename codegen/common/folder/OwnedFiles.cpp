//===- OwnedFiles.cpp - which files of a folder are msc's own -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/OwnedFiles.h"

#include "codegen/common/folder/OutputFolder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace msc;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr const char *listName = ".msc-files";

static std::string pathIn(StringRef folder, StringRef relative) {
  SmallString<256> result(folder);
  path::append(result, relative);
  return result.str().str();
}

/// A list that somebody changed must not reach out of the folder.
static bool isInside(StringRef relative) {
  return !relative.empty() && path::is_relative(relative) &&
         !is_contained(make_range(path::begin(relative), path::end(relative)),
                       "..");
}

OwnedFiles::OwnedFiles(StringRef folder) {
  auto list = MemoryBuffer::getFile(pathIn(folder, listName));
  if (!list)
    return;
  SmallVector<StringRef> lines;
  (*list)->getBuffer().split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef line : lines)
    if (isInside(line))
      names.insert(line.str());
}

Error OwnedFiles::claim(OutputFolder &folder) const {
  for (const std::string &name : folder.files())
    if (!names.count(name) && fs::exists(pathIn(folder.path(), name)))
      return createStringError(
          pathIn(folder.path(), name) +
          ": is there already and was not written by msc; move it away, or "
          "give another folder with -o");
  return folder.write(listName, llvm::join(folder.files(), "\n") + "\n");
}

void OwnedFiles::removeLeftovers(const OutputFolder &folder) const {
  for (const std::string &name : names)
    if (!is_contained(folder.files(), name))
      fs::remove(pathIn(folder.path(), name));
}
