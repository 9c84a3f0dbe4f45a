#!/usr/bin/env python3
# ===- agree.py - inspect and compile say the same of every network of a folder ---===
# SPDX-License-Identifier: Apache-2.0
"""agree.py FOLDER

`msc inspect` answers on each graph, stripped of its weights as it is, in under 2 s. Where it lists unsupported nodes, `msc
compile` refuses the file with exactly these; where it lists none, only the missing weights are in the way. Never another exit
code than 1, and nothing left behind.
"""
import json
import lzma
import pathlib
import subprocess
import sys
import tempfile
import time


def msc(*arguments):
    return subprocess.run(["msc", *map(str, arguments), "-q"], capture_output=True, text=True, errors="replace")


def disagreement(graph, output):
    begin = time.time()
    inspected = msc("inspect", graph, "--json")
    if inspected.returncode or time.time() - begin > 2:
        return "inspect: exit code %d after %.1f s" % (inspected.returncode, time.time() - begin)
    nodes = json.loads(inspected.stdout)["unsupported"]
    expected = sorted({"  {node}: {operator}: {reason}".format(**node) for node in nodes})
    compiled = msc("compile", graph, "-o", output)
    lines = sorted(x for x in compiled.stderr.splitlines()[1:] if not x.startswith("  `msc"))
    if compiled.returncode != 1 or output.exists():
        return "compile: exit code %d, left behind: %s" % (compiled.returncode, output.exists())
    if nodes and lines != expected:
        return "inspect lists %d nodes, compile %d" % (len(expected), len(lines))
    if not nodes and not (len(lines) == 1 and "have no data" in lines[0]):
        return "inspect lists nothing, compile says " + " ".join(lines)
    return None


def main(folder):
    count, failed = 0, 0
    for packed in sorted(pathlib.Path(folder).glob("*/graph.mindir.xz")):
        with tempfile.TemporaryDirectory() as place:
            graph = pathlib.Path(place) / "graph.mindir"
            graph.write_bytes(lzma.open(packed).read())
            problem = disagreement(graph, pathlib.Path(place) / "out")
        count, failed = count + 1, failed + bool(problem)
        if problem:
            print("%s: %s" % (packed.parent.name, problem))
    print("%d networks, %d failed" % (count, failed))
    return 1 if failed or not count else 0


sys.exit(main(*sys.argv[1:]))
