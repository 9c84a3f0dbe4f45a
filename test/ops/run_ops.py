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
    run_ops.py --at-most 16                    of each operator a fixed sixteen
    run_ops.py --target cuda                   all that CUDA takes, on the host emulation; ascendc: in the simulation
    run_ops.py --constant                      inputs are parameters of the file: what msc computes before there is code
    run_ops.py --list
"""
import collections
import concurrent.futures
import pathlib
import re
import sys
import time
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import constant, isolated, library, packs, unit
from support.arguments import Parser
from support.entry import Entry, compile_case
from support.folder import work_folder
from support.hosts import HOSTS
from support.msc import require_msc

BATCH = 24
RUN_LIMIT = 600  # seconds of a batch
PROGRAM = pathlib.Path(__file__).resolve().parent / "execute.py"


def execute(entries, path, models):
    """Runs a built batch, in each order of the host; models: entry -> entry whose code it shares."""
    manifest = isolated.write_manifest(path, [
        {"operator": e.case.operator, "model": models[e].model, "data": str(e.work / "data.npz"), "inputs": len(e.case.inputs), "outputs": len(e.case.outputs),
         "runs": len(e.case.runs), "state": e.case.meta.get("state", False), "tolerance": e.case.meta["tolerance"],
         "bounds": e.case.meta.get("bounds"), "finds": e.case.meta.get("finds", False)} for e in entries])
    for order in entries[0].host.orders:
        for number, problem in isolated.results(PROGRAM, manifest, len(entries), RUN_LIMIT, order):
            entries[number].fail(problem)


def build_and_run(group, a, work):
    """group: lists of entries with equal code."""
    leaders = [same[0] for same in group]
    models = {e: same[0] for same in group for e in same}
    path = work / ("batch_%s.so" % leaders[0].model)
    problem = library.build(leaders, a.cxx, path)
    if problem and len(group) > 1:
        run_each(group, leaders, problem, a, work)
    elif problem:
        for e in group[0]:
            e.fail(problem)
    else:
        execute(list(models), path, models)
    if not a.keep:
        path.unlink(missing_ok=True)


def run_each(group, leaders, problem, a, work):
    """Those of a batch with a problem alone: one of them is at fault, or else the batch."""
    for same in group:
        build_and_run([same], a, work)
    if not any("does not compile" in (e.problem or "") for e in leaders):
        for e in leaders:
            e.fail("compiles alone, but not in its batch: " + problem)


def run(cases, a, work):
    """The entries of the cases, and how many different models they make."""
    host = HOSTS[a.target]
    host.objects(work, a.cxx)  # before there are threads
    Entry.known = packs.read_known()
    entries = [Entry(i, c, work, host) for i, c in enumerate(cases)]
    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        list(pool.map(lambda e: compile_case(e, a.msc, a.march, a.msc_options), entries))
        if a.no_build:
            return entries, 0
        equal = collections.OrderedDict()
        for e in entries:
            if not e.done:
                equal.setdefault(unit.fingerprint(e), []).append(e)
        groups = list(equal.values())
        batches = [groups[i:i + a.batch] for i in range(0, len(groups), a.batch)]
        list(pool.map(lambda g: build_and_run(g, a, work), batches))
    return entries, len(groups)


def is_chosen(case, every):
    """A fixed share of the cases, whatever the table grows by."""
    return zlib.crc32(case.title.encode()) % every == 0


def share_of(cases, a):
    """The cases that --every and --at-most leave, in their order."""
    chosen = [c for c in cases if is_chosen(c, a.every)]
    taken = collections.Counter()
    kept = set()
    for c in sorted(chosen, key=lambda c: zlib.crc32(c.title.encode())):
        taken[c.operator] += 1
        if not a.at_most or taken[c.operator] <= a.at_most:
            kept.add(c.title)
    return [c for c in chosen if c.title in kept]


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


def arguments():
    p = Parser(__doc__)
    p.add_argument("operators", nargs="*")
    p.add_argument("--case", default="", help="only cases with this text in Operator/name")
    p.add_argument("--every", type=int, default=1, help="of N cases one, always the same")
    p.add_argument("--at-most", type=int, metavar="N", help="of each operator N cases, always the same")
    p.share("--target")
    p.add_argument("--constant", action="store_true", help="write the inputs into the file: operators on constants")
    p.add_argument("--list", action="store_true", help="print the cases and where they come from")
    p.share("--keep", "--msc", "--cxx")
    p.share("--march", help="as msc's")
    p.add_argument("--msc-options", default=[], type=str.split, help="further options of msc compile, for instance --msc-options=--unfused")
    p.add_argument("--no-build", action="store_true", help="stop behind msc: a quick look at what it refuses")
    p.share("--jobs")
    p.add_argument("--batch", type=int, default=BATCH, help="models in one translation unit")
    return p.parse_args()


def print_cases(cases):
    for c in cases:
        print("%-44s MindSpore %-7s %s" % (c.title, c.meta["mindspore"], c.meta["text"].replace("\n", "\n" + 63 * " ")))


def main():
    a = arguments()
    known = packs.load(a.operators, a.case)
    cases = share_of(known, a)
    if a.constant:
        cases = list(filter(None, map(constant.make_constant, cases)))
    if a.list:
        print_cases(cases)
        return 0
    require_msc(a.msc)
    begin = time.time()
    with work_folder("msc-ops-", a.keep) as work:
        entries, models = run(cases, a, work)
    refused = [e for e in entries if e.refusal]
    judged = set_known_aside([e for e in entries if not e.refusal])
    failed = report(judged)
    print("%d of %d cases, %d different models, %.0f s" % (len(entries), len(known), models, time.time() - begin))
    if a.target != "cpp":
        print("%d cases are refused for %s (msc ops --target %s says which)" % (len(refused), a.target, a.target))
    print("%d passed, %d failed, %d skipped" % (len(judged) - len(failed), len(failed), len(entries) - len(judged) - len(refused)))
    if not judged:
        print("FAIL nothing was run")
    return 1 if failed or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
