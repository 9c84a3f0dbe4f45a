//===- BoundsTables.cpp - what <name>_api.cpp knows of sizes of a run -----===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/BoundsTables.h"

#include "codegen/common/api/RunSizes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace msc;

/// "1, 32": one number a symbol.
static std::string symbolList(const ModelInterface &model,
                              int64_t SymbolInterface::*number) {
  SmallVector<std::string> list;
  for (const SymbolInterface &symbol : model.symbols)
    list.push_back(itostr(symbol.*number));
  return join(list, ", ");
}

/// "const std::int64_t input0[] = {s0, 3};" for every tensor that has
/// dimensions, then the table itself.
static std::string boundsTable(StringRef kind,
                               ArrayRef<TensorInterface> tensors) {
  std::string dims, rows;
  for (const auto &[i, tensor] : enumerate(tensors)) {
    const std::string list = (kind + Twine(i)).str();
    if (!tensor.dims.empty())
      dims += formatv("const std::int64_t {0}[] = {{{1}};\n", list,
                      join(runSizes(tensor), ", "));
    rows += "    {" + (tensor.dims.empty() ? "nullptr" : list) + "},\n";
  }
  return dims +
         formatv("const msc_tensor_bounds {0}s[] = {{\n{1}};\n", kind, rows)
             .str();
}

static std::string placeRow(size_t symbol, size_t input, size_t dim) {
  return formatv("    {{{0}, {1}, {2}},\n", symbol, input, dim);
}

/// The first places in the order of the symbols, then all others.
static std::string symbolPlaces(const ModelInterface &model) {
  std::string first, others;
  for (const auto &[symbol, place] : enumerate(model.symbols))
    if (!place.isFound())
      first += placeRow(symbol, place.input, place.dim);
  for (const auto &[i, input] : enumerate(model.inputs))
    for (size_t dim = 0; dim < input.sizes.size(); ++dim) {
      const std::optional<size_t> symbol = getSymbol(input, dim);
      if (symbol && (model.symbols[*symbol].input != i ||
                     model.symbols[*symbol].dim != dim))
        others += placeRow(*symbol, i, dim);
    }
  return first + others;
}

/// The table of places, "places" and their number; none where nothing is
/// chosen.
static void addPlaces(Placeholders &values, const ModelInterface &model) {
  const size_t chosen =
      count_if(model.symbols,
               [](const SymbolInterface &symbol) { return !symbol.isFound(); });
  const std::string rows = symbolPlaces(model);
  values["places_table"] = chosen ? "\n/// Symbol, input, dimension.\n"
                                    "const msc::SymbolPlace places[] = {\n" +
                                        rows + "};"
                                  : "";
  values["places"] = chosen ? "places" : "nullptr";
  values["num_chosen"] = utostr(chosen);
  values["num_places"] = utostr(StringRef(rows).count('\n'));
}

/// "  dims[0][1] = s1 / 2 + 1;".
static std::string outputSizes(const ModelInterface &model) {
  std::string lines;
  for (const auto &[i, tensor] : enumerate(model.outputs))
    for (const auto &[dim, size] : enumerate(runSizes(tensor)))
      lines += formatv("  dims[{0}][{1}] = {2};\n", i, dim, size);
  return lines;
}

/// "    {0, -1, 1},": the symbol of every dimension of an input.
static std::string inputSymbols(const ModelInterface &model) {
  std::string rows;
  for (const TensorInterface &input : model.inputs) {
    SmallVector<std::string> row;
    for (size_t dim = 0; dim < input.dims.size(); ++dim)
      row.push_back(getSymbol(input, dim) ? utostr(*getSymbol(input, dim))
                                          : "-1");
    rows += "      {" + join(row, ", ") + "},\n";
  }
  return rows;
}

void msc::addBoundsTables(Placeholders &values, const ModelInterface &model) {
  values["num_symbols"] = utostr(model.symbols.size());
  values["smallest"] = symbolList(model, &SymbolInterface::minimum);
  values["largest"] = symbolList(model, &SymbolInterface::maximum);
  values["smallest_symbols"] =
      symbolLines(model, "std::int64_t", "", /*isOver=*/true);
  values["symbol_lines"] =
      symbolLines(model, "std::int64_t", "  ", /*isOver=*/true);
  values["input_bounds"] = boundsTable("input", model.inputs);
  values["output_bounds"] = boundsTable("output", model.outputs);
  addPlaces(values, model);
  values["output_sizes"] = outputSizes(model);
  values["input_symbols"] = inputSymbols(model);
}
