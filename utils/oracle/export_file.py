# ===- export_file.py - one file as users have them, written by MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""export_file.py FUNCTION FOLDER       called by make_files.py, each in a process of its own

Each function below says what ms.export is given: a network, its inputs, options.
"""
import os
import sys

import mindspore as ms
import mindspore.dataset as ds
import numpy as np
from mindspore import Parameter, Tensor, nn, ops
from mindspore.dataset import vision

ROWS = np.random.RandomState(0).standard_normal((2, 4)).astype(np.float32)
LABELS = np.array([0, 2], np.int32)
IMAGE = np.random.RandomState(0).randint(0, 256, (12, 10, 3), np.uint8)


class Net(nn.Cell):
    def __init__(self):
        super().__init__()
        self.w = Parameter(Tensor(np.arange(12).reshape(4, 3) / 10, ms.float32), name="w")
        self.scale = Parameter(Tensor(0.5, ms.float32), name="scale")

    def construct(self, x):
        return ops.tanh(ops.matmul(x, self.w)) * self.scale


def with_loss(net):
    return nn.WithLossCell(net, nn.SoftmaxCrossEntropyWithLogits(sparse=True, reduction="mean"))


def step(optimizer, *settings):
    net = Net()
    return nn.TrainOneStepCell(with_loss(net), optimizer(net.trainable_params(), *settings)).set_train(), [ROWS, LABELS], {}


def training_adam():
    return step(nn.Adam, 0.1)


def training_momentum():
    return step(nn.Momentum, 0.1, 0.9)


def loss_sparse():
    return with_loss(Net()), [ROWS, LABELS], {}


def loss_cross_entropy():
    return nn.WithLossCell(Net(), nn.CrossEntropyLoss()), [ROWS, LABELS], {}


def incremental():
    return Net(), [ROWS], {"incremental": True}


def jit_ast():
    return ms.jit(Net(), capture_mode="ast"), [ROWS], {}


def jit_bytecode():
    return ms.jit(Net(), capture_mode="bytecode"), [ROWS], {}


def obfuscated_seed():
    return Net(), [ROWS], {"obf_config": {"obf_ratio": 1.0, "obf_random_seed": 3423}}


def obfuscated_function():
    return Net(), [ROWS], {"obf_config": {"obf_ratio": 1.0, "customized_func": lambda a, b: a + b >= 0 or a + b < 0}}


def preprocessed():
    """The network gives back the input that the pipeline makes of an image."""
    operations = [vision.CenterCrop((5, 7)), vision.Rescale(1 / 255.0, 0.0), vision.Normalize([0.5, 0.4, 0.3], [0.2, 0.3, 0.4]), vision.HWC2CHW()]
    return pipeline(operations, IMAGE)


def preprocessed_late():
    """What msc does not do comes first."""
    resize = vision.Resize((9, 8))
    return pipeline([resize, vision.ToTensor(), vision.Normalize([0.5, 0.4, 0.3], [0.2, 0.3, 0.4], is_hwc=False)], resize(IMAGE))


def pipeline(operations, pixels):
    np.save("pixels.npy", pixels)
    data = ds.NumpySlicesDataset({"image": [IMAGE]}, shuffle=False).map(operations, input_columns="image").batch(1)
    return nn.Identity(), [next(data.create_dict_iterator(output_numpy=True))["image"]], {"dataset": data}


def weights():
    ms.save_checkpoint(Net(), "net.ckpt")
    if ms.__version__ != "2.0.0":
        ms.save_checkpoint(Net(), "net.safetensors", format="safetensors")


def export(name):
    net, inputs, options = globals()[name]()
    tensors = [Tensor(x) for x in inputs]
    ms.export(net, *tensors, file_name="graph", file_format="MINDIR", **options)
    if name.startswith("training"):  # what trains has no result
        return
    seed = options.get("obf_config", {}).get("obf_random_seed")
    hidden = {"obf_random_seed": seed} if seed else {}
    cell = Net() if "obfuscated_function" in name else nn.GraphCell(ms.load("graph.mindir"), **hidden)
    if seed:
        inputs.append(np.full((1, 1), cell._branch_control_input, np.int32))
    result = cell(*tensors)
    for stem, arrays in (("in", inputs), ("out", [x.asnumpy() for x in (result if isinstance(result, tuple) else (result,))])):
        for i, x in enumerate(arrays):
            np.save("%s%d.npy" % (stem, i), x)


if __name__ == "__main__":
    os.chdir(sys.argv[2])
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    weights() if sys.argv[1] == "weights" else export(sys.argv[1])
