//===- blocking.h - block widths the compiler and the kernels agree on ----===//
// SPDX-License-Identifier: Apache-2.0
//
// C++17, no vector code: the compiler packs weights with these functions (and a
// run-time vector width), the kernels read them with the same functions (and
// MSC_VECTOR_BYTES). All widths are in elements unless the name says vectors;
// an element is a float unless its bytes are given.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_BLOCKING_H
#define MSC_KERNELS_BLOCKING_H

namespace msc {
namespace {

constexpr long ceilDiv(long a, long b) { return (a + b - 1) / b; }
constexpr long roundUp(long a, long b) { return ceilDiv(a, b) * b; }

/// Relative time of a block of that many vectors: narrow ones are bound by
/// loads, not by arithmetic.
constexpr long blockCost(long vectors) {
  return vectors == 0 ? 0 : vectors == 1 ? 130 : 100 * vectors;
}

/// Vectors in a block of channels: at most 4 where there are 32 registers of
/// 64 bytes, at most 2 else; 3 where 4 would leave a narrow last block.
constexpr long blockVectors(long channels, long vectorBytes, long bytes = 4) {
  const long most = vectorBytes == 64 ? 4 : 2;
  const long total = ceilDiv(channels, vectorBytes / bytes);
  if (total <= most)
    return total;
  if (most < 4)
    return most;
  const long with4 = total / 4 * blockCost(4) + blockCost(total % 4);
  const long with3 = total / 3 * blockCost(3) + blockCost(total % 3);
  return with3 < with4 ? 3 : 4;
}

/// MR: pixels in a tile of that many vectors, so that the sums, the vectors of
/// B and a broadcast fit the registers (32 of 64 bytes, else 16).
constexpr int tileRows(long vectors, long vectorBytes) {
  if (vectorBytes == 64)
    return vectors == 4 ? 6 : vectors == 3 ? 8 : 12;
  return vectors == 2 ? 6 : 8;
}

/// NR: output channels in a block. The last block may be narrower, it is padded
/// with zeros to a multiple of the vector.
constexpr long blockWidth(long channels, long vectorBytes, long bytes = 4) {
  return blockVectors(channels, vectorBytes, bytes) * (vectorBytes / bytes);
}

/// Output channels as packed.
constexpr long paddedChannels(long channels, long vectorBytes, long bytes = 4) {
  return roundUp(channels, vectorBytes / bytes);
}

/// Whether one vector holds the channels of several groups: as many input as
/// output channels in a group, a power of two smaller than the vector. One
/// channel in a group is a depthwise convolution.
constexpr bool vectorSpansGroups(long groups, long groupIn, long groupOut,
                                 long vectorBytes) {
  return groups > 1 && groupIn == groupOut && (groupIn & (groupIn - 1)) == 0 &&
         groupIn < vectorBytes / 4;
}

/// Elements of a packed matrix B[k][n]: [block][k][NR].
constexpr long packedMatrixSize(long k, long n, long vectorBytes,
                                long bytes = 4) {
  return k * paddedChannels(n, vectorBytes, bytes);
}

/// The most tiles that winograd takes through its phases together: their V and
/// M stay in the caches (768 KB), but enough of them share a read of the
/// weights.
constexpr long winogradMost(long ic, long oc) {
  const long fitting = 196608 / (36 * (ic + oc));
  return fitting < 48 ? 48 : fitting;
}
/// Those it takes: groups are as equal as can be.
constexpr long winogradGroup(long tiles, long ic, long oc) {
  return ceilDiv(tiles, ceilDiv(tiles, winogradMost(ic, oc)));
}

/// Floats from one of the 36 planes of V or M to the next: 16 more than dense,
/// so that the planes do not meet in the same cache sets.
constexpr long winogradPitch(long group, long channels) {
  return group * channels + 16;
}

/// Tiles of 4x4 outputs.
constexpr long countWinogradTiles(long n, long oh, long ow) {
  return n * ceilDiv(oh, 4) * ceilDiv(ow, 4);
}
/// Floats of V and M for a group of so many tiles.
constexpr long winogradGroupSize(long group, long ic, long oc) {
  return 36 * (winogradPitch(group, ic) + winogradPitch(group, oc));
}
/// Floats of scratch memory of winograd, outputs oh x ow.
constexpr long winogradScratch(long n, long oh, long ow, long ic, long oc) {
  const long tiles = countWinogradTiles(n, oh, ow);
  return winogradGroupSize(winogradGroup(tiles, ic, oc), ic, oc);
}
/// The same for all runs of at most so many images and outputs. Equal groups of
/// fewer tiles may be larger ones (49 are two of 25, 48 one), so that the
/// scratch memory of the largest run is not enough.
constexpr long winogradScratchWithin(long n, long oh, long ow, long ic,
                                     long oc) {
  const long tiles = countWinogradTiles(n, oh, ow), most = winogradMost(ic, oc);
  return winogradGroupSize(tiles < most ? tiles : most, ic, oc);
}

/// Floats of transformed and packed weights: 36 packed matrices [ic][oc].
constexpr long packedWinogradSize(long ic, long oc, long vectorBytes) {
  return 36 * packedMatrixSize(ic, oc, vectorBytes);
}

/// Elements of scratch memory for so many products of activations.
constexpr long batchMatMulScratch(long items, long k, long n, long vectorBytes,
                                  long bytes = 4) {
  return items * packedMatrixSize(k, n, vectorBytes, bytes);
}

/// Floats that attention packs of one head: keys [k][n] and values [n][e].
constexpr long packedHeadSize(long k, long n, long e, long vectorBytes) {
  return packedMatrixSize(k, n, vectorBytes) +
         packedMatrixSize(n, e, vectorBytes);
}

/// Floats of scratch memory of attention over so many heads. None where a task
/// has a head of its own and packs it on its stack (32 KB).
constexpr long attentionScratch(long heads, long k, long n, long e,
                                long vectorBytes) {
  const long size = packedHeadSize(k, n, e, vectorBytes);
  return heads >= 32 && size <= 8192 ? 0 : heads * size;
}

/// Rows of queries whose scores attention keeps on the stack (36 KB): whole
/// tiles of them.
constexpr long attentionRows(long m, long n) {
  const long most = 9216 / n, rows = most < 12 ? most / 6 * 6 : most / 12 * 12;
  return m < rows ? m : rows;
}

/// Whether attention is faster than two products and a softmax: their scores
/// would not stay in a cache of 1 MB, rows are long enough and enough queries
/// share what is packed, and a tile's rows of scores fit the stack.
constexpr bool fitsAttention(long heads, long m, long n) {
  return n >= 64 && n <= 1536 && m >= 32 && heads * m * n > 262144;
}

/// Groups of so many channels that groupNorm takes together where channels lie
/// last: the fewest whose channels fill four cache lines of each pixel.
constexpr long normedGroups(long groups, long members) {
  long together = 1;
  while (together < groups &&
         (groups % together != 0 || together * members < 64))
    ++together;
  return together;
}

/// Whether groupNorm takes channels that lie last: enough pixels to pay for
/// what is done once a group, vectors of channels, and pixels at a distance
/// that spreads them over the sets of the nearest cache.
constexpr bool fitsGroupNorm(long pixels, long groups, long members) {
  const long width = normedGroups(groups, members) * members;
  return pixels >= 128 && width >= 16 && width <= 1024 &&
         groups * members % 512 != 0;
}

/// Slots of the table with which unique finds the values of n elements.
constexpr long uniqueSlots(long n) {
  long slots = 2;
  while (slots < 2 * n)
    slots *= 2;
  return slots;
}

/// The longest rows that the resizes keep: two fit a thread's stack, or one of
/// elements of 8 bytes.
constexpr long mostResizedPixels = 8192;
constexpr bool fitsResizedRow(long pixels) {
  return pixels <= mostResizedPixels;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_BLOCKING_H
