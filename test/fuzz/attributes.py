#!/usr/bin/env python3
# ===- attributes.py - attributes, types and shapes beside the golden cases, judged by MindSpore ---===
# SPDX-License-Identifier: Apache-2.0
"""attributes.py --msc MSC [--pack PACK.tar.xz] [--ms20 PYTHON] [--ms210 PYTHON] [--count N] [--seed N] [--operators Conv2D ...]

What MindSpore computed of draws beside the golden cases (utils/oracle/fuzz_attributes.py): those of the archive, or new ones where a Python with
MindSpore is given. Each is compiled, built and run as the golden cases are: it is right, or refused by a message that names an operator. What is accepted
and wrong, refused without a name, or ends msc in another way is printed with its text and what was changed. Last line: `N draws, N right, N refused,
N failed`.

    attributes.py --msc build/release/bin/msc --ms210 ms210/bin/python --count 5000 --seed 2
"""
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "ops")]
import run_ops
from support import ROOT, packs
from support.arguments import Parser
from support.folder import work_folder
from support.msc import require_msc
import mindir_file

FUZZER = ROOT / "utils/oracle/fuzz_attributes.py"


def draw(a, pack):
    pythons = [text for release in ("ms20", "ms210") if getattr(a, release) for text in ("--" + release, getattr(a, release))]
    subprocess.run([sys.executable, "-B", str(FUZZER), pack, *pythons, "--count", str(a.count), "--seed", str(a.seed), "--operators", *a.operators], check=True)


def read(pack, operators):
    """The draws of an archive; the name of each begins with its operator."""
    draws = packs.read(pack)
    for d in draws:
        d.operator = d.name.rpartition("_")[0]
        d.title = d.operator + "/" + d.name
        d.meta["may_be_refused"] = True
    return [d for d in draws if not operators or d.operator in operators]


def judge(draws, a, work):
    """The entries; a refusal that does not say of what operator has failed."""
    entries, _ = run_ops.run(draws, a, work)
    for e in entries:
        if e.refusal and not names_operator(e):
            e.fail("refused without a name: " + e.refusal)
    return entries


def names_operator(entry):
    """Or an operator that MindSpore has made of it."""
    return any(": %s: " % name in entry.refusal for name in mindir_file.operators(entry.case.graph))


def report(entries, a):
    failed = [e for e in entries if e.problem]
    refused = [e for e in entries if e.refusal and not e.problem]
    for e in refused * a.refused:
        print("refused %s: %s (%s)" % (e.case.title, e.refusal, e.case.meta["note"]))
    run_ops.report(failed)
    print("%d draws, %d right, %d refused, %d failed" % (len(entries), len(entries) - len(refused) - len(failed), len(refused), len(failed)))
    return int(bool(failed) or not entries)


def main():
    p = Parser(__doc__)
    p.share("--msc", "--cxx", "--march", "--jobs", "--keep", "--target")
    p.add_argument("--pack", type=pathlib.Path, default=HERE / "attributes.tar.xz")
    p.add_argument("--ms20", help="a Python with MindSpore 2.0: draws anew, instead of the archive")
    p.add_argument("--ms210", help="the same with MindSpore 2.10")
    p.add_argument("--count", type=int, default=2000, help="how many draws of each release")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--operators", nargs="*", default=[], help="draws of these operators only")
    p.add_argument("--refused", action="store_true", help="print the refusals too")
    p.add_argument("--msc-options", default=[], type=str.split, help="further options of msc compile")
    p.set_defaults(batch=run_ops.BATCH, no_build=False)
    a = p.parse_args()
    require_msc(a.msc)
    with work_folder("msc-attributes-", a.keep) as work:
        if a.ms20 or a.ms210:
            a.pack = work / "draws.tar.xz"
            draw(a, a.pack)
        entries = judge(read(a.pack, a.operators), a, work)
    return report(entries, a)


if __name__ == "__main__":
    sys.exit(main())
