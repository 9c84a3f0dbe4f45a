#!/usr/bin/env python3
# ===- make_ops.py - makes the golden cases of test/ops anew ---===
# SPDX-License-Identifier: Apache-2.0
"""make_ops.py [OPERATOR ...] --ms20 PYTHON --ms210 PYTHON [--cases DIR]

Exports the cases of these operators (all when none is named) with both releases of MindSpore and packs them into
test/ops. Says which cases MindSpore cannot export or run, and on which its releases disagree: those are left out.

    python3.9  -m venv ms20  && ms20/bin/pip install mindspore==2.0.0 "numpy<1.24" "protobuf<4" "pillow<10"
    python3.11 -m venv ms210 && ms210/bin/pip install mindspore==2.10.0 "numpy<2"
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent


def make(a, cases):
    operators = ["--operators"] + a.operators if a.operators else []
    for python in (a.ms20, a.ms210):
        subprocess.run([python, "-B", HERE / "export.py", cases] + operators, check=True)
    # NumPy is where MindSpore is.
    subprocess.run([a.ms210, "-B", HERE / "pack.py", cases, a.packs], check=True)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("operators", nargs="*")
    p.add_argument("--ms20", required=True, help="a Python with MindSpore 2.0")
    p.add_argument("--ms210", required=True, help="a Python with MindSpore 2.10")
    p.add_argument("--cases", type=pathlib.Path, help="keep the exported files in this folder, which has to be empty")
    p.add_argument("--packs", type=pathlib.Path, default=HERE.parents[1] / "test/ops")
    a = p.parse_args()
    if a.cases:
        make(a, a.cases)
    else:
        with tempfile.TemporaryDirectory(prefix="msc-cases-") as folder:
            make(a, folder)


if __name__ == "__main__":
    main()
