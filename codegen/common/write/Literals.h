//===- Literals.h - C++ types and literals of MLIR's scalars --------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_WRITE_LITERALS_H
#define MSC_CODEGEN_WRITE_LITERALS_H

#include "mlir/IR/BuiltinAttributes.h"
#include <string>

namespace msc {

/// "std::int32_t" for i32, "float" for f32, "bool" for i1; the unsigned twin if
/// asked for.
std::string getCType(mlir::Type element, bool isUnsigned = false);

/// A C++ literal of a scalar attribute, of its type: "0.5f", "3",
/// "-__builtin_inff()", "static_cast<std::int64_t>(3)", "true".
std::string getLiteral(mlir::TypedAttr value);

/// The same where it is converted to its type anyway: "3".
std::string getUntypedLiteral(mlir::TypedAttr value);

/// A number of any type as a float: "1e-05f".
std::string getF32Literal(mlir::FloatAttr value);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_LITERALS_H
