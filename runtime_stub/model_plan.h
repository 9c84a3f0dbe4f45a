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

/// Bytes of the state that start as bytes of the packed weights.
struct InitialValue {
  std::size_t offset, weightsOffset, bytes;
};

/// What the network writes and finds again in its next run.
struct StatePlan {
  std::size_t bytes;
  const InitialValue *values; ///< all else starts as zeros
  std::size_t count;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_MODEL_PLAN_H
