//===- Key.cpp - keys from the command line and from files ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/OrdinaryFile.h"
#include "compiler/frontend/Report.h"
#include "llvm/ADT/StringExtras.h"

using namespace msc;
using namespace msc::frontend;

static bool isKeySize(size_t size) {
  return size == 16 || size == 24 || size == 32;
}

llvm::Expected<std::string> msc::keyFromHex(StringRef text) {
  std::string key;
  if (text.size() % 2 == 0 && llvm::tryGetFromHex(text, key) &&
      isKeySize(key.size()))
    return key;
  Report report("--key");
  (void)report.refuse(
      "a key is 32, 48 or 64 hexadecimal digits (16, 24 or 32 bytes)",
      "a key used as text in MindSpore, b\"0123...\", is written as "
      "30313233...");
  return report.takeError();
}

llvm::Expected<std::string> msc::keyFromFile(StringRef path) {
  Report report(path);
  auto buffer = openOrdinaryFile(path);
  if (!buffer) {
    (void)report.refuse(toString(buffer.takeError()));
    return report.takeError();
  }
  StringRef contents = (*buffer)->getBuffer();
  if (isKeySize(contents.size()))
    return contents.str();
  std::string key;
  StringRef text = contents.trim();
  if (text.size() % 2 == 0 && llvm::tryGetFromHex(text, key) &&
      isKeySize(key.size()))
    return key;
  (void)report.refuse(
      "holds no key",
      "write the 16, 24 or 32 bytes of the key, or them as hexadecimal digits");
  return report.takeError();
}
