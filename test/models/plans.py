#!/usr/bin/env python3
# ===- plans.py - what the plans of networks cost: launches, copies, arena ---===
# SPDX-License-Identifier: Apache-2.0
"""plans.py [NETWORK ...] [--corpus DIR] [--write]

Plans each network (by default those of test/models/quick) for every target and compares with plans.json: no more launches, no more of them
that only move numbers (copies, fills, transposes: no arithmetic), no larger arena. --write keeps what is measured. Prints
`N plans, N worse`.
"""
import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support.arguments import Parser
from support.folder import work_folder
from support.hosts import HOSTS
from support.msc import require_msc
from support.networks import QUICK, find_mindir

KEPT = pathlib.Path(__file__).with_name("plans.json")


def measure(msc, mindir, target):
    """None where the target refuses the network."""
    done = subprocess.run([msc, "inspect", mindir, "--plan", "--json", "--target", target], capture_output=True, text=True)
    if done.returncode:
        return None
    plan = json.loads(done.stdout)["plan"]
    return {"launches": len(plan["kernels"]), "moves": sum(k["flops"] == 0 for k in plan["kernels"]), "arena": plan["arena_bytes"]}


def compare(name, kept, found):
    """Prints what is worse than it was."""
    worse = ["%s %s, not %s" % (key, found[key], kept[key]) for key in kept or {} if not found or found[key] > kept[key]] if kept else []
    if worse:
        print("%s: %s" % (name, ", ".join(worse)) if found else "%s: refused" % name)
    return bool(worse)


def main():
    p = Parser(__doc__)
    p.add_argument("networks", nargs="*")
    p.share("--corpus", "--msc")
    p.add_argument("--write", action="store_true", help="keep these figures")
    a = p.parse_args()
    require_msc(a.msc)
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    found = {}
    with work_folder("msc-plans-") as work:
        for network in a.networks or sorted(path.name for path in QUICK.iterdir() if path.is_dir()):
            mindir = find_mindir(network, a.corpus, work)
            for target in sorted(HOSTS):
                found["%s %s" % (network, target)] = measure(a.msc, mindir, target)
    worse = sum(compare(name, kept.get(name), figures) for name, figures in found.items())
    if a.write:
        kept.update({name: figures for name, figures in found.items() if figures})
        KEPT.write_text("{\n" + ",\n".join("%s: %s" % (json.dumps(n), json.dumps(kept[n])) for n in sorted(kept)) + "\n}\n")
    print("%d plans, %d worse" % (len(found), worse))
    return 1 if worse and not a.write else 0


if __name__ == "__main__":
    sys.exit(main())
