#!/usr/bin/env python3
# ===- test_draws.py - what the fuzzer of attributes draws, without MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
import pathlib
import random
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
import support
import draw
import draw_data
import draw_rules
import draw_text
import tables.reduction
import tables.scan
from case import CASES


class Draws(unittest.TestCase):
    def texts(self, text, parameters=lambda name: []):
        return {found[0] for found in (draw_text.change(text, random.Random(n), parameters) for n in range(200)) if found}

    def test_literals(self):
        texts = self.texts("P.CumSum(exclusive=True)(x0, -1)")
        self.assertIn("P.CumSum(exclusive=False)(x0, -1)", texts)
        self.assertIn("P.CumSum(exclusive=True)(x0, 1)", texts)
        self.assertIn("x0.astype(ms.int8)", self.texts("x0.astype(ms.float32)"))
        self.assertIn("P.Pad('same', (1,))", self.texts("P.Pad('valid', (1, 2))") | self.texts("P.Pad('valid', (1,))"))

    def test_further_arguments(self):
        texts = self.texts("P.ReduceSum()(x0)", lambda name: [("keep_dims", False), ("x", ...)] if name == "P.ReduceSum" else [])
        self.assertEqual(texts, {"P.ReduceSum(keep_dims=True)(x0)"})

    def test_nothing_to_change(self):
        self.assertIsNone(draw_text.change("ops.abs(x0)", random.Random(0), lambda name: []))

    def test_extents(self):
        grown = draw_data.stretched(2, 3)(np.array([[1, 2], [3, 4]], np.int8), np.random.RandomState(0))
        self.assertEqual(grown.tolist(), [[1, 2, 1], [3, 4, 3], [1, 2, 1]])

    def test_rules(self):
        self.assertTrue(draw_rules.is_left_out("Inv", [np.array([1, 0], np.int8)]))
        self.assertFalse(draw_rules.is_left_out("Inv", [np.array([1, 0], np.float32)]))

    def test_draws(self):
        cases = [c for c in CASES if c.operator in ("CumSum", "ReduceSum")]
        self.assertTrue(cases)
        drawn = draw.draws(cases, "2.10", 1, 60)
        self.assertEqual([d.note for d in drawn], [d.note for d in draw.draws(cases, "2.10", 1, 60)])
        known = {draw.key(c) for c in cases if "2.10" in c.versions}
        self.assertFalse(known & {draw.key(d) for d in drawn})


if __name__ == "__main__":
    unittest.main()
