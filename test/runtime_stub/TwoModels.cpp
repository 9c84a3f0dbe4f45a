//===- TwoModels.cpp - the generated C API, called in every way it allows -===//
// SPDX-License-Identifier: Apache-2.0
//
// Linked with two fake models, `alpha` (seed 1, threads) and `beta` (seed 3,
// weights in a file, threads off). Ends with 0 when everything is as it should
// be. Arguments: the two weights files.
//
//===----------------------------------------------------------------------===//
#include "alpha.hpp"
#include "beta.hpp"

#include "Check.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

static std::atomic<long> allocations{0};

#ifdef COUNT_ALLOCATIONS
// The dynamic linker prefers these to the C library's own.
extern "C" void *__libc_malloc(std::size_t);
extern "C" void *__libc_calloc(std::size_t, std::size_t);
extern "C" void *__libc_realloc(void *, std::size_t);
extern "C" void *__libc_memalign(std::size_t, std::size_t);
extern "C" void *malloc(std::size_t bytes) {
  ++allocations;
  return __libc_malloc(bytes);
}
extern "C" void *calloc(std::size_t n, std::size_t bytes) {
  ++allocations;
  return __libc_calloc(n, bytes);
}
extern "C" void *realloc(void *old, std::size_t bytes) {
  ++allocations;
  return __libc_realloc(old, bytes);
}
extern "C" void *aligned_alloc(std::size_t alignment, std::size_t bytes) {
  ++allocations;
  return __libc_memalign(alignment, bytes);
}
#endif

static constexpr std::size_t rows = 64, columns = 16, count = rows * columns;
using Values = std::vector<float>;

static Values makeInput() {
  Values x(count);
  for (std::size_t i = 0; i < count; ++i)
    x[i] = static_cast<float>(i % 7) - 2;
  return x;
}

/// relu(x * w + b) with the weights that FakeModel.cpp makes from `seed`.
static Values expected(const Values &x, float seed) {
  Values y(count);
  for (std::size_t i = 0; i < count; ++i) {
    const float column = static_cast<float>(i % columns);
    const float sum = x[i] * (seed + column) - 2 * seed * column;
    y[i] = sum > 0 ? sum : 0;
  }
  return y;
}

static msc_status lastError(const msc_options &options, const char *word) {
  msc_error error;
  alpha *model = alpha_create(&options, &error);
  check(!model, "create refuses");
  check(std::strstr(error.message, word), error.message);
  alpha_destroy(model);
  return error.status;
}

static std::string readFile(const char *path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A copy of bytes at an address that is aligned to MSC_ALIGNMENT.
struct AlignedCopy {
  explicit AlignedCopy(const std::string &bytes)
      : memory(bytes.size() + 2 * MSC_ALIGNMENT) {
    const std::size_t misfit =
        reinterpret_cast<std::uintptr_t>(memory.data()) % MSC_ALIGNMENT;
    data = memory.data() + (MSC_ALIGNMENT - misfit);
    std::memcpy(data, bytes.data(), bytes.size());
  }
  std::vector<char> memory;
  char *data;
};

static void testInfo() {
  const msc_model_info &info = alpha_model::info();
  CHECK(info.abi == MSC_ABI && info.num_inputs == 1 && info.num_outputs == 1);
  CHECK(std::string(info.inputs[0].name) ==
        "x */ \"quoted\" \xE2\x82\xAC ?\?/");
  CHECK(info.inputs[0].rank == 2 && info.inputs[0].dims[0] == 64);
  CHECK(info.inputs[0].bytes == 4096 && info.inputs[0].dtype == MSC_FLOAT32);
  CHECK(alpha_arena_bytes() == 4096 && alpha_weights_bytes() == 64 + 128);
  CHECK(info.num_kernels == 2 && info.kernels[1].flops == 2048);
}

static void testValues(const char *betaWeights) {
  const Values x = makeInput();
  Values y(count);
  alpha_model first;
  first.run(x.data(), y.data());
  CHECK(y == expected(x, 1));
  msc_options options = beta_model::options();
  options.weights_path = betaWeights;
  beta_model second(options);
  second.run(x.data(), y.data());
  CHECK(y == expected(x, 3));
}

static void testCallersMemory(const char *weights) {
  const AlignedCopy blob(readFile(weights));
  const AlignedCopy arena(std::string(alpha_arena_bytes(), '\0'));
  const Values x = makeInput();
  Values y(count);
  msc_options options = alpha_model::options();
  options.weights = blob.data;
  options.weights_bytes = alpha_weights_bytes();
  options.arena = arena.data;
  options.arena_bytes = alpha_arena_bytes();
  alpha_model(options).run(x.data(), y.data());
  CHECK(y == expected(x, 1));
  options.arena_bytes -= 1;
  CHECK(lastError(options, "4095") == MSC_BAD_ARGUMENT);
  options.arena_bytes += 1;
  options.arena = arena.data + 4;
  CHECK(lastError(options, "aligned") == MSC_BAD_ARGUMENT);
  options.arena = nullptr;
  options.weights = blob.data + 4;
  CHECK(lastError(options, "aligned") == MSC_BAD_ARGUMENT);
  options.weights = blob.data;
  options.weights_bytes -= 1;
  CHECK(lastError(options, "191 of 192") == MSC_WEIGHTS_FOREIGN);
}

static void testRefusals(const char *betaWeights, const char *program) {
  msc_options options = alpha_model::options();
  options.abi = MSC_ABI + 1;
  CHECK(lastError(options, "abi") == MSC_BAD_ABI);
  options = alpha_model::options();
  options.weights_path = betaWeights;
  CHECK(lastError(options, "'beta'") == MSC_WEIGHTS_FOREIGN);
  options.weights_path = program;
  CHECK(lastError(options, "not a weights file") == MSC_WEIGHTS_FOREIGN);
  options.weights_path = "/nowhere/at/all";
  CHECK(lastError(options, "/nowhere/at/all") == MSC_WEIGHTS_MISSING);
  options.weights_path = nullptr;
  options.threads = -1;
  CHECK(lastError(options, "threads") == MSC_BAD_ARGUMENT);
  CHECK(alpha_create(&options, nullptr) == nullptr);
  CHECK(alpha_run(nullptr, nullptr, nullptr) == MSC_BAD_ARGUMENT);
  alpha_model model;
  CHECK(alpha_run(model.get(), nullptr, nullptr) == MSC_BAD_ARGUMENT);
  CHECK(beta_create(nullptr, nullptr) == nullptr); // no beta.weights here
}

/// The wrapper throws `status` in words.
static void checkThrows(alpha_model &model, const float *x, float *y,
                        msc_status status) {
  std::string what = "nothing";
  try {
    model.run(x, y);
  } catch (const std::runtime_error &error) {
    what = error.what();
  }
  check(what == msc_status_text(status), what.c_str());
}

static void testRunRefusals() {
  const Values x = makeInput();
  Values y(count);
  alpha_model model;
  const void *const inputs[] = {x.data()}, *const noInputs[] = {nullptr};
  void *const outputs[] = {y.data()}, *const noOutputs[] = {nullptr};
  CHECK(alpha_run(model.get(), inputs, outputs) == MSC_OK);
  CHECK(alpha_run(model.get(), noInputs, outputs) == MSC_BAD_ARGUMENT);
  CHECK(alpha_run(model.get(), inputs, noOutputs) == MSC_BAD_ARGUMENT);
  checkThrows(model, nullptr, y.data(), MSC_BAD_ARGUMENT);
  const alpha_model other = std::move(model);
  checkThrows(model, x.data(), y.data(), MSC_BAD_ARGUMENT);
}

/// Two threads, an object each, the same weights; a pool each.
static void testTwoThreads() {
  const Values x = makeInput(), wanted = expected(x, 1);
  bool good[2] = {};
  auto work = [&](bool &result) {
    msc_options options = alpha_model::options();
    options.threads = 3;
    alpha_model model(options);
    Values y(count);
    result = true;
    for (int i = 0; i < 200; ++i) {
      std::fill(y.begin(), y.end(), -1.0f);
      model.run(x.data(), y.data());
      result &= y == wanted;
    }
  };
  std::thread other(work, std::ref(good[1]));
  work(good[0]);
  other.join();
  CHECK(good[0] && good[1]);
}

static void testCallersThreads() {
  static std::size_t calls, items;
  msc_options options = alpha_model::options();
  options.threads = 2;
  options.parallel_context = &calls;
  options.parallel_for = [](void *context, std::size_t n,
                            void (*body)(void *, std::size_t), void *arg) {
    check(context == &calls, "context arrives");
    ++calls;
    items += n;
    while (n)
      body(arg, --n);
  };
  const Values x = makeInput();
  Values y(count);
  alpha_model(options).run(x.data(), y.data());
  CHECK(y == expected(x, 1) && calls == 2 && items == 128);
}

static void testProfile() {
  std::vector<std::size_t> kernels;
  msc_options options = alpha_model::options();
  options.profile_context = &kernels;
  options.profile = [](void *context, std::size_t kernel, std::uint64_t ns) {
    check(ns < 1000000000u, "less than a second");
    static_cast<std::vector<std::size_t> *>(context)->push_back(kernel);
  };
  const Values x = makeInput();
  Values y(count);
  alpha_model(options).run(x.data(), y.data());
  CHECK((kernels == std::vector<std::size_t>{0, 1}));
}

static void testNoAllocation() {
  msc_options options = alpha_model::options();
  options.threads = 2;
  alpha_model model(options);
  const Values x = makeInput();
  Values y(count);
  const long before = allocations;
  for (int i = 0; i < 100; ++i)
    model.run(x.data(), y.data());
  CHECK(allocations == before);
#ifdef COUNT_ALLOCATIONS
  CHECK(before > 0); // the hook is in place
#endif
}

int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  testInfo();
  testValues(argv[2]);
  testCallersMemory(argv[1]);
  testRefusals(argv[2], argv[0]);
  testRunRefusals();
  testTwoThreads();
  testCallersThreads();
  testProfile();
  testNoAllocation();
  std::printf("%d failures\n", failures);
  return failures != 0;
}
