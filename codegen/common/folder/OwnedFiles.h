//===- OwnedFiles.h - which files of a folder are msc's own ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A generated folder lists its files in .msc-files. Compiling into it again
// replaces and removes these files and no others.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_FOLDER_OWNEDFILES_H
#define MSC_CODEGEN_FOLDER_OWNEDFILES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <set>
#include <string>

namespace msc {

class OutputFolder;

class OwnedFiles {
public:
  /// Reads the list of the folder at `path`, if there is one.
  explicit OwnedFiles(llvm::StringRef path);

  /// Adds the list to what the folder will hold; before commit. Fails if one of
  /// its files would replace a file that is not msc's.
  llvm::Error claim(OutputFolder &folder) const;

  /// Removes the files of an earlier model that the folder does not hold any
  /// more; after commit.
  void removeLeftovers(const OutputFolder &folder) const;

private:
  std::set<std::string> names; ///< relative to the folder
};

} // namespace msc

#endif // MSC_CODEGEN_FOLDER_OWNEDFILES_H
