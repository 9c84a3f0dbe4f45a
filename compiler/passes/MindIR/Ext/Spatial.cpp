//===- Spatial.cpp - rows, images and volumes of mint in those of nn ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Spatial.h"
#include "dialects/MindIR/IR/SpatialList.h"

using namespace mlir;
using namespace msc;

Value msc::reshapeUnlessSame(Composer &c, Value x,
                             const bounded::Shape &shape) {
  return bounded::getExtents(x) == shape ? x : c.reshape(x, shape);
}

Value msc::toSpatial(Composer &c, Value x, int64_t given, int64_t spatial) {
  bounded::Shape shape = bounded::getExtents(x);
  if (int64_t(shape.size()) == given + 1)
    shape.insert(shape.begin(), 1);
  shape.insert(shape.begin() + 2, spatial - given, 1);
  return reshapeUnlessSame(c, x, shape);
}

SmallVector<int64_t> msc::toList(ArrayRef<int64_t> list, int64_t given,
                                 int64_t rank, int64_t rest) {
  SmallVector<int64_t> all(rank - given, rest);
  for (int64_t i = 0; i < given; ++i)
    all.push_back(mindir::spatialEntry(list, i));
  return all;
}

SmallVector<int64_t> msc::toPads(ArrayRef<int64_t> list, int64_t given,
                                 int64_t spatial) {
  SmallVector<int64_t> pads;
  for (int64_t pad : toList(list, given, spatial, /*rest=*/0))
    pads.append(2, pad);
  return pads;
}
