#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc compile: the folder, its names, the library, and the compilers that make it."""
import json
import os
import platform
import shutil
import signal
import subprocess
import time
import unittest

from case import INTERNAL, MODEL, MSC, Case, main


class Compile(Case):
    def test_default_folder_and_names(self):
        for stem, name in (("free", "model_free"), ("3d-net", "model_3d_net"), ("digits", "digits")):
            shutil.copy(MODEL, self.folder / f"{stem}.mindir")
            self.msc("compile", f"{stem}.mindir")
            self.assertTrue((self.folder / name / f"{name}.h").exists())

    def test_names_that_are_no_identifiers(self):
        for stem, name in (("free", "model_free"), ("3d-net", "model_3d_net"), ("run", "run")):
            shutil.copy(MODEL, self.folder / f"{stem}.mindir")
            self.msc("compile", f"{stem}.mindir", "--emit", "static")
            (self.folder / "main.cpp").write_text(f'#include "{name}/{name}.h"\nint main() {{ return {name}_create(nullptr, nullptr) ? 0 : 1; }}\n')
            subprocess.run([os.environ.get("CXX", "c++"), "-std=c++17", "main.cpp", f"{name}/lib{name}.a", "-pthread", "-o", "main"],
                           cwd=self.folder, check=True)
            subprocess.run([self.folder / "main"], check=True)

    def test_foreign_files_stay(self):
        (self.folder / "out").mkdir()
        (self.folder / "out/notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out")
        self.assertEqual((self.folder / "out/notes.txt").read_text(), "mine")
        self.assertTrue((self.folder / "out/digits.h").exists())
        self.assertEqual([p for p in self.tree() if ".partial" in p], [])

    def test_files_of_others_are_not_replaced(self):
        (self.folder / "out").mkdir()
        (self.folder / "out/README.md").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="README.md: is there already and was not written by msc; move it away, or give another folder")
        self.assertEqual((self.folder / "out/README.md").read_text(), "mine")

    def test_files_of_an_earlier_model_go(self):
        self.msc("compile", MODEL, "-o", "out", "--emit", "static", "--name", "first")
        (self.folder / "out/notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out", "--weights", "file", "--name", "second")
        names = self.tree()
        self.assertEqual([name for name in names if "first" in name or name.endswith("_weights.cpp")], [])
        self.assertIn("out/notes.txt", names)
        self.assertIn("out/second.cpp", names)

    def test_a_list_of_files_does_not_reach_out(self):
        (self.folder / "notes.txt").write_text("mine")
        self.msc("compile", MODEL, "-o", "out")
        with open(self.folder / "out/.msc-files", "a") as file:
            file.write(f"../notes.txt\n{self.folder}/notes.txt\n")
        self.msc("compile", MODEL, "-o", "out")
        self.assertTrue((self.folder / "notes.txt").exists())

    def test_quiet_and_log(self):
        self.assertEqual(self.msc("compile", MODEL, "-q").stderr, "")
        self.assertNotIn("\r", self.msc("compile", MODEL).stderr)

    def test_emit(self):
        self.assertIn(f"library {self.folder.resolve()}/s/libdigits.a\n", self.msc("compile", MODEL, "-o", "s", "--emit", "static").stderr)
        self.msc("compile", MODEL, "-o", "d", "--emit", "shared")
        self.assertTrue((self.folder / "s/libdigits.a").exists())
        exported = subprocess.run(["nm", "-D", "--defined-only", self.folder / "d/libdigits.so"],
                                  capture_output=True, text=True, check=True).stdout.splitlines()
        self.assertEqual([l for l in exported if not l.split()[2].startswith("digits_")], [])
        self.assertEqual([p for p in self.tree() if p.endswith(".o")], [])
        for library in ("s/libdigits.a", "d/libdigits.so"):
            needed = subprocess.run(["nm", "-u", self.folder / library], capture_output=True, text=True, check=True).stdout
            self.assertNotRegex(needed, r"__gxx|__cxa_(?!finalize)|_Unwind|_Z", library)
        self.assertNotIn("libstdc++", subprocess.run(["readelf", "-d", self.folder / "d/libdigits.so"], capture_output=True, text=True).stdout)

    @unittest.skipUnless(shutil.which("nvcc"), "no nvcc")
    def test_emit_cuda(self):
        """Compiled for no particular GPU: -arch=native finds none here."""
        self.msc("compile", MODEL, "-o", "d", "--target", "cuda", "--emit", "shared")
        self.assertTrue((self.folder / "d/libdigits.so").exists())

    def test_depfile(self):
        self.msc("compile", MODEL, "-o", "out", "--depfile", "out.d")
        target, _, files = (self.folder / "out.d").read_text().partition(":")
        self.assertEqual(target, str(self.folder.resolve() / "out/CMakeLists.txt"))
        self.assertIn(str(MODEL), files)

    def test_any_folder(self):
        """The assembler reads the path of the weights, too."""
        for folder in ('out"q', "out\\q", "out\nq", "out%?$#'\u00e9"):
            self.msc("compile", MODEL, "-o", folder, "--emit", "static")
            self.assertTrue((self.folder / folder / "libdigits.a").exists())

    def test_no_compiler(self):
        self.refused("compile", MODEL, "--emit", "static", says="no C++ compiler", PATH=str(self.folder), CXX="")
        self.refused("compile", MODEL, "--emit", "static", says="the C++ compiler cannot be run: /nope: ", CXX="/nope")
        self.refused("compile", MODEL, "--emit", "static", says="there is no archiver: set AR", PATH=str(self.folder), AR="",
                     CXX=str(self.tool("compiler", ': > "$2"')))

    def test_no_compiler_for_it(self):
        self.refused("compile", MODEL, "--target", "ascendc", "--emit", "static", says="Ascend C is built by the CANN kit: `msc compile --emit source`")
        if not os.path.exists("/usr/local/cuda/bin/nvcc"):
            self.refused("compile", MODEL, "--target", "cuda", "--emit", "static", says="there is no nvcc: set NVCC; `msc compile --emit source` needs none",
                         PATH=str(self.folder), CXX="/bin/true", NVCC="")

    def test_compiler_that_refuses(self):
        """It knows the machine, but not what msc has written: a bug."""
        compiler = self.tool("compiler", "echo odd code; exit 1", otherwise="exit 0")
        message = self.refused("compile", MODEL, "--emit", "static", code=INTERNAL, says="the C++ compiler refuses the generated code", CXX=str(compiler))
        self.assertRegex(message, "(?s)needed\\):\nodd code\n.*this is a bug of msc: please report it")

    def tool(self, name, work, otherwise="exit 1"):
        """A compiler that does this where it is told what to write (then $2)."""
        path = self.folder / name
        path.write_text(f'#!/bin/sh\nwhile [ $# -gt 0 ] && [ "$1" != -o ]; do shift; done\nif [ $# -eq 0 ]; then {otherwise}; fi\n{work}\n')
        path.chmod(0o755)
        return path

    def test_compiler_of_another_machine(self):
        march = "armv8-a" if platform.machine() == "x86_64" else "x86-64"
        self.refused("compile", MODEL, "--emit", "static", "--march", march, says=f"does not know --march {march}; set CXX to a compiler")

    def test_program_for_another_machine(self):
        """Stands for a cross compiler: it writes what no machine can run."""
        compiler = self.tool("cross", 'printf "\\0foreign" > "$2"; chmod +x "$2"')
        self.refused("bench", MODEL, "--march", "armv8-a", says="this machine cannot run what is built for --march armv8-a", CXX=str(compiler))

    def test_program_that_does_not_run(self):
        """As in a folder that may hold none; and one that crashes."""
        compiler = self.tool("idle", ': > "$2"')
        message = self.refused("bench", MODEL, says="the generated program cannot be run: ", CXX=str(compiler))
        self.assertIn("Permission denied; set TMPDIR to a folder that may hold programs", message)
        compiler = self.tool("wild", 'printf "#!/bin/sh\\nkill -SEGV \\$\\$\\n" > "$2"; chmod +x "$2"')
        self.refused("bench", MODEL, code=INTERNAL, says="the generated program crashed: ", CXX=str(compiler))

    def test_interrupted(self):
        """Whenever the signal comes, the folder is complete or not there."""
        for delay in (0.01, 0.05, 0.2):
            process = subprocess.Popen([MSC, "compile", MODEL, "-o", "out", "-q"], cwd=self.folder)
            time.sleep(delay)
            process.send_signal(signal.SIGTERM)
            self.assertIn(process.wait(), (0, 128 + signal.SIGTERM, -signal.SIGTERM))
            self.assertIn(self.tree()[:1], ([], ["out"]))
            shutil.rmtree(self.folder / "out", ignore_errors=True)


class Targets(Case):
    def test_every_kernel_is_refused(self):
        """Not only the first that the target has no form for, and by the name of its node; C++ has all of them."""
        self.write("""
        graph { name: "g" output { name: "g:r" }
          input { name: "g:x" tensor { dims: 2 dims: 3 data_type: 1 } } input { name: "g:d" tensor { dims: 2 data_type: 11 } }
          node { name: "g:a" output: "g:a" input: "g:d" input: "g:d" op_type: "REF::Add:1" domain: "Default/Add-op1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 11 } } }
          node { name: "g:b" output: "g:b" input: "g:x" op_type: "REF::Erf:2" domain: "Default/Erf-op2"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } } }
          node { name: "g:c" output: "g:c" input: "g:d" op_type: "REF::Erf:2" domain: "Default/Erf-op3"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 11 } } }
          node { name: "g:r" output: "g:r" input: "g:a" input: "g:b" input: "g:c" op_type: "REF::MakeTuple:4"
            attribute { name: "shape" type: TUPLE values { type: TENSORS tensors { dims: 2 data_type: 11 } }
                                                  values { type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } }
                                                  values { type: TENSORS tensors { dims: 2 data_type: 11 } } } } }
        primitives { name: "Add:1" op_type: "Add" } primitives { name: "Erf:2" op_type: "Erf" } primitives { name: "MakeTuple:4" op_type: "MakeTuple" }
        """)
        message = self.refused("compile", "x.mindir", "--target", "ascendc", says="error: x cannot be written as Ascend C\n")
        for reason in ("Default/Add-op1: 'arith.addf' op computes with f64: Ascend C's cores have no such arithmetic",
                       "Default/Erf-op3: 'math.erf' op computes with f64: Ascend C's cores have no such arithmetic"):
            self.assertIn(f"\n  {reason}\n", message)
        self.msc("compile", "x.mindir", "-o", "out")
        self.assertIn("every node is supported\n", self.msc("inspect", "x.mindir").stdout)
        self.assertIn("every node is supported\n", self.msc("inspect", "x.mindir", "--target", "cuda").stdout)
        self.assertIn("  Default/Erf-op3: kernel for ascendc: 'math.erf' op computes with f64: Ascend C's cores have no such arithmetic\n",
                      self.msc("inspect", "x.mindir", "--target", "ascendc").stdout)
        found = json.loads(self.msc("inspect", "x.mindir", "--target", "ascendc", "--json").stdout)["unsupported"]
        self.assertEqual([n["node"] for n in found], ["Default/Add-op1", "Default/Erf-op3"])
        self.assertEqual({n["operator"] for n in found}, {"kernel for ascendc"})

    def test_large_tensors(self):
        """The kernels of accelerators count in 32 bits."""
        self.write("""
        graph { name: "g" input { name: "g:x" tensor { dims: 65536 dims: 32768 data_type: 1 } } output { name: "g:r" }
          node { name: "g:r" output: "g:r" input: "g:x" op_type: "REF::Abs:1"
            attribute { name: "shape" type: TENSORS tensors { dims: 65536 dims: 32768 data_type: 1 } } } }
        primitives { name: "Abs:1" op_type: "Abs" }
        """)
        self.refused("compile", "x.mindir", "--target", "cuda", says="a tensor has 2^31 elements or more, too many for CUDA")
        self.refused("compile", "x.mindir", "--target", "ascendc", says="a tensor has 2^31 elements or more, too many for Ascend C")
        self.msc("compile", "x.mindir", "-o", "out")


if __name__ == "__main__":
    main()
