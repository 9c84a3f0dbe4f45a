#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""--keep-prints: what a network prints and asserts. The texts are those of MindSpore 2.10 for the same files."""
import tarfile

from case import REFUSED, TESTS, Case, main

NUMBERS = "[-7.07619071e-01  6.99021697e-01 -1.66368568e+00])\n"
PRINTED = {
    "tensor": "Tensor(shape=[2, 3], dtype=Float32, value=\n"
              "[[ 1.51172447e+00 -8.25809002e-01 -8.97387266e-01]\n"
              " [ 9.73957241e-01  8.59024882e-01  1.17636061e+00]])\n",
    "of_string": "x\n"
                 "Tensor(shape=[3], dtype=Float32, value=[ 9.17739570e-01  6.76846564e-01  1.05482769e+00])\n"
                 "Tensor(shape=[3], dtype=Float32, value=[ 1.83547914e+00  1.35369313e+00  2.10965538e+00])\n",
    "number_tuple": "shape\n2.5\n3\n" + 2 * ("Tensor(shape=[3], dtype=Float32, value=" + NUMBERS),
    "branch": "yes\nTensor(shape=[3], dtype=Float32, value=[ 5.04500628e-01 -4.60364491e-01  2.09958255e-01])\n",
    "loop": "i\n0.536943\ni\n1.53694\ni\n2.53694\n",
}


class KeepPrints(Case):
    def unpack(self, operator):
        with tarfile.open(TESTS / "ops" / (operator + ".tar.xz")) as pack:
            pack.extractall(self.folder)

    def run_case(self, case, *options):
        graph = self.folder / case / "graph.mindir"
        return self.msc("run", graph, "--input", graph.with_name("in0.npy"), "--output-dir", "out", *options)

    def test_print(self):
        self.unpack("Print")
        for name, text in PRINTED.items():
            with self.subTest(name):
                self.assertIn(text, self.run_case(name + ".ms210", "--keep-prints").stdout)

    def test_left_out(self):
        self.unpack("Print")
        done = self.run_case("loop.ms210")
        self.assertNotIn("1.53694", done.stdout)
        self.assertIn("--keep-prints", done.stderr)

    def test_assert_holds(self):
        self.unpack("Assert")
        self.assertNotIn("For 'Assert'", self.run_case("summarize_1.ms210", "--keep-prints").stdout)

    def test_assert_fails(self):
        self.unpack("Assert")
        case = self.folder / "summarize_1.ms210"
        zeros = self.folder / "zeros.npy"
        zeros.write_bytes((case / "in0.npy").read_bytes()[:-24] + bytes(24))
        done = self.msc("run", case / "graph.mindir", "--input", zeros, "--output-dir", "out", "--keep-prints", code=REFUSED)
        self.assertIn("For 'Assert' condition is false.\nTensor(shape=[2, 3]", done.stdout)
        self.assertIn("error: a condition that the network asserts is false\n", done.stderr)

    def test_accelerators(self):
        self.unpack("Print")
        self.refused("compile", "tensor.ms210/graph.mindir", "--target", "cuda", "--keep-prints", "-o", "out", says="Print")


if __name__ == "__main__":
    main()
