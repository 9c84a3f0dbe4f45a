# ===- run_both.py - runs both builds of networks out of one shared object, in a process of its own ---===
# SPDX-License-Identifier: Apache-2.0
"""run_both.py MANIFEST.json START: see test/support/isolated.py."""
import contextlib
import ctypes
import pathlib
import platform
import sys

here = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(here.parents[2]), str(here.parents[1])]
import numpy as np
from network.judge import disagreement
from support.isolated import serve
from support.model import Model

# FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO of <fenv.h>.
DIRECTIONS = {"x86_64": (0x400, 0x800, 0xc00), "aarch64": (0x800000, 0x400000, 0xc00000)}.get(platform.machine(), ())


@contextlib.contextmanager
def rounding(direction):
    """Of this thread's floating point operations; 0: to nearest."""
    libm = ctypes.CDLL("libm.so.6")
    libm.fesetround(direction)
    try:
        yield
    finally:
        libm.fesetround(0)


def like_outputs(model):
    """Empty arrays of the types and shapes that the model says."""
    infos = [model.info.outputs[i].type_and_shape() for i in range(model.info.num_outputs)]
    return [np.zeros(shape, dtype) for dtype, shape in infos]


def run_network(library, entry):
    """None, or what is wrong. `save`: where to leave the plain build's results; `golden`: a file with what they are to be."""
    with np.load(entry["data"]) as data:
        inputs = [data["in%d" % i] for i in range(entry["inputs"])]
    fused, plain = Model(library, entry["fused"], entry["threads"]), Model(library, entry["plain"], 1)
    outputs = like_outputs(plain)
    problem = fused.check_interface(inputs, outputs)
    if not problem:
        expected = plain.run(inputs, outputs, False)
        if entry["save"]:
            np.savez(entry["save"], *expected)
        results = [golden(entry, expected)] if entry["golden"] else [fused.run(inputs, outputs, shifted) for shifted in (False, True)]
        directions = DIRECTIONS if entry["may_round"] else ()

        def run_plain(arrays, direction=0):
            with rounding(direction):
                return plain.run(arrays, outputs, False)
        for actual in results:
            problem = problem or disagreement(actual, expected, run_plain, inputs, entry["has_half"], directions)
    fused.close()
    plain.close()
    return problem


def golden(entry, expected):
    """What MindSpore computed, in the place of the fused build's results; where its releases disagree on what comes of a NaN, msc's NaN stands."""
    with np.load(entry["golden"]) as data:
        outputs = [data["arr_%d" % i] for i in range(len(data.files))]
    if not entry["nan_varies"]:
        return outputs
    return [np.where(np.isnan(e), e, o) if e.dtype.kind == "f" and o.shape == e.shape else o for o, e in zip(outputs, expected)]


if __name__ == "__main__":
    serve(run_network)
