//===- Checks.cpp - what the values of options must be --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Checks.h"

#include "codegen/cpp/InstructionSet.h"
#include "compiler/frontend/Frontend.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

#include <cmath>

using namespace llvm;

static std::string isNo(const std::string &text, const Twine &what) {
  return ("'" + text + "' is no " + what).str();
}

static bool isCount(StringRef text, uint64_t largest) {
  uint64_t value = 0;
  return all_of(text, isDigit) && !text.getAsInteger(10, value) && value >= 1 &&
         value <= largest;
}

std::string msc::driver::checkNotEmpty(const std::string &text) {
  return text.empty() ? "the value is empty" : "";
}

std::string msc::driver::checkMarch(const std::string &text) {
  if (getVectorBytes(text))
    return "";
  return isNo(text, "instruction set that msc knows; give for instance native, "
                    "x86-64-v2, x86-64-v3, x86-64-v4, haswell, znver4, "
                    "armv8-a or armv8.2-a+fp16");
}

std::string msc::driver::checkCudaArchitecture(const std::string &text) {
  StringRef number = text;
  if (!number.empty() && (number.back() == 'a' || number.back() == 'f'))
    number = number.drop_back();
  return isCount(number, 999) && number.size() >= 2
             ? ""
             : isNo(text, "GPU architecture; give for instance 75, 80, 86, 89, "
                          "90, 90a or 100");
}

std::string msc::driver::checkHexKey(const std::string &text) {
  auto key = keyFromHex(text);
  if (key)
    return "";
  const std::string why = toString(key.takeError());
  StringRef shown = why;
  shown.consume_front("--key: "); // CLI11 says it too
  return shown.str();
}

std::string msc::driver::checkExtern(const std::string &text) {
  const auto [primitive, function] = StringRef(text).rsplit('=');
  const bool isIdentifier =
      !function.empty() && !isDigit(function.front()) &&
      all_of(function, [](char c) { return isAlnum(c) || c == '_'; });
  return !primitive.empty() && isIdentifier
             ? ""
             : isNo(text, "primitive and C function; give for instance "
                          "Gate=fused_gate");
}

std::string msc::driver::checkSwitch(const std::string &text) {
  return text == "on" || text == "off"
             ? ""
             : "'" + text +
                   "' is neither on nor off; how many threads a run takes is "
                   "said when it runs";
}

std::string msc::driver::checkThreads(const std::string &text) {
  constexpr uint64_t largest = 4096;
  return text == "on" || text == "off" || isCount(text, largest)
             ? ""
             : isNo(text, "number of threads; give on, off or a whole number "
                          "from 1 to " +
                              Twine(largest));
}

std::string msc::driver::checkRuns(const std::string &text) {
  constexpr uint64_t largest = 1000000000;
  return isCount(text, largest)
             ? ""
             : isNo(text, "number of runs; give a whole number from 1 to " +
                              Twine(largest));
}

std::string msc::driver::checkTolerance(const std::string &text) {
  double value = 0;
  return !to_float(text, value) || !std::isfinite(value) || value < 0
             ? isNo(text, "tolerance; give a number of at least 0")
             : "";
}
