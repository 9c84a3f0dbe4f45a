#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc verify."""
import numpy as np

from case import DIGITS, MODEL, REFUSED, Images, main


class Verify(Images):
    def test_verify(self):
        text = self.msc("verify", DIGITS / "digits_ms210.mindir", "--input", "in.npy", "--expect", "expected.npy",
                        "--weights", "file", "--threads", "off").stdout
        self.assertIn("agrees", text)
        done = self.msc("verify", MODEL, "--input", "in.npy", "--expect", "wrong.npy", code=REFUSED)
        self.assertIn("DIFFERS", done.stdout)
        self.assertIn("error: the outputs differ from the expected ones\n", done.stderr)
        np.save(self.folder / "flat.npy", np.load(self.folder / "expected.npy").reshape(-1))
        self.refused("verify", MODEL, "--input", "in.npy", "--expect", "flat.npy", says=") is <f4 [1, 10], not <f4 [10]\n")
        expected = np.load(self.folder / "expected.npy")
        expected.flat[3] = np.nan
        np.save(self.folder / "nan.npy", expected)
        done = self.msc("verify", MODEL, "--input", "in.npy", "--expect", "nan.npy", code=REFUSED)
        self.assertRegex(done.stdout, r"DIFFERS, 1 of .* largest difference inf at element 3; element 3 is -?\d[^ ]*, expected is nan\n")


if __name__ == "__main__":
    main()
