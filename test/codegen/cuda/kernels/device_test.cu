//===- device_test.cu - the C API's device: memory, graph, errors ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// A hand-written model, y = relu(x * w + b) through the arena, as the generated
// code has it.
//
//===----------------------------------------------------------------------===//

#include "kernels/map.h"
#include "kernels/math.h"
#include "runtime_stub/cuda_device.h"
#include "runtime_stub/model.h"

#include "DeviceVector.h"

#include <thread>

using msc::Dims;
using msc::Strides;

namespace {

constexpr int rows = 37, columns = 16;
int launches = 0;      // how often the host has gone through the kernels
bool tooLarge = false; // whether the second launch is made to fail

void multiply(msc::Stream &stream, const float *x, const float *w, float *y) {
  msc::map<Dims<rows, columns>>(
      stream, y, Strides<columns, 1>(), [=] __device__(auto at) {
        return at.load(x, Strides<columns, 1>()) * at.load(w, Strides<0, 1>());
      });
}

void addRelu(msc::Stream &stream, const float *x, const float *b, float *y) {
  msc::map<Dims<rows, columns>>(
      stream, y, Strides<columns, 1>(), [=] __device__(auto at) {
        return msc::max(at.load(x, Strides<columns, 1>()) +
                            at.load(b, Strides<0, 1>()),
                        0.0f);
      });
}

__global__ void nothing() {}

void runKernels(msc::Stream &stream, unsigned char *arena,
                const unsigned char *weights, const void *const *inputs,
                void *const *outputs, msc::Profile &profile) {
  ++launches;
  auto *product = reinterpret_cast<float *>(arena);
  auto *w = reinterpret_cast<const float *>(weights);
  multiply(stream, static_cast<const float *>(inputs[0]), w, product);
  stream.done(profile, 0);
  if (tooLarge)
    msc::launch(stream, dim3(1), 4096, &nothing);
  addRelu(stream, product, w + columns, static_cast<float *>(outputs[0]));
  stream.done(profile, 1);
}

struct alignas(64) File {
  msc::WeightsHeader header{
      {'M', 'S', 'C', 'W', 'G', 'H', 'T', '1'}, 7, sizeof(File), "test"};
  float values[2 * columns];
};
File file;

constexpr std::int64_t dims[] = {rows, columns};
constexpr std::size_t bytes = rows * columns * sizeof(float);
const msc_tensor_info tensor = {"t", MSC_FLOAT32, 2, dims, bytes, ""};
const msc_model_info info = {MSC_ABI, "test", "",      "",    "cuda",       1,
                             &tensor, 1,      &tensor, bytes, sizeof(File), 0,
                             nullptr};
const msc::ModelPlan plan = {&info, {"test", sizeof(File), 7, nullptr}};
using TestModel = msc::Model<msc::CudaDevice>;

msc_options options() {
  msc_options result = MSC_OPTIONS_DEFAULT;
  result.weights = &file;
  result.weights_bytes = sizeof(File);
  return result;
}

std::vector<float> expected(const std::vector<float> &x) {
  std::vector<float> y(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    float v =
        x[i] * file.values[i % columns] + file.values[columns + i % columns];
    y[i] = v > 0.0f ? v : 0.0f;
  }
  return y;
}

msc_status run(TestModel *model, const std::vector<float> &x,
               std::vector<float> &y) {
  y = unwritten(x.size());
  const void *inputs[] = {x.data()};
  void *outputs[] = {y.data()};
  return model->run(runKernels, plan, inputs, outputs);
}

void testRuns(TestModel *model, const char *what) {
  for (unsigned seed = 10; seed < 13; ++seed) {
    std::vector<float> x = noise(rows * columns, seed), y;
    check::isTrue(run(model, x, y) == MSC_OK, what);
    check::isClose(y, expected(x), what, 1e-6f);
  }
}

void testGraph() {
  const msc_options given = options();
  TestModel *model = TestModel::create(plan, &given, nullptr);
  launches = 0;
  testRuns(model, "three runs");
  check::isTrue(launches == 1, "the kernels are captured once and replayed");
  TestModel::destroy(model);
}

void testCallersArena() {
  DeviceVector<float> arena(unwritten(rows * columns));
  msc_options given = options();
  given.arena = arena.data;
  given.arena_bytes = bytes;
  TestModel *model = TestModel::create(plan, &given, nullptr);
  testRuns(model, "the caller's arena");
  TestModel::destroy(model);
  check::isTrue(!std::isnan(arena.read()[0]), "the arena was used");
  given.arena_bytes = bytes - 1;
  msc_error error;
  check::isTrue(!TestModel::create(plan, &given, &error) &&
                    error.status == MSC_BAD_ARGUMENT,
                "a short arena");
}

void testProfile() {
  std::vector<std::size_t> seen;
  msc_options given = options();
  given.profile = [](void *context, std::size_t kernel, std::uint64_t) {
    static_cast<std::vector<std::size_t> *>(context)->push_back(kernel);
  };
  given.profile_context = &seen;
  TestModel *model = TestModel::create(plan, &given, nullptr);
  testRuns(model, "profiled");
  check::isTrue(seen == std::vector<std::size_t>{0, 1, 0, 1, 0, 1},
                "each kernel reports in each run");
  TestModel::destroy(model);
}

/// A failed launch is reported by this run and does not spoil the next.
void testLaunchError() {
  const msc_options given = options();
  TestModel *model = TestModel::create(plan, &given, nullptr);
  std::vector<float> x = noise(rows * columns, 5), y;
  tooLarge = true;
  check::isTrue(run(model, x, y) == MSC_DEVICE_ERROR, "a failed launch");
  check::isTrue(run(model, x, y) == MSC_DEVICE_ERROR, "and again");
  tooLarge = false;
  testRuns(model, "after a failed launch");
  TestModel::destroy(model);
}

void testForeignWeights() {
  msc_options given = options();
  given.weights_bytes = 70;
  msc_error error;
  check::isTrue(!TestModel::create(plan, &given, &error) &&
                    error.status == MSC_WEIGHTS_FOREIGN,
                "weights too short");
}

void testTwoThreads() {
  const msc_options given = options();
  auto work = [&](int seed, bool &good) {
    TestModel *model = TestModel::create(plan, &given, nullptr);
    std::vector<float> x = noise(rows * columns, seed), y;
    for (int i = 0; i < 20; ++i)
      good &= run(model, x, y) == MSC_OK && y == expected(x);
    TestModel::destroy(model);
  };
  bool good[2] = {true, true};
  std::thread other(work, 1, std::ref(good[0]));
  work(2, good[1]);
  other.join();
  check::isTrue(good[0] && good[1], "two objects in two threads");
}

} // namespace

int main() {
  std::vector<float> values = noise(2 * columns, 99);
  std::copy(values.begin(), values.end(), file.values);
  testGraph();
  testCallersArena();
  testProfile();
  testLaunchError();
  testForeignWeights();
  testTwoThreads();
  return check::finish("device of the C API");
}
