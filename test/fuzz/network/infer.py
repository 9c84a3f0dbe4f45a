# ===- infer.py - asks msc which results a graph has ---===
# SPDX-License-Identifier: Apache-2.0
import pathlib
import subprocess

from . import schema


class Infer:
    """msc-infer, kept running: a question is a file, the answer a line."""

    def __init__(self, program, place):
        self.path = pathlib.Path(place) / "question.mindir"
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, data):
        """[(dtype, shape)] of the results, or None where msc refuses the graph or a type is none of NumPy's."""
        self.path.write_bytes(data)
        self.process.stdin.write("%s\n" % self.path)
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("msc-infer ends with %s" % self.process.wait())
        word, _, rest = line.strip().partition(" ")
        types = [schema.parse_type(t) for t in rest.split()] if word == "types" else [None]
        return None if None in types else types

    def close(self):
        self.process.stdin.close()
        self.process.wait()
