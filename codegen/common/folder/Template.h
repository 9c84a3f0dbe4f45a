//===- Template.h - text with @placeholders@ ------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_FOLDER_TEMPLATE_H
#define MSC_CODEGEN_FOLDER_TEMPLATE_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace msc {

using Placeholders = llvm::StringMap<std::string>;

/// Replaces every @name@ (lower case letters and underscores) by its value. A
/// placeholder that stands alone on its line is replaced line end and all by a
/// value that is empty or ends its last line itself. A name without value is a
/// mistake of ours and ends the program.
std::string renderTemplate(llvm::StringRef text, const Placeholders &values);

} // namespace msc

#endif // MSC_CODEGEN_FOLDER_TEMPLATE_H
