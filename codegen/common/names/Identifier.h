//===- Identifier.h - names of models and files as C identifiers ----------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_NAMES_IDENTIFIER_H
#define MSC_CODEGEN_NAMES_IDENTIFIER_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace msc {

/// Whether `name` is a word of C or C++ or belongs to the C library.
bool isReservedName(llvm::StringRef name);

/// Whether `name` can be a model's name as it stands: a C identifier that is
/// neither reserved nor begins with an underscore.
bool isModelName(llvm::StringRef name);

/// Makes any text, for instance a file's stem, a model's name: runs of other
/// characters become one underscore, and a name that could not be linked gets
/// "model_" in front ("3d-net" -> "model_3d_net", "free" -> "model_free").
std::string makeModelName(llvm::StringRef text);

} // namespace msc

#endif // MSC_CODEGEN_NAMES_IDENTIFIER_H
