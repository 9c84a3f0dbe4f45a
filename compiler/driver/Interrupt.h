//===- Interrupt.h - cleans up when the process is told to end, or crashes ===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_INTERRUPT_H
#define MSC_COMPILER_DRIVER_INTERRUPT_H

namespace msc::driver {

/// From now on, SIGINT, SIGTERM, SIGHUP, SIGQUIT and SIGPIPE end the programs
/// that were started, remove partial output folders and end the process with
/// 128 + the signal; a crash does the same, says that it is a bug of ours and
/// ends with 3.
void cleanUpOnSignals();

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_INTERRUPT_H
