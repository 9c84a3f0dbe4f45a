#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc ops."""
import json

from case import Case, main


class Ops(Case):
    def test_json(self):
        found = {op["name"]: op for op in json.loads(self.msc("ops", "--json").stdout)}
        self.assertIn("convolution", found["Conv2D"]["summary"])
        self.assertEqual(found["Conv2D"]["arguments"][0]["name"], "x")

    def test_one_line_each(self):
        lines = self.msc("ops").stdout.splitlines()
        self.assertEqual([len(line.split("\t")) for line in lines], [3] * len(lines))

    def test_targets(self):
        """What the table of the target says, by the operator; C++ supports all."""
        found = self.found("ascendc")
        self.assertEqual([found[name]["support"] for name in ("ReLU", "Gather", "NonZero")], ["part", "all", "none"])
        self.assertLess(found["ReLU"]["accepted"], found["ReLU"]["cases"])
        self.assertEqual(set(self.support("cpp").values()), {"all"})
        support = self.support("cuda")
        finders = {"MaskedSelect": "none", "NonZero": "none", "NonZeroExt": "none", "Unique": "part"}
        self.assertEqual({name: support[name] for name in finders}, finders)
        routines = ("Cholesky", "FFT", "LSTM", "StandardNormal")
        self.assertEqual({support[name] for name in routines}, {"none"})

    def test_target_lines(self):
        """A line for each that is supported, with how far; behind them the others."""
        done = self.msc("ops", "--target", "ascendc")
        names = [line.split("\t")[0] for line in done.stdout.splitlines()]
        self.assertEqual(names, [name for name, kind in self.support("ascendc").items() if kind != "none"])
        self.assertRegex(done.stderr, r"not supported for ascendc: .*\bCholesky, .*\bMaskedSelect, .*\bNonZero, NonZeroExt, ")
        self.assertRegex(done.stdout, r"(?m)^ReLU\t.*\(in part: \d+ of \d+ cases; cmpf computes with f64: .*\)$")

    def found(self, target):
        """What is said of each operator, by its name."""
        return {op["name"]: op for op in json.loads(self.msc("ops", "--target", target, "--json").stdout)}

    def support(self, target):
        """all, part or none, by the operator."""
        return {name: op["support"] for name, op in self.found(target).items()}


if __name__ == "__main__":
    main()
