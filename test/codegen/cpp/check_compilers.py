#!/usr/bin/env python3
# ===- check_compilers.py - generated code under g++ and clang++ for every x86-64 level ---===
# SPDX-License-Identifier: Apache-2.0
"""The networks of the quick set and the digits, compiled with -Wall -Wextra -Werror by each compiler at hand and linked into one
program; those that this processor understands run, and are compared with MindSpore. Each network is for one of x86-64-v2, v3 and v4
in turn, another one for the other compiler; named ones, and with --full all, are for each level.
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


def models_for(compiler, a):
    levels, shift = list(LEVELS), COMPILERS.index(compiler)
    return [project.Model(n, "x86-64-" + level, "_" + level)
            for i, n in enumerate(all_networks()) if not a.names or n.name in a.names
            for level in (levels if a.full or a.names else [levels[(i + shift) % len(levels)]])]


def check_compiler(cxx, a, work):
    models = models_for(cxx, a)
    p = project.Project(work / cxx, models, a.jobs)
    p.compile(a.msc)
    p.build(cxx, "-O1")
    print("%s compiles %d models" % (cxx, len(models)), flush=True)
    runnable = [m for m in models if m.march[-2:] in runnable_levels()]
    return len(runnable) + 1, project.run_all(p, runnable, cxx)


def check(a, work):
    count, failed = 0, 0
    for cxx in COMPILERS:
        if not shutil.which(cxx):
            print("skipped: there is no " + cxx)
            continue
        checked, wrong = check_compiler(cxx, a, work)
        count, failed = count + checked, failed + wrong
    for level in set(LEVELS) - set(runnable_levels()):
        print("x86-64-%s is compiled only: this processor lacks it" % level)
    return count, failed


if __name__ == "__main__":
    if platform.machine() != "x86_64":
        print("skipped: this is no x86-64")
        sys.exit(SKIPPED)
    parser = project.parser(__doc__)
    parser.add_argument("--full", action="store_true", help="every network for every level")
    sys.exit(project.main(parser.parse_args(), check))
