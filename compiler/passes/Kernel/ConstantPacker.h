//===- ConstantPacker.h - packs weights while compiling -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_CONSTANTPACKER_H
#define MSC_PASSES_KERNEL_CONSTANTPACKER_H

#include "codegen/common/target/PackedForm.h"
#include "compiler/passes/Passes.h"
#include <map>

namespace msc {

/// Packs each constant once to a form: several operators share weights, as the
/// steps of an unrolled recurrent cell do.
class ConstantPacker {
public:
  /// The packed constant, in front of the operation `user`: a vector of the
  /// weights' elements.
  mlir::Value pack(mlir::Operation *user, mlir::Value weights,
                   const WeightsLayout &layout, const PackedForm &form);

private:
  /// A constant, whether it is transformed, its strides, its blocks.
  using Key = std::tuple<const void *, bool, long, long, PackedBlocks>;
  std::map<Key, mlir::TypedAttr> done;
};

} // namespace msc

#endif // MSC_PASSES_KERNEL_CONSTANTPACKER_H
