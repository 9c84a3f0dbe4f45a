#!/usr/bin/env python3
# ===- check_compilers.py - generated code under g++ and clang++ for every x86-64 level ---===
# SPDX-License-Identifier: Apache-2.0
"""The networks of the quick set and the digits for x86-64-v2, v3 and v4, compiled with -Wall -Wextra -Werror by each
compiler at hand and linked into one program; those that this processor understands run, and are compared with MindSpore.
"""
import pathlib
import platform
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from support import networks, processor
from support.process import SKIPPED
import project

COMPILERS = ["g++", "clang++"]
LEVELS = {"v2": {"ssse3", "sse4_2", "popcnt"}, "v3": {"avx2", "fma", "bmi2"}, "v4": {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}}


def runnable_levels():
    return [level for level, needed in LEVELS.items() if needed <= processor.features()]


def all_networks():
    """But for those with a second name, whose graph is the same."""
    return [project.few_goldens(n) for n in networks.own() if not n.name.endswith("_split")]


def check(a, work):
    models = [project.Model(n, "x86-64-" + level, "_" + level) for n in all_networks() for level in LEVELS
              if not a.names or n.name in a.names]
    runnable = [m for m in models if m.march[-2:] in runnable_levels()]
    p, count, failed = project.Project(work, models, a.jobs), 0, 0
    p.compile(a.msc)
    for cxx in COMPILERS:
        if not shutil.which(cxx):
            print("skipped: there is no " + cxx)
            continue
        p.build(cxx, "-O1")
        print("%s compiles %d models" % (cxx, len(models)), flush=True)
        failed += project.run_all(p, runnable, cxx)
        count += len(runnable) + 1
    for level in set(LEVELS) - set(runnable_levels()):
        print("x86-64-%s is compiled only: this processor lacks it" % level)
    return count, failed


if __name__ == "__main__":
    if platform.machine() != "x86_64":
        print("skipped: this is no x86-64")
        sys.exit(SKIPPED)
    sys.exit(project.main(__doc__, check))
