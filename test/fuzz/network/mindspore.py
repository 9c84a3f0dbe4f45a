# ===- mindspore.py - a network's results by real MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
import subprocess

import numpy as np
from support.folder import work_folder

from .twins import Setting, Twins, check

RUN = """
import sys, numpy as np, mindspore as ms
from mindspore import nn
ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
net = nn.GraphCell(ms.load(sys.argv[1] + "/network.mindir"))
with np.load(sys.argv[1] + "/data.npz") as data:
    arrays = [data["in%d" % i] for i in range(len(data.files))]
def run():
    result = net(*[ms.Tensor(a) for a in arrays])
    return [r.asnumpy() for r in (result if isinstance(result, (tuple, list)) else [result])]
first, second = run(), run()
if not all(np.array_equal(a, b, equal_nan=a.dtype.kind == "f") for a, b in zip(first, second)):
    sys.exit("two runs differ")
np.savez(sys.argv[1] + "/mindspore.npz", *first)
"""


def run_mindspore(network, python, folder):
    """The file with MindSpore's outputs, or None and its complaint."""
    (folder / "network.mindir").write_bytes(network.data)
    np.savez(folder / "data.npz", **{"in%d" % i: a for i, a in enumerate(network.inputs)})
    r = subprocess.run([python, "-c", RUN, str(folder)], capture_output=True, text=True, timeout=600, env={"GLOG_v": "4", "PATH": "/usr/bin:/bin"})
    file = folder / "mindspore.npz"
    if not file.exists():
        return None, (r.stderr.strip().splitlines() or ["exit code %d" % r.returncode])[-1]
    return file, None


def compare_with_mindspore(network, python, a, work):
    """(what differs between MindSpore's results and the plain build's, or None; why MindSpore cannot run the network, or None)."""
    with work_folder("mindspore-", place=work) as folder:
        golden, complaint = run_mindspore(network, python, folder)
        if complaint:
            return None, complaint
        twins = Twins(network, folder, Setting("native", 0, a.plain_cxx))
        twins.golden = golden
        check([twins], a.msc, a.plain_cxx, folder)
        return twins.problem, None
