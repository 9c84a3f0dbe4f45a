//===- ScanText.h - how a scan folds, as template arguments ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_SCANTEXT_H
#define MSC_CODEGEN_EMIT_SCANTEXT_H

#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// "msc::Fold::Sum, msc::Self::Excluded" (codegen/common/kernels/scan_forms.h).
std::string getScanText(kernel::ScanOp op);

} // namespace msc

#endif // MSC_CODEGEN_EMIT_SCANTEXT_H
