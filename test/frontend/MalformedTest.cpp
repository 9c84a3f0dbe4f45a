//===- MalformedTest.cpp --------------------------------------------------===//
//
// A file cut at every byte is refused, a flipped bit does no harm.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// MalformedTest FILE.mindir ... : the key is that of Inputs/encrypted.
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Frontend.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Verifier.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace {

class Malformed {
public:
  explicit Malformed(llvm::MemoryBufferRef file) : file(file) {
    options.key = "0123456789ABCDEF";
  }

  /// The number of things that are not as they should be.
  int run() {
    if (!import(file.getBuffer()))
      return fail("is refused as it is: " + message);
    for (size_t size = 0; size < file.getBuffer().size(); ++size)
      if (import(file.getBuffer().take_front(size)))
        fail("is accepted when cut at byte " + std::to_string(size));
      else if (message.empty())
        fail("is refused without a word when cut at byte " +
             std::to_string(size));
    flipEveryBit();
    return failures;
  }

private:
  void flipEveryBit() {
    std::string bytes = file.getBuffer().str();
    size_t accepted = 0;
    for (size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
      bytes[bit / 8] ^= 1 << bit % 8;
      bool isRead = import(bytes);
      accepted += isRead;
      if (!isRead && message.empty())
        fail("is refused without a word");
      bytes[bit / 8] ^= 1 << bit % 8;
    }
    llvm::outs() << file.getBufferIdentifier() << ": " << accepted << " of "
                 << 8 * bytes.size()
                 << " flipped bits leave a file that reads\n";
    if (accepted == 8 * bytes.size())
      fail("reads whatever is flipped");
  }

  /// Whether the bytes read as a model; what does is valid MLIR.
  bool import(llvm::StringRef bytes) {
    message.clear();
    // Weights stay in a context: not all in one.
    if (imports++ % 256 == 0)
      context.emplace(mlir::MLIRContext::Threading::DISABLED);
    auto module = msc::importMindIR(
        llvm::MemoryBufferRef(bytes, file.getBufferIdentifier()), options,
        &*context);
    if (!module) {
      llvm::handleAllErrors(
          module.takeError(),
          [&](const msc::ImportError &error) { message = error.what; });
      return false;
    }
    if (failed(mlir::verify(**module)))
      fail("leads to a module that is not valid");
    return true;
  }

  int fail(const std::string &what) {
    llvm::errs() << file.getBufferIdentifier() << " " << what << "\n";
    return ++failures;
  }

  llvm::MemoryBufferRef file;
  msc::ImportOptions options;
  std::optional<mlir::MLIRContext> context;
  size_t imports = 0;
  std::string message;
  int failures = 0;
};

} // namespace

int main(int argc, char **argv) {
  int failures = 0;
  for (const char *path : llvm::ArrayRef(argv, argc).drop_front()) {
    auto buffer = llvm::MemoryBuffer::getFile(path, false, false);
    failures += buffer ? Malformed(**buffer).run() : 1;
  }
  llvm::outs() << argc - 1 << " files, " << failures << " failures\n";
  return failures || argc == 1;
}
