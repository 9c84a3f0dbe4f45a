#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Generated folders under every compiler at hand: warnings, values, sanitizers, symbols, size, CMake.

    check_generated.py FAKE_MODEL [unittest arguments]

FAKE_MODEL is the program of FakeModel.cpp. Three models are written to a temporary folder: alpha (embedded weights,
threads), beta (weights in a file, no threads) and gamma (as alpha, with a state).
"""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

from compilers import COMPILERS, WARNINGS, run

HERE = pathlib.Path(__file__).resolve().parent
FAKE_MODEL = pathlib.Path(sys.argv[1]).resolve()
STUB_LIMIT = 24 * 1024  # bytes of machine code in a model beside its kernels


def setUpModule():
    global folder
    folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-generated-"))
    run(FAKE_MODEL, folder / "alpha", "alpha")
    run(FAKE_MODEL, folder / "gamma", "gamma", "--state", "64")
    run(FAKE_MODEL, folder / "beta", "beta", "--seed", "3", "--threads", "off", "--weights", "file")


def tearDownModule():
    shutil.rmtree(folder)


def compile_model(compiler, name, out, *flags):
    """The objects of one model, compiled in its own folder as README.md says."""
    objects = []
    for source in sorted((folder / name).glob(f"{name}*.cpp")):
        objects.append(out / (source.stem + ".o"))
        run(compiler, "-std=c++20", "-O2", "-fvisibility=hidden", *WARNINGS, *flags, "-c", source, "-o", objects[-1],
            cwd=folder / name)
    return objects


def run_two_models(compiler, label, *flags):
    out = folder / f"build-{label}"
    out.mkdir()
    objects = compile_model(compiler, "alpha", out, *flags) + compile_model(compiler, "beta", out, *flags)
    run(compiler, "-std=c++20", "-O1", *WARNINGS, *flags, f"-I{folder}/alpha", f"-I{folder}/beta",
        HERE / "TwoModels.cpp", *objects, "-pthread", "-o", out / "two")
    return run(out / "two", folder / "alpha/alpha.weights", folder / "beta/beta.weights", cwd=out)


def symbols(objects):
    """(name, binding, visibility) of what the objects define for others."""
    for line in run("readelf", "-sW", *objects).splitlines():
        field = line.split()
        if len(field) == 8 and field[4] in ("GLOBAL", "WEAK", "UNIQUE") and field[6] != "UND":
            yield field[7], field[4], field[5]


class TwoModels(unittest.TestCase):
    def test_compilers(self):
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                self.assertIn("0 failures", run_two_models(compiler, compiler))

    def test_run_allocates_nothing(self):
        self.assertIn("0 failures", run_two_models("g++", "allocations", "-DCOUNT_ALLOCATIONS"))

    def test_thread_sanitizer(self):
        self.assertIn("0 failures", run_two_models("g++", "tsan", "-fsanitize=thread", "-g"))

    def test_address_and_undefined(self):
        self.assertIn("0 failures", run_two_models("g++", "asan", "-fsanitize=address,undefined",
                                                   "-fno-sanitize-recover=undefined", "-g"))

    def test_without_exceptions_and_rtti(self):
        out = folder / "build-plain"
        out.mkdir()
        compile_model("g++", "alpha", out, "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics")

    def test_add_subdirectory(self):
        project = folder / "project"
        project.mkdir()
        (project / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.16)\nproject(p CXX)\nadd_subdirectory(../alpha a)\n"
            f"add_subdirectory(../beta b)\nadd_executable(two {HERE}/TwoModels.cpp)\n"
            "target_compile_features(two PRIVATE cxx_std_20)\n"
            "target_link_libraries(two PRIVATE msc::alpha msc::beta)\n")
        # All sources of a model in one, and all of the program optimised together.
        run("cmake", "-S", project, "-B", project / "build", "-DCMAKE_UNITY_BUILD=ON",
            "-DCMAKE_CXX_COMPILER=g++", "-DCMAKE_CXX_FLAGS=-flto " + " ".join(WARNINGS))
        run("cmake", "--build", project / "build")
        output = run(project / "build/two", folder / "alpha/alpha.weights", folder / "beta/beta.weights", cwd=project)
        self.assertIn("0 failures", output)


class Library(unittest.TestCase):
    name = "alpha"
    functions = ["arena_bytes", "create", "destroy", "info", "run", "weights_bytes"]

    @classmethod
    def setUpClass(cls):
        cls.out = folder / f"build-library-{cls.name}"
        cls.out.mkdir()
        cls.objects = compile_model("g++", cls.name, cls.out)

    def test_every_visible_symbol_starts_with_the_name(self):
        visible = [s for s, _, visibility in symbols(self.objects) if visibility == "DEFAULT"]
        self.assertEqual(sorted(visible), sorted(f"{self.name}_{f}" for f in self.functions))

    def test_hidden_symbols_start_with_the_name(self):
        # DW.ref.* are the C++ ABI's own, in every object with exception tables.
        hidden = [s for s, _, visibility in symbols(self.objects)
                  if visibility != "DEFAULT" and not s.startswith("DW.ref.")]
        self.assertEqual(sorted(hidden), [f"{self.name}_run_kernels", f"{self.name}_weights_data"])

    def test_no_static_constructors(self):
        sections = run("readelf", "-SW", *self.objects)
        self.assertNotIn(".init_array", sections)
        self.assertNotIn(".ctors", sections)

    def test_stub_size(self):
        text = int(run("size", self.out / f"{self.name}_api.o").splitlines()[1].split()[0])
        print(f"runtime stub: {text} bytes of code and constants", file=sys.stderr)
        self.assertLess(text, STUB_LIMIT)

    def test_shared_library(self):
        library = self.out / f"lib{self.name}.so"
        objects = compile_model("g++", self.name, self.out, "-fPIC")
        run("g++", "-shared", "-Wl,-z,defs", *objects, "-pthread", "-o", library)
        exported = [l.split()[2] for l in run("nm", "-D", "--defined-only", library).splitlines()]
        self.assertEqual([s for s in exported if not s.startswith(f"{self.name}_")], [])

    def test_weights_are_aligned(self):
        program = folder / "align.cpp"
        program.write_text(f'#include <cstdint>\nextern "C" const unsigned char {self.name}_weights_data[];\n'
                           f"int main() {{ return std::uintptr_t({self.name}_weights_data) % 64; }}\n")
        run("g++", program, self.out / f"{self.name}_weights.o", "-o", self.out / "align")
        run(self.out / "align")


class LibraryWithState(Library):
    name = "gamma"
    functions = Library.functions + ["create_with_state", "reset", "state_bytes"]


class ByHand(unittest.TestCase):
    """The commands of README.md, copied by somebody who has no CMake."""

    @classmethod
    def setUpClass(cls):
        cls.folder = folder / "by-hand"
        shutil.copytree(folder / "alpha", cls.folder)
        text = (cls.folder / "README.md").read_text()
        run("sh", "-e", "-c", re.search(r"Without it, in this folder:\n```sh\n(.*?)```", text, re.S)[1], cwd=cls.folder)
        cls.link = re.search(r"`(cc app\.c .*?)`", text)[1]

    def test_a_c_program_links_it(self):
        (self.folder / "app.c").write_text(
            '#include "alpha.h"\nint main(void) {\n  static float x[1024], y[1024];\n  const void *inputs[] = {x};\n'
            "  void *outputs[] = {y};\n  alpha *model = alpha_create(NULL, NULL);\n"
            "  int status = alpha_run(model, inputs, outputs);\n  alpha_destroy(model);\n  return status;\n}\n")
        run(*self.link.replace("cc ", "cc -std=c99 ", 1).split(), "-o", "app", cwd=self.folder)
        run(self.folder / "app")

    def test_no_symbol_of_a_cxx_runtime(self):
        undefined = {line.split()[-1] for line in run("nm", "-u", self.folder / "libalpha.a").splitlines() if " U " in line}
        self.assertIn("pthread_create", undefined)
        self.assertEqual([s for s in undefined if s.startswith(("_Z", "__cxa", "__gxx", "_Unwind"))], [])


class Header(unittest.TestCase):
    name = "alpha"

    def check(self, file, compilers, text, *flags):
        (folder / file).write_text(text.replace("alpha", self.name))
        for compiler in filter(shutil.which, compilers):
            run(compiler, *flags, *WARNINGS, f"-I{folder}/{self.name}", "-fsyntax-only", folder / file)

    def test_c99(self):
        self.check("user.c", ("gcc", "clang"), '#include "alpha.h"\nint main(void) { msc_options o = MSC_OPTIONS_DEFAULT;\n'
                   "return alpha_create(&o, NULL) == NULL; }\n", "-std=c99")

    def test_wrapper_is_cxx11(self):
        self.check("user.cpp", COMPILERS, '#include "alpha.hpp"\nint main() { alpha_model m; return m.get() == nullptr || !m; }\n', "-std=c++11")

    def test_wrapper_without_exceptions(self):
        self.check("user_noexcept.cpp", COMPILERS, '#include "alpha.hpp"\nint main() {\n  static float x[1024], y[1024];\n  msc_error error;\n'
                   "  alpha_model m(alpha_model::options(), error);\n  if (!m)\n    return 1;\n"
                   "  return m.try_run(x, y) != MSC_OK || m.try_run(nullptr, y) != MSC_BAD_ARGUMENT;\n}\n", "-std=c++11", "-fno-exceptions")


class HeaderWithState(Header):
    name = "gamma"

    def test_reset(self):
        self.check("reset.c", ("gcc", "clang"), '#include "gamma.h"\nint main(void) {\n'
                   "return gamma_reset(gamma_create_with_state(NULL, NULL, gamma_state_bytes(), NULL)); }\n", "-std=c99")
        self.check("reset.cpp", COMPILERS, '#include "gamma.hpp"\nint main() {\n  msc_error error;\n'
                   "  gamma_model m(gamma_model::options(), nullptr, 0, error);\n  return m.try_reset();\n}\n", "-std=c++11", "-fno-exceptions")


def save_npy(path, shape, values, descr="<f4", fortran=False):
    header = f"{{'descr': '{descr}', 'fortran_order': {fortran}, 'shape': {shape}, }}"
    header += " " * (63 - (len(header) + 10) % 64) + "\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() +
                     struct.pack(f"<{len(values)}f", *values))


def load_npy(path):
    data = path.read_bytes()
    start = 10 + struct.unpack("<H", data[8:10])[0]
    assert start % 64 == 0
    return data[10:start].decode(), struct.unpack(f"<{(len(data) - start) // 4}f", data[start:])


class Example(unittest.TestCase):
    name = "alpha"

    @classmethod
    def setUpClass(cls):
        cls.build = folder / f"build-standalone-{cls.name}"
        run("cmake", "-S", folder / cls.name, "-B", cls.build, "-DCMAKE_CXX_FLAGS=" + " ".join(WARNINGS))
        run("cmake", "--build", cls.build)
        cls.program = cls.build / f"{cls.name}_example"
        cls.input = folder / "in0.npy"
        save_npy(cls.input, (64, 16), [i % 5 - 1 for i in range(1024)])

    def refused(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        return done.stderr

    def test_values(self):
        results = folder / "new/results"
        run(self.program, "--output-dir", results, self.input)
        header, values = load_npy(results / "out0.npy")
        self.assertIn("'shape': (64, 16)", header)
        wanted = [max(0, (i % 5 - 1) * (1 + i % 16) - 2 * (i % 16)) for i in range(1024)]
        self.assertEqual(list(values), wanted)

    def test_bench_json(self):
        result = json.loads(run(self.program, "--bench", "5", "--json", "--profile", "--threads", "2"))
        self.assertEqual((result["runs"], result["threads"], result["arena_bytes"]), (5, 2, 4096))
        self.assertEqual([k["name"] for k in result["kernels"]], ["k000_multiply", "k001_bias_relu"])
        self.assertEqual([k["algorithm"] for k in result["kernels"]], ["map", "matmul"])
        self.assertGreater(result["load_first_ms"], 0)
        self.assertGreater(result["peak_mb"], 0)

    @unittest.skipUnless(shutil.which("taskset"), "no taskset")
    def test_threads_are_those_that_the_process_may_use(self):
        core = min(os.sched_getaffinity(0))
        result = json.loads(run("taskset", "-c", core, self.program, "--bench", "1", "--json"))
        self.assertEqual(result["threads"], 1)

    def test_output_folder_that_cannot_be_made(self):
        self.assertIn("in0.npy: cannot be made", self.refused("--output-dir", self.input, self.input))

    def test_peak_memory_is_the_programs_own(self):
        ballast = bytearray(os.urandom(1 << 20)) * 100  # 100 MB of this process, which starts the program
        result = json.loads(run(self.program, "--bench", "1", "--json"))
        self.assertLess(result["peak_mb"], 20)
        self.assertEqual(len(ballast), 100 << 20)

    def test_median_and_minimum(self):
        result = json.loads(run(self.program, "--bench", "9", "--json"))
        self.assertGreaterEqual(result["median_ms"], result["min_ms"])

    def test_wrong_inputs(self):
        bad = folder / "bad.npy"
        save_npy(bad, (16, 64), [0.0] * 1024)
        self.assertIn("(64, 16), not (16,64)", self.refused(bad))
        save_npy(bad, (64, 16), [0.0] * 1024, descr="<f8")
        self.assertIn("'<f4', not '<f8'", self.refused(bad))
        save_npy(bad, (64, 16), [0.0] * 1024, fortran=True)
        self.assertIn("Fortran", self.refused(bad))
        save_npy(bad, (64, 16), [0.0] * 1000)
        self.assertIn("ends before", self.refused(bad))
        bad.write_bytes(b"nonsense")
        self.assertIn("not a .npy file", self.refused(bad))
        self.assertIn("1 inputs, 0 are given", self.refused())


class ExampleWithState(Example):
    name = "gamma"

    def test_says_that_runs_follow_one_another(self):
        self.assertIn("the state that the last one left", run(self.program, "--help"))
        self.assertIn("`gamma_reset`", (folder / "gamma/README.md").read_text())


class Names(unittest.TestCase):
    def test_the_folder_is_complete_and_says_where_it_comes_from(self):
        text = (folder / "alpha/README.md").read_text()
        self.assertIn("fake.mindir", text)
        self.assertRegex(text, r"\| --- \| --- \| --- \| --- \| --- \|\n\| `inputs\[0\]` .*\n\| `outputs\[0\]` .*\n\n")
        for file in [*folder.glob("alpha/**/*"), *folder.glob("gamma/**/*")]:
            if file.suffix != ".weights" and file.is_file():
                self.assertNotIn("@", file.read_text().replace("@progbits", ""), file)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
