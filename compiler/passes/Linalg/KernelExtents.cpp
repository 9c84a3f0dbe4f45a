//===- KernelExtents.cpp - what runs choose, in kernels on tensors --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/KernelExtents.h"
#include "dialects/Bounded/IR/Extent.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/Kernel/IR/MemoryOrder.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using bounded::Extent;
using bounded::getExtents;
using bounded::Shape;

/// What the epilogue reads lies where its map says in terms of the result.
static bool extrasAgree(kernel::EpilogueOpInterface op) {
  Shape result = getExtents(op.getInit());
  for (auto [extra, map] : kernel::getMappedExtras(op))
    for (auto [expr, size] : llvm::zip(map.getResults(), getExtents(extra)))
      if (auto dim = dyn_cast<AffineDimExpr>(expr);
          dim && result[dim.getPosition()] != size)
        return false;
  return true;
}

/// Images, in front of the windows and behind them.
template <typename Op> static bool windowsAgree(Op op) {
  Shape from = getExtents(op.getInput()), to = getExtents(op.getInit());
  bool agree = from[0] == to[0] && !from[3].isOpen() && !to[3].isOpen();
  if constexpr (std::is_same_v<Op, kernel::Conv2DOp>)
    agree &= !bounded::isOpen(op.getFilter().getType());
  for (int64_t i : {0, 1}) {
    int64_t covered = (op.getKernelSize()[i] - 1) * op.getDilations()[i] + 1;
    bool isSame = op.getPads()[i] == bounded::kSamePad;
    int64_t pads = isSame ? covered - 1 : op.getPads()[i] + op.getPads()[i + 2];
    Extent room = from[i + 1] + (pads - covered);
    agree &= to[i + 1] == floorDiv(room, op.getStrides()[i]) + 1;
  }
  return agree;
}

/// What is multiplied: an order in memory undone, the last two dimensions
/// swapped back.
static Shape getMatrices(Value value, std::optional<ArrayRef<int64_t>> order,
                         bool isTransposed) {
  Shape sizes = kernel::undoOrder(getExtents(value), order);
  if (isTransposed)
    std::swap(sizes[sizes.size() - 2], sizes[sizes.size() - 1]);
  return sizes;
}

static bool agrees(kernel::MatmulOp op) {
  Shape left = getMatrices(op.getLhs(), op.getLhsOrder(), op.getTransposeLhs());
  Shape result = getMatrices(op.getInit(), op.getResultOrder(), false);
  if (op.isPacked())
    return !left.back().isOpen() && !result.back().isOpen() &&
           bounded::Sizes(left).drop_back() ==
               bounded::Sizes(result).drop_back();
  Shape right =
      getMatrices(op.getRhs(), op.getRhsOrder(), op.getTransposeRhs());
  Extent &inner = right[right.size() - 2];
  if (left.back() != inner)
    return false;
  left.back() = right.back();
  inner = left[left.size() - 2];
  return left == result && right == result;
}

static bool agrees(kernel::GatherOp op) {
  Shape table = getExtents(op.getTable()), places = getExtents(op.getIndices());
  int64_t axis = op.getAxis();
  Shape result = bounded::Sizes(table).take_front(axis);
  llvm::append_range(result,
                     bounded::Sizes(places).drop_front(op.getBatchDims()));
  llvm::append_range(result, bounded::Sizes(table).drop_front(axis + 1));
  bool isOneBatch = bounded::Sizes(table).take_front(op.getBatchDims()) ==
                    bounded::Sizes(places).take_front(op.getBatchDims());
  return isOneBatch && result == getExtents(op.getInit());
}

/// Each table is as long as the result has rows, or columns.
static bool agrees(kernel::ResizeOp op) {
  Shape image = getExtents(op.getInput()), result = getExtents(op.getInit());
  size_t each = op.getTables().size() / 2;
  for (auto [i, table] : llvm::enumerate(op.getTables())) {
    int64_t dim = op.getDims()[i / each];
    image[dim] = result[dim];
    if (getExtents(table)[0] != result[dim])
      return false;
  }
  return image == result;
}

/// The count of what is normalised is a number.
static bool agrees(kernel::NormOp op) {
  Shape sizes = getExtents(op.getInput());
  return sizes == getExtents(op.getInit()) &&
         llvm::none_of(op.getOver(),
                       [&](int64_t axis) { return sizes[axis].isOpen(); });
}

bool msc::extentsAgree(kernel::EpilogueOpInterface op) {
  bool agree =
      TypeSwitch<Operation *, bool>(op)
          .Case<kernel::Conv2DOp, kernel::Pool2DOp>(
              [](auto image) { return windowsAgree(image); })
          .Case<kernel::MatmulOp, kernel::GatherOp, kernel::ResizeOp>(
              [](auto known) { return agrees(known); })
          .Case<kernel::SoftmaxOp, kernel::ScanOp>([](auto rows) {
            return getExtents(rows.getInput()) == getExtents(rows.getInit());
          })
          .Case<kernel::NormOp>([](auto rows) { return agrees(rows); })
          .Default(false);
  return agree && extrasAgree(op);
}
