# ===- twins.py - one network built twice: as msc builds it, and plainly ---===
# SPDX-License-Identifier: Apache-2.0
import pathlib
import shutil
import subprocess

import numpy as np
from support import isolated, library, unit
from support.hosts import HOSTS
from support.msc import source_command
from support.process import Failure, last_words, run

COMPILE_LIMIT, RUN_LIMIT = 120, 1800  # seconds of one msc, and of a batch
PROGRAM = pathlib.Path(__file__).resolve().parent / "run_both.py"


class Setting:
    """How a batch of networks is compiled: msc's options, and the C++ compiler with its options."""

    def __init__(self, march, threads, cxx):
        self.march, self.threads, self.cxx = march, threads, cxx

    def __str__(self):
        return "--march %s, %s, %s" % (self.march, "%d threads" % self.threads if self.threads else "no thread pool", " ".join(self.cxx))


class Side:
    """One of the two, as unit.py wants to see it."""

    host = HOSTS["cpp"]

    def __init__(self, model, work):
        self.model, self.folder = model, work / model

    def compile(self, msc, graph, setting, options):
        """None, or how msc ends."""
        threads = "on" if setting.threads else "off"
        command = source_command(msc, graph, self.model, self.folder, "--march", setting.march, "--threads", threads, *options)
        r = run(command, "msc", COMPILE_LIMIT)
        return "msc %s ends with %d: %s" % (" ".join(options), r.returncode, last_words(r.stderr)) if r.returncode else None


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
        except Failure as e:
            self.problem = str(e)

    def remove(self):
        shutil.rmtree(self.work, ignore_errors=True)

    def entry(self):
        return {"fused": self.fused.model, "plain": self.plain.model, "data": str(self.work / "data.npz"), "inputs": len(self.network.inputs),
                "threads": self.setting.threads,
                "has_half": self.network.has_half, "may_round": not self.network.rounds, "save": str(self.save), "golden": str(self.golden),
                "nan_varies": self.network.nan_varies}


def build_unit(sides, cxx, built):
    """None, or the compiler's complaint."""
    text = built.with_suffix(".cpp")
    text.write_text(unit.unit_text(sides))
    flags = [f for f in library.FLAGS if f not in ("-O1", "-shared")]
    return library.complaint(cxx[:1] + flags + cxx[1:] + unit.architecture_options(sides[0]) + ["-pthread", "-c", str(text), "-o", str(built)])


def build_batch(batch, plain_cxx, path):
    """None, or the compiler's complaint. The plain builds need no speed, and get a compiler that is quick."""
    cxx, fused, plain = batch[0].setting.cxx, [t.fused for t in batch], [t.plain for t in batch]
    units = [(fused + plain, cxx)] if cxx == plain_cxx else [(fused, cxx), (plain, plain_cxx)]
    objects = [path.with_suffix(".%d.o" % i) for i in range(len(units))]
    problem = next(filter(None, (build_unit(*sides, built) for sides, built in zip(units, objects))), None)
    if not problem:
        subprocess.run(cxx + ["-shared", "-pthread", *map(str, objects), "-o", str(path)], check=True)
    for file in objects:
        file.unlink(missing_ok=True)
    return problem


def execute(batch, path):
    """Runs a built batch."""
    manifest = isolated.write_manifest(path, [t.entry() for t in batch])
    for number, problem in isolated.results(PROGRAM, manifest, len(batch), RUN_LIMIT):
        batch[number].problem = problem or None


def check(batch, msc, plain_cxx, work):
    """Compiles, builds and runs the networks of a batch; each has its `problem` afterwards."""
    for twins in batch:
        twins.compile(msc)
    ready = [t for t in batch if not t.problem]
    if not ready:
        return
    path = work / ("batch_%s.so" % ready[0].fused.model)
    problem = build_batch(ready, plain_cxx, path)
    if problem and len(ready) > 1:
        for twins in ready:
            check([twins], msc, plain_cxx, work)
        if not any(t.problem for t in ready):
            ready[0].problem = "compiles alone, but not in its batch: " + problem
    elif problem:
        ready[0].problem = problem
    else:
        execute(ready, path)
    path.unlink(missing_ok=True)
