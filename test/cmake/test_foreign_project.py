#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""find_package(msc) and msc_add_model with the real compiler: from the build tree and from an install prefix.

    test_foreign_project.py BUILD_DIR [unittest arguments]

The foreign project links the digit classifier twice, in both generations of the format, and runs one in two threads.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(sys.argv[1]).resolve()
DIGITS = HERE.parents[1] / "examples/digits"


class ForeignProject(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-foreign-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def run_ok(self, *command):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}{done.stderr}")
        return done.stdout

    def build_and_run(self, *where, flags=()):
        build = self.folder / "build"
        self.run_ok("cmake", "-S", HERE / "project", "-B", build, *where, "-DCMAKE_BUILD_TYPE=Release",
                    f"-DALPHA={DIGITS}/digits.mindir", f"-DBETA={DIGITS}/digits_ms210.mindir",
                    f"-DMAIN={HERE}/TwoDigits.cpp", *flags)
        self.run_ok("cmake", "--build", build)
        output = self.run_ok(build / "app", DIGITS / "test_images.npy", DIGITS / "logits.npy",
                             build / "msc/beta/beta.weights")
        self.assertTrue(output.endswith("good\n"), output)

    def test_build_tree(self):
        self.build_and_run(f"-Dmsc_DIR={BUILD}/lib/cmake/msc")

    def test_install_prefix(self):
        prefix = self.folder / "prefix"
        self.run_ok("cmake", "--install", BUILD, "--prefix", prefix)
        moved = self.folder / "moved"  # a package finds its compiler wherever it lies
        prefix.rename(moved)
        self.build_and_run(f"-DCMAKE_PREFIX_PATH={moved}", flags=["-DCMAKE_CXX_FLAGS=-fsanitize=thread"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
