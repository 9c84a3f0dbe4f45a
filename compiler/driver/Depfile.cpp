//===- Depfile.cpp - what was read, as make and ninja read it -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Depfile.h"

#include "codegen/common/folder/PartialFiles.h"
#include "compiler/driver/Errors.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

/// Blanks and what make would take for its own.
static std::string escapeForMake(StringRef path) {
  std::string text;
  for (char c : path) {
    if (c == ' ' || c == '#')
      text += '\\';
    text += c;
    if (c == '$')
      text += '$';
  }
  return text;
}

/// Not /dev/stdout and the like.
static bool isOrdinary(const std::string &path) {
  sys::fs::file_status status;
  return !sys::fs::status(path, status, /*follow=*/false) &&
         sys::fs::is_regular_file(status);
}

Error Depfile::write(StringRef target, ArrayRef<std::string> files) {
  if (path.empty())
    return Error::success();
  PartialFiles partials;
  std::error_code error;
  raw_fd_ostream stream(path, error);
  if (error)
    return refuse(path + ": cannot be written: " + error.message());
  removable = isOrdinary(path);
  if (removable)
    partials.remember(path);
  stream << escapeForMake(target) << ":";
  for (const std::string &file : files)
    stream << " \\\n  " << escapeForMake(file);
  stream << "\n";
  stream.close();
  error = stream.error();
  stream.clear_error();
  return error ? refuse(path + ": cannot be written: " + error.message())
               : Error::success();
}

void Depfile::keep() {
  PartialFiles partials;
  partials.forget(path);
  removable = false;
}

Depfile::~Depfile() {
  if (!removable)
    return;
  PartialFiles partials;
  sys::fs::remove(path);
  partials.forget(path);
}
