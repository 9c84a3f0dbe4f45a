//===- counter_main.cpp - the generated code of counter.mlir, run by run --===//
// SPDX-License-Identifier: Apache-2.0
//
// Each run adds x * {1, 2, 3, 4} to a total that starts as {10, 20, 30, 40},
// and counts itself.
//
//===----------------------------------------------------------------------===//
#include "counter.hpp"
#include "device_memory.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

namespace {

int failures = 0;

void check(bool good, const char *what) {
  if (good)
    return;
  std::fprintf(stderr, "FAILED: %s\n", what);
  ++failures;
}
#define CHECK(condition) check(condition, #condition)

constexpr std::size_t kStateBytes = 128;

/// Whether a run with x = {by, by, by, by} gives what `runs` such runs of a new
/// object give at last.
bool runs(counter_model &model, float by, int runs) {
  const std::array<float, 4> x = {by, by, by, by};
  std::array<float, 4> total = {};
  std::int32_t count = -1;
  model.run(x.data(), total.data(), &count);
  bool good = count == runs;
  for (int i = 0; i < 4; ++i)
    good &= total[i] == float(i + 1) * (10 + by * float(runs));
  return good;
}

void testRunsInARow() {
  counter_model model;
  CHECK(counter_state_bytes() == kStateBytes);
  for (int i = 1; i <= 3; ++i)
    CHECK(runs(model, 2, i));
}

void testReset() {
  counter_model model;
  CHECK(runs(model, 2, 1) && runs(model, 2, 2));
  model.reset();
  CHECK(runs(model, 5, 1));
  CHECK(model.try_reset() == MSC_OK && runs(model, 3, 1));
  CHECK(counter_reset(nullptr) == MSC_BAD_ARGUMENT);
}

/// The weights lie in memory that nobody can write.
void testObjectsAreApart() {
  bool good[2] = {true, true};
  auto work = [](float by, bool &good) {
    counter_model model;
    for (int i = 1; i <= 20; ++i)
      good &= runs(model, by, i);
  };
  std::thread other(work, 1.0f, std::ref(good[1]));
  work(2.0f, good[0]);
  other.join();
  CHECK(good[0] && good[1]);
}

/// What the memory held before means nothing; what the caller brings back does.
void testCallersMemory() {
  const std::vector<char> rubbish(kStateBytes, 77);
  std::vector<char> saved(kStateBytes);
  void *memory = allocate(kStateBytes);
  write(memory, rubbish.data(), kStateBytes);
  {
    counter_model model(counter_model::options(), memory, kStateBytes);
    CHECK(runs(model, 2, 1));
    read(saved.data(), memory, kStateBytes);
    CHECK(runs(model, 2, 2) && runs(model, 2, 3));
    write(memory, saved.data(), kStateBytes);
    CHECK(runs(model, 2, 2));
    model.reset();
    CHECK(runs(model, 2, 1));
  }
  read(saved.data(), memory, kStateBytes);
  float total = 0;
  std::memcpy(&total, saved.data(), sizeof total);
  CHECK(total == 12);
  release(memory);
}

void checkRefused(void *memory, std::size_t bytes, const char *word) {
  msc_error error;
  const counter_model model(counter_model::options(), memory, bytes, error);
  check(!model && error.status == MSC_BAD_ARGUMENT, "create refuses");
  check(std::strstr(error.message, word), error.message);
}

void testRefusals() {
  auto *memory = static_cast<char *>(allocate(kStateBytes + MSC_ALIGNMENT));
  checkRefused(memory, kStateBytes - 1, "127 bytes, the model needs 128");
  checkRefused(memory + 4, kStateBytes, "not aligned to 64 bytes");
  release(memory);
  counter_model own(counter_model::options(), nullptr, 0);
  CHECK(runs(own, 2, 1));
}

} // namespace

int main() {
  testRunsInARow();
  testReset();
  testObjectsAreApart();
  testCallersMemory();
  testRefusals();
  std::printf("counter: %d failures\n", failures);
  return failures != 0;
}
