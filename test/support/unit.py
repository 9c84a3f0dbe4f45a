# ===- unit.py - the generated files of many models as one translation unit ---===
# SPDX-License-Identifier: Apache-2.0
"""The kernels of each model are in a namespace of their own: the standard headers and the kernel templates are read once and not twenty times.
A batch that does not compile is compiled again model by model, so that the one at fault is named; where none is, the batch itself is at
fault."""
import hashlib
import re


def sources(entry):
    extensions = {".cpp", entry.host.extension}
    return sorted(p for p in entry.folder.iterdir() if p.suffix in extensions and p.name != "example_main.cpp")


def fingerprint(entry):
    """Equal for models whose code and weights are equal but for names and comments."""
    digest = hashlib.sha256()
    for p in sources(entry):
        text = re.sub(r"//.*|/\*.*?\*/", "", p.read_text())
        text = re.sub(r'"(?:[^"\\]|\\.)*construct[^"]*"', '""', text)
        digest.update(text.replace(entry.model, "MODEL").encode())
    weights = entry.folder / (entry.model + ".weights")
    digest.update(weights.read_bytes() if weights.exists() else b"")
    return digest.hexdigest()


def architecture_options(entry):
    """The -m options that the generated CMakeLists.txt asks for."""
    return re.findall(r"\s(-m[\w.=+-]+)", (entry.folder / "CMakeLists.txt").read_text())


def is_kernels(entry, path):
    """Of the other sources every name begins with the model's."""
    return path.stem not in (entry.model + "_api", entry.model + "_weights")


def model_text(entry):
    lines = ["#undef MSC_WEIGHTS_FILE", '#define MSC_WEIGHTS_FILE "%s/%s.weights"' % (entry.folder, entry.model)]
    for p in sources(entry):
        include = '#include "%s"' % p
        lines += ["namespace case_%s {" % entry.model, include, "}"] if is_kernels(entry, p) else [include]
    return lines


def headers(entries):
    """name -> the first entry that includes it, of the headers that the files include."""
    found = {}
    for e in entries:
        for p in sources(e):
            for name in re.findall(r'^#include\s+([<"][^>"]+[>"])', p.read_text(), flags=re.M):
                found.setdefault(name, e)
    return found


def unit_text(entries):
    """One translation unit. What is outside of the namespaces are the headers, once."""
    lines = ["#ifdef __clang__", '#pragma clang diagnostic ignored "-Wignored-attributes"  // what one file declares another has defined', "#else",
             '#pragma GCC diagnostic ignored "-Wsubobject-linkage"  // the model is not in the main file', "#endif"]
    defines = [d for p in sources(entries[0]) for d in re.findall(r"^#define MSC_\w+ .*$", p.read_text(), flags=re.M)]
    lines += sorted(set(defines))
    lines += ["#include " + (name if name[0] == "<" else '"%s/%s"' % (e.folder, name[1:-1])) for name, e in headers(entries).items()]
    for e in entries:
        lines += model_text(e)
    return "\n".join(lines) + "\n"
