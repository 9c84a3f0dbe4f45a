# ===- model.py - a compiled model out of a shared object, through its C API ---===
# SPDX-License-Identifier: Apache-2.0
import ctypes

import numpy as np

NUMPY = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "u2", "f4", "f8", "c8", "c16"]  # by msc_dtype
GUARD, FILLING = 64, 0xA5


class TensorInfo(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("dtype", ctypes.c_int), ("rank", ctypes.c_int32),
                ("dims", ctypes.POINTER(ctypes.c_int64)), ("bytes", ctypes.c_size_t), ("layout", ctypes.c_char_p)]

    def type_and_shape(self):
        return np.dtype(NUMPY[self.dtype]), tuple(self.dims[i] for i in range(self.rank))


class ModelInfo(ctypes.Structure):
    _fields_ = [("abi", ctypes.c_uint32), ("name", ctypes.c_char_p), ("source", ctypes.c_char_p),
                ("compiler", ctypes.c_char_p), ("target", ctypes.c_char_p),
                ("num_inputs", ctypes.c_size_t), ("inputs", ctypes.POINTER(TensorInfo)),
                ("num_outputs", ctypes.c_size_t), ("outputs", ctypes.POINTER(TensorInfo)),
                ("arena_bytes", ctypes.c_size_t), ("weights_bytes", ctypes.c_size_t)]


class Options(ctypes.Structure):
    _fields_ = [("abi", ctypes.c_uint32), ("threads", ctypes.c_int32), ("arena", ctypes.c_void_p), ("arena_bytes", ctypes.c_size_t),
                ("weights", ctypes.c_void_p), ("weights_bytes", ctypes.c_size_t), ("weights_path", ctypes.c_char_p),
                ("parallel_for", ctypes.c_void_p), ("parallel_context", ctypes.c_void_p), ("profile", ctypes.c_void_p),
                ("profile_context", ctypes.c_void_p)]


class Error(ctypes.Structure):
    _fields_ = [("status", ctypes.c_int), ("message", ctypes.c_char * 252)]


class Guarded:
    """Memory of `size` bytes at an address that is `shift` above a multiple of 64, with known bytes around it."""

    def __init__(self, size, shift):
        self.memory = np.full(size + shift + 2 * GUARD + 64, FILLING, np.uint8)
        self.begin = -self.memory.ctypes.data % 64 + GUARD + shift
        self.end = self.begin + size
        self.address = self.memory.ctypes.data + self.begin
        self.view = self.memory[self.begin:self.end]

    def intact(self):
        return bool((self.memory[:self.begin] == FILLING).all() and (self.memory[self.end:] == FILLING).all())


def pointers(guarded):
    return (ctypes.c_void_p * max(1, len(guarded)))(*[g.address for g in guarded])


class Model:
    """One object of a model; `threads` of a run, 0 for one each core."""

    def __init__(self, library, name, threads=0):
        self.library, self.name = library, name
        self.info = self.function("info", ctypes.POINTER(ModelInfo))().contents
        error = Error()
        options = Options(abi=self.info.abi, threads=threads)
        self.object = self.function("create", ctypes.c_void_p)(ctypes.byref(options), ctypes.byref(error))
        if not self.object:
            raise RuntimeError("create fails: " + error.message.decode())

    def function(self, name, result):
        f = getattr(self.library, self.name + "_" + name)
        f.restype = result
        return f

    def check_interface(self, inputs, outputs):
        """None, or what does not agree with the arrays."""
        for what, count, infos, arrays in (("inputs", self.info.num_inputs, self.info.inputs, inputs),
                                           ("outputs", self.info.num_outputs, self.info.outputs, outputs)):
            if count != len(arrays):
                return "%d %s, expected %d" % (count, what, len(arrays))
            for i, a in enumerate(arrays):
                t, shape = infos[i].type_and_shape()
                if (t, shape) != (a.dtype, a.shape):
                    return "%s %d is %s %s, expected %s %s" % (what, i, t, shape, a.dtype, a.shape)
        return None

    def call(self, ins, outs):
        """The status of a run."""
        return self.function("run", ctypes.c_int)(ctypes.c_void_p(self.object), ins, outs)

    def run(self, inputs, outputs, shifted):
        return self.checked(self.call, inputs, outputs, shifted)

    @staticmethod
    def checked(call, inputs, outputs, shifted):
        """The results, like `outputs` in type and shape. Raises RuntimeError."""
        shift = lambda a: a.dtype.itemsize if shifted else 0
        ins = [Guarded(a.nbytes, shift(a)) for a in inputs]
        outs = [Guarded(a.nbytes, shift(a)) for a in outputs]
        for g, a in zip(ins, inputs):
            g.view[:] = np.frombuffer(a.tobytes(), np.uint8)
        status = call(pointers(ins), pointers(outs))
        if status:
            raise RuntimeError("run returns status %d" % status)
        for i, g in enumerate(outs):
            if not g.intact():
                raise RuntimeError("writes outside of output %d" % i)
        for i, (g, a) in enumerate(zip(ins, inputs)):
            if not g.intact() or g.view.tobytes() != a.tobytes():
                raise RuntimeError("writes to input %d" % i)
        return [np.frombuffer(g.view.tobytes(), a.dtype).reshape(a.shape) for g, a in zip(outs, outputs)]

    def has_reset(self):
        """Whether the network has state."""
        return hasattr(self.library, self.name + "_reset")

    def reset(self):
        """The state is what it was when the object was made."""
        self.function("reset", None)(ctypes.c_void_p(self.object))

    def close(self):
        self.function("destroy", None)(ctypes.c_void_p(self.object))
