# ===- run_onnxruntime.py - times ONNX Runtime on one file, in a process of its own ---===
# SPDX-License-Identifier: Apache-2.0
"""run_onnxruntime.py FILE.onnx THREADS SECONDS: prints one JSON object with the keys of `msc bench --json`. Single
input batch, float32, CPU, all graph optimisations. Initializers without data get random numbers of a sane size."""
import json
import resource
import sys
import time
import zlib

import numpy as np
import onnx
import onnxruntime


def with_weights(path):
    """The file's bytes with data for each initializer that has none."""
    model = onnx.load(path, load_external_data=False)
    for t in model.graph.initializer:
        size = int(np.prod(t.dims))
        if size and t.data_type == onnx.TensorProto.FLOAT and not t.raw_data and not t.float_data:
            random = np.random.RandomState(zlib.crc32(t.name.encode()) & 0x7FFFFFFF)
            scale = np.sqrt(2.0 / max(1, int(np.prod(t.dims[1:]))))
            t.raw_data = (random.standard_normal(size) * scale).astype(np.float32).tobytes()
    return model.SerializeToString()


def main():
    path, threads, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    data = with_weights(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    start = time.perf_counter()
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
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
    main()
