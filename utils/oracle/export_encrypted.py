#!/usr/bin/env python3
# ===- export_encrypted.py - a small network, plain, split and encrypted, as MindSpore writes it ---===
# SPDX-License-Identifier: Apache-2.0
"""export_encrypted.py OUT_DIR NAME        with the Python that has MindSpore

Writes for each MODE of plain, AES-GCM, AES-CBC, SM4-CBC
    OUT_DIR/NAME_MODE.mindir                                                 weights inside
    OUT_DIR/NAME_split_MODE_graph.mindir, ..._variables/data_0               weights in a file of their own
The same network every time: each export runs in a process of its own, because MindSpore numbers what it exports.
test/frontend/Inputs/encrypted was made so, NAME being ms20 and ms210, by the two releases.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

KEY = b"0123456789ABCDEF"
MODES = ["plain", "AES-GCM", "AES-CBC", "SM4-CBC"]


def export(stem, mode, split):
    import numpy as np
    import mindspore as ms
    from mindspore import Parameter, Tensor, nn
    from mindspore.train import serialization

    class Net(nn.Cell):
        def __init__(self):
            super().__init__()
            self.w = Parameter(Tensor(np.arange(20).reshape(4, 5), ms.float32), name="w")
            self.b = Parameter(Tensor(np.arange(5), ms.float16), name="b")
            self.table = Parameter(Tensor(np.arange(40) - 20, ms.int8), name="table")

        def construct(self, x):
            return ms.ops.matmul(x, self.w) + self.b, self.table * 2

    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    if split:
        serialization.TOTAL_SAVE = 0  # KiB of weights above which MindSpore writes them to files of their own
    encryption = {} if mode == "plain" else {"enc_key": KEY, "enc_mode": mode}
    ms.export(Net(), Tensor(np.ones((2, 4), np.float32)), file_name=stem, file_format="MINDIR", **encryption)


def main(out, name):
    out = pathlib.Path(out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    for mode in MODES:
        for split in (False, True):
            stem = "%s_%s%s" % (name, "split_" if split else "", mode)
            with tempfile.TemporaryDirectory() as work:
                subprocess.run([sys.executable, os.path.abspath(__file__), "--one", stem, mode, "1" if split else "0"], cwd=work, check=True)
                for written in pathlib.Path(work).rglob("*"):
                    if written.is_file() and written.relative_to(work).parts[0].startswith(stem):
                        target = out / written.relative_to(work)
                        target.parent.mkdir(exist_ok=True)
                        target.write_bytes(written.read_bytes())


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        export(sys.argv[2], sys.argv[3], sys.argv[4] == "1")
    elif len(sys.argv) == 3:
        main(*sys.argv[1:])
    else:
        sys.exit(__doc__)
