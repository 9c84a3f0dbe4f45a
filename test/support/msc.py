# ===- msc.py - where the compiler is, and how it is asked for source code ---===
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import shutil
import sys

from . import ROOT


def find_msc():
    """$MSC, the build folders of this checkout, the PATH: the first that is there."""
    found = [p for p in (ROOT / "build/bin/msc", *sorted(ROOT.glob("build*/*/bin/msc"))) if p.exists()]
    return os.environ.get("MSC") or (found and str(found[0])) or shutil.which("msc")


def require_msc(msc):
    if not msc:
        sys.exit("%s: no msc found: build it, or give --msc or $MSC" % pathlib.Path(sys.argv[0]).name)


def source_command(msc, graph, name, folder, *options):
    """The command that makes the source code of model `name` in a folder."""
    return [msc, "compile", graph, "--emit", "source", "--name", name, "-o", folder, *options, "-q"]
