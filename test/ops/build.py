# ===- build.py - golden cases through msc and the C++ compiler, many to a shared object ---===
# SPDX-License-Identifier: Apache-2.0
"""The generated files of a batch are compiled as one translation unit, the kernels of each model in a namespace of their own: the
standard headers and the kernel templates are read once and not twenty times. A batch that does not compile is compiled
again model by model, so that the one at fault is named; where none is, the batch itself is at fault."""
import hashlib
import json
import re
import shutil
import subprocess
import sys

import numpy as np

from hosts import HOSTS

FLAGS = ["-std=c++20", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror"]
TIME_LIMIT = 120  # seconds


class Entry:
    """A case on its way: `folder` and `model` once msc has compiled it, `problem` once it has failed; `refusal`: why the target, other than
    C++, does not take it."""

    known = {}  # titles that are expected to fail: their lines do not say FAIL

    def __init__(self, number, case, work, host=HOSTS["cpp"]):
        self.case, self.work, self.model, self.problem = case, work / ("op%04d" % number), "op%04d" % number, None
        self.folder, self.host = self.work / "out", host
        self.done, self.refusal = False, None

    def fail(self, problem):
        """Done; nothing is wrong without a `problem`, unless another run has said so. A long run shows its failures as they come."""
        self.done = True
        if problem and not self.problem:
            self.problem, note = problem, self.case.meta.get("note")
            word = "known failure" if self.case.title in self.known else "FAIL"
            # One write: the lines of several threads do not mix.
            sys.stdout.write("%s %s: %s%s\n" % (word, self.case.title, problem, " (note: %s)" % note if note else ""))
            sys.stdout.flush()


def last_words(text, lines=3):
    useful = [x.strip() for x in text.splitlines() if x.strip()]
    return " | ".join(useful[:lines])[:500] or "no message"


def shape_options(case):
    """--shape NAME=2x3 for the inputs whose dimensions or rank the file leaves open."""
    options, plain = [], iter(case.inputs)
    for i, dims in enumerate(case.meta.get("dynamic") or []):
        shape = next(plain).shape
        if dims is None or None in dims:
            options += ["--shape", "x%d=%s" % (i, "x".join(map(str, shape)))]
    return options


def compile_case(entry, msc, march, options=()):
    """msc; the arrays go to a file for execute.py."""
    case, refused = entry.case, entry.case.meta.get("refused")
    entry.work.mkdir(parents=True, exist_ok=True)
    graph = entry.work / "graph.mindir"
    graph.write_bytes(case.graph)
    arrays = {"in%d" % i: a for i, a in enumerate(case.inputs)}
    arrays.update({"out%d" % i: a for i, a in enumerate(case.outputs)})
    np.savez(entry.work / "data.npz", **arrays)
    command = [msc, "compile", str(graph), "--emit", "source", "--name", entry.model, "-o", str(entry.folder), "--march", march,
               "--threads", "off", "-q", "--target", entry.host.target, *options] + shape_options(case)
    try:
        r = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, errors="replace")
    except subprocess.TimeoutExpired:
        return entry.fail("msc takes more than %d s" % TIME_LIMIT)
    if refused:
        good = r.returncode == 1 and refused in r.stderr and not entry.folder.exists()
        entry.fail(None if good else "not refused with '%s': exit code %d, %s" % (refused, r.returncode, last_words(r.stderr)))
    elif r.returncode == 1 and entry.host.target != "cpp":
        entry.refusal, entry.done = last_words(r.stderr), True
    elif r.returncode:
        entry.fail("msc ends with %d: %s" % (r.returncode, last_words(r.stderr)))


def sources(entry):
    extensions = {".cpp", entry.host.extension}
    return sorted(p for p in entry.folder.iterdir() if p.suffix in extensions and p.name != "example_main.cpp")


def fingerprint(entry):
    """Equal for models whose code and weights are equal but for names and comments."""
    digest = hashlib.sha256()
    for p in sources(entry):
        text = re.sub(r"//.*|/\*.*?\*/", "", p.read_text())
        text = re.sub(r'"(?:[^"\\]|\\.)*construct[^"]*"', '""', text)
        digest.update(text.replace(entry.model, "MODEL").encode())
    weights = entry.folder / (entry.model + ".weights")
    digest.update(weights.read_bytes() if weights.exists() else b"")
    return digest.hexdigest()


def architecture_options(entry):
    """The -m options that the generated CMakeLists.txt asks for."""
    return re.findall(r"\s(-m[\w.=+-]+)", (entry.folder / "CMakeLists.txt").read_text())


def is_kernels(entry, path):
    """Of the other sources every name begins with the model's."""
    return path.stem not in (entry.model + "_api", entry.model + "_weights")


def model_text(entry):
    lines = ["#undef MSC_WEIGHTS_FILE", '#define MSC_WEIGHTS_FILE "%s/%s.weights"' % (entry.folder, entry.model)]
    for p in sources(entry):
        include = '#include "%s"' % p
        lines += ["namespace case_%s {" % entry.model, include, "}"] if is_kernels(entry, p) else [include]
    return lines


def unit_text(entries):
    """One translation unit. What is outside of the namespaces are the headers, once."""
    headers = {}
    for e in entries:
        for p in sources(e):
            for name in re.findall(r'^#include\s+([<"][^>"]+[>"])', p.read_text(), flags=re.M):
                headers.setdefault(name, e)
    lines = ["#ifdef __clang__", '#pragma clang diagnostic ignored "-Wignored-attributes"  // what one file declares another has defined', "#else",
             '#pragma GCC diagnostic ignored "-Wsubobject-linkage"  // the model is not in the main file', "#endif"]
    defines = [d for p in sources(entries[0]) for d in re.findall(r"^#define MSC_\w+ .*$", p.read_text(), flags=re.M)]
    lines += sorted(set(defines))
    lines += ["#include " + (name if name[0] == "<" else '"%s/%s"' % (e.folder, name[1:-1])) for name, e in headers.items()]
    for e in entries:
        lines += model_text(e)
    return "\n".join(lines) + "\n"


def build(entries, cxx, library):
    """None, or the compiler's complaint."""
    host = entries[0].host
    if len(entries) == 1:
        inputs = [str(p) for p in sources(entries[0])]
        weights = entries[0].folder / (entries[0].model + ".weights")
        options = ['-DMSC_WEIGHTS_FILE="%s"' % weights, "-I", str(entries[0].folder)]
    else:
        unit = library.with_suffix(".cpp")
        unit.write_text(unit_text(entries))
        inputs, options = [str(unit)], ["-I%s" % e.folder for e in entries]  # for what the headers include
    command = cxx + FLAGS + architecture_options(entries[0]) + host.options() + options + ["-xc++", *inputs, "-xnone"]
    command += host.objects(library.parent, cxx) + ["-o", str(library)]
    r = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if r.returncode:
        errors = [x for x in r.stderr.splitlines() if "error" in x]
        return "the generated code does not compile: " + last_words("\n".join(errors) or r.stderr, 1)
    return None


def write_manifest(entries, library, models):
    """models: entry -> entry whose code it shares."""
    manifest = library.with_suffix(".json")
    manifest.write_text(json.dumps({"library": str(library), "cases": [
        {"model": models[e].model, "data": str(e.work / "data.npz"), "inputs": len(e.case.inputs),
         "outputs": len(e.case.outputs), "tolerance": e.case.meta["tolerance"]} for e in entries]}))
    return manifest


def remove(work):
    shutil.rmtree(work, ignore_errors=True)
