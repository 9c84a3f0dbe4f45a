//===- SourceText.h -------------------------------------------------------===//
//
// What the kernels' source files of all targets begin with.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_SOURCETEXT_H
#define MSC_CODEGEN_WRITE_SOURCETEXT_H

#include "codegen/common/api/ModelInterface.h"
#include "mlir/Support/LLVM.h"
#include <set>

namespace msc {

/// A comment that says where the file comes from, and its includes: `headers`,
/// then the stub's, then <cstdint>. `definitions` are whole lines.
std::string getSourceHead(const ModelInterface &model,
                          const std::set<std::string> &headers,
                          llvm::ArrayRef<llvm::StringRef> stubHeaders,
                          llvm::StringRef definitions = "");

} // namespace msc

#endif // MSC_CODEGEN_WRITE_SOURCETEXT_H
