//===- Slice.h - a part of a MindIR file as a file of its own -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_SLICE_H
#define MSC_COMPILER_FRONTEND_SLICE_H

#include "compiler/frontend/Frontend.h"
#include "llvm/ADT/ArrayRef.h"

namespace msc {

/// Values of the entry graph, by the names that mindir.node has.
struct SliceBorder {
  std::vector<std::string> inputs;  ///< in place of what computes them
  std::vector<std::string> outputs; ///< in place of the graph's results
};

/// The bytes of a plain file without external data that holds what computes the
/// outputs from the inputs and from the graph's own inputs: as far as they are
/// needed, or all where there are no others. The new inputs come first; where
/// no outputs are named the graph keeps its results. Errors are ImportErrors.
llvm::Expected<std::string> sliceMindIR(llvm::StringRef path,
                                        const ImportOptions &options,
                                        const SliceBorder &border);

} // namespace msc

#endif // MSC_COMPILER_FRONTEND_SLICE_H
