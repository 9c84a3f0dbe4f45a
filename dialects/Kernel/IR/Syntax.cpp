//===- Syntax.cpp ---------------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Kernel/IR/Syntax.h"
#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

ParseResult msc::kernel::parseInitAndResult(OpAsmParser &parser, Type &init,
                                            Type &result) {
  if (parser.parseType(init))
    return failure();
  result = dyn_cast<RankedTensorType>(init);
  return success();
}

void msc::kernel::printInitAndResult(OpAsmPrinter &printer, Operation *,
                                     Type init, Type) {
  printer << init;
}

static int64_t getRank(Type shaped) {
  return isa<ShapedType>(shaped) ? cast<ShapedType>(shaped).getRank() : 0;
}

/// "%b: f32 = %bias at #map : tensor<16xf32>"
static ParseResult parseExtra(OpAsmParser &parser, Operands &extras,
                              SmallVectorImpl<Type> &types,
                              SmallVectorImpl<AffineMap> &maps,
                              OpAsmParser::Argument &argument, int64_t rank) {
  auto map = AffineMapAttr::get(
      AffineMap::getMultiDimIdentityMap(rank, parser.getContext()));
  if (parser.parseArgument(argument, /*allowType=*/true) ||
      parser.parseEqual() || parser.parseOperand(extras.emplace_back()) ||
      (succeeded(parser.parseOptionalKeyword("at")) &&
       parser.parseAttribute(map)) ||
      parser.parseColonType(types.emplace_back()))
    return failure();
  maps.push_back(map.getValue());
  return success();
}

ParseResult msc::kernel::parseEpilogue(OpAsmParser &parser, Operands &extras,
                                       SmallVectorImpl<Type> &types,
                                       ArrayAttr &maps, Region &epilogue,
                                       Type init) {
  OpBuilder builder(parser.getContext());
  maps = builder.getArrayAttr({});
  if (failed(parser.parseOptionalKeyword("epilogue"))) {
    Location loc = parser.getEncodedSourceLoc(parser.getCurrentLocation());
    buildIdentityEpilogue(builder, loc, epilogue, getElementTypeOrSelf(init));
    return success();
  }
  SmallVector<OpAsmParser::Argument> arguments(1);
  SmallVector<AffineMap> parsed;
  if (parser.parseLParen() ||
      parser.parseArgument(arguments[0], /*allowType=*/true))
    return failure();
  while (succeeded(parser.parseOptionalComma()))
    if (parseExtra(parser, extras, types, parsed, arguments.emplace_back(),
                   getRank(init)))
      return failure();
  maps = builder.getAffineMapArrayAttr(parsed);
  return failure(parser.parseRParen() ||
                 parser.parseRegion(epilogue, arguments));
}

static bool isIdentityEpilogue(Region &epilogue) {
  Block &block = epilogue.front();
  return block.getNumArguments() == 1 && llvm::hasSingleElement(block) &&
         llvm::equal(block.front().getOperands(), block.getArguments());
}

void msc::kernel::printEpilogue(OpAsmPrinter &printer, Operation *,
                                OperandRange extras, TypeRange, ArrayAttr maps,
                                Region &epilogue, Type) {
  if (isIdentityEpilogue(epilogue))
    return;
  Block &block = epilogue.front();
  printer << " epilogue(";
  printer.printRegionArgument(block.getArgument(0));
  for (auto [argument, extra, map] :
       llvm::zip(block.getArguments().drop_front(), extras,
                 maps.getAsRange<AffineMapAttr>())) {
    printer << ", ";
    printer.printRegionArgument(argument);
    printer << " = " << extra;
    if (!map.getValue().isIdentity())
      printer << " at " << Attribute(map);
    printer << " : " << extra.getType();
  }
  printer << ") ";
  printer.printRegion(epilogue, /*printEntryBlockArgs=*/false);
}
