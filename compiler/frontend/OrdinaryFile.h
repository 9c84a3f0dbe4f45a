//===- OrdinaryFile.h - opens files that have an end ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_ORDINARYFILE_H
#define MSC_COMPILER_FRONTEND_ORDINARYFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

#include <memory>

namespace msc {

/// Maps or reads a file whole. A pipe or device, which might never end, is
/// refused. The error says what is wrong without naming the file.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
openOrdinaryFile(llvm::StringRef path);

} // namespace msc

#endif // MSC_COMPILER_FRONTEND_ORDINARYFILE_H
