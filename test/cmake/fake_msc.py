#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stands in for the command msc: the "model" is a text file with the seed of test/runtime_stub/FakeModel.cpp.

Tests msc_add_model alone; test_add_model.py with the real msc tests the two together. FAKE_MODEL names the program.
"""
import os
import pathlib
import subprocess
import sys

model, rest = sys.argv[2], sys.argv[3:]
options = dict(zip(rest[::2], rest[1::2]))
assert sys.argv[1] == "compile" and options["--emit"] == "source" and options["--target"] == "cpp", sys.argv
command = [os.environ["FAKE_MODEL"], options["-o"], options["--name"], "--seed", pathlib.Path(model).read_text().strip()]
for option in ("--threads", "--weights"):
    command += [option, options[option]] if option in options else []
pathlib.Path(options["--depfile"]).write_text(f"{options['-o']}/CMakeLists.txt: {model} {model}.data\n")
if "--key-file" in options:
    pathlib.Path(options["--key-file"]).read_bytes()
with open(os.environ["FAKE_MSC_LOG"], "a") as log:
    print(options["--name"], options.get("--march", "-"), file=log)
sys.exit(subprocess.run(command).returncode)
