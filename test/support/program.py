# ===- program.py - a network as msc compiles it, built and measured ---===
# SPDX-License-Identifier: Apache-2.0
import json
import os
import shutil
import time

from . import cmake
from .msc import source_command
from .process import call


def pinned(command, threads):
    """One thread stays on one core: moving it would be measured too."""
    cores = sorted(os.sched_getaffinity(0))[:threads]
    return ["taskset", "-c", ",".join(map(str, cores)), *command]


def weights_options(source, name):
    """For the example of a model whose weights are not built in."""
    return [] if (source / (name + "_weights.cpp")).exists() else ["--weights", source / (name + ".weights")]


def seconds(function, *arguments, **options):
    begin = time.time()
    function(*arguments, **options)
    return time.time() - begin


class Program:
    """The source code in `folder`, and what is built of it beside. `options` are msc's."""

    def __init__(self, msc, folder, *options):
        self.msc, self.source, self.build_folder, self.options = msc, folder / "source", folder / "build", options

    def compile(self, mindir):
        """Seconds of msc."""
        return seconds(call, source_command(self.msc, mindir, "model", self.source, *self.options), "msc")

    def build(self, jobs=os.cpu_count(), prefix=()):
        """Seconds of the C++ compiler for the library, run by the command `prefix`; the example comes after."""
        shutil.rmtree(self.build_folder, ignore_errors=True)
        cmake.configure(self.source, self.build_folder)
        library = seconds(cmake.build, self.build_folder, jobs, "--target", "msc_model", prefix=prefix)
        cmake.build(self.build_folder, jobs, what="the build of the example")
        return library

    def objects(self):
        """The object files of the library, without weights."""
        return [p for p in self.build_folder.rglob("*.cpp.o") if p.stem != "model_weights.cpp" and "example" not in p.stem]

    def time(self, threads, runs):
        """What the example prints of `runs` runs."""
        command = [self.build_folder / "model_example", *weights_options(self.source, "model"), "--threads", threads, "--bench", runs, "--json"]
        return json.loads(call(pinned(command, threads), "the program"))


def section_bytes(objects, sections):
    """Bytes of the sections whose names begin with one of these."""
    lines = [x.split() for p in objects for x in call(["size", "-A", "-d", p], "size").splitlines()]
    return sum(int(x[1]) for x in lines if len(x) > 1 and x[0].startswith(sections))
