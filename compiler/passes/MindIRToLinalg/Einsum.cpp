//===- Einsum.cpp - sums of products by letters ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Operands are multiplied one after another, each time as a batch of matrix
// products: the letters of both that are still needed are the batch, the other
// letters of both are summed, and the rest are rows and columns.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/MatrixOps.h"
#include "dialects/MindIR/IR/ProductOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// A tensor with a letter for each dimension.
struct Term {
  Value tensor;
  std::string letters;

  bool has(char letter) const { return StringRef(letters).contains(letter); }

  SmallVector<int64_t> getSizesOf(StringRef wanted) const {
    return llvm::map_to_vector(wanted, [&](char letter) {
      return getSizes(tensor)[letters.find(letter)];
    });
  }
};

/// Without the letters that nothing needs.
Term sumRest(Composer &c, const Term &term, StringRef needed) {
  Term left = {term.tensor, ""};
  SmallVector<int64_t> axes;
  for (auto [axis, letter] : llvm::enumerate(term.letters))
    if (needed.contains(letter))
      left.letters += letter;
    else
      axes.push_back(axis);
  if (!axes.empty())
    left.tensor = composeSum(c, term.tensor, axes);
  return left;
}

/// The dimensions in the order of the letters.
Value arrange(Composer &c, const Term &term, StringRef letters) {
  auto places = llvm::map_to_vector(letters, [&](char letter) -> int64_t {
    return term.letters.find(letter);
  });
  return llvm::is_sorted(places) ? term.tensor
                                 : c.transpose(term.tensor, places);
}

/// Each group of letters as one dimension.
Value arrangeGroups(Composer &c, const Term &term,
                    ArrayRef<std::string> groups) {
  SmallVector<int64_t> shape;
  std::string order;
  for (const std::string &group : groups) {
    int64_t size = 1;
    for (int64_t one : term.getSizesOf(group))
      size *= one;
    shape.push_back(size);
    order += group;
  }
  return c.reshape(arrange(c, term, order), shape);
}

Term multiply(Composer &c, const Term &x, const Term &y, StringRef needed) {
  std::string batch, summed, rows, columns;
  for (char letter : x.letters)
    (!y.has(letter)            ? rows
     : needed.contains(letter) ? batch
                               : summed) += letter;
  for (char letter : y.letters)
    if (!x.has(letter))
      columns += letter;
  Value product = c.create<mindir::BatchMatMulOp>(
      {arrangeGroups(c, x, {batch, rows, summed}),
       arrangeGroups(c, y, {batch, summed, columns})});
  SmallVector<int64_t> shape = x.getSizesOf(batch + rows);
  llvm::append_range(shape, y.getSizesOf(columns));
  return {c.reshape(product, shape), batch + rows + columns};
}

Value composeEinsum(Composer &c, mindir::EinsumOp op) {
  SmallVector<std::string> letters = op.getLetters();
  std::string result = letters.pop_back_val();
  Term product = {op.getX()[0], letters[0]};
  for (size_t i = 1; i < letters.size(); ++i) {
    std::string needed = result;
    for (size_t later = i + 1; later < letters.size(); ++later)
      needed += letters[later];
    Term next =
        sumRest(c, {op.getX()[i], letters[i]}, needed + product.letters);
    product = sumRest(c, product, needed + next.letters);
    product = multiply(c, product, next, needed);
  }
  product = sumRest(c, product, result);
  return c.reshape(arrange(c, product, result),
                   bounded::getExtents(op.getOutput()));
}

} // namespace

void msc::populateEinsumPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeEinsum>>(converter, patterns.getContext());
}
