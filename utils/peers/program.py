# ===- program.py - a network as msc compiles it, built and timed ---===
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import shutil
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "test/models"), str(ROOT / "test/ops"), str(ROOT / "utils/oracle")]
import mindir_file
from run_models import call, graph_folder


def find_mindir(a, work):
    """The MindIR file of the arguments, its weights filled in: --mindir, a quick network, or one of the corpus."""
    if a.mindir:
        return a.mindir
    mindir_file.fill(graph_folder(a.network, pathlib.Path(a.corpus)), work)
    return work / "model.mindir"


def pinned(command, threads):
    """One thread stays on one core: moving it would be measured too."""
    cores = sorted(os.sched_getaffinity(0))[:threads]
    return ["taskset", "-c", ",".join(map(str, cores))] + command


class Program:
    """The source code in `folder`, and what is built of it beside."""

    def __init__(self, msc, folder, march):
        self.msc, self.source, self.build_folder, self.march = msc, folder / "source", folder / "build", march

    def compile(self, mindir):
        """Seconds of msc."""
        begin = time.time()
        call([self.msc, "compile", mindir, "--emit", "source", "--name", "model", "-o", self.source, "--march", self.march, "-q"], "msc")
        return time.time() - begin

    def build(self, jobs=os.cpu_count()):
        """Seconds of the C++ compiler for the library; the example comes after."""
        shutil.rmtree(self.build_folder, ignore_errors=True)
        call(["cmake", "-S", self.source, "-B", self.build_folder, "-DCMAKE_BUILD_TYPE=Release"], "CMake")
        begin = time.time()
        call(["cmake", "--build", self.build_folder, "--target", "msc_model", "-j", jobs], "the build")
        seconds = time.time() - begin
        call(["cmake", "--build", self.build_folder, "-j", jobs], "the build of the example")
        return seconds

    def code_bytes(self):
        """Machine code and constants of the library, without weights."""
        objects = [p for p in self.build_folder.rglob("*.cpp.o") if p.stem != "model_weights.cpp" and "example" not in p.stem]
        sections = [x.split() for p in objects for x in call(["size", "-A", "-d", p], "size").splitlines()]
        return sum(int(s[1]) for s in sections if len(s) > 1 and s[0].startswith((".text", ".rodata", ".data")))

    def time(self, threads, runs):
        """What the example prints of `runs` runs."""
        weights = [] if (self.source / "model_weights.cpp").exists() else ["--weights", self.source / "model.weights"]
        command = [self.build_folder / "model_example", *weights, "--threads", threads, "--bench", runs, "--json"]
        return json.loads(call(pinned(command, threads), "the program"))
