#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Files as users have them, as both releases of MindSpore wrote them (utils/oracle/make_files.py)."""
import ctypes
import json
import tarfile

import numpy as np

from case import TESTS, Case, main

RELEASES = ("ms20", "ms210")


class Files(Case):
    def setUp(self):
        super().setUp()
        with tarfile.open(TESTS / "driver/Inputs/files.tar.xz") as archive:
            archive.extractall(self.folder)

    def agrees(self, name):
        """With what MindSpore computed."""
        folder = self.folder / name
        arrays = [sorted(folder.glob(stem + "*.npy")) for stem in ("in", "out")]
        return self.msc("verify", folder / "graph.mindir", "--input", *arrays[0], "--expect", *arrays[1]).stderr


class Training(Files):
    BACKBONE = "the file holds a step of training; export the network that it trains, without loss and optimizer: net.set_train(False); mindspore.export(net"

    def test_step(self):
        """Gradients by their scope, whatever they compute; each of them named, what to do said once."""
        for release in RELEASES:
            for name, update in (("training_adam", "Adam: the operator"), ("training_momentum", "ApplyMomentum: the operator")):
                message = self.refused("compile", f"{release}/{name}/graph.mindir", says=update)
                self.assertIn("TanhGrad: the operator is not supported", message)
                self.assertIn("gives no gradient: is_grad is not supported", message)
                self.assertEqual(message.count("\n  - "), 1)
                self.assertIn(self.BACKBONE, message)

    def test_loss(self):
        """Labels are an input, the loss is the result."""
        self.agrees("ms20/loss_sparse")
        self.agrees("ms210/loss_cross_entropy")

    def test_loss_that_is_refused(self):
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:a" tensor { dims: 2 data_type: 1 } }
          node { name: "g:a" output: "g:a" input: "g:x" op_type: "REF::OddLoss:1" domain: "Default/_loss_fn/OddLoss-op0"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "OddLoss:1" op_type: "OddLoss" }
        """)
        message = self.refused("compile", "x.mindir", says="Default/_loss_fn/OddLoss-op0: OddLoss: the operator is not supported")
        self.assertIn("export the backbone that nn.WithLossCell was given", message)


class Exports(Files):
    def test_ways(self):
        for name in ("ms20/incremental", "ms210/jit_ast", "ms210/jit_bytecode"):
            self.agrees(name)

    def test_converter(self):
        """Of MindSpore Lite: operators that it fused."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:a" tensor { dims: 2 data_type: 1 } }
          node { name: "g:a" output: "g:a" input: "g:x" op_type: "REF::ScaleFusion:1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "ScaleFusion:1" op_type: "ScaleFusion" }
        """)
        self.refused("compile", "x.mindir", says="\n  - MindSpore Lite's converter wrote this file; give the file that mindspore.export wrote")


class Weights(Files):
    def test_refused(self):
        for name, kind in (("ms20/weights/net.ckpt", "a checkpoint"), ("ms210/weights/net.ckpt", "a checkpoint"),
                           ("ms210/weights/net.safetensors", "a file of safetensors")):
            self.refused("compile", name, says=f"is no MindIR file but {kind}: weights without a network; load it into the network (mindspore.load_checkpoint")


class Obfuscated(Files):
    def test_seed(self):
        """The key is an input more."""
        message = self.agrees("ms20/obfuscated_seed")
        self.assertIn("the network was obfuscated: its last input, '[Parameter]", message)
        self.assertIn("', is the key; with another number its results are wrong", message)

    def test_function(self):
        message = self.refused("compile", "ms20/obfuscated_function/graph.mindir", says="OpaquePredicate: the operator is not supported")
        self.assertIn("\n  - the file was obfuscated with a function of Python (customized_func), which it does not hold; export", message)


class Preprocessed(Files):
    def test_inspect(self):
        for release in RELEASES:
            file = f"{release}/preprocessed/graph.mindir"
            self.assertIn("before the network, of image:\n  CenterCrop size=[5,7]\n", self.msc("inspect", file).stdout)
            [pipeline] = json.loads(self.msc("inspect", file, "--json").stdout)["preprocessing"]
            self.assertEqual(pipeline["columns"], ["image"])
            self.assertEqual([o["name"] for o in pipeline["operations"]], ["CenterCrop", "Rescale", "Normalize", "HwcToChw"])
            self.assertEqual(pipeline["operations"][0]["parameters"], {"size": [5, 7]})
        self.assertEqual(json.loads(self.msc("inspect", "ms20/incremental/graph.mindir", "--json").stdout)["preprocessing"], [])

    def prepare(self, name, pixels, rows, columns):
        """The status, and what the library makes of the pixels."""
        library = ctypes.CDLL(str(self.folder / name / "libgraph.so"))
        expected = np.load(self.folder / name / "in0.npy")
        made = np.zeros_like(expected)
        address = lambda array: ctypes.c_void_p(array.ctypes.data)
        return library.graph_preprocess(address(pixels), ctypes.c_int64(rows), ctypes.c_int64(columns), address(made)), made, expected

    def compile(self, name):
        message = self.msc("compile", f"{name}/graph.mindir", "--emit", "shared", "-o", name).stderr
        return message, (self.folder / name / "graph.h").read_text(), np.load(self.folder / name / "pixels.npy")

    def check_prepared(self, name, pixels, refused):
        status, made, expected = self.prepare(name, pixels, *pixels.shape[:2])
        self.assertEqual(status, 0)
        np.testing.assert_allclose(made, expected, 1e-4, 1e-5)
        self.assertEqual(self.prepare(name, pixels, *refused)[0], 2)

    def test_function(self):
        """Crops a larger image, and refuses a smaller one."""
        name = "ms20/preprocessed"
        message, header, pixels = self.compile(name)
        self.assertIn("graph_preprocess makes input 0 of an image: CenterCrop, Rescale, Normalize, HwcToChw", message)
        self.assertIn("at least 5 rows of at least 7 pixels", header)
        self.check_prepared(name, pixels, refused=(4, 10))

    def test_function_behind_others(self):
        """What comes first is the caller's: here the image is as large as the input."""
        name = "ms210/preprocessed_late"
        message, header, pixels = self.compile(name)
        self.assertIn("The image is what Resize of that pipeline gives.", header)
        self.check_prepared(name, pixels, refused=(9, 7))

    def test_no_function(self):
        """The pipeline's end gives no input of this network."""
        self.write('graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:x" } } preprocessor { op '
                   '{ input_columns: "[\\"image\\"]" operations: "[{\\"tensor_op_name\\": \\"HwcToChw\\", \\"tensor_op_params\\": null}]" } }')
        message = self.msc("compile", "x.mindir", "-o", "out").stderr
        self.assertIn("the file says how an input was made of data: HwcToChw; the library begins behind that", message)
        self.assertFalse((self.folder / "out/x_preprocess.cpp").exists())

    def test_odd_text(self):
        """What is no JSON, or other JSON than MindSpore's, is left out."""
        for text in ("", "[", "3", "[3]", '{"a": 3}', '[{"tensor_op_name": 3}]', '[{"tensor_op_params": {}}]'):
            quoted = text.replace('"', '\\"')
            self.write('graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:x" } } '
                       'preprocessor { op { input_columns: "%s" operations: "%s" } }' % (quoted, quoted))
            self.assertEqual(json.loads(self.msc("inspect", "x.mindir", "--json").stdout)["preprocessing"], [])


if __name__ == "__main__":
    main()
