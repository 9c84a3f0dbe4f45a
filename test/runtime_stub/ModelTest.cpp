//===- ModelTest.cpp - create, run and destroy of any device --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "runtime_stub/model.h"

#include <gtest/gtest.h>

#include <string>

using namespace msc;

namespace {

int alive = 0;

/// What an accelerator's class looks like: no host arena, failing on demand.
class TestDevice {
public:
  using Kernels = void(int);

  TestDevice() { ++alive; }
  ~TestDevice() { --alive; }
  msc_status open(const ModelPlan &, const msc_options &options,
                  msc_error *error) {
    if (options.threads == 77)
      return fail(error, MSC_DEVICE_ERROR, "device %d is %s", 3, "on fire");
    return MSC_OK;
  }
  msc_status run(Kernels *kernels, const void *const *, void *const *,
                 Profile &) {
    kernels(5);
    return MSC_DEVICE_ERROR;
  }
};

using TestModel = Model<TestDevice>;

int kernelArgument = 0;
void kernels(int argument) { kernelArgument = argument; }

const msc_model_info info = {};
const ModelPlan plan = {&info, {}};

} // namespace

TEST(Model, DeviceIsReleasedAfterAFailedOpen) {
  msc_options options = MSC_OPTIONS_DEFAULT;
  options.threads = 77;
  msc_error error;
  EXPECT_EQ(TestModel::create(plan, &options, &error), nullptr);
  EXPECT_EQ(error.status, MSC_DEVICE_ERROR);
  EXPECT_STREQ(error.message, "device 3 is on fire");
  EXPECT_EQ(alive, 0);
}

TEST(Model, RunReturnsTheDevicesStatus) {
  auto *model = TestModel::create(plan, nullptr, nullptr);
  ASSERT_NE(model, nullptr);
  EXPECT_EQ(model->run(kernels, plan, nullptr, nullptr), MSC_DEVICE_ERROR);
  EXPECT_EQ(kernelArgument, 5);
  TestModel::destroy(model);
  EXPECT_EQ(alive, 0);
}

TEST(Model, ErrorIsClearedOnSuccess) {
  msc_error error = {MSC_DEVICE_ERROR, "old"};
  TestModel::destroy(TestModel::create(plan, nullptr, &error));
  EXPECT_EQ(error.status, MSC_OK);
  EXPECT_STREQ(error.message, "");
}

TEST(Error, LongMessagesAreCutAndTerminated) {
  msc_error error;
  fail(&error, MSC_BAD_ARGUMENT, "%s", std::string(1000, 'x').c_str());
  EXPECT_EQ(std::string(error.message).size(), sizeof error.message - 1);
}

TEST(Status, EveryOneHasAText) {
  for (int status = MSC_OK; status <= MSC_BAD_SHAPE; ++status)
    EXPECT_STRNE(msc_status_text(static_cast<msc_status>(status)),
                 "unknown status");
  EXPECT_STREQ(msc_status_text(static_cast<msc_status>(99)), "unknown status");
}
