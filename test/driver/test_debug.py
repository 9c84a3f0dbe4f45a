#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc debug."""
import re

import numpy as np

from case import DIGITS, MODEL, REFUSED, Images, main

EXACT = ("--rtol", 0, "--atol", 0)  # fusion changes the last bits


class Debug(Images):
    def test_what_agrees(self):
        text = self.msc("debug", MODEL, "--input", "in.npy", "--expect", "expected.npy").stdout
        self.assertIn("output 0: the fused build and the unfused build agree\n", text)
        self.assertIn("output 0: the unfused build and MindSpore agree\n", text)

    def test_first_node_and_smallest_part(self):
        done = self.msc("debug", DIGITS / "digits_ms210.mindir", "--input", "in.npy", "-o", "part", *EXACT, code=REFUSED)
        # The last bits are the machine's: which of the convolutions is the first to differ, too.
        self.assertRegex(done.stdout, r"first node that differs: Default/(conv\d)-Conv2d/Conv2D-op\d+ \(Conv2D\)\n"
                                      r"  \d+ of \d+ elements differ; at \[\d+, \d+, \d+, \d+\] the fused build gives \S+, the unfused build \S+\n"
                                      r"  computed by k\d+_\1_Conv2D, digits_ms210.cpp:\d+\n"
                                      r"the smallest part that differs has 2 nodes: msc debug part/model.mindir --input part/in0.npy\n")
        self.assertEqual(self.msc("inspect", "part/model.mindir").stdout.count("Conv2D"), 1)
        self.assertIn("agrees", self.msc("verify", "part/model.mindir", "--input", "part/in0.npy", "--expect", "part/expected0.npy").stdout)
        self.compare_node(re.search(r"differs: (\S+)", done.stdout)[1])

    def compare_node(self, node):
        """The part against the value of its node."""
        part = ("debug", "part/model.mindir", "--input", "part/in0.npy", "-o", "again")
        done = self.msc(*part, *EXACT, "--expect", node + "=part/expected0.npy", code=REFUSED)
        self.assertIn("1 node given: all agree\nfirst node that differs: " + node, done.stdout)
        np.save(self.folder / "other.npy", np.load(self.folder / "part/expected0.npy") + 1)
        done = self.msc(*part, "--expect", node + "=other.npy", code=REFUSED)
        self.assertIn("first node that is not MindSpore's: " + node, done.stdout)
        self.assertIn("the last before it that is: none that is given\n", done.stdout)

    def test_refusals(self):
        self.refused("debug", MODEL, "--input", "in.npy", "--expect", "Default/nothing=in.npy", says="the network has no node 'Default/nothing'")
        self.refused("debug", MODEL, "--input", "in.npy", "--expect", "in.npy", says="in.npy is <f4 [1, 1, 8, 8], the value is <f4 [1, 10]")
        self.refused("debug", MODEL, "--input", "in.npy", "--expect", "expected.npy", "--expect", "expected.npy",
                     says="the model has 1 output, --expect gives 2 files")
        message = self.refused("debug", MODEL, "--input", "in.npy", "--expect", "wrong.npy", says="the builds agree, but not with MindSpore")
        self.assertIn("--expect NODE=FILE.npy", message)


if __name__ == "__main__":
    main()
