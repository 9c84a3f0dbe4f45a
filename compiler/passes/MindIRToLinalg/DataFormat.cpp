//===- DataFormat.cpp - DataFormatDimMap, DataFormatVecPermute ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/IndexOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// Where the dimensions of dst_format stand in src_format.
template <typename Op> Value composePlaces(Composer &c, Op op) {
  return c.integers(llvm::map_to_vector(op.getDstFormat(), [&](char letter) {
    return int64_t(op.getSrcFormat().find(letter));
  }));
}

Value composeGather(Composer &c, Value from, Value places) {
  return c.create<mindir::GatherOp>({from, places}, c.with("axis", int64_t(0)));
}

Value composeDimMap(Composer &c, mindir::DataFormatDimMapOp op) {
  return c.cast(composeGather(c, composePlaces(c, op), op.getX()),
                getElementTypeOrSelf(op.getX().getType()));
}

Value composeVecPermute(Composer &c, mindir::DataFormatVecPermuteOp op) {
  return composeGather(c, op.getX(), composePlaces(c, op));
}

} // namespace

void msc::populateDataFormatPatterns(TypeConverter &converter,
                                     RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeDimMap>, LowerComposed<composeVecPermute>>(
      converter, patterns.getContext());
}
