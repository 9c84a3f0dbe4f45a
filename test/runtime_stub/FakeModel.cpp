//===- FakeModel.cpp - writes a tiny model without the compiler -----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   fake-model FOLDER NAME [--seed S] [--threads off] [--weights file]
//              [--state BYTES] [--bounds LEAST]
//   fake-model FOLDER --names FILE
//
// The second form writes FOLDER/NAME, with a state and bounds, for every word
// of FILE that can name a model, and prints the others. With bounds, a run
// chooses the rows.
//
// y = relu(x * w + b) on float32 [rows, columns], w and b of [columns]; the
// kernel is written by hand, everything else by the writers under test. w[i] is
// S + i, b[i] is -2 S i: a reader of the test computes the answer in his head.
//
//===----------------------------------------------------------------------===//
#include "codegen/common/api/ModelFolder.h"
#include "codegen/common/api/RunSizes.h"
#include "codegen/common/names/Identifier.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <cstring>

using namespace llvm;
using namespace msc;

static constexpr int64_t rows = 64, columns = 16;

/// {0}: the model's name; {1}: the parameter of a state, which no kernel uses;
/// {2}: that of the sizes; {3}: what they are called; {4}: the rows. One item a
/// row; the product goes through the arena.
static constexpr char kernelSource[] = R"(#include "{0}.h"
#include "runtime_stub/parallel.h"
#include "runtime_stub/profile.h"

namespace {{
void k000_multiply(const msc::Parallel &parallel, std::size_t rows,
                   const float *x, const float *w, float *y) {{
  parallel.forEach(rows, [=](std::size_t row) {{
    for (std::size_t i = 0; i < 16; ++i)
      y[row * 16 + i] = x[row * 16 + i] * w[i];
  });
}

void k001_bias_relu(const msc::Parallel &parallel, std::size_t rows,
                    const float *x, const float *b, float *y) {{
  parallel.forEach(rows, [=](std::size_t row) {{
    for (std::size_t i = 0; i < 16; ++i) {{
      const float sum = x[row * 16 + i] + b[i];
      y[row * 16 + i] = sum > 0.0f ? sum : 0.0f;
    }
  });
}
} // namespace

extern "C" void {0}_run_kernels(const msc::Parallel &parallel{2},
                                unsigned char *arena,{1}
                                const unsigned char *weights,
                                const void *const *inputs,
                                void *const *outputs, msc::Profile &profile) {{
{3}  const std::size_t rows = {4};
  auto *product = reinterpret_cast<float *>(arena);
  auto *w = reinterpret_cast<const float *>(weights);
  auto *x = static_cast<const float *>(inputs[0]);
  k000_multiply(parallel, rows, x, w, product);
  profile.done(0);
  auto *y = static_cast<float *>(outputs[0]);
  k001_bias_relu(parallel, rows, product, w + 16, y);
  profile.done(1);
}
)";

static ModelInterface makeInterface(StringRef name) {
  ModelInterface model;
  model.name = name.str();
  model.sourceFile = "fake.mindir";
  model.inputs = {{"x */ \"quoted\" \xE2\x82\xAC ?\?/",
                   DataType::Float32,
                   {rows, columns},
                   "NC"}};
  model.outputs = {{"y", DataType::Float32, {rows, columns}, ""}};
  model.kernels = {
      {"k000_multiply", "Default/Mul-op1", "map", 1024, 8256},
      {"k001_bias_relu", "Default/Add-op2 + ReLU", "matmul", 2048, 8256}};
  model.arenaBytes = rows * columns * sizeof(float);
  model.sources = {model.name + ".cpp"};
  model.kernelHeaders = {"runtime_stub/parallel.h"};
  return model;
}

/// A state that starts as the first weights.
static void addState(ModelInterface &model, uint64_t bytes) {
  model.stateBytes = bytes;
  model.initialValues = {{0, 0, bytes}};
}

static void addBounds(ModelInterface &model, int64_t least) {
  model.symbols = {{0, 0, least, rows}};
  model.inputs[0].sizes = model.outputs[0].sizes = {"s0", "16"};
}

static std::vector<uint8_t> makeWeights(float seed) {
  float values[2 * columns];
  for (int i = 0; i < columns; ++i) {
    values[i] = seed + static_cast<float>(i);
    values[columns + i] = -2 * seed * static_cast<float>(i);
  }
  std::vector<uint8_t> bytes(sizeof values);
  std::memcpy(bytes.data(), values, sizeof values);
  return bytes;
}

static Error writeFolder(StringRef path, ModelInterface &model, float seed) {
  auto folder = OutputFolder::create(path);
  if (!folder)
    return folder.takeError();
  const char *state =
      model.stateBytes ? " [[maybe_unused]] unsigned char *state," : "";
  if (Error error = (*folder)->write(
          model.name + ".cpp",
          formatv(kernelSource, model.name, state, sizesParameter(model),
                  symbolLines(model, "long", "  ", /*isOver=*/false),
                  model.symbols.empty() ? "64" : "std::size_t(s0)")
              .str()))
    return error;
  if (Error error = writeModelFolder(**folder, model, makeWeights(seed)))
    return error;
  return (*folder)->commit();
}

static Error writeFakeModel(int argc, char **argv) {
  float seed = 1;
  ModelInterface model = makeInterface(argv[2]);
  for (int i = 3; i + 1 < argc; i += 2) {
    const StringRef option = argv[i], value = argv[i + 1];
    if (option == "--seed")
      seed = std::strtof(argv[i + 1], nullptr);
    if (option == "--state")
      addState(model, std::strtoul(argv[i + 1], nullptr, 10));
    if (option == "--bounds")
      addBounds(model, std::strtol(argv[i + 1], nullptr, 10));
    model.threads &= !(option == "--threads" && value == "off");
    model.embedWeights &= !(option == "--weights" && value == "file");
  }
  return writeFolder(argv[1], model, seed);
}

static Error writeNames(StringRef folder, StringRef file) {
  auto text = MemoryBuffer::getFile(file);
  if (!text)
    return errorCodeToError(text.getError());
  SmallVector<StringRef> words;
  SplitString((*text)->getBuffer(), words);
  for (StringRef word : words) {
    if (!isModelName(word)) {
      outs() << word << "\n";
      continue;
    }
    ModelInterface model = makeInterface(word);
    addState(model, 64);
    addBounds(model, 1);
    if (Error error = writeFolder((folder + "/" + word).str(), model, 1))
      return error;
  }
  return Error::success();
}

int main(int argc, char **argv) {
  if (argc < 3)
    return 2;
  const bool hasNames = argc == 4 && StringRef(argv[2]) == "--names";
  if (Error error = hasNames ? writeNames(argv[1], argv[3])
                             : writeFakeModel(argc, argv)) {
    logAllUnhandledErrors(std::move(error), errs(), "fake-model: ");
    return 1;
  }
}
