#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What msc is given to read: files that are damaged, encrypted or foreign, open shapes, tuples."""
import json
import shutil
import tarfile

import numpy as np

from case import DIGITS, ENCRYPTED, KEY, MODEL, REFUSED, TESTS, USAGE, Case, main


class BadFiles(Case):
    def test_missing(self):
        self.refused("compile", "none.mindir", says="none.mindir")

    def test_not_a_protobuf(self):
        (self.folder / "x.mindir").write_bytes(b"GIF89a" + bytes(range(256)))
        for command in ("compile", "inspect"):
            self.refused(command, "x.mindir", says="x.mindir")

    def test_truncated(self):
        data = MODEL.read_bytes()
        for length in (0, 1, 17, len(data) // 2, len(data) - 1):
            (self.folder / "x.mindir").write_bytes(data[:length])
            self.refused("compile", "x.mindir", says="x.mindir")

    def test_truncated_anywhere(self):
        """The reader's own test cuts at every byte; here the whole command does, at some of them."""
        data = (ENCRYPTED / "ms20_plain.mindir").read_bytes()
        for length in range(0, len(data), 97):
            (self.folder / "x.mindir").write_bytes(data[:length])
            self.refused("compile", "x.mindir", says="x.mindir")

    def test_newer_version(self):
        """Field 13 of the file, once more."""
        (self.folder / "x.mindir").write_bytes(MODEL.read_bytes() + b"\x68\x04")
        self.refused("compile", "x.mindir", says="has MindIR version 4, known are 0 to 3; export it with")

    def test_keys(self):
        model = ENCRYPTED / "ms210_AES-GCM.mindir"
        for command in ("compile", "inspect"):
            self.refused(command, model, says="is encrypted with AES-GCM; give the key")
            self.refused(command, model, "--key", "0" * 32, says="the key is wrong or the file damaged")
            for key in ("12", "zz", ""):
                self.refused(command, model, "--key", key, code=USAGE, says="--key: a key is 32, 48 or 64 hexadecimal digits")
            self.refused(command, model, "--key-file", "none", says="none: cannot be read")
            self.refused(command, MODEL, "--key", KEY, says="is not encrypted")
        self.msc("inspect", model, "--key", KEY)

    def test_wrong_key_that_fits(self):
        """One in 256 leaves something that is padded as CBC wants it."""
        self.refused("inspect", ENCRYPTED / "ms210_AES-CBC.mindir", "--key", "0" * 30 + "26", says="is no MindIR file, or the key is wrong; export it")
        (self.folder / "x.mindir").write_bytes(b"GIF89a")
        self.assertNotIn("key", self.refused("inspect", "x.mindir", says="is no MindIR file; export it"))

    def test_files_without_end(self):
        """A pipe or device is refused at once."""
        np.save(self.folder / "in.npy", np.load(DIGITS / "test_images.npy")[:1].astype(np.float32))
        model = ENCRYPTED / "ms210_AES-GCM.mindir"
        says = "/dev/zero: is no ordinary file"
        self.refused("inspect", "/dev/zero", says=says)
        self.refused("inspect", model, "--key-file", "/dev/zero", says=says)
        self.refused("run", MODEL, "--input", "/dev/zero", "--output-dir", "results", says=says)
        self.refused("verify", MODEL, "--input", "in.npy", "--expect", "/dev/zero", says=says)
        self.refused("inspect", model, "--key-file", self.folder, says="cannot be read: Is a directory")

    def test_external_data(self):
        """More of them in frontend/external-data.test."""
        graph, data = "ms20_split_plain_graph.mindir", "ms20_split_plain_variables"
        shutil.copy(ENCRYPTED / graph, self.folder)
        self.refused("compile", graph, says=f'keep the folder "{data}" beside the model')
        shutil.copytree(ENCRYPTED / data, self.folder / data)
        whole = (self.folder / data / "data_0").read_bytes()
        (self.folder / data / "data_0").write_bytes(whole[:200])
        self.refused("compile", graph, says="which has 200 bytes; copy or export model and data files together again")
        (self.folder / data / "data_0").write_bytes(whole)
        escaping = (self.folder / graph).read_bytes().replace(data.encode(), b"../" + data[3:].encode())
        (self.folder / graph).write_bytes(escaping)
        self.refused("compile", graph, says="which is not below the model's own folder; do not trust this file")

    def test_unknown_operator(self):
        """Every unsupported node at once, the same in inspect and compile."""
        (self.folder / "x.mindir").write_bytes(MODEL.read_bytes().replace(b"Conv2D", b"Conv9Q").replace(b"VALID", b"WEIRD"))
        found = json.loads(self.msc("inspect", "x.mindir", "--json").stdout)["unsupported"]
        self.assertEqual([node["operator"] for node in found], ["Conv9Q", "MaxPool", "Conv9Q", "Conv9Q", "MaxPool"])
        message = self.refused("compile", "x.mindir", says="pad_mode weird is not supported, only valid and same")
        for node in found:
            self.assertIn("\n  {node}: {operator}: {reason}\n".format(**node), message)
        self.assertIn("\n  what to do:\n  - write Conv9Q in the network with operators that `msc ops` lists, or export the network in parts", message)
        self.assertIn("\n  - change that argument where the network makes the operator; what follows from the shape of an input is known once", message)
        (self.folder / "x.mindir").write_bytes(MODEL.read_bytes().replace(b"MaxPool", b"maxpool"))
        self.refused("compile", "x.mindir", says="; supported and called nearly the same: MaxPool\n")

    def test_control_flow(self):
        """What is called has to be a graph."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:r" }
          node { name: "g:p" output: "g:p" input: "g:x" op_type: "REF::Partial:1" domain: "Default/Partial-op1" }
          node { name: "g:s" output: "g:s" input: "g:x" input: "g:p" input: "g:p" op_type: "REF::Switch:2" domain: "Default/Switch-op2" }
          node { name: "g:r" output: "g:r" op_type: "REF::g:s" domain: "Default/call-op3" } }
        primitives { name: "Partial:1" op_type: "Partial" } primitives { name: "Switch:2" op_type: "Switch" }
        """)
        message = self.refused("compile", "x.mindir", says="Default/call-op3: call: what it calls is no graph that is known")
        self.assertIn("\n  - export the network for one case: where the condition of an `if` or the count of a loop is a Python number", message)

    def test_stripped(self):
        """A file without its weights: inspect answers, compile refuses."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:a" tensor { dims: 2 data_type: 1 } }
          parameter { name: "g:w" dims: 2 data_type: 1 }
          node { name: "g:a" output: "g:a" input: "g:x" input: "g:w" op_type: "REF::Add:1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "Add:1" op_type: "Add" }
        """)
        self.msc("inspect", "x.mindir")
        self.refused("compile", "x.mindir", says="1 parameter has no data, the first is 'w': the file was stripped of its weights")


class ForeignText(Case):
    def test_stays_in_comments(self):
        """Names in a file that somebody else wrote, and the file's own name, are text and never code."""
        self.write(r"""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:t" tensor { dims: 2 data_type: 1 } }
          node { name: "g:t" output: "g:t" input: "g:x" op_type: "REF::Tanh:1" domain: "Default/x\n#error node\n//\\"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "Tanh:1" op_type: "Tanh" }
        """)
        name = "x\n#error file.mindir"
        (self.folder / "x.mindir").rename(self.folder / name)
        for target in ("cpp", "cuda", "ascendc"):
            self.msc("compile", name, "--name", "x", "--target", target, "-o", target)
            for file in (self.folder / target).glob("*.*"):
                self.assertNotRegex(file.read_bytes(), rb"(?m)^#error|\\$", file)


class Tuples(Case):
    def test_input(self):
        """The elements of a tuple are inputs of their own, of the names that the C API gives them."""
        self.write("""
        graph { name: "g" output { name: "g:r" }
          input { name: "g:t" attr_info { type: TUPLE values { type: TENSORS tensors { dims: -1 data_type: 1 } }
                                          values { type: TENSORS tensors { dims: 2 data_type: 1 } } } }
          node { name: "c0" output: "c0" op_type: "Constant" attribute { name: "value" type: INT64 i: 0 } }
          node { name: "c1" output: "c1" op_type: "Constant" attribute { name: "value" type: INT64 i: 1 } }
          node { name: "g:a" output: "g:a" input: "g:t" input: "c0" op_type: "REF::TupleGetItem:1"
            attribute { name: "shape" type: TENSORS tensors { dims: -1 data_type: 1 } } }
          node { name: "g:b" output: "g:b" input: "g:t" input: "c1" op_type: "REF::TupleGetItem:1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } }
          node { name: "g:r" output: "g:r" input: "g:a" input: "g:b" op_type: "REF::Sub:2"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "TupleGetItem:1" op_type: "TupleGetItem" } primitives { name: "Sub:2" op_type: "Sub" }
        """)
        inputs = json.loads(self.msc("inspect", "x.mindir", "--json").stdout)["inputs"]
        self.assertEqual([(t["name"], t["shape"]) for t in inputs], [("t.0", [-1]), ("t.1", [2])])
        self.refused("compile", "x.mindir", says="the file leaves dimensions of input 't.0' open; give --shape t.0=?")
        self.msc("compile", "x.mindir", "--shape", "t.0=2", "-o", "out")
        np.save(self.folder / "a.npy", np.float32([5, 7]))
        np.save(self.folder / "b.npy", np.float32([1, 2]))
        self.msc("run", "x.mindir", "--input", "t.1=b.npy", "a.npy", "--output-dir", "results")
        np.testing.assert_array_equal(np.load(self.folder / "results/out0.npy"), [4, 5])


class Shapes(Case):
    """A graph whose first dimension the file leaves open, and which computes with it."""

    def setUp(self):
        super().setUp()
        with tarfile.open(TESTS / "ops/Shape.tar.xz") as pack:
            for name in ("graph.mindir", "in0.npy", "out0.npy"):
                (self.folder / name).write_bytes(pack.extractfile(f"element_open.ms20/{name}").read())

    def test_inspect(self):
        found = json.loads(self.msc("inspect", "graph.mindir", "--json").stdout)
        self.assertEqual((found["inputs"][0]["shape"], found["unsupported"]), ([-1, 3, 4], []))

    def test_refused(self):
        model = "graph.mindir"
        self.refused("compile", model, says="the file leaves dimensions of input 'x0' open; give --shape x0=?x3x4 with a number for each ?")
        self.refused("compile", model, "--shape", "x0=2x3x5", says="input 'x0' is ?x3x4 in the file, not 2x3x5")
        self.refused("compile", model, "--shape", "x0=2x3", says="input 'x0' is ?x3x4 in the file, not 2x3")
        self.refused("compile", model, "--shape", "y=2x3x4", says="has no input 'y'; its inputs are x0")
        self.refused("compile", model, "--shape", "x0=1..8x3x4", "--target", "cuda", says="--shape x0=1..8x3x4: target cuda has no kernels for sizes that a run chooses; give each dimension one size, or take --target cpp")
        self.refused("compile", model, "--shape", "x0=8..8x3x4", says="'8..8' is no size, and no bounds such as 1..8", code=USAGE)
        self.refused("inspect", model, "--shape", "x0=1..8x3x5", says="input 'x0' is ?x3x4 in the file, not 1..8x3x5")
        self.refused("compile", model, "--shape", "x0=2xx4", says="'' is no size", code=USAGE)

    def test_bounds(self):
        self.assertIn("output %s: float32 [1..8, 12]" % self.output(), self.msc("inspect", "graph.mindir", "--shape", "x0=1..8x3x4").stdout)
        found = json.loads(self.msc("inspect", "graph.mindir", "--shape", "x0=2..8x3x4", "--json").stdout)
        self.assertEqual([(t["shape"], t["minima"]) for t in found["inputs"] + found["outputs"]], [([8, 3, 4], [2, 3, 4]), ([8, 12], [2, 12])])

    def test_within_bounds(self):
        """What is given by --shape goes before the shapes of files."""
        self.msc("verify", "graph.mindir", "--shape", "x0=1..8x3x4", "--input", "in0.npy", "--expect", "out0.npy")
        np.save(self.folder / "nine.npy", np.ones((9, 3, 4), np.float32))
        done = self.msc("run", "graph.mindir", "--shape", "x0=1..8x3x4", "--input", "nine.npy", "--output-dir", "results", code=REFUSED)
        self.assertIn("nine.npy: input x0 has 9 in dimension 0, the model takes 1 to 8", done.stderr)
        np.save(self.folder / "flat.npy", np.ones((2, 12), np.float32))
        self.refused("run", "graph.mindir", "--shape", "x0=1..8x3x4", "--input", "flat.npy", "--output-dir", "results",
                     says="flat.npy: input x0 has the shape [?, 3, 4], not [2, 12]")

    def output(self):
        return json.loads(self.msc("inspect", "graph.mindir", "--json").stdout)["outputs"][0]["name"]

    def test_fixed_by_option(self):
        self.msc("compile", "graph.mindir", "--shape", "x0=5x3x4")
        self.assertIn("[5, 12]", (self.folder / "graph/graph.h").read_text())

    def test_fixed_by_input(self):
        self.msc("verify", "graph.mindir", "--input", "in0.npy", "--expect", "out0.npy")
        np.save(self.folder / "flat.npy", np.ones((2, 12), np.float32))
        self.refused("verify", "graph.mindir", "--input", "flat.npy", "--expect", "out0.npy", says="flat.npy: input x0 has the shape")


class Equals(Case):
    """Inputs whose names have what separates them from their files and shapes."""

    def test_names(self):
        self.write("""
        graph { name: "g" output { name: "g:r" }
          input { name: "g:a=b" tensor { dims: -1 data_type: 1 } } input { name: "g:a" tensor { dims: 2 data_type: 1 } }
          node { name: "g:r" output: "g:r" input: "g:a=b" input: "g:a" op_type: "REF::Sub:2"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "Sub:2" op_type: "Sub" }
        """)
        self.msc("compile", "x.mindir", "--shape", "a=b=2", "-o", "out")
        np.save(self.folder / "x.npy", np.float32([5, 7]))
        np.save(self.folder / "y.npy", np.float32([1, 2]))
        self.msc("run", "x.mindir", "--input", "a=y.npy", "a=b=x.npy", "--output-dir", "results")
        np.testing.assert_array_equal(np.load(self.folder / "results/out0.npy"), [4, 5])
        self.refused("run", "x.mindir", "--input", "a=y.npy", "--output-dir", "results", says="no file is given for input a=b;")
        self.assertIn("0 parameters, 1 node\n", self.msc("inspect", "x.mindir").stdout)


if __name__ == "__main__":
    main()
