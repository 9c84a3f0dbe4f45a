//===- types.h - the public enumerations and parameter records ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Names and meanings follow the Ascend C API reference (basic API, auxiliary
// data structures); the kit's own headers are not used.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_TYPES_H
#define MSC_SIMULATION_TYPES_H

#include "half.h"

#define __aicore__
#define __global__
#define __gm__
#define __vector__
#define MSC_BODY
#define GM_ADDR std::uint8_t *

enum pipe_t {
  PIPE_S,
  PIPE_V,
  PIPE_M,
  PIPE_MTE1,
  PIPE_MTE2,
  PIPE_MTE3,
  PIPE_ALL
};

namespace AscendC {

enum class TPosition : std::uint8_t { GM, VECIN, VECOUT, VECCALC };

/// Source pipe, then the pipe that waits.
enum class HardEvent : std::uint8_t {
  MTE2_V,
  V_MTE2,
  MTE3_V,
  V_MTE3,
  MTE3_MTE2,
  MTE2_MTE3,
  S_V,
  V_S,
  S_MTE2,
  MTE2_S,
  S_MTE3,
  MTE3_S,
  MAX
};

enum class CMPMODE : std::uint8_t { LT, GT, EQ, LE, GE, NE };
enum class SELMODE : std::uint8_t {
  VSEL_CMPMASK_SPR,
  VSEL_TENSOR_SCALAR_MODE,
  VSEL_TENSOR_TENSOR_MODE
};
enum class RoundMode : std::uint8_t {
  CAST_NONE,
  CAST_RINT,
  CAST_FLOOR,
  CAST_CEIL,
  CAST_ROUND,
  CAST_TRUNC
};

using TEventID = std::int8_t;

/// Block strides and repeat strides count blocks of 32 bytes.
struct UnaryRepeatParams {
  std::uint16_t dstBlkStride = 1, srcBlkStride = 1;
  std::uint8_t dstRepStride = 8, srcRepStride = 8;
};
struct BinaryRepeatParams {
  std::uint8_t dstBlkStride = 1, src0BlkStride = 1, src1BlkStride = 1;
  std::uint8_t dstRepStride = 8, src0RepStride = 8, src1RepStride = 8;
};
struct BrcbRepeatParams {
  std::uint16_t dstBlkStride = 1, dstRepStride = 8;
};

/// blockLen in bytes; a stride is the gap between two blocks, in bytes on the
/// global side and in units of 32 bytes on the local side.
struct DataCopyExtParams {
  std::uint16_t blockCount = 1;
  std::uint32_t blockLen = 0, srcStride = 0, dstStride = 0, rsv = 0;
};
template <class T> struct DataCopyPadExtParams {
  bool isPad = false;
  std::uint8_t leftPadding = 0, rightPadding = 0;
  T paddingValue = 0;
};

} // namespace AscendC

#endif // MSC_SIMULATION_TYPES_H
