//===- show_tensor.h - the elements of a tensor, in MindSpore's form ------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::showTensor<float>(parallel, msc::Dims<>(), count, msc::Dims<2, 3>(),
//                          x, msc::Dims<>(), next, "x\n", "Float32");
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SHOW_TENSOR_H
#define MSC_KERNELS_SHOW_TENSOR_H

#include "half.h"
#include "shape.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <type_traits>

namespace msc {
namespace {

/// Elements of one dense tensor, as NumPy's printing has them: of a tensor of
/// more than 1,000 elements the first and last three in each dimension.
template <class As, class T, class D> class TensorText {
public:
  TensorText(D dims, const T *x) : dims(dims), x(x), width(widest(dims, x)) {}

  void show() const {
    if constexpr (D::rank == 0)
      showNumber();
    else
      showFrom(0, 0);
  }

private:
  static constexpr long shown = 1000, edge = 3;

  void showFrom(int depth, long first) const {
    long inner = 1;
    for (int k = depth + 1; k < D::rank; ++k)
      inner *= dims.get(k);
    const long extent = dims.get(depth);
    const bool isShort = dims.size > shown && extent > 2 * edge;
    std::fputc('[', stdout);
    for (long i = 0; i < extent; ++i) {
      if (i)
        separate(depth);
      if (isShort && i == edge) {
        std::fputs("...", stdout);
        i = extent - edge;
        separate(depth);
      }
      if (depth + 1 == D::rank)
        showElement(x[first + i]);
      else
        showFrom(depth + 1, first + i * inner);
    }
    std::fputc(']', stdout);
  }

  /// Rows begin below each other.
  static void separate(int depth) {
    if (depth + 1 < D::rank)
      std::printf("\n%*s", depth, "");
    std::fputc(' ', stdout);
  }

  static constexpr bool isBool = std::is_same_v<As, bool>;
  static constexpr bool isInteger = std::is_integral_v<As>;

  void showElement(T element) const {
    if constexpr (isBool)
      std::fputs(element ? " True" : "False", stdout);
    else if constexpr (isInteger)
      std::printf("%*s", width, IntegerText(element).digits);
    else if constexpr (sizeof(As) == 2)
      std::printf("%11.4e", static_cast<double>(static_cast<float>(element)));
    else
      std::printf("%15.8e", static_cast<double>(element));
  }

  /// A tensor without dimensions.
  void showNumber() const {
    if constexpr (isInteger)
      std::fputs(IntegerText(*x).digits, stdout);
    else
      std::printf("%g", static_cast<double>(static_cast<float>(*x)));
  }

  struct IntegerText {
    explicit IntegerText(T element) {
      const auto number = static_cast<As>(element);
      if constexpr (std::is_unsigned_v<As>)
        length = std::snprintf(digits, sizeof digits, "%llu",
                               static_cast<unsigned long long>(number));
      else
        length = std::snprintf(digits, sizeof digits, "%lld",
                               static_cast<long long>(number));
    }
    char digits[24];
    int length;
  };

  /// Integers stand in columns.
  static int widest(D dims, const T *x) {
    int width = 0;
    if constexpr (isInteger)
      for (long i = 0; i < dims.size; ++i)
        width = std::max(width, IntegerText(x[i]).length);
    return width;
  }

  D dims;
  const T *x;
  int width;
};

/// Writes the text and a tensor, whose elements are of the type As in the
/// network, called `element`, to the standard output. `next` is the number of
/// reports with this one.
template <class As, class P, class D, class T>
void showTensor(const P &, Dims<>, const std::int32_t *count, D dims,
                const T *x, Dims<>, std::int32_t *next, const char *text,
                const char *element) {
  std::fputs(text, stdout);
  if constexpr (D::rank > 0) {
    std::fputs("Tensor(shape=[", stdout);
    for (int k = 0; k < D::rank; ++k)
      std::printf(k ? ", %ld" : "%ld", dims.get(k));
    std::printf("], dtype=%s, value=%s", element, D::rank > 1 ? "\n" : "");
  }
  TensorText<As, T, D>(dims, x).show();
  if constexpr (D::rank > 0)
    std::fputc(')', stdout);
  *next = *count + 1;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SHOW_TENSOR_H
