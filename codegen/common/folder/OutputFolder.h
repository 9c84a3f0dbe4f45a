//===- OutputFolder.h - a folder that appears complete or not at all ------===//
// SPDX-License-Identifier: Apache-2.0
//
// Files go to a temporary folder beside the target and are moved in by commit.
// Destroying the object without commit leaves no trace: the temporary folder
// and any parent folder that was made for it are removed again. So does a
// signal (PartialFiles.h).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_FOLDER_OUTPUTFOLDER_H
#define MSC_CODEGEN_FOLDER_OUTPUTFOLDER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <vector>

namespace msc {

class OutputFolder {
public:
  /// Prepares writing to `target`, which may exist; fails if it is a file or
  /// cannot be written to.
  static llvm::Expected<std::unique_ptr<OutputFolder>>
  create(llvm::StringRef target);

  OutputFolder(const OutputFolder &) = delete;
  OutputFolder &operator=(const OutputFolder &) = delete;
  ~OutputFolder();

  /// Writes one file; `relative` uses '/' and may name subfolders. The error
  /// names the file and the system's reason (no space, a quota).
  llvm::Error write(llvm::StringRef relative, llvm::StringRef contents);

  /// Writes the pieces one after the other into one file.
  llvm::Error write(llvm::StringRef relative,
                    llvm::ArrayRef<llvm::StringRef> pieces);

  /// Moves all files in, replacing files of the same name. Other files of an
  /// existing folder stay. Nothing is moved if one of them could not be.
  llvm::Error commit();

  /// The folder that it will be, absolute.
  const std::string &path() const { return target; }

  /// Where the files are until commit. Who puts a file there by other means
  /// than write, for instance a compiler, says so by `add`.
  const std::string &stagingPath() const { return temporary; }
  void add(llvm::StringRef relative) { written.push_back(relative.str()); }

  /// The files written so far, relative, in order.
  const std::vector<std::string> &files() const { return written; }

private:
  OutputFolder() = default;
  llvm::Error makeParents();
  llvm::Error makeTemporary();
  llvm::Error makeSubfolders(llvm::StringRef relative) const;
  llvm::Error checkReplaceable(llvm::StringRef relative) const;
  /// Remembers the folders on the way to this one that are not there.
  void noteMissing(llvm::StringRef folder);
  llvm::Error moveIn(llvm::StringRef relative);
  /// Undoes moveIn.
  void moveBack(llvm::StringRef relative) const;
  llvm::Error moveAll();

  std::string target;
  std::string temporary;            ///< empty after commit
  std::vector<std::string> parents; ///< folders made here, outermost first
  std::vector<std::string> written;
  std::vector<std::string> madeFolders; ///< by moveIn
};

} // namespace msc

#endif // MSC_CODEGEN_FOLDER_OUTPUTFOLDER_H
