#!/usr/bin/env python3
# ===- fuzz_attributes.py - draws of attributes, types and shapes, with what MindSpore computes of them ---===
# SPDX-License-Identifier: Apache-2.0
"""fuzz_attributes.py PACK.tar.xz [--ms20 PYTHON] [--ms210 PYTHON] [--count N] [--seed N] [--operators Conv2D ...]

Exports draws beside the golden cases (draw.py) with real MindSpore, drops those that it refuses, dies of or computes differently each time, and keeps the
others in one archive for test/fuzz/attributes.py, which judges msc by them. Each release makes draws of its own.
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
    p.add_argument("--ms20", help="a Python with MindSpore 2.0")
    p.add_argument("--ms210", help="a Python with MindSpore 2.10")
    p.add_argument("--count", type=int, default=2000, help="how many draws of each release")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--operators", nargs="*", default=[])
    a = p.parse_args()
    pythons = [python for python in (a.ms20, a.ms210) if python]
    if not pythons:
        p.error("needs a Python with MindSpore")
    with tempfile.TemporaryDirectory(prefix="msc-draws-") as folder:
        options = ["--draws", str(a.count), "--seed", str(a.seed), "--operators", *a.operators]
        for python in pythons:
            subprocess.run([python, "-B", HERE / "export.py", folder, *options], check=True)
        subprocess.run([pythons[-1], "-B", HERE / "pack.py", folder, a.pack, "--draws"], check=True)


if __name__ == "__main__":
    main()
