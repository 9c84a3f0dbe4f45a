# ===- bounded.py - a compiled model whose sizes a run chooses, through its C API ---===
# SPDX-License-Identifier: Apache-2.0
import ctypes
import functools

import numpy as np

from .model import FILLING, Guarded, Model, pointers

BAD_SHAPE = 8


def read_bounds(text, shape):
    """(smallest, largest) shape of what stands behind NAME= of --shape; of None the shape itself."""
    if text is None:
        return tuple(shape), tuple(shape)
    ranges = [[int(n) for n in dim.split("..")] for dim in text.split("x")]
    return tuple(r[0] for r in ranges), tuple(r[-1] for r in ranges)


def lists(shapes):
    """int64_t *[] of the shapes, null for a scalar, and the lists themselves."""
    dims = [(ctypes.c_int64 * len(s))(*s) if s else None for s in shapes]
    return (ctypes.c_void_p * max(1, len(dims)))(*[d and ctypes.addressof(d) for d in dims]), dims


def unwritten(ranks):
    return [(-1,) * r for r in ranks]


def covers(most, shape):
    """Whether no dimension of `shape` is larger than that of `most`."""
    return len(most) == len(shape) and all(m >= s for m, s in zip(most, shape))


def cut(arrays, shapes):
    """The first elements of each array, in its shape."""
    return [a.ravel()[:int(np.prod(s))].reshape(s) for a, s in zip(arrays, shapes)]


class TensorBounds(ctypes.Structure):
    _fields_ = [("min_dims", ctypes.POINTER(ctypes.c_int64))]

    def shape(self, rank):
        return tuple(self.min_dims[i] for i in range(rank))


class ModelBounds(ctypes.Structure):
    _fields_ = [("inputs", ctypes.POINTER(TensorBounds)), ("outputs", ctypes.POINTER(TensorBounds))]


class BoundedModel(Model):
    """`bounds`: (smallest, largest) shape of each input; `finds`: a run finds sizes of its outputs, of which the bounds alone are known before."""

    def __init__(self, library, name, bounds, finds=False):
        super().__init__(library, name)
        self.bounds, self.finds = bounds, finds

    def may_be(self, most, shape):
        return covers(most, shape) if self.finds else most == shape

    def call_shaped(self, shapes, written, ins, outs):
        """`written`: the shapes of the outputs, as they are in front of the call."""
        (dims, kept), (out, lengths) = lists(shapes), lists(written)
        status = self.function("run_shaped", ctypes.c_int)(ctypes.c_void_p(self.object), ins, dims, outs, out)
        written[:] = [tuple(n or ()) for n in lengths]
        return status

    def output_dims(self, shapes, ranks):
        """The status, and a shape an output that is -1 everywhere where nothing was written."""
        (dims, kept), (out, written) = lists(shapes), lists(unwritten(ranks))
        status = self.function("output_dims", ctypes.c_int)(dims, out)
        return status, [tuple(w or ()) for w in written]

    def run(self, inputs, outputs, shifted):
        shapes, expected, ranks = [a.shape for a in inputs], [a.shape for a in outputs], [a.ndim for a in outputs]
        status, most = self.output_dims(shapes, ranks)
        if status or not all(map(self.may_be, most, expected)):
            raise RuntimeError("output_dims returns status %d, %s, expected %s" % (status, most, expected))
        room = [np.empty(m, a.dtype) for m, a in zip(most, outputs)]
        written = unwritten(ranks)
        results = self.checked(functools.partial(self.call_shaped, shapes, written), inputs, room, shifted)
        if written != expected:
            raise RuntimeError("run_shaped says that outputs are %s, expected %s" % (written, expected))
        results = cut(results, expected)
        if shapes == [most for _, most in self.bounds] and not self.has_reset():  # a state would take part twice
            largest = cut(super().run(inputs, room, shifted), expected)
            if any(a.tobytes() != b.tobytes() for a, b in zip(results, largest)):
                raise RuntimeError("run and run_shaped give different results at the largest sizes")
        return results

    def most_of(self, outputs):
        """Arrays of the largest shapes that such outputs can have."""
        shapes = [self.info.outputs[i].type_and_shape()[1] for i in range(self.info.num_outputs)]
        return [np.empty(s, a.dtype) if self.may_be(s, a.shape) else a for s, a in zip(shapes, outputs)]

    def check_smallest(self, runs):
        """None, or why `bounds` does not say what the smallest run has."""
        found = self.function("bounds", ctypes.POINTER(ModelBounds))().contents
        smallest = runs_at(runs, [least for least, _ in self.bounds])
        for what, bounds, arrays in (("inputs", found.inputs, smallest.inputs), ("outputs", found.outputs, smallest.outputs)):
            for i, a in enumerate(arrays):
                if not self.may_be(a.shape, bounds[i].shape(a.ndim)):
                    return "bounds: %s %d is %s, expected %s" % (what, i, bounds[i].shape(a.ndim), a.shape)
        return None

    def check_bounds(self, runs):
        """None, or what is wrong at the bounds and behind them."""
        largest = runs_at(runs, [most for _, most in self.bounds])
        problem = self.check_interface(largest.inputs, self.most_of(largest.outputs)) or self.check_smallest(runs)
        for shapes in [] if problem else self.shapes_outside([a.shape for a in runs[0].inputs]):
            problem = problem or self.check_refusal(shapes, runs[0])
        return problem

    def shapes_outside(self, shapes):
        """The shapes with one dimension a step behind one of its bounds."""
        for i, (least, most) in enumerate(self.bounds):
            for d in range(len(least)):
                for size in (least[d] - 1, most[d] + 1):
                    yield shapes[:i] + [shapes[i][:d] + (size,) + shapes[i][d + 1:]] + shapes[i + 1:]

    def check_refusal(self, shapes, run):
        """None, or why such shapes are not refused with nothing written."""
        ins, outs = ([Guarded(a.nbytes, 0) for a in arrays] for arrays in (run.inputs, run.outputs))
        ranks = [a.ndim for a in run.outputs]
        written = unwritten(ranks)
        status = self.call_shaped(shapes, written, pointers(ins), pointers(outs))
        dims_status, dims = self.output_dims(shapes, ranks)
        if (status, dims_status) != (BAD_SHAPE, BAD_SHAPE):
            return "shapes %s: run_shaped returns status %d and output_dims %d, expected %d" % (shapes, status, dims_status, BAD_SHAPE)
        if any((g.memory != FILLING).any() for g in ins + outs) or dims + written != 2 * unwritten(ranks):
            return "shapes %s are refused, and something was written" % shapes
        return None


def runs_at(runs, shapes):
    """The run whose inputs have these shapes."""
    return next(r for r in runs if [a.shape for a in r.inputs] == shapes)
