//===- ExtPad.cpp - mint's pads as PadV3 -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "dialects/MindIR/IR/PadOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

template <typename Op>
static Composition composeBorder(Composer &c, Op op, StringRef mode) {
  return {c.create<PadV3Op>(op.getInput(), {c.with("paddings", op.getPadding()),
                                            c.with("mode", mode)})};
}

Composition msc::composePad(Composer &c, Operation *op) {
  return TypeSwitch<Operation *, Composition>(op)
      .Case([&](ConstantPadNDOp pad) -> Composition {
        return {c.create<PadV3Op>({pad.getInput(), pad.getValue()},
                                  c.with("paddings", pad.getPadding()))};
      })
      .Case<ReflectionPad1DOp, ReflectionPad2DOp, ReflectionPad3DOp>(
          [&](auto pad) { return composeBorder(c, pad, "reflect"); })
      .Case<ReplicationPad1DOp, ReplicationPad2DOp, ReplicationPad3DOp>(
          [&](auto pad) { return composeBorder(c, pad, "edge"); })
      .Default(Composition());
}
