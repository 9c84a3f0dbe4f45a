//===- error.h - fills the caller's msc_error -----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Everything in this and the following headers is in an unnamed namespace and
// compiled into one source file of the model, <model>_api.cpp: the stub exports
// no symbol, and two models never share one.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_ERROR_H
#define MSC_RUNTIME_ERROR_H

#include "msc_runtime.h"

#include <cstdarg>
#include <cstdio>

namespace msc {
namespace {

/// Writes status and message to `error` unless that is null; returns `status`.
[[gnu::format(printf, 3, 4), gnu::cold]] inline msc_status
fail(msc_error *error, msc_status status, const char *format, ...) {
  if (!error)
    return status;
  error->status = status;
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(error->message, sizeof error->message, format, arguments);
  va_end(arguments);
  return status;
}

/// Marks `error` as "nothing went wrong".
inline void clear(msc_error *error) {
  if (!error)
    return;
  error->status = MSC_OK;
  error->message[0] = '\0';
}

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_ERROR_H
