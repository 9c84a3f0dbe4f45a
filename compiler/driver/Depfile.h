//===- Depfile.h - what was read, as make and ninja read it ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_DEPFILE_H
#define MSC_COMPILER_DRIVER_DEPFILE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace msc::driver {

/// A file that goes again unless it is kept: when the folder that it tells of
/// does not appear.
class Depfile {
public:
  explicit Depfile(std::string path) : path(std::move(path)) {}
  Depfile(const Depfile &) = delete;
  Depfile &operator=(const Depfile &) = delete;
  ~Depfile();

  /// "target: files"; nothing without a path.
  llvm::Error write(llvm::StringRef target, llvm::ArrayRef<std::string> files);
  void keep();

private:
  const std::string path;
  bool removable = false;
};

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_DEPFILE_H
