//===- RunSizes.h - sizes that a run chooses, as text ---------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_RUNSIZES_H
#define MSC_CODEGEN_API_RUNSIZES_H

#include "codegen/common/api/ModelInterface.h"
#include "llvm/ADT/StringRef.h"

#include <optional>

namespace msc {

/// Which symbol dimension `dim` is, where it is one alone.
std::optional<size_t> getSymbol(const TensorInterface &tensor, size_t dim);

/// "s0", "3", "s1 / 2 + 1".
std::vector<std::string> runSizes(const TensorInterface &tensor);

/// "1..8, 3, s1 / 2 + 1": with the bounds of a symbol in its place.
std::string boundedSizes(const ModelInterface &model,
                         const TensorInterface &tensor);

/// "const long s0 = sizes[0]; // x dimension 0: 1 to 8", a line for each symbol
/// behind `indent`; those that a run finds stand there when it is over.
std::string symbolLines(const ModelInterface &model, llvm::StringRef type,
                        llvm::StringRef indent, bool isOver);

/// "const long s1 = sizes[1] = v0; // found by NonZero-op0: 0 to 12", where the
/// run has found it.
std::string foundLine(const ModelInterface &model, size_t symbol,
                      llvm::StringRef value);

/// Whether a run finds any size.
bool findsSizes(const ModelInterface &model);

/// Of <name>_run_kernels, behind the context: ", std::int64_t *sizes"; empty
/// where all sizes are fixed.
std::string sizesParameter(const ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_API_RUNSIZES_H
