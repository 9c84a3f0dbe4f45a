#!/usr/bin/env python3
# ===- seeds.py - the tests' small files as the fuzzer's first inputs ---===
# SPDX-License-Identifier: Apache-2.0
"""seeds.py OUT_DIR TEST_FRONTEND_DIR SCHEMA_DIR PROTOC"""
import pathlib
import shutil
import subprocess
import sys


def main(out, tests, schema, protoc):
    out, tests = pathlib.Path(out), pathlib.Path(tests)
    out.mkdir(parents=True, exist_ok=True)
    for model in tests.glob("Inputs/encrypted/*.mindir"):
        shutil.copy(model, out / model.name)
    for text in tests.glob("*.txtpb"):
        command = [protoc, "--encode=mind_ir.ModelProto", "--proto_path=" + schema, "mindir.proto"]
        (out / text.stem).write_bytes(subprocess.run(command, stdin=text.open(), stdout=subprocess.PIPE, check=True).stdout)


main(*sys.argv[1:])
