#!/usr/bin/env python3
# ===- documented.py - the networks of MindSpore's documentation, and where each of them stands ---===
# SPDX-License-Identifier: Apache-2.0
"""documented.py --msc MSC [--corpus DIR] --exported DIR

Writes the README's table of the networks that MindSpore's documentation deploys by one MindIR file (documented.txt): the files that stand for
each, the largest error on the CPU as RESULTS.md has it (run_models.py --corpus --table), and whether msc takes the file for the accelerators, or
why not. What the corpus lacks is our own, as utils/oracle/export_networks.py DIR writes it. The quick set runs for the accelerators too, on the
emulation and the simulation: run_models.py --target.
"""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import networks
from support.arguments import Parser
from support.folder import work_folder
from support.msc import require_msc, source_command
from support.process import run
import table

LIST = pathlib.Path(__file__).with_suffix(".txt")
MARKERS = "<!-- documented: begin -->", "<!-- documented: end -->"
HEAD = "| network | file | C++: largest error | CUDA | Ascend C |\n| --- | --- | --- | --- | --- |\n"
ACCELERATORS = "cuda", "ascendc"


def documented():
    """{network of the documentation: [its files]}, in the documentation's order."""
    lines = (line.partition(":") for line in LIST.read_text().splitlines() if not line.startswith("#"))
    return {name: files.split() for name, _, files in lines}


def take(network, target, msc, work):
    """That the target takes the network, or the first reason why not, without the node's name."""
    r = run(source_command(msc, network.prepare(work), "m", work / target, "--target", target), "msc")
    if r.returncode == 0:
        return "compiles"
    reasons = [x.split(": ", 1)[-1] for x in r.stderr.splitlines() if x.startswith("  ")] or r.stderr.splitlines()
    return "refused: " + reasons[0].partition(", for which")[0].replace("|", "/")


def rows_of(name, files, found, errors, msc):
    for file in files:
        with work_folder("msc-documented-") as work:
            taken = [take(found[file], target, msc, work) for target in ACCELERATORS]
        yield [name, file, errors.get(file, "not measured yet"), *taken]
    if not files:
        yield [name, "none at hand", "", "", ""]


def main():
    p = Parser(__doc__)
    p.share("--msc", "--corpus")
    p.add_argument("--exported", type=pathlib.Path, required=True, help="the folder that utils/oracle/export_networks.py wrote")
    a = p.parse_args()
    require_msc(a.msc)
    found = {n.name: n for folder in (a.exported, a.corpus) for n in networks.corpus(folder, [])}
    errors = {name: row.split("|")[3].strip() for name, row in table.rows_of(table.RESULTS.read_text()).items()}
    listed = documented()
    missing = {f for files in listed.values() for f in files} - set(found)
    if missing:
        sys.exit("neither in %s nor in %s: %s" % (a.corpus, a.exported, ", ".join(sorted(missing))))
    body = HEAD
    for name, files in listed.items():
        for row in rows_of(name, files, found, errors, a.msc):
            print("  ".join(row), flush=True)
            body += "| %s |\n" % " | ".join(row)
    table.put_between(*MARKERS, body)


if __name__ == "__main__":
    main()
