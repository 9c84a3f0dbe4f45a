# ===- recurrence.py - golden cases of sequences that are computed step by step ---===
# SPDX-License-Identifier: Apache-2.0
from case import case, f16, f32, i32, values, weight


def lstm(name, steps, batch, size, hidden, bias=True, both=False, constant=True, call="self.op(x0, x1, x2, x3)[:3]"):
    """Two products of different sizes, blocks of hidden units that are full and not."""
    directions = 2 if both else 1
    weights = f32(directions * 4 * hidden * (size + hidden + bias), 1, 1, low=-0.5, high=0.5)
    case("LSTM", name, "P.LSTM(%d, %d, 1, %s, %s, 0.0)" % (size, hidden, bias, both), f32(steps, batch, size), f32(directions, batch, hidden),
         f32(directions, batch, hidden), weight(weights) if constant else weights, call=call)


lstm("plain", 3, 2, 5, 4)
lstm("no_bias", 3, 2, 5, 4, bias=False)
lstm("both_directions", 4, 2, 3, 5, both=True)
lstm("both_no_bias", 2, 1, 3, 4, both=True, bias=False)
lstm("one_step", 1, 3, 6, 7)
lstm("one_unit", 5, 1, 1, 1)
lstm("full_block", 2, 2, 4, 16)
lstm("more_blocks", 2, 3, 4, 19)
lstm("weights_are_input", 3, 1, 4, 6, constant=False)
lstm("output_only", 3, 2, 4, 4, call="self.op(x0, x1, x2, x3)[0]")
lstm("state_only", 3, 2, 4, 4, call="self.op(x0, x1, x2, x3)[2]")
case("LSTM", "large", "P.LSTM(2, 2, 1, True, False, 0.0)", values("f32", [[[90, -90]], [[-300, 5000]], [[0, -0.0]]]), f32(1, 1, 2), f32(1, 1, 2), weight(f32(40, 1, 1)),
     call="self.op(x0, x1, x2, x3)[:3]")
# The cell draws its weights each time it is made.
WEIGHTS = """
    self.lstm = nn.LSTM(%s)
    for p in self.lstm.get_parameters():
        p.set_data(Tensor(np.sin(np.arange(p.size, dtype=np.float32)).reshape(p.shape) * 0.5))
"""
for name, arguments in (("cell", "5, 4"), ("cell_layers", "5, 4, num_layers=2"), ("cell_batch_first", "5, 4, batch_first=True"),
                        ("cell_both", "5, 4, bidirectional=True, has_bias=False")):
    directions = 2 if name in ("cell_both", "cell_layers") else 1
    case("LSTM", name, "return self.lstm(x0, (x1, x2))", f32(3, 3, 5), f32(directions, 3, 4), f32(directions, 3, 4), init=WEIGHTS % arguments)

# --- cells that MindSpore writes as products, step by step; of a sequence's length each step is chosen or kept
CELL = WEIGHTS.replace("nn.LSTM(%s)", "nn.%s").replace("lstm", "cell")
LENGTHS = values("i32", [3, 1, 2])


def recurrent(name, cell, directions, call="self.cell(x0, x1)", *inputs):
    case("Recurrent", name, "return " + call, f32(3, 3, 5), f32(directions, 3, 4), *inputs, init=CELL % cell)


for name in ("GRU", "RNN"):
    recurrent(name, "%s(5, 4)" % name, 1)
    recurrent(name + "_no_bias", "%s(5, 4, has_bias=False)" % name, 1)
    recurrent(name + "_layers", "%s(5, 4, num_layers=2, batch_first=True)" % name, 2)
    recurrent(name + "_both", "%s(5, 4, bidirectional=True)" % name, 2)
    recurrent(name + "_lengths", "%s(5, 4)" % name, 1, "self.cell(x0, x1, x2)", LENGTHS)
    recurrent(name + "_both_lengths", "%s(5, 4, bidirectional=True)" % name, 2, "self.cell(x0, x1, x2)", LENGTHS)
    case("Recurrent", name + "_cell", "return self.cell(x0, x1)", f32(3, 5), f32(3, 4), init=CELL % ("%sCell(5, 4)" % name))
recurrent("RNN_relu", "RNN(5, 4, nonlinearity='relu')", 1)
for name, cell, directions in (("LSTM_lengths", "LSTM(5, 4)", 1), ("LSTM_both_lengths", "LSTM(5, 4, bidirectional=True)", 2)):
    recurrent(name, cell, directions, "self.cell(x0, (x1, x2), x3)", f32(directions, 3, 4), LENGTHS)
case("Recurrent", "LSTM_cell", "return self.cell(x0, (x1, x2))", f32(3, 5), f32(3, 4), f32(3, 4), init=CELL % "LSTMCell(5, 4)")

# --- NoRepeatNGram: words of a small vocabulary repeat
NGRAM = "P.inner_ops.NoRepeatNGram(%d)"
for n, said in ((1, (1, 2, 4)), (2, (1, 2, 9)), (2, (2, 3, 12)), (3, (1, 4, 20)), (4, (1, 2, 25))):
    case("NoRepeatNGram", "ngram_%d_of_%d" % (n, said[2]), NGRAM % n, i32(*said, low=0, high=4), f32(*said[:2], 6))
case("NoRepeatNGram", "whole", NGRAM % 4, values("i32", [[[1, 1, 1, 1, 1]]]), f32(1, 1, 3))
case("NoRepeatNGram", "none", NGRAM % 2, values("i32", [[[0, 1, 2, 3, 4]]]), f32(1, 1, 5))

# --- The forms of Ascend's files: the CPU has no kernel; the twins are the steps, with the states rounded to their type behind each. The gates of
# DynamicRNN are i, j, f, o.
STEPS = """
    h, c, y, cells = x3[0], x4[0], [], []
    for t in range(%(steps)d):
        i, j, f, o = ops.split(ops.matmul(ops.cast(ops.concat((x0[t], h), 1), ms.float32), ops.cast(x1, ms.float32)) + ops.cast(x2, ms.float32), %(units)d, 1)
        c = ops.cast(ops.sigmoid(f + %(forget)s) * ops.cast(c, ms.float32) + ops.sigmoid(i) * ops.tanh(j), x0.dtype)
        h = ops.cast(ops.sigmoid(o) * ops.tanh(ops.cast(c, ms.float32)), x0.dtype)
        y.append(h)
        cells.append(c)
    y, cells = ops.stack(y), ops.stack(cells)
    return %(results)s
"""
GRU_STEPS = """
    h, y = x5, []
    for t in range(%(steps)d):
        a = ops.split(ops.matmul(ops.cast(x0[t], ms.float32), ops.cast(x1, ms.float32)) + ops.cast(x3, ms.float32), %(units)d, 1)
        b = ops.split(ops.matmul(ops.cast(h, ms.float32), ops.cast(x2, ms.float32)) + ops.cast(x4, ms.float32), %(units)d, 1)
        r, z = ops.sigmoid(a[%(r)d] + b[%(r)d]), ops.sigmoid(a[%(z)d] + b[%(z)d])
        h = ops.cast((1 - z) * ops.tanh(a[2] + r * b[2]) + z * ops.cast(h, ms.float32), x0.dtype)
        y.append(h)
    y = ops.stack(y)
    return %(results)s
"""


def dynamic_rnn(name, steps, batch, inputs, units, options="", results="y", forget=0):
    data = f16(steps, batch, inputs), weight(f16(inputs + units, 4 * units, low=-0.5, high=0.5)), weight(f16(4 * units)), f16(1, batch, units), f16(1, batch, units)
    picked = {"y": "[0]", "y, y": "[:2]", "y, y, cells": "[:3]", "cells": "[2]"}[results]
    case("DynamicRNN", name, "P.DynamicRNN(%s)(x0, x1, x2, None, x3, x4)%s" % (options, picked), *data,
         twin=STEPS % dict(steps=steps, units=units, forget=forget, results=results))


def dynamic_gru(name, steps, batch, inputs, units, options="", results="y", order=(0, 1)):
    data = (f16(steps, batch, inputs), weight(f16(inputs, 3 * units, low=-0.5, high=0.5)), weight(f16(units, 3 * units, low=-0.5, high=0.5)), weight(f16(3 * units)),
            weight(f16(3 * units)), f16(batch, units))
    picked = {"y": "[0]", "y, y": "[:2]"}[results]
    case("DynamicGRUV2", name, "P.DynamicGRUV2(%s)(x0, x1, x2, x3, x4, None, x5)%s" % (options, picked), *data,
         twin=GRU_STEPS % dict(steps=steps, units=units, r=order[0], z=order[1], results=results))


dynamic_rnn("plain", 3, 2, 5, 4, results="y, y, cells")
dynamic_rnn("one_step", 1, 2, 3, 5, results="y, y, cells")
dynamic_rnn("forget_bias", 4, 1, 3, 6, options="forget_bias=1.0", forget=1)
dynamic_rnn("blocks", 3, 3, 4, 35)
dynamic_rnn("cells", 5, 2, 3, 7, results="cells")
dynamic_gru("plain", 3, 2, 5, 4, results="y, y")
dynamic_gru("one_step", 1, 2, 3, 5)
dynamic_gru("update_first", 4, 1, 3, 6, options="gate_order='zrh'", order=(1, 0))
dynamic_gru("blocks", 3, 3, 4, 35)
for make in (dynamic_rnn, dynamic_gru):
    make("more_steps", 9, 2, 6, 20)
