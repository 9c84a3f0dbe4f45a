//===- call_extern.h - a function of the user's ---------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::callExtern<f, 1, float, float>(parallel, msc::Dims<2, 5>(), x,
//                                       msc::Dims<2, 5>(), y);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CALL_EXTERN_H
#define MSC_KERNELS_CALL_EXTERN_H

#include "half.h"
#include "msc_extern.h"
#include "shape.h"

#include <type_traits>

namespace msc {
namespace {

template <class T> constexpr msc_dtype externType() {
  if constexpr (std::is_same_v<T, bool>)
    return MSC_BOOL;
  else if constexpr (std::is_same_v<T, Float16>)
    return MSC_FLOAT16;
  else if constexpr (std::is_same_v<T, BFloat16>)
    return MSC_BFLOAT16;
  else if constexpr (std::is_floating_point_v<T>)
    return sizeof(T) == 4 ? MSC_FLOAT32 : MSC_FLOAT64;
  else
    return static_cast<msc_dtype>(
        (std::is_unsigned_v<T> ? MSC_UINT8 : MSC_INT8) + (sizeof(T) == 8   ? 3
                                                          : sizeof(T) == 4 ? 2
                                                          : sizeof(T) == 2
                                                              ? 1
                                                              : 0));
}

template <long... N> struct ExternDims {
  static constexpr std::int64_t value[sizeof...(N) + 1] = {N..., 0};
};

template <class As, long... N, class T>
msc_extern_tensor externTensor(Dims<N...>, T *data) {
  return {const_cast<std::remove_const_t<T> *>(data), ExternDims<N...>::value,
          sizeof...(N), externType<As>()};
}

template <class... As> void describeTensors(msc_extern_tensor *) {}
template <class As, class... Others, class D, class T, class... More>
void describeTensors(msc_extern_tensor *to, D dims, T *data, More... more) {
  *to = externTensor<As>(dims, data);
  describeTensors<Others...>(to + 1, more...);
}

/// Calls Function on tensors, the first Inputs of them its inputs; As are the
/// types that MindSpore gives them.
template <auto Function, long Inputs, class... As, class P, class... Tensors>
void callExtern(const P &, Tensors... tensors) {
  msc_extern_tensor all[sizeof...(As)];
  describeTensors<As...>(all, tensors...);
  Function(all, all + Inputs);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CALL_EXTERN_H
