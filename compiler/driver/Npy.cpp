//===- Npy.cpp - reads NumPy's .npy files ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Npy.h"

#include "compiler/driver/Errors.h"
#include "compiler/frontend/OrdinaryFile.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

uint64_t NpyArray::elements() const {
  uint64_t count = 1;
  for (int64_t dim : shape)
    count *= static_cast<uint64_t>(dim);
  return count;
}

StringRef msc::driver::npyType(DataType dtype) {
  static constexpr StringLiteral types[] = {"|b1", "|i1", "<i2", "<i4", "<i8",
                                            "|u1", "<u2", "<u4", "<u8", "<f2",
                                            "<u2", "<f4", "<f8", "<c8", "<c16"};
  return types[static_cast<unsigned>(dtype)];
}

std::string msc::driver::shapeText(ArrayRef<int64_t> shape) {
  std::string text = "[";
  for (const auto &[i, dim] : enumerate(shape))
    text += (i ? ", " : "") + (dim < 0 ? "?" : itostr(dim));
  return text + "]";
}

static Error bad(StringRef path, const Twine &what) {
  return refuse(path + ": " + what);
}

/// Splits the header text off; returns what follows it.
static Expected<StringRef> splitHeader(StringRef path, StringRef bytes,
                                       StringRef &header) {
  if (!bytes.starts_with("\x93NUMPY") || bytes.size() < 12)
    return bad(path, "is not a .npy file");
  const bool isShort = bytes[6] == 1;
  const uint64_t length = isShort ? support::endian::read16le(bytes.data() + 8)
                                  : support::endian::read32le(bytes.data() + 8);
  const size_t start = isShort ? 10 : 12;
  if (bytes.size() - start < length)
    return bad(path, "ends within its header");
  header = bytes.substr(start, length);
  return bytes.substr(start + length);
}

/// The text behind 'key': up to the end of the value.
static StringRef headerValue(StringRef header, StringRef key) {
  const size_t at = header.find(("'" + key + "':").str());
  if (at == StringRef::npos)
    return "";
  const StringRef value = header.substr(at + key.size() + 3).ltrim();
  if (value.starts_with("("))
    return value.take_until([](char c) { return c == ')'; }).drop_front();
  if (value.starts_with("'"))
    return value.drop_front().take_until([](char c) { return c == '\''; });
  return value.take_until([](char c) { return c == ',' || c == '}'; });
}

static Error parseShape(StringRef path, StringRef text,
                        std::vector<int64_t> &shape) {
  SmallVector<StringRef> parts;
  text.split(parts, ',');
  for (StringRef part : parts) {
    uint64_t dim = 0;
    if (part.trim().empty())
      continue;
    if (part.trim().getAsInteger(10, dim) || !isInt<40>(int64_t(dim)))
      return bad(path, "has no readable shape");
    shape.push_back(static_cast<int64_t>(dim));
  }
  return Error::success();
}

/// Bytes of an element of "<f4"; 0 for a type that no tensor of MindSpore has.
static unsigned typeBytes(StringRef type) {
  for (unsigned i = 0; i <= unsigned(DataType::Complex128); ++i)
    if (npyType(DataType(i)) == type)
      return elementBytes(DataType(i));
  return 0;
}

static Error checkSize(const NpyArray &array) {
  const unsigned bytes = typeBytes(array.type);
  if (StringRef(array.type).starts_with(">"))
    return bad(array.path, "is big-endian (" + array.type +
                               "); save x.astype(x.dtype.newbyteorder('<'))");
  if (!bytes)
    return bad(array.path, "has the type " + array.type +
                               ", which no tensor of MindSpore has");
  bool overflow = false;
  uint64_t size = bytes;
  for (int64_t dim : array.shape)
    if (size = SaturatingMultiply(size, uint64_t(dim), &overflow); overflow)
      return bad(array.path, "has an impossible shape");
  if (size != array.data.size())
    return bad(array.path, "has " + Twine(array.data.size()) +
                               " bytes of data, its shape and type need " +
                               Twine(size));
  return Error::success();
}

Expected<NpyArray> msc::driver::readNpy(StringRef path) {
  auto buffer = openOrdinaryFile(path);
  if (!buffer)
    return bad(path, toString(buffer.takeError()));
  NpyArray array;
  array.path = path.str();
  array.file = std::move(*buffer);
  StringRef header;
  auto data = splitHeader(path, array.file->getBuffer(), header);
  if (!data)
    return data.takeError();
  array.data = *data;
  array.type = headerValue(header, "descr").str();
  if (Error error = parseShape(path, headerValue(header, "shape"), array.shape))
    return std::move(error);
  if (array.shape.size() > 1 &&
      headerValue(header, "fortran_order").trim() != "False")
    return bad(path, "is in Fortran order; save numpy.ascontiguousarray of it");
  if (Error error = checkSize(array))
    return std::move(error);
  return std::move(array);
}

static double halfToDouble(const char *at) {
  const APInt bits(16, support::endian::read16le(at));
  APFloat value(APFloat::IEEEhalf(), bits);
  bool exact;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &exact);
  return value.convertToDouble();
}

template <class T> static double asDouble(const char *at) {
  return static_cast<double>(support::endian::read<T, endianness::little>(at));
}

using Converter = double (*)(const char *);

static Converter converterOf(StringRef type) {
  return StringSwitch<Converter>(type)
      .Cases({"|b1", "|u1"}, asDouble<uint8_t>)
      .Case("|i1", asDouble<int8_t>)
      .Case("<i2", asDouble<int16_t>)
      .Case("<i4", asDouble<int32_t>)
      .Case("<i8", asDouble<int64_t>)
      .Case("<u2", asDouble<uint16_t>)
      .Case("<u4", asDouble<uint32_t>)
      .Case("<u8", asDouble<uint64_t>)
      .Case("<f2", halfToDouble)
      .Cases({"<f4", "<c8"}, asDouble<float>)
      .Cases({"<f8", "<c16"}, asDouble<double>)
      .Default(nullptr);
}

std::vector<double> msc::driver::toDoubles(const NpyArray &array) {
  const Converter convert = converterOf(array.type);
  const bool isComplex = array.type[1] == 'c';
  const unsigned bytes = typeBytes(array.type) / (isComplex ? 2 : 1);
  std::vector<double> values;
  values.reserve(array.data.size() / bytes);
  for (size_t i = 0; i < array.data.size(); i += bytes)
    values.push_back(convert(array.data.data() + i));
  return values;
}
