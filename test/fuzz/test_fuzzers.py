#!/usr/bin/env python3
# ===- test_fuzzers.py - the fuzzers notice what is wrong ---===
# SPDX-License-Identifier: Apache-2.0
import pathlib
import random
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from mutants import Outcome, kind_of
from network.judge import disagreement
from network.run_both import golden
from plan.generate import Graph
from plans import Batch, Planned

X = np.linspace(0.5, 2, 8, dtype=np.float32)


def judge(actual, plain, run=None, inputs=(X,), has_half=False):
    """`run` is what the plain build computes of other inputs; without it nothing that it gives moves."""
    plain = np.asarray(plain)
    compute = lambda x, direction=0: [np.asarray(run(*x), plain.dtype) if run else plain]
    return disagreement([np.asarray(actual, plain.dtype)], [plain], compute, list(inputs), has_half)


class Judge(unittest.TestCase):
    def test_equal_and_rounding(self):
        self.assertIsNone(judge(X, X))
        self.assertIsNone(judge(X * np.float32(1 + 1e-6), X))

    def test_wrong_float(self):
        wrong = X.copy()
        wrong[3] += 0.01
        self.assertIn("1 of 8 elements, at (3,)", judge(wrong, X))
        self.assertIsNotNone(judge(wrong, X, lambda x: x))

    def test_nan_and_infinity(self):
        for bad in (np.nan, np.inf, -np.inf):
            wrong = X.copy()
            wrong[0] = bad
            self.assertIsNone(judge(wrong, wrong))
            self.assertIsNotNone(judge(wrong, X, lambda x: x))
            self.assertIsNotNone(judge(X, wrong))

    def test_sums_that_overflow(self):
        most = float(np.finfo(np.float32).max)
        self.assertIsNone(judge(np.float32([0.9 * most]), np.float32([np.inf])))
        self.assertIsNotNone(judge(np.float32([1e-3 * most]), np.float32([np.inf])))

    def test_nan_of_a_softmax(self):
        """Where msc has a NaN MindSpore's releases disagree; all else is compared, and so is the shape."""
        row, changed = np.float32([1, 2, 3]), np.float32([[1, 2, 3]])
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "mindspore.npz"
            np.savez(file, row, changed)
            expected = [np.float32([np.nan, 5, 3])] * 2
            for varies, first in ((True, np.nan), (False, 1)):
                taken = golden({"golden": file, "nan_varies": varies}, expected)
                np.testing.assert_array_equal(taken[0], np.float32([first, 2, 3]))
                np.testing.assert_array_equal(taken[1], changed)

    def test_half_is_wider_but_not_open(self):
        self.assertIsNone(judge(X * np.float32(1.003), X, has_half=True))
        self.assertIsNotNone(judge(X * np.float32(1.003), X))
        self.assertIsNotNone(judge(X * np.float32(1.2), X, lambda x: x, has_half=True))

    def test_integers_are_exact(self):
        for plain, actual in (([100, -100], [101, -101]), ([2000000000, 5], [1999850000, 100005]), ([2**62 + 1, 0], [2**62, 0])):
            for has_half in (False, True):
                self.assertIsNotNone(judge(np.array(actual, np.int64), np.array(plain, np.int64), has_half=has_half))

    def test_booleans_are_exact(self):
        self.assertIsNotNone(judge(np.array([True, False]), np.array([True, True])))

    def test_a_choice_that_rounding_makes(self):
        """x > 1 of an x at 1, and what is made of it."""
        at = np.ones(4, np.float32)
        above = lambda x: x > 1
        self.assertIsNone(judge(np.array([True, True, False, True]), above(at), above, (at,)))
        self.assertIsNone(judge(np.array([7, 0, 7, 0], np.int32), np.zeros(4, np.int32), lambda x: np.where(above(x), 7, 0), (at,)))
        self.assertIsNotNone(judge(np.array([700, 0, 7, 0], np.int32), np.zeros(4, np.int32), lambda x: np.where(above(x), 7, 0), (at,)))

    def test_a_difference_that_cancels(self):
        far = lambda x: (x + np.float32(1e6)) - np.float32(1e6)
        self.assertIsNone(judge(far(X), X, far))


    def test_rounding_alone(self):
        """What no input moves, and every rounding does."""
        plain, directed = np.zeros(2, np.float32), {1: [0.5, -0.4], 2: [-0.5, 0.6], 3: [0, 0]}
        run = lambda x, direction=0: [np.asarray(directed.get(direction, plain), np.float32)]
        for actual, wrong in (([0.3, 0.2], False), ([0.3, 40], True)):
            problem = disagreement([np.asarray(actual, np.float32)], [plain], run, [X], False, (1, 2, 3))
            self.assertEqual(bool(problem), wrong)


class Outcomes(unittest.TestCase):
    def finding(self, code=1, text="error: not supported", seconds=1, megabytes=100, left_behind=False):
        return Outcome(code, text, seconds, megabytes, left_behind).finding()

    def test_what_may_be(self):
        self.assertIsNone(self.finding())
        self.assertIsNone(self.finding(code=0, text="", left_behind=True))

    def test_what_must_not_be(self):
        for expected, how in (("exit code 3", {"code": 3}), ("signal 11", {"code": -11}), ("more than 30 s", {"code": None}),
                              ("more than 3072 MB", {"megabytes": 4000}), ("refused without a reason", {"text": " "}),
                              ("refused, but the folder is there", {"left_behind": True}),
                              ("sanitizer: ", {"code": 0, "text": "a.cpp:3:1: runtime error: signed integer overflow"})):
            self.assertIn(expected, self.finding(**how))

    def test_kinds_differ_in_more_than_numbers(self):
        self.assertEqual(kind_of("exit code 3: 'a' has 5 of 7"), kind_of("exit code 3: 'b' has 1 of 2"))
        self.assertNotEqual(kind_of("exit code 3: overflow"), kind_of("exit code 3: underflow"))


class Plans(unittest.TestCase):
    """A graph with a loop, its plan as text, and what is read of it."""

    def test_the_same_number_makes_the_same_graph(self):
        self.assertEqual(*[Graph(random.Random("plans 7")).text("main").count("scf.") for _ in range(2)])

    def test_memory_of_a_plan(self):
        plan = ("kernel.entry attributes {arena_bytes = 64 : i64, state_bytes = 128 : i64, weights_bytes = 64 : i64} {\n"
                "kernel.constant 0, dense<7> : tensor<2x2xi32>\nkernel.initial 64, 0, 16\n}")
        planned = Planned(plan, '#include "kernels/map.h"\nvoid k() {}\n', "one")
        self.assertEqual((planned.arena, planned.state, planned.headers), (64, 128, {"kernels/map.h"}))
        self.assertEqual(np.frombuffer(planned.initial, np.int32)[14:21].tolist(), [0, 0, 7, 7, 7, 7, 0])

    def test_wrong_numbers(self):
        batch = Batch(None, None, 0, 1)
        expected = [[np.array([1, 2], np.int32)], [np.array([3, 4], np.int32)]]
        self.assertIsNone(batch.compare(0, "shared", expected, "1 2 ;|3 4 ;|"))
        self.assertIn("output 0 of run 1", batch.compare(0, "shared", expected, "1 2 ;|3 5 ;|"))
        self.assertIn("ended before", batch.compare(0, "shared", expected, None))


if __name__ == "__main__":
    unittest.main()
