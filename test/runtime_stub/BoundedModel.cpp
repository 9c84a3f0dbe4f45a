//===- BoundedModel.cpp - writes a model whose sizes a run chooses --------===//
// SPDX-License-Identifier: Apache-2.0
//
//   bounded-model FOLDER NAME [--state]
//
// Inputs x [s0, 3, s1], a scalar t and z [s1, s0], where s0 is 1 to 8 and s1 is
// 4 to 32; outputs y [s0, s1 / 2 + 1] with y[i, j] = 3 x[i, 1, j] + t z[j, i],
// and n, the scalar s0 * s1. With a state, n also counts the runs in hundreds
// of thousands. The kernels are written by hand.
//
//===----------------------------------------------------------------------===//
#include "codegen/common/api/ModelFolder.h"
#include "codegen/common/api/RunSizes.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

#include <cstring>

using namespace llvm;
using namespace msc;

/// {0}: the model's name; {1}, {2}: parameters of sizes and state; {3}: the
/// symbols; {4}: the number of runs. The product goes through the arena.
static constexpr char kernelSource[] = R"(#include "{0}.h"
#include "runtime_stub/parallel.h"
#include "runtime_stub/profile.h"

extern "C" void {0}_run_kernels(const msc::Parallel &parallel{1},
                                unsigned char *arena,{2}
                                const unsigned char *weights,
                                const void *const *inputs,
                                void *const *outputs, msc::Profile &profile) {{
{3}
  auto *scaled = reinterpret_cast<float *>(arena);
  const float weight = *reinterpret_cast<const float *>(weights);
  auto *x = static_cast<const float *>(inputs[0]);
  auto *t = static_cast<const float *>(inputs[1]);
  auto *z = static_cast<const float *>(inputs[2]);
  auto *y = static_cast<float *>(outputs[0]);
  const long width = s1 / 2 + 1;
  parallel.forEach(static_cast<std::size_t>(s0), [=](std::size_t i) {{
    for (long j = 0; j < s1; ++j)
      scaled[long(i) * s1 + j] = weight * x[(long(i) * 3 + 1) * s1 + j];
  });
  profile.done(0);
  parallel.forEach(static_cast<std::size_t>(s0), [=](std::size_t i) {{
    for (long j = 0; j < width; ++j)
      y[long(i) * width + j] =
          scaled[long(i) * s1 + j] + *t * z[j * s0 + long(i)];
  });
  *static_cast<std::int32_t *>(outputs[1]) =
      static_cast<std::int32_t>(s0 * s1) + {4};
  profile.done(1);
}
)";

static ModelInterface makeInterface(StringRef name) {
  ModelInterface model;
  model.name = name.str();
  model.sourceFile = "bounded.mindir";
  model.symbols = {{0, 0, 1, 8}, {0, 2, 4, 32}};
  model.inputs = {{"x", DataType::Float32, {8, 3, 32}, "", {"s0", "3", "s1"}},
                  {"t", DataType::Float32, {}, ""},
                  {"z", DataType::Float32, {32, 8}, "", {"s1", "s0"}}};
  model.outputs = {{"y", DataType::Float32, {8, 17}, "", {"s0", "s1 / 2 + 1"}},
                   {"n", DataType::Int32, {}, ""}};
  model.kernels = {{"k000_scale", "Mul", "map", 256, 2048},
                   {"k001_add", "Add", "map", 272, 2048}};
  model.arenaBytes = 8 * 32 * sizeof(float);
  model.sources = {model.name + ".cpp"};
  model.kernelHeaders = {"runtime_stub/parallel.h"};
  return model;
}

static Error writeFolder(StringRef path, ModelInterface &model) {
  auto folder = OutputFolder::create(path);
  if (!folder)
    return folder.takeError();
  const bool hasState = model.stateBytes;
  if (Error error = (*folder)->write(
          model.name + ".cpp",
          formatv(kernelSource, model.name, sizesParameter(model),
                  hasState ? " unsigned char *state," : "",
                  symbolLines(model, "long", "  ", /*isOver=*/false),
                  hasState ? "100000 * ++*state" : "0")
              .str()))
    return error;
  const float weight = 3;
  std::vector<uint8_t> weights(sizeof weight);
  std::memcpy(weights.data(), &weight, sizeof weight);
  if (Error error = writeModelFolder(**folder, model, weights))
    return error;
  return (*folder)->commit();
}

int main(int argc, char **argv) {
  if (argc < 3)
    return 2;
  ModelInterface model = makeInterface(argv[2]);
  model.stateBytes = argc > 3 ? 64 : 0;
  if (Error error = writeFolder(argv[1], model)) {
    logAllUnhandledErrors(std::move(error), errs(), "bounded-model: ");
    return 1;
  }
}
