//===- Volume.h - windows of a volume, folded -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_VOLUME_H
#define MSC_PASSES_MINDIRTOLINALG_VOLUME_H

#include "compiler/passes/MindIRToLinalg/Pooling.h"
#include "dialects/MindIR/IR/VolumeWindow.h"

namespace msc {

/// The windows of a volume N x C x D x H x W folded into what does not change
/// the result, which also pads. They are not dilated.
mlir::Value createVolumePooling(mlir::OpBuilder &builder, mlir::Location loc,
                                Pool pool, mlir::Value x,
                                const mindir::VolumeWindows &windows);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_VOLUME_H
