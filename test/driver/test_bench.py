#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc bench."""
import json

from case import MODEL, Images, main


class Bench(Images):
    def test_bench(self):
        result = json.loads(self.msc("bench", MODEL, "--runs", "3", "--threads", "2", "--profile", "--json").stdout)
        self.assertEqual((result["runs"], result["threads"]), (3, 2))
        for key in ("median_ms", "min_ms", "load_first_ms", "peak_mb", "arena_bytes", "weights_bytes"):
            self.assertGreater(result[key], 0, key)
        self.assertTrue(all(k["ms"] >= 0 and k["name"] for k in result["kernels"]))
        plan = json.loads(self.msc("inspect", MODEL, "--plan", "--json").stdout)["plan"]["kernels"]
        for key in ("name", "algorithm", "flops", "bytes"):
            self.assertEqual([k[key] for k in result["kernels"]], [k[key] for k in plan], key)

    def test_text(self):
        """Rates in the unit that fits; a kernel that only moves numbers has none."""
        lines = self.msc("bench", MODEL, "--runs", "1", "--profile").stdout.splitlines()[2:]
        self.assertGreater(len(lines), 3)
        for line in lines:
            self.assertRegex(line, r"^ *\d+\.\d{4} ms +(-|\d[\d.]* [kMG]FLOP/s) +(conv2dRows|conv2dDirect|maxPool2d|matmul|map|transpose) +k\d{3}\w* ")


if __name__ == "__main__":
    main()
