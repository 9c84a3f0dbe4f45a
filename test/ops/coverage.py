#!/usr/bin/env python3
# ===- coverage.py - every operator that msc knows is in a golden case ---===
# SPDX-License-Identifier: Apache-2.0
"""coverage.py --msc MSC

Compares `msc ops --json` with the graphs of the golden cases. An operator that no graph calls has been compared with nothing, and one that
no release of MindSpore writes is none: both fail here. EXCEPTIONS names those that MindSpore can write but not run.
"""
import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import packs
from support.arguments import Parser
from mindir_file import operators

# operator -> what MindSpore printed, and where its lowering is tested instead
EXCEPTIONS = {
    "LeakyReLUExt": "2.10: Unsupported op [LeakyReLUExt] on CPU; 2.0 has none; test/passes/MindIRToLinalg/elementwise.mlir",
    "LerpScalar": "2.10: Unsupported op [LerpScalar] on CPU; 2.0 has none; test/passes/MindIRToLinalg/elementwise.mlir",
}


def called():
    """The operators of the graphs that msc has to compile."""
    return set().union(*(operators(c.graph) for c in packs.load([], "") if not c.meta.get("refused")))


def check(known, called, exceptions):
    """A line for each fault."""
    for name in sorted(known - called - set(exceptions)):
        yield "%s: no golden case calls it: add one (utils/oracle/README.md)" % name
    for name in sorted(set(exceptions) & called):
        yield "%s: has golden cases: take it out of the exceptions" % name
    for name in sorted(set(exceptions) - known):
        yield "%s: an exception that msc does not know" % name


def main():
    p = Parser(__doc__)
    p.add_argument("--msc", required=True, type=pathlib.Path)
    a = p.parse_args()
    text = subprocess.run([a.msc, "ops", "--json"], capture_output=True, text=True, check=True).stdout
    known = {o["name"] for o in json.loads(text)}
    faults = list(check(known, called(), EXCEPTIONS))
    print("\n".join(faults + ["%d operators, %d without golden cases" % (len(known), len(EXCEPTIONS))]))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
