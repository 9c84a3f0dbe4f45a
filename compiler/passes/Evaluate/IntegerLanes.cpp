//===- IntegerLanes.cpp - what arith and math do with integers ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// In 64 bits, wrapped to the type afterwards. What C++ leaves undefined has no
// result here either.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/MapLanes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

namespace {

template <typename F> LaneFunction integers(F f) {
  return mapLanes<int64_t>(f);
}

unsigned widthOf(Operation *op) {
  Type type = op->getOperand(0).getType();
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

/// The same on operands without a sign.
template <typename F> LaneFunction naturals(Operation *op, F f) {
  return integers([width = widthOf(op), f](int64_t x, int64_t y) {
    return f(zeroExtend(x, width), zeroExtend(y, width));
  });
}

LaneFunction getRingFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](arith::AddIOp) {
        return integers(
            [](int64_t x, int64_t y) { return uint64_t(x) + uint64_t(y); });
      })
      .Case([](arith::SubIOp) {
        return integers(
            [](int64_t x, int64_t y) { return uint64_t(x) - uint64_t(y); });
      })
      .Case([](arith::MulIOp) {
        return integers(
            [](int64_t x, int64_t y) { return uint64_t(x) * uint64_t(y); });
      })
      .Case([](math::AbsIOp) {
        return integers(
            [](int64_t x) { return x < 0 ? -uint64_t(x) : uint64_t(x); });
      })
      .Default(LaneFunction());
}

/// A quotient, a remainder: nothing for x / 0 and for what overflows.
template <typename Compute>
std::optional<int64_t> divide(int64_t x, int64_t y, unsigned width,
                              Compute compute) {
  if (y == 0 || (y == -1 && x == -int64_t(uint64_t(1) << (width - 1))))
    return std::nullopt;
  return compute(x, y);
}

template <typename Compute>
LaneFunction division(Operation *op, Compute compute) {
  return integers([width = widthOf(op), compute](int64_t x, int64_t y) {
    return divide(x, y, width, compute);
  });
}

template <typename Compute>
LaneFunction naturalDivision(Operation *op, Compute compute) {
  return naturals(op, [compute](uint64_t x, uint64_t y) {
    return y ? std::optional<uint64_t>(compute(x, y)) : std::nullopt;
  });
}

LaneFunction getDivisionFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](arith::DivSIOp op) {
        return division(op, std::divides<int64_t>());
      })
      .Case([](arith::RemSIOp op) {
        return division(op, std::modulus<int64_t>());
      })
      .Case([](arith::DivUIOp op) {
        return naturalDivision(op, std::divides<uint64_t>());
      })
      .Case([](arith::RemUIOp op) {
        return naturalDivision(op, std::modulus<uint64_t>());
      })
      .Default(LaneFunction());
}

/// Nothing where the distance is not below the width.
template <typename Compute> LaneFunction shift(Operation *op, Compute compute) {
  return integers([width = widthOf(op), compute](int64_t x, int64_t by) {
    return uint64_t(by) < width ? std::optional<uint64_t>(compute(x, by))
                                : std::nullopt;
  });
}

LaneFunction getBitFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](arith::AndIOp) { return integers(std::bit_and<int64_t>()); })
      .Case([](arith::OrIOp) { return integers(std::bit_or<int64_t>()); })
      .Case([](arith::XOrIOp) { return integers(std::bit_xor<int64_t>()); })
      .Case([](arith::ShLIOp op) {
        return shift(op,
                     [](int64_t x, int64_t by) { return uint64_t(x) << by; });
      })
      .Case([](arith::ShRSIOp op) {
        return shift(op, [](int64_t x, int64_t by) { return x >> by; });
      })
      .Case([](arith::ShRUIOp op) {
        return shift(op, [width = widthOf(op)](int64_t x, int64_t by) {
          return zeroExtend(x, width) >> by;
        });
      })
      .Default(LaneFunction());
}

LaneFunction getExtremeFunction(Operation *op) {
  return TypeSwitch<Operation *, LaneFunction>(op)
      .Case([](arith::MaxSIOp) {
        return integers([](int64_t x, int64_t y) { return std::max(x, y); });
      })
      .Case([](arith::MinSIOp) {
        return integers([](int64_t x, int64_t y) { return std::min(x, y); });
      })
      .Case([](arith::MaxUIOp op) {
        return naturals(op,
                        [](uint64_t x, uint64_t y) { return std::max(x, y); });
      })
      .Case([](arith::MinUIOp op) {
        return naturals(op,
                        [](uint64_t x, uint64_t y) { return std::min(x, y); });
      })
      .Default(LaneFunction());
}

LaneFunction getComparison(arith::CmpIOp op) {
  switch (op.getPredicate()) {
  case arith::CmpIPredicate::eq:
    return integers(std::equal_to<int64_t>());
  case arith::CmpIPredicate::ne:
    return integers(std::not_equal_to<int64_t>());
  case arith::CmpIPredicate::slt:
    return integers(std::less<int64_t>());
  case arith::CmpIPredicate::sle:
    return integers(std::less_equal<int64_t>());
  case arith::CmpIPredicate::sgt:
    return integers(std::greater<int64_t>());
  case arith::CmpIPredicate::sge:
    return integers(std::greater_equal<int64_t>());
  case arith::CmpIPredicate::ult:
    return naturals(op, std::less<uint64_t>());
  case arith::CmpIPredicate::ule:
    return naturals(op, std::less_equal<uint64_t>());
  case arith::CmpIPredicate::ugt:
    return naturals(op, std::greater<uint64_t>());
  case arith::CmpIPredicate::uge:
    return naturals(op, std::greater_equal<uint64_t>());
  }
  return {};
}

/// A bool is held without a sign.
bool takesSign(Operation *op) {
  if (auto comparison = dyn_cast<arith::CmpIOp>(op))
    return llvm::is_contained(
        {arith::CmpIPredicate::slt, arith::CmpIPredicate::sle,
         arith::CmpIPredicate::sgt, arith::CmpIPredicate::sge},
        comparison.getPredicate());
  return isa<arith::DivSIOp, arith::RemSIOp, arith::ShRSIOp, arith::MaxSIOp,
             arith::MinSIOp, math::AbsIOp>(op);
}

} // namespace

LaneFunction msc::getIntegerFunction(Operation *op) {
  if (takesSign(op) && op->getOperand(0).getType().isInteger(1))
    return {};
  if (auto comparison = dyn_cast<arith::CmpIOp>(op))
    return getComparison(comparison);
  for (auto *theme : {getRingFunction, getDivisionFunction, getBitFunction,
                      getExtremeFunction})
    if (LaneFunction function = theme(op))
      return function;
  return {};
}
