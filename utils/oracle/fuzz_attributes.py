#!/usr/bin/env python3
# ===- fuzz_attributes.py - draws of attributes, types and shapes, with what MindSpore computes of them ---===
# SPDX-License-Identifier: Apache-2.0
"""fuzz_attributes.py PACK.tar.xz --ms210 PYTHON [--count N] [--seed N] [--most N] [--operators Conv2D ...]

Exports draws beside the golden cases (draw.py) with real MindSpore, drops those that it refuses, dies of or computes differently each time, and keeps the
others in one archive for test/fuzz/attributes.py, which judges msc by them. --most: no more of them than these, the smallest of each operator first.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("pack", type=pathlib.Path)
    p.add_argument("--ms210", required=True, help="a Python with MindSpore 2.10")
    p.add_argument("--count", type=int, default=2000, help="how many draws")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--most", type=int, default=10**6, help="of each operator")
    p.add_argument("--operators", nargs="*", default=[])
    a = p.parse_args()
    with tempfile.TemporaryDirectory(prefix="msc-draws-") as folder:
        operators = ["--operators", *a.operators] if a.operators else []
        subprocess.run([a.ms210, "-B", HERE / "export.py", folder, "--draws", str(a.count), "--seed", str(a.seed), *operators], check=True)
        subprocess.run([a.ms210, "-B", HERE / "pack.py", folder, a.pack, "--draws", str(a.most)], check=True)


if __name__ == "__main__":
    main()
