# ===- network_text.py - the network of a case as Python source ---===
# SPDX-License-Identifier: Apache-2.0
"""MindSpore reads the text of `construct`, so a network has to be in a file."""
import re
import textwrap

NET = """\
import numpy as np
import mindspore as ms
from mindspore import nn, ops, Tensor, Parameter
from mindspore.ops import operations as P
try:
    from mindspore import mint
    from mindspore.ops import auto_generate as G
except ImportError:
    pass


{helpers}class Net(nn.Cell):
    def __init__(self, weights):
        super().__init__()
{init}

    def construct(self{inputs}):
{body}
"""


def indented(lines):
    return textwrap.indent("\n".join(lines), " " * 8)


def statements(case):
    """The lines of `__init__` and of `construct` beside those for the weights."""
    if re.search(r"\breturn\b", case.text):
        return case.init.splitlines(), case.text.splitlines()
    if re.search(r"\bx\d", case.text):
        init, result = [], case.call or case.text
    else:
        init, result = ["self.op = " + case.text], case.call or "self.op(%s)" % ", ".join("x%d" % i for i in range(len(case.inputs)))
    *before, result = result.split("; ")
    return init, before + ["return " + result]


def network_text(case):
    weights = [i for i, d in enumerate(case.inputs) if d.parameter]
    init, body = statements(case)
    init = ["self.w%d = Parameter(Tensor(weights[%d]), name='w%d')" % (i, i, i) for i in weights] + init
    body = ["x%d = self.w%d" % (i, i) for i in weights] + body
    plain = "".join(", x%d" % i for i, d in enumerate(case.inputs) if not d.parameter)
    return NET.format(helpers=case.helpers and case.helpers + "\n\n\n", init=indented(init or ["pass"]), inputs=plain, body=indented(body))
