#!/usr/bin/env python3
# ===- test_files.py - the quick set is complete; the tool that strips and fills undoes itself ---===
# SPDX-License-Identifier: Apache-2.0
import lzma
import pathlib
import subprocess
import sys
import tempfile
import unittest
import unittest.mock

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support import accuracy, networks
from support.golden import Golden
from support.process import SKIPPED, Failure
import documented
import mindir_file
import run_models
import table


class Files(unittest.TestCase):
    def test_strip_undoes_fill(self):
        for name in ("lenet", "textcnn"):
            stripped = lzma.decompress((networks.QUICK / name / "graph.mindir.xz").read_bytes())
            with tempfile.TemporaryDirectory() as folder:
                mindir_file.fill(networks.QUICK / name, folder)
                filled = (pathlib.Path(folder) / "model.mindir").read_bytes()
                self.assertEqual(mindir_file.main(["", "strip", folder + "/model.mindir", folder + "/again.xz"]), 0)
                again = lzma.decompress((pathlib.Path(folder) / "again.xz").read_bytes())
            self.assertGreater(len(filled), len(stripped) + 4 * 10000)
            describe = lambda data: [(p.name, p.dtype, p.shape) for p in mindir_file.parameters(data)]
            self.assertEqual(describe(filled), describe(stripped))
            self.assertEqual(len(again), len(stripped))
            self.assertEqual(describe(again), describe(stripped))

    def test_weights_are_always_the_same(self):
        values = mindir_file.made_up("conv1.weight", (2, 3), np.dtype(np.float32))
        np.testing.assert_allclose(values[0], [-0.5914014, 0.08341905, -0.54175758], rtol=1e-6)

    def test_trained_file_is_understood(self):
        parameters = {p.short_name(): p.shape for p in mindir_file.parameters((networks.DIGITS / "digits.mindir").read_bytes())}
        self.assertEqual(parameters["conv2.weight"], (32, 16, 3, 3))

    def test_quick_set(self):
        own = list(networks.own())
        self.assertGreaterEqual(len(own), 12)
        self.assertLess({"lenet", "digits", "digits_ms210"}, {n.name for n in own})
        self.assertEqual({n.exporter.rsplit(".", 1)[0] for n in own}, {"2.0", "2.10"})
        for n in own:
            for golden in n.goldens():
                self.assertTrue(golden.inputs and golden.outputs)


class Tables(unittest.TestCase):
    def test_each_file_stands_for_one_network(self):
        listed = documented.documented()
        files = [f for files in listed.values() for f in files]
        self.assertEqual((len(listed), len(files)), (84, len(set(files))))

    def test_between_its_markers(self):
        with tempfile.TemporaryDirectory() as folder, unittest.mock.patch.object(table, "README", pathlib.Path(folder) / "README.md"):
            table.README.write_text("a\n<!-- x -->\nold\n<!-- y -->\nb\n")
            table.put_between("<!-- x -->", "<!-- y -->", "new\n")
            table.put_between("<!-- none -->", "<!-- y -->", "lost\n")
            self.assertEqual(table.README.read_text(), "a\n<!-- x -->\nnew\n<!-- y -->\nb\n")


class Options(unittest.TestCase):
    def run_models(self, *arguments):
        command = [sys.executable, "-B", run_models.__file__, "--msc", "false", *arguments]
        return subprocess.run(command, capture_output=True, text=True)

    def test_skipped_without_its_tools(self):
        done = self.run_models("--needs", "cmake", "no-such-emulator")
        self.assertEqual((done.returncode, done.stdout), (SKIPPED, "skipped: there is no no-such-emulator\n"))

    def test_nothing_done_is_a_failure(self):
        self.assertEqual(self.run_models("no-such-network").returncode, 1)

    def test_a_warning_is_a_failure(self):
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            (work / "m").mkdir()
            (work / "m/CMakeLists.txt").write_text("cmake_minimum_required(VERSION 3.16)\nproject(m CXX)\nadd_library(m m.cpp)\n")
            (work / "m/m.cpp").write_text("static int unused;\n")
            with self.assertRaisesRegex(Failure, "unused"):
                run_models.build(work / "m", work / "build", [], 1)


class Check(unittest.TestCase):
    """accuracy.check fails where it has to."""

    def check(self, actual, strides=None, shapes=None, **meta):
        network = networks.Network("n", "2.0.0", 1e-3, 1e-4, None, None, meta)
        golden = Golden([], [np.arange(12, dtype=np.float32).reshape(4, 3)], strides, shapes)
        with tempfile.TemporaryDirectory() as folder:
            np.save(pathlib.Path(folder) / "out0.npy", actual)
            return accuracy.check(network, golden, pathlib.Path(folder))

    def test_right(self):
        self.assertEqual(self.check(np.arange(12, dtype=np.float32).reshape(4, 3)), 0)

    def test_integers_are_exact_or_wrong(self):
        golden = Golden([], [np.arange(3, dtype=np.int32), np.array([True, False])])
        network = networks.Network("n", "2.0.0", 1e-3, 1e-4, None, None)
        with tempfile.TemporaryDirectory() as folder:
            for wrong in (0, 1):
                for i, output in enumerate(golden.outputs):
                    np.save(pathlib.Path(folder) / ("out%d.npy" % i), output + output.dtype.type(wrong))
                if wrong:
                    self.assertRaises(Failure, accuracy.check, network, golden, pathlib.Path(folder))
                else:
                    error = accuracy.check(network, golden, pathlib.Path(folder))
        self.assertEqual([accuracy.error_text(e) for e in (error, 0.0, None)], ["exact", "0.0e+00", "not compared"])

    def test_wrong(self):
        right = np.arange(12, dtype=np.float32).reshape(4, 3)
        for wrong in (right + 0.1, right.reshape(3, 4), right.astype(np.float64), np.where(right == 5, np.nan, right).astype(np.float32)):
            with self.assertRaises(Failure):
                self.check(wrong)

    def test_rows_in_another_order(self):
        right = np.arange(12, dtype=np.float32).reshape(4, 3)
        self.assertEqual(self.check(right[::-1].copy(), unordered=[0]), 0)
        with self.assertRaises(Failure):
            self.check(right[::-1].copy())


if __name__ == "__main__":
    unittest.main()
