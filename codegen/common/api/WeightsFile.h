//===- WeightsFile.h - writes <name>.weights ------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// The format is that of runtime_stub/weights.h: a header of 64 bytes (magic,
// fingerprint, size, name of the model; little endian), then the packed
// weights.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_API_WEIGHTSFILE_H
#define MSC_CODEGEN_API_WEIGHTSFILE_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"

namespace msc {

/// Writes the file and fills model.weightsBytes and weightsFingerprint. No
/// file is written, and both become 0, for a model without weights.
llvm::Error writeWeightsFile(OutputFolder &folder, ModelInterface &model,
                             llvm::ArrayRef<uint8_t> packed);

} // namespace msc

#endif // MSC_CODEGEN_API_WEIGHTSFILE_H
