# ===- project.py - generated models in one CMake project, with a program that runs each in two threads ---===
# SPDX-License-Identifier: Apache-2.0
"""Project(work, models), compile(msc), build(compiler, flags) as often as needed, run(model)."""
import concurrent.futures
import pathlib
import shutil

import numpy as np
from support import accuracy, cmake
from support.arguments import Parser
from support.folder import work_folder
from support.msc import source_command
from support.process import RUN_LIMIT, Failure, call

HERE = pathlib.Path(__file__).resolve().parent
GOLDENS = 3  # of a network
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


def few_goldens(network):
    """The network; it takes longer here than elsewhere."""
    network.goldens = lambda goldens=network.goldens: goldens()[:GOLDENS]
    return network


class Model:
    """A network (test/support/networks.py) for a processor."""

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
            call(source_command(msc, files[m.network.name], m.name, self.source / m.name, "--march", m.march, "--weights", "file"),
                 "msc (%s)" % m.name)

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
        cmake.configure(self.source, folder, "-DCMAKE_CXX_COMPILER=" + cxx, "-DCMAKE_CXX_FLAGS_DEBUG=%s %s" % (cmake.WARNINGS, flags),
                        *generator, kind="Debug")
        cmake.build(folder, self.jobs)

    def run_golden(self, model, golden, folder):
        for i, a in enumerate(golden.inputs):
            (folder / ("in%d.bin" % i)).write_bytes(a.tobytes())
        call([self.work / "build/two-threads", model.name, self.source / model.name / (model.name + ".weights"), folder],
             "the program", RUN_LIMIT)
        for i, (expected, shape) in enumerate(zip(golden.outputs, golden.shapes)):
            np.save(folder / ("out%d.npy" % i), np.fromfile(folder / ("out%d.bin" % i), expected.dtype).reshape(shape))
        return accuracy.check(model.network, golden, folder)

    def run(self, model):
        """The largest relative error. Raises Failure where a result is wrong or the program complains."""
        errors = []
        for golden in model.network.goldens():
            with work_folder("golden-", place=self.work) as folder:
                errors.append(self.run_golden(model, golden, folder))
        return max(errors)


def run_all(project, models, what):
    """Prints a line a model; the number of failures."""
    failed = 0
    for model in models:
        try:
            print("pass %-34s %s: error %s" % (model.name, what, accuracy.error_text(project.run(model))), flush=True)
        except Failure as e:
            failed += 1
            print("FAIL %s %s: %s" % (model.name, what, e), flush=True)
    return failed


def parser(description):
    p = Parser(description)
    p.add_argument("names", nargs="*", help="only these")
    p.share("--msc", "--jobs")
    p.share("--keep", help="work in this new folder and leave everything there")
    return p


def main(a, check):
    """The exit code; check(arguments, folder) returns (number of checks, number of failures)."""
    with work_folder("msc-project-", a.keep) as work:
        try:
            count, failed = check(a, work)
        except Failure as e:
            count, failed = 1, 1
            print("FAIL %s" % e)
    print("%d passed, %d failed" % (count - failed, failed))
    return 1 if failed or not count else 0
