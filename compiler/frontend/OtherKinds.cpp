//===- OtherKinds.cpp - what a file is that is no MindIR ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/OtherKinds.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace msc::frontend;

namespace {

constexpr const char *unpack = "unpack it first";
constexpr const char *writeInMindSpore =
    "write the network in MindSpore, load the weights into it, and export it "
    "with mindspore.export(..., file_format=\"MINDIR\")";
constexpr const char *loadIntoNetwork =
    "load it into the network (mindspore.load_checkpoint, load_param_into_net) "
    "and export that with mindspore.export(..., file_format=\"MINDIR\")";

/// The bytes from `place` on; none where the file is shorter.
StringRef from(StringRef contents, size_t place) {
  return contents.drop_front(std::min(place, contents.size()));
}

/// A length of protobuf at the front, which is taken.
uint64_t takeLength(StringRef &contents) {
  uint64_t length = 0;
  for (unsigned shift = 0; shift < 64 && !contents.empty(); shift += 7) {
    unsigned char byte = contents.front();
    contents = contents.drop_front();
    length |= uint64_t(byte & 0x7F) << shift;
    if (byte < 0x80)
      break;
  }
  return length;
}

/// Takes `field`, of the wire type with a length, and that.
bool takeField(StringRef &contents, unsigned field, uint64_t &length) {
  if (contents.empty() || contents.front() != char(field << 3 | 2))
    return false;
  contents = contents.drop_front();
  length = takeLength(contents);
  return true;
}

/// A list of messages that begin with a name: weights or TensorFlow's nodes.
/// What is no text in the second field is a tensor. (MindIR has the text of a
/// version where they have the first message.)
std::optional<OtherKind> findNamedMessages(StringRef contents) {
  uint64_t length;
  if (!takeField(contents, 1, length) || !takeField(contents, 1, length))
    return std::nullopt;
  contents = from(contents, length);
  if (!takeField(contents, 2, length) || contents.empty())
    return std::nullopt;
  if (isAlpha(contents.front()))
    return OtherKind{"a graph of TensorFlow", writeInMindSpore};
  return OtherKind{"a checkpoint: weights without a network", loadIntoNetwork};
}

/// Both begin with a version that is a number.
std::optional<OtherKind> findNumberedVersion(StringRef contents) {
  constexpr char version = 0x08, savedGraph = 0x12;
  // Texts, the graph, the opsets, and between them a number.
  constexpr StringRef onnxFields = "\x12\x1A\x22\x2A\x32\x3A\x42\x28";
  if (contents.size() < 5 || contents[0] != version)
    return std::nullopt;
  if (contents[2] == savedGraph && contents[1] == 1)
    return OtherKind{"a saved model of TensorFlow", writeInMindSpore};
  if (onnxFields.contains(contents[2]))
    return OtherKind{"an ONNX model", exportAgain};
  return std::nullopt;
}

/// AIR has a number behind the text of its name.
std::optional<OtherKind> findAir(StringRef contents) {
  uint64_t length;
  return takeField(contents, 1, length) &&
                 from(contents, length).starts_with("\x10")
             ? std::optional(OtherKind{"a model in AIR format", exportAgain})
             : std::nullopt;
}

/// What a zip archive holds, by the name of its first file.
std::optional<OtherKind> findArchive(StringRef contents) {
  constexpr size_t lengthPlace = 26, namePlace = 30;
  if (!contents.starts_with("PK\x03\x04") || contents.size() < namePlace)
    return std::nullopt;
  StringRef name = contents.substr(
      namePlace, support::endian::read16le(contents.data() + lengthPlace));
  if (name.ends_with("/data.pkl"))
    return OtherKind{"a file of PyTorch", writeInMindSpore};
  return name.ends_with(".npy")
             ? OtherKind{"an archive of NumPy arrays", exportAgain}
             : OtherKind{"a zip archive", unpack};
}

/// The length of a header in JSON, then that.
std::optional<OtherKind> findSafetensors(StringRef contents) {
  constexpr size_t lengthSize = 8;
  StringRef header = from(contents, lengthSize);
  if (!header.starts_with("{") ||
      support::endian::read64le(contents.data()) > header.size())
    return std::nullopt;
  return OtherKind{"a file of safetensors: weights without a network",
                   loadIntoNetwork};
}

struct Magic {
  size_t place;
  StringRef bytes;
  OtherKind kind;
};

constexpr Magic magics[] = {
    {0, "\3757zXZ", {"compressed by xz", unpack}},
    {0, "\037\213", {"compressed by gzip", unpack}},
    {0, "\177ELF", {"a program", giveExported}},
    {4, "MSL", {"a model of MindSpore Lite", giveExported}},
    {0, "IMOD", {"a model compiled for Ascend", giveExported}},
    {4, "TFL3", {"a model of TensorFlow Lite", writeInMindSpore}},
    {0, "\211HDF\r\n", {"a file in HDF5 format", writeInMindSpore}},
    {0, "\223NUMPY", {"an array of NumPy", giveExported}},
    {0, "\200\002", {"a pickle of Python", writeInMindSpore}},
    {0, "version https://git-lfs", {"what Git LFS left", "run `git lfs pull`"}},
};

} // namespace

std::optional<OtherKind> msc::frontend::findOtherKind(StringRef contents) {
  for (const Magic &magic : magics)
    if (from(contents, magic.place).starts_with(magic.bytes))
      return magic.kind;
  for (auto find : {findArchive, findSafetensors, findNumberedVersion,
                    findNamedMessages, findAir})
    if (std::optional<OtherKind> kind = find(contents))
      return kind;
  return std::nullopt;
}
