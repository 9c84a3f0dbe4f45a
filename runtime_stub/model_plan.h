//===- model_plan.h - what <model>_api.cpp tells the stub about a model ---===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_RUNTIME_MODEL_PLAN_H
#define MSC_RUNTIME_MODEL_PLAN_H

#include "weights.h"

namespace msc {
namespace {

struct ModelPlan {
  const msc_model_info *info;
  WeightsPlan weights;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_MODEL_PLAN_H
