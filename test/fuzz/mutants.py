#!/usr/bin/env python3
# ===- mutants.py - golden cases with one to three mistakes, through the whole compiler ---===
# SPDX-License-Identifier: Apache-2.0
"""mutants.py --msc MSC [--count N] [--seconds S] [--seed N] [--targets cpp cuda ascendc] [--keep DIR]

Takes graphs of test/ops, changes one to three attributes, dimensions, element types or wires of each, and compiles them. A mutant may
compile, or be refused; it must not end msc in any other way: exit codes 0, 1 and 2, within 30 seconds and 3 GB, and a refusal has a
reason and leaves no folder behind. Prints each kind of finding once, by one change alone if one shows it, and last
`N mutants, N compiled, N refused, N findings`. The same seed and count make the same mutants.

    mutants.py --msc build/release/bin/msc --count 20000           the long run
    mutants.py --msc build/release/bin/msc --number 4711 --keep t  one mutant, which stays in the folder t
"""
import collections
import concurrent.futures
import functools
import os
import pathlib
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import packs
from support.arguments import Parser
from support.entry import shape_options
from support.folder import work_folder
from support.hosts import HOSTS
from support.process import last_words
from support.progress import Progress
from mutation import mutate
from network import schema

SECONDS, MEGABYTES = 30, 3072
TARGETS = tuple(HOSTS)


class Mutant:
    """Number `number` of a seed: which case, its changes, the file."""

    def __init__(self, schema, cases, seed, number):
        self.number, self.schema = number, schema
        self.random = random.Random("%d/%d" % (seed, number))
        self.case = self.random.choice(cases)
        self.steps = self.random.randint(1, 3)
        self.seeds = [self.random.random() for _ in range(self.steps)]
        self.changes = []

    def apply(self, kept=None):
        """The file with all changes, or those of `kept`; each step has random numbers of its own."""
        model, self.changes = self.schema.ModelProto.FromString(self.case.graph), []
        for step in range(self.steps) if kept is None else kept:
            try:
                self.changes.append(mutate(model, random.Random(self.seeds[step])))
            except (TypeError, ValueError, IndexError):
                pass  # the place does not hold such a value
        return model.SerializePartialToString()


class Outcome:
    def __init__(self, code, text, seconds, megabytes, left_behind):
        self.code, self.text, self.seconds, self.megabytes, self.left_behind = code, text, seconds, megabytes, left_behind

    def finding(self):
        """None, or what must not be."""
        if "AddressSanitizer" in self.text or "runtime error:" in self.text:
            return "sanitizer: " + next(x for x in self.text.splitlines() if "AddressSanitizer" in x or "runtime error:" in x)
        if self.code is None:
            return "more than %d s" % SECONDS
        if self.megabytes > MEGABYTES:
            return "more than %d MB" % MEGABYTES
        if self.code < 0:
            return "signal %d: %s" % (-self.code, last_words(self.text, 2))
        if self.code not in (0, 1, 2):
            return "exit code %d: %s" % (self.code, last_words(self.text, 2))
        if self.code and not self.text.strip():
            return "refused without a reason"
        if self.code and self.left_behind:
            return "refused, but the folder is there"
        return None


@functools.lru_cache(maxsize=None)
def is_instrumented(msc):
    """By AddressSanitizer, whose shadow takes terabytes of addresses."""
    return b"__asan_init" in pathlib.Path(msc).read_bytes()


def limit_memory():
    """A run-away is stopped; what is measured is the resident set."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))


def compile_file(msc, path, target, options=()):
    """Runs msc on a file and watches it."""
    with work_folder("out-", place=path.parent) as folder, tempfile.TemporaryFile() as output:
        out, begin = folder / "out", time.time()
        process = subprocess.Popen([msc, "compile", path, "-o", out, "--target", target, "--name", "mutant", "-q", *options],
                                   stdout=output, stderr=subprocess.STDOUT, preexec_fn=None if is_instrumented(msc) else limit_memory)
        timer = threading.Timer(SECONDS, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.time() - begin
        late = process.returncode == -signal.SIGKILL and seconds >= SECONDS
        output.seek(0)
        return Outcome(None if late else process.returncode, output.read().decode(errors="replace"), seconds,
                       usage.ru_maxrss / 1024, out.exists())


def kind_of(finding):
    """Findings that differ in numbers and names only are one kind."""
    text = re.sub(r"/\S+|'[^']*'|\"[^\"]*\"|0x[0-9a-f]+", "#", finding)
    return re.sub(r"-?\d+(\.\d+)?", "N", text)[:160]


class Run:
    def __init__(self, a, schema, cases, place):
        self.a, self.schema, self.cases, self.place = a, schema, cases, place
        self.counts, self.kinds = collections.Counter(), collections.OrderedDict()
        self.slowest, self.largest = 0.0, 0.0
        self.lock = threading.Lock()

    def compile(self, mutant, data, target):
        with work_folder("mutant-", place=self.place) as folder:
            path = folder / "mutant.mindir"
            path.write_bytes(data)
            return compile_file(self.a.msc, path, target, shape_options(mutant.case))

    def visit(self, number):
        mutant = Mutant(self.schema, self.cases, self.a.seed, number)
        data = mutant.apply()
        target = self.a.targets[number % len(self.a.targets)]
        outcome = self.compile(mutant, data, target)
        finding = outcome.finding()
        with self.lock:
            self.counts["mutants"] += 1
            self.counts["compiled" if outcome.code == 0 else "refused"] += 1
            self.slowest, self.largest = max(self.slowest, outcome.seconds), max(self.largest, outcome.megabytes)
            new = finding and kind_of(finding) not in self.kinds
            if finding:
                self.counts["findings"] += 1
                self.kinds.setdefault(kind_of(finding), []).append(number)
        if new:
            self.report(mutant, target, finding)

    def report(self, mutant, target, finding):
        """With one change alone if one has the same finding, else with all."""
        for step in range(mutant.steps):
            data = mutant.apply([step])
            smaller = self.compile(mutant, data, target).finding()
            if smaller and kind_of(smaller) == kind_of(finding):
                break
        else:
            data = mutant.apply()
        with self.lock:
            print("FINDING in mutant %d, target %s, of %s: %s\n    %s" %
                  (mutant.number, target, mutant.case.title, finding, "\n    ".join(mutant.changes)), flush=True)
            if self.a.keep:
                (self.a.keep / ("mutant_%d_%s.mindir" % (mutant.number, target))).write_bytes(data)


def numbers(a):
    """Which mutants: --number, or from 0 on until the count or the time is over."""
    if a.number is not None:
        yield a.number
        return
    end, number = time.time() + (a.seconds or float("inf")), 0
    while time.time() < end and (a.seconds or number < a.count):
        yield number
        number += 1


def run_all(run, a):
    progress = Progress(0 if a.seconds else a.count, "mutants", "findings")
    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        waiting = collections.deque()
        for number in numbers(a):
            waiting.append(pool.submit(run.visit, number))
            while len(waiting) > 4 * a.jobs:
                waiting.popleft().result()
            progress.show(run.counts["mutants"], run.counts["findings"])
        for future in waiting:
            future.result()


def main():
    p = Parser(__doc__)
    p.add_argument("--msc", required=True)
    p.add_argument("--count", type=int, default=1000, help="how many mutants")
    p.add_argument("--seconds", type=float, help="for how long, instead of how many")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--number", type=int, help="this one only")
    p.add_argument("--targets", nargs="+", choices=TARGETS, default=list(TARGETS), help="each mutant takes one of them in turn")
    p.add_argument("--operators", nargs="*", default=[], help="cases of these operators only")
    p.add_argument("--keep", type=pathlib.Path, help="leave the files with findings in this folder")
    p.share("--jobs")
    a = p.parse_args()
    if a.keep:
        a.keep.mkdir(parents=True, exist_ok=True)
    begin = time.time()
    with work_folder("msc-mutants-") as place:
        run = Run(a, schema.load(), packs.load(a.operators, ""), place)
        run_all(run, a)
    for kind, found in run.kinds.items():
        print("%6d x %s (mutants %s)" % (len(found), kind, ", ".join(map(str, found[:5]))))
    print("slowest %.1f s, largest %.0f MB, %.0f s in all" % (run.slowest, run.largest, time.time() - begin))
    print("%d mutants, %d compiled, %d refused, %d findings" % tuple(run.counts[k] for k in ("mutants", "compiled", "refused", "findings")))
    return int(bool(run.counts["findings"]) or not run.counts["mutants"])


if __name__ == "__main__":
    sys.exit(main())
