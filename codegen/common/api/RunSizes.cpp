//===- RunSizes.cpp - sizes that a run chooses, as text -------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/RunSizes.h"

#include "codegen/common/names/CommentText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace msc;

std::optional<size_t> msc::getSymbol(const TensorInterface &tensor,
                                     size_t dim) {
  size_t symbol;
  if (tensor.sizes.empty())
    return std::nullopt;
  StringRef size = tensor.sizes[dim];
  if (!size.consume_front("s") || size.getAsInteger(10, symbol))
    return std::nullopt;
  return symbol;
}

std::vector<std::string> msc::runSizes(const TensorInterface &tensor) {
  std::vector<std::string> sizes = tensor.sizes;
  if (sizes.empty())
    for (int64_t dim : tensor.dims)
      sizes.push_back(itostr(dim));
  return sizes;
}

std::string msc::boundedSizes(const ModelInterface &model,
                              const TensorInterface &tensor) {
  std::vector<std::string> sizes = runSizes(tensor);
  for (size_t dim = 0; dim < sizes.size(); ++dim)
    if (std::optional<size_t> symbol = getSymbol(tensor, dim))
      sizes[dim] = formatv("{0}..{1}", model.symbols[*symbol].minimum,
                           model.symbols[*symbol].maximum);
  return join(sizes, ", ");
}

/// "x dimension 0: 1 to 8".
static std::string symbolComment(const ModelInterface &model,
                                 const SymbolInterface &symbol) {
  std::string origin =
      symbol.isFound()
          ? "found by " + commentText(symbol.foundBy)
          : formatv("{0} dimension {1}",
                    commentText(model.inputs[symbol.input].name), symbol.dim)
                .str();
  return formatv("{0}: {1} to {2}", origin, symbol.minimum, symbol.maximum);
}

std::string msc::symbolLines(const ModelInterface &model, StringRef type,
                             StringRef indent, bool isOver) {
  std::string lines;
  for (const auto &[i, symbol] : enumerate(model.symbols))
    if (isOver || !symbol.isFound())
      lines += formatv("{0}[[maybe_unused]] const {1} s{2} = sizes[{2}]; // "
                       "{3}\n",
                       indent, type, i, symbolComment(model, symbol));
  return lines;
}

std::string msc::foundLine(const ModelInterface &model, size_t symbol,
                           StringRef value) {
  return formatv("[[maybe_unused]] const long s{0} = sizes[{0}] = {1}; // {2}",
                 symbol, value, symbolComment(model, model.symbols[symbol]));
}

bool msc::findsSizes(const ModelInterface &model) {
  return any_of(model.symbols,
                [](const SymbolInterface &symbol) { return symbol.isFound(); });
}

std::string msc::sizesParameter(const ModelInterface &model) {
  return model.symbols.empty() ? ""
                               : ",\n    [[maybe_unused]] std::int64_t *sizes";
}
