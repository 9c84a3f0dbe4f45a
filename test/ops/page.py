#!/usr/bin/env python3
# ===- page.py - docs/operators.md: every operator, its types, releases and targets ---===
# SPDX-License-Identifier: Apache-2.0
"""page.py --msc MSC [--check]

Writes docs/operators.md from `msc ops --json`, the golden cases (which release of MindSpore writes an operator) and codegen/TARGET/operators.txt
(what the accelerators refuse of the cases). --check exits with 1 where the page is another.
"""
import collections
import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import ROOT, packs
from support.arguments import Parser
from mindir_file import operators

PAGE = ROOT / "docs/operators.md"
RELEASES = {"ms20": "2.0", "ms210": "2.10"}
HEAD = """<!-- Made by test/ops/page.py from `msc ops` and the golden cases: change those, not this page. -->
# Operators
%d operators, each with golden cases that MindSpore computed: `cases` of them are graphs that call it, written by the releases named. CUDA and
Ascend C take what the C++ target takes unless a cell says how many of an operator's own cases they refuse. Attributes and constraints: [mindir.md](mindir.md).

| operator | what it computes | operands | MindSpore | cases | CUDA | Ascend C |
| --- | --- | --- | --- | --- | --- | --- |
"""


def cases_of():
    """operator -> release -> how many graphs call it."""
    found = collections.defaultdict(collections.Counter)
    for case in packs.load([], ""):
        if not case.meta.get("refused"):
            for name in operators(case.graph):
                found[name][RELEASES[case.name.rsplit(".", 1)[1]]] += 1
    return found


def refusals(target):
    """operator -> "refuses 3 of 58"."""
    lines = (line.split("\t") for line in (ROOT / "codegen" / target / "operators.txt").read_text().splitlines())
    return {name: "no" if taken == "0" else "refuses %d of %s" % (int(of) - int(taken), of) for name, taken, of, _ in lines}


def row(operator, cases, targets):
    operands = "; ".join("%s: %s" % (a["name"], a["type"]) for a in operator["arguments"] if a["operand"])
    cells = [operator["name"], operator["summary"], operands, ", ".join(r for r in RELEASES.values() if cases[r]) or "see coverage.py", str(sum(cases.values()))]
    cells += [refused.get(operator["name"], "yes") for refused in targets]
    return "| %s |" % " | ".join(cell.replace("|", "\\|") for cell in cells)


def page(msc):
    known = json.loads(subprocess.run([msc, "ops", "--json"], capture_output=True, text=True, check=True).stdout)
    cases, targets = cases_of(), [refusals("cuda"), refusals("ascendc")]
    return HEAD % len(known) + "".join(row(o, cases[o["name"]], targets) + "\n" for o in known)


def main():
    p = Parser(__doc__)
    p.add_argument("--msc", required=True, type=pathlib.Path)
    p.add_argument("--check", action="store_true")
    a = p.parse_args()
    text = page(a.msc)
    if not a.check:
        PAGE.write_text(text)
    elif not PAGE.exists() or PAGE.read_text() != text:
        print("docs/operators.md is not current: run test/ops/page.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
