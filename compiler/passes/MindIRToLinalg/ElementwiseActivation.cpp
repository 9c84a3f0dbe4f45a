//===- ElementwiseActivation.cpp - activations of neural networks
//-----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Elementwise.h"

using namespace mlir;
using namespace msc;

/// NaN is not above 0 and gives 0, as MindSpore's does.
static Value buildReLU(ScalarBuilder &s, ValueRange x) {
  Value zero = s.constant(0);
  return s.select(s.compare(Relation::GT, x[0], zero), x[0], zero);
}

void msc::addActivationFormulas(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  static const Formula formulas[] = {
      {"mindir.ReLU", buildReLU},
  };
  addFormulas(formulas, converter, patterns);
}
