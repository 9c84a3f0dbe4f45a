#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What msc starts, and the files that it makes for it, end with it."""
import os
import pathlib
import re
import signal
import subprocess
import time

from case import DONE, INTERNAL, MODEL, MSC, Case, main


class TemporaryFiles(Case):
    def test_nowhere(self):
        self.refused("bench", MODEL, says="/none: no temporary folder can be made in it: No such file", TMPDIR="/none")

    def test_none_stay_after_an_interrupted_run(self):
        place = self.folder / "tmp"
        place.mkdir()
        for delay in (0.1, 0.3, 0.5, 1.0):
            process = subprocess.Popen([MSC, "bench", MODEL, "-q"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(place)},
                                       start_new_session=True)
            time.sleep(delay)
            os.killpg(process.pid, signal.SIGTERM)  # as a terminal does to everything that it started
            process.wait()
            self.assertEqual([p.name for p in place.iterdir() if p.name.startswith("msc-")], [])


class Children(Case):
    """What msc has started ends with it, though the signal is for msc alone."""

    def started(self, program):
        """Processes of this name that work on the test's folder."""
        found = []
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue  # it has ended meanwhile
            if words[0].endswith(program.encode()) and str(self.folder).encode() in b" ".join(words):
                found.append(process.name)
        return found

    def wait_for(self, process, program):
        deadline = time.time() + 300
        while not self.started(program):
            if process.poll() is not None:
                self.skipTest(f"msc has called no {program}")
            self.assertLess(time.time(), deadline)
            time.sleep(0.01)

    def start(self, *arguments):
        place = self.folder / "tmp"
        place.mkdir(exist_ok=True)
        process = subprocess.Popen([MSC, *arguments, "-q"], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   env={**os.environ, "TMPDIR": str(place), "CCACHE_DISABLE": "1"})
        self.addCleanup(process.stderr.close)
        return process

    def end_while(self, program, number, *arguments, ends=None, says=""):
        process = self.start(*arguments)
        self.wait_for(process, program)
        process.send_signal(number)
        self.assertEqual((process.wait(), process.stderr.read().decode()), (ends or 128 + number, says))
        self.assertEqual(self.started(program), [])
        self.assertEqual(self.tree(), ["tmp"])

    def test_program(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            self.end_while("digits_example", number, "bench", MODEL, "--runs", "100000000")

    def test_receivers(self):
        """A signal to a process goes to any of its threads; the one that acts on signals must not be it."""
        process = self.start("bench", MODEL, "--runs", "100000000")
        self.wait_for(process, "digits_example")
        masks = [re.search(r"SigBlk:\s*(\w+)", (task / "status").read_text())[1]
                 for task in pathlib.Path(f"/proc/{process.pid}/task").iterdir()]
        blocked = [int(mask, 16) >> signal.SIGINT - 1 & 1 for mask in masks]
        process.terminate()
        process.wait()
        self.assertEqual(sorted(blocked), [0, 1])

    def test_compiler(self):
        """cc1plus is the child of a child, and has temporary files of its own."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            self.end_while("cc1plus", number, "compile", MODEL, "--emit", "static", "-o", self.folder / "out")

    def test_crash(self):
        """Of msc: says so, and ends what it has started."""
        self.end_while("digits_example", signal.SIGSEGV, "bench", MODEL, "--runs", "100000000", ends=INTERNAL,
                       says="error: msc crashed. This is a bug of msc: please report it with the command and, if you may, the output of `msc inspect --json`\n")

    def test_nohup(self):
        process = subprocess.Popen([MSC, "bench", MODEL, "-q", "--runs", "1"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                   preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        time.sleep(0.1)
        process.send_signal(signal.SIGHUP)
        self.assertEqual(process.wait(), DONE)


if __name__ == "__main__":
    main()
