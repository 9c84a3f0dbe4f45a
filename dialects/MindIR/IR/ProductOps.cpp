//===- ProductOps.cpp -----------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ProductOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc::mindir;
using Types = SmallVectorImpl<Type>;

static LogicalResult requireRanks(Operation *op, int64_t first,
                                  int64_t second) {
  RankedTensorType x = getStatic(op->getOperand(0)),
                   y = getStatic(op->getOperand(1));
  if (x.getRank() == first && y.getRank() == second)
    return success();
  // product_c1
  return op->emitOpError("cannot multiply ") << x << " and " << y;
}

/// The last dimension of the first factor and the first of the second are
/// summed up.
static LogicalResult inferContracted(Operation *op, int64_t first,
                                     int64_t second, Types &types) {
  RankedTensorType x = getStatic(op->getOperand(0)),
                   y = getStatic(op->getOperand(1));
  if (!x || !y)
    return keepResultTypes(op, types);
  if (failed(requireRanks(op, first, second)))
    return failure();
  if (x.getShape().back() != y.getShape().front())
    // product_c2
    return op->emitOpError("cannot multiply rows of ")
           << x.getShape().back() << " with columns of "
           << y.getShape().front();
  Shape shape(x.getShape().drop_back());
  llvm::append_range(shape, y.getShape().drop_front());
  return give(op, shape, types);
}

LogicalResult MmOp::inferTypes(Types &types) {
  return inferContracted(*this, 2, 2, types);
}

LogicalResult MvOp::inferTypes(Types &types) {
  return inferContracted(*this, 2, 1, types);
}

LogicalResult DotOp::inferTypes(Types &types) {
  return inferContracted(*this, 1, 1, types);
}

LogicalResult OuterOp::inferTypes(Types &types) {
  RankedTensorType x = getStatic(getInput()), y = getStatic(getVec2());
  if (!x || !y)
    return keepResultTypes(*this, types);
  if (failed(requireRanks(*this, 1, 1)))
    return failure();
  return give(*this, {x.getDimSize(0), y.getDimSize(0)}, types);
}

LogicalResult AddbmmOp::inferTypes(Types &types) {
  return inferAddedBatches(*this, /*sums=*/true, types);
}

SmallVector<std::string> EinsumOp::getLetters() {
  std::string equation = getEquation().str();
  llvm::erase(equation, ' ');
  std::pair<StringRef, StringRef> sides = StringRef(equation).split("->");
  StringRef operands = sides.first;
  SmallVector<StringRef> lists;
  operands.split(lists, ',');
  SmallVector<std::string> letters(lists.begin(), lists.end());
  if (StringRef(equation).contains("->")) {
    letters.push_back(sides.second.str());
    return letters;
  }
  // Without an arrow: what stands there once, by the alphabet.
  std::string once;
  llvm::copy_if(operands, std::back_inserter(once), [&](char letter) {
    return letter != ',' && operands.count(letter) == 1;
  });
  llvm::sort(once);
  letters.push_back(once);
  return letters;
}

static bool areOnce(StringRef letters) {
  return llvm::all_of(letters, [&](char letter) {
    return llvm::isAlpha(letter) && letters.count(letter) == 1;
  });
}

LogicalResult EinsumOp::inferTypes(Types &types) {
  SmallVector<std::string> letters = getLetters();
  if (letters.size() != getX().size() + 1 || !llvm::all_of(letters, areOnce))
    // einsum_c1
    return emitOpError("equation '") << getEquation() << "' is not supported";
  llvm::DenseMap<char, int64_t> sizes;
  for (auto [x, list] : llvm::zip(getX(), letters)) {
    RankedTensorType type = getStatic(x);
    if (!type)
      return keepResultTypes(*this, types);
    bool fits = size_t(type.getRank()) == list.size();
    for (size_t i = 0; fits && i < list.size(); ++i)
      fits = sizes.try_emplace(list[i], type.getDimSize(i)).first->second ==
             type.getDimSize(i);
    if (!fits)
      // einsum_c2
      return emitOpError("dimensions of ")
             << type << " are not '" << list << "'";
  }
  Shape shape;
  for (char letter : letters.back()) {
    auto size = sizes.find(letter);
    if (size == sizes.end())
      // einsum_c3
      return emitOpError("result has a letter of no operand: ")
             << Twine(letter);
    shape.push_back(size->second);
  }
  if (shape.empty())
    shape.push_back(1);
  return give(*this, shape, types);
}
