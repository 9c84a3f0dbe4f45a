//===- Frontend.h - reads a MindIR file into the mindir dialect -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_H
#define MSC_COMPILER_FRONTEND_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"
#include <string>

namespace msc {

struct ImportOptions {
  std::string key; ///< the bytes of the key, 16, 24 or 32; empty: none given
  std::string
      decMode; ///< "AES-GCM", "AES-CBC" or "SM4-CBC"; empty: what the file says
};

/// Why a file was refused: always the user's or the file's fault (exit code 1),
/// never ours. Its text is `FILE: WHAT; REMEDY`.
class ImportError : public llvm::ErrorInfo<ImportError> {
public:
  static char ID;
  ImportError(std::string file, std::string what, std::string remedy)
      : file(std::move(file)), what(std::move(what)),
        remedy(std::move(remedy)) {}
  void log(llvm::raw_ostream &os) const override;
  std::error_code convertToErrorCode() const override;

  const std::string file;   ///< the file at fault: the model, one of its data
                            ///< files, or a key file
  const std::string what;   ///< what is wrong, with graph and node
  const std::string remedy; ///< what to do about it; may be empty
};

/// Reads the MindIR file at `path`, with its external data and decrypted where
/// need be, as one module: a func.func a graph (the entry is public and carries
/// `mindir.entry`), an operation a node. The weights stay where they were read
/// or mapped and live as long as the context. Errors are ImportErrors.
llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>>
importMindIR(llvm::StringRef path, const ImportOptions &options,
             mlir::MLIRContext *context);

/// The same for a file that is in memory already. Its identifier is the path
/// that messages name and that external data is looked up beside.
llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>>
importMindIR(llvm::MemoryBufferRef contents, const ImportOptions &options,
             mlir::MLIRContext *context);

/// The bytes of a key written in hexadecimal.
llvm::Expected<std::string> keyFromHex(llvm::StringRef text);
/// The key in a file: the bytes themselves, or hexadecimal text.
llvm::Expected<std::string> keyFromFile(llvm::StringRef path);

} // namespace msc

#endif // MSC_COMPILER_FRONTEND_H
