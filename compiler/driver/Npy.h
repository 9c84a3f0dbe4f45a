//===- Npy.h - reads NumPy's .npy files -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Format:
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
// Versions 1 to 3, little endian, C order; what else numpy writes is refused.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_COMPILER_DRIVER_NPY_H
#define MSC_COMPILER_DRIVER_NPY_H

#include "codegen/common/api/ModelInterface.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

#include <memory>
#include <string>
#include <vector>

namespace msc::driver {

struct NpyArray {
  std::string path;
  std::string type; ///< as the file says it: "<f4"
  std::vector<int64_t> shape;
  std::unique_ptr<llvm::MemoryBuffer> file;
  llvm::StringRef data; ///< the elements, within `file`

  uint64_t elements() const;
};

/// Maps the file; refuses one that is too short for its shape.
llvm::Expected<NpyArray> readNpy(llvm::StringRef path);

/// "<f4" for float32; bfloat16 travels as "<u2".
llvm::StringRef npyType(DataType dtype);

/// "[1, 3, 224, 224]".
std::string shapeText(llvm::ArrayRef<int64_t> shape);

/// The array as doubles; complex numbers as two each. Exact but for 64-bit
/// integers above 2^53.
std::vector<double> toDoubles(const NpyArray &array);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_NPY_H
