#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command msc as a user meets it: exit codes, messages, nothing left behind, and real numbers.

    test_msc.py MSC [unittest arguments]

The model is the digit classifier of examples/digits, in both generations of the format.
"""
import json
import os
import pathlib
import platform
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest

import numpy as np

MSC = pathlib.Path(sys.argv[1]).resolve()
DIGITS = pathlib.Path(__file__).resolve().parents[2] / "examples/digits"
MODEL = DIGITS / "digits.mindir"
TESTS = pathlib.Path(__file__).resolve().parents[1]
ENCRYPTED = TESTS / "frontend/Inputs/encrypted"
KEY = "30313233343536373839414243444546"
DONE, REFUSED, USAGE, INTERNAL = 0, 1, 2, 3


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-driver-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def msc(self, *arguments, code=DONE, **environment):
        done = subprocess.run([str(MSC), *map(str, arguments)], capture_output=True, text=True, cwd=self.folder,
                              env={**os.environ, **environment})
        self.assertEqual(done.returncode, code, f"msc {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
        return done

    def tree(self):
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*"))

    def refused(self, *arguments, code=REFUSED, says="", **environment):
        """Refused with a message, and the folder as it was."""
        before = self.tree()
        message = self.msc(*arguments, code=code, **environment).stderr
        self.assertIn(says, message)
        self.assertEqual(self.tree(), before)
        return message

    def write(self, text):
        """x.mindir from protobuf's text form."""
        if not shutil.which("protoc"):
            self.skipTest("there is no protoc")
        schema = TESTS.parent / "compiler/frontend"
        encode = ["protoc", "--encode=mind_ir.ModelProto", f"--proto_path={schema}", "mindir.proto"]
        text = 'model_version: "2.0.0" mind_ir_version: 1 ' + text
        (self.folder / "x.mindir").write_bytes(subprocess.run(encode, input=text.encode(), capture_output=True, check=True).stdout)


class CommandLine(Case):
    def test_help_everywhere(self):
        self.assertIn("compile", self.msc("--help").stdout)
        for command in ("compile", "inspect", "run", "verify", "bench", "ops"):
            text = self.msc(command, "--help").stdout
            for option in ("--verbose", "--quiet", "--color"):
                self.assertIn(option, text, command)

    def test_usage_errors(self):
        self.refused(code=USAGE, says="inspect  ")
        self.refused("transmogrify", code=USAGE)
        self.refused("compile", code=USAGE)
        self.refused("compile", MODEL, "--target", "fpga", code=USAGE, says="fpga")
        self.refused("compile", MODEL, "--threads", "some", code=USAGE)
        self.refused("compile", MODEL, "--name", "free", code=USAGE,
                     says="--name free: cannot be the name of C functions and types; take for instance model_free")
        self.refused("compile", MODEL, "--shape", "x", code=USAGE, says="--shape x: write NAME=1x3x224x224")
        self.refused("run", MODEL, code=USAGE, says="--output-dir")

    def test_instruction_sets(self):
        for march in ("nonsense", "", "native -O0", "native\n", "rv64gc", "armv8-a+nonsense"):
            self.refused("compile", MODEL, "--march", march, code=USAGE, says="is no instruction set that msc knows; give for instance native,")
        for march in ("x86-64-v2", "znver4", "armv8.2-a+fp16"):
            self.msc("compile", MODEL, "--march", march, "-o", "out")
            self.assertIn(f'-march={march}', (self.folder / "out/README.md").read_text())

    def test_gpu_architectures(self):
        for value in ("", "x", "8", "sm_80", "-80", "80b"):
            self.refused("compile", MODEL, "--target", "cuda", "--cuda-arch", value, code=USAGE,
                         says="is no GPU architecture; give for instance 75, 80, 86, 89, 90, 90a or 100")
        self.refused("compile", MODEL, "--cuda-arch", "80", code=USAGE, says="--cuda-arch is for --target cuda")

    def test_numbers(self):
        """Said in words, and before the model is read."""
        for value in ("0", "-1", "abc", "1.5", "99999999999", ""):
            for command, option, says in (("compile", "--threads", "is neither on nor off"),
                                          ("bench", "--threads", "is no number of threads; give on, off or a whole number from 1 to 4096"),
                                          ("bench", "--runs", "is no number of runs; give a whole number from 1 to 1000000000")):
                message = self.refused(command, "none.mindir", option, value, code=USAGE, says=f"{option}: '{value}' {says}")
                self.assertLess(len(message), 200)
        self.refused("compile", MODEL, "--threads", "2", code=USAGE, says="--threads: '2' is neither on nor off")
        for value in ("-1", "nan", "inf", "small"):
            for option in ("--rtol", "--atol"):
                self.refused("verify", MODEL, "--expect", "y.npy", option, value, code=USAGE, says=f"'{value}' is no tolerance; give a number of at least 0")

    def test_empty_values(self):
        """Of a variable that is not set: not the default."""
        for option in ("--name", "--key-file", "--depfile", "-o"):
            self.refused("compile", MODEL, option, "", code=USAGE, says="the value is empty")
        self.refused("inspect", "", code=USAGE, says="the value is empty")
        self.refused("run", MODEL, "--output-dir", "", code=USAGE, says="the value is empty")

    def test_version(self):
        self.assertRegex(self.msc("--version").stdout, r"^msc \d+\.\d+\.\d+\n$")

    def test_color(self):
        self.assertIn("\033[", self.msc("inspect", "none.mindir", "--color=always", code=REFUSED).stderr)
        self.assertNotIn("\033[", self.msc("inspect", "none.mindir", code=REFUSED).stderr)


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
        """Switch, Partial and the call of what was chosen, each by its name."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:r" }
          node { name: "g:p" output: "g:p" input: "g:x" op_type: "REF::Partial:1" domain: "Default/Partial-op1" }
          node { name: "g:s" output: "g:s" input: "g:x" input: "g:p" input: "g:p" op_type: "REF::Switch:2" domain: "Default/Switch-op2" }
          node { name: "g:r" output: "g:r" op_type: "REF::g:s" domain: "Default/call-op3" } }
        primitives { name: "Partial:1" op_type: "Partial" } primitives { name: "Switch:2" op_type: "Switch" }
        """)
        message = self.refused("compile", "x.mindir", says="Default/Partial-op1: Partial: control flow is not supported yet")
        self.assertIn("Default/Switch-op2: Switch: control flow is not supported yet", message)
        self.assertIn("\n  - export the network for one case: where the condition of an `if` or the count of a loop is a Python number", message)
        self.assertIn("the call of Default/Switch-op2: call: calls of closures (control flow) are not supported yet", message)

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


class Terminal(Case):
    def test_names(self):
        """What a terminal would obey is shown, in results and in messages; other letters than ASCII's stay."""
        self.write(r'''
        graph { name: "g" input { name: "g:x\033[31m\n\302\205\u56fe\u202e" tensor { dims: 2 data_type: 1 } }
          output { name: "g:r\007" tensor { dims: 2 data_type: 1 } }
          node { name: "g:r\007" output: "g:r\007" input: "g:x\033[31m\n\302\205\u56fe\u202e" op_type: "REF::Odd:1" domain: "Default/Odd\033]0;t\007-op1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "Odd:1" op_type: "Odd\033[2J" }
        '''.replace(r"\u56fe", "\u56fe").replace(r"\u202e", "\u202e"))
        done = self.msc("inspect", "x.mindir")
        message = self.refused("compile", "x.mindir", says=r"Default/Odd\x1b]0;t\x07-op1: Odd\x1b[2J: ")
        self.assertIn(r"input  x\x1b[31m\x0a\xc2\x85" + "\u56fe" + r"\xe2\x80\xae: float32 [2]", done.stdout)
        self.assertIn(r"  1 Odd\x1b[2J", done.stdout)
        self.assertEqual([c for c in done.stdout + done.stderr + message if c < " " and c != "\n" or c in "\x7f\x85\u202e"], [])

    def colors(self, *options, **environment):
        """Whether a terminal is written to in colours."""
        ours, theirs = pty.openpty()
        subprocess.run([MSC, "inspect", "none.mindir", "-q", *options], stderr=theirs, cwd=self.folder,
                       env={**os.environ, "TERM": "xterm-256color", **environment})
        os.close(theirs)
        text = os.read(ours, 1000)
        os.close(ours)
        return b"\033[" in text

    def test_no_color(self):
        """https://no-color.org: any value but an empty one."""
        self.assertTrue(self.colors(NO_COLOR=""))
        self.assertFalse(self.colors(NO_COLOR="0"))
        self.assertFalse(self.colors("--color=auto", NO_COLOR="1"))
        self.assertTrue(self.colors("--color", NO_COLOR="1"))


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


class Targets(Case):
    def test_every_kernel_is_refused(self):
        """Not only the first that the target has no form for, and by the name of its node; C++ has all of them."""
        self.write("""
        graph { name: "g" output { name: "g:r" }
          input { name: "g:x" tensor { dims: 2 dims: 3 data_type: 1 } } input { name: "g:i" tensor { dims: 2 data_type: 6 } }
          node { name: "c0" output: "c0" op_type: "Constant" attribute { name: "value" type: INT64 i: 0 } }
          node { name: "g:a" output: "g:a" input: "g:i" input: "g:i" op_type: "REF::Add:1" domain: "Default/Add-op1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 6 } } }
          node { name: "g:b" output: "g:b" input: "g:x" op_type: "REF::Erf:2" domain: "Default/Erf-op2"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } } }
          node { name: "g:c" output: "g:c" input: "g:x" input: "c0" op_type: "REF::CumSum:3" domain: "Default/CumSum-op3"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } } }
          node { name: "g:d" output: "g:d" input: "g:t" op_type: "REF::Stack:4" domain: "Default/Stack-op4"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 dims: 3 dims: 2 data_type: 1 } } }
          node { name: "g:e" output: "g:e" input: "g:x" input: "g:x" op_type: "REF::MatMul:5" domain: "Default/MatMul-op5"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 dims: 2 data_type: 1 } } }
          node { name: "g:t" output: "g:t" input: "g:x" input: "g:b" op_type: "REF::MakeTuple:6"
            attribute { name: "shape" type: TUPLE values { type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } }
                                                  values { type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } } } }
          node { name: "g:r" output: "g:r" input: "g:a" input: "g:c" input: "g:d" input: "g:e" op_type: "REF::MakeTuple:6"
            attribute { name: "shape" type: TUPLE values { type: TENSORS tensors { dims: 2 data_type: 6 } }
                                                  values { type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } }
                                                  values { type: TENSORS tensors { dims: 2 dims: 3 dims: 2 data_type: 1 } }
                                                  values { type: TENSORS tensors { dims: 2 dims: 2 data_type: 1 } } } } }
        primitives { name: "Add:1" op_type: "Add" } primitives { name: "Erf:2" op_type: "Erf" } primitives { name: "CumSum:3" op_type: "CumSum" }
        primitives { name: "Stack:4" op_type: "Stack" attribute { name: "axis" type: INT64 i: -1 } } primitives { name: "MakeTuple:6" op_type: "MakeTuple" }
        primitives { name: "MatMul:5" op_type: "MatMul" attribute { name: "transpose_b" type: BOOL i: 1 } }
        """)
        message = self.refused("compile", "x.mindir", "--target", "ascendc", says="error: x cannot be written as Ascend C\n")
        for reason in ("Default/Add-op1: 'kernel.func' op works on 'i32': for Ascend C only f32 is supported",
                       "Default/Erf-op2: 'math.erf' op has no vector form for Ascend C",
                       "Default/CumSum-op3: 'linalg.generic' op with indices, several results or a result that is read is not supported for Ascend C",
                       "Default/Stack-op4: 'linalg.generic' op writes elements that are not adjacent: not supported for Ascend C",
                       "Default/MatMul-op5: 'kernel.matmul' op of transposed activations is not supported for Ascend C"):
            self.assertIn(f"\n  {reason}\n", message)
        self.msc("compile", "x.mindir", "-o", "out")
        self.assertIn("every node is supported\n", self.msc("inspect", "x.mindir").stdout)
        self.assertIn("every node is supported\n", self.msc("inspect", "x.mindir", "--target", "cuda").stdout)
        self.assertIn("  Default/Erf-op2: kernel for ascendc: 'math.erf' op has no vector form for Ascend C\n",
                      self.msc("inspect", "x.mindir", "--target", "ascendc").stdout)
        found = json.loads(self.msc("inspect", "x.mindir", "--target", "ascendc", "--json").stdout)["unsupported"]
        self.assertEqual([n["node"] for n in found], ["Default/%s" % n for n in ("Add-op1", "Erf-op2", "CumSum-op3", "Stack-op4", "MatMul-op5")])
        self.assertEqual({n["operator"] for n in found}, {"kernel for ascendc"})

    def test_large_tensors(self):
        """The kernels of accelerators count in 32 bits."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 65536 dims: 32768 data_type: 1 } } output { name: "g:r" }
          node { name: "g:r" output: "g:r" input: "g:x" op_type: "REF::Abs:1"
            attribute { name: "shape" type: TENSORS tensors { dims: 65536 dims: 32768 data_type: 1 } } } }
        primitives { name: "Abs:1" op_type: "Abs" }
        """)
        self.refused("compile", "x.mindir", "--target", "cuda", says="a tensor has 2^31 elements or more, too many for CUDA")
        self.refused("compile", "x.mindir", "--target", "ascendc", says="a tensor has 2^31 elements or more, too many for Ascend C")
        self.msc("compile", "x.mindir", "-o", "out")


class BadOutput(Case):
    def test_in_the_place_of_a_file(self):
        (self.folder / "out").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="is a file, not a folder; give another one")
        self.refused("compile", MODEL, "-o", "out/below", says="out: cannot write to the folder: Not a directory")
        self.refused("compile", MODEL, "-o", "out/below/that", says="below: cannot create the folder: Not a directory")

    def test_in_the_place_of_its_files(self):
        """Nothing is replaced, though the list says that msc has written it."""
        (self.folder / "out/digits.h").mkdir(parents=True)
        (self.folder / "out/.msc-files").write_text("digits.h\n")
        self.refused("compile", MODEL, "-o", "out", says="out/digits.h: cannot replace: Is a directory")
        (self.folder / "out/digits.h").rmdir()
        (self.folder / "out/kernels").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="out/kernels: cannot write into: Not a directory")

    def test_in_the_place_of_a_link(self):
        """One that leads nowhere: the folder is made, and cannot take its place."""
        (self.folder / "out").symlink_to("nowhere")
        self.refused("compile", MODEL, "-o", "out", says="out: cannot create the folder: Not a directory")

    def test_from_nowhere(self):
        script = 'mkdir here && cd here && rmdir ../here && "$0" compile "$1" -o out'
        done = subprocess.run(["sh", "-c", script, MSC, MODEL], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual((done.returncode, self.tree()), (REFUSED, []), done.stderr)
        self.assertIn("out: cannot find the current folder for it: No such file or directory", done.stderr)

    def test_that_cannot_be_written(self):
        self.refused("compile", MODEL, "-o", "/proc/out", says="/proc: cannot write to the folder: ")

    def test_file_too_large(self):
        """As on a full disk or over a quota: a write fails in the middle."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000))
        for emit in ("source", "static"):
            done = subprocess.run([MSC, "compile", MODEL, "-o", "new/out", "--emit", emit], cwd=self.folder, capture_output=True,
                                  text=True, preexec_fn=limit)
            self.assertEqual(done.returncode, REFUSED, done.stderr)
            self.assertIn("digits.weights: cannot write: File too large", done.stderr)
            self.assertEqual(self.tree(), [])

    def test_dependencies_that_cannot_be_written(self):
        """Nothing is left, not even the list itself where the folder fails."""
        self.refused("compile", MODEL, "-o", "out", "--depfile", "/none/x.d", says="/none/x.d: cannot be written: No such file")
        self.refused("compile", MODEL, "-o", "out", "--depfile", "/dev/full", says="/dev/full: cannot be written: No space left on device")
        (self.folder / "out/digits.h").mkdir(parents=True)
        self.refused("compile", MODEL, "-o", "out", "--depfile", "x.d", says="digits.h")

    def test_full_output(self):
        for arguments in (["ops"], ["ops", "--json"], ["inspect", MODEL], ["--help"]):
            with open("/dev/full", "w") as full:
                done = subprocess.run([MSC, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, REFUSED)
            self.assertRegex(done.stderr, r"error: the output cannot be written.*\n$")
            with open("/dev/full", "w") as full:
                self.assertEqual(subprocess.run([MSC, *arguments], stdout=subprocess.DEVNULL, stderr=full).returncode, DONE)

    def in_mount(self, options, command, before=":"):
        """Runs the command with `place` mounted so, in a mount namespace of its own; the exit code, stderr and what is left."""
        (self.folder / "place").mkdir(exist_ok=True)
        script = f'mount -t tmpfs -o {options} tmpfs place || exit 77; {before}; "$@"; code=$?; ls -A place; exit $code'
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", *map(str, command)], cwd=self.folder, capture_output=True,
                              text=True)
        if done.returncode == 77 or "unshare" in done.stderr:
            self.skipTest("no mounts here")
        return done.returncode, done.stderr, done.stdout.split()

    def test_full(self):
        code, message, left = self.in_mount("size=200k", [MSC, "compile", MODEL, "-o", "place/out"])
        self.assertEqual((code, left), (REFUSED, []), message)
        self.assertIn("cannot write: No space left on device", message)

    def test_full_of_names(self):
        """Wherever the last one goes: to a file, to a folder, to a folder where all is to be at the end."""
        messages = []
        for names in range(2, 60):
            code, message, left = self.in_mount(f"nr_inodes={names}", [MSC, "compile", MODEL, "-o", "place", "-q"])
            if code == DONE:
                break
            self.assertEqual((code, left), (REFUSED, []), message)
            messages.append(message)
        text = "".join(messages)
        self.assertEqual((code, len(messages) > 5), (DONE, True), text)
        self.assertRegex(text, r"place/digits\.cpp: cannot write: No space left on device")
        self.assertRegex(text, r"/place/\.place\.partial-\w+/kernels: cannot create the folder: No space left on device")
        self.assertRegex(text, r"/place/kernels: cannot create the folder: No space left on device")

    def test_occupied(self):
        """A file that something is mounted on can be written, but not replaced."""
        before = 'touch place/digits.h; echo digits.h > place/.msc-files; mount --bind "$3" place/digits.h'
        code, message, left = self.in_mount("size=9m", [MSC, "compile", MODEL, "-o", "place"], before)
        self.assertEqual((code, sorted(left)), (REFUSED, [".msc-files", "digits.h"]), message)
        self.assertIn("place/digits.h: cannot replace: Device or resource busy", message)

    def test_read_only(self):
        code, message, left = self.in_mount("ro", [MSC, "compile", MODEL, "-o", "place"])
        self.assertEqual((code, left), (REFUSED, []), message)
        self.assertIn("place: cannot write to the folder: Read-only file system", message)


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
        self.refused("compile", model, "--shape", "x0=1..8x3x4", says="bounds are not supported yet; give one size for each dimension")
        self.refused("compile", model, "--shape", "x0=2xx4", says="'' is no size", code=USAGE)

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


class Inspect(Case):
    def test_json(self):
        for model in (MODEL, DIGITS / "digits_ms210.mindir"):
            found = json.loads(self.msc("inspect", model, "--json").stdout)
            self.assertEqual([(t["dtype"], len(t["shape"])) for t in found["inputs"]], [("float32", 4)])
            self.assertEqual(found["outputs"][0]["shape"][-1], 10)
            self.assertEqual(found["unsupported"], [])
            self.assertGreater(found["parameters"], 1000)
            self.assertEqual(found["nodes"], sum(found["operators"].values()))

    def test_text(self):
        text = self.msc("inspect", MODEL).stdout
        self.assertIn("float32 [", text)
        self.assertIn("every node is supported", text)


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
        self.assertEqual((found["ReLU"]["support"], found["Gather"]["support"]), ("part", "none"))
        self.assertLess(found["ReLU"]["accepted"], found["ReLU"]["cases"])
        done = self.msc("ops", "--target", "ascendc")
        names = [line.split("\t")[0] for line in done.stdout.splitlines()]
        self.assertEqual(names, [name for name, op in found.items() if op["support"] != "none"])
        self.assertIn("not supported for ascendc: ", done.stderr)
        self.assertRegex(done.stdout, r"(?m)^ReLU\t.*\(in part: \d+ of \d+ cases; works on '\w+': only f32 is supported\)$")
        for target in ("cpp", "cuda"):
            self.assertEqual({op["support"] for op in json.loads(self.msc("ops", "--target", target, "--json").stdout)}, {"all"}, target)


class Compile(Case):
    def test_default_folder_and_names(self):
        for stem, name in (("free", "model_free"), ("3d-net", "model_3d_net"), ("digits", "digits")):
            shutil.copy(MODEL, self.folder / f"{stem}.mindir")
            self.msc("compile", f"{stem}.mindir")
            self.assertTrue((self.folder / name / f"{name}.h").exists())

    def test_names_that_are_no_identifiers(self):
        for stem, name in (("free", "model_free"), ("3d-net", "model_3d_net"), ("run", "run")):
            shutil.copy(MODEL, self.folder / f"{stem}.mindir")
            self.msc("compile", f"{stem}.mindir", "--emit", "static")
            (self.folder / "main.cpp").write_text(f'#include "{name}/{name}.h"\nint main() {{ return {name}_create(nullptr, nullptr) ? 0 : 1; }}\n')
            subprocess.run([os.environ.get("CXX", "c++"), "-std=c++17", "main.cpp", f"{name}/lib{name}.a", "-pthread", "-o", "main"],
                           cwd=self.folder, check=True)
            subprocess.run([self.folder / "main"], check=True)

    def test_foreign_files_stay(self):
        (self.folder / "out").mkdir()
        (self.folder / "out/notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out")
        self.assertEqual((self.folder / "out/notes.txt").read_text(), "mine")
        self.assertTrue((self.folder / "out/digits.h").exists())
        self.assertEqual([p for p in self.tree() if ".partial" in p], [])

    def test_files_of_others_are_not_replaced(self):
        (self.folder / "out").mkdir()
        (self.folder / "out/README.md").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="README.md: is there already and was not written by msc; move it away, or give another folder")
        self.assertEqual((self.folder / "out/README.md").read_text(), "mine")

    def test_files_of_an_earlier_model_go(self):
        self.msc("compile", MODEL, "-o", "out", "--emit", "static", "--name", "first")
        (self.folder / "out/notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out", "--weights", "file", "--name", "second")
        names = self.tree()
        self.assertEqual([name for name in names if "first" in name or name.endswith("_weights.cpp")], [])
        self.assertIn("out/notes.txt", names)
        self.assertIn("out/second.cpp", names)

    def test_a_list_of_files_does_not_reach_out(self):
        (self.folder / "notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out")
        with open(self.folder / "out/.msc-files", "a") as file:
            file.write(f"../notes.txt\n{self.folder}/notes.txt\n")
        self.msc("compile", MODEL, "-o", "out")
        self.assertTrue((self.folder / "notes.txt").exists())

    def test_quiet_and_log(self):
        self.assertEqual(self.msc("compile", MODEL, "-q").stderr, "")
        self.assertNotIn("\r", self.msc("compile", MODEL).stderr)

    def test_emit(self):
        self.assertIn(f"library {self.folder.resolve()}/s/libdigits.a\n", self.msc("compile", MODEL, "-o", "s", "--emit", "static").stderr)
        self.msc("compile", MODEL, "-o", "d", "--emit", "shared")
        self.assertTrue((self.folder / "s/libdigits.a").exists())
        exported = subprocess.run(["nm", "-D", "--defined-only", self.folder / "d/libdigits.so"],
                                  capture_output=True, text=True, check=True).stdout.splitlines()
        self.assertEqual([l for l in exported if not l.split()[2].startswith("digits_")], [])
        self.assertEqual([p for p in self.tree() if p.endswith(".o")], [])
        for library in ("s/libdigits.a", "d/libdigits.so"):
            needed = subprocess.run(["nm", "-u", self.folder / library], capture_output=True, text=True, check=True).stdout
            self.assertNotRegex(needed, r"__gxx|__cxa_(?!finalize)|_Unwind|_Z", library)
        self.assertNotIn("libstdc++", subprocess.run(["readelf", "-d", self.folder / "d/libdigits.so"], capture_output=True, text=True).stdout)

    @unittest.skipUnless(shutil.which("nvcc"), "no nvcc")
    def test_emit_cuda(self):
        """Compiled for no particular GPU: -arch=native finds none here."""
        self.msc("compile", MODEL, "-o", "d", "--target", "cuda", "--emit", "shared")
        self.assertTrue((self.folder / "d/libdigits.so").exists())

    def test_depfile(self):
        self.msc("compile", MODEL, "-o", "out", "--depfile", "out.d")
        target, _, files = (self.folder / "out.d").read_text().partition(":")
        self.assertEqual(target, str(self.folder.resolve() / "out/CMakeLists.txt"))
        self.assertIn(str(MODEL), files)

    def test_any_folder(self):
        """The assembler reads the path of the weights, too."""
        for folder in ('out"q', "out\\q", "out\nq", "out%?$#'\u00e9"):
            self.msc("compile", MODEL, "-o", folder, "--emit", "static")
            self.assertTrue((self.folder / folder / "libdigits.a").exists())

    def test_no_compiler(self):
        self.refused("compile", MODEL, "--emit", "static", says="no C++ compiler", PATH=str(self.folder), CXX="")
        self.refused("compile", MODEL, "--emit", "static", says="the C++ compiler cannot be run: /nope: ", CXX="/nope")
        self.refused("compile", MODEL, "--emit", "static", says="there is no archiver: set AR", PATH=str(self.folder), AR="",
                     CXX=str(self.tool("compiler", ': > "$2"')))

    def test_no_compiler_for_it(self):
        self.refused("compile", MODEL, "--target", "ascendc", "--emit", "static", says="Ascend C is built by the CANN kit: `msc compile --emit source`")
        if not os.path.exists("/usr/local/cuda/bin/nvcc"):
            self.refused("compile", MODEL, "--target", "cuda", "--emit", "static", says="there is no nvcc: set NVCC; `msc compile --emit source` needs none",
                         PATH=str(self.folder), CXX="/bin/true", NVCC="")

    def test_compiler_that_refuses(self):
        """It knows the machine, but not what msc has written: a bug."""
        compiler = self.tool("compiler", "echo odd code; exit 1", otherwise="exit 0")
        message = self.refused("compile", MODEL, "--emit", "static", code=INTERNAL, says="the C++ compiler refuses the generated code", CXX=str(compiler))
        self.assertRegex(message, "(?s)needed\\):\nodd code\n.*this is a bug of msc: please report it")

    def tool(self, name, work, otherwise="exit 1"):
        """A compiler that does this where it is told what to write (then $2)."""
        path = self.folder / name
        path.write_text(f'#!/bin/sh\nwhile [ $# -gt 0 ] && [ "$1" != -o ]; do shift; done\nif [ $# -eq 0 ]; then {otherwise}; fi\n{work}\n')
        path.chmod(0o755)
        return path

    def test_compiler_of_another_machine(self):
        march = "armv8-a" if platform.machine() == "x86_64" else "x86-64"
        self.refused("compile", MODEL, "--emit", "static", "--march", march, says=f"does not know --march {march}; set CXX to a compiler")

    def test_program_for_another_machine(self):
        """Stands for a cross compiler: it writes what no machine can run."""
        compiler = self.tool("cross", 'printf "\\0foreign" > "$2"; chmod +x "$2"')
        self.refused("bench", MODEL, "--march", "armv8-a", says="this machine cannot run what is built for --march armv8-a", CXX=str(compiler))

    def test_program_that_does_not_run(self):
        """As in a folder that may hold none; and one that crashes."""
        compiler = self.tool("idle", ': > "$2"')
        message = self.refused("bench", MODEL, says="the generated program cannot be run: ", CXX=str(compiler))
        self.assertIn("Permission denied; set TMPDIR to a folder that may hold programs", message)
        compiler = self.tool("wild", 'printf "#!/bin/sh\\nkill -SEGV \\$\\$\\n" > "$2"; chmod +x "$2"')
        self.refused("bench", MODEL, code=INTERNAL, says="the generated program crashed: ", CXX=str(compiler))

    def test_interrupted(self):
        """Whenever the signal comes, the folder is complete or not there."""
        for delay in (0.01, 0.05, 0.2):
            process = subprocess.Popen([MSC, "compile", MODEL, "-o", "out", "-q"], cwd=self.folder)
            time.sleep(delay)
            process.send_signal(signal.SIGTERM)
            self.assertIn(process.wait(), (0, 128 + signal.SIGTERM, -signal.SIGTERM))
            self.assertIn(self.tree()[:1], ([], ["out"]))
            shutil.rmtree(self.folder / "out", ignore_errors=True)


class TemporaryFiles(Case):
    def test_nowhere(self):
        self.refused("bench", MODEL, says="/none: no temporary folder can be made in it: No such file", TMPDIR="/none")

    def test_none_stay_after_an_interrupted_run(self):
        place = self.folder / "tmp"
        place.mkdir()
        for delay in (0.1, 0.3, 0.5, 1.0):
            process = subprocess.Popen([MSC, "bench", MODEL, "-q"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(place)},
                                       start_new_session=True)
            time.sleep(delay)
            os.killpg(process.pid, signal.SIGTERM)  # as a terminal does to everything that it started
            process.wait()
            self.assertEqual([p.name for p in place.iterdir() if p.name.startswith("msc-")], [])


class Children(Case):
    """What msc has started ends with it, though the signal is for msc alone."""

    def started(self, program):
        """Processes of this name that work on the test's folder."""
        found = []
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue  # it has ended meanwhile
            if words[0].endswith(program.encode()) and str(self.folder).encode() in b" ".join(words):
                found.append(process.name)
        return found

    def wait_for(self, process, program):
        deadline = time.time() + 300
        while not self.started(program):
            if process.poll() is not None:
                self.skipTest(f"msc has called no {program}")
            self.assertLess(time.time(), deadline)
            time.sleep(0.01)

    def start(self, *arguments):
        place = self.folder / "tmp"
        place.mkdir(exist_ok=True)
        process = subprocess.Popen([MSC, *arguments, "-q"], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   env={**os.environ, "TMPDIR": str(place), "CCACHE_DISABLE": "1"})
        self.addCleanup(process.stderr.close)
        return process

    def end_while(self, program, number, *arguments, ends=None, says=""):
        process = self.start(*arguments)
        self.wait_for(process, program)
        process.send_signal(number)
        self.assertEqual((process.wait(), process.stderr.read().decode()), (ends or 128 + number, says))
        self.assertEqual(self.started(program), [])
        self.assertEqual(self.tree(), ["tmp"])

    def test_program(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            self.end_while("digits_example", number, "bench", MODEL, "--runs", "100000000")

    def test_receivers(self):
        """A signal to a process goes to any of its threads; the one that acts on signals must not be it."""
        process = self.start("bench", MODEL, "--runs", "100000000")
        self.wait_for(process, "digits_example")
        masks = [re.search(r"SigBlk:\s*(\w+)", (task / "status").read_text())[1]
                 for task in pathlib.Path(f"/proc/{process.pid}/task").iterdir()]
        blocked = [int(mask, 16) >> signal.SIGINT - 1 & 1 for mask in masks]
        process.terminate()
        process.wait()
        self.assertEqual(sorted(blocked), [0, 1])

    def test_compiler(self):
        """cc1plus is the child of a child, and has files of its own in TMPDIR."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            self.end_while("cc1plus", number, "compile", MODEL, "--emit", "static", "-o", self.folder / "out")

    def test_crash(self):
        """Of msc: says so, and ends what it has started."""
        self.end_while("digits_example", signal.SIGSEGV, "bench", MODEL, "--runs", "100000000", ends=INTERNAL,
                       says="error: msc crashed. This is a bug of msc: please report it with the command and, if you may, the output of `msc inspect --json`\n")

    def test_nohup(self):
        process = subprocess.Popen([MSC, "bench", MODEL, "-q", "--runs", "1"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                   preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        time.sleep(0.1)
        process.send_signal(signal.SIGHUP)
        self.assertEqual(process.wait(), DONE)


class Numbers(Case):
    """Runs on the first images; the whole set is the business of test/models."""

    @classmethod
    def setUpClass(cls):
        found = json.loads(subprocess.run([MSC, "inspect", MODEL, "--json"], capture_output=True, check=True).stdout)
        cls.batch = found["inputs"][0]["shape"][0]

    def setUp(self):
        super().setUp()
        images = np.load(DIGITS / "test_images.npy").astype(np.float32)
        logits = np.load(DIGITS / "logits.npy").astype(np.float32)
        count = self.batch if self.batch > 0 else 1
        np.save(self.folder / "in.npy", images[:count])
        np.save(self.folder / "expected.npy", logits[:count])
        np.save(self.folder / "wrong.npy", logits[:count] + np.float32(1))

    def test_run(self):
        self.msc("run", MODEL, "--input", "in.npy", "--output-dir", "results")
        ours = np.load(self.folder / "results/out0.npy")
        np.testing.assert_allclose(ours, np.load(self.folder / "expected.npy"), rtol=1e-3, atol=1e-4)

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
        self.assertRegex(done.stdout, r"DIFFERS, 1 of .*; element 3 is -?\d[^ ]*, expected is nan\n")

    def test_bench(self):
        result = json.loads(self.msc("bench", MODEL, "--runs", "3", "--threads", "2", "--profile", "--json").stdout)
        self.assertEqual((result["runs"], result["threads"]), (3, 2))
        for key in ("median_ms", "min_ms", "load_first_ms", "peak_mb", "arena_bytes", "weights_bytes"):
            self.assertGreater(result[key], 0, key)
        self.assertTrue(all(k["ms"] >= 0 and k["name"] for k in result["kernels"]))

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
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
