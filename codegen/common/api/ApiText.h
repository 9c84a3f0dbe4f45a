//===- ApiText.h - the parts of the C API that depend on the model --------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_APITEXT_H
#define MSC_CODEGEN_API_APITEXT_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/Template.h"

namespace msc {

/// Adds the placeholders of model_api.cpp.in, model.hpp.in and
/// CMakeLists.txt.in that are code: tables of tensors and kernels, parameter
/// lists, options.
void addApiText(Placeholders &values, const ModelInterface &model);

/// A C string literal; bytes outside printable ASCII become octal escapes.
std::string quoteC(llvm::StringRef text);

} // namespace msc

#endif // MSC_CODEGEN_API_APITEXT_H
