#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Any word of the generated code is a good name for a model, or is refused.

    check_names.py FAKE_MODEL [unittest arguments]

FAKE_MODEL is the program of FakeModel.cpp. Every identifier in a generated folder becomes the name of a model; those
that are accepted are compiled together, so that each also meets the names of all others.
"""
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

from compilers import WARNINGS, run

FAKE_MODEL = pathlib.Path(sys.argv[1]).resolve()
# Names that networks could well have, and the stub, the wrapper or the example use.
ORDINARY = ("run create plan tables info options error callback context HIDDEN PUBLIC object Destroy stop Call Tensors bench measure profile "
            "usage parse allocate positive makeUp readNpy Arguments inputs outputs kernels call model Model status memory weights duration").split()
# Macros and the like.
RESERVED = "MSC_OK MSC_ABI SEEK_SET O_RDONLY INT32_MAX RUSAGE_SELF NULL std main stdint pthread example_main".split()


def without_comments(text):
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(\\.|[^"\\\n])*"', " ", text, flags=re.S)


def identifiers(folder):
    """Those that are not prefixed by the model's name, and those that begin with a letter."""
    words = set()
    for file in folder.rglob("*"):
        if file.suffix in (".h", ".hpp", ".cpp") and file.name != "alpha.cpp":
            words.update(re.findall(r"\b[A-Za-z]\w*", without_comments(file.read_text())))
    return {word for word in words if not word.startswith("alpha") and "__" not in word}


class Names(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="msc-names-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run(FAKE_MODEL, cls.folder / "first/alpha", "alpha", "--state", "64", "--bounds", "1")
        words = identifiers(cls.folder / "first").union(ORDINARY, RESERVED)
        (cls.folder / "words").write_text("\n".join(sorted(words)))
        cls.refused = set(run(FAKE_MODEL, cls.folder / "models", "--names", cls.folder / "words").split())
        cls.accepted = sorted(words - cls.refused)

    def compile(self, name, text, *command):
        source = self.folder / name
        source.write_text(text)
        run(*command, "-fsyntax-only", f"-I{self.folder}/models", source)

    def test_ordinary_names_are_accepted(self):
        self.assertEqual(sorted(self.refused & set(ORDINARY)), [])
        self.assertEqual(sorted(set(RESERVED) - self.refused), [])

    def test_cxx(self):
        text = "".join(f'#include "{n}/{n}.h"\n' for n in self.accepted)
        for file in ("{0}.hpp", "{0}_api.cpp", "example_main.cpp"):
            text += "".join(f'#define main {n}_main\n#include "{n}/{file.format(n)}"\n#undef main\n' for n in self.accepted)
        for compiler in filter(shutil.which, ("g++", "clang++")):
            self.compile("all.cpp", text, compiler, "-std=c++20", *WARNINGS)

    def test_c(self):
        system = ("ctype errno fcntl limits math pthread signal stdio stdlib string sys/mman sys/resource sys/stat time unistd wchar").split()
        text = "".join(f"#include <{header}.h>\n" for header in system) + "".join(f'#include "{n}/{n}.h"\n' for n in self.accepted)
        for compiler in filter(shutil.which, ("gcc", "clang")):
            self.compile("all.c", text, compiler, "-std=gnu99", *WARNINGS)

    def test_no_system_header_is_replaced(self):
        """The model's folder is searched first: <math.h> must not be that of a model."""
        model = self.folder / "first/alpha"
        found = " ".join(run("g++", "-std=c++20", "-M", model / f) for f in ("alpha_api.cpp", "example_main.cpp"))
        roots = [line.strip() for line in run("sh", "-c", "g++ -E -v -xc++ /dev/null 2>&1").splitlines() if line.startswith(" /")]
        headers = {p.stem for p in map(pathlib.Path, found.split()) if p.suffix == ".h" and str(p.parent.resolve()) in
                   {str(pathlib.Path(root).resolve()) for root in roots}}
        self.assertIn("pthread", headers)
        (self.folder / "headers").write_text("\n".join(headers))
        self.assertEqual(set(run(FAKE_MODEL, self.folder / "none", "--names", self.folder / "headers").split()), headers)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[2:])
