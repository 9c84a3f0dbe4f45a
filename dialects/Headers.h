//===- Headers.h - what nearly every source of the compiler reads ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Precompiled (cmake/MscLibrary.cmake); no source includes this file.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_HEADERS_H
#define MSC_DIALECTS_HEADERS_H

#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Transforms/DialectConversion.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

#endif // MSC_DIALECTS_HEADERS_H
