//===- BoundsTest.cpp - models whose sizes a run chooses ------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "runtime_stub/bounds.h"
#include "runtime_stub/host_device.h"
#include "runtime_stub/model.h"
#include "runtime_stub/state.h"

#include <gtest/gtest.h>

#include <type_traits>

using namespace msc;

namespace {

/// a [1..8, 3], a scalar, and b [2..5, 1..8], whose last dimension is a's
/// first.
const std::int64_t aMost[] = {8, 3}, bMost[] = {5, 8};
const std::int64_t aLeast[] = {1, 3}, bLeast[] = {2, 1};
const msc_tensor_info tensors[] = {{"a", MSC_FLOAT32, 2, aMost, 96, ""},
                                   {"t", MSC_FLOAT32, 0, nullptr, 4, ""},
                                   {"b", MSC_FLOAT32, 2, bMost, 160, ""}};
const msc_tensor_bounds least[] = {{aLeast}, {nullptr}, {bLeast}};
const msc_model_bounds bounds = {least, nullptr};
const msc_model_info inputs = {MSC_ABI, "", "", "", "", 3,      tensors,
                               0,       {}, 0,  0,  0,  nullptr};
const SymbolPlace places[] = {{0, 0, 0}, {1, 2, 0}, {0, 2, 1}};
const BoundsPlan boundsPlan = {&inputs, &bounds, places, 2, 3};

struct Sizes {
  std::int64_t a[2], b[2], read[2] = {-1, -1};
  msc_status status() {
    const std::int64_t *const dims[] = {a, nullptr, b};
    return readSizes(boundsPlan, dims, read);
  }
};

/// What the last run was given.
std::int64_t given = 0;
const unsigned char *givenState = nullptr;

void kernels(const Parallel &, std::int64_t *sizes, unsigned char *,
             const unsigned char *, const void *const *, void *const *,
             Profile &profile) {
  given = sizes[0];
  profile.done(7);
}

void kernelsWithState(const Parallel &, std::int64_t *sizes, unsigned char *,
                      unsigned char *state, const unsigned char *,
                      const void *const *, void *const *, Profile &) {
  given = sizes[0];
  givenState = state;
}

const msc_model_info nothing = {};
const ModelPlan plan = {&nothing, {}};

} // namespace

TEST(Bounds, SizesAreRead) {
  Sizes sizes = {{4, 3}, {5, 4}};
  EXPECT_EQ(sizes.status(), MSC_OK);
  EXPECT_EQ(sizes.read[0], 4);
  EXPECT_EQ(sizes.read[1], 5);
}

TEST(Bounds, SizesOutsideAreRefused) {
  for (const Sizes &bad :
       {Sizes{{0, 3}, {5, 0}}, Sizes{{9, 3}, {5, 9}}, Sizes{{4, 2}, {5, 4}},
        Sizes{{4, 4}, {5, 4}}, Sizes{{4, 3}, {1, 4}}, Sizes{{4, 3}, {6, 4}},
        Sizes{{4, 3}, {5, 3}}, Sizes{{-4, 3}, {5, -4}}})
    EXPECT_EQ(Sizes(bad).status(), MSC_BAD_SHAPE);
}

TEST(Bounds, OnlyAScalarNeedsNoDimensions) {
  const std::int64_t a[] = {4, 3}, scalar[] = {7}, b[] = {5, 4};
  std::int64_t read[2];
  const std::int64_t *const given[] = {a, scalar, b};
  const std::int64_t *const noA[] = {nullptr, nullptr, b};
  const std::int64_t *const noB[] = {a, nullptr, nullptr};
  EXPECT_EQ(readSizes(boundsPlan, given, read), MSC_OK);
  EXPECT_EQ(readSizes(boundsPlan, noA, read), MSC_BAD_ARGUMENT);
  EXPECT_EQ(readSizes(boundsPlan, noB, read), MSC_BAD_ARGUMENT);
  EXPECT_EQ(readSizes(boundsPlan, nullptr, read), MSC_BAD_ARGUMENT);
}

TEST(Bounded, KernelsAreGivenTheSizes) {
  using Device = Bounded<HostDevice>;
  static_assert(std::is_same_v<Device::Function, decltype(kernels)>);
  std::size_t reported = 0;
  msc_options options = MSC_OPTIONS_DEFAULT;
  options.profile_context = &reported;
  options.profile = [](void *context, std::size_t kernel, std::uint64_t) {
    *static_cast<std::size_t *>(context) = kernel;
  };
  auto *model = Model<Device>::create(plan, &options, nullptr);
  ASSERT_NE(model, nullptr);
  for (std::int64_t size : {3, 1}) {
    Device::Kernels launch = {kernels, &size};
    EXPECT_EQ(model->run(&launch, plan, nullptr, nullptr), MSC_OK);
    EXPECT_EQ(given, size);
  }
  EXPECT_EQ(reported, 7u);
  Model<Device>::destroy(model);
}

TEST(Bounded, KernelsHaveAStateToo) {
  using Device = Bounded<Stateful<HostDevice>>;
  static_assert(std::is_same_v<Device::Function, decltype(kernelsWithState)>);
  const StatePlan state = {64, nullptr, 0};
  alignas(64) unsigned char memory[64] = {1};
  auto *model = Model<Device>::create(plan, nullptr, nullptr,
                                      NewState{state, memory, sizeof memory});
  ASSERT_NE(model, nullptr);
  EXPECT_EQ(memory[0], 0);
  std::int64_t size = 6;
  Device::Kernels launch = {kernelsWithState, &size};
  EXPECT_EQ(model->run(&launch, plan, nullptr, nullptr), MSC_OK);
  EXPECT_EQ(given, 6);
  EXPECT_EQ(givenState, memory);
  memory[0] = 2;
  EXPECT_EQ(model->reset(), MSC_OK);
  EXPECT_EQ(memory[0], 0);
  Model<Device>::destroy(model);
}
