//===- Checks.h - what the values of options must be ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Checks for CLI11: "" for a good value, else what is wrong with it. They hold
// before anything is read or built.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_COMPILER_DRIVER_CHECKS_H
#define MSC_COMPILER_DRIVER_CHECKS_H

#include <string>

namespace msc::driver {

/// An empty value is a variable of a script that is not set, never a wish for
/// the default.
std::string checkNotEmpty(const std::string &text);

/// What -march of GCC and Clang takes for x86-64 and AArch64.
std::string checkMarch(const std::string &text);

/// What nvcc calls compute_<text>: 75, 80, 90a.
std::string checkCudaArchitecture(const std::string &text);

std::string checkHexKey(const std::string &text);

/// "Gate=fused_gate": a primitive, and a C identifier.
std::string checkExtern(const std::string &text);

/// "on" or "off".
std::string checkSwitch(const std::string &text);
/// "on", "off" or how many threads a run takes.
std::string checkThreads(const std::string &text);
/// How often something is measured.
std::string checkRuns(const std::string &text);

/// A number of at least 0.
std::string checkTolerance(const std::string &text);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_CHECKS_H
