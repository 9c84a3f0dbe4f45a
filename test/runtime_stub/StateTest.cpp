//===- StateTest.cpp - what a model keeps from run to run -----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "runtime_stub/state.h"
#include "runtime_stub/host_device.h"
#include "runtime_stub/model.h"

#include <gtest/gtest.h>

#include <string>

using namespace msc;

namespace {

using StatefulModel = Model<Stateful<HostDevice>>;

const msc_model_info info = {};
const ModelPlan plan = {&info, {}};

/// What the last run found.
const unsigned char *found = nullptr;
unsigned char first = 0;

void kernels(const Parallel &, unsigned char *, unsigned char *state,
             const unsigned char *, const void *const *, void *const *,
             Profile &) {
  found = state;
  first = state[0]++;
}

/// A device that breaks where it is given the initial values.
struct BrokenDevice {
  using Kernels = HostDevice::Kernels;
  using Memory = HostMemory;
  msc_status open(const ModelPlan &, const msc_options &, msc_error *) {
    return MSC_OK;
  }
  msc_status reset(unsigned char *, const StatePlan &) {
    return MSC_DEVICE_ERROR;
  }
};

} // namespace

TEST(State, IsZeroAtFirstAndKept) {
  const StatePlan state = {64, nullptr, 0};
  auto *model = StatefulModel::create(plan, nullptr, nullptr, NewState{state});
  ASSERT_NE(model, nullptr);
  for (int run = 0; run < 3; ++run) {
    EXPECT_EQ(model->run(kernels, plan, nullptr, nullptr), MSC_OK);
    EXPECT_EQ(first, run);
  }
  EXPECT_EQ(model->reset(), MSC_OK);
  EXPECT_EQ(model->run(kernels, plan, nullptr, nullptr), MSC_OK);
  EXPECT_EQ(first, 0);
  EXPECT_TRUE(isAligned(found));
  StatefulModel::destroy(model);
}

TEST(State, CannotBeAllocated) {
  const StatePlan state = {SIZE_MAX / 4 * 2, nullptr, 0};
  msc_error error;
  EXPECT_EQ(StatefulModel::create(plan, nullptr, &error, NewState{state}),
            nullptr);
  EXPECT_EQ(error.status, MSC_OUT_OF_MEMORY);
  EXPECT_STREQ(error.message,
               ("memory for the state: " + std::to_string(state.bytes) +
                " bytes cannot be allocated")
                   .c_str());
}

TEST(State, CannotBeInitialised) {
  const StatePlan state = {64, nullptr, 0};
  msc_error error;
  EXPECT_EQ(Model<Stateful<BrokenDevice>>::create(plan, nullptr, &error,
                                                  NewState{state}),
            nullptr);
  EXPECT_EQ(error.status, MSC_DEVICE_ERROR);
  EXPECT_STREQ(error.message, "the state cannot be initialised");
}
