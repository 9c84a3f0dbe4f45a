//===- CommentText.h - names from a model as one line of text -------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_NAMES_COMMENTTEXT_H
#define MSC_CODEGEN_NAMES_COMMENTTEXT_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace msc {

/// A name from the model or of a file, any bytes, as text that may stand in a
/// comment of either kind, also at the end of its line, and in a cell of a
/// Markdown table: what could end the comment, continue the line, begin a
/// trigraph or end the cell becomes an underscore.
std::string commentText(llvm::StringRef name);

} // namespace msc

#endif // MSC_CODEGEN_NAMES_COMMENTTEXT_H
