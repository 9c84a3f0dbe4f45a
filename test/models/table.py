# ===- table.py - the table of networks, in RESULTS.md and in the README ---===
# SPDX-License-Identifier: Apache-2.0
from support import ROOT, processor
from support.accuracy import error_text

RESULTS = ROOT / "test/models/RESULTS.md"
README = ROOT / "README.md"
BEGIN, END = "<!-- models: begin -->", "<!-- models: end -->"
HEAD = """| network | MindSpore | largest error | tolerance | one run, 1 thread | msc | build | arena | library |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""
NOTE = """Largest error: |msc - MindSpore| as a share of the output's largest value; exact: all outputs are integers or bools, and equal; not compared: \
MindSpore's CPU could not run it. Arena: all memory between the operators. Library: the static library's file, with the weights where they are small \
enough to be built in. Measured on: %s.
"""


class Row:
    """parallel: {number of threads: error}, of the runs with more threads than the timed one. measured: what `--bench --json` prints, or nothing;
    library: bytes."""

    def __init__(self, network, error, parallel, measured, library, compile_s, build_s):
        self.name, self.exporter, self.error, self.rtol, self.atol = network.name, network.exporter, error, network.rtol, network.atol
        self.parallel, self.measured, self.library, self.compile_s, self.build_s = parallel, measured, library, compile_s, build_s

    def is_compared(self):
        return self.error is not None

    def cells(self):
        return [self.name, self.exporter, error_text(self.error), "%g, %g" % (self.rtol, self.atol), self.measured_cell("median_ms", "%.2f ms", 1, "not timed"),
                "%.1f s" % self.compile_s, "%.0f s" % self.build_s, self.measured_cell("arena_bytes", "%.3f MB", 1e6, "unknown"),
                "%.0f kB" % (self.library / 1000)]

    def measured_cell(self, key, text, unit, otherwise):
        return text % (self.measured[key] / unit) if self.measured else otherwise

    def text(self):
        line = "%-28s MindSpore %-7s error %-8s (%s)  %s, msc %s, build %s, arena %s, library %s" % tuple(self.cells())
        return line + "".join(", %d threads: error %s" % (n, error_text(e)) for n, e in self.parallel.items())

    def markdown(self):
        return "| %s |\n" % " | ".join(self.cells())


def rows_of(text):
    """name -> line, of a table that was written before."""
    return {x.split("|")[1].strip(): x + "\n" for x in text.splitlines() if x.startswith("| ") and " ms |" in x}


def write(rows, complete):
    """RESULTS.md and, between its markers, the README. Rows that this run did not make stay, unless it was complete."""
    old = rows_of(RESULTS.read_text()) if RESULTS.exists() and not complete else {}
    old.update({r.name: r.markdown() for r in rows})
    body = HEAD + "".join(old[name] for name in sorted(old))
    RESULTS.write_text("# Networks\nWritten by `run_models.py --table`; no line is edited by hand.\n\n" + NOTE % processor.name() + "\n" + body)
    put_between(BEGIN, END, body)


def put_between(begin, end, body):
    """Into the README, where it has these lines."""
    if README.exists() and begin in README.read_text():
        before, _, rest = README.read_text().partition(begin)
        README.write_text(before + begin + "\n" + body + end + rest.partition(end)[2])
