//===- ModelFile.h - a file's bytes, plain, and the message in them -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_MODELFILE_H
#define MSC_COMPILER_FRONTEND_MODELFILE_H

#include "compiler/frontend/Report.h"
#include "compiler/frontend/mindir.pb.h"
#include "llvm/Support/MemoryBuffer.h"

namespace msc::frontend {

/// The bytes of a file, mapped where it is plain, decrypted where it is not.
FailureOr<std::unique_ptr<llvm::MemoryBuffer>>
openPlain(StringRef path, const ImportOptions &options, Report &report);

/// Walks the outermost fields of a ModelProto: tells a file of another kind
/// from one that is cut short or damaged.
LogicalResult checkWireFormat(StringRef contents, Report &report);

/// Parses and checks what concerns the file as a whole: version, byte order,
/// required fields. At most 2 GiB: protobuf's limit, and the writer's, who puts
/// weights above 1 GiB into other files.
FailureOr<std::unique_ptr<mind_ir::ModelProto>> parseModel(StringRef contents,
                                                           Report &report);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_MODELFILE_H
