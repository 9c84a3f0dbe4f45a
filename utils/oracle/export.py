# ===- export.py - runs cases under real MindSpore and keeps graph, inputs and outputs ---===
# SPDX-License-Identifier: Apache-2.0
"""export.py OUT_DIR [--operators Conv2D ...] [--case TEXT] [--draws COUNT --seed N]        with the Python that has MindSpore

Every case is exported, read back, run twice on the CPU, and run once eagerly (export_case.py). It is kept when all three agree;
otherwise the reason goes to OUT_DIR/report.jsonl. A case may take MindSpore down with it (integer division by zero
does), or not come back: a child process runs them, and another one goes on behind the case that crashed. With --draws these are draws.py's beside
the cases.
"""
import argparse
import importlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from case import CASES
from draw import draws
from export_case import run_case

TABLES = ("graph", "branch", "loop", "call", "mixture", "state", "state_part", "effect", "inplace", "dimension", "bounded", "bounded_image",
          "bounded_choice", "bounded_move", "bounded_flow", "number", "complex", "creation", "arithmetic", "arithmetic_ext", "comparison", "bits",
          "function", "guarded", "special", "activation", "reduction", "statistics", "scan", "sort", "order", "search", "find", "matrix", "product",
          "linear_algebra", "alignment", "fourier", "convolution", "convolution_ext", "pooling", "pooling_ext", "volume", "peak", "fractional", "unpool",
          "volume_convolution", "sampling", "resampling", "colour", "normalisation", "norm", "loss", "resize", "reshape", "patch", "diagonal",
          "join", "slice", "pad", "repeat", "move_ext", "gather", "scatter", "scatter_ext", "index", "segment", "random_numbers", "report",
          "detection", "recurrence", "quant")
CASES_A_PROCESS = 500  # a process that has exported many graphs has grown
TIME_LIMIT = 120  # seconds of a case


def load_cases(operators, text):
    for table in TABLES:
        importlib.import_module("tables." + table)
    unknown = set(operators) - {c.operator for c in CASES}
    if unknown:
        sys.exit("no table has cases of " + ", ".join(sorted(unknown)))
    return [c for c in CASES if (not operators or c.operator in operators) and text in c.operator + "/" + c.name]


def child(a):
    os.environ.setdefault("GLOG_v", "4")
    import mindspore as ms
    version = ".".join(ms.__version__.split(".")[:2])
    ms.set_context(device_target="CPU")
    cases = load_cases(a.operators, a.case)
    cases = list(enumerate(draws(cases, version, a.seed, a.draws) if a.draws else cases))
    for number, case in cases[a.start:a.start + CASES_A_PROCESS]:
        record = {"operator": case.operator, "case": case.name, "version": version, "number": number}
        if version in case.versions:
            directory = pathlib.Path(a.out) / case.operator / ("%s.ms%s" % (case.name, version.replace(".", "")))
            shutil.rmtree(directory, ignore_errors=True)
            directory.mkdir(parents=True)
            signal.alarm(TIME_LIMIT)
            print("START " + json.dumps(record), flush=True)
            record.update({k: getattr(case, k) for k in ("text", "rtol", "atol", "note", "refused", "dynamic", "bounds", "finds",
                                                        "generations_differ", "runs", "twin")})
            record.update(mindspore=ms.__version__, problem=None, remark=None)
            try:
                record.update(run_case(case, directory))
            except Exception as e:
                lines = [x for x in str(e).splitlines() if x.strip(" -")]
                record["problem"] = "%s: %s" % (type(e).__name__, " | ".join(lines[:1])[:300])
            (directory / "case.json").write_text(json.dumps(record))
            if record["problem"]:
                shutil.rmtree(directory)
            print("DONE " + json.dumps(record), flush=True)
    print("END" if a.start + CASES_A_PROCESS >= len(cases) else "CONTINUE", flush=True)


def parent(a):
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "report.jsonl", "a") as report:
        start, ended = 0, False
        while not ended:
            command = [sys.executable, __file__, str(out), "--start", str(start), "--case", a.case, "--draws", str(a.draws), "--seed", str(a.seed)]
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
    p.add_argument("--draws", type=int, default=0, metavar="COUNT", help="draws beside the cases, in place of them")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", type=int, help=argparse.SUPPRESS)
    a = p.parse_args()
    parent(a) if a.start is None else child(a)


if __name__ == "__main__":
    main()
