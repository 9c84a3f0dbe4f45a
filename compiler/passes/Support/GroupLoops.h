//===- GroupLoops.h - what norms of groups of channels loop with ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_GROUPLOOPS_H
#define MSC_PASSES_SUPPORT_GROUPLOOPS_H

#include "compiler/passes/Support/AlongAxes.h"

namespace msc {

/// An image is folded to one value a channel, and only these are grouped: the
/// image itself keeps its shape, wherever its channels are. A group's
/// statistics are N x G.
class GroupLoops {
public:
  GroupLoops(mlir::OpBuilder &builder, mlir::Location loc,
             mlir::RankedTensorType type, int64_t channelDim, int64_t groups);

  mlir::Value mean(mlir::Value x);
  /// 1 / sqrt(variance + epsilon).
  mlir::Value rstd(mlir::Value x, mlir::Value mean, double epsilon);
  /// (x - mean) * rstd.
  mlir::Value normalise(mlir::Value x, mlir::Value mean, mlir::Value rstd);

private:
  /// N x G as N x C.
  mlir::Value spread(mlir::Value perGroup);

  mlir::OpBuilder &builder;
  mlir::Location loc;
  llvm::SmallVector<int64_t> channel; ///< where N x C is read
  AlongAxes image;                    ///< folded to N x C
  AlongAxes members;                  ///< N x G x C / G, folded to N x G
  bounded::Shape perChannel, perMember;
  bounded::Extent count; ///< of a group's elements
};

} // namespace msc

#endif // MSC_PASSES_SUPPORT_GROUPLOOPS_H
