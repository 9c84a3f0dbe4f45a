//===- Matrix.cpp - products of matrices as linalg's ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/MatrixOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::bounded;

namespace {

/// Builds products at one place.
class Product {
public:
  Product(OpBuilder &builder, Location loc, Type element)
      : builder(builder), loc(loc), element(element) {}

  /// The last two dimensions exchanged.
  Value transpose(Value value) {
    SmallVector<int64_t> order = trailingDims(getExtents(value).size());
    std::swap(order[order.size() - 1], order[order.size() - 2]);
    return createTranspose(builder, loc, value, order);
  }

  Value reshape(Value value, const Shape &shape) {
    return createReshape(builder, loc, value, shape);
  }

  /// Leading dimensions broadcast; the result has all of them.
  Value multiply(Value x, Value y) {
    Shape left = getExtents(x), right = getExtents(y), batch;
    // The operator's types were inferred: they do broadcast.
    (void)mindir::broadcastSizes(Sizes(left).drop_back(2),
                                 Sizes(right).drop_back(2), batch);
    Extent rows = left[left.size() - 2], columns = right.back();
    Shape shape(batch);
    shape.append({rows, columns});
    if (getProduct(Sizes(right).drop_back(2)) == 1) {
      Extent inner = left.back(), all = getProduct(Sizes(left).drop_back(1));
      return reshape(create<linalg::MatmulOp>(reshape(x, {all, inner}),
                                              reshape(y, {inner, columns}),
                                              {all, columns}),
                     shape);
    }
    return reshape(
        create<linalg::BatchMatmulOp>(flatten(x, batch), flatten(y, batch),
                                      {getProduct(batch), rows, columns}),
        shape);
  }

private:
  template <typename Op> Value create(Value x, Value y, const Shape &shape) {
    auto type = getTensorType(shape, element);
    Value init = createFill(builder, loc, type, 0.0);
    return Op::create(builder, loc, TypeRange(type), ValueRange{x, y},
                      ValueRange(init))
        ->getResult(0);
  }

  /// The matrices of all batches, repeated where they are broadcast.
  Value flatten(Value value, Sizes batch) {
    Shape shape(batch), own = getExtents(value);
    llvm::append_range(shape, Sizes(own).take_back(2));
    if (own != shape) {
      auto type = getTensorType(shape, element);
      value = createElementwiseGeneric(
          builder, loc, type, value,
          [](OpBuilder &, Location, ValueRange v) { return v[0]; });
    }
    return reshape(value, {getProduct(batch), shape[batch.size()],
                           shape[batch.size() + 1]});
  }

  OpBuilder &builder;
  Location loc;
  Type element;
};

template <typename Op> class LowerTransposing : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(
        this->getTypeConverter()->convertType(op.getOutput().getType()));
    Product product(rewriter, op.getLoc(), type.getElementType());
    Value x = adaptor.getX(), y = adaptor.getY();
    if (cast<RankedTensorType>(x.getType()).getElementType() !=
        type.getElementType())
      return op.emitOpError("operands and result must have one type");
    x = op.getTransposeA() ? product.transpose(x) : x;
    y = op.getTransposeB() ? product.transpose(y) : y;
    rewriter.replaceOp(op, product.multiply(x, y));
    return success();
  }
};

/// Python's `@`: vectors count as a row or a column.
template <typename Op> class LowerProduct : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(
        this->getTypeConverter()->convertType(op.getOutput().getType()));
    Product product(rewriter, op.getLoc(), type.getElementType());
    Value x = adaptor.getOperands()[0], y = adaptor.getOperands()[1];
    if (getExtents(x).size() == 1)
      x = product.reshape(x, {1, getExtents(x)[0]});
    if (getExtents(y).size() == 1)
      y = product.reshape(y, {getExtents(y)[0], 1});
    Value result = product.multiply(x, y);
    rewriter.replaceOp(op, product.reshape(result, getExtents(type)));
    return success();
  }
};

class LowerDense : public OpConversionPattern<mindir::DenseOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::DenseOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(
        getTypeConverter()->convertType(op.getOutput().getType()));
    Product product(rewriter, op.getLoc(), type.getElementType());
    Value x = adaptor.getInput();
    if (getExtents(x).size() == 1)
      x = product.reshape(x, {1, getExtents(x)[0]});
    Value result = product.multiply(x, product.transpose(adaptor.getWeight()));
    result = product.reshape(result, getExtents(type));
    if (Value bias = adaptor.getBias())
      result = createElementwiseGeneric(
          rewriter, op.getLoc(), type, {result, bias},
          [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
            if (isa<FloatType>(type.getElementType()))
              return arith::AddFOp::create(b, loc, v[0], v[1]);
            return arith::AddIOp::create(b, loc, v[0], v[1]);
          });
    rewriter.replaceOp(op, result);
    return success();
  }
};

} // namespace

void msc::populateMatrixPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerTransposing<mindir::MatMulOp>,
               LowerTransposing<mindir::BatchMatMulOp>,
               LowerProduct<mindir::MatMulExtOp>,
               LowerProduct<mindir::BatchMatMulExtOp>, LowerDense>(
      converter, patterns.getContext());
}
