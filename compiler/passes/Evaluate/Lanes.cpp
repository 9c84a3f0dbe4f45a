//===- Lanes.cpp - lanes rounded, loaded and stored -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Lanes.h"
#include "mlir/IR/BuiltinTypes.h"
#include <Eigen/Core>
#include <cstring>

using namespace mlir;
using namespace msc;

namespace {

/// To half precision by way of float32, as MindSpore and the generated code
/// convert.
template <typename Float> Float toFloat(double value) {
  return static_cast<Float>(static_cast<float>(value));
}
template <> double toFloat<double>(double value) { return value; }

template <typename Float> void roundFloats(Lanes &lanes, int64_t count) {
  for (int64_t lane = 0; lane < count; ++lane)
    lanes.reals[lane] = double(toFloat<Float>(lanes.reals[lane]));
}

template <typename Integer> void wrap(Lanes &lanes, int64_t count) {
  for (int64_t lane = 0; lane < count; ++lane)
    lanes.integers[lane] = Integer(lanes.integers[lane]);
}

void wrapBools(Lanes &lanes, int64_t count) {
  for (int64_t lane = 0; lane < count; ++lane)
    lanes.integers[lane] &= 1;
}

/// Calls `visit` with a value of the C++ type that elements are stored as.
template <typename Visit> auto withStorage(Type element, Visit visit) {
  if (element.isF32()) // nearly always: weights
    return visit(float());
  if (element.isF64())
    return visit(double());
  if (element.isF16())
    return visit(Eigen::half());
  if (element.isBF16())
    return visit(Eigen::bfloat16());
  unsigned width = element.isIndex() ? 64 : element.getIntOrFloatBitWidth();
  if (width == 1)
    return visit(bool());
  if (width <= 8)
    return visit(int8_t());
  if (width <= 16)
    return visit(int16_t());
  return width <= 32 ? visit(int32_t()) : visit(int64_t());
}

template <typename T> constexpr bool isReal = !std::is_integral_v<T>;

template <typename T> T fromLane(const Lanes &lanes, int64_t lane) {
  if constexpr (isReal<T>)
    return toFloat<T>(lanes.reals[lane]);
  else
    return static_cast<T>(lanes.integers[lane]);
}

template <typename T>
void loadLanes(Lanes &lanes, int64_t lane, const char *address, int64_t step,
               int64_t run) {
  for (int64_t i = 0; i < run; ++i) {
    T value;
    std::memcpy(&value, address + i * step * int64_t(sizeof(T)), sizeof(T));
    if constexpr (isReal<T>)
      lanes.reals[lane + i] = static_cast<double>(value);
    else
      lanes.integers[lane + i] = value;
  }
}

/// A byte that is not 0 is true, whatever else it holds.
template <>
void loadLanes<bool>(Lanes &lanes, int64_t lane, const char *address,
                     int64_t step, int64_t run) {
  for (int64_t i = 0; i < run; ++i)
    lanes.integers[lane + i] = address[i * step] != 0;
}

template <typename T>
void storeLanes(const Lanes &lanes, int64_t lane, char *address, int64_t step,
                int64_t run) {
  for (int64_t i = 0; i < run; ++i) {
    T value = fromLane<T>(lanes, lane + i);
    std::memcpy(address + i * step * int64_t(sizeof(T)), &value, sizeof(T));
  }
}

} // namespace

void msc::roundLanes(Lanes &lanes, Type type, int64_t count) {
  withStorage(type, [&](auto stored) {
    using T = decltype(stored);
    if constexpr (std::is_same_v<T, bool>)
      wrapBools(lanes, count);
    else if constexpr (isReal<T>)
      roundFloats<T>(lanes, count);
    else
      wrap<T>(lanes, count);
  });
}

LoadLanes msc::getLoad(Type element) {
  return withStorage(element, [](auto stored) -> LoadLanes {
    return loadLanes<decltype(stored)>;
  });
}

StoreLanes msc::getStore(Type element) {
  return withStorage(element, [](auto stored) -> StoreLanes {
    return storeLanes<decltype(stored)>;
  });
}
