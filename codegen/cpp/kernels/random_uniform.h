//===- random_uniform.h - random numbers at least 0 and below 1 -----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::randomUniform<7, 0>(parallel, msc::Dims<>(), run, msc::Dims<2, 5>(),
//                            numbers);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_RANDOM_UNIFORM_H
#define MSC_KERNELS_RANDOM_UNIFORM_H

#include "blocking.h"
#include "shape.h"

#include <cstdint>

namespace msc {
namespace {

/// Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
/// easy as 1, 2, 3" (2011): four random words for each counter and key.
struct Philox {
  std::uint32_t word[4];

  void encrypt(std::uint32_t key0, std::uint32_t key1) {
    for (int round = 0; round < 10; ++round) {
      const std::uint64_t a = std::uint64_t(0xD2511F53) * word[0];
      const std::uint64_t b = std::uint64_t(0xCD9E8D57) * word[2];
      word[0] = std::uint32_t(b >> 32) ^ word[1] ^ key0;
      word[1] = std::uint32_t(b);
      word[2] = std::uint32_t(a >> 32) ^ word[3] ^ key1;
      word[3] = std::uint32_t(a);
      key0 += 0x9E3779B9;
      key1 += 0xBB67AE85;
    }
  }

  /// Number i of the block, with as many bits as its type holds exactly.
  void give(int i, float &number) const {
    number = static_cast<float>(word[i] >> 8) * 0x1p-24f;
  }
  void give(int i, double &number) const {
    const std::uint64_t bits = std::uint64_t(word[2 * i]) << 32;
    number = static_cast<double>((bits | word[2 * i + 1]) >> 11) * 0x1p-53;
  }
};

/// All elements, each of its place, the run and the key alone: threads and
/// machines agree.
template <unsigned long Key0, unsigned long Key1, class P, class D0, class D,
          class T>
void randomUniform(const P &parallel, D0, const std::int64_t *run, D dims,
                   T *numbers) {
  constexpr long each = 16 / sizeof(T), share = 1024;
  const long blocks = ceilDiv(dims.size, each);
  const std::uint64_t turn = static_cast<std::uint64_t>(*run);
  parallel.forEach(ceilDiv(blocks, share), [=](long task) {
    const long end = task < blocks / share ? (task + 1) * share : blocks;
    for (std::uint64_t block = task * share; long(block) < end; ++block) {
      Philox philox{{std::uint32_t(block), std::uint32_t(block >> 32),
                     std::uint32_t(turn), std::uint32_t(turn >> 32)}};
      philox.encrypt(Key0, Key1);
      for (long i = 0; i < each && long(block) * each + i < dims.size; ++i)
        philox.give(int(i), numbers[long(block) * each + i]);
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RANDOM_UNIFORM_H
