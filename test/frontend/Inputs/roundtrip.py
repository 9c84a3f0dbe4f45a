#!/usr/bin/env python3
# ===- roundtrip.py - imports networks; the MLIR that is printed must parse back to the same ---===
# SPDX-License-Identifier: Apache-2.0
"""roundtrip.py FOLDER [--limit SECONDS]

FOLDER holds networks as NAME/graph.mindir.xz (or .mindir files anywhere below). Prints a line for each that fails, and at last
`N networks, N failed`. --limit: how long the import of one may take.
"""
import argparse
import lzma
import pathlib
import subprocess
import sys
import tempfile
import time


def roundtrip(model, work, limit):
    """What is wrong, or nothing."""
    once, twice = work / "once.mlir", work / "twice.mlir"
    start = time.monotonic()
    run = subprocess.run(["msc-translate", "--import-mindir", model, "-o", once], capture_output=True, text=True)
    seconds = time.monotonic() - start
    if run.returncode:
        return run.stderr.strip()
    if limit and seconds > limit:
        return "took %.1f s" % seconds
    run = subprocess.run(["msc-opt", once, "-o", twice], capture_output=True, text=True)
    if run.returncode:
        return "does not parse back: " + run.stderr.strip()[:300]
    return "" if once.read_bytes() == twice.read_bytes() else "parses back to something else"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--limit", type=float, default=0)
    arguments = parser.parse_args()
    models = sorted(p for pattern in ("*/graph.mindir.xz", "**/*.mindir") for p in arguments.folder.glob(pattern))
    failed = 0
    for model in models:
        with tempfile.TemporaryDirectory() as work:
            work = pathlib.Path(work)
            plain = model
            if model.suffix == ".xz":
                plain = work / "model.mindir"
                plain.write_bytes(lzma.decompress(model.read_bytes()))
            wrong = roundtrip(plain, work, arguments.limit)
        if wrong:
            failed += 1
            print("%s: %s" % (model.parent.name, wrong))
    print("%d networks, %d failed" % (len(models), failed))
    return 1 if failed or not models else 0


sys.exit(main())
