//===- weights.h - finds, maps and checks the weights of a model ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// <model>.weights is a header of 64 bytes, then the packed weights. All numbers
// are little endian. The header is the same whether the bytes are embedded in
// the program, mapped from the file or handed over by the caller. What is
// checked is the header and the length: reading all weights to compare them
// with the fingerprint would cost more than many a first run.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_WEIGHTS_H
#define MSC_RUNTIME_WEIGHTS_H

#include "memory.h"

#include <cstring>
#if defined(__unix__) && !defined(MSC_NO_MMAP)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace msc {
namespace {

struct WeightsHeader {
  char magic[8];             ///< "MSCWGHT1"
  std::uint64_t fingerprint; ///< of the bytes after the header
  std::uint64_t bytes;       ///< of the whole file, this header included
  char model[40];            ///< name of the model, for messages; terminated
};
static_assert(sizeof(WeightsHeader) == 64, "part of the file format");

/// What the generated source knows about its weights.
struct WeightsPlan {
  const char *model;             ///< name of the model
  std::size_t bytes;             ///< of the file; 0 means: no weights at all
  std::uint64_t fingerprint;     ///< must equal the header's
  const unsigned char *embedded; ///< null when the weights are in a file
};

/// The contents of a file: mapped, or read into memory where there is no mmap.
class FileBytes {
public:
  FileBytes() = default;
  FileBytes(const FileBytes &) = delete;
  FileBytes &operator=(const FileBytes &) = delete;

#if defined(__unix__) && !defined(MSC_NO_MMAP)
  ~FileBytes() {
    if (data)
      munmap(data, bytes);
  }
  bool open(const char *path) {
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
      return false;
    struct stat status;
    if (fstat(file, &status) == 0 && status.st_size > 0)
      map(file, static_cast<std::size_t>(status.st_size));
    ::close(file);
    return data != nullptr;
  }
#else
  ~FileBytes() { std::free(data); }
  bool open(const char *path) {
    std::FILE *file = std::fopen(path, "rb");
    if (!file)
      return false;
    std::fseek(file, 0, SEEK_END);
    const long size = std::ftell(file);
    std::rewind(file);
    if (size > 0 && (data = allocateAligned(static_cast<std::size_t>(size))))
      bytes = std::fread(data, 1, static_cast<std::size_t>(size), file);
    std::fclose(file);
    return data != nullptr;
  }
#endif

  void *data = nullptr;
  std::size_t bytes = 0;

#if defined(__unix__) && !defined(MSC_NO_MMAP)
private:
  void map(int file, std::size_t size) {
    void *mapping = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapping == MAP_FAILED)
      return;
    data = mapping;
    bytes = size;
  }
#endif
};

/// The weights of one object; never written, so objects may share the memory.
class Weights {
public:
  /// Order: options.weights, options.weights_path, embedded, "<model>.weights".
  msc_status open(const WeightsPlan &plan, const msc_options &options,
                  msc_error *error) {
    if (plan.bytes == 0)
      return MSC_OK;
    if (options.weights)
      return check(plan, options.weights, options.weights_bytes, error);
    if (options.weights_path)
      return load(plan, options.weights_path, error);
    if (plan.embedded)
      return check(plan, plan.embedded, plan.bytes, error);
    char path[256];
    std::snprintf(path, sizeof path, "%s.weights", plan.model);
    return load(plan, path, error);
  }

  /// The first packed weight, behind the header.
  const unsigned char *data() const { return payload; }

private:
  msc_status load(const WeightsPlan &plan, const char *path, msc_error *error) {
    if (file.open(path))
      return check(plan, file.data, file.bytes, error);
    return fail(error, MSC_WEIGHTS_MISSING,
                "%s: cannot be read; set msc_options.weights_path", path);
  }

  msc_status check(const WeightsPlan &plan, const void *data, std::size_t bytes,
                   msc_error *error) {
    WeightsHeader header;
    if (bytes < sizeof header)
      return fail(error, MSC_WEIGHTS_FOREIGN,
                  "the weights of %s have %zu bytes instead of %zu", plan.model,
                  bytes, plan.bytes);
    if (!isAligned(data))
      return fail(error, MSC_BAD_ARGUMENT,
                  "msc_options.weights is not aligned to %u bytes",
                  MSC_ALIGNMENT);
    std::memcpy(&header, data, sizeof header);
    if (std::memcmp(header.magic, "MSCWGHT1", sizeof header.magic) != 0)
      return fail(error, MSC_WEIGHTS_FOREIGN,
                  "%s: not a weights file of msc, or of another version",
                  plan.model);
    if (header.fingerprint != plan.fingerprint || header.bytes != plan.bytes)
      return fail(error, MSC_WEIGHTS_FOREIGN,
                  "%s: these weights belong to '%.39s' of another compilation",
                  plan.model, header.model);
    if (bytes < plan.bytes)
      return fail(error, MSC_WEIGHTS_FOREIGN,
                  "the weights of %s end after %zu of %zu bytes", plan.model,
                  bytes, plan.bytes);
    payload = static_cast<const unsigned char *>(data) + sizeof header;
    return MSC_OK;
  }

  FileBytes file;
  const unsigned char *payload = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_WEIGHTS_H
