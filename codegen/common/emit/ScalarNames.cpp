//===- ScalarNames.cpp - what the values of a body are called -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/ScalarEmitter.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

static std::string getNounOfResult(Operation *op) {
  if (isa<math::MathDialect>(op->getDialect()))
    return StringRef(getFloatFunction(*op)).split("::").second.str();
  if (auto index = dyn_cast<linalg::IndexOp>(op))
    return "i" + std::to_string(index.getDim());
  if (op->getResult(0).getType().isInteger(1))
    return "condition";
  if (op->getResult(0).getType().isIndex())
    return "index";
  if (StringRef extremum = findExtremum(*op); !extremum.empty())
    return extremum == "msc::max" ? "larger" : "smaller";
  return llvm::TypeSwitch<Operation *, std::string>(op)
      .Case<arith::AddFOp, arith::AddIOp>([](auto) { return "sum"; })
      .Case<arith::SubFOp, arith::SubIOp>([](auto) { return "difference"; })
      .Case<arith::MulFOp, arith::MulIOp>([](auto) { return "product"; })
      .Case<arith::DivFOp, arith::DivSIOp, arith::DivUIOp>(
          [](auto) { return "quotient"; })
      .Case<arith::RemFOp, arith::RemSIOp, arith::RemUIOp>(
          [](auto) { return "remainder"; })
      .Case<arith::MaximumFOp, arith::MaxNumFOp, arith::MaxSIOp,
            arith::MaxUIOp>([](auto) { return "larger"; })
      .Case<arith::MinimumFOp, arith::MinNumFOp, arith::MinSIOp,
            arith::MinUIOp>([](auto) { return "smaller"; })
      .Case([](arith::SelectOp) { return "choice"; })
      .Case([](arith::TruncFOp narrow) { // hands its operand on
        return kernel::isRounding(narrow) ? getNoun(narrow.getIn()) : "value";
      })
      .Case([](arith::ExtFOp wide) {
        return wide.getIn().getDefiningOp<arith::TruncFOp>() ? "rounded"
                                                             : "value";
      })
      .Case([](arith::NegFOp) { return "negative"; })
      .Case([](arith::BitcastOp) { return "bits"; })
      .Case([](memref::LoadOp) { return "element"; })
      .Default([](auto) { return "value"; });
}

std::string msc::getNoun(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    return "e" + std::to_string(argument.getArgNumber());
  return getNounOfResult(value.getDefiningOp());
}
