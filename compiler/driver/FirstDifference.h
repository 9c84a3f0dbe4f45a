//===- FirstDifference.h - the first node that two builds compute apart ---===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_FIRSTDIFFERENCE_H
#define MSC_COMPILER_DRIVER_FIRSTDIFFERENCE_H

#include "compiler/driver/Finding.h"
#include "compiler/driver/NodeValues.h"

namespace msc::driver {

struct NodeFinding {
  size_t node; ///< in NodeValues::nodes()
  Finding finding;
};

/// The files of these nodes' values, from one of the builds.
llvm::Expected<std::vector<std::string>>
valuesOf(NodeValues &values, llvm::ArrayRef<size_t> nodes, bool unfused);

/// The first node, in their order, whose value fusion or the sharing of memory
/// changes; nothing where that shows at none that is looked at. A few are made
/// results of the graph together, then a few of those between two of them: a
/// network of 4,000 nodes is built six times.
llvm::Expected<std::optional<NodeFinding>>
findFirstDifference(NodeValues &values, const Tolerance &tolerance);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_FIRSTDIFFERENCE_H
