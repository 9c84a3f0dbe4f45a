//===- GreedyRewrite.cpp - patterns until none matches --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/GreedyRewrite.h"

using namespace mlir;

void msc::rewriteGreedily(Operation *root, RewritePatternSet patterns,
                          GreedyRewriteConfig config) {
  constexpr int64_t maxRounds = 200, rewritesPerOperation = 50;
  int64_t operations = 0;
  root->walk([&](Operation *) { ++operations; });
  config.setMaxIterations(maxRounds);
  config.setMaxNumRewrites(rewritesPerOperation * operations);
  LogicalResult settled =
      applyPatternsGreedily(root, std::move(patterns), config);
  assert(succeeded(settled) &&
         "patterns undo each other, or change what they fail to match");
  (void)settled;
}
