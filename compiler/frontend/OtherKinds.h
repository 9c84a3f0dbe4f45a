//===- OtherKinds.h - what a file is that is no MindIR --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_OTHERKINDS_H
#define MSC_COMPILER_FRONTEND_OTHERKINDS_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace msc::frontend {

/// How to get a file that msc reads.
constexpr const char *exportAgain =
    "export it with mindspore.export(..., file_format=\"MINDIR\")";
constexpr const char *giveExported =
    "give the file that mindspore.export wrote";

struct OtherKind {
  const char *name, *remedy;
};

/// By its first bytes, which no MindIR file has; a file's name says nothing.
std::optional<OtherKind> findOtherKind(llvm::StringRef contents);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_OTHERKINDS_H
