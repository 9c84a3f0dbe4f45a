//===- ctc_loss.h - how likely labels are, however long each lasts --------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::ctcLoss<blank>(parallel,
//                       msc::Dims<9, 2, 5>(), logs,
//                       msc::Dims<2, 3>(), labels,
//                       msc::Dims<2>(), times,
//                       msc::Dims<2>(), lengths,
//                       msc::Dims<2>(), losses,
//                       msc::Dims<2, 7>(), work);
//
// The forward recursion of connectionist temporal classification (Graves and
// others, 2006), in logarithms: state 2 i + 1 is label i, the others are blank.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CTC_LOSS_H
#define MSC_KERNELS_CTC_LOSS_H

#include "shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace msc {
namespace {

/// log(exp(a) + exp(b))
inline double addLogs(double a, double b) {
  const double larger = std::max(a, b), smaller = std::min(a, b);
  return std::isinf(larger) ? larger
                            : larger + std::log1p(std::exp(smaller - larger));
}

/// One sample: its scores at a time, its labels, and its states.
template <long Blank, class T, class L> struct CtcStates {
  const L *labels;
  long count, classes;
  double *states;

  long getClass(long state) const {
    return state % 2 ? static_cast<long>(labels[state / 2]) : Blank;
  }
  double getScore(const T *scores, long state) const {
    const long at = getClass(state);
    return at < 0 || at >= classes ? -std::numeric_limits<double>::infinity()
                                   : static_cast<double>(scores[at]);
  }
  void begin(const T *scores) const {
    for (long s = 0; s < count; ++s)
      states[s] = s < 2 ? getScore(scores, s)
                        : -std::numeric_limits<double>::infinity();
  }
  /// From the last on, so that the states in front are still those before.
  void advance(const T *scores) const {
    for (long s = count - 1; s >= 0; --s) {
      double sum = states[s];
      if (s > 0)
        sum = addLogs(sum, states[s - 1]);
      if (s > 1 && getClass(s) != getClass(s - 2)) // two blanks are the same
        sum = addLogs(sum, states[s - 2]);
      states[s] = sum + getScore(scores, s);
    }
  }
  double getTotal() const {
    return count > 1 ? addLogs(states[count - 1], states[count - 2])
                     : states[0];
  }
};

template <long Blank, class P, class X, class T, class D, class L, class ND,
          class N, class MD, class M, class O, class W>
void ctcLoss(const P &parallel, X dims, const T *logs, D labelDims,
             const L *labels, ND, const N *times, MD, const M *lengths, O,
             T *losses, W workDims, double *work) {
  const long samples = dims.get(1), classes = dims.get(2);
  parallel.forEach(samples, [=](long n) {
    const long most = labelDims.get(1);
    const long length = std::min(std::max(long(lengths[n]), 0L), most);
    const long end = std::min(long(times[n]), long(dims.get(0)));
    const CtcStates<Blank, T, L> states = {labels + n * most, 2 * length + 1,
                                           classes, work + n * workDims.get(1)};
    const auto scoresAt = [=](long t) {
      return logs + (t * samples + n) * classes;
    };
    states.begin(scoresAt(0));
    for (long t = 1; t < end; ++t)
      states.advance(scoresAt(t));
    losses[n] = static_cast<T>(-states.getTotal());
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CTC_LOSS_H
