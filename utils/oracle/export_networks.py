#!/usr/bin/env python3
# ===- export_networks.py - whole networks, exported and run by real MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""export_networks.py OUT_DIR [NETWORK ...]       with the Python that has MindSpore

Writes OUT_DIR/<network>/ as the corpus has it: graph.mindir.xz without weights, golden.npz with an input and what
MindSpore computed for it, meta.json. The weights are those of mindir_file.py; where these say nothing, constants.npz has others. Then

    test/models/run_models.py --corpus OUT_DIR NETWORK ...

Without names, the small networks of the folder networks/; `mindcv`, `mindyolo` and `mindocr` are one network of each family of
these packages (packages.py; with the Python that has them). What MindSpore cannot export or run is said, and left out.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from itertools import chain

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import mindir_file
import mindspore as ms
import numpy as np
from compare import compare
from mindspore import Tensor, nn
from networks import NETWORKS
from packages import INITIAL_WEIGHTS, SETS, of_package

SAMPLE_LIMIT = 65536  # a bigger output is sampled
RTOL, ATOL = 1e-3, 1e-4  # as compare.py understands them


def sampled(outputs):
    arrays = {}
    for i, o in enumerate(outputs):
        arrays["out%d" % i] = o
        if o.size > SAMPLE_LIMIT:
            stride = -(-o.size // SAMPLE_LIMIT)
            arrays.update({"out%d" % i: o.reshape(-1)[::stride], "stride%d" % i: stride, "shape%d" % i: np.array(o.shape)})
    return arrays


def arrays_of(result):
    """Its tensors and numbers, as msc numbers a network's outputs."""
    if isinstance(result, (tuple, list)):
        return list(chain.from_iterable(map(arrays_of, result)))
    return [result.asnumpy() if isinstance(result, Tensor) else np.array(result)]


def own(name):
    """(the cell, its inputs, where it comes from)"""
    make, inputs = NETWORKS[name]
    return make(), [i() for i in inputs], "utils/oracle/networks"


def run(model, inputs):
    return arrays_of(nn.GraphCell(ms.load(model))(*map(Tensor, inputs)))


def disturbed(inputs):
    """Inputs that a compiler's other roundings are worth: one draw alone says too little."""
    random = np.random.RandomState(1)
    for share in (1e-7, 3e-7, 1e-6, 1e-6):
        yield [(x * (1 + share * random.choice((-1, 1), x.shape))).astype(x.dtype) if x.dtype.kind == "f" else x for x in inputs]


def agree(outputs, others):
    return all(compare(o, d, RTOL, ATOL)[0] for d, o in zip(others, outputs))


def run_file(folder, inputs):
    """What MindSpore computes with the folder's weights; raises ValueError where that says nothing of the compiler."""
    with tempfile.TemporaryDirectory() as filled:
        mindir_file.fill(folder, filled)
        model = filled + "/model.mindir"
        outputs = run(model, inputs)
        if not all(np.isfinite(o).all() for o in outputs):
            raise ValueError("the outputs are not finite")
        for others in (run(model, x) for x in disturbed(inputs)):
            if not agree(outputs, others):
                raise ValueError("a change of at most 1e-6 in the input is one beyond the tolerance in the outputs")
        opposite = [-x if x.dtype.kind == "f" else x for x in inputs]
        if any(x.dtype.kind == "f" for x in inputs) and agree(outputs, run(model, opposite)):
            raise ValueError("the outputs hardly depend on the input")
    return outputs


def run_with_weights(name, cell, folder, inputs):
    """With made-up weights or, where these say nothing, with those that the network begins with."""
    try:
        if name not in INITIAL_WEIGHTS:
            return run_file(folder, inputs)
    except ValueError:
        pass
    np.savez(folder / "constants.npz", **{p.name: p.asnumpy() for p in cell.get_parameters()})
    return run_file(folder, inputs)


def export(name, folder):
    """In a process of its own: MindSpore may crash, and grows with each network."""
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    cell, inputs, source = own(name) if name in NETWORKS else of_package(name)
    exported = str(folder / "exported.mindir")
    ms.export(cell.set_train(False), *map(Tensor, inputs), file_name=exported, file_format="MINDIR")
    mindir_file.main(["", "strip", exported, str(folder / "graph.mindir.xz")])
    arrays = {"in%d" % i: x for i, x in enumerate(inputs)}
    np.savez(folder / "golden.npz", **arrays)
    np.savez_compressed(folder / "golden.npz", **arrays, **sampled(run_with_weights(name, cell, folder, inputs)))
    meta = dict(network=name, source=source, exporter=ms.__version__, rtol=RTOL, atol=ATOL)
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n")
    (folder / "exported.mindir").unlink()


def last_words(text):
    """Of MindSpore's last error, which often begins a line behind its type."""
    lines = [line.strip() for line in text.splitlines() if line.strip(" -") and "WARNING" not in line]
    errors = [i for i, line in enumerate(lines) if "Error" in line or "rror:" in line]
    last = errors[-1] if errors else -1
    return " ".join(lines[last:][:4])[:300] or "it crashed"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out", type=pathlib.Path)
    p.add_argument("networks", nargs="*", default=list(NETWORKS))
    p.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    a = p.parse_args()
    if a.child:
        return export(a.networks[0], a.out / a.networks[0])
    failed = 0
    for name in chain.from_iterable(SETS.get(n, [n]) for n in a.networks):
        (a.out / name).mkdir(parents=True, exist_ok=True)
        r = subprocess.run([sys.executable, __file__, str(a.out), name, "--child"], capture_output=True, text=True, errors="replace")
        if r.returncode:
            failed += 1
            shutil.rmtree(a.out / name)
        print("%s %s" % (name, "exported" if not r.returncode else "not exported: " + last_words(r.stderr + r.stdout)), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
