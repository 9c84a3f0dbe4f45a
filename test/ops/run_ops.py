#!/usr/bin/env python3
# ===- run_ops.py - every golden operator case through the whole compiler ---===
# SPDX-License-Identifier: Apache-2.0
"""run_ops.py [OPERATOR ...] [options]

Each case is compiled by msc, built by the C++ compiler, run, and compared with what MindSpore computed. Prints a line a
failing case and, last, `N passed, N failed`. Needs Python 3 and NumPy.

    run_ops.py                                 all
    run_ops.py Conv2D MatMul                   these operators
    run_ops.py Conv2D --case group --keep t    cases with "group" in their title; files stay in the folder t
    run_ops.py --every 10                      a fixed tenth
    run_ops.py --target cuda                   all that CUDA takes, on the host emulation; ascendc: in the simulation
    run_ops.py --list
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib

sys.dont_write_bytecode = True
import build
import packs
from hosts import HOSTS

BATCH = 24
HERE = pathlib.Path(__file__).resolve().parent


def find_msc():
    """--msc, $MSC, the build folders of this checkout, the PATH: the first that is there."""
    root = HERE.parents[1]
    found = [p for p in (root / "build/bin/msc", *sorted(root.glob("build*/*/bin/msc"))) if p.exists()]
    return os.environ.get("MSC") or (found and str(found[0])) or shutil.which("msc")


def require_msc(msc):
    if not msc:
        sys.exit("%s: no msc found: build it, or give --msc or $MSC" % pathlib.Path(sys.argv[0]).name)


def execute(entries, library, models):
    """Runs a built batch, in each order of the host."""
    manifest = build.write_manifest(entries, library, models)
    for order in entries[0].host.orders:
        execute_once(entries, manifest, order)


def execute_once(entries, manifest, environment):
    """A case that takes the process down has failed, the next one gets a new process."""
    finished, start = set(), 0
    while start < len(entries):
        p = subprocess.run([sys.executable, "-B", str(HERE / "execute.py"), str(manifest), str(start)],
                           capture_output=True, text=True, errors="replace", timeout=600, env={**os.environ, **environment})
        running = start
        for line in p.stdout.splitlines():
            word, _, rest = line.partition(" ")
            if word == "START":
                running = int(rest)
            elif word == "DONE":
                number, _, message = rest.partition(" ")
                finished.add(int(number))
                order = "".join(" (%s)" % v for v in environment.values())
                entries[int(number)].fail(message and message + order)
        if finished >= set(range(start, len(entries))):
            return
        ended = "signal %d" % -p.returncode if p.returncode < 0 else build.last_words(p.stderr[-400:])
        for e in entries[running:running + 1]:
            e.fail("the run ends with " + ended)
        start = running + 1


def build_and_run(group, a, work):
    """group: lists of entries with equal code."""
    leaders = [same[0] for same in group]
    models = {e: same[0] for same in group for e in same}
    library = work / ("batch_%s.so" % leaders[0].model)
    problem = build.build(leaders, a.cxx, library)
    if problem and len(group) > 1:
        for same in group:
            build_and_run([same], a, work)
        if not any("does not compile" in (e.problem or "") for e in leaders):
            for e in leaders:
                e.fail("compiles alone, but not in its batch: " + problem)
    elif problem:
        for e in group[0]:
            e.fail(problem)
    else:
        execute(list(models), library, models)
    if not a.keep:
        library.unlink(missing_ok=True)


def run(cases, a, work):
    host = HOSTS[a.target]
    build.Entry.known = read_known()
    work.mkdir(parents=True, exist_ok=True)
    host.objects(work, a.cxx)  # before there are threads
    entries = [build.Entry(i, c, work, host) for i, c in enumerate(cases)]
    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        list(pool.map(lambda e: build.compile_case(e, a.msc, a.march, a.msc_options), entries))
        if a.no_build:
            return entries, 0
        equal = collections.OrderedDict()
        for e in entries:
            if not e.done:
                equal.setdefault(build.fingerprint(e), []).append(e)
        groups = list(equal.values())
        batches = [groups[i:i + a.batch] for i in range(0, len(groups), a.batch)]
        list(pool.map(lambda g: build_and_run(g, a, work), batches))
    return entries, len(groups)


def is_chosen(case, every):
    """A fixed share of the cases, whatever the table grows by."""
    return zlib.crc32(case.title.encode()) % every == 0


def read_known():
    """{title: reason} of known.txt."""
    lines = [x.split(None, 1) for x in (HERE / "known.txt").read_text().splitlines() if x and not x.startswith("#")]
    return {title: reason.strip() for title, reason in lines}


def set_known_aside(entries):
    """Prints the known failures and returns the others; a known failure that passes is one."""
    rest = []
    for e in entries:
        reason = e.known.get(e.case.title)
        if reason and e.problem:
            print("skip %s: %s" % (e.case.title, reason))
            continue
        if reason:
            e.fail("passes: take it out of known.txt")
        rest.append(e)
    return rest


def report(entries):
    """Which operators fail, and why; the line of each case was printed when it failed."""
    failed = [e for e in entries if e.problem]
    count = collections.Counter(e.case.operator for e in failed)
    if count:
        print("failing operators: " + ", ".join("%s %d" % c for c in count.most_common()))
    if len(failed) > 10:
        print_reasons(failed)
    return failed


def print_reasons(failed):
    """The most frequent reasons, with what differs from case to case taken out, and a case of each."""
    groups = collections.OrderedDict()
    for e in failed:
        reason = re.sub(r"(/\S+|op)\d{4}\S*", "...", e.problem)
        groups.setdefault(re.sub(r"-?\d+(\.\d+)?(e[-+]\d+)?|'[^']*'|\"[^\"]*\"", "#", reason), []).append(e)
    print("reasons:")
    for reason, entries in sorted(groups.items(), key=lambda g: -len(g[1]))[:20]:
        print("%5d x %s  (%s)" % (len(entries), reason[:200], ", ".join(e.case.title for e in entries[:3])))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("operators", nargs="*")
    p.add_argument("--case", default="", help="only cases with this text in Operator/name")
    p.add_argument("--every", type=int, default=1, help="of N cases one, always the same")
    p.add_argument("--target", choices=sorted(HOSTS), default="cpp")
    p.add_argument("--list", action="store_true", help="print the cases and where they come from")
    p.add_argument("--keep", type=pathlib.Path, help="work in this folder and leave everything there")
    p.add_argument("--msc", default=find_msc())
    p.add_argument("--cxx", default=os.environ.get("CXX", "g++"), type=str.split, help="compiler and options")
    p.add_argument("--march", default="native", help="as msc's")
    p.add_argument("--msc-options", default=[], type=str.split, help="further options of msc compile, for instance --msc-options=--unfused")
    p.add_argument("--no-build", action="store_true", help="stop behind msc: a quick look at what it refuses")
    p.add_argument("--jobs", type=int, default=os.cpu_count())
    p.add_argument("--batch", type=int, default=BATCH, help="models in one translation unit")
    a = p.parse_args()
    a.cxx = a.cxx if isinstance(a.cxx, list) else a.cxx.split()
    cases = [c for c in packs.load(a.operators, a.case) if is_chosen(c, a.every)]
    if a.list:
        for c in cases:
            print("%-44s MindSpore %-7s %s" % (c.title, c.meta["mindspore"], c.meta["text"]))
        return 0
    require_msc(a.msc)
    begin = time.time()
    work = (a.keep or pathlib.Path(tempfile.mkdtemp(prefix="msc-ops-"))).resolve()
    try:
        entries, models = run(cases, a, work)
    finally:
        if not a.keep:
            build.remove(work)
    refused = [e for e in entries if e.refusal]
    judged = set_known_aside([e for e in entries if not e.refusal])
    failed = report(judged)
    print("%d cases, %d different models, %.0f s" % (len(entries), models, time.time() - begin))
    if a.target != "cpp":
        print("%d cases are refused for %s (msc ops --target %s says which)" % (len(refused), a.target, a.target))
    print("%d passed, %d failed, %d skipped" % (len(judged) - len(failed), len(failed), len(entries) - len(judged) - len(refused)))
    if not judged:
        print("FAIL nothing was run")
    return 1 if failed or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
