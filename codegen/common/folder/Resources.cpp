//===- Resources.cpp - files that the compiler carries inside itself ------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/Resources.h"

#include "codegen/common/folder/OutputFolder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace msc;

std::optional<StringRef> msc::findResource(StringRef name) {
  auto *found = find_if(allResources(),
                        [&](const Resource &r) { return r.name == name; });
  if (found == allResources().end())
    return std::nullopt;
  return StringRef(found->text);
}

/// The file names in the lines #include "..." of `text`.
static SmallVector<StringRef> quotedIncludes(StringRef text) {
  SmallVector<StringRef> names, lines;
  text.split(lines, '\n');
  for (StringRef line : lines) {
    line = line.ltrim();
    if (line.consume_front("#include \""))
      names.push_back(line.take_until([](char c) { return c == '"'; }));
  }
  return names;
}

/// The text of a file of the generated folder: the target's own, else common.
static std::optional<StringRef> findFor(StringRef target, StringRef file) {
  if (auto text = findResource((target + "/" + file).str()))
    return text;
  return findResource(file);
}

/// Where `included` lies: beside the file that includes it, or at the root.
static std::string resolve(StringRef target, StringRef includer,
                           StringRef included) {
  SmallString<128> beside(sys::path::parent_path(includer));
  sys::path::append(beside, included);
  sys::path::remove_dots(beside, /*remove_dot_dot=*/true);
  return findFor(target, beside) ? beside.str().str() : included.str();
}

Error msc::copyWithIncludes(OutputFolder &folder, StringRef target,
                            StringRef header) {
  SmallVector<std::string> pending{header.str()};
  while (!pending.empty()) {
    const std::string file = pending.pop_back_val();
    if (is_contained(folder.files(), file))
      continue;
    std::optional<StringRef> text = findFor(target, file);
    if (!text)
      return createStringError(
          ("msc carries no file " + Twine(file) + " for the target " + target)
              .str(),
          std::make_error_code(std::errc::no_such_file_or_directory));
    if (Error error = folder.write(file, *text))
      return error;
    for (StringRef included : quotedIncludes(*text))
      pending.push_back(resolve(target, file, included));
  }
  return Error::success();
}
