# ===- packages.py - networks of MindCV, MindYOLO and MindOCR, from the packages themselves ---===
# SPDX-License-Identifier: Apache-2.0
"""Each network is small, or the smallest of its family, and as its package makes it, with weights that nobody trained.

The names of MindYOLO's and MindOCR's networks begin with the package's. MindYOLO's package has no configurations: those of its repository are in the folder that
MINDYOLO_CONFIGS names. YOLOv10 is not among them: untrained, its scores are equal, and TopK leaves the order of equals open.
"""
import os
import pathlib
import sys
from unittest import mock

import numpy as np

SETS = {
    "mindcv": """BiT_resnet50 cait_xxs24_224 cmt_tiny coat_lite_tiny coat_tiny convit_tiny convnext_tiny convnextv2_atto crossvit_9 densenet121 dpn92
        edgenext_xx_small efficientnet_b0 efficientnet_v2_s ghostnet_100 googlenet halonet_50t hrnet_w32 inception_v3 inception_v4 mae_b_16_224_finetune mixnet_s
        mlp_mixer_s_p32 mnasnet_100 mobilenet_v1_100 mobilenet_v2_100 mobilenet_v3_small_100 mobilenet_v3_large_100 mobilevit_xx_small nasnet_a_4x1056 pit_ti pnasnet
        poolformer_s12 pvt_tiny pvt_v2_b0 regnet_x_200mf regnet_y_200mf repmlp_t224 repvgg_a0 res2net50 resnest14 resnet50 resnetv2_50 resnext50_32x4d rexnet_10 senet154
        seresnet18 shufflenet_v1_g3_10 shufflenet_v2_x1_0 skresnet18 squeezenet1_0 swin_tiny swinv2_tiny_window8 vgg11 visformer_tiny vit_b_32_224 volo_d1 xception
        xcit_tiny_12_p16_224""".split(),
    "mindyolo": """mindyolo_yolov3 mindyolo_yolov4_silu mindyolo_yolov5n mindyolo_yolov7_tiny mindyolo_yolov8n mindyolo_yolov9_s mindyolo_yolov11_n
        mindyolo_yolox_nano""".split(),
    "mindocr": """mindocr_crnn_vgg7 mindocr_rare_resnet34 mindocr_svtr_tiny mindocr_visionlan_resnet45 mindocr_robustscanner_resnet31 mindocr_master_resnet31
        mindocr_dbnet_resnet18 mindocr_dbnet_mobilenetv3 mindocr_east_resnet50 mindocr_psenet_resnet50 mindocr_cls_mobilenet_v3_small_100_model mindocr_yolov8""".split(),
}
# Made-up weights say nothing of hrnet_w32: its float16 resizes overflow, and a NaN that ReLU makes 0 again is elsewhere with other algorithms.
INITIAL_WEIGHTS = {"hrnet_w32"}
CLASSIFIED = {"cmt_tiny": (160, 160), "halonet_50t": (256, 256), "swinv2_tiny_window8": (256, 256)}  # where the package says another size than it takes
DETECTED = (128, 128)  # what detectors see: few times their last stride
TEXT = {"svtr_tiny": (64, 256), "visionlan_resnet45": (64, 256), "master_resnet31": (48, 160), "robustscanner_resnet31": (48, 160),
        "crnn_vgg7": (32, 100), "rare_resnet34": (32, 100), "cls_mobilenet_v3_small_100_model": (48, 192)}

TEXT_BESIDE = {"robustscanner_resnet31": [np.ones((1, 1, 40), np.int32), np.arange(40, dtype=np.int32)[None]]}  # which columns are text; the positions of characters


def text_detector(neck, head):
    """What the package builds of this name itself, but with no backbone that it would load."""
    return dict(type="det", transform=None, backbone=dict(name="det_resnet50", pretrained=False), neck=neck, head=head)


DETECTORS = {"east_resnet50": text_detector(dict(name="EASTFPN", out_channels=128), dict(name="EASTHead")),
             "psenet_resnet50": text_detector(dict(name="PSEFPN", out_channels=128), dict(name="PSEHead", hidden_size=256, out_channels=7))}


def image(shape):
    return np.random.RandomState(0).standard_normal((1, 3) + tuple(shape)).astype(np.float32)


def of_mindcv(name):
    import mindcv
    cell = mindcv.create_model(name)
    said = (getattr(cell, "default_cfg", None) or {}).get("input_size", (3, 224, 224))
    return cell, [image(CLASSIFIED.get(name, said[1:]))], "MindCV " + mindcv.__version__


def of_mindyolo(name):
    import mindyolo
    from mindyolo.utils.config import Config, load_config
    found = sorted(pathlib.Path(os.environ["MINDYOLO_CONFIGS"]).glob("*/%s.yaml" % name.replace("_", "-")))
    config = Config(load_config(str(found[0]))[0])
    cell = mindyolo.create_model(config.network.model_name, model_cfg=config.network, num_classes=config.data.nc)
    return cell, [image(DETECTED)], "MindYOLO " + mindyolo.__version__


def import_mindocr():
    """For its ABINet alone, which is not built here, the package imports what MindSpore 2.10 does not have any more."""
    gone = "mindspore.parallel._transformer"
    for module in ("", ".layers", ".moe", ".op_parallel_config", ".transformer"):
        sys.modules.setdefault(gone + module, mock.MagicMock())
    import mindocr
    return mindocr


def of_mindocr(name):
    mindocr = import_mindocr()
    options = {} if name in DETECTORS else dict(pretrained=False, pretrained_backbone=False)
    cell = mindocr.build_model(DETECTORS.get(name, name), **options)
    return cell, [image(TEXT.get(name, DETECTED)), *TEXT_BESIDE.get(name, [])], "MindOCR " + mindocr.__version__


def of_package(name):
    """(the cell, its inputs, where it comes from)"""
    package, _, rest = name.partition("_")
    make = {"mindyolo": of_mindyolo, "mindocr": of_mindocr}.get(package)
    return make(rest) if make else of_mindcv(name)
