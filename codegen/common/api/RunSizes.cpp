//===- RunSizes.cpp - sizes that a run chooses, as text -------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/RunSizes.h"

#include "codegen/common/names/CommentText.h"
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

std::string msc::symbolLines(const ModelInterface &model, StringRef type,
                             StringRef indent) {
  std::string lines;
  for (size_t i = 0; i < model.symbols.size(); ++i) {
    const SymbolInterface &symbol = model.symbols[i];
    lines +=
        formatv("{0}[[maybe_unused]] const {1} s{2} = sizes[{2}]; // {3} "
                "dimension {4}: {5} to {6}\n",
                indent, type, i, commentText(model.inputs[symbol.input].name),
                symbol.dim, symbol.minimum, symbol.maximum);
  }
  return lines;
}

std::string msc::sizesParameter(const ModelInterface &model) {
  return model.symbols.empty()
             ? ""
             : ",\n    [[maybe_unused]] const std::int64_t *sizes";
}
