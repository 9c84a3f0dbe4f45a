//===- MapLanes.h - from a function of scalars to one of lanes ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_EVALUATE_MAPLANES_H
#define MSC_PASSES_EVALUATE_MAPLANES_H

#include "compiler/passes/Evaluate/Lanes.h"
#include <optional>

namespace msc {
namespace detail {

template <typename T> auto *lanesOf(T &lanes, double) { return lanes.reals; }
template <typename T> auto *lanesOf(T &lanes, int64_t) {
  return lanes.integers;
}

inline void put(const LaneCall &call, int64_t lane, double value) {
  call.result->reals[lane] = value;
}
inline void put(const LaneCall &call, int64_t lane, int64_t value) {
  call.result->integers[lane] = value;
}
inline void put(const LaneCall &call, int64_t lane, uint64_t value) {
  call.result->integers[lane] = int64_t(value);
}
inline void put(const LaneCall &call, int64_t lane, bool value) {
  call.result->integers[lane] = value;
}
template <typename T>
void put(const LaneCall &call, int64_t lane, std::optional<T> value) {
  *call.undefined |= !value;
  put(call, lane, value.value_or(T()));
}

template <typename From, typename F, size_t... operand>
void callLanes(const LaneCall &call, const F &f,
               std::index_sequence<operand...>) {
  const From *from[] = {lanesOf(*call.operands[operand], From())...};
  for (int64_t lane = 0; lane < call.count; ++lane)
    put(call, lane, f(from[operand][lane]...));
}

template <typename From, typename F> constexpr size_t arityOf() {
  if constexpr (std::is_invocable_v<F, From>)
    return 1;
  else if constexpr (std::is_invocable_v<F, From, From>)
    return 2;
  else
    return 3;
}

} // namespace detail

/// Applies `f` to the operands' values of the kind `From`, double or int64_t. A
/// function that returns std::optional is not defined everywhere.
template <typename From, typename F> LaneFunction mapLanes(F f) {
  return [f](const LaneCall &call) {
    detail::callLanes<From>(
        call, f, std::make_index_sequence<detail::arityOf<From, F>()>());
  };
}

} // namespace msc

#endif // MSC_PASSES_EVALUATE_MAPLANES_H
