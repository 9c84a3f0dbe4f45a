//===- npy.h - reads the numbers of a .npy file ---------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef EXAMPLES_DIGITS_NPY_H
#define EXAMPLES_DIGITS_NPY_H

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

/// All numbers of a version 1 file in their order; the shape is left to the
/// caller. T is float or int32_t. Throws std::runtime_error if the file is
/// missing, holds another type, or is cut short.
template <typename T> std::vector<T> readNpy(const std::string &path) {
  static_assert(std::is_same<T, float>::value ||
                std::is_same<T, int32_t>::value);
  const char *type = std::is_same<T, float>::value ? "'<f4'" : "'<i4'";
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  if (bytes.size() < 10 || bytes.compare(0, 8, "\x93NUMPY\x01\x00", 8) != 0)
    throw std::runtime_error(path + " is missing or not a .npy file");
  const std::size_t start = 10 + static_cast<unsigned char>(bytes[8]) +
                            256u * static_cast<unsigned char>(bytes[9]);
  if (bytes.find(type) > start || bytes.size() < start ||
      (bytes.size() - start) % sizeof(T) != 0)
    throw std::runtime_error(path + " holds something else than " + type);
  std::vector<T> values((bytes.size() - start) / sizeof(T));
  std::memcpy(values.data(), bytes.data() + start, bytes.size() - start);
  return values;
}

#endif // EXAMPLES_DIGITS_NPY_H
