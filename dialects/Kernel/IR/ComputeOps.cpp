//===- ComputeOps.cpp -----------------------------------------------------===//
//
// Verifiers, effects and work of the compute operations.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

using Effects =
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>;

/// On tensors the operation is pure; on memrefs it reads its inputs and writes
/// its init.
static void collectEffects(DestinationStyleOpInterface op, Effects &effects) {
  for (OpOperand &operand : op->getOpOperands())
    if (isa<MemRefType>(operand.get().getType())) {
      effects.emplace_back(MemoryEffects::Read::get(), &operand);
      if (op.isDpsInit(&operand))
        effects.emplace_back(MemoryEffects::Write::get(), &operand);
    }
}
void Conv2DOp::getEffects(Effects &effects) { collectEffects(*this, effects); }
void Pool2DOp::getEffects(Effects &effects) { collectEffects(*this, effects); }
void MatmulOp::getEffects(Effects &effects) { collectEffects(*this, effects); }

/// The epilogue takes the accumulator and one element an extra, and there is
/// one map an extra.
static LogicalResult verifyEpilogue(EpilogueOpInterface op) {
  if (op.getExtras().size() != op.getExtraMaps().size())
    return op.emitOpError("needs one map for each extra operand");
  Block &block = op.getEpilogue().front();
  if (block.getNumArguments() != 1 + op.getExtras().size())
    return op.emitOpError("epilogue takes the accumulator and one element for "
                          "each extra operand");
  if (block.getTerminator()->getNumOperands() != 1)
    return op.emitOpError("epilogue yields one element");
  auto rank = cast<ShapedType>(op.getInit().getType()).getRank();
  for (auto [extra, map] : llvm::zip(
           op.getExtras(), op.getExtraMaps().getAsValueRange<AffineMapAttr>()))
    if (map.getNumDims() != rank ||
        map.getNumResults() != cast<ShapedType>(extra.getType()).getRank())
      return op.emitOpError(
          "an extra's map does not fit its rank or the output's");
  return success();
}

static ShapedType shaped(Value value) {
  return cast<ShapedType>(value.getType());
}

/// output = (input + pads - ((kernel - 1) * dilation + 1)) / stride + 1 in both
/// dimensions of the image.
static LogicalResult verifyWindow(Operation *op, ShapedType input,
                                  ShapedType output, ArrayRef<int64_t> kernel,
                                  ArrayRef<int64_t> strides,
                                  ArrayRef<int64_t> dilations,
                                  ArrayRef<int64_t> pads) {
  if (kernel.size() != 2 || strides.size() != 2 || dilations.size() != 2 ||
      pads.size() != 4)
    return op->emitOpError("takes 2 strides, 2 dilations and 4 pads");
  if (input.getRank() != 4 || output.getRank() != 4)
    return op->emitOpError("works on N x H x W x C");
  for (int i = 0; i < 2; ++i) {
    int64_t covered = (kernel[i] - 1) * dilations[i] + 1;
    int64_t padded = input.getDimSize(i + 1) + pads[i] + pads[i + 2];
    if (output.getDimSize(i + 1) != (padded - covered) / strides[i] + 1)
      return op->emitOpError("output size does not follow from input, kernel, "
                             "strides, dilations and pads in dimension ")
             << i + 1;
  }
  return success();
}

LogicalResult Conv2DOp::verify() {
  ShapedType input = shaped(getInput()), output = shaped(getInit());
  int64_t groups = getGroups();
  if (input.getDimSize(3) % groups || output.getDimSize(3) % groups)
    return emitOpError("channels are not a multiple of groups");
  if (failed(verifyWindow(*this, input, output, getKernelSize(), getStrides(),
                          getDilations(), getPads())))
    return failure();
  return verifyEpilogue(*this);
}

int64_t Conv2DOp::getFlops() {
  int64_t perElement = shaped(getInput()).getDimSize(3) / int64_t(getGroups()) *
                       getKernelSize()[0] * getKernelSize()[1];
  return 2 * perElement * shaped(getInit()).getNumElements();
}

LogicalResult Pool2DOp::verify() {
  if (getKind() != "max" && getKind() != "sum")
    return emitOpError("kind is 'max' or 'sum', not '") << getKind() << "'";
  if (failed(verifyWindow(*this, shaped(getInput()), shaped(getInit()),
                          getKernelSize(), getStrides(), getDilations(),
                          getPads())))
    return failure();
  return verifyEpilogue(*this);
}

int64_t Pool2DOp::getFlops() {
  return getKernelSize()[0] * getKernelSize()[1] *
         shaped(getInit()).getNumElements();
}

LogicalResult MatmulOp::verify() { return verifyEpilogue(*this); }

int64_t MatmulOp::getFlops() {
  ArrayRef<int64_t> lhs = shaped(getLhs()).getShape();
  return 2 * (getTransposeLhs() ? lhs[lhs.size() - 2] : lhs.back()) *
         shaped(getInit()).getNumElements();
}
