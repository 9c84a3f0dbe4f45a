#!/usr/bin/env python3
# ===- export_networks.py - whole networks of MindCV, exported and run by real MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""export_networks.py OUT_DIR [NETWORK ...]       with the Python that has MindSpore and MindCV

Writes OUT_DIR/<network>/ as the corpus has it: graph.mindir.xz without weights, golden.npz with an input and what
MindSpore computed for it, meta.json. The weights are those of mindir_file.py. Then

    test/models/run_models.py --corpus OUT_DIR NETWORK ...

Without names, one network of each of MindCV's families. What MindSpore cannot export or run is said, and left out.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import mindir_file
import numpy as np
from compare import compare

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


def export(name, folder):
    """In a process of its own: MindSpore may crash, and grows with each network."""
    import mindcv
    import mindspore as ms
    from mindspore import Tensor, nn
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    network = mindcv.create_model(name).set_train(False)
    size = getattr(network, "default_cfg", None) or {}
    shape = tuple(size.get("input_size", ())) or (3, 224, 224)
    image = np.random.RandomState(0).standard_normal((1,) + shape).astype(np.float32)
    ms.export(network, Tensor(image), file_name=str(folder / "exported.mindir"), file_format="MINDIR")
    mindir_file.main(["", "strip", str(folder / "exported.mindir"), str(folder / "graph.mindir.xz")])
    np.savez(folder / "golden.npz", in0=image)
    with tempfile.TemporaryDirectory() as filled:
        mindir_file.fill(folder, filled)
        run = nn.GraphCell(ms.load(filled + "/model.mindir"))
        outputs, disturbed = (arrays_of(run(Tensor(x))) for x in (image, image * np.float32(1 + 1e-6)))
    if not all(np.isfinite(o).all() for o in outputs):
        sys.exit("the outputs are not finite")
    if not all(compare(o, d, RTOL, ATOL)[0] for d, o in zip(disturbed, outputs)):
        sys.exit("with made-up weights a change of 1e-6 in the input is one beyond the tolerance in the outputs")
    np.savez_compressed(folder / "golden.npz", in0=image, **sampled(outputs))
    meta = dict(network=name, source="MindCV " + mindcv.__version__, exporter=ms.__version__, rtol=RTOL, atol=ATOL)
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n")
    (folder / "exported.mindir").unlink()


def last_words(text):
    lines = [line.strip() for line in text.splitlines() if line.strip() and "WARNING" not in line]
    errors = [line for line in lines if "Error" in line or "rror:" in line]
    return (errors or lines or ["it crashed"])[-1][:300]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out", type=pathlib.Path)
    p.add_argument("networks", nargs="*", default=FAMILIES)
    p.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    a = p.parse_args()
    if a.child:
        return export(a.networks[0], a.out / a.networks[0])
    failed = 0
    for name in a.networks:
        (a.out / name).mkdir(parents=True, exist_ok=True)
        r = subprocess.run([sys.executable, __file__, str(a.out), name, "--child"], capture_output=True, text=True, errors="replace")
        if r.returncode:
            failed += 1
            shutil.rmtree(a.out / name)
        print("%s %s" % (name, "exported" if not r.returncode else "not exported: " + last_words(r.stderr + r.stdout)), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
