# ===- library.py - generated models as a shared object ---===
# SPDX-License-Identifier: Apache-2.0
import subprocess

from . import unit
from .process import last_words

FLAGS = ["-std=c++20", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror"]


def complaint(command):
    """None, or what the C++ compiler has against the generated code."""
    r = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if r.returncode:
        errors = [x for x in r.stderr.splitlines() if "error" in x]
        return "the generated code does not compile: " + last_words("\n".join(errors) or r.stderr, 1)
    return None


def inputs_of(entries, library):
    """(the files to compile, the options for them): of one model its own, of several a unit."""
    if len(entries) > 1:
        text = library.with_suffix(".cpp")
        text.write_text(unit.unit_text(entries))
        return [str(text)], ["-I%s" % e.folder for e in entries]  # for what the headers include
    model = entries[0]
    weights = model.folder / (model.model + ".weights")
    return [str(p) for p in unit.sources(model)], ['-DMSC_WEIGHTS_FILE="%s"' % weights, "-I", str(model.folder)]


def build(entries, cxx, library):
    """None, or the compiler's complaint."""
    host = entries[0].host
    inputs, options = inputs_of(entries, library)
    command = cxx + FLAGS + unit.architecture_options(entries[0]) + host.options() + options + ["-xc++", *inputs, "-xnone"]
    return complaint(command + host.objects(library.parent, cxx) + ["-o", str(library)])
