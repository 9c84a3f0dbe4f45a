//===- row_forms.h - what softmax and norms compute -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A form has two statistics of a row: the first, of the elements x, is settled
// and subtracted; the second is the sum of a measure of what remains, centred,
// is settled and joined to it.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROW_FORMS_H
#define MSC_KERNELS_ROW_FORMS_H

#include "fold.h"

namespace msc {
namespace {

/// a = a / b for a constant b.
MSC_AICORE void divide(const Tensor &a, float b, const Tensor &work,
                       int32_t count) {
  AscendC::Duplicate(work, b, count);
  vectorBarrier();
  AscendC::Div(a, a, work, count);
  vectorBarrier();
}

/// e^(x - m) / sum of e^(x - m), m the largest of the row.
struct SoftmaxForm {
  using First = Largest;
  using Join = Quotient;
  MSC_AICORE void settleFirst(const Tensor &, const Tensor &, int32_t) const {}
  MSC_AICORE void centre(const Tensor &x, int32_t count) const {
    AscendC::Exp(x, x, count);
    vectorBarrier();
  }
  MSC_AICORE void measure(const Tensor &terms, const Tensor &x,
                          int32_t count) const {
    AscendC::Muls(terms, x, 1.0f, count);
  }
  MSC_AICORE void settleSecond(const Tensor &, const Tensor &, int32_t) const {}
};

/// x - m - log(sum of e^(x - m)).
struct LogSoftmaxForm {
  using First = Largest;
  using Join = Difference;
  MSC_AICORE void settleFirst(const Tensor &, const Tensor &, int32_t) const {}
  MSC_AICORE void centre(const Tensor &, int32_t) const {}
  MSC_AICORE void measure(const Tensor &terms, const Tensor &x,
                          int32_t count) const {
    AscendC::Exp(terms, x, count);
  }
  MSC_AICORE void settleSecond(const Tensor &total, const Tensor &,
                               int32_t count) const {
    AscendC::Ln(total, total, count);
    vectorBarrier();
  }
};

/// (x - mean) / sqrt(variance + epsilon).
struct NormForm {
  using First = Sum;
  using Join = Product;
  float length, epsilon;

  MSC_AICORE void settleFirst(const Tensor &total, const Tensor &work,
                              int32_t count) const {
    divide(total, length, work, count);
  }
  MSC_AICORE void centre(const Tensor &, int32_t) const {}
  MSC_AICORE void measure(const Tensor &terms, const Tensor &x,
                          int32_t count) const {
    AscendC::Mul(terms, x, x, count);
  }
  MSC_AICORE void settleSecond(const Tensor &total, const Tensor &work,
                               int32_t count) const {
    divide(total, length, work, count);
    AscendC::Adds(total, total, epsilon, count);
    vectorBarrier();
    AscendC::Sqrt(total, total, count);
    AscendC::Duplicate(work, 1.0f, count);
    vectorBarrier();
    AscendC::Div(total, work, total, count);
    vectorBarrier();
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROW_FORMS_H
