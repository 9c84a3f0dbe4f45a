//===- PreprocessText.h - the function that makes an input of an image ----===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_PREPROCESSTEXT_H
#define MSC_CODEGEN_API_PREPROCESSTEXT_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/Template.h"

namespace msc {

/// Adds the placeholders of preprocess.h.in and preprocess.cpp.in, and what
/// other texts say of the function: nothing where there is none. Comes after
/// those of ApiText.h.
void addPreprocessText(Placeholders &values, const ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_API_PREPROCESSTEXT_H
