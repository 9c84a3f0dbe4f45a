#!/usr/bin/env python3
# ===- test_project.py - the runner of the compilers and sanitizers sees planted defects ---===
# SPDX-License-Identifier: Apache-2.0
"""test_project.py --msc MSC [unittest arguments]"""
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from support.process import Failure
import check_sanitizers
import project

MSC = pathlib.Path(sys.argv[2]).resolve()
ADDRESS, THREAD = (check_sanitizers.FLAGS + flags for flags in check_sanitizers.SANITIZERS.values())
HEAD = "msc::Profile &profile) {\n"


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(tempfile.mkdtemp(prefix="msc-project-"))
        case = check_sanitizers.largest_case("Softmax")
        cls.model = project.Model(check_sanitizers.network_of(case), "native")
        cls.project = project.Project(cls.work, [cls.model], 2)
        cls.project.compile(MSC)
        cls.path = cls.project.source / cls.model.name / (cls.model.name + ".cpp")
        cls.text = cls.path.read_text()
        cls.end = case.inputs[0].nbytes

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.work)

    def plant(self, statement, flags):
        self.assertIn(HEAD, self.text)
        self.path.write_text(self.text.replace(HEAD, HEAD + "  " + statement + "\n"))
        self.project.build("g++", flags)
        return self.project.run(self.model)

    def fails(self, statement, flags, message):
        with self.assertRaisesRegex(Failure, message):
            self.plant(statement, flags)

    def test_nothing_planted(self):
        self.assertLess(self.plant("", "-O1"), 1e-3)

    def test_warning(self):
        self.fails("int unused;", "-O1", "unused variable")

    def test_wrong_result(self):
        self.fails("static_cast<float *>(outputs[0])[0] = 1; return;", "-O1", "outside")

    def test_threads_differ(self):
        self.fails("static std::atomic<int> n; static_cast<float *>(outputs[0])[0] = float(n++); return;", "-O1", "ends with 1")

    def test_read_behind_an_input(self):
        statement = "if (static_cast<const volatile char *>(inputs[0])[%d]) return;" % self.end
        self.fails(statement, ADDRESS, "heap-buffer-overflow")

    def test_undefined_behaviour(self):
        self.fails("volatile int i = 2147483647; i = i + 1;", ADDRESS, "signed integer overflow")

    def test_race(self):
        self.fails("static int runs; ++runs;", THREAD, "data race")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[3:])
