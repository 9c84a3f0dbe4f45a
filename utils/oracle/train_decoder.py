# ===- train_decoder.py - trains a small decoder with MindSpore and exports it as MindIR ---===
# SPDX-License-Identifier: Apache-2.0
"""train_decoder.py OUT_DIR [--steps N] [--weights FILE.ckpt]

Writes decoder.mindir, which takes one letter and its position a run and keeps keys and values of the earlier ones in parameters, and
mindspore.txt, the text that it writes letter by letter when MindSpore reads it back. It knows "The Star" by Jane Taylor (1806) by heart.
Trains in a minute on one core.

    python3.11 -m venv ms210 && ms210/bin/pip install mindspore==2.10.0
    ms210/bin/python train_decoder.py /tmp/decoder

The weights are kept as decoder.ckpt. With --weights another release of MindSpore exports the same network.
"""
import argparse
import os
import pathlib

os.environ.setdefault("GLOG_v", "3")
import mindspore as ms
import numpy as np
from mindspore import nn, ops

LETTERS = "\n ',-.abcdefghijklmnopqrstuvwxyz"
KINDS, POSITIONS, WIDTH, HEADS, BLOCKS = len(LETTERS), 64, 64, 4, 2
PROMPT = "twinkle, twinkle, little star,"
POEM = """twinkle, twinkle, little star,
how i wonder what you are.
up above the world so high,
like a diamond in the sky.

when the blazing sun is gone,
when he nothing shines upon,
then you show your little light,
twinkle, twinkle, all the night.

then the trav'ller in the dark,
thanks you for your tiny spark,
he could not see which way to go,
if you did not twinkle so.
"""


def encode(text):
    return np.array([LETTERS.index(letter) for letter in text], np.int32)


def decode(tokens):
    return "".join(LETTERS[token] for token in tokens)


class Block(nn.Cell):
    """Attention and two dense layers, on texts[B, T, WIDTH]; `construct` takes one letter, `whole` all of them."""

    def __init__(self):
        super().__init__()
        self.before, self.between = nn.LayerNorm((WIDTH,)), nn.LayerNorm((WIDTH,))
        self.query, self.key, self.value, self.out = (nn.Dense(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow, self.relu = nn.Dense(WIDTH, 2 * WIDTH), nn.Dense(2 * WIDTH, WIDTH), nn.ReLU()
        cache = lambda name: ms.Parameter(ms.Tensor(np.zeros((POSITIONS, WIDTH), np.float32)), name=name, requires_grad=False)
        self.keys, self.values = cache("keys"), cache("values")
        self.write = ops.ScatterUpdate()

    def heads(self, x):
        return x.reshape((x.shape[0], x.shape[1], HEADS, WIDTH // HEADS)).transpose((0, 2, 1, 3))

    def attend(self, x, h, keys, values, mask):
        scores = ops.matmul(self.heads(self.query(h)), self.heads(keys).transpose((0, 1, 3, 2))) * (WIDTH // HEADS) ** -0.5
        mixed = ops.matmul(ops.softmax(scores + mask, -1), self.heads(values))
        x = x + self.out(mixed.transpose((0, 2, 1, 3)).reshape(x.shape))
        return x + self.narrow(self.relu(self.wide(self.between(x))))

    def whole(self, x, mask):
        h = self.before(x)
        return self.attend(x, h, self.key(h), self.value(h), mask)

    def construct(self, x, position, mask):
        h = self.before(x)
        self.write(self.keys, position, self.key(h).reshape((1, WIDTH)))
        self.write(self.values, position, self.value(h).reshape((1, WIDTH)))
        return self.attend(x, h, self.keys.reshape((1, POSITIONS, WIDTH)), self.values.reshape((1, POSITIONS, WIDTH)), mask)


class Decoder(nn.Cell):
    """Logits of the letter that follows `token`, which stands at `position`."""

    def __init__(self):
        super().__init__()
        self.letters, self.places = nn.Embedding(KINDS, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.blocks = nn.CellList([Block() for _ in range(BLOCKS)])
        self.norm, self.head = nn.LayerNorm((WIDTH,)), nn.Dense(WIDTH, KINDS)
        self.range = ms.Tensor(np.arange(POSITIONS, dtype=np.int32))

    def construct(self, token, position):
        mask = ops.cast(self.range > position, ms.float32) * -1e9
        x = (self.letters(token) + self.places(position)).reshape((1, 1, WIDTH))
        for block in self.blocks:
            x = block(x, position, mask)
        return self.head(self.norm(x)).reshape((KINDS,))


class Whole(nn.Cell):
    """The loss of texts[B, POSITIONS + 1], of which each letter is to follow from those before it."""

    def __init__(self, net):
        super().__init__()
        self.net = net
        self.loss = nn.CrossEntropyLoss()
        self.mask = ms.Tensor(np.triu(np.full((POSITIONS, POSITIONS), -1e9, np.float32), 1))

    def construct(self, texts):
        x = self.net.letters(texts[:, :-1]) + self.net.places(self.net.range)
        for block in self.net.blocks:
            x = block.whole(x, self.mask)
        return self.loss(self.net.head(self.net.norm(x)).reshape((-1, KINDS)), texts[:, 1:].reshape((-1,)))


def train(net, steps, batch=16):
    poem = encode(POEM)
    rate = nn.cosine_decay_lr(1e-5, 3e-3, steps, steps, 1)
    step = nn.TrainOneStepCell(Whole(net), nn.Adam(net.trainable_params(), rate)).set_train()
    order = np.random.RandomState(0)
    for number in range(steps):
        # The beginning is learnt as such; what else follows from a prompt of the user's may stand anywhere.
        starts = order.randint(0, len(poem) - POSITIONS, batch) * (order.rand(batch) < 0.75)
        loss = step(ms.Tensor(np.stack([poem[start:start + POSITIONS + 1] for start in starts])))
        if number % 100 == 99:
            print("step %4d  loss %.4f" % (number + 1, float(loss.asnumpy())), flush=True)


def write(step, prompt):
    """What `step` (token, position -> logits) writes after the prompt, greedily, up to the last position."""
    tokens = list(encode(prompt))
    for position in range(POSITIONS - 1):
        logits = step(ms.Tensor(tokens[position:position + 1], ms.int32), ms.Tensor([position], ms.int32)).asnumpy()
        if position + 1 == len(tokens):
            tokens.append(int(logits.argmax()))
    return decode(tokens)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out", type=pathlib.Path)
    p.add_argument("--steps", type=int, default=1200)
    p.add_argument("--weights", help="no training: export these")
    a = p.parse_args()
    ms.set_seed(1)
    ms.set_context(mode=ms.GRAPH_MODE, device_target="CPU")
    a.out.mkdir(parents=True, exist_ok=True)
    net = Decoder()
    if a.weights:
        ms.load_param_into_net(net, ms.load_checkpoint(a.weights))
    else:
        train(net, a.steps)
        ms.save_checkpoint(net, str(a.out / "decoder.ckpt"))
    net.set_train(False)
    ms.export(net, ms.Tensor([0], ms.int32), ms.Tensor([0], ms.int32), file_name=str(a.out / "decoder"), file_format="MINDIR")
    text = write(nn.GraphCell(ms.load(str(a.out / "decoder.mindir"))), PROMPT)
    (a.out / "mindspore.txt").write_text(text)
    print(text)


if __name__ == "__main__":
    main()
