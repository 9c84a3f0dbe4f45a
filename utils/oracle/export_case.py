# ===- export_case.py - one case under MindSpore: exported, read back, run ---===
# SPDX-License-Identifier: Apache-2.0
import importlib.util
import sys

import numpy as np

from case import TOLERANCE, Pack
from compare import compare
from network_text import network_text

OBFUSCATION = {"obf_ratio": 0.9, "obf_random_seed": 173262358423}


def flatten(result):
    if isinstance(result, (tuple, list)):
        return [a for r in result for a in flatten(r)]
    if isinstance(result, dict):
        return flatten(tuple(result.values()))
    if isinstance(result, float):
        return [np.float32(result)]  # a number of the file
    return [np.array(result.asnumpy() if hasattr(result, "asnumpy") else result)]  # a copy: the next run may write to a parameter


def disagreement(expected, actual, rtol=None, atol=None):
    """None, or a sentence. Without rtol and atol each type has its own."""
    if len(expected) != len(actual):
        return "%d outputs against %d" % (len(expected), len(actual))
    for i, (e, a) in enumerate(zip(expected, actual)):
        if e.dtype != a.dtype:
            return "out%d is %s against %s" % (i, e.dtype, a.dtype)
        usual = TOLERANCE.get(str(e.dtype), (0, 0))
        ok, message = compare(e, a, usual[0] if rtol is None else rtol, usual[1] if atol is None else atol)
        if not ok:
            return "out%d: %s" % (i, message)
    return None


def load_network(case, directory):
    """The class of the network, from a file of its own."""
    source = directory / "net.py"
    source.write_text(network_text(case))
    name = "net_%s_%s" % (case.operator, case.name)
    spec = importlib.util.spec_from_file_location(name, source)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module.Net


def value_of(array, data):
    """What MindSpore takes as one input, or as an element of a tuple."""
    import mindspore as ms
    if isinstance(data, Pack):
        return tuple(value_of(a, d) for a, d in zip(array, data.members))
    return array.item() if data.number else ms.Tensor(array)


def tensors(case, run=0):
    """What MindSpore takes as the inputs of a run."""
    import mindspore as ms
    values = [(value_of(a, d), d) for a, d in zip(case.arrays(run), case.inputs) if not d.parameter]
    return [ms.mutable(v) if d.number or isinstance(d, Pack) else v for v, d in values]


def leaves(arrays):
    """The arrays, those of tuples too."""
    return [leaf for a in arrays for leaf in (leaves(a) if isinstance(a, list) else [a])]


def example(case):
    """The inputs to export for: without values where dimensions are open."""
    import mindspore as ms
    if case.dynamic:
        is_open = lambda shape: shape is None or None in shape
        return [ms.Tensor(shape=s and list(s), dtype=t.dtype) if is_open(s) else t for s, t in zip(case.dynamic, tensors(case))]
    return tensors(case)


def key(case):
    """What the obfuscated file takes behind the network's inputs."""
    if not case.obfuscated:
        return []
    from mindspore.common.api import _generate_branch_control_input
    return [np.full((1, 1), _generate_branch_control_input(OBFUSCATION["obf_random_seed"]), np.int32)]


def call(network, case, more=()):
    """The outputs of the case's runs, in a row on this network."""
    return [flatten(network(*tensors(case, run), *more)) for run in range(case.runs)]


def call_each(make, case):
    """The same, each run on a network of its own that begins with the parameters of the last: 2.0 ends with signal 11 where one network meets a
    second shape. And whether a parameter is no longer what it was."""
    outputs, kept, state = [], None, False
    for run in range(case.runs):
        network = make(kept)
        before = values_of(network)
        outputs.append(flatten(network(*tensors(case, run))))
        kept = values_of(network)
        state = state or differs(before, kept)
    return outputs, state


def call_eagerly(make, case):
    """The outputs of the runs, or why there are none."""
    try:
        return call(make(), case)
    except Exception as e:
        return "eager mode fails: " + str(e).strip().splitlines()[0][:200]


def values_of(network):
    """Name -> array, of its parameters."""
    return {p.name: np.array(p.asnumpy()) for p in network.get_parameters()}


def differs(before, after):
    return any(before[name].tobytes() != after[name].tobytes() for name in before)


def save(case, directory, outputs):
    """in0.npy, ..., out0.npy, ... of the first run, run1_in0.npy, ... of the second."""
    for run in range(case.runs):
        inputs = leaves(a for a, d in zip(case.arrays(run), case.inputs) if not d.parameter) + key(case)
        for what, arrays in (("in", inputs), ("out", outputs[run])):
            for i, a in enumerate(arrays):
                np.save(directory / ("%s%s%d.npy" % ("run%d_" % run if run else "", what, i)), a)


def export(network, case, path):
    import mindspore as ms
    options = {"obf_config": dict(OBFUSCATION)} if case.obfuscated else {}
    ms.export(network, *example(case), file_name=str(path.with_suffix("")), file_format="MINDIR", **options)


def reader(path):
    """What reads the file anew, with these values of its parameters or its own."""
    import mindspore as ms
    from mindspore import nn

    def read_back(kept=None):
        return nn.GraphCell(ms.load(str(path)), params_init=kept and {name: ms.Tensor(value) for name, value in kept.items()})
    return read_back


def call_twice(read_back, case, more):
    """The outputs of the file's graph, those of the file read anew, and whether it has state. A parameter keeps from call to call what is written
    to it."""
    if case.bounds:
        outputs, state = call_each(read_back, case)
        return outputs, call_each(read_back, case)[0], state
    loaded = read_back()
    before = values_of(loaded)
    outputs = call(loaded, case, more)
    state = differs(before, values_of(loaded))
    again = read_back() if state else loaded  # 2.0 cannot hold every graph twice
    return outputs, call(again, case, more), state


def run_case(case, directory):
    """What to record of a case: where it has a twin, of that, beside the file of the case itself."""
    if not case.twin:
        return run_network(case, directory)
    record = run_network(case.as_twin(), directory)
    export(load_network(case, directory)(case.arrays()).set_train(False), case, directory / "graph.mindir")
    return record


def run_network(case, directory):
    """What to record: `problem`, for which the case is not kept, or a `remark`, and whether it has `state`."""
    import mindspore as ms
    network, path = load_network(case, directory), directory / "graph.mindir"
    make = lambda: network(case.arrays()).set_train(False)
    differ = lambda runs, others: disagreement(sum(runs, []), sum(others, []), case.rtol, case.atol)
    ms.set_context(mode=ms.PYNATIVE_MODE)
    eager = call_eagerly(make, case)
    ms.set_context(mode=ms.GRAPH_MODE)
    export(make(), case, path)
    outputs, again, written = call_twice(reader(path), case, [ms.Tensor(k) for k in key(case)])
    state = written or case.draws
    reason = differ(outputs, again)
    if reason:
        return {"problem": "two runs differ: " + reason}
    save(case, directory, outputs)
    if isinstance(eager, str):
        return {"state": state, "remark": eager}
    reason = differ(outputs, eager)
    return {"state": state, "problem": reason and "eager and graph mode differ: " + reason}
