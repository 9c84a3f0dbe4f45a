//===- Resources.h - files that the compiler carries inside itself --------===//
// SPDX-License-Identifier: Apache-2.0
//
// The build embeds runtime_stub/*.h, codegen/common/api/templates/* and, for
// each target T, codegen/T/kernels/*.h and codegen/T/runtime_stub/*.h under the
// names
//   runtime_stub/x.h   templates/x.in   T/kernels/x.h   T/runtime_stub/x.h
// An installed msc therefore needs no source tree.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_FOLDER_RESOURCES_H
#define MSC_CODEGEN_FOLDER_RESOURCES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <optional>

namespace msc {

struct Resource {
  llvm::StringLiteral name;
  llvm::StringLiteral text;
};

/// All of them, sorted by name; the table is written by EmbedFiles.cmake.
llvm::ArrayRef<Resource> allResources();

std::optional<llvm::StringRef> findResource(llvm::StringRef name);

class OutputFolder;

/// Copies `header` ("kernels/conv2d.h", "runtime_stub/model.h") of a target and
/// every header that it includes in turn by #include "...". Files that are in
/// the folder already are skipped. Fails when one is no resource.
llvm::Error copyWithIncludes(OutputFolder &folder, llvm::StringRef target,
                             llvm::StringRef header);

} // namespace msc

#endif // MSC_CODEGEN_FOLDER_RESOURCES_H
