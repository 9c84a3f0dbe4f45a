#!/usr/bin/env python3
# ===- export_networks.py - whole networks, exported and run by real MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""export_networks.py OUT_DIR [NETWORK ...]       with the Python that has MindSpore

Writes OUT_DIR/<network>/ as the corpus has it: graph.mindir.xz without weights, golden.npz with an input and what
MindSpore computed for it, meta.json. The weights are those of mindir_file.py. Then

    test/models/run_models.py --corpus OUT_DIR NETWORK ...

Without names, the small networks of the folder networks/; `mindcv` is one network of each of MindCV's families (with the Python
that has MindCV). What MindSpore cannot export or run is said, and left out.
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

# The smallest network of each family.
FAMILIES = """BiT_resnet50 cait_xxs24_224 cmt_tiny coat_lite_tiny coat_tiny convit_tiny convnext_tiny convnextv2_atto crossvit_9
densenet121 dpn92 edgenext_xx_small efficientnet_b0 efficientnet_v2_s ghostnet_100 googlenet halonet_50t hrnet_w32 inception_v3
inception_v4 mae_b_16_224_finetune mixnet_s mlp_mixer_s_p32 mnasnet_100 mobilenet_v1_100 mobilenet_v2_100 mobilenet_v3_small_100
mobilenet_v3_large_100 mobilevit_xx_small nasnet_a_4x1056 pit_ti pnasnet poolformer_s12 pvt_tiny pvt_v2_b0 regnet_x_200mf
regnet_y_200mf repmlp_t224 repvgg_a0 res2net50 resnest14 resnet50 resnetv2_50 resnext50_32x4d rexnet_10 senet154 seresnet18
shufflenet_v1_g3_10 shufflenet_v2_x1_0 skresnet18 squeezenet1_0 swin_tiny swinv2_tiny_window8 vgg11 visformer_tiny vit_b_32_224
volo_d1 xception xcit_tiny_12_p16_224""".split()
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
    return [o.asnumpy() for o in (result if isinstance(result, (tuple, list)) else [result])]


def own(name):
    """(the cell, its inputs, where it comes from)"""
    make, inputs = NETWORKS[name]
    return make(), [i() for i in inputs], "utils/oracle/networks"


def of_mindcv(name):
    import mindcv
    cell = mindcv.create_model(name)
    size = getattr(cell, "default_cfg", None) or {}
    shape = tuple(size.get("input_size", ())) or (3, 224, 224)
    return cell, [np.random.RandomState(0).standard_normal((1,) + shape).astype(np.float32)], "MindCV " + mindcv.__version__


def run_file(folder, inputs):
    """What MindSpore computes with the made-up weights; refuses what says nothing of the compiler."""
    signs = np.random.RandomState(1)
    disturbed = [x * (1 + 1e-6 * signs.choice((-1, 1), x.shape)).astype(x.dtype) if x.dtype.kind == "f" else x for x in inputs]
    with tempfile.TemporaryDirectory() as filled:
        mindir_file.fill(folder, filled)
        outputs, others = (arrays_of(nn.GraphCell(ms.load(filled + "/model.mindir"))(*map(Tensor, x))) for x in (inputs, disturbed))
    if not all(np.isfinite(o).all() for o in outputs):
        sys.exit("the outputs are not finite")
    if not all(compare(o, d, RTOL, ATOL)[0] for d, o in zip(others, outputs)):
        sys.exit("with made-up weights a change of 1e-6 in the input is one beyond the tolerance in the outputs")
    return outputs


def export(name, folder):
    """In a process of its own: MindSpore may crash, and grows with each network."""
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    cell, inputs, source = own(name) if name in NETWORKS else of_mindcv(name)
    exported = str(folder / "exported.mindir")
    ms.export(cell.set_train(False), *map(Tensor, inputs), file_name=exported, file_format="MINDIR")
    mindir_file.main(["", "strip", exported, str(folder / "graph.mindir.xz")])
    arrays = {"in%d" % i: x for i, x in enumerate(inputs)}
    np.savez(folder / "golden.npz", **arrays)
    np.savez_compressed(folder / "golden.npz", **arrays, **sampled(run_file(folder, inputs)))
    meta = dict(network=name, source=source, exporter=ms.__version__, rtol=RTOL, atol=ATOL)
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n")
    (folder / "exported.mindir").unlink()


def last_words(text):
    lines = [line.strip() for line in text.splitlines() if line.strip() and "WARNING" not in line]
    errors = [line for line in lines if "Error" in line or "rror:" in line]
    return (errors or lines or ["it crashed"])[-1][:300]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out", type=pathlib.Path)
    p.add_argument("networks", nargs="*", default=list(NETWORKS))
    p.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    a = p.parse_args()
    if a.child:
        return export(a.networks[0], a.out / a.networks[0])
    failed = 0
    for name in chain.from_iterable(FAMILIES if n == "mindcv" else [n] for n in a.networks):
        (a.out / name).mkdir(parents=True, exist_ok=True)
        r = subprocess.run([sys.executable, __file__, str(a.out), name, "--child"], capture_output=True, text=True, errors="replace")
        if r.returncode:
            failed += 1
            shutil.rmtree(a.out / name)
        print("%s %s" % (name, "exported" if not r.returncode else "not exported: " + last_words(r.stderr + r.stdout)), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
