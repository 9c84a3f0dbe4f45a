//===- Report.cpp - the text of errors about a file -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Report.h"

using namespace msc;
using namespace msc::frontend;

char ImportError::ID = 0;

void ImportError::log(llvm::raw_ostream &os) const {
  os << file << ": " << what;
  if (!remedy.empty())
    os << "; " << remedy;
}

std::error_code ImportError::convertToErrorCode() const {
  return llvm::inconvertibleErrorCode();
}

LogicalResult Report::refuse(const Twine &message, const Twine &advice) {
  what = message.str();
  remedy = advice.str();
  return failure();
}

LogicalResult Report::refuseFile(StringRef other, const Twine &message,
                                 const Twine &advice) {
  isOtherFile |= file != other;
  file = other.str();
  return refuse(message, advice);
}

LogicalResult Report::within(const Twine &place) {
  if (!isOtherFile)
    what = (place + ": " + what).str();
  return failure();
}

LogicalResult Report::suspectKey() {
  what += ", or the key is wrong";
  return failure();
}

llvm::Error Report::takeError() {
  return llvm::make_error<ImportError>(std::move(file), std::move(what),
                                       std::move(remedy));
}

std::string frontend::quoted(StringRef name) {
  constexpr size_t limit = 200;
  return ("\"" + name.take_front(limit) + (name.size() > limit ? "..." : "") +
          "\"")
      .str();
}
