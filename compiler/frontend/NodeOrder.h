//===- NodeOrder.h - the nodes of a graph, each after what it uses --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_NODEORDER_H
#define MSC_COMPILER_FRONTEND_NODEORDER_H

#include "compiler/frontend/Report.h"
#include "compiler/frontend/mindir.pb.h"
#include "llvm/ADT/SmallVector.h"

namespace msc::frontend {

/// Of `REF::name` the name; of anything else nothing.
StringRef referenceOf(StringRef opType);

/// The order of the file where that is right already (MindSpore's files),
/// otherwise one that is. Refuses cycles and nodes that have no output of their
/// own. Linear, not recursive.
FailureOr<llvm::SmallVector<mind_ir::NodeProto *>>
orderNodes(mind_ir::GraphProto &graph, Report &report);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_NODEORDER_H
