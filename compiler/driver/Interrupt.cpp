//===- Interrupt.cpp - cleans up when the process is told to end ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// A signal handler may do next to nothing, so it only writes the signal's
// number into a pipe and waits; a thread reads it and does the work.
//
//===----------------------------------------------------------------------===//
#include "compiler/driver/Interrupt.h"

#include "codegen/common/folder/PartialFiles.h"
#include "compiler/driver/Children.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "llvm/Support/Signals.h"

#include <csignal>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace msc::driver;

static int wakePipe[2];

static bool isCrash(int signal) {
  return signal == SIGSEGV || signal == SIGABRT || signal == SIGBUS ||
         signal == SIGFPE || signal == SIGILL;
}

static void onSignal(int signal) {
  // Allocates, which a handler must not; but the process is lost already.
  if (isCrash(signal) && log().isVerbose())
    llvm::sys::PrintStackTrace(llvm::errs());
  const unsigned char number = static_cast<unsigned char>(signal);
  if (write(wakePipe[1], &number, 1) != 1)
    _exit(Internal);
  for (;;)
    pause();
}

static void waitForSignal() {
  unsigned char number = 0;
  if (read(wakePipe[0], &number, 1) != 1)
    return;
  Children::endAll();
  msc::PartialFiles::removeAll();
  if (!isCrash(number))
    _exit(128 + number);
  constexpr char text[] = "error: msc crashed. This is a bug of msc: please "
                          "report it with the command and, if you may, the "
                          "output of `msc inspect --json`\n";
  (void)!write(STDERR_FILENO, text, sizeof text - 1);
  _exit(Internal);
}

/// The thread itself receives no signal: in the handler it could not read.
static void startWaiting() {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::thread(waitForSignal).detach();
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

/// `nohup` means it: the command outlives its terminal.
static bool isIgnored(int signal) {
  struct sigaction action = {};
  return sigaction(signal, nullptr, &action) == 0 &&
         action.sa_handler == SIG_IGN;
}

void msc::driver::cleanUpOnSignals() {
  if (pipe2(wakePipe, O_CLOEXEC) != 0)
    return;
  Children::adopt();
  // A write beyond the limit of a file's size is then an error like others.
  std::signal(SIGXFSZ, SIG_IGN);
  startWaiting();
  // A stack that overflowed has no room for the handler.
  static char alternate[64 * 1024];
  stack_t stack = {};
  stack.ss_sp = alternate;
  stack.ss_size = sizeof alternate;
  sigaltstack(&stack, nullptr);
  struct sigaction action = {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_ONSTACK;
  for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGSEGV,
                     SIGABRT, SIGBUS, SIGFPE, SIGILL})
    if (signal != SIGHUP || !isIgnored(signal))
      sigaction(signal, &action, nullptr);
}
