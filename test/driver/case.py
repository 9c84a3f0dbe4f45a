# SPDX-License-Identifier: Apache-2.0
"""What the tests of the command msc share: how it is called, and what a refusal is.

    test_<subcommand>.py MSC [unittest arguments]

The model is the digit classifier of examples/digits, in both generations of the format.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import numpy as np

MSC = pathlib.Path(sys.argv[1]).resolve()
DIGITS = pathlib.Path(__file__).resolve().parents[2] / "examples/digits"
MODEL = DIGITS / "digits.mindir"
TESTS = pathlib.Path(__file__).resolve().parents[1]
ENCRYPTED = TESTS / "frontend/Inputs/encrypted"
KEY = "30313233343536373839414243444546"
DONE, REFUSED, USAGE, INTERNAL = 0, 1, 2, 3


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-driver-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def msc(self, *arguments, code=DONE, **environment):
        done = subprocess.run([str(MSC), *map(str, arguments)], capture_output=True, text=True, cwd=self.folder,
                              env={**os.environ, **environment})
        self.assertEqual(done.returncode, code, f"msc {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
        return done

    def tree(self):
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*"))

    def refused(self, *arguments, code=REFUSED, says="", **environment):
        """Refused with a message, and the folder as it was."""
        before = self.tree()
        message = self.msc(*arguments, code=code, **environment).stderr
        self.assertIn(says, message)
        self.assertEqual(self.tree(), before)
        return message

    def write(self, text):
        """x.mindir from protobuf's text form."""
        if not shutil.which("protoc"):
            self.skipTest("there is no protoc")
        schema = TESTS.parent / "compiler/frontend"
        encode = ["protoc", "--encode=mind_ir.ModelProto", f"--proto_path={schema}", "mindir.proto"]
        text = 'model_version: "2.0.0" mind_ir_version: 1 ' + text
        (self.folder / "x.mindir").write_bytes(subprocess.run(encode, input=text.encode(), capture_output=True, check=True).stdout)


class Images(Case):
    """Runs on the first images; the whole set is the business of test/models."""

    @classmethod
    def setUpClass(cls):
        found = json.loads(subprocess.run([MSC, "inspect", MODEL, "--json"], capture_output=True, check=True).stdout)
        cls.batch = found["inputs"][0]["shape"][0]

    def setUp(self):
        super().setUp()
        images = np.load(DIGITS / "test_images.npy").astype(np.float32)
        logits = np.load(DIGITS / "logits.npy").astype(np.float32)
        count = self.batch if self.batch > 0 else 1
        np.save(self.folder / "in.npy", images[:count])
        np.save(self.folder / "expected.npy", logits[:count])
        np.save(self.folder / "wrong.npy", logits[:count] + np.float32(1))


def main():
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
