//===- Errors.cpp - how the command ends ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Errors.h"

#include "compiler/driver/Log.h"

#include <algorithm>

using namespace llvm;
using namespace msc::driver;

char UsageError::ID = 0;
char InternalError::ID = 0;
char ReportedError::ID = 0;

Error msc::driver::refuse(const Twine &message) {
  return createStringError(message.str(), inconvertibleErrorCode());
}

std::string msc::driver::counted(uint64_t number, StringRef noun) {
  return (Twine(number) + " " + noun + (number == 1 ? "" : "s")).str();
}

static void reportInternal(const std::string &message) {
  log().error(message);
  log().note("this is a bug of msc: please report it with the command, this "
             "message and, if you may, the output of `msc inspect --json`");
}

ExitCode msc::driver::report(Error error) {
  ExitCode code = Done;
  auto raise = [&](ExitCode next) { code = std::max(code, next); };
  handleAllErrors(
      std::move(error),
      [&](const ReportedError &reported) { raise(reported.code); },
      [&](const UsageError &usage) {
        log().error(usage.message());
        raise(Usage);
      },
      [&](const InternalError &internal) {
        reportInternal(internal.message());
        raise(Internal);
      },
      [&](const ErrorInfoBase &refusal) {
        log().error(refusal.message());
        raise(Refused);
      });
  return code;
}
