//===- OutputFolder.cpp - a folder that appears complete or not at all ----===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/OutputFolder.h"

#include "codegen/common/folder/PartialFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static Error cannot(const Twine &action, StringRef file, std::error_code why) {
  return createStringError(
      (Twine(file) + ": cannot " + action + ": " + why.message()).str(), why);
}

static std::string join(StringRef folder, StringRef relative) {
  SmallString<256> result(folder);
  path::append(result, relative);
  return result.str().str();
}

/// With the permissions that the user's umask leaves, as mkdir does; LLVM's
/// default shuts everybody else out.
static std::error_code makeFolder(const Twine &path, bool ignoreExisting) {
  return fs::create_directory(path, ignoreExisting, fs::all_all);
}

Expected<std::unique_ptr<OutputFolder>> OutputFolder::create(StringRef target) {
  std::unique_ptr<OutputFolder> folder(new OutputFolder());
  SmallString<256> absolute(target);
  if (std::error_code error = fs::make_absolute(absolute))
    return cannot("find the current folder for it", target, error);
  path::remove_dots(absolute, /*remove_dot_dot=*/true);
  folder->target = absolute.str().str();
  if (fs::exists(absolute) && !fs::is_directory(absolute))
    return createStringError(
        (target + ": is a file, not a folder; give another one").str(),
        std::make_error_code(std::errc::not_a_directory));
  if (Error error = folder->makeParents())
    return std::move(error);
  if (Error error = folder->makeTemporary())
    return std::move(error);
  return std::move(folder);
}

/// Creates the missing folders above the target and remembers them.
Error OutputFolder::makeParents() {
  SmallVector<std::string> missing;
  for (StringRef parent = path::parent_path(target);
       !parent.empty() && !fs::exists(parent);
       parent = path::parent_path(parent))
    missing.push_back(parent.str());
  PartialFiles partials;
  for (const std::string &parent : reverse(missing)) {
    if (std::error_code error = makeFolder(parent, /*ignoreExisting=*/true))
      return cannot("create the folder", parent, error);
    parents.push_back(parent);
    partials.rememberParent(parent);
  }
  return Error::success();
}

/// An existing target holds the temporary folder itself, since its parent may
/// be read-only or on another file system; else the two are siblings.
Error OutputFolder::makeTemporary() {
  const bool exists = fs::is_directory(target);
  const std::string stem =
      join(exists ? StringRef(target) : path::parent_path(target),
           ("." + path::filename(target)).str());
  PartialFiles partials;
  for (int attempt = 0; attempt < 16; ++attempt) {
    SmallString<256> suffix; // of its own, since the target may contain '%'
    fs::createUniquePath(".partial-%%%%%%%%", suffix, /*MakeAbsolute=*/false);
    const std::string candidate = stem + suffix.str().str();
    std::error_code error = makeFolder(candidate, /*ignoreExisting=*/false);
    if (error == std::errc::file_exists)
      continue;
    bool isBlamed = exists || error == std::errc::filename_too_long;
    if (error)
      return cannot("write to the folder",
                    isBlamed ? StringRef(target) : path::parent_path(target),
                    error);
    temporary = candidate;
    partials.remember(temporary);
    return Error::success();
  }
  return cannot("write to the folder", target,
                std::make_error_code(std::errc::file_exists));
}

OutputFolder::~OutputFolder() {
  PartialFiles partials;
  if (!temporary.empty())
    fs::remove_directories(temporary);
  partials.forget(temporary);
  for (const std::string &parent : reverse(parents)) {
    if (!temporary.empty())
      fs::remove(parent);
    partials.forget(parent);
  }
}

/// Only below the temporary folder: one that a signal removed must not appear
/// again.
Error OutputFolder::makeSubfolders(StringRef relative) const {
  for (size_t slash = relative.find('/'); slash != StringRef::npos;
       slash = relative.find('/', slash + 1)) {
    const std::string folder = join(temporary, relative.take_front(slash));
    if (std::error_code error = makeFolder(folder, /*ignoreExisting=*/true))
      return cannot("create the folder", folder, error);
  }
  return Error::success();
}

Error OutputFolder::write(StringRef relative, StringRef contents) {
  return write(relative, ArrayRef<StringRef>(contents));
}

Error OutputFolder::write(StringRef relative, ArrayRef<StringRef> pieces) {
  if (Error error = makeSubfolders(relative))
    return error;
  const std::string file = join(temporary, relative);
  std::error_code error;
  raw_fd_ostream stream(file, error, fs::OF_None);
  if (error)
    return cannot("write", join(target, relative), error);
  for (StringRef piece : pieces)
    stream << piece;
  stream.close();
  error = stream.error();
  stream.clear_error();
  if (error)
    return cannot("write", join(target, relative), error);
  written.push_back(relative.str());
  return Error::success();
}

Error OutputFolder::checkReplaceable(StringRef relative) const {
  const std::string file = join(target, relative);
  if (fs::is_directory(file))
    return cannot("replace", file,
                  std::make_error_code(std::errc::is_a_directory));
  const std::string parent = path::parent_path(file).str();
  if (fs::exists(parent) && !fs::is_directory(parent))
    return cannot("write into", parent,
                  std::make_error_code(std::errc::not_a_directory));
  return Error::success();
}

/// Where the file that was there before waits until all are moved.
static std::string asideOf(StringRef temporary, StringRef relative) {
  std::string flat = relative.str();
  llvm::replace(flat, '/', '%');
  return join(temporary, ".replaced%" + flat);
}

/// A second name for a file that is about to be replaced: whoever reads the
/// folder meanwhile finds the old file or the new one, never none.
static std::error_code keepAside(StringRef file, StringRef aside) {
  if (!fs::exists(file) || !fs::create_hard_link(file, aside))
    return {};
  return fs::copy_file(file, aside); // a file system without links
}

void OutputFolder::noteMissing(StringRef folder) {
  if (folder.empty() || fs::exists(folder))
    return;
  noteMissing(path::parent_path(folder));
  madeFolders.push_back(folder.str());
}

Error OutputFolder::moveIn(StringRef relative) {
  const std::string file = join(target, relative);
  const std::string parent = path::parent_path(file).str();
  noteMissing(parent);
  if (std::error_code error =
          fs::create_directories(parent, /*IgnoreExisting=*/true, fs::all_all))
    return cannot("create the folder", parent, error);
  const char *step = fs::exists(file) ? "replace" : "write";
  if (std::error_code error = keepAside(file, asideOf(temporary, relative)))
    return cannot(step, file, error);
  if (std::error_code error = fs::rename(join(temporary, relative), file))
    return cannot(step, file, error);
  return Error::success();
}

void OutputFolder::moveBack(StringRef relative) const {
  const std::string file = join(target, relative),
                    aside = asideOf(temporary, relative);
  if (fs::exists(aside))
    fs::rename(aside, file);
  else
    fs::remove(file);
}

Error OutputFolder::moveAll() {
  for (const std::string &relative : written)
    if (Error error = checkReplaceable(relative))
      return error;
  // The list of files (OwnedFiles), written last, arrives before the files, as
  // it must for somebody else who writes here at the same time.
  for (size_t i = written.size(); i > 0; --i)
    if (Error error = moveIn(written[i - 1])) {
      for (; i < written.size(); ++i)
        moveBack(written[i]);
      for (const std::string &folder : reverse(madeFolders))
        fs::remove(folder);
      return error;
    }
  fs::remove_directories(temporary);
  return Error::success();
}

Error OutputFolder::commit() {
  PartialFiles partials;
  if (fs::exists(target)) {
    if (Error error = moveAll())
      return error;
  } else if (std::error_code error = fs::rename(temporary, target)) {
    return cannot("create the folder", target, error);
  }
  partials.forget(temporary);
  temporary.clear();
  return Error::success();
}
