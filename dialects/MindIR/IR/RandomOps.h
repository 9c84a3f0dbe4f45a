//===- RandomOps.h - random numbers ---------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_RANDOMOPS_H
#define MSC_DIALECTS_MINDIR_RANDOMOPS_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc::mindir {

/// The trait of operators that have other results in each run.
template <typename Op>
class DrawsNumbers : public mlir::OpTrait::TraitBase<Op, DrawsNumbers> {};

} // namespace msc::mindir

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/RandomOps.h.inc"

#endif // MSC_DIALECTS_MINDIR_RANDOMOPS_H
