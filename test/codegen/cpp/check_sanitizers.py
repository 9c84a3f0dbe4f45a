#!/usr/bin/env python3
# ===- check_sanitizers.py - generated code under address, undefined-behaviour and thread sanitizer ---===
# SPDX-License-Identifier: Apache-2.0
"""Golden cases of operators and networks of the quick set under g++'s sanitizers. Each runs in two threads, an object
with two worker threads each, on one array of weights; the results are compared with each other and with MindSpore's.
"""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from support import networks, packs
from support.golden import Golden
import project

SANITIZERS = {"address, undefined": "-fsanitize=address,undefined -fno-sanitize-recover=undefined", "thread": "-fsanitize=thread"}
FLAGS = "-O1 -g1 -fno-omit-frame-pointer "
NETWORKS = ["digits", "face_recognition_tracking", "shufflenetv1"]
# Operator, or Operator/text of the title: the case with the largest arrays.
OPERATORS = """ArgMaxWithValue AvgPool BatchMatMul Cast Concat Conv2D/5x5 Conv2D/depthwise Conv2D/f16 Conv2D/group4
Conv2D/many_tiles Conv2DTranspose CumSum Gather GatherNd Graph/inception Graph/squeeze_excite LayerNorm Log/special MatMul MaxPool
MirrorPad OneHot ReduceMax ReduceMean ResizeBilinear Softmax StridedSlice TensorScatterAdd TensorScatterElements Transpose""".split()


def largest_case(name):
    operator, _, text = name.partition("/")
    known = packs.read_known()
    usable = [c for c in packs.load([operator], text)
              if c.title not in known and not c.meta.get("refused") and not c.meta.get("dynamic")]
    return max(usable, key=lambda c: sum(a.nbytes for a in c.inputs + c.outputs))


def network_of(case):
    def prepare(work):
        (work / "graph.mindir").write_bytes(case.graph)
        return work / "graph.mindir"
    name = case.title.replace("/", "_").replace(".", "_")
    rtol, atol = case.meta["tolerance"][0][:2]
    return networks.Network(name, case.meta["mindspore"], rtol, atol, prepare, lambda: [Golden(case.inputs, case.outputs)])


def all_networks():
    yield from (network_of(largest_case(o)) for o in OPERATORS)
    yield from (project.few_goldens(n) for n in networks.own() if n.name in NETWORKS)


def check(a, work):
    models = [project.Model(n, "native") for n in all_networks() if not a.names or n.name in a.names]
    p, failed = project.Project(work, models, a.jobs), 0
    p.compile(a.msc)
    for name, flags in SANITIZERS.items():
        p.build("g++", FLAGS + flags)
        failed += project.run_all(p, models, name)
    return len(SANITIZERS) * len(models), failed


if __name__ == "__main__":
    sys.exit(project.main(project.parser(__doc__).parse_args(), check))
