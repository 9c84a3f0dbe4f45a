//===- Origin.h - which graph was exported, by what is refused of it ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_ORIGIN_H
#define MSC_PASSES_MINDIR_RAISE_ORIGIN_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace msc {

/// What to do where a refused node shows that the graph is none of inference:
/// one of training, one that ends with a loss, one that was obfuscated or that
/// a converter rewrote. Empty for other nodes.
std::string remedyForOrigin(llvm::StringRef node, llvm::StringRef primitive);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_ORIGIN_H
