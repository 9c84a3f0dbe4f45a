#!/usr/bin/env python3
# ===- networks.py - random networks, as msc builds them and plainly ---===
# SPDX-License-Identifier: Apache-2.0
"""networks.py --msc MSC --infer MSC_INFER [--count N] [--first N] [--seed N] [--build N] [--keep DIR] [--ms20 PYTHON --ms210 PYTHON --sample N]

Random networks of the operators that the golden cases have, valid by construction, each built twice: as msc builds it, and with --unfused
(plain loops, nothing fused, folded, packed or shared). Instruction sets, thread counts, C++ compiler and optimisation vary. Both must
give the same results, up to what rounding makes of them (network/judge.py); every N-th one is also compared with real MindSpore. A network
that fails is reduced to the operators at fault. Prints `N networks, N failed`. The same seed makes the same networks.

    networks.py --msc build/release/bin/msc --infer build/release/bin/msc-infer --count 20000     the long run
"""
import collections
import concurrent.futures
import pathlib
import random
import re
import shutil
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support import packs, processor
from support.arguments import Parser
from support.folder import work_folder
from support.progress import Progress
from network.blocks import load_blocks
from network.generate import Generator
from network.infer import Infer
from network.mindspore import compare_with_mindspore
from network.reduce import Reducer, describe
from network.twins import Setting, Twins, check

BATCH = 16  # networks in one translation unit
REDUCED = 3  # failures that are reduced; the others are named


def instruction_sets():
    """What this processor can run."""
    needed = {"x86-64-v2": "sse4_2", "x86-64-v3": "avx2", "x86-64-v4": "avx512vl"}
    return ["native"] + [march for march, feature in needed.items() if feature in processor.features()]


def find_compilers(cxx, clang):
    """(The plain builds' compiler, those of the others in turn): clang's -O0 takes a third of the time of g++'s."""
    optimised = [cxx + [level] for level in ("-O1", "-O2", "-O3")]
    if not clang:
        return cxx + ["-O0"], optimised
    quick = [clang, "-O0"]
    return quick, [quick] * 16 + optimised + [[clang, "-O2"]]


def choose_setting(random, marches, compilers):
    return Setting(random.choice(marches), random.choice([0, 1, 2, 3]), random.choice(compilers))


def kind_of(problem):
    """Failures of one kind begin alike, but for names and numbers."""
    return re.sub(r"/\S+|-?\d+(\.\d+)?", "#", problem)[:40]


class Fuzzer:
    def __init__(self, a, work):
        self.a, self.work, self.marches = a, work, instruction_sets()
        self.infer = Infer(a.infer, work)
        self.blocks = load_blocks(packs.load(a.operators, ""), packs.read_known())
        self.failed, self.operators, self.compared, self.refused = [], collections.Counter(), 0, set()

    def generate(self, numbers):
        generators = [Generator(self.blocks, self.infer, random.Random("%d/%d" % (self.a.seed, n))) for n in numbers]
        networks = [g.network(n) for g, n in zip(generators, numbers)]
        self.refused.update(*(g.refused for g in generators))
        for network in networks:
            self.operators.update(t.split("/")[0] for t in network.titles)
        return networks

    def check_batch(self, networks):
        setting = choose_setting(random.Random("setting %d/%d" % (self.a.seed, networks[0].number // BATCH)), self.marches, self.a.compilers)
        batch = [Twins(n, self.work, setting) for n in networks]
        if networks[0].number // BATCH % self.a.build:
            for twins in batch:
                twins.compile(self.a.msc)
        else:
            check(batch, self.a.msc, self.a.plain_cxx, self.work)
        for twins in batch:
            if twins.problem:
                print("FAIL network %d (%s): %s" % (twins.network.number, setting, twins.problem), flush=True)
            twins.remove()
        return [t for t in batch if t.problem]

    def run(self):
        numbers = [self.a.number] if self.a.number is not None else list(range(self.a.first, self.a.first + self.a.count))
        chunks = [numbers[i:i + BATCH] for i in range(0, len(numbers), BATCH)]
        progress = Progress(len(numbers), "networks", "failed")
        with concurrent.futures.ThreadPoolExecutor(self.a.jobs) as pool:
            waiting = collections.deque()
            for chunk in chunks:
                networks = self.generate(chunk)
                self.sample(networks)
                waiting.append(pool.submit(self.check_batch, networks))
                while len(waiting) > 2 * self.a.jobs:
                    self.failed += waiting.popleft().result()
                progress.show(chunk[0] - self.a.first, len(self.failed))
            for future in waiting:
                self.failed += future.result()

    def sample(self, networks):
        """Real MindSpore's word on some of them."""
        for network in networks:
            python = self.a.ms20 if network.release.startswith("2.0") else self.a.ms210
            if python and network.number % self.a.sample == 0:
                problem, complaint = compare_with_mindspore(network, python, self.a, self.work)
                self.compared += not complaint
                if complaint:
                    print("skip network %d: MindSpore %s cannot run it: %s" % (network.number, network.release, complaint))
                if problem:
                    print("FAIL network %d against MindSpore %s: %s" % (network.number, network.release, problem), flush=True)
                    twins = Twins(network, self.work, Setting("native", 0, self.a.plain_cxx))
                    twins.problem, twins.python = problem, python
                    self.failed.append(twins)

    def report(self):
        """The smallest part of the first failures."""
        for twins in self.failed[:REDUCED]:
            small = self.reduce(twins)
            print("network %d of %s, reduced (%s):" % (small.number, small.release, twins.setting))
            print("".join("    %s\n" % line for line in describe(small)), end="", flush=True)
            if self.a.keep:
                folder = self.a.keep / ("network_%d" % small.number)
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                (folder / "model.mindir").write_bytes(small.data)
                for i, array in enumerate(small.inputs):
                    np.save(folder / ("in%d.npy" % i), array)

    def reduce(self, failed):
        place = self.work / "reduce"

        kind, python = kind_of(failed.problem or ""), getattr(failed, "python", None)

        def attempt(network, save=""):
            twins = Twins(network, place, failed.setting)
            twins.save = save
            check([twins], self.a.msc, self.a.plain_cxx, self.work)
            twins.remove()
            return twins

        def plain_values(network):
            file = self.work / "values.npz"
            file.unlink(missing_ok=True)
            attempt(network, file)
            if not file.exists():
                return None
            with np.load(file) as data:
                return [data["arr_%d" % i] for i in range(len(data.files))]

        def fails(network):
            problem = compare_with_mindspore(network, python, self.a, self.work)[0] if python else attempt(network).problem
            return kind_of(problem or "") == kind
        return Reducer(failed.network, fails, plain_values, self.infer).reduce()


def main():
    p = Parser(__doc__)
    p.add_argument("--msc", required=True)
    p.add_argument("--infer", required=True, help="the program msc-infer")
    p.share("--cxx")
    p.add_argument("--count", type=int, default=100)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--first", type=int, default=0, help="the number of the first, for a long run in parts")
    p.add_argument("--number", type=int, help="this network only")
    p.add_argument("--build", type=int, default=1, metavar="N", help="build and run one in N sixteens of networks; the others msc compiles, no more")
    p.add_argument("--operators", nargs="*", default=[], help="blocks from cases of these operators only")
    p.add_argument("--keep", type=pathlib.Path, help="leave what is reduced in this folder")
    p.add_argument("--ms20", help="a Python with MindSpore 2.0, to compare with")
    p.add_argument("--ms210", help="a Python with MindSpore 2.10")
    p.add_argument("--sample", type=int, default=50, help="compare every so many networks with MindSpore")
    p.share("--jobs")
    a = p.parse_args()
    a.plain_cxx, a.compilers = find_compilers(a.cxx, shutil.which("clang++"))
    begin = time.time()
    with work_folder("msc-networks-") as work:
        fuzzer = Fuzzer(a, work)
        fuzzer.run()
        fuzzer.report()
        fuzzer.infer.close()
    print("%d operators in use, %d networks compared with MindSpore, %.0f s" % (len(fuzzer.operators), fuzzer.compared, time.time() - begin))
    count = 1 if a.number is not None else a.count
    if fuzzer.refused:
        print("FAIL inference does not take these golden cases: %s" % ", ".join(sorted(fuzzer.refused)))
    print("%d networks, %d failed" % (count, len(fuzzer.failed)))
    return int(bool(fuzzer.failed or fuzzer.refused) or not count)


if __name__ == "__main__":
    sys.exit(main())
