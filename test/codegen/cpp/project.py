# ===- project.py - generated models in one CMake project, with a program that runs each in two threads ---===
# SPDX-License-Identifier: Apache-2.0
"""Project(work, models), compile(msc), build(compiler, flags) as often as needed, run(model)."""
import argparse
import concurrent.futures
import os
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "test/models"), str(ROOT / "test/ops")]
import numpy as np
import run_models
from run_models import Failure, call
from table import error_text

CMAKE = """cmake_minimum_required(VERSION 3.16)
project(two_threads LANGUAGES CXX)
add_executable(two-threads "{program}")
target_compile_features(two-threads PRIVATE cxx_std_20)
target_include_directories(two-threads PRIVATE "${{CMAKE_CURRENT_SOURCE_DIR}}")
foreach(model {models})
  add_subdirectory(${{model}})
  target_link_libraries(two-threads PRIVATE msc::${{model}})
endforeach()
"""


class Model:
    """A network (test/models/cases.py) for a processor."""

    def __init__(self, network, march, suffix=""):
        self.network, self.march, self.name = network, march, network.name + suffix


class Project:
    def __init__(self, work, models, jobs):
        self.work, self.models, self.jobs, self.source = work, models, jobs, work / "source"
        self.source.mkdir(parents=True)

    def compile(self, msc):
        """msc for every model; the weights stay outside of the program."""
        def prepare(network):
            folder = self.work / "mindir" / network.name
            folder.mkdir(parents=True)
            return network.name, network.prepare(folder)

        def generate(m):
            call([msc, "compile", files[m.network.name], "--emit", "source", "--name", m.name, "-o", self.source / m.name,
                  "--march", m.march, "--weights", "file", "-q"], "msc (%s)" % m.name)

        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            files = dict(pool.map(prepare, {m.network.name: m.network for m in self.models}.values()))
            list(pool.map(generate, self.models))
        shutil.rmtree(self.work / "mindir")
        self.write_program([m.name for m in self.models])

    def write_program(self, names):
        (self.source / "models.h").write_text("".join('#include "%s.h"\n' % n for n in names) +
                                              "#define FOR_EACH_MODEL(X) %s\n" % " ".join("X(%s)" % n for n in names))
        (self.source / "CMakeLists.txt").write_text(CMAKE.format(program=HERE / "TwoThreads.cpp", models=" ".join(names)))

    def build(self, cxx, flags):
        """`flags` are those of the models and of the program: a Debug build has no others."""
        folder = self.work / "build"
        shutil.rmtree(folder, ignore_errors=True)
        generator = ["-G", "Ninja"] if shutil.which("ninja") else []
        call(["cmake", "-S", self.source, "-B", folder, "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_COMPILER=" + cxx,
              "-DCMAKE_CXX_FLAGS_DEBUG=%s %s" % (run_models.WARNINGS, flags)] + generator, "CMake")
        call(["cmake", "--build", folder, "-j", self.jobs], "the build")

    def run_golden(self, model, golden, folder):
        for i, a in enumerate(golden.inputs):
            (folder / ("in%d.bin" % i)).write_bytes(a.tobytes())
        call([self.work / "build/two-threads", model.name, self.source / model.name / (model.name + ".weights"), folder],
             "the program", run_models.RUN_LIMIT)
        for i, (expected, shape) in enumerate(zip(golden.outputs, golden.shapes)):
            np.save(folder / ("out%d.npy" % i), np.fromfile(folder / ("out%d.bin" % i), expected.dtype).reshape(shape))
        return run_models.check(model.network, golden, folder)

    def run(self, model):
        """The largest relative error. Raises Failure where a result is wrong or the program complains."""
        errors = []
        for golden in model.network.goldens():
            with tempfile.TemporaryDirectory(dir=self.work) as folder:
                errors.append(self.run_golden(model, golden, pathlib.Path(folder)))
        return max(errors)


def run_all(project, models, what):
    """Prints a line a model; the number of failures."""
    failed = 0
    for model in models:
        try:
            print("pass %-34s %s: error %s" % (model.name, what, error_text(project.run(model))), flush=True)
        except Failure as e:
            failed += 1
            print("FAIL %s %s: %s" % (model.name, what, e), flush=True)
    return failed


def main(description, check):
    """The exit code; check(arguments, folder) returns (number of checks, number of failures)."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these")
    parser.add_argument("--msc", default=run_models.find_msc())
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", type=pathlib.Path, help="work in this new folder and leave everything there")
    a = parser.parse_args()
    work = (a.keep or pathlib.Path(tempfile.mkdtemp(prefix="msc-project-"))).resolve()
    try:
        count, failed = check(a, work)
    except Failure as e:
        count, failed = 1, 1
        print("FAIL %s" % e)
    finally:
        if not a.keep:
            shutil.rmtree(work)
    print("%d passed, %d failed" % (count - failed, failed))
    return 1 if failed or not count else 0
