//===- Bounded.h - the bounded dialect: attributes, operations ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_BOUNDED_BOUNDED_H
#define MSC_DIALECTS_BOUNDED_BOUNDED_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Attributes.h"
#include "mlir/IR/BuiltinAttributeInterfaces.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TensorEncoding.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "dialects/Bounded/IR/BoundedDialect.h.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/Bounded/IR/BoundedAttributes.h.inc"
#define GET_OP_CLASSES
#include "dialects/Bounded/IR/BoundedOps.h.inc"

#endif // MSC_DIALECTS_BOUNDED_BOUNDED_H
