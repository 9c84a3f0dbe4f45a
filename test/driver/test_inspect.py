#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc inspect."""
import json
import math

from case import DIGITS, MODEL, Case, main


class Inspect(Case):
    def test_json(self):
        for model in (MODEL, DIGITS / "digits_ms210.mindir"):
            found = json.loads(self.msc("inspect", model, "--json").stdout)
            self.assertEqual([(t["dtype"], len(t["shape"])) for t in found["inputs"]], [("float32", 4)])
            self.assertEqual(found["outputs"][0]["shape"][-1], 10)
            self.assertEqual((found["state"], found["unsupported"]), ([], []))
            self.assertGreater(found["parameters"], 1000)
            self.assertEqual(found["nodes"], sum(found["operators"].values()))
            self.assertNotIn("plan", found)

    def test_text(self):
        text = self.msc("inspect", MODEL).stdout
        self.assertIn("float32 [", text)
        self.assertIn("every node is supported", text)
        self.assertNotIn("arena", text)


class State(Case):
    """Parameters that the network writes; others are weights."""

    def setUp(self):
        super().setUp()
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 2 data_type: 1 } } output { name: "g:r" }
          parameter { name: "g:total" dims: 2 data_type: 1 raw_data: "\\000\\000\\200?\\000\\000\\000@" }
          parameter { name: "g:step" dims: 2 data_type: 1 raw_data: "\\000\\000\\200?\\000\\000\\000@" }
          node { name: "g:u" output: "g:u" op_type: "Constant" attribute { name: "value" type: UMONAD } }
          node { name: "g:s" output: "g:s" input: "g:step" input: "g:u" op_type: "REF::Load:1" %(shape)s }
          node { name: "g:p" output: "g:p" input: "g:x" input: "g:s" op_type: "REF::Mul:1" %(shape)s }
          node { name: "g:r" output: "g:r" input: "g:total" input: "g:p" input: "g:u" op_type: "REF::AssignAdd:1" %(shape)s } }
        primitives { name: "Load:1" op_type: "Load" } primitives { name: "Mul:1" op_type: "Mul" }
        primitives { name: "AssignAdd:1" op_type: "AssignAdd" }
        """ % {"shape": 'attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } }'})

    def test_json(self):
        found = json.loads(self.msc("inspect", "x.mindir", "--json", "--plan").stdout)
        self.assertEqual([i["name"] for i in found["inputs"]], ["x"])
        self.assertEqual(found["state"], [{"name": "total", "dtype": "float32", "shape": [2]}])
        self.assertEqual(found["plan"]["state_bytes"], 64)
        self.assertIn({"space": "state", "offset": 0}, found["plan"]["kernels"][0]["writes"])

    def test_text(self):
        text = self.msc("inspect", "x.mindir", "--plan").stdout
        self.assertIn("state  total: float32 [2]", text)
        self.assertRegex(text, r", 64 bytes state\n$")


class Plan(Case):
    """The kernels in order, for a target or the first one."""

    def plan(self, *options):
        return json.loads(self.msc("inspect", MODEL, "--plan", "--json", *options).stdout)["plan"]

    def test_json(self):
        plan = self.plan()
        kernels = plan["kernels"]
        self.assertEqual([k["number"] for k in kernels], list(range(len(kernels))))
        self.assertEqual(plan["flops"], sum(k["flops"] for k in kernels))
        self.assertEqual(kernels[0]["reads"][0], {"space": "input", "index": 0, "offset": 0})
        self.assertEqual(kernels[-1]["writes"][0], {"space": "output", "index": 0, "offset": 0})
        self.assertEqual(math.prod(kernels[-1]["shape"]), 10)
        self.assertEqual({k["algorithm"] for k in kernels} - {"conv2dRows", "conv2dDirect", "maxPool2d", "matmul", "map", "transpose"}, set())
        self.assertTrue({"maxPool2d", "matmul"} <= {k["algorithm"] for k in kernels})
        for kernel in kernels:
            for place in kernel["reads"] + kernel["writes"]:
                self.assertLess(place["offset"], {"arena": plan["arena_bytes"], "weights": plan["weights_bytes"]}.get(place["space"], 1))
        self.assertEqual(plan["arena_bytes"] % 64, 0)

    def test_what_is_written_is_read_later(self):
        """From the arena nothing is read that was not written."""
        written = set()
        for kernel in self.plan()["kernels"]:
            written |= {place["offset"] for place in kernel["writes"] if place["space"] == "arena"}
            self.assertEqual([p for p in kernel["reads"] if p["space"] == "arena" and p["offset"] not in written], [])

    def test_text(self):
        kernels = self.plan()["kernels"]
        lines = self.msc("inspect", MODEL, "--plan").stdout.splitlines()[-len(kernels) - 1:]
        for kernel, line in zip(kernels, lines):
            self.assertRegex(line, r"^ *%d %s +%s +%s +[\d.]+ [kM]?FLOP +[\d.]+ (bytes|[kM]B)  (input 0|arena\+\d+).* -> (arena\+\d+|output 0)$" % (
                kernel["number"], kernel["name"], kernel["algorithm"], "x".join(map(str, kernel["shape"]))))
        self.assertRegex(lines[-1], r"^%d kernels, [\d.]+ [kM]FLOP, [\d.]+ k?B(ytes)? arena, [\d.]+ kB weights$" % len(kernels))

    def test_target(self):
        """Ascend C has its weights in rows, not packed."""
        self.assertNotEqual(self.plan()["weights_bytes"], self.plan("--target", "ascendc")["weights_bytes"])

    def test_target_runs_it(self):
        """On Ascend C integers go by elements: what is a map elsewhere is loops."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 8 data_type: 6 } } output { name: "g:r" }
          node { name: "g:r" output: "g:r" input: "g:x" op_type: "REF::Abs:1" attribute { name: "shape" type: TENSORS tensors { dims: 8 data_type: 6 } } } }
        primitives { name: "Abs:1" op_type: "Abs" }
        """)
        for target, algorithm in ("cpp", "map"), ("cuda", "map"), ("ascendc", "loops"):
            found = json.loads(self.msc("inspect", "x.mindir", "--plan", "--json", "--target", target).stdout)
            self.assertEqual([k["algorithm"] for k in found["plan"]["kernels"]], [algorithm], target)

    def test_rows(self):
        """A softmax is one kernel, whatever the target and however long its rows."""
        for length in 10, 100000:
            self.write("""
            graph { name: "g" input { name: "g:x" tensor { dims: 4 dims: %d data_type: 1 } } output { name: "g:r" }
              node { name: "g:r" output: "g:r" input: "g:x" op_type: "REF::Softmax:1"
                attribute { name: "shape" type: TENSORS tensors { dims: 4 dims: %d data_type: 1 } } } }
            primitives { name: "Softmax:1" op_type: "Softmax" attribute { name: "axis" type: TUPLE values { type: INT64 i: -1 } } }
            """ % (length, length))
            for target in "cpp", "cuda", "ascendc":
                found = json.loads(self.msc("inspect", "x.mindir", "--plan", "--json", "--target", target).stdout)
                self.assertEqual([k["algorithm"] for k in found["plan"]["kernels"]], ["softmax"], target)

    def test_no_plan(self):
        """Of what is not supported there is none, and the rest is said all the same."""
        (self.folder / "x.mindir").write_bytes(MODEL.read_bytes().replace(b"Conv2D", b"Conv9Q"))
        found = json.loads(self.msc("inspect", "x.mindir", "--plan", "--json").stdout)
        self.assertIsNone(found["plan"])
        self.assertEqual(found["unsupported"][0]["operator"], "Conv9Q")
        self.assertNotIn("arena", self.msc("inspect", "x.mindir", "--plan").stdout)


if __name__ == "__main__":
    main()
