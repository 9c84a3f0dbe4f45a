//===- WireFormat.cpp - is it a MindIR file, and is it whole? -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// protobuf's parser only says yes or no. A walk over the outermost fields says
// what is wrong.
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/ModelFile.h"
#include "compiler/frontend/OtherKinds.h"

using namespace msc::frontend;

namespace {

enum WireType : unsigned { varint = 0, lengthDelimited = 2 };

struct Field {
  const char *name;
  WireType type;
};

/// The fields of ModelProto by number, from 1.
constexpr Field fields[] = {
    {"ir_version", lengthDelimited},
    {"producer_name", lengthDelimited},
    {"producer_version", lengthDelimited},
    {"domain", lengthDelimited},
    {"model_version", lengthDelimited},
    {"doc_string", lengthDelimited},
    {"graph", lengthDelimited},
    {"functions", lengthDelimited},
    {"preprocessor", lengthDelimited},
    {"little_endian", varint},
    {"parallel", lengthDelimited},
    {"primitives", lengthDelimited},
    {"mind_ir_version", varint},
    {"user_info", lengthDelimited},
};

constexpr const char *copyAgain = "copy or export it again";

class Walk {
public:
  Walk(StringRef contents, Report &report)
      : contents(contents), report(report) {}

  LogicalResult run() {
    while (position < contents.size())
      if (failed(step()))
        return failure();
    return success();
  }

private:
  LogicalResult step() {
    size_t start = position;
    uint64_t tag, value;
    if (!takeVarint(tag))
      return broken(start);
    uint64_t number = tag >> 3;
    if (number == 0 || number > std::size(fields) ||
        fields[number - 1].type != (tag & 7))
      return unknown(start);
    const Field &field = fields[number - 1];
    if (!takeVarint(value))
      return broken(start);
    if (field.type == lengthDelimited && value > contents.size() - position)
      return cutShort(field, value - (contents.size() - position));
    position += field.type == lengthDelimited ? value : 0;
    return success();
  }

  bool takeVarint(uint64_t &value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && position < contents.size();
         shift += 7) {
      unsigned char byte = contents[position++];
      value |= uint64_t(byte & 0x7F) << shift;
      if (byte < 0x80)
        return true;
    }
    return false;
  }

  LogicalResult unknown(size_t start) {
    if (start == 0)
      return report.refuse("is no MindIR file", exportAgain);
    return report.refuse("is damaged at byte " + Twine(start), copyAgain);
  }

  LogicalResult broken(size_t start) {
    return position == contents.size() && start != 0
               ? report.refuse("ends too early (cut short)", copyAgain)
               : unknown(start);
  }

  LogicalResult cutShort(const Field &field, uint64_t missing) {
    if (position <=
        2) // a first length that no file can hold: rather another kind of file
      return unknown(0);
    return report.refuse("ends too early: " + Twine(missing) +
                             " bytes of its field " + field.name +
                             " are missing",
                         copyAgain);
  }

  StringRef contents;
  Report &report;
  size_t position = 0;
};

} // namespace

LogicalResult msc::frontend::checkWireFormat(StringRef contents,
                                             Report &report) {
  if (contents.empty())
    return report.refuse("is empty", copyAgain);
  if (std::optional<OtherKind> other = findOtherKind(contents))
    return report.refuse(Twine("is no MindIR file but ") + other->name,
                         other->remedy);
  return Walk(contents, report).run();
}
