#!/usr/bin/env python3
# ===- make_files.py - makes the files as users have them for the tests of the command ---===
# SPDX-License-Identifier: Apache-2.0
"""make_files.py --ms20 PYTHON --ms210 PYTHON       the Pythons that have the two releases of MindSpore

Writes test/driver/Inputs/files.tar.xz: RELEASE/FUNCTION/graph.mindir for each function of export_file.py, and where the network has a result,
in0.npy, ... and what MindSpore computes of them, out0.npy, ...; pixels.npy is an image of which a pipeline makes in0.
"""
import argparse
import io
import lzma
import pathlib
import subprocess
import tarfile
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
ARCHIVE = FOLDER.parents[1] / "test/driver/Inputs/files.tar.xz"
BOTH = ["training_adam", "training_momentum", "preprocessed", "preprocessed_late", "weights"]
FUNCTIONS = {"ms20": BOTH + ["loss_sparse", "incremental", "obfuscated_seed", "obfuscated_function"],
             "ms210": BOTH + ["loss_cross_entropy", "jit_ast", "jit_bytecode"]}


def pack(folder):
    """The same bytes for the same files."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for path in sorted(p for p in folder.rglob("*.*") if p.suffix in (".mindir", ".npy", ".ckpt", ".safetensors")):
            info = tarfile.TarInfo(str(path.relative_to(folder)))
            info.size = path.stat().st_size
            archive.addfile(info, io.BytesIO(path.read_bytes()))
    ARCHIVE.write_bytes(lzma.compress(data.getvalue(), preset=9))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--ms20", required=True)
    p.add_argument("--ms210", required=True)
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for release, python in (("ms20", a.ms20), ("ms210", a.ms210)):
            for name in FUNCTIONS[release]:
                folder = pathlib.Path(work) / release / name
                folder.mkdir(parents=True)
                subprocess.run([python, "-B", FOLDER / "export_file.py", name, folder], check=True)
        pack(pathlib.Path(work))


if __name__ == "__main__":
    main()
