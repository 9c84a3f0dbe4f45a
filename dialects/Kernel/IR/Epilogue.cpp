//===- Epilogue.cpp - what all kernels with an epilogue have in common ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

bool msc::kernel::isHalf(Type element) {
  return element.isF16() || element.isBF16();
}

bool msc::kernel::isRounding(arith::TruncFOp op) {
  return isHalf(op.getType()) && op.getIn().getType().isF32() &&
         llvm::all_of(op->getUsers(), [](Operation *user) {
           return isa<arith::ExtFOp>(user) &&
                  user->getResult(0).getType().isF32();
         });
}

void msc::kernel::collectEffects(
    DestinationStyleOpInterface op,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : op->getOpOperands())
    if (isa<MemRefType>(operand.get().getType())) {
      effects.emplace_back(MemoryEffects::Read::get(), &operand);
      if (op.isDpsInit(&operand))
        effects.emplace_back(MemoryEffects::Write::get(), &operand);
    }
}

void msc::kernel::buildIdentityEpilogue(OpBuilder &builder, Location loc,
                                        Region &epilogue, Type element) {
  OpBuilder::InsertionGuard guard(builder);
  Block *block = builder.createBlock(&epilogue, {}, {element}, {loc});
  YieldOp::create(builder, loc, block->getArgument(0));
}

bool msc::kernel::isIdentityEpilogue(Region &epilogue) {
  Block &block = epilogue.front();
  return block.getNumArguments() == 1 && llvm::hasSingleElement(block) &&
         llvm::equal(block.front().getOperands(), block.getArguments());
}

bool msc::kernel::isAmong(OperandRange operands, OpOperand &operand) {
  unsigned first = operands.getBeginOperandIndex(),
           number = operand.getOperandNumber();
  return number >= first && number < first + operands.size();
}

MappedOperands msc::kernel::getMapped(OperandRange operands, ArrayAttr maps) {
  MappedOperands mapped;
  for (auto [value, map] :
       llvm::zip(operands, maps.getAsValueRange<AffineMapAttr>()))
    mapped.emplace_back(value, map);
  return mapped;
}

MappedOperands msc::kernel::getMappedExtras(EpilogueOpInterface op) {
  return getMapped(op.getExtras(), op.getExtraMaps());
}

MappedOperands msc::kernel::getMappedInput(EpilogueOpInterface op) {
  int64_t rank = cast<ShapedType>(op.getInit().getType()).getRank();
  return {{op->getOperand(0),
           AffineMap::getMultiDimIdentityMap(rank, op.getContext())}};
}

LogicalResult msc::kernel::verifyElements(Operation *op, Region &region,
                                          OperandRange extras, ArrayAttr maps,
                                          int64_t rank) {
  if (extras.size() != maps.size())
    // epilogue_c1
    return op->emitOpError("needs one map for each extra operand");
  Block &block = region.front();
  if (block.getNumArguments() != 1 + extras.size())
    // epilogue_c2
    return op->emitOpError("region takes the accumulator and one element for "
                           "each extra operand");
  if (block.getTerminator()->getNumOperands() != 1)
    // epilogue_c3
    return op->emitOpError("region yields one element");
  for (auto [extra, map] : getMapped(extras, maps))
    if (map.getNumDims() != rank ||
        map.getNumResults() != cast<ShapedType>(extra.getType()).getRank())
      // epilogue_c4
      return op->emitOpError(
          "an extra's map does not fit its rank or the output's");
  return success();
}

LogicalResult msc::kernel::verifyEpilogue(EpilogueOpInterface op) {
  return verifyElements(op, op.getEpilogue(), op.getExtras(), op.getExtraMaps(),
                        cast<ShapedType>(op.getInit().getType()).getRank());
}
