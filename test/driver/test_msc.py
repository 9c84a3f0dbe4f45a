#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command msc as a user meets it: exit codes, messages, nothing left behind, and real numbers.

    test_msc.py MSC [unittest arguments]

The model is the digit classifier of examples/digits, in both generations of the format.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import numpy as np

MSC = pathlib.Path(sys.argv[1]).resolve()
DIGITS = pathlib.Path(__file__).resolve().parents[2] / "examples/digits"
MODEL = DIGITS / "digits.mindir"
DONE, REFUSED, USAGE = 0, 1, 2


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


class CommandLine(Case):
    def test_help_everywhere(self):
        self.assertIn("compile", self.msc("--help").stdout)
        for command in ("compile", "inspect", "run", "verify", "bench", "ops"):
            text = self.msc(command, "--help").stdout
            for option in ("--verbose", "--quiet", "--color"):
                self.assertIn(option, text, command)

    def test_usage_errors(self):
        self.refused(code=USAGE)
        self.refused("transmogrify", code=USAGE)
        self.refused("compile", code=USAGE)
        self.refused("compile", MODEL, "--target", "fpga", code=USAGE, says="fpga")
        self.refused("compile", MODEL, "--threads", "some", code=USAGE)
        self.refused("compile", MODEL, "--name", "free", code=USAGE, says="model_free")
        self.refused("compile", MODEL, "--shape", "x", code=USAGE, says="--shape x")
        self.refused("run", MODEL, code=USAGE, says="--output-dir")

    def test_version(self):
        self.assertRegex(self.msc("--version").stdout, r"^msc \d+\.\d+\.\d+\n$")

    def test_color(self):
        self.assertIn("\033[", self.msc("inspect", "none.mindir", "--color=always", code=REFUSED).stderr)
        self.assertNotIn("\033[", self.msc("inspect", "none.mindir", code=REFUSED).stderr)


class BadFiles(Case):
    def test_missing(self):
        self.refused("compile", "none.mindir", says="none.mindir")

    def test_not_a_protobuf(self):
        (self.folder / "x.mindir").write_bytes(b"GIF89a" + bytes(range(256)))
        for command in ("compile", "inspect"):
            self.refused(command, "x.mindir", says="x.mindir")

    def test_truncated(self):
        data = MODEL.read_bytes()
        for length in (0, 1, 17, len(data) // 2, len(data) - 1):
            (self.folder / "x.mindir").write_bytes(data[:length])
            self.refused("compile", "x.mindir", says="x.mindir")

    def test_output_in_the_place_of_a_file(self):
        (self.folder / "out").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="is a file")

    def test_output_that_cannot_be_written(self):
        self.refused("compile", MODEL, "-o", "/proc/out", says="/proc")


class Inspect(Case):
    def test_json(self):
        for model in (MODEL, DIGITS / "digits_ms210.mindir"):
            found = json.loads(self.msc("inspect", model, "--json").stdout)
            self.assertEqual([(t["dtype"], len(t["shape"])) for t in found["inputs"]], [("float32", 4)])
            self.assertEqual(found["outputs"][0]["shape"][-1], 10)
            self.assertEqual(found["unsupported"], [])
            self.assertGreater(found["parameters"], 1000)
            self.assertEqual(found["nodes"], sum(found["operators"].values()))

    def test_text(self):
        text = self.msc("inspect", MODEL).stdout
        self.assertIn("float32 [", text)
        self.assertIn("every node is supported", text)


class Ops(Case):
    def test_json(self):
        found = {op["name"]: op for op in json.loads(self.msc("ops", "--json").stdout)}
        self.assertIn("convolution", found["Conv2D"]["summary"])
        self.assertEqual(found["Conv2D"]["arguments"][0]["name"], "x")

    def test_one_line_each(self):
        lines = self.msc("ops").stdout.splitlines()
        self.assertEqual([len(line.split("\t")) for line in lines], [3] * len(lines))


class Compile(Case):
    def test_default_folder_and_names(self):
        for stem, name in (("free", "model_free"), ("3d-net", "model_3d_net"), ("digits", "digits")):
            shutil.copy(MODEL, self.folder / f"{stem}.mindir")
            self.msc("compile", f"{stem}.mindir")
            self.assertTrue((self.folder / name / f"{name}.h").exists())

    def test_foreign_files_stay(self):
        (self.folder / "out").mkdir()
        (self.folder / "out/notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out")
        self.assertEqual((self.folder / "out/notes.txt").read_text(), "mine")
        self.assertTrue((self.folder / "out/digits.h").exists())
        self.assertEqual([p for p in self.tree() if ".partial" in p], [])

    def test_quiet_and_log(self):
        self.assertEqual(self.msc("compile", MODEL, "-q").stderr, "")
        self.assertNotIn("\r", self.msc("compile", MODEL).stderr)

    def test_emit(self):
        self.msc("compile", MODEL, "-o", "s", "--emit", "static")
        self.msc("compile", MODEL, "-o", "d", "--emit", "shared")
        self.assertTrue((self.folder / "s/libdigits.a").exists())
        exported = subprocess.run(["nm", "-D", "--defined-only", self.folder / "d/libdigits.so"],
                                  capture_output=True, text=True, check=True).stdout.splitlines()
        self.assertEqual([l for l in exported if not l.split()[2].startswith("digits_")], [])
        self.assertEqual([p for p in self.tree() if p.endswith(".o")], [])

    def test_depfile(self):
        self.msc("compile", MODEL, "-o", "out", "--depfile", "out.d")
        target, _, files = (self.folder / "out.d").read_text().partition(":")
        self.assertEqual(target, str(self.folder.resolve() / "out/CMakeLists.txt"))
        self.assertIn(str(MODEL), files)

    def test_no_compiler(self):
        self.refused("compile", MODEL, "--emit", "static", says="no C++ compiler", PATH=str(self.folder), CXX="")

    def test_interrupted(self):
        """Whenever the signal comes, the folder is complete or not there."""
        for delay in (0.01, 0.05, 0.2):
            process = subprocess.Popen([MSC, "compile", MODEL, "-o", "out", "-q"], cwd=self.folder)
            time.sleep(delay)
            process.send_signal(signal.SIGTERM)
            self.assertIn(process.wait(), (0, 128 + signal.SIGTERM, -signal.SIGTERM))
            self.assertIn(self.tree()[:1], ([], ["out"]))
            shutil.rmtree(self.folder / "out", ignore_errors=True)


class TemporaryFiles(Case):
    def test_none_stay_after_an_interrupted_run(self):
        place = self.folder / "tmp"
        place.mkdir()
        for delay in (0.3, 1.0):
            process = subprocess.Popen([MSC, "bench", MODEL, "-q"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(place)},
                                       start_new_session=True)
            time.sleep(delay)
            os.killpg(process.pid, signal.SIGTERM)  # as a terminal does to everything that it started
            process.wait()
            self.assertEqual([p.name for p in place.iterdir() if p.name.startswith("msc-")], [])


class Numbers(Case):
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

    def test_run(self):
        self.msc("run", MODEL, "--input", "in.npy", "--output-dir", "results")
        ours = np.load(self.folder / "results/out0.npy")
        np.testing.assert_allclose(ours, np.load(self.folder / "expected.npy"), rtol=1e-3, atol=1e-4)

    def test_verify(self):
        text = self.msc("verify", DIGITS / "digits_ms210.mindir", "--input", "in.npy", "--expect", "expected.npy",
                        "--weights", "file", "--threads", "off").stdout
        self.assertIn("agrees", text)
        done = self.msc("verify", MODEL, "--input", "in.npy", "--expect", "wrong.npy", code=REFUSED)
        self.assertIn("DIFFERS", done.stdout)

    def test_bench(self):
        result = json.loads(self.msc("bench", MODEL, "--runs", "3", "--threads", "2", "--profile", "--json").stdout)
        self.assertEqual((result["runs"], result["threads"]), (3, 2))
        for key in ("median_ms", "min_ms", "load_first_ms", "peak_mb", "arena_bytes", "weights_bytes"):
            self.assertGreater(result[key], 0, key)
        self.assertTrue(all(k["ms"] >= 0 and k["name"] for k in result["kernels"]))

    def test_bad_inputs(self):
        image = np.load(self.folder / "in.npy")
        cases = (("double.npy", image.astype(np.float64), "<f4"), ("flat.npy", image.reshape(-1), "shape"),
                 ("order.npy", np.asfortranarray(np.ones((3, 4), np.float32)), "Fortran"))
        for name, array, says in cases:
            np.save(self.folder / name, array)
            self.refused("run", MODEL, "--input", name, "--output-dir", "results", says=says)
        (self.folder / "text.npy").write_text("hello")
        self.refused("run", MODEL, "--input", "text.npy", "--output-dir", "results", says="not a .npy file")
        self.refused("run", MODEL, "--output-dir", "results", says="1 inputs")
        self.refused("run", MODEL, "--input", "none.npy", "--output-dir", "results", says="none.npy")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
