#!/usr/bin/env python3
# ===- targets.py - which operators a target supports, by the golden cases ---===
# SPDX-License-Identifier: Apache-2.0
"""targets.py TARGET [OPERATOR ...] --msc MSC [--check]

`msc ops --target TARGET` prints the table codegen/TARGET/operators.txt: a line for every operator of which the target refuses
golden cases that the C++ target accepts, with the number of cases that it accepts, of how many, and why not the others.
This writes the lines of the operators named, or of all; --check compares them and exits with 1 where the table is not what msc does.
"""
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import ROOT, packs
from support.arguments import Parser
from support.entry import shape_options
from support.folder import work_folder


def refusal(case, msc, target, place):
    """None, or the first reason of the refusal."""
    with work_folder("case-", place=place) as folder:
        graph = folder / "graph.mindir"
        graph.write_bytes(case.graph)
        r = subprocess.run([msc, "compile", graph, "-o", folder / "out", "--target", target, "-q"] + shape_options(case),
                           capture_output=True, text=True, errors="replace")
    if r.returncode == 0:
        return None
    lines = [x for x in r.stderr.splitlines() if x.startswith("  ")] or r.stderr.splitlines()[:1]
    reason = re.sub(r"^.*?: |'(?:[a-z]+\.)?(\w+)' op ", lambda m: "%s " % m[1] if m[1] else "", lines[0])
    return re.sub(r"^func |[:,]? (is )?not supported for .*| for Ascend C", "", reason).strip()


def measure(cases, msc, target):
    """{operator: (accepted, cases, reason)} of those with refused cases."""
    with work_folder("msc-targets-") as place, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        reasons = list(pool.map(lambda c: refusal(c, msc, target, place), cases))
    found = collections.defaultdict(list)
    for case, reason in zip(cases, reasons):
        found[case.operator].append(reason)
    table = {}
    for operator, all_reasons in sorted(found.items()):
        refused = collections.Counter(r for r in all_reasons if r)
        if refused:
            table[operator] = (len(all_reasons) - sum(refused.values()), len(all_reasons), min(refused, key=lambda r: (-refused[r], r)))
    return table


def main():
    p = Parser(__doc__)
    p.add_argument("target")
    p.add_argument("operators", nargs="*")
    p.add_argument("--msc", required=True)
    p.add_argument("--check", action="store_true")
    a = p.parse_args()
    # Known to be refused by every target, or graphs of several operators: no word on one target's operator.
    cases = [c for c in packs.load(a.operators, "") if not c.meta.get("refused") and c.operator not in packs.NETWORKS]
    lines = ["%s\t%d\t%d\t%s" % (name, *row) for name, row in measure(cases, a.msc, a.target).items()]
    path = ROOT / "codegen" / a.target / "operators.txt"
    tested = {c.operator for c in cases}
    known, others = [], []
    for line in path.read_text().splitlines():
        (known if line.split("\t")[0] in tested else others if a.operators else []).append(line)
    if not a.check:
        path.write_text("".join(x + "\n" for x in sorted(lines + others)))
        return 0
    for line in sorted(set(lines) ^ set(known)):
        print(("missing: " if line in lines else "wrong: ") + line)
    print("%d cases of %d operators, %d lines agree" % (len(cases), len(tested), len(set(lines) & set(known))))
    return int(set(lines) != set(known))


if __name__ == "__main__":
    sys.exit(main())
