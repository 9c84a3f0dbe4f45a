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
        found = {op["name"]: op for op in json.loads(self.msc("ops", "--target", "ascendc", "--json").stdout)}
        self.assertEqual((found["ReLU"]["support"], found["Gather"]["support"]), ("part", "all"))
        self.assertLess(found["ReLU"]["accepted"], found["ReLU"]["cases"])
        done = self.msc("ops", "--target", "ascendc")
        names = [line.split("\t")[0] for line in done.stdout.splitlines()]
        self.assertEqual(names, list(found))
        self.assertNotIn("not supported for ascendc: ", done.stderr)
        self.assertRegex(done.stdout, r"(?m)^ReLU\t.*\(in part: \d+ of \d+ cases; cmpf computes with f64: .*\)$")
        for target in ("cpp", "cuda"):
            self.assertEqual({op["support"] for op in json.loads(self.msc("ops", "--target", target, "--json").stdout)}, {"all"}, target)


if __name__ == "__main__":
    main()
