//===- ModelFolder.h - writes all that targets have in common -------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_MODELFOLDER_H
#define MSC_CODEGEN_API_MODELFOLDER_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"

namespace msc {

/// Writes <name>.h, <name>.hpp, <name>_api.cpp, <name>.weights (and, to embed
/// it, <name>_weights.cpp; where images are prepared, <name>_preprocess.cpp),
/// CMakeLists.txt, example_main.cpp, README.md,
/// runtime_stub/ and the kernel headers. The sources in model.sources are the
/// target's own job; one of them defines, with C linkage,
///   void <name>_run_kernels(...)   of the type <device.className>::Kernels,
/// for the CPU
///   extern "C" void <name>_run_kernels(
///       const msc::Parallel &parallel, unsigned char *arena,
///       const unsigned char *weights, const void *const *inputs,
///       void *const *outputs, msc::Profile &profile);
/// where weights points to packed[0]; of a model with state, its address stands
/// behind the arena's; of a model with symbols, their sizes in a run stand
/// behind the context, see RunSizes.h. Fills in the weights' size and
/// fingerprint and appends the files it wrote itself to model.sources.
llvm::Error writeModelFolder(OutputFolder &folder, ModelInterface &model,
                             llvm::ArrayRef<uint8_t> packed);

} // namespace msc

#endif // MSC_CODEGEN_API_MODELFOLDER_H
