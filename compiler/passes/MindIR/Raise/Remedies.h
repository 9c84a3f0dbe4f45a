//===- Remedies.h - what a user can do where a model is refused -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Sentences without a final stop, for UnsupportedNode.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_REMEDIES_H
#define MSC_PASSES_MINDIR_RAISE_REMEDIES_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace msc {

/// For a primitive that msc does not know; names those that are called nearly
/// the same.
std::string remedyForOperator(llvm::StringRef primitive);

/// For an argument that is computed, missing, or has a value or type that the
/// operator does not take.
std::string remedyForArgument();

/// For Switch, Partial and calls of what they choose.
std::string remedyForControlFlow();

/// For a node that a function of the user's shall compute.
std::string remedyForExtern();

/// For a Print of what has no text.
std::string remedyForReport();

/// For an operator that takes no dimension which each run chooses.
std::string remedyForOpenExtents();

/// For an input or a result of the model that is no tensor.
std::string remedyForNonTensor();

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_REMEDIES_H
