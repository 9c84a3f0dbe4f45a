//===- Decrypt.h - encrypted MindIR files ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// A file is a sequence of blocks of at most 64 MiB of plain text. A block,
// integers 32-bit little-endian:
//     magic | tag[16] (AES-GCM only) | block length | IV length (16) | iv[16] |
//     cipher length | cipher
// where block length = 24 + cipher length. The magic says which cipher. AES-GCM
// uses only the first 12 bytes of the IV; the others pad by PKCS#7.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_DECRYPT_H
#define MSC_COMPILER_FRONTEND_DECRYPT_H

#include "compiler/frontend/Report.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace msc::frontend {

/// Whether the contents start as an encrypted file does (no plain MindIR file
/// can).
bool isEncrypted(StringRef contents);

/// The plain text. `file` is for messages.
FailureOr<std::unique_ptr<llvm::MemoryBuffer>>
decrypt(StringRef file, StringRef contents, const ImportOptions &options,
        Report &report);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_DECRYPT_H
