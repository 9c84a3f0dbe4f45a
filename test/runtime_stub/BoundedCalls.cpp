//===- BoundedCalls.cpp - the C API of a model whose sizes a run chooses --===//
// SPDX-License-Identifier: Apache-2.0
//
// Linked with two models of BoundedModel.cpp: `plain`, and `counted` with a
// state. Ends with 0 when everything is as it should be.
//
//===----------------------------------------------------------------------===//
#include "counted.hpp"
#include "plain.hpp"

#include "Check.h"

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

/// Inputs and outputs of exactly the sizes of a run, so that the sanitizers see
/// a step outside.
struct Run {
  std::int64_t x[3], z[2];
  const std::int64_t *dims[3] = {x, nullptr, z};
  std::vector<float> xs, zs, ys;
  float t = 0.5f;
  std::int32_t n = -1;
  const void *inputs[3];
  void *outputs[2];

  Run(std::int64_t s0, std::int64_t s1)
      : x{s0, 3, s1}, z{s1, s0}, xs(std::size_t(s0 * 3 * s1)),
        zs(std::size_t(s1 * s0)), ys(std::size_t(s0 * (s1 / 2 + 1)), -1.0f),
        inputs{xs.data(), &t, zs.data()}, outputs{ys.data(), &n} {
    for (std::size_t i = 0; i < xs.size(); ++i)
      xs[i] = static_cast<float>(i % 11) - 5;
    for (std::size_t i = 0; i < zs.size(); ++i)
      zs[i] = static_cast<float>(2 * (i % 7));
  }

  bool isRight(std::int32_t runs = 0) const {
    const auto s0 = std::size_t(x[0]), s1 = std::size_t(x[2]);
    bool good = n == x[0] * x[2] + 100000 * runs;
    for (std::size_t i = 0; i < s0; ++i)
      for (std::size_t j = 0; j < s1 / 2 + 1; ++j)
        good &= ys[i * (s1 / 2 + 1) + j] ==
                3 * xs[(i * 3 + 1) * s1 + j] + t * zs[j * s0 + i];
    return good;
  }

  bool isUntouched() const {
    bool good = n == -1;
    for (float y : ys)
      good &= y == -1;
    return good;
  }

  msc_status run(plain_model &model) {
    return plain_run_shaped(model.get(), inputs, dims, outputs, nullptr);
  }
};

static void testBounds() {
  const msc_model_bounds &bounds = plain_model::bounds();
  const msc_model_info &info = plain_model::info();
  CHECK(bounds.inputs[0].min_dims[0] == 1 && bounds.inputs[0].min_dims[2] == 4);
  CHECK(bounds.inputs[0].min_dims[1] == 3 && info.inputs[0].dims[1] == 3);
  CHECK(!bounds.inputs[1].min_dims && !bounds.outputs[1].min_dims);
  CHECK(bounds.inputs[2].min_dims[0] == 4 && bounds.inputs[2].min_dims[1] == 1);
  CHECK(bounds.outputs[0].min_dims[0] == 1 &&
        bounds.outputs[0].min_dims[1] == 3);
  CHECK(info.inputs[0].dims[0] == 8 && info.outputs[0].dims[1] == 17);
  CHECK(info.inputs[0].bytes == 8 * 3 * 32 * 4 && plain_arena_bytes() == 1024);
}

static void testRuns() {
  msc_options options = plain_model::options();
  options.threads = 2;
  plain_model model(options);
  const std::int64_t sizes[][2] = {{8, 32}, {1, 4}, {5, 7}, {8, 4}, {1, 32}};
  for (const auto &size : sizes) {
    Run run(size[0], size[1]);
    CHECK(run.run(model) == MSC_OK && run.isRight());
  }
  Run largest(8, 32), wrapped(3, 9), told(2, 5);
  std::int64_t told_y[2] = {};
  std::int64_t *const told_dims[] = {told_y, nullptr};
  CHECK(plain_run_shaped(model.get(), told.inputs, told.dims, told.outputs,
                         told_dims) == MSC_OK);
  CHECK(told.isRight() && told_y[0] == 2);
  CHECK(plain_run(model.get(), largest.inputs, largest.outputs) == MSC_OK);
  CHECK(largest.isRight());
  model.run_shaped(wrapped.dims, wrapped.xs.data(), &wrapped.t,
                   wrapped.zs.data(), wrapped.ys.data(), &wrapped.n);
  CHECK(wrapped.isRight());
}

/// With one dimension changed; the memory is that of 4 and 8.
static msc_status runWith(plain_model &model, bool inZ, int dim,
                          std::int64_t size) {
  Run run(4, 8);
  (inZ ? run.z : run.x)[dim] = size;
  std::int64_t y[2] = {-1, -1}, *const computed[] = {y, nullptr};
  const msc_status status = run.run(model);
  CHECK(plain_output_dims(run.dims, computed) == status);
  CHECK(run.isUntouched() && y[0] == -1 && y[1] == -1);
  return status;
}

static void testShapeRefusals() {
  plain_model model;
  for (std::int64_t size : {std::int64_t(0), std::int64_t(9), std::int64_t(-1),
                            INT64_MAX, INT64_MIN})
    CHECK(runWith(model, false, 0, size) == MSC_BAD_SHAPE);
  CHECK(runWith(model, false, 1, 2) == MSC_BAD_SHAPE);
  CHECK(runWith(model, false, 1, 4) == MSC_BAD_SHAPE);
  CHECK(runWith(model, false, 2, 3) == MSC_BAD_SHAPE);
  CHECK(runWith(model, false, 2, 33) == MSC_BAD_SHAPE);
  CHECK(runWith(model, true, 0, 9) == MSC_BAD_SHAPE); // z's s1 is not x's
  CHECK(runWith(model, true, 1, 3) == MSC_BAD_SHAPE);
  CHECK(runWith(model, true, 1, 100) == MSC_BAD_SHAPE);
}

static void testArgumentRefusals() {
  plain_model model;
  Run run(4, 8);
  CHECK(plain_run_shaped(nullptr, run.inputs, run.dims, run.outputs, nullptr) ==
        MSC_BAD_ARGUMENT);
  CHECK(plain_run_shaped(model.get(), run.inputs, nullptr, run.outputs,
                         nullptr) == MSC_BAD_ARGUMENT);
  CHECK(plain_run_shaped(model.get(), nullptr, run.dims, run.outputs,
                         nullptr) == MSC_BAD_ARGUMENT);
  CHECK(plain_run_shaped(model.get(), run.inputs, run.dims, nullptr, nullptr) ==
        MSC_BAD_ARGUMENT);
  for (const void *&input : run.inputs) {
    const void *kept = input;
    input = nullptr;
    CHECK(run.run(model) == MSC_BAD_ARGUMENT);
    input = kept;
  }
  const std::int64_t *const noX[] = {nullptr, nullptr, run.z};
  const std::int64_t *const noZ[] = {run.x, nullptr, nullptr};
  for (auto *dims : {noX, noZ})
    CHECK(plain_run_shaped(model.get(), run.inputs, dims, run.outputs,
                           nullptr) == MSC_BAD_ARGUMENT);
  CHECK(run.isUntouched());
}

static void testOutputDims() {
  Run run(5, 7);
  std::int64_t y[2] = {}, *const dims[] = {y, nullptr};
  std::int64_t *const none[] = {nullptr, nullptr};
  CHECK(plain_output_dims(run.dims, dims) == MSC_OK && y[0] == 5 && y[1] == 4);
  CHECK(plain_output_dims(run.dims, none) == MSC_BAD_ARGUMENT);
  CHECK(plain_output_dims(run.dims, nullptr) == MSC_BAD_ARGUMENT);
  CHECK(plain_output_dims(nullptr, dims) == MSC_BAD_ARGUMENT);
  run.x[0] = 9;
  std::string what;
  try {
    plain_model::output_dims(run.dims, dims);
  } catch (const std::runtime_error &error) {
    what = error.what();
  }
  CHECK(what == "a dimension is outside the model's bounds");
}

static void testState() {
  counted_model model;
  Run first(2, 5), bad(2, 5), second(7, 12), largest(8, 32), third(2, 5);
  const auto run = [&](Run &r) {
    return counted_run_shaped(model.get(), r.inputs, r.dims, r.outputs,
                              nullptr);
  };
  CHECK(run(first) == MSC_OK && first.isRight(1));
  bad.x[0] = 9;
  CHECK(run(bad) == MSC_BAD_SHAPE && bad.isUntouched());
  CHECK(run(second) == MSC_OK && second.isRight(2));
  CHECK(counted_run(model.get(), largest.inputs, largest.outputs) == MSC_OK);
  CHECK(largest.isRight(3));
  model.reset();
  CHECK(run(third) == MSC_OK && third.isRight(1));
}

static void testProfile() {
  std::vector<std::size_t> kernels;
  msc_options options = plain_model::options();
  options.profile_context = &kernels;
  options.profile = [](void *context, std::size_t kernel, std::uint64_t) {
    static_cast<std::vector<std::size_t> *>(context)->push_back(kernel);
  };
  plain_model model(options);
  Run run(3, 6);
  CHECK(run.run(model) == MSC_OK && run.isRight());
  CHECK((kernels == std::vector<std::size_t>{0, 1}));
}

int main() {
  testBounds();
  testRuns();
  testShapeRefusals();
  testArgumentRefusals();
  testOutputDims();
  testState();
  testProfile();
  std::printf("%d failures\n", failures);
  return failures != 0;
}
