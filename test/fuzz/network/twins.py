# ===- twins.py - one network built twice: as msc builds it, and plainly ---===
# SPDX-License-Identifier: Apache-2.0
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "ops")]
import build
import numpy as np
from hosts import HOSTS

TIME_LIMIT = 120  # seconds of one msc


class Setting:
    """How a batch of networks is compiled: msc's options, and the C++ compiler with its options."""

    def __init__(self, march, threads, cxx):
        self.march, self.threads, self.cxx = march, threads, cxx

    def __str__(self):
        return "--march %s, %s, %s" % (self.march, "%d threads" % self.threads if self.threads else "no thread pool", " ".join(self.cxx))


class Side:
    """One of the two, as build.py wants to see it."""

    host = HOSTS["cpp"]

    def __init__(self, model, work):
        self.model, self.folder = model, work / model

    def compile(self, msc, graph, setting, options):
        """None, or how msc ends."""
        threads = "on" if setting.threads else "off"
        command = [msc, "compile", str(graph), "--emit", "source", "--name", self.model, "-o", str(self.folder), "--march", setting.march,
                   "--threads", threads, "-q", *options]
        r = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, errors="replace")
        return "msc %s ends with %d: %s" % (" ".join(options), r.returncode, build.last_words(r.stderr)) if r.returncode else None


class Twins:
    def __init__(self, network, work, setting):
        self.network, self.setting, self.problem = network, setting, None
        self.save = self.golden = ""  # see run_both.py
        self.work = work / ("n%d" % network.number)
        self.fused, self.plain = Side("n%d_fused" % network.number, self.work), Side("n%d_plain" % network.number, self.work)

    def compile(self, msc):
        self.work.mkdir(parents=True, exist_ok=True)
        graph = self.work / "network.mindir"
        graph.write_bytes(self.network.data)
        np.savez(self.work / "data.npz", **{"in%d" % i: a for i, a in enumerate(self.network.inputs)})
        try:
            self.problem = self.fused.compile(msc, graph, self.setting, []) or self.plain.compile(msc, graph, self.setting, ["--unfused"])
        except subprocess.TimeoutExpired:
            self.problem = "msc takes more than %d s" % TIME_LIMIT

    def entry(self):
        return {"fused": self.fused.model, "plain": self.plain.model, "data": str(self.work / "data.npz"), "inputs": len(self.network.inputs),
                "threads": self.setting.threads,
                "has_half": self.network.has_half, "may_round": not self.network.rounds, "save": str(self.save), "golden": str(self.golden),
                "nan_varies": self.network.nan_varies}


def build_unit(sides, cxx, built):
    """None, or the compiler's complaint."""
    unit = built.with_suffix(".cpp")
    unit.write_text(build.unit_text(sides))
    flags = [f for f in build.FLAGS if f not in ("-O1", "-shared")]
    command = cxx[:1] + flags + cxx[1:] + build.architecture_options(sides[0]) + ["-pthread", "-c", str(unit), "-o", str(built)]
    r = subprocess.run(command, capture_output=True, text=True, errors="replace")
    errors = [x for x in r.stderr.splitlines() if "error" in x]
    return "the generated code does not compile: " + build.last_words("\n".join(errors) or r.stderr, 1) if r.returncode else None


def build_batch(batch, plain_cxx, library):
    """None, or the compiler's complaint. The plain builds need no speed, and get a compiler that is quick."""
    cxx, fused, plain = batch[0].setting.cxx, [t.fused for t in batch], [t.plain for t in batch]
    units = [(fused + plain, cxx)] if cxx == plain_cxx else [(fused, cxx), (plain, plain_cxx)]
    objects = [library.with_suffix(".%d.o" % i) for i in range(len(units))]
    problem = next(filter(None, (build_unit(*unit, built) for unit, built in zip(units, objects))), None)
    if not problem:
        subprocess.run(cxx + ["-shared", "-pthread", *map(str, objects), "-o", str(library)], check=True)
    for file in objects:
        file.unlink(missing_ok=True)
    return problem


def execute(batch, library):
    """Runs a built batch; a network that takes the process down has failed, the next one gets a new process."""
    manifest, start = library.with_suffix(".json"), 0
    manifest.write_text(json.dumps({"library": str(library), "networks": [t.entry() for t in batch]}))
    while start < len(batch):
        p = subprocess.run([sys.executable, "-B", str(HERE / "run_both.py"), str(manifest), str(start)], capture_output=True, text=True,
                           errors="replace", timeout=1800)
        running, done = start, set()
        for line in p.stdout.splitlines():
            word, _, rest = line.partition(" ")
            number, _, message = rest.partition(" ")
            if word == "START":
                running = int(number)
            elif word == "DONE":
                batch[int(number)].problem = message or None
                done.add(int(number))
        if done >= set(range(start, len(batch))):
            return
        batch[running].problem = "the run ends with " + ("signal %d" % -p.returncode if p.returncode < 0 else build.last_words(p.stderr[-400:]))
        start = running + 1


def check(batch, msc, plain_cxx, work):
    """Compiles, builds and runs the networks of a batch; each has its `problem` afterwards."""
    for twins in batch:
        twins.compile(msc)
    ready = [t for t in batch if not t.problem]
    if not ready:
        return
    library = work / ("batch_%s.so" % ready[0].fused.model)
    problem = build_batch(ready, plain_cxx, library)
    if problem and len(ready) > 1:
        for twins in ready:
            check([twins], msc, plain_cxx, work)
        if not any(t.problem for t in ready):
            ready[0].problem = "compiles alone, but not in its batch: " + problem
    elif problem:
        ready[0].problem = problem
    else:
        execute(ready, library)
    library.unlink(missing_ok=True)
