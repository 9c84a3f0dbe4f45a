//===- Tensors.cpp - the data of tensors as elements attributes -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Tensors.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/Support/Alignment.h"

using namespace mlir;
using namespace msc;
using namespace msc::frontend;
using mind_ir::TensorProto;

constexpr int64_t denseLimit = 16;
/// What the bytes of a protobuf string and of a padded data file are aligned to
/// at least.
constexpr size_t dataAlignment = 16;

static ElementsAttr makeDense(ShapedType type, StringRef data) {
  // Booleans are stored otherwise inside: go through values.
  if (type.getElementType().isInteger(1))
    return DenseElementsAttr::get(
        type, llvm::map_to_vector(data, [](char byte) { return byte != 0; }));
  return DenseElementsAttr::getFromRawBuffer(
      type, ArrayRef(data.data(), data.size()));
}

template <typename Owner>
static ElementsAttr makeResource(ShapedType type, StringRef data,
                                 StringRef name, Owner owner) {
  auto release = [owner = std::move(owner)](void *, size_t, size_t) mutable {
    owner.reset();
  };
  return DenseResourceElementsAttr::get(
      type, name,
      UnmanagedAsmResourceBlob::allocateWithAlign(
          ArrayRef(data.data(), data.size()), dataAlignment,
          std::move(release)));
}

FailureOr<ElementsAttr> TensorImporter::strings(const TensorProto &tensor,
                                                ShapedType type) {
  if (tensor.string_data_size() != type.getNumElements())
    return report.refuse("has " + Twine(tensor.string_data_size()) +
                         " strings for " + Twine(type.getNumElements()) +
                         " elements");
  SmallVector<StringRef> values(tensor.string_data().begin(),
                                tensor.string_data().end());
  return ElementsAttr(DenseStringElementsAttr::get(type, values));
}

LogicalResult TensorImporter::check(const TensorProto &tensor,
                                    ShapedType type) {
  if (!type.hasStaticShape())
    return report.refuse("has data, but dimensions that are not known");
  if (tensor.compression_type() != TensorProto::NO_COMPRESSION)
    return report.refuse(
        "is compressed (" +
            TensorProto::CompressionType_Name(tensor.compression_type()) + ")",
        "export it without compression");
  if (tensor.float_data_size() || tensor.int32_data_size() ||
      tensor.int64_data_size() || tensor.double_data_size() ||
      tensor.uint64_data_size())
    return report.refuse(
        "has its data outside raw_data, as MindSpore does not write it");
  return success();
}

FailureOr<ElementsAttr> TensorImporter::data(TensorProto &tensor,
                                             ShapedType type, StringRef name) {
  if (failed(check(tensor, type)))
    return failure();
  if (isa<mindir::StringType>(type.getElementType()))
    return strings(tensor, type);
  if (!tensor.has_raw_data() && !tensor.has_external_data())
    return ElementsAttr();

  ExternalBytes bytes;
  std::unique_ptr<std::string> owned;
  if (tensor.has_external_data()) {
    FailureOr<ExternalBytes> found = external.find(tensor.external_data());
    if (failed(found))
      return failure();
    bytes = *found;
    // The writer pads to 64 bytes; another offset is legal, but nobody may read
    // floats there.
    if (!llvm::isAddrAligned(llvm::Align(dataAlignment), bytes.data.data()))
      owned = std::make_unique<std::string>(bytes.data);
  } else {
    owned.reset(tensor.release_raw_data());
  }
  if (owned)
    bytes.data = *owned;
  if (int64_t(bytes.data.size()) != byteSize(type))
    return report.refuse("has " + Twine(bytes.data.size()) +
                         " bytes of data where its type needs " +
                         Twine(byteSize(type)));

  if (type.getNumElements() <= denseLimit &&
      !isa<mindir::Int4x2Type>(type.getElementType()))
    return makeDense(type, bytes.data);
  return owned ? makeResource(type, bytes.data, name, std::move(owned))
               : makeResource(type, bytes.data, name, bytes.owner);
}
