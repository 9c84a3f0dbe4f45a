//===- Syntax.cpp ---------------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Kernel/IR/Syntax.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Interfaces/FunctionImplementation.h"

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

/// "epilogue(%acc: f32, ...) {...}"; where the keyword does not stand, the
/// accumulator as it is.
static ParseResult parseElements(OpAsmParser &parser, StringRef keyword,
                                 Operands &extras, SmallVectorImpl<Type> &types,
                                 ArrayAttr &maps, Region &region, Type init) {
  OpBuilder builder(parser.getContext());
  maps = builder.getArrayAttr({});
  if (failed(parser.parseOptionalKeyword(keyword))) {
    Location loc = parser.getEncodedSourceLoc(parser.getCurrentLocation());
    buildIdentityEpilogue(builder, loc, region, getElementTypeOrSelf(init));
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
  return failure(parser.parseRParen() || parser.parseRegion(region, arguments));
}

static void printElements(OpAsmPrinter &printer, StringRef keyword,
                          OperandRange extras, ArrayAttr maps, Region &region) {
  if (isIdentityEpilogue(region))
    return;
  Block &block = region.front();
  printer << " " << keyword << "(";
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
  printer.printRegion(region, /*printEntryBlockArgs=*/false);
}

ParseResult msc::kernel::parseEpilogue(OpAsmParser &parser, Operands &extras,
                                       SmallVectorImpl<Type> &types,
                                       ArrayAttr &maps, Region &epilogue,
                                       Type init) {
  return parseElements(parser, "epilogue", extras, types, maps, epilogue, init);
}

void msc::kernel::printEpilogue(OpAsmPrinter &printer, Operation *,
                                OperandRange extras, TypeRange, ArrayAttr maps,
                                Region &epilogue, Type) {
  printElements(printer, "epilogue", extras, maps, epilogue);
}

ParseResult msc::kernel::parseScores(OpAsmParser &parser, Operands &extras,
                                     SmallVectorImpl<Type> &types,
                                     ArrayAttr &maps, Region &scores,
                                     Type init) {
  return parseElements(parser, "scores", extras, types, maps, scores, init);
}

void msc::kernel::printScores(OpAsmPrinter &printer, Operation *,
                              OperandRange extras, TypeRange, ArrayAttr maps,
                              Region &scores, Type) {
  printElements(printer, "scores", extras, maps, scores);
}

/// Extras that stand there all the same are arguments too many to the verifier.
ParseResult msc::kernel::parseWeights(OpAsmParser &parser, Region &weights,
                                      Type init) {
  SmallVector<OpAsmParser::UnresolvedOperand> extras;
  SmallVector<Type> types;
  ArrayAttr maps;
  return parseElements(parser, "weights", extras, types, maps, weights, init);
}

void msc::kernel::printWeights(OpAsmPrinter &printer, Operation *op,
                               Region &weights, Type) {
  printElements(printer, "weights", op->getOperands().take_front(0),
                ArrayAttr::get(op->getContext(), {}), weights);
}

ParseResult msc::kernel::parseCombine(OpAsmParser &parser, Region &combine,
                                      Type init) {
  if (failed(parser.parseOptionalKeyword("combine"))) {
    OpBuilder builder(parser.getContext());
    Location loc = parser.getEncodedSourceLoc(parser.getCurrentLocation());
    buildReplacement(builder, loc, combine, getElementTypeOrSelf(init));
    return success();
  }
  SmallVector<OpAsmParser::Argument> arguments;
  return failure(parser.parseArgumentList(arguments,
                                          OpAsmParser::Delimiter::Paren,
                                          /*allowType=*/true) ||
                 parser.parseRegion(combine, arguments));
}

void msc::kernel::printCombine(OpAsmPrinter &printer, Operation *op,
                               Region &combine, Type) {
  if (cast<ScatterOp>(op).isReplacing())
    return;
  printer << " combine(";
  llvm::interleaveComma(
      combine.getArguments(), printer,
      [&](BlockArgument argument) { printer.printRegionArgument(argument); });
  printer << ") ";
  printer.printRegion(combine, /*printEntryBlockArgs=*/false);
}

ParseResult FuncOp::parse(OpAsmParser &parser, OperationState &result) {
  auto buildType = [](Builder &builder, ArrayRef<Type> inputs,
                      ArrayRef<Type> results,
                      function_interface_impl::VariadicFlag, std::string &) {
    return builder.getFunctionType(inputs, results);
  };
  return function_interface_impl::parseFunctionOp(
      parser, result, /*allowVariadic=*/false,
      getFunctionTypeAttrName(result.name), buildType,
      getArgAttrsAttrName(result.name), getResAttrsAttrName(result.name));
}

void FuncOp::print(OpAsmPrinter &printer) {
  function_interface_impl::printFunctionOp(
      printer, *this, /*isVariadic=*/false, getFunctionTypeAttrName(),
      getArgAttrsAttrName(), getResAttrsAttrName());
}
