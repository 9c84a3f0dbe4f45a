//===- ModelInterface.cpp - sizes and names of element types --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/ModelInterface.h"

namespace {
struct TypeFacts {
  const char *name;
  unsigned bytes;
};
} // namespace

/// In the order of DataType.
static constexpr TypeFacts typeFacts[] = {
    {"bool", 1},    {"int8", 1},      {"int16", 2},       {"int32", 4},
    {"int64", 8},   {"uint8", 1},     {"uint16", 2},      {"uint32", 4},
    {"uint64", 8},  {"float16", 2},   {"bfloat16", 2},    {"float32", 4},
    {"float64", 8}, {"complex64", 8}, {"complex128", 16},
};

unsigned msc::elementBytes(DataType dtype) {
  return typeFacts[static_cast<unsigned>(dtype)].bytes;
}

const char *msc::dataTypeName(DataType dtype) {
  return typeFacts[static_cast<unsigned>(dtype)].name;
}

uint64_t msc::TensorInterface::bytes() const {
  uint64_t size = elementBytes(dtype);
  for (int64_t dim : dims)
    size *= static_cast<uint64_t>(dim);
  return size;
}

std::vector<std::string> msc::compileOptions(const ModelInterface &model) {
  std::vector<std::string> options;
  if (!model.march.empty())
    options.push_back("-march=" + model.march);
  options.insert(options.end(), model.compileOptions.begin(),
                 model.compileOptions.end());
  return options;
}
