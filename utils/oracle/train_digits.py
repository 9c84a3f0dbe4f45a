# ===- train_digits.py - trains a digit classifier with MindSpore and exports it as MindIR ---===
# SPDX-License-Identifier: Apache-2.0
"""train_digits.py OUT_DIR [--epochs N] [--weights FILE.ckpt]

Writes digits.mindir, test_images.npy (360 x 1 x 8 x 8, 0 to 1), test_labels.npy and logits.npy, what the exported file
gives when MindSpore reads it back. Trains in half a minute on one core. The data are scikit-learn's digits.

    python3.9 -m venv ms20 && ms20/bin/pip install mindspore==2.0.0 "numpy<1.24" "protobuf<4" "pillow<10" scikit-learn
    ms20/bin/python train_digits.py /tmp/digits

The weights are kept as digits.ckpt. With --weights another release of MindSpore exports the same network in its own
generation of the format, as digits_ms<version>.mindir.
"""
import argparse
import os
import pathlib

os.environ.setdefault("GLOG_v", "3")
import mindspore as ms
import numpy as np
from mindspore import nn


class Digits(nn.Cell):
    def __init__(self):
        super().__init__()
        convolution = lambda i, o: nn.Conv2d(i, o, 3, has_bias=True, weight_init="he_uniform", bias_init="zeros")
        dense = lambda i, o: nn.Dense(i, o, weight_init="he_uniform", bias_init="zeros")
        self.conv1, self.conv2, self.conv3 = convolution(1, 16), convolution(16, 32), convolution(32, 64)
        self.pool, self.relu, self.flatten = nn.MaxPool2d(2, 2), nn.ReLU(), nn.Flatten()
        self.fc1, self.fc2, self.fc3 = dense(256, 120), dense(120, 84), dense(84, 10)

    def construct(self, x):
        x = self.pool(self.relu(self.conv1(x)))
        x = self.relu(self.conv2(x))
        x = self.flatten(self.pool(self.relu(self.conv3(x))))
        return self.fc3(self.relu(self.fc2(self.relu(self.fc1(x)))))


def load_data():
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split
    images, labels = load_digits(return_X_y=True)
    images = (images / 16.0).astype(np.float32).reshape(-1, 1, 8, 8)
    return train_test_split(images, labels.astype(np.int32), test_size=0.2, random_state=0, stratify=labels)


def train(net, images, labels, epochs, batch=64):
    steps = len(images) // batch
    rate = nn.cosine_decay_lr(1e-5, 2e-3, epochs * steps, steps, epochs)
    step = nn.TrainOneStepCell(nn.WithLossCell(net, nn.SoftmaxCrossEntropyWithLogits(sparse=True, reduction="mean")),
                               nn.Adam(net.trainable_params(), rate)).set_train()
    order = np.random.RandomState(0)
    for epoch in range(epochs):
        rows = order.permutation(len(images))
        losses = [float(step(ms.Tensor(images[r]), ms.Tensor(labels[r])).asnumpy())
                  for r in np.array_split(rows[:steps * batch], steps)]
        print("epoch %2d  loss %.4f" % (epoch + 1, np.mean(losses)), flush=True)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out", type=pathlib.Path)
    p.add_argument("--epochs", type=int, default=30)
    p.add_argument("--weights", help="no training: export these")
    a = p.parse_args()
    ms.set_seed(1)
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    a.out.mkdir(parents=True, exist_ok=True)
    net = Digits()
    if a.weights:
        ms.load_param_into_net(net, ms.load_checkpoint(a.weights))
        test_images, test_labels = (np.load(a.out / f) for f in ("test_images.npy", "test_labels.npy"))
        name = "digits_ms" + "".join(ms.__version__.split(".")[:2])
    else:
        images, test_images, labels, test_labels = load_data()
        train(net, images, labels, a.epochs)
        ms.save_checkpoint(net, str(a.out / "digits.ckpt"))
        np.save(a.out / "test_images.npy", test_images)
        np.save(a.out / "test_labels.npy", test_labels)
        name = "digits"
    net.set_train(False)
    ms.export(net, ms.Tensor(test_images[:1]), file_name=str(a.out / name), file_format="MINDIR")
    reread = nn.GraphCell(ms.load(str(a.out / (name + ".mindir"))))
    logits = np.concatenate([reread(ms.Tensor(test_images[i:i + 1])).asnumpy() for i in range(len(test_images))])
    if a.weights:
        difference = np.abs(logits - np.load(a.out / "logits.npy")).max()
        print("logits differ by at most %.3g from the first export's" % difference)
    else:
        np.save(a.out / "logits.npy", logits)
    print("%s.mindir: accuracy %.4f on %d images" % (name, (logits.argmax(1) == test_labels).mean(), len(test_labels)))


if __name__ == "__main__":
    main()
