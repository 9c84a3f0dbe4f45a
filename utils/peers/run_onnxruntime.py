# ===- run_onnxruntime.py - times ONNX Runtime on one file, in a process of its own ---===
# SPDX-License-Identifier: Apache-2.0
"""run_onnxruntime.py FILE.onnx THREADS SECONDS    prints one JSON object with the keys of `msc bench --json`
run_onnxruntime.py fill STRIPPED.onnx FILE.onnx    gives each initializer that has no data random numbers of a sane size

CPU, all graph optimisations, random inputs. Imports are not counted in the time to the first result."""
import json
import resource
import sys
import time
import zlib

import numpy as np


def fill(stripped, path):
    import onnx
    model = onnx.load(stripped, load_external_data=False)
    for t in model.graph.initializer:
        size = int(np.prod(t.dims))
        if size and t.data_type == onnx.TensorProto.FLOAT and not t.raw_data and not t.float_data:
            random = np.random.RandomState(zlib.crc32(t.name.encode()) & 0x7FFFFFFF)
            scale = np.sqrt(2.0 / max(1, int(np.prod(t.dims[1:]))))
            t.raw_data = (random.standard_normal(size) * scale).astype(np.float32).tobytes()
    onnx.save(model, path)


def measure(path, threads, seconds):
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    start = time.perf_counter()
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    random = np.random.RandomState(7)
    types = {"tensor(float)": np.float32, "tensor(int32)": np.int32, "tensor(int64)": np.int64, "tensor(uint8)": np.uint8}
    feed = {i.name: random.uniform(0, 1, i.shape).astype(types[i.type]) for i in session.get_inputs()}
    session.run(None, feed)
    first = (time.perf_counter() - start) * 1e3
    times, end = [], time.perf_counter() + seconds
    while len(times) < 5 or time.perf_counter() < end:
        begin = time.perf_counter()
        session.run(None, feed)
        times.append((time.perf_counter() - begin) * 1e3)
    print(json.dumps({"median_ms": float(np.median(times)), "min_ms": min(times), "runs": len(times), "threads": threads,
                      "load_first_ms": first, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6}))


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        fill(sys.argv[2], sys.argv[3])
    else:
        measure(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
