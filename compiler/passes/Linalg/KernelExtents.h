//===- KernelExtents.h - what runs choose, in kernels on tensors ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_LINALG_KERNELEXTENTS_H
#define MSC_PASSES_LINALG_KERNELEXTENTS_H

#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// Whether the sizes of a run agree among the operands and the result of a
/// kernel, as its verifier has it for those at the bounds. Kernels that nothing
/// is known of have none.
bool extentsAgree(kernel::EpilogueOpInterface op);

} // namespace msc

#endif // MSC_PASSES_LINALG_KERNELEXTENTS_H
