//===- Spatial.h - rows, images and volumes of mint in those of nn --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// nn has fewer ranks than mint: rows are images of one line, images may be
// volumes of one layer, and what has no batch is a batch of one.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EXT_SPATIAL_H
#define MSC_PASSES_MINDIR_EXT_SPATIAL_H

#include "compiler/passes/Support/Composer.h"

namespace msc {

/// x with a batch, and with `spatial` dimensions where it has `given`; or
/// kernels, which have two dimensions before theirs already.
mlir::Value toSpatial(Composer &c, mlir::Value x, int64_t given,
                      int64_t spatial);

/// x itself where it has this shape.
mlir::Value reshapeUnlessSame(Composer &c, mlir::Value x,
                              const bounded::Shape &shape);

/// mint's list for `given` dimensions as one of `rank` entries: `rest` for
/// those that come before.
llvm::SmallVector<int64_t> toList(llvm::ArrayRef<int64_t> list, int64_t given,
                                  int64_t rank, int64_t rest);

/// As many before as behind `spatial` dimensions, of which `given` have pads.
llvm::SmallVector<int64_t> toPads(llvm::ArrayRef<int64_t> list, int64_t given,
                                  int64_t spatial);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EXT_SPATIAL_H
