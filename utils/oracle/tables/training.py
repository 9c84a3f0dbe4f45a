# ===- training.py - golden cases of what only matters while training ---===
# SPDX-License-Identifier: Apache-2.0
from case import case, f32

case("Dropout", "cell_inference", "nn.Dropout(p=0.5)", f32(3, 4))
case("Dropout", "functional_inference", "ops.dropout(x0, p=0.3, training=False)", f32(3, 4))
case("Dropout", "keep_all", "P.Dropout(keep_prob=1.0)", f32(3, 4), call="self.op(x0)[0]")
