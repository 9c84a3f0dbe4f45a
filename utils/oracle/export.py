# ===- export.py - runs cases under real MindSpore and keeps graph, inputs and outputs ---===
# SPDX-License-Identifier: Apache-2.0
"""export.py OUT_DIR [--operators Conv2D ...] [--case TEXT]        with the Python that has MindSpore

Every case is exported, read back, run twice on the CPU, and run once eagerly. It is kept when all three runs agree;
otherwise the reason goes to OUT_DIR/report.jsonl. A case may take MindSpore down with it (integer division by zero
does): a child process runs them, and another one goes on behind the case that crashed.
"""
import argparse
import importlib
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import numpy as np

from case import CASES, TOLERANCE
from compare import compare

NET = """\
import numpy as np
import mindspore as ms
from mindspore import nn, ops, Tensor, Parameter
from mindspore.ops import operations as P
try:
    from mindspore import mint
    from mindspore.ops import auto_generate as G
except ImportError:
    pass


class Net(nn.Cell):
    def __init__(self, weights):
        super().__init__()
        {init}

    def construct(self{inputs}):
        {bind}return {result}
"""


TABLES = ("graph", "effect", "dimension", "creation", "arithmetic", "comparison", "function", "activation", "reduction", "scan", "sort", "matrix",
          "convolution", "pooling", "normalisation", "resize", "reshape", "join", "slice", "pad", "repeat", "gather", "training")
CASES_A_PROCESS = 500  # a process that has exported many graphs has grown


def load_cases(operators, text):
    for table in TABLES:
        importlib.import_module("tables." + table)
    unknown = set(operators) - {c.operator for c in CASES}
    if unknown:
        sys.exit("no table has cases of " + ", ".join(sorted(unknown)))
    return [c for c in CASES if (not operators or c.operator in operators) and text in c.operator + "/" + c.name]


def network_text(case):
    """The source of the network: MindSpore reads the text of `construct`, so it has to be in a file."""
    arguments = ["x%d" % i for i in range(len(case.inputs))]
    init = ["self.w%d = Parameter(Tensor(weights[%d]), name='w%d')" % (i, i, i)
            for i, d in enumerate(case.inputs) if d.parameter]
    bind = ["x%d = self.w%d\n        " % (i, i) for i, d in enumerate(case.inputs) if d.parameter]
    result = case.call
    if re.search(r"\bx\d", case.text):
        result = result or case.text
    else:
        init.append("self.op = " + case.text)
        result = result or "self.op(%s)" % ", ".join(arguments)
    plain = "".join(", " + a for a, d in zip(arguments, case.inputs) if not d.parameter)
    *statements, result = result.split("; ")
    bind += [s + "\n        " for s in statements]
    return NET.format(init="\n        ".join(init) or "pass", inputs=plain, bind="".join(bind), result=result)


def flatten(result):
    if isinstance(result, (tuple, list)):
        return [a for r in result for a in flatten(r)]
    return [result.asnumpy() if hasattr(result, "asnumpy") else np.asarray(result)]


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


def run_case(case, directory):
    import mindspore as ms
    from mindspore import nn
    source = directory / "net.py"
    source.write_text(network_text(case))
    module_name = "net_%s_%s" % (case.operator, case.name)
    spec = importlib.util.spec_from_file_location(module_name, source)
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    spec.loader.exec_module(module)
    arrays = case.arrays()
    inputs = [a for a, d in zip(arrays, case.inputs) if not d.parameter]
    tensors = lambda: [ms.Tensor(a) for a in inputs]

    ms.set_context(mode=ms.PYNATIVE_MODE)
    try:
        eager = flatten(module.Net(arrays).set_train(False)(*tensors()))
    except Exception as e:
        eager = "eager mode fails: " + str(e).strip().splitlines()[0][:200]
    ms.set_context(mode=ms.GRAPH_MODE)
    net = module.Net(arrays).set_train(False)
    if case.dynamic:
        example = [ms.Tensor(shape=s and list(s), dtype=t.dtype) for s, t in zip(case.dynamic, tensors())]
    else:
        example = tensors()
    ms.export(net, *example, file_name=str(directory / "graph"), file_format="MINDIR")
    loaded = nn.GraphCell(ms.load(str(directory / "graph.mindir")))
    first, second = flatten(loaded(*tensors())), flatten(loaded(*tensors()))
    reason = disagreement(first, second, case.rtol, case.atol)
    if reason:
        return "two runs differ: " + reason, None
    reason = eager if isinstance(eager, str) else disagreement(first, eager, case.rtol, case.atol)
    for i, a in enumerate(inputs):
        np.save(directory / ("in%d.npy" % i), a)
    for i, a in enumerate(first):
        np.save(directory / ("out%d.npy" % i), a)
    if isinstance(eager, str):
        return None, eager
    return ("eager and graph mode differ: " + reason if reason else None), None


def child(a):
    os.environ.setdefault("GLOG_v", "4")
    import mindspore as ms
    version = ".".join(ms.__version__.split(".")[:2])
    ms.set_context(device_target="CPU")
    cases = list(enumerate(load_cases(a.operators, a.case)))
    for number, case in cases[a.start:a.start + CASES_A_PROCESS]:
        record = {"operator": case.operator, "case": case.name, "version": version, "number": number}
        if version in case.versions:
            directory = pathlib.Path(a.out) / case.operator / ("%s.ms%s" % (case.name, version.replace(".", "")))
            shutil.rmtree(directory, ignore_errors=True)
            directory.mkdir(parents=True)
            print("START " + json.dumps(record), flush=True)
            try:
                problem, remark = run_case(case, directory)
            except Exception as e:
                lines = [x for x in str(e).splitlines() if x.strip(" -")]
                problem, remark = "%s: %s" % (type(e).__name__, " | ".join(lines[:1])[:300]), None
            record.update({k: getattr(case, k) for k in ("text", "rtol", "atol", "note", "refused", "dynamic",
                                                        "generations_differ")})
            record.update(mindspore=ms.__version__, problem=problem, remark=remark)
            (directory / "case.json").write_text(json.dumps(record))
            if problem:
                shutil.rmtree(directory)
            print("DONE " + json.dumps(record), flush=True)
    print("END" if a.start + CASES_A_PROCESS >= len(cases) else "CONTINUE", flush=True)


def parent(a):
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "report.jsonl", "a") as report:
        start, ended = 0, False
        while not ended:
            command = [sys.executable, __file__, str(out), "--start", str(start), "--case", a.case]
            p = subprocess.Popen(command + (["--operators"] + a.operators if a.operators else []), stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, text=True)
            running, more = None, False
            for line in p.stdout:
                word, _, rest = line.partition(" ")
                if word == "START":
                    running = json.loads(rest)
                elif word == "DONE":
                    running = None
                    record = json.loads(rest)
                    report.write(json.dumps(record) + "\n")
                    if record["problem"]:
                        print("%s %s/%s: %s" % (record["version"], record["operator"], record["case"], record["problem"]))
                ended |= line.strip() == "END"
                more |= line.strip() == "CONTINUE"
            p.wait()
            if more:
                start += CASES_A_PROCESS
            elif running is None and not ended:
                sys.exit("the exporting process ended early (%d); see its standard error" % p.returncode)
            elif running:
                running["problem"] = "MindSpore ends with signal %d" % -p.returncode
                report.write(json.dumps(running) + "\n")
                print("%s %s/%s: %s" % (running["version"], running["operator"], running["case"], running["problem"]))
                start = running["number"] + 1
                for left in (out / running["operator"]).glob(running["case"] + ".ms" + running["version"].replace(".", "")):
                    shutil.rmtree(left)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("out")
    p.add_argument("--operators", nargs="*", default=[])
    p.add_argument("--case", default="", help="cases whose Operator/name holds this text")
    p.add_argument("--start", type=int, help=argparse.SUPPRESS)
    a = p.parse_args()
    parent(a) if a.start is None else child(a)


if __name__ == "__main__":
    main()
