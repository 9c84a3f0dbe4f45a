#!/usr/bin/env python3
# ===- plans.py - random graphs of branches, loops, views and states, planned and run ---===
# SPDX-License-Identifier: Apache-2.0
"""plans.py --opt MSC_OPT --translate MSC_TRANSLATE --stub DIR [--count N] [--first N] [--seed N] [--keep DIR]

Random graphs on tensors of integers (element-wise operators, sums, transposes, slices, concatenations, writes into slices, branches, loops,
states), planned with and without sharing of memory, written as C++, built under the address sanitizer and run three times in a row. All
outputs must be what numpy computes, exactly. Prints `N graphs, N failed`. The same seed makes the same graphs.

    plans.py --opt build/release/bin/msc-opt --translate build/release/bin/msc-translate --stub . --count 20000    the long run
"""
import concurrent.futures
import pathlib
import random
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support.arguments import Parser
from support.folder import work_folder
from support.progress import Progress
from plan.generate import Graph

BATCH = 25  # graphs in one program
RUNS = 3
FORMS = {"shared": "share-memory=true", "apart": "share-memory=false"}

MAIN = """
#include <cstdio>
#include <vector>
template <class Run> void test(Run run, std::size_t arena, std::size_t state, const std::vector<unsigned char> &weights,
                               const std::vector<unsigned char> &initial, std::vector<std::vector<std::int32_t>> inputs,
                               std::vector<std::size_t> outputs, std::size_t runs) {
  // Pieces of their own, so that the sanitizer sees what lies outside.
  std::vector<std::int64_t> scratch(arena / 8 + 1, 0x5555555555555555), held(state / 8 + 1), blob(weights.size() / 8 + 1);
  std::copy(weights.begin(), weights.end(), reinterpret_cast<unsigned char *>(blob.data()));
  std::copy(initial.begin(), initial.end(), reinterpret_cast<unsigned char *>(held.data()));
  std::size_t number = 0, count = inputs.size() / runs;
  for (std::size_t r = 0; r < runs; ++r) {
    std::vector<const void *> in;
    std::vector<std::vector<std::int32_t>> out;
    std::vector<void *> to;
    for (std::size_t i = 0; i < count; ++i)
      in.push_back(inputs[number++].data());
    for (std::size_t size : outputs)
      out.emplace_back(size, 0x3333);
    for (auto &o : out)
      to.push_back(o.data());
    run(reinterpret_cast<unsigned char *>(scratch.data()), reinterpret_cast<unsigned char *>(held.data()),
        reinterpret_cast<const unsigned char *>(blob.data()), in.data(), to.data());
    for (auto &o : out) {
      for (std::int32_t v : o)
        std::printf("%d ", v);
      std::printf(";");
    }
    std::printf("|");
  }
  std::printf("\\n");
}
"""


def numbers_of(text):
    return "{%s}" % ", ".join(str(number) for number in text)


class Planned:
    """One graph in one form: its plan's memory and its source."""

    def __init__(self, plan, source, name):
        self.name = name
        attributes = dict(re.findall(r"(\w+_bytes) = (\d+) : i64", plan.split("kernel.entry", 1)[1].split("\n", 1)[0]))
        self.arena, self.state = int(attributes["arena_bytes"]), int(attributes.get("state_bytes", 0))
        self.weights = bytearray(int(attributes["weights_bytes"]))
        for offset, number, shape in re.findall(r"kernel\.constant (\d+), dense<(-?\d+)> : tensor<([\dx]*?)x?i32>", plan):
            values = np.full([int(size) for size in shape.split("x") if size], int(number), np.int32).tobytes()
            self.weights[int(offset):int(offset) + len(values)] = values
        self.initial = bytearray(self.state)
        for to, at, size in re.findall(r"kernel\.initial (\d+), (\d+), (\d+)", plan):
            self.initial[int(to):int(to) + int(size)] = self.weights[int(at):int(at) + int(size)]
        self.headers = set(re.findall(r'#include "(kernels/[^"]*)"', source))
        self.body = re.sub(r"#(include|define|ifdef|pragma|endif)[^\n]*\n|//---[^\n]*\n", "", source)

    def call(self, inputs, sizes):
        state = "state, " if self.state else ""
        return ("  test([](auto *arena, [[maybe_unused]] auto *state, auto *weights, auto in, auto out) {\n"
                "    msc::Parallel parallel; msc::Profile profile;\n"
                "    %s::%s_run_kernels(parallel, arena, %sweights, in, out, profile);\n"
                "  }, %d, %d, %s, %s, {%s}, %s, %d);\n" % (
                    self.name, self.name, state, self.arena, self.state, numbers_of(self.weights), numbers_of(self.initial),
                    ", ".join(numbers_of(v.flat) for v in inputs), numbers_of(sizes), RUNS))


class Batch:
    """Some graphs, in both forms, as one program."""

    def __init__(self, options, folder, first, count):
        self.options, self.folder, self.first, self.count = options, folder, first, count

    def check(self):
        """What is wrong, a line a graph."""
        self.folder.mkdir(parents=True, exist_ok=True)
        graphs = [Graph(random.Random("%s %d" % (self.options.seed, self.first + i))) for i in range(self.count)]
        text = "\n// -----\n".join(graph.text("main") for graph in graphs)
        (self.folder / "graphs.mlir").write_text(text)
        planned = {form: self.plan(form, flag) for form, flag in FORMS.items()}
        expected, calls = [], []
        for i, graph in enumerate(graphs):
            data = np.random.RandomState((self.first + i) % 2**32)
            runs = [[data.randint(-4, 5, v.shape).astype(np.int32) for v in graph.inputs] for _ in range(RUNS)]
            expected.append(graph.run(runs))
            for form in FORMS:
                calls.append(planned[form][i].call([v for run in runs for v in run], [int(np.prod(v.shape)) for v in graph.outputs]))
        got = self.build([p for form in FORMS for p in planned[form]], calls)
        return [problem for i, graph in enumerate(graphs) for f, form in enumerate(FORMS)
                if (problem := self.compare(i, form, expected[i], got[i * len(FORMS) + f] if i * len(FORMS) + f < len(got) else None))]

    def plan(self, form, flag):
        file = self.folder / (form + ".mlir")
        command = [self.options.opt, self.folder / "graphs.mlir", "--split-input-file",
                   "--pass-pipeline=builtin.module(attach-target{name=cpp vector-bytes=16},select-kernels,plan-kernels{%s},select-kernels)" % flag,
                   "-o", file]
        self.run(command)
        made = []
        for i, plan in enumerate(file.read_text().split("// -----")):
            name = "%s%d" % (form, i)
            (self.folder / "one.mlir").write_text(plan)
            source = self.run([self.options.translate, "--kernel-to=cpp", "--name=" + name, self.folder / "one.mlir"])
            made.append(Planned(plan, source, name))
        return made

    def build(self, planned, calls):
        headers = sorted({header for p in planned for header in p.headers})
        includes = ['#include "%s"\n' % header for header in headers] + ['#include "runtime_stub/%s.h"\n' % h for h in ("parallel", "profile")]
        text = "#define MSC_VECTOR_BYTES 16\n" + "".join(includes) + "#include <cstdint>\n" + MAIN
        text += "".join("namespace %s {\n%s}\n" % (p.name, p.body) for p in planned) + "int main() {\n" + "".join(calls) + "}\n"
        source, program = self.folder / "batch.cpp", self.folder / "batch"
        source.write_text(text)
        root = pathlib.Path(self.options.stub)
        places = ["-I%s" % (root / place) for place in (".", "codegen/cpp", "codegen/common", "codegen/common/kernels")]
        self.run(self.options.cxx + ["-std=c++20", "-fsanitize=address", "-w", *places, str(source), "-o", str(program), "-pthread"])
        done = subprocess.run([program], capture_output=True, text=True)
        if done.returncode:
            (self.folder / "sanitizer.txt").write_text(done.stderr)
        return done.stdout.splitlines()

    def compare(self, i, form, expected, line):
        name = "graph %d, %s" % (self.first + i, form)
        if line is None:
            return name + ": the program ended before it"
        runs = [[np.array(output.split(), np.int32) for output in run.split(";")[:-1]] for run in line.split("|")[:-1]]
        for r, (want, got) in enumerate(zip(expected, runs)):
            for o, (a, b) in enumerate(zip(want, got)):
                if not np.array_equal(a.reshape(-1), b):
                    return "%s: output %d of run %d is %s, not %s" % (name, o, r, b.tolist(), a.reshape(-1).tolist())
        return None

    @staticmethod
    def run(command):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError("%s\n%s" % (" ".join(map(str, command)), done.stderr[-4000:]))
        return done.stdout


def main():
    parser = Parser(__doc__)
    parser.add_argument("--opt", required=True)
    parser.add_argument("--translate", required=True)
    parser.add_argument("--stub", required=True, help="the repository: runtime_stub and the kernels")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default="plans")
    parser.share("--cxx", "--jobs", "--keep")
    parser.set_defaults(cxx=["clang++", "-O0"])
    options = parser.parse_args()
    failed = 0
    progress = Progress(options.count, "graphs", "failed")
    with work_folder("msc-plans-", options.keep) as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        batches = [Batch(options, folder / str(first), first, min(BATCH, options.first + options.count - first))
                   for first in range(options.first, options.first + options.count, BATCH)]
        for done, problems in enumerate(pool.map(Batch.check, batches), 1):
            failed += len(problems)
            print("".join(problem + "\n" for problem in problems), end="", flush=True)
            progress.show(min(done * BATCH, options.count), failed)
    print("%d graphs, %d failed" % (options.count, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
