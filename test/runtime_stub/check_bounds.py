#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Generated folders of models whose sizes a run chooses: compilers, sanitizers, headers, the example.

    check_bounds.py BOUNDED_MODEL FAKE_MODEL [unittest arguments]

The programs of BoundedModel.cpp and FakeModel.cpp. Two models are written to a temporary folder: plain, and counted
with a state.
"""
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

from compilers import COMPILERS, WARNINGS, run

HERE = pathlib.Path(__file__).resolve().parent
BOUNDED_MODEL, FAKE_MODEL = (pathlib.Path(path).resolve() for path in sys.argv[1:3])


def setUpModule():
    global folder
    folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-bounds-"))
    run(BOUNDED_MODEL, folder / "plain", "plain")
    run(BOUNDED_MODEL, folder / "counted", "counted", "--state")


def tearDownModule():
    shutil.rmtree(folder)


class Calls(unittest.TestCase):
    def check(self, compiler, label, *flags):
        out = folder / f"build-{label}"
        out.mkdir()
        objects = []
        for source in sorted([*folder.glob("plain/plain*.cpp"), *folder.glob("counted/counted*.cpp")]):
            objects.append(out / (source.stem + ".o"))
            run(compiler, "-std=c++20", "-O2", "-fvisibility=hidden", *WARNINGS, *flags, "-c", source, "-o", objects[-1], cwd=source.parent)
        run(compiler, "-std=c++20", "-O1", *WARNINGS, *flags, f"-I{folder}/plain", f"-I{folder}/counted", HERE / "BoundedCalls.cpp", *objects,
            "-pthread", "-o", out / "calls")
        self.assertIn("0 failures", run(out / "calls"))

    def test_compilers(self):
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                self.check(compiler, compiler)

    def test_address_and_undefined(self):
        self.check("g++", "asan", "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-g")

    def test_thread_sanitizer(self):
        self.check("g++", "tsan", "-fsanitize=thread", "-g")

    def test_no_static_constructors(self):
        out = folder / "api.o"
        run("g++", "-std=c++20", "-O2", "-fno-exceptions", "-fno-rtti", *WARNINGS, "-c", folder / "plain/plain_api.cpp", "-o", out)
        self.assertNotIn(".init_array", run("readelf", "-SW", out))
        undefined = [line.split()[-1] for line in run("nm", "-u", out).splitlines()]
        self.assertEqual([s for s in undefined if s.startswith(("_Z", "__cxa"))], [])


class Header(unittest.TestCase):
    def check(self, file, compilers, text, *flags):
        (folder / file).write_text(text)
        for compiler in filter(shutil.which, compilers):
            run(compiler, *flags, *WARNINGS, f"-I{folder}/plain", "-fsyntax-only", folder / file)

    def test_c99_as_readme_says(self):
        text = (folder / "plain/README.md").read_text()
        code = text.split("```c\n")[1].split("```")[0]
        self.check("user.c", ("gcc", "clang"), '#include "plain.h"\nint main(void) {\n  float x[96], t = 1, z[32], y[24];\n  int32_t n;\n'
                   "  const void *inputs[3];\n  void *outputs[2];\n  plain *model = plain_create(NULL, NULL);\n  inputs[0] = x;\n  inputs[1] = &t;\n"
                   f"  inputs[2] = z;\n  outputs[0] = y;\n  outputs[1] = &n;\n  {{\n{code}  }}\n"
                   "  return plain_bounds()->inputs[0].min_dims[0] != 1;\n}\n", "-std=c99", "-pedantic")

    def test_wrapper_is_cxx11(self):
        text = ('#include "plain.hpp"\nint main() {\n  msc_error error;\n  plain_model m(plain_model::options(), error);\n  float t = 0;\n  std::int32_t n;\n'
                "  return m.try_run_shaped(nullptr, &t, &t, &t, &t, &n) != plain_model::try_output_dims(nullptr, nullptr);\n}\n")
        self.check("user.cpp", COMPILERS, text, "-std=c++11")
        self.check("user_noexcept.cpp", COMPILERS, text, "-std=c++11", "-fno-exceptions")


def save_npy(path, shape, values):
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}"
    header += " " * (63 - (len(header) + 10) % 64) + "\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + struct.pack(f"<{len(values)}f", *values))
    return path


def load_npy(path, kind):
    data = path.read_bytes()
    start = 10 + struct.unpack("<H", data[8:10])[0]
    return data[10:start].decode(), struct.unpack(f"<{(len(data) - start) // 4}{kind}", data[start:])


class Example(unittest.TestCase):
    name = "plain"

    @classmethod
    def setUpClass(cls):
        build = folder / f"build-example-{cls.name}"
        flags = WARNINGS + ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"]
        run("cmake", "-S", folder / cls.name, "-B", build, "-DCMAKE_CXX_FLAGS=" + " ".join(flags))
        run("cmake", "--build", build)
        cls.program = build / f"{cls.name}_example"

    def inputs(self, x, z, t=()):
        """Files of these shapes."""
        count = 1
        for size in x:
            count *= size
        return [save_npy(folder / "x.npy", x, [i % 11 - 5 for i in range(count)]), save_npy(folder / "t.npy", t, [0.5]),
                save_npy(folder / "z.npy", z, [2 * (i % 7) for i in range(z[0] * z[1])])]

    def refused(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        return done.stderr

    def check(self, s0, s1):
        run(self.program, "--output-dir", folder / "results", *self.inputs((s0, 3, s1), (s1, s0)))
        header, values = load_npy(folder / "results/out0.npy", "f")
        width = s1 // 2 + 1
        self.assertIn(f"'shape': ({s0}, {width})", header)
        self.assertEqual(list(values), [3 * (((i * 3 + 1) * s1 + j) % 11 - 5) + ((j * s0 + i) % 7) for i in range(s0) for j in range(width)])
        header, values = load_npy(folder / "results/out1.npy", "i")
        self.assertIn("'shape': ()", header)
        self.assertEqual(values[0] % 100000, s0 * s1)

    def test_values(self):
        for sizes in ((8, 32), (1, 4), (5, 7), (2, 32)):
            self.check(*sizes)

    def test_sizes_outside(self):
        for x, z, message in (((9, 3, 7), (7, 9), "x.npy: input x has 9 in dimension 0, the model takes 1 to 8"),
                              ((5, 4, 7), (7, 5), "x.npy: input x has 4 in dimension 1, the model takes 3\n"),
                              ((5, 3, 3), (3, 5), "x.npy: input x has 3 in dimension 2, the model takes 4 to 32"),
                              ((5, 3, 7), (33, 5), "z.npy: input z has 33 in dimension 0, the model takes 4 to 32"),
                              ((5, 3, 7), (7, 4), "input z has 4 in dimension 1, but input x has 5 in dimension 0: they have to be equal"),
                              ((5, 7), (7, 5), "x.npy: input x has 3 dimensions, not 2: (5,7)")):
            self.assertIn(message, self.refused(*self.inputs(x, z)))
        self.assertIn("input t has 0 dimensions, not 1: (1,)", self.refused(*self.inputs((5, 3, 7), (7, 5), (1,))))
        files = self.inputs((5, 3, 7), (7, 5))
        files[0].write_bytes(files[0].read_bytes()[:-4])
        self.assertIn("x.npy: ends before the last element", self.refused(*files))

    def test_bench(self):
        result = json.loads(run(self.program, "--bench", "3", "--json", "--profile"))
        self.assertEqual([k["flops"] for k in result["kernels"]], [256, 272])
        result = json.loads(run(self.program, "--bench", "3", "--json", "--profile", *self.inputs((5, 3, 7), (7, 5))))
        self.assertEqual([k["flops"] for k in result["kernels"]], [0, 0])
        self.assertIn("The run has the sizes of the files", run(self.program, "--help"))


class ExampleWithState(Example):
    name = "counted"


class Folder(unittest.TestCase):
    def test_texts(self):
        text = (folder / "plain/README.md").read_text()
        self.assertIn("| `inputs[0]` | x | float32 | [1..8, 3, 4..32] | at most 3072 |", text)
        self.assertIn("| `outputs[0]` | [s0, s1 / 2 + 1] |", text)
        text = (folder / "plain/plain.h").read_text()
        self.assertIn("///   inputs[0]  float32 [1..8, 3, 4..32], at most 3072 bytes: x\n", text)
        self.assertIn("///   s0  1 to 8: dimension 0 of inputs[0], dimension 1 of inputs[2]\n", text)
        for file in [*folder.glob("plain/**/*"), *folder.glob("counted/**/*")]:
            if file.suffix != ".weights" and file.is_file():
                self.assertNotIn("@", file.read_text().replace("@progbits", ""), file)

    def test_nothing_of_it_where_all_sizes_are_fixed(self):
        run(FAKE_MODEL, folder / "static", "fixed", "--state", "64")
        for file in folder.glob("static/**/*"):
            self.assertNotIn("bounds", file.name)
            if file.suffix != ".weights" and file.is_file() and file.name != "msc_runtime.h":
                self.assertNotRegex(file.read_text(), r"Bounded|_shaped|_dims\b|\bs0\b|msc_bounds", file)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[3:])
