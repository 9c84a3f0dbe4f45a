#!/usr/bin/env python3
# ===- seeds.py - the repository's small files as the fuzzer's first inputs ---===
# SPDX-License-Identifier: Apache-2.0
"""seeds.py OUT_DIR PROTOC: encrypted files, the importer's test graphs, small networks, graphs of single operators."""
import lzma
import pathlib
import shutil
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LARGEST = 20000  # bytes: libFuzzer is the faster the smaller its inputs are
OPERATORS = ("Graph", "InplaceAddExt", "Shape", "Split")


def schema_texts(out, protoc):
    for text in (ROOT / "test/frontend").glob("*.txtpb"):
        command = [protoc, "--encode=mind_ir.ModelProto", "--proto_path=%s" % (ROOT / "compiler/frontend"), "mindir.proto"]
        (out / text.stem).write_bytes(subprocess.run(command, stdin=text.open(), stdout=subprocess.PIPE, check=True).stdout)


def networks(out):
    for graph in (ROOT / "test/models/quick").glob("*/graph.mindir.xz"):
        data = lzma.decompress(graph.read_bytes())
        if len(data) <= LARGEST:
            (out / (graph.parent.name + ".mindir")).write_bytes(data)


def operators(out):
    for operator in OPERATORS:
        with tarfile.open(ROOT / "test/ops" / (operator + ".tar.xz"), "r:xz") as tar:
            for member in tar:
                if member.name.endswith(".mindir") and member.size <= LARGEST:
                    name = operator + "_" + member.name.replace("/", "_")
                    (out / name).write_bytes(tar.extractfile(member).read())


def main(out, protoc):
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for model in (ROOT / "test/frontend/Inputs/encrypted").glob("*.mindir"):
        shutil.copy(model, out / model.name)
    schema_texts(out, protoc)
    networks(out)
    operators(out)


main(*sys.argv[1:])
