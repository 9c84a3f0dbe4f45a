//===- TwoThreads.cpp - a model in two threads that share its weights -----===//
// SPDX-License-Identifier: Apache-2.0
//
//   two-threads MODEL WEIGHTS FOLDER
//
// Reads FOLDER/in<i>.bin, dense arrays as the model takes them. Each thread has
// an object of its own with two worker threads; the weights are one array of
// this program. Every run has to give the same bytes, which are written to
// FOLDER/out<i>.bin. models.h includes the headers of the models and defines
// FOR_EACH_MODEL.
//
//===----------------------------------------------------------------------===//
#include "models.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

/// Exactly as long as it has to be: a sanitizer sees what is read behind it.
using Bytes = std::vector<char>;

namespace {
struct Entry {
  const char *name;
  const msc_model_info *(*info)();
  bool (*runTwice)(const msc_options &, const void *const *, void *const *);
};

/// The second run finds the arena as the first left it.
template <auto create, auto run, auto destroy>
bool runTwice(const msc_options &options, const void *const *inputs,
              void *const *outputs) {
  msc_error error;
  auto *model = create(&options, &error);
  if (!model) {
    std::fprintf(stderr, "create: %s\n", error.message);
    return false;
  }
  bool good = run(model, inputs, outputs) == MSC_OK;
  good = run(model, inputs, outputs) == MSC_OK && good;
  destroy(model);
  return good;
}

#define ENTRY(model)                                                           \
  {#model, model##_info,                                                       \
   runTwice<model##_create, model##_run, model##_destroy>},
constexpr Entry entries[] = {FOR_EACH_MODEL(ENTRY)};

struct Free {
  void operator()(void *memory) const { std::free(memory); }
};
using Aligned = std::unique_ptr<void, Free>;
} // namespace

static Bytes readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  Bytes bytes{std::istreambuf_iterator<char>(file), {}};
  bytes.shrink_to_fit();
  return bytes;
}

static Aligned readWeights(const char *path, std::size_t size) {
  const Bytes bytes = readFile(path);
  const std::size_t rounded = (size + MSC_ALIGNMENT - 1) / MSC_ALIGNMENT;
  Aligned memory(std::aligned_alloc(MSC_ALIGNMENT, rounded * MSC_ALIGNMENT));
  if (bytes.size() == size && size)
    std::memcpy(memory.get(), bytes.data(), size);
  return bytes.size() == size ? std::move(memory) : nullptr;
}

static std::vector<Bytes> readInputs(const msc_model_info &info,
                                     const std::string &folder) {
  std::vector<Bytes> inputs;
  for (std::size_t i = 0; i < info.num_inputs; ++i)
    inputs.push_back(readFile(folder + "/in" + std::to_string(i) + ".bin"));
  return inputs;
}

static std::vector<Bytes> makeOutputs(const msc_model_info &info) {
  std::vector<Bytes> outputs;
  for (std::size_t i = 0; i < info.num_outputs; ++i)
    outputs.emplace_back(info.outputs[i].bytes, '\x55');
  return outputs;
}

template <class Pointer>
static std::vector<Pointer> pointers(std::vector<Bytes> &arrays) {
  std::vector<Pointer> result;
  for (Bytes &array : arrays)
    result.push_back(array.data());
  return result;
}

static int test(const Entry &entry, const char *path, std::string folder) {
  const msc_model_info &info = *entry.info();
  const Aligned weights = readWeights(path, info.weights_bytes);
  std::vector<Bytes> inputs = readInputs(info, folder);
  std::vector<Bytes> outputs[2] = {makeOutputs(info), makeOutputs(info)};
  const auto in = pointers<const void *>(inputs);
  bool good[2] = {};
  auto work = [&](int thread) {
    msc_options options = MSC_OPTIONS_DEFAULT;
    options.threads = 2;
    options.weights = info.weights_bytes ? weights.get() : nullptr;
    options.weights_bytes = info.weights_bytes;
    const auto out = pointers<void *>(outputs[thread]);
    good[thread] = entry.runTwice(options, in.data(), out.data());
  };
  std::thread other(work, 1);
  work(0);
  other.join();
  for (std::size_t i = 0; i < info.num_outputs; ++i)
    std::ofstream(folder + "/out" + std::to_string(i) + ".bin")
        .write(outputs[0][i].data(), outputs[0][i].size());
  if (outputs[0] != outputs[1])
    std::fprintf(stderr, "the threads differ\n");
  return !(good[0] && good[1] && outputs[0] == outputs[1]);
}

int main(int argc, char **argv) {
  for (const Entry &entry : entries)
    if (argc == 4 && !std::strcmp(entry.name, argv[1]))
      return test(entry, argv[2], argv[3]);
  std::fprintf(stderr, "usage: two-threads MODEL WEIGHTS FOLDER\n");
  return 2;
}
