#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc_add_model in a foreign project: build tree, rebuild, cross-compiling.

    test_add_model.py PACKAGE_DIR FAKE_MODEL [unittest arguments]

PACKAGE_DIR holds mscConfig.cmake. FAKE_MODEL is the program of test/runtime_stub/FakeModel.cpp; fake_msc.py puts it in
the place of msc, so that this needs no compiler.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = pathlib.Path(sys.argv[1]).resolve()
FAKE_MODEL = pathlib.Path(sys.argv[2]).resolve()
GENERATORS = [g for g, tool in (("Ninja", "ninja"), ("Unix Makefiles", "make")) if shutil.which(tool)]


class AddModel(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-add-model-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name, seed in (("alpha", "1"), ("beta", "3")):
            (self.folder / f"{name}.mindir").write_text(seed)
            (self.folder / f"{name}.mindir.data").write_text("")
        self.log = self.folder / "log"
        self.build = self.folder / "build"

    def run_it(self, *command, cwd=None):
        environment = dict(os.environ, FAKE_MODEL=str(FAKE_MODEL), FAKE_MSC_LOG=str(self.log))
        return subprocess.run([str(c) for c in command], capture_output=True, text=True, env=environment, cwd=cwd)

    def run_ok(self, *command, cwd=None):
        done = self.run_it(*command, cwd=cwd)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}{done.stderr}")
        return done.stdout

    def configure(self, *options):
        self.run_ok("cmake", "-S", HERE / "project", "-B", self.build, f"-Dmsc_DIR={PACKAGE}",
                    f"-DMSC_EXECUTABLE={HERE}/fake_msc.py", f"-DALPHA={self.folder}/alpha.mindir",
                    f"-DBETA={self.folder}/beta.mindir", f"-DMAIN={HERE.parent}/runtime_stub/TwoModels.cpp", *options)

    def build_and_run(self, *runner):
        self.log.write_text("")
        self.run_ok("cmake", "--build", self.build)
        weights = [self.build / f"msc/{name}/{name}.weights" for name in ("alpha", "beta")]
        output = self.run_ok(*runner, self.build / "app", *weights, cwd=self.folder)
        return output, sorted(self.log.read_text().split("\n")[:-1])

    def test_build_and_rebuild(self):
        for generator in GENERATORS:
            with self.subTest(generator=generator):
                shutil.rmtree(self.build, ignore_errors=True)
                self.configure("-G", generator, "-DCMAKE_BUILD_TYPE=Release")
                self.assertEqual(self.build_and_run(), ("0 failures\n", ["alpha -", "beta -"]))
                self.assertEqual(self.build_and_run()[1], [])  # nothing changed
                (self.folder / "beta.mindir").write_text("3 ")
                self.assertEqual(self.build_and_run()[1], ["beta -"])
                (self.folder / "alpha.mindir.data").write_text("named in the depfile")
                self.assertEqual(self.build_and_run()[1], ["alpha -"])

    def test_lists_stay_lists(self):
        for generator in GENERATORS:
            with self.subTest(generator=generator):
                shutil.rmtree(self.build, ignore_errors=True)
                lists = {"CMAKE_CXX_COMPILER_LAUNCHER": "env;LAUNCHED=1", "CMAKE_CUDA_ARCHITECTURES": "80;90"}
                self.configure("-G", generator, *("-D%s=%s" % setting for setting in lists.items()))
                self.build_and_run()
                cache = (self.build / "msc/alpha-build/CMakeCache.txt").read_text()
                for name, value in lists.items():
                    self.assertRegex(cache, "(?m)^%s:.*=%s$" % (name, value))

    @unittest.skipUnless(shutil.which("aarch64-linux-gnu-g++") and shutil.which("qemu-aarch64"), "no aarch64 toolchain")
    def test_cross_compile(self):
        toolchain = self.folder / "aarch64.cmake"
        toolchain.write_text("set(CMAKE_SYSTEM_NAME Linux)\nset(CMAKE_SYSTEM_PROCESSOR aarch64)\n"
                             "set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)\nset(CMAKE_EXE_LINKER_FLAGS -static)\n")
        self.configure(f"-DCMAKE_TOOLCHAIN_FILE={toolchain}")
        output, log = self.build_and_run("qemu-aarch64")
        self.assertEqual((output, log), ("0 failures\n", ["alpha armv8-a", "beta armv8-a"]))

    def test_options_arrive(self):
        self.configure()
        self.build_and_run()
        for name, without_threads in (("alpha", False), ("beta", True)):  # beta: THREADS off
            text = (self.build / f"msc/{name}/{name}_api.cpp").read_text()
            self.assertEqual("#define MSC_WITHOUT_THREADS" in text, without_threads, name)

    def configure_text(self, call, languages="CXX", before=""):
        """Of a project with this call, in whose folder the models are."""
        (self.folder / "CMakeLists.txt").write_text(
            f"cmake_minimum_required(VERSION 3.20)\nproject(p {languages})\nfind_package(msc REQUIRED)\n{before}\n"
            f"msc_add_model({call})\nadd_custom_target(model ALL DEPENDS msc::alpha)\n")
        shutil.rmtree(self.build, ignore_errors=True)
        return self.run_it("cmake", "-S", self.folder, "-B", self.build, f"-Dmsc_DIR={PACKAGE}",
                           f"-DMSC_EXECUTABLE={HERE}/fake_msc.py")

    def refused(self, call, says, **project):
        done = self.configure_text(call, **project)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn(says, " ".join(done.stderr.split()))

    def test_relative_paths_start_at_the_source_folder(self):
        (self.folder / "key.bin").write_text("k" * 16)
        done = self.configure_text("alpha MODEL alpha.mindir TARGET cpp KEY_FILE key.bin")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.run_ok("cmake", "--build", self.build)
        self.assertEqual(self.log.read_text(), "alpha -\n")  # fake_msc.py has opened both files

    def test_model_made_by_the_build(self):
        made = "${CMAKE_CURRENT_BINARY_DIR}/made.mindir"
        command = f'add_custom_command(OUTPUT "{made}" COMMAND ${{CMAKE_COMMAND}} -E copy "{self.folder}/alpha.mindir" "{made}")'
        done = self.configure_text(f"alpha MODEL {made} TARGET cpp", before=command)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.run_ok("cmake", "--build", self.build)
        self.assertEqual(self.log.read_text(), "alpha -\n")

    def test_refused_by_configure(self):
        self.refused("alpha TARGET cpp", "msc_add_model(alpha): MODEL is missing")
        self.refused("alpha MODEL none.mindir", f"MODEL: there is no file {self.folder}/none.mindir")
        self.refused("alpha MODEL alpha.mindir KEY_FILE none", f"KEY_FILE: there is no file {self.folder}/none")
        self.refused("alpha MODEL alpha.mindir TARGET fpga", "TARGET is one of cpp, cuda, ascendc, not fpga")
        self.refused("alpha MODEL alpha.mindir THREADS 4", "THREADS is one of on, off, not 4")
        self.refused("alpha MODEL alpha.mindir WEIGHTS both", "WEIGHTS is one of embed, file, not both")
        self.refused("alpha MODEL alpha.mindir MARCH", "no value is given for: MARCH")
        self.refused("alpha MODEL alpha.mindir beta.mindir", "unknown arguments: beta.mindir")
        for name in ("3d-net", "_net", "a__b"):
            self.refused(f"{name} MODEL alpha.mindir", f"msc_add_model({name}): the name is no identifier")
        self.refused("alpha MODEL alpha.mindir", "say project(... LANGUAGES C CXX)", languages="C")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[3:])
