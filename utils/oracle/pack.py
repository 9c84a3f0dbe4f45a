# ===- pack.py - one archive an operator out of exported cases, the same bytes every time ---===
# SPDX-License-Identifier: Apache-2.0
"""pack.py CASES_DIR PACK_DIR        or pack.py CASES_DIR PACK.tar.xz --draws

Reads what export.py left below CASES_DIR, drops what 2.0 and 2.10 compute differently unless the table declares it,
thins the twins of element-wise operators and writes PACK_DIR/<Operator>.tar.xz. Prints the disagreements; every one deserves a look.
"""
import argparse
import io
import json
import lzma
import pathlib
import re
import sys
import tarfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import numpy as np

from case import THIN, TOLERANCE
from export import load_cases
from export_case import disagreement

TWINS_KEPT = 2


class Exported:
    def __init__(self, directory):
        self.directory = directory
        self.record = json.loads((directory / "case.json").read_text())
        self.outputs = self.load("out")
        self.all_outputs = sum((self.load("run%d_out" % run) for run in range(1, self.record["runs"])), self.outputs)

    def load(self, stem):
        n = len(list(self.directory.glob(stem + "*.npy")))
        return [np.load(self.directory / ("%s%d.npy" % (stem, i))) for i in range(n)]

    def meta(self):
        """What test/ops/run_ops.py reads."""
        r = self.record
        tolerance = [TOLERANCE.get(str(o.dtype), (0, 0)) for o in self.outputs]
        meta = {"mindspore": r["mindspore"], "text": r["text"], "tolerance": [
            [t[0] if r["rtol"] is None else r["rtol"], t[1] if r["atol"] is None else r["atol"]] for t in tolerance]}
        meta.update((k, r[k]) for k in ("note", "refused", "dynamic", "bounds", "finds", "state", "twin") if r.get(k))
        return (json.dumps(meta, indent=1) + "\n").encode()


def compare_twins(old, new):
    """Whether the generations compute different values; the note of both says so."""
    difference = disagreement(old.all_outputs, new.all_outputs, old.record["rtol"], old.record["atol"])
    expected = old.record["generations_differ"]
    if difference:
        print("%s/%s: 2.0 and 2.10 differ%s: %s" % (old.record["operator"], old.record["case"],
                                                   " as declared" if expected else ", not taken", difference))
        for e in (old, new):
            e.record["note"] = "; ".join(filter(None, [e.record.get("note"), "2.0 and 2.10 differ: " + difference]))
    elif expected:
        print("%s/%s: 2.0 and 2.10 agree, though a difference is declared" % (old.record["operator"], old.record["case"]))
    return difference


def choose(operator, exported):
    """The cases to keep, in the order of the table; 2.0 before 2.10."""
    named = {}
    for e in exported:
        named.setdefault(e.record["case"], {})[e.record["version"]] = e
    kept, twins = [], 0
    for versions in sorted(named.values(), key=lambda v: next(iter(v.values())).record["number"]):
        old, new = versions.get("2.0"), versions.get("2.10")
        differ = old and new and compare_twins(old, new)
        if differ and not old.record["generations_differ"]:
            continue
        if old and new and not differ and operator in THIN:
            twins += 1
            new = new if twins <= TWINS_KEPT else None
        kept += [e for e in (old, new) if e]
    return kept


def without_time(graph):
    """2.10 writes the time of the export and a memory address into an attribute that nobody reads."""
    return re.sub(rb"export\.mindir\.[\d.]+", lambda m: re.sub(rb"\d", b"0", m.group()), graph)


def pack(kept, path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        def add(name, data):
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(data), 0o644
            tar.addfile(info, io.BytesIO(data))
        for e in kept:
            add(e.directory.name + "/case.json", e.meta())
            for f in sorted(e.directory.iterdir()):
                if f.name not in ("case.json", "net.py"):
                    data = f.read_bytes()
                    add(e.directory.name + "/" + f.name, without_time(data) if f.suffix == ".mindir" else data)
    path.write_bytes(lzma.compress(out.getvalue(), preset=9 | lzma.PRESET_EXTREME))


def pack_all(cases, packs):
    load_cases([], "")  # for THIN
    packs.mkdir(parents=True, exist_ok=True)
    operators, count, size = 0, 0, 0
    for directory in sorted(d for d in cases.iterdir() if d.is_dir()):
        kept = choose(directory.name, [Exported(f.parent) for f in sorted(directory.glob("*/case.json"))])
        if kept:
            target = packs / (directory.name + ".tar.xz")
            pack(kept, target)
            operators, count, size = operators + 1, count + len(kept), size + target.stat().st_size
    print("%d operators, %d cases, %.2f MB" % (operators, count, size / 1e6))


def pack_draws(cases, path):
    """One archive of all."""
    folders = sorted(d for d in cases.iterdir() if d.is_dir())
    kept = [Exported(f.parent) for d in folders for f in sorted(d.glob("*/case.json"))]
    path.parent.mkdir(parents=True, exist_ok=True)
    pack(kept, path)
    print("%d draws of %d operators, %.2f MB" % (len(kept), len(folders), path.stat().st_size / 1e6))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("cases", type=pathlib.Path)
    p.add_argument("packs", type=pathlib.Path)
    p.add_argument("--draws", action="store_true", help="the cases are draws: PACK_DIR is one archive of all")
    a = p.parse_args()
    pack_draws(a.cases, a.packs) if a.draws else pack_all(a.cases, a.packs)


if __name__ == "__main__":
    main()
