# ===- registry.py - the networks that this repository writes itself, by name ---===
# SPDX-License-Identifier: Apache-2.0
"""A network is a cell's class, or a function that makes a cell, with its inputs:

    @network(image(64))
    def yolov8(): return ...
"""
import zlib

import numpy as np

NETWORKS = {}  # name in small letters -> (what makes the cell, [function that makes an input])


def network(*inputs):
    def register(make):
        NETWORKS[make.__name__.lower()] = make, inputs
        return make
    return register


def random_of(shape, seed):
    return np.random.RandomState(zlib.crc32(repr((shape, seed)).encode()))


def numbers(*shape, seed=0):
    return lambda: random_of(shape, seed).standard_normal(shape).astype(np.float32)


def image(height, width=None, channels=3):
    return numbers(1, channels, height, width or height)


def tokens(*shape, words, seed=0, dtype=np.int32):
    return lambda: random_of(shape, seed).randint(0, words, shape).astype(dtype)


def value(content, dtype):
    return lambda: np.array(content, dtype)
