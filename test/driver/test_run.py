#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc run."""
import json

import numpy as np

from case import MODEL, Images, main


class Run(Images):
    def test_run(self):
        self.msc("run", MODEL, "--input", "in.npy", "--output-dir", "results")
        ours = np.load(self.folder / "results/out0.npy")
        np.testing.assert_allclose(ours, np.load(self.folder / "expected.npy"), rtol=1e-3, atol=1e-4)

    def test_bad_inputs(self):
        image = np.load(self.folder / "in.npy")
        cases = (("double.npy", image.astype(np.float64), " has the type <f4 (float32), not <f8; convert it with numpy's astype"),
                 ("flat.npy", image.reshape(-1), "has the shape [1, 1, 8, 8], not [64]"),
                 ("order.npy", np.asfortranarray(np.ones((3, 4), np.float32)), "is in Fortran order; save numpy.ascontiguousarray of it"),
                 ("words.npy", np.array(["a", "b"]), "has the type <U1, which no tensor of MindSpore has"))
        for name, array, says in cases:
            np.save(self.folder / name, array)
            self.refused("run", MODEL, "--input", name, "--output-dir", "results", says=says)
        (self.folder / "text.npy").write_text("hello")
        self.refused("run", MODEL, "--input", "text.npy", "--output-dir", "results", says="not a .npy file")
        np.save(self.folder / "big.npy", image.astype(">f4"))
        self.refused("run", MODEL, "--input", "big.npy", "--output-dir", "results", says="is big-endian (>f4); save x.astype(x.dtype.newbyteorder('<'))")
        whole = (self.folder / "in.npy").read_bytes()
        for change, says in ((lambda b: b[:60], "ends within its header"), (lambda b: b.replace(b"8, 8)", b"8, y)"), "has no readable shape"),
                             (lambda b: b.replace(b"(1, 1, 8, 8), }" + b" " * 20, b"(%d, %d), }    " % (1 << 38, 1 << 38)), "has an impossible shape")):
            (self.folder / "odd.npy").write_bytes(change(whole))
            self.refused("run", MODEL, "--input", "odd.npy", "--output-dir", "results", says=says)
        (self.folder / "cut.npy").write_bytes((self.folder / "in.npy").read_bytes()[:-1])
        self.refused("run", MODEL, "--input", "cut.npy", "--output-dir", "results", says="its shape and type need")
        name = json.loads(self.msc("inspect", MODEL, "--json").stdout)["inputs"][0]["name"]
        run = ["run", MODEL, "--output-dir", "results"]
        self.refused(*run, says=f"no file is given for input {name}; give --input FILE.npy")
        self.refused(*run, "--input", f"{name}=", says=f"no file is given for input {name};")
        self.refused(*run, "--input", f"{name}=in.npy", f"{name}=in.npy", says=f"input {name} is given twice")
        self.refused(*run, "--input", "in.npy", "in.npy", says=f"the model has 1 input ({name}), --input gives 2 files")
        self.refused(*run, "--input", "other=in.npy", says=f"the model has no input 'other'; its inputs are {name}")
        self.refused("verify", MODEL, "--input", "in.npy", "--expect", "expected.npy", "expected.npy", says="has 1 output, --expect gives 2 files")
        self.refused("run", MODEL, "--input", "in.npy", "--output-dir", "in.npy", says="in.npy: is a file, not a folder")
        self.refused("run", MODEL, "--input", "none.npy", "--output-dir", "results", says="none.npy")


if __name__ == "__main__":
    main()
