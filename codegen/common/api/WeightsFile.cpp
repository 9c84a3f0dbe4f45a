//===- WeightsFile.cpp - writes <name>.weights ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/WeightsFile.h"

#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <array>

using namespace llvm;
using namespace msc;

static constexpr size_t headerBytes = 64;
static constexpr size_t nameOffset = 24;

static std::array<char, headerBytes> makeHeader(const ModelInterface &model) {
  std::array<char, headerBytes> header = {};
  std::copy_n("MSCWGHT1", 8, header.begin());
  support::endian::write64le(&header[8], model.weightsFingerprint);
  support::endian::write64le(&header[16], model.weightsBytes);
  // At least one zero remains behind the name.
  const size_t length =
      std::min(model.name.size(), headerBytes - nameOffset - 1);
  std::copy_n(model.name.begin(), length, header.begin() + nameOffset);
  return header;
}

Error msc::writeWeightsFile(OutputFolder &folder, ModelInterface &model,
                            ArrayRef<uint8_t> packed) {
  model.weightsBytes = packed.empty() ? 0 : headerBytes + packed.size();
  model.weightsFingerprint = packed.empty() ? 0 : xxh3_64bits(packed);
  if (packed.empty())
    return Error::success();
  const std::array<char, headerBytes> header = makeHeader(model);
  return folder.write(model.name + ".weights",
                      {StringRef(header.data(), header.size()),
                       StringRef(reinterpret_cast<const char *>(packed.data()),
                                 packed.size())});
}
