# ===- layers.py - what the networks of several families are made of ---===
# SPDX-License-Identifier: Apache-2.0
from mindspore import mint, nn, ops


def conv(inputs, outputs, size=1, stride=1, group=1, act=nn.ReLU, dilation=1):
    """A convolution that keeps the size, its normalisation, and `act`, or None."""
    padding = dilation * (size // 2)
    layers = [nn.Conv2d(inputs, outputs, size, stride, "pad", padding, dilation, group, has_bias=False), nn.BatchNorm2d(outputs)]
    return nn.SequentialCell(*layers, *([act()] if act else []))


class Residual(nn.Cell):
    """x + body(x), or what `shortcut` makes of x; then `act`."""

    def __init__(self, body, shortcut=None, act=None):
        super().__init__()
        self.body, self.shortcut, self.act = body, shortcut or nn.Identity(), act or nn.Identity()

    def construct(self, x):
        return self.act(self.body(x) + self.shortcut(x))


class Classifier(nn.Cell):
    """`features` of an image, their means, ten classes."""

    def __init__(self, channels, *features):
        super().__init__()
        self.features, self.head = nn.SequentialCell(*features), nn.Dense(channels, 10)

    def construct(self, x):
        return self.head(ops.mean(self.features(x), (2, 3)))


def gelu(x):
    """mint's own has no kernel on the CPU."""
    return x * 0.5 * (1 + mint.erf(x * 0.5 ** 0.5))


class Gelu(nn.Cell):
    def construct(self, x):
        return gelu(x)


class SqueezeExcite(nn.Cell):
    """Each channel times what all channels' means say of it."""

    def __init__(self, channels, gate=nn.Sigmoid):
        super().__init__()
        self.narrow, self.wide = nn.Conv2d(channels, channels // 4, 1, has_bias=True), nn.Conv2d(channels // 4, channels, 1, has_bias=True)
        self.relu, self.gate = nn.ReLU(), gate()

    def construct(self, x):
        return x * self.gate(self.wide(self.relu(self.narrow(ops.mean(x, (2, 3), True)))))


class Attention(nn.Cell):
    """Of [batch, tokens, width] to itself, or to `context`."""

    def __init__(self, width, heads=2, context=None):
        super().__init__()
        self.heads, self.scale = heads, (width // heads) ** -0.5
        self.query, self.out = nn.Dense(width, width), nn.Dense(width, width)
        self.key, self.value = nn.Dense(context or width, width), nn.Dense(context or width, width)

    def split(self, x):
        batch, count, width = x.shape
        return x.reshape((batch, count, self.heads, width // self.heads)).transpose((0, 2, 1, 3))

    def construct(self, x, context=None, bias=None):
        seen = x if context is None else context
        query, key, value = self.split(self.query(x)), self.split(self.key(seen)), self.split(self.value(seen))
        scores = ops.matmul(query, key.swapaxes(2, 3)) * self.scale
        scores = scores if bias is None else scores + bias
        return self.out(ops.matmul(ops.softmax(scores, -1), value).transpose((0, 2, 1, 3)).reshape(x.shape))


def mlp(width, times=2, act=nn.GELU):
    return nn.SequentialCell(nn.Dense(width, width * times), act(), nn.Dense(width * times, width))


class Transformer(nn.Cell):
    """One layer that normalises first."""

    def __init__(self, width, heads=2):
        super().__init__()
        self.first, self.second = nn.LayerNorm((width,)), nn.LayerNorm((width,))
        self.attention, self.mlp = Attention(width, heads), mlp(width)

    def construct(self, x, bias=None):
        x = x + self.attention(self.first(x), None, bias)
        return x + self.mlp(self.second(x))
