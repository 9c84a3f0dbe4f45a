//===- PreprocessInterface.h - how an input is made of an image -----------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_API_PREPROCESSINTERFACE_H
#define MSC_CODEGEN_API_PREPROCESSINTERFACE_H

#include <cstdint>
#include <string>
#include <vector>

namespace msc {

/// Arithmetic on each pixel, with one number for all channels or one for each.
struct PixelStep {
  enum Kind {
    Rescale,  ///< times first, plus second
    Normalize ///< minus first, divided by second
  } kind;
  std::vector<double> first, second;
};

/// The end of a dataset's pipeline: what <name>_preprocess does to an image of
/// bytes, row by row with its channels side by side.
struct PreprocessInterface {
  std::string before;     ///< what the pipeline does until there; or empty
  std::string operations; ///< "CenterCrop, Normalize"
  unsigned input = 0;     ///< the number of the model's input
  int64_t height = 0, width = 0, channels = 0; ///< of the result
  bool crops = false;      ///< takes the middle of a larger image
  bool transposes = false; ///< to one plane a channel
  bool isFloat = false;    ///< the result; else bytes
  std::vector<PixelStep> steps;
};

} // namespace msc

#endif // MSC_CODEGEN_API_PREPROCESSINTERFACE_H
