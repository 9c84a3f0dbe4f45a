#!/usr/bin/env python3
# ===- constraints.py - every constraint of a dialect is verified and tested ---===
# SPDX-License-Identifier: Apache-2.0
"""constraints.py [--list]

A constraint has an id, <operation>_c<number>: the record states it as "(conv2d_c1) ...", the verifier names it in a comment where it refuses,
a test where it expects that. Lists the ids that are missing in one of the three and refusals without an id, and fails if there is one. --list
lists all with their files.
"""
import collections
import re
import sys

sys.dont_write_bytecode = True
from sources import ROOT

ID = r"\b([a-z0-9]+(?:_[a-z0-9]+)*_c\d+)\b"
PLACES = {"record": ("dialects/*/IR/*.td", r"\(%s\)" % ID), "verifier": ("dialects/*/IR/*.cpp", r"// .*?%s" % ID),
          "test": ("test/*/*.mlir", r"// .*?%s" % ID)}


def read():
    """id -> place -> the files that name it there."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for place, (files, pattern) in PLACES.items():
        for path in sorted(ROOT.glob(files)):
            for name in re.findall(pattern, path.read_text()):
                found[name][place].append(str(path.relative_to(ROOT)))
    return found


def anonymous():
    """Refusals of verifiers without an id above them."""
    for path in sorted(ROOT.glob(PLACES["verifier"][0])):
        lines = path.read_text().splitlines()
        for number, line in enumerate(lines):
            if "emitOpError(" in line and not re.search(r"// .*?%s" % ID, "\n".join(lines[max(0, number - 4):number])):
                yield "%s:%d: a refusal without an id" % (path.relative_to(ROOT), number + 1)


def main():
    found = read()
    faults = list(anonymous()) + ["%s: no %s" % (name, place) for name in sorted(found) for place in PLACES if place not in found[name]]
    if "--list" in sys.argv:
        for name in sorted(found):
            print("%s: %s" % (name, ", ".join(sorted({f for files in found[name].values() for f in files}))))
    print("\n".join(faults + ["%d constraints, %d faults" % (len(found), len(faults))]))
    return int(bool(faults) or not found)


if __name__ == "__main__":
    sys.exit(main())
