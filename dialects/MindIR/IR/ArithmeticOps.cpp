//===- ArithmeticOps.cpp - verifiers of arithmetic, types of BiasAdd ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult AddExtOp::verify() { return verifyNumbers(*this); }
LogicalResult SubExtOp::verify() { return verifyNumbers(*this); }
LogicalResult AddScalarOp::verify() { return verifyNumbers(*this); }
LogicalResult SubScalarOp::verify() { return verifyNumbers(*this); }

template <typename Op> static LogicalResult verifyRounding(Op op) {
  std::optional<int64_t> mode = op.getRoundingMode();
  if (!mode || *mode == 1 || *mode == 2)
    return success();
  // rounding_c1
  return op.emitOpError("rounding_mode ")
         << *mode << " is not supported, only 1 (trunc) and 2 (floor)";
}

LogicalResult DivModOp::verify() { return verifyRounding(*this); }
LogicalResult DivModsOp::verify() { return verifyRounding(*this); }

LogicalResult BiasAddOp::verify() {
  if (getDataFormat() == "NCHW" || getDataFormat() == "NCDHW")
    return success();
  // bias_add_c1
  return emitOpError("data_format ")
         << getDataFormat() << " is not supported, only NCHW and NCDHW";
}

LogicalResult BiasAddOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  if (failed(verifyChannelVectors(*this)))
    return failure();
  return likeFirst(*this, types);
}
