#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The programs of examples/, built with the build tree; each ends with 0 where its results are MindSpore's.

    test_examples.py BUILD_DIR [unittest arguments]
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
BUILD = pathlib.Path(sys.argv[1]).resolve()


class Examples(unittest.TestCase):
    def run_ok(self, *command):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}{done.stderr}")
        return done.stdout

    def run_example(self, name, *arguments):
        with tempfile.TemporaryDirectory(prefix="msc-example-") as build:
            self.run_ok("cmake", "-S", EXAMPLES / name, "-B", build, f"-Dmsc_DIR={BUILD}/lib/cmake/msc")
            self.run_ok("cmake", "--build", build)
            return self.run_ok(f"{build}/{name}_demo", EXAMPLES / name, *arguments)

    def test_digits(self):
        self.assertIn("(MindSpore: 0.9917)", self.run_example("digits"))

    def test_decoder(self):
        self.assertIn("MindSpore wrote the same", self.run_example("decoder"))

    def test_decoder_with_another_prompt(self):
        self.assertIn("when the blazing sun is gone,", self.run_example("decoder", "when the "))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
