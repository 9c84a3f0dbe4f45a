//===- Finding.h - a value that is not what it should be ------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_FINDING_H
#define MSC_COMPILER_DRIVER_FINDING_H

#include "compiler/driver/Comparison.h"

#include <optional>

namespace msc::driver {

struct Finding {
  Difference difference;
  double actual = 0, expected = 0; ///< at the worst element
  std::string position;            ///< of that element: "[0, 3, 12]"
};

/// Nothing where two .npy files agree. Error: they have other shapes or types.
llvm::Expected<std::optional<Finding>> compareFiles(llvm::StringRef actual,
                                                    llvm::StringRef expected,
                                                    const Tolerance &tolerance);

/// "3 of 8 elements differ; at [0, 3] `ours` gives 1.5, `theirs` 1.25".
std::string describe(const Finding &finding, llvm::StringRef ours,
                     llvm::StringRef theirs);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_FINDING_H
