//===- tile.h - the register-blocked product and its store phase ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// A tile is MR pixels (rows) by NV vectors of adjacent channels (columns), held
// in registers. Convolutions and matrix products differ only in how they point
// at their pixels. The store phase passes each vector of sums through the
// fused body: body(acc, at) -> the value stored, at.load(...) reads operands.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TILE_H
#define MSC_KERNELS_TILE_H

#include "blocking.h"
#include "memory.h"
#include "shaped.h"

#include <utility>

namespace msc {
namespace {

using F32 = Vec<float>;
constexpr int floatLanes = lanes<float>;

constexpr int tileRows(long vectors) {
  return tileRows(vectors, MSC_VECTOR_BYTES);
}

/// What elements of type T are multiplied and summed up as: integers wrap.
template <class T, bool isInteger = std::is_integral_v<T>> struct ArithmeticOf {
  using Type = T;
};
template <class T> struct ArithmeticOf<T, true> {
  using Type = std::make_unsigned_t<T>;
};
template <class T> using Arithmetic = typename ArithmeticOf<T>::Type;
template <class T> MSC_INLINE auto *asArithmetic(T *p) {
  using Plain = Arithmetic<std::remove_const_t<T>>;
  return reinterpret_cast<
      std::conditional_t<std::is_const_v<T>, const Plain, Plain> *>(p);
}

/// Rows at a constant distance: one register addresses all of them.
template <long Pitch, class T = float> struct EvenRows {
  const T *first;
  MSC_INLINE const T *operator[](long m) const { return first + m * Pitch; }
};

/// acc[m][v] += sum over i < k of a[m][i * AStep] * b[i * BStep + v * lanes]; a
/// is an array of MR pointers or EvenRows.
template <long AStep, long BStep, class V, int MR, int NV, class Rows>
MSC_INLINE void accumulate(V (&acc)[MR][NV], const Rows &a,
                           const Element<V> *__restrict b, long k) {
  for (long i = 0; i < k; ++i) {
    V bv[NV];
    MSC_UNROLL
    for (int v = 0; v < NV; ++v)
      bv[v] = load<V>(b + v * VectorTraits<V>::count);
    MSC_UNROLL
    for (int m = 0; m < MR; ++m) {
      const V am = splat<V>(a[m][i * AStep]);
      MSC_UNROLL
      for (int v = 0; v < NV; ++v)
        acc[m][v] += am * bv[v];
    }
    b += BStep;
  }
}

template <class D, std::size_t... I>
Dims<D::extent[I]...> takeExtents(std::index_sequence<I...>);
/// The first Rank extents of D.
template <class D, int Rank>
using FirstExtents =
    decltype(takeExtents<D>(std::make_index_sequence<std::size_t(Rank)>()));

template <int From, long... N, std::size_t... I>
MSC_INLINE constexpr auto takeDims(const Dims<N...> &dims,
                                   std::index_sequence<I...>) {
  constexpr long all[] = {N..., 0};
  using Taken = Dims<all[From + I]...>;
  if constexpr (Taken::isOpen)
    return Taken(dims.extent[From + I]...);
  else
    return Taken();
}
/// The dimensions [From, To), where known as constants.
template <int From, int To, long... N>
MSC_INLINE constexpr auto takeDims(const Dims<N...> &dims) {
  return takeDims<From>(dims,
                        std::make_index_sequence<std::size_t(To - From)>());
}
/// All dimensions as one.
template <long... N>
MSC_INLINE constexpr auto joinDims(const Dims<N...> &dims) {
  if constexpr (Dims<N...>::isOpen)
    return Dims<chosen>(dims.size);
  else
    return Dims<Dims<N...>::size>();
}

/// Elements of a vector: all, or those of a tail; where a run chooses that,
/// an object holds it.
template <int Count> struct ElementCount {
  static constexpr int value = Count;
};
template <> struct ElementCount<chosen> { int value; };

/// The last vector of the N elements of a line.
template <class T, long N>
MSC_INLINE constexpr auto getTail(const Dims<N> &line) {
  constexpr auto rest = [](long n) {
    return int(n - (ceilDiv(n, lanes<T>) - 1) * lanes<T>);
  };
  if constexpr (N == chosen)
    return ElementCount<chosen>{rest(line.size)};
  else
    return ElementCount<rest(N)>();
}

template <class V, int Count>
MSC_INLINE V loadCounted(const Element<V> *p, ElementCount<Count> count) {
  if constexpr (Count == chosen)
    return loadPartial<V>(p, count.value);
  else
    return loadPartial<V, Count>(p);
}
template <class V, int Count>
MSC_INLINE void storeCounted(Element<V> *p, V v, ElementCount<Count> count) {
  if constexpr (Count == chosen)
    storePartial<V>(p, v, count.value);
  else
    storePartial<Count, V>(p, v);
}

/// Where the body stands: Count adjacent channels (all of Lanes or a tail) of
/// one pixel. Extents is Dims<...> of the pixel's dimensions, outermost first.
template <int Count, int Lanes, class Extents> struct TileAt {
  long pixel;
  long channel;
  [[no_unique_address]] Extents extents = Extents();
  [[no_unique_address]] ElementCount<Count> count = {};

  /// The operand's elements at this place; Strides names one stride a dimension
  /// and last the channel's: 1 contiguous, 0 the same value for all channels.
  template <class T, long... S>
  MSC_INLINE auto load(const T *p, Strides<S...> strides) const {
    using V = Vec<T, Lanes>;
    constexpr long steps[] = {S...}, step = steps[sizeof...(S) - 1];
    static_assert(sizeof...(S) == Extents::rank + 1);
    const T *q = p + offset<Extents::rank - 1>(pixel, strides);
    if constexpr (step == 0) {
      return splat<V>(*q);
    } else if constexpr (step == 1) {
      return loadCounted<V>(q + channel, count);
    } else {
      const long distance = strides.value[sizeof...(S) - 1];
      q += channel * distance;
      V v{};
      for (int i = 0; i < count.value; ++i)
        v[i] = q[i * distance];
      return v;
    }
  }

private:
  /// What dimension d would have for a stride if it went on where those up to D
  /// end; between them there may be one of extent 1 with any stride.
  template <int D, long... S> static constexpr long continued(int d) {
    constexpr long steps[] = {S...};
    long step = steps[D];
    for (int e = d + 1; e <= D; ++e)
      step *= Extents::extent[e];
    return step;
  }
  /// Whether the strides of dimensions 0..D are those of one long dimension.
  template <int D, long... S> static constexpr bool linear() {
    constexpr long steps[] = {S...};
    bool result = true;
    for (int d = 0; d < D; ++d)
      if constexpr (Extents::isOpen)
        result &= steps[d] == joined;
      else
        result &= Extents::extent[d] == 1 || steps[d] == joined ||
                  (steps[d] != chosen && steps[D] > joined &&
                   steps[d] == continued<D, S...>(d));
    return result;
  }
  /// That of dimension D, which may be joined to the next ones.
  template <int D, long... S>
  MSC_INLINE long strideOf(Strides<S...> strides) const {
    constexpr long steps[] = {S...};
    if constexpr (steps[D] == joined)
      return strideOf<D + 1>(strides) * extents.extent[D + 1];
    else
      return strides.value[D];
  }
  template <int D, long... S>
  MSC_INLINE long offset(long p, Strides<S...> strides) const {
    if constexpr (D == 0 || linear<D, S...>()) {
      return p * strideOf<D>(strides);
    } else {
      const long extent = extents.extent[D];
      return p % extent * strideOf<D>(strides) +
             offset<D - 1>(p / extent, strides);
    }
  }
};

/// A body of many instructions (exp, tanh, ...): it is not unrolled over a
/// tile, so that the code stays in the instruction cache and compiles quickly.
template <class F> struct RolledBody : F {};
template <class F> RolledBody<F> rolled(F body) { return {body}; }
template <class F> constexpr bool isRolled = false;
template <class F> constexpr bool isRolled<RolledBody<F>> = true;

/// Stores body(acc) of the v-th vector of a pixel's NV; the last holds Tail
/// channels.
template <class Extents, int Tail, int NV, class V, class Body>
MSC_INLINE void storeVector(V acc, int v, Element<V> *row, long pixel,
                            long channel, const Body &body, Extents extents,
                            ElementCount<Tail> tail) {
  constexpr int lanes = VectorTraits<V>::count;
  const long first = v * lanes;
  if (Tail != lanes && v == NV - 1) {
    const TileAt<Tail, lanes, Extents> at{pixel, channel + first, extents,
                                          tail};
    storeCounted<V>(row + first, body(acc, at), tail);
  } else {
    const TileAt<lanes, lanes, Extents> at{pixel, channel + first, extents};
    store<V>(row + first, body(acc, at));
  }
}

/// Stores body(acc) for MR pixels from `pixel` on. The last vector holds Tail
/// channels.
template <class Extents, int Tail, class V, int MR, int NV, class Body>
MSC_INLINE void storeTile(const V (&acc)[MR][NV], Element<V> *y, long yPitch,
                          long pixel, long channel, const Body &body,
                          Extents extents = Extents(),
                          ElementCount<Tail> tail = {}) {
  if constexpr (isRolled<Body>) {
    V spilled[MR * NV]; // The accumulators themselves stay in registers.
    MSC_UNROLL
    for (int i = 0; i < MR * NV; ++i)
      spilled[i] = acc[i / NV][i % NV];
    MSC_ROLL
    for (int i = 0; i < MR * NV; ++i)
      storeVector<Extents, Tail, NV>(
          spilled[i], i % NV, y + (pixel + i / NV) * yPitch + channel,
          pixel + i / NV, channel, body, extents, tail);
  } else {
    MSC_UNROLL
    for (int m = 0; m < MR; ++m)
      MSC_UNROLL
    for (int v = 0; v < NV; ++v)
      storeVector<Extents, Tail, NV>(acc[m][v], v,
                                     y + (pixel + m) * yPitch + channel,
                                     pixel + m, channel, body, extents, tail);
  }
}

/// `Count` pixels cut into the fewest tiles of at most `Most`, as equal as can
/// be: the first `longer` tiles have rows pixels, the others one less.
template <long Count, long Most> struct EvenTiles {
  static constexpr long tiles = ceilDiv(Count, Most);
  static constexpr int rows = ceilDiv(Count, tiles);
  static constexpr long longer = Count % tiles ? Count % tiles : tiles;

  /// Calls f(first pixel, Rows<MR>) for the tiles [begin, end).
  template <int R> using Rows = std::integral_constant<int, R>;
  template <class F> static MSC_INLINE void forEach(long begin, long end, F f) {
    for (long t = begin; t < end; ++t)
      if (longer == tiles || t < longer)
        f(t * rows, Rows<rows>());
      else if constexpr (longer < tiles)
        f(t * (rows - 1) + longer, Rows<rows - 1>());
  }
};

/// As many as a run has: tiles of `Most`, and what is left in powers of two.
template <long Most> struct EvenTiles<chosen, Most> {
  static constexpr int rows = Most;
  long count, tiles = ceilDiv(count, Most);

  template <class F> MSC_INLINE void forEach(long begin, long end, F f) const {
    const long whole = count / Most;
    for (long t = begin; t < end && t < whole; ++t)
      f(t * Most, std::integral_constant<int, int(Most)>());
    if (end > whole)
      forRest<(Most > 8 ? 8 : Most > 4 ? 4 : 2)>(whole * Most, f);
  }

private:
  template <int R, class F> MSC_INLINE void forRest(long first, F &f) const {
    for (; first + R <= count; first += R)
      f(first, std::integral_constant<int, R>());
    if constexpr (R > 1)
      forRest<R / 2>(first, f);
  }
};

/// The tiles of `count` pixels, which are Count unless a run chooses them.
template <long Count, long Most>
MSC_INLINE constexpr auto getTiles([[maybe_unused]] long count) {
  if constexpr (Count == chosen)
    return EvenTiles<chosen, Most>{count};
  else
    return EvenTiles<Count, Most>();
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TILE_H
