//===- ExternalData.h - weights in files beside the model -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// `<name>_graph.mindir` refers to `<name>_variables/data_N`. The first 64 bytes
// of data_N are a header whose byte 0 is 1 on a little-endian machine; each
// parameter's data is padded to 64 bytes; offsets count from the start of the
// (decrypted) file.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_EXTERNALDATA_H
#define MSC_COMPILER_FRONTEND_EXTERNALDATA_H

#include "compiler/frontend/Report.h"
#include "compiler/frontend/mindir.pb.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace msc::frontend {

/// Bytes of a data file, and what keeps them alive.
struct ExternalBytes {
  StringRef data;
  std::shared_ptr<llvm::MemoryBuffer> owner;
};

/// Opens each data file once. Locations stay inside the model's folder: no
/// absolute path, no `..`, no link that leads out.
class ExternalData {
public:
  ExternalData(StringRef modelPath, const ImportOptions &options,
               Report &report)
      : modelPath(modelPath), options(options), report(report) {}

  FailureOr<ExternalBytes>
  find(const mind_ir::TensorProto::ExternalDataProto &reference);

private:
  FailureOr<std::shared_ptr<llvm::MemoryBuffer>> open(StringRef location);
  FailureOr<std::string> resolve(StringRef location);

  StringRef modelPath;
  const ImportOptions &options;
  Report &report;
  llvm::StringMap<std::shared_ptr<llvm::MemoryBuffer>> files;
};

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_EXTERNALDATA_H
