# ===- lit.cfg.py - the lit suite: files with RUN lines, checked by FileCheck ---===
# SPDX-License-Identifier: Apache-2.0
"""Every folder of test/ may hold such files:

    .mlir    MLIR text, mostly for msc-opt
    .txtpb   a MindIR file as protobuf text; %mindir makes the file itself of it
    .test    anything else

`build/bin` stands first in PATH, LLVM's tools (FileCheck, not, split-file) after it.
"""
import os

import lit.formats

config.name = "msc"
config.test_format = lit.formats.ShTest(True)
config.suffixes = [".mlir", ".txtpb", ".test"]
# Inputs/: what tests read; planned.mlir: what the unit tests of cuda and ascendc read.
config.excludes = ["Inputs", "planned.mlir"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.msc_binary_dir, "test")

config.environment["PATH"] = os.pathsep.join([config.msc_tools_dir, config.llvm_tools_dir, os.environ.get("PATH", "")])
for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

# The corpus of real networks is not part of the repository: MSC_CORPUS=FOLDER adds its tests.
corpus = os.environ.get("MSC_CORPUS", "")
if os.path.isdir(corpus):
    config.available_features.add("corpus")

config.substitutions += [
    # %mindir: the MindIR file of the .txtpb itself, on standard output.
    ("%mindir", "'%s' --encode=mind_ir.ModelProto --proto_path='%s/compiler/frontend' mindir.proto < %%s" %
     (config.protoc, config.msc_source_dir)),
    ("%python", "'%s'" % config.python),
    ("%source", config.msc_source_dir),
    ("%corpus", corpus),
]
