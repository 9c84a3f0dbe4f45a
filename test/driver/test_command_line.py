#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command line itself: help, usage, colours, and names that a terminal would obey."""
import os
import pty
import subprocess

from case import MODEL, MSC, REFUSED, USAGE, Case, main


class CommandLine(Case):
    def test_help_everywhere(self):
        self.assertIn("compile", self.msc("--help").stdout)
        for command in ("compile", "inspect", "run", "verify", "bench", "ops"):
            text = self.msc(command, "--help").stdout
            for option in ("--verbose", "--quiet", "--color"):
                self.assertIn(option, text, command)

    def test_usage_errors(self):
        self.refused(code=USAGE, says="inspect  ")
        self.refused("transmogrify", code=USAGE)
        self.refused("compile", code=USAGE)
        self.refused("compile", MODEL, "--target", "fpga", code=USAGE, says="fpga")
        self.refused("compile", MODEL, "--threads", "some", code=USAGE)
        self.refused("compile", MODEL, "--name", "free", code=USAGE,
                     says="--name free: cannot be the name of C functions and types; take for instance model_free")
        self.refused("compile", MODEL, "--shape", "x", code=USAGE, says="--shape x: write NAME=1x3x224x224")
        self.refused("run", MODEL, code=USAGE, says="--output-dir")

    def test_instruction_sets(self):
        for march in ("nonsense", "", "native -O0", "native\n", "rv64gc", "armv8-a+nonsense"):
            self.refused("compile", MODEL, "--march", march, code=USAGE, says="is no instruction set that msc knows; give for instance native,")
        for march in ("x86-64-v2", "znver4", "armv8.2-a+fp16"):
            self.msc("compile", MODEL, "--march", march, "-o", "out")
            self.assertIn(f'-march={march}', (self.folder / "out/README.md").read_text())

    def test_gpu_architectures(self):
        for value in ("", "x", "8", "sm_80", "-80", "80b"):
            self.refused("compile", MODEL, "--target", "cuda", "--cuda-arch", value, code=USAGE,
                         says="is no GPU architecture; give for instance 75, 80, 86, 89, 90, 90a or 100")
        self.refused("compile", MODEL, "--cuda-arch", "80", code=USAGE, says="--cuda-arch is for --target cuda")

    def test_numbers(self):
        """Said in words, and before the model is read."""
        for value in ("0", "-1", "abc", "1.5", "99999999999", ""):
            for command, option, says in (("compile", "--threads", "is neither on nor off"),
                                          ("bench", "--threads", "is no number of threads; give on, off or a whole number from 1 to 4096"),
                                          ("bench", "--runs", "is no number of runs; give a whole number from 1 to 1000000000")):
                message = self.refused(command, "none.mindir", option, value, code=USAGE, says=f"{option}: '{value}' {says}")
                self.assertLess(len(message), 200)
        self.refused("compile", MODEL, "--threads", "2", code=USAGE, says="--threads: '2' is neither on nor off")
        for value in ("-1", "nan", "inf", "small"):
            for option in ("--rtol", "--atol"):
                self.refused("verify", MODEL, "--expect", "y.npy", option, value, code=USAGE, says=f"'{value}' is no tolerance; give a number of at least 0")

    def test_empty_values(self):
        """Of a variable that is not set: not the default."""
        for option in ("--name", "--key-file", "--depfile", "-o"):
            self.refused("compile", MODEL, option, "", code=USAGE, says="the value is empty")
        self.refused("inspect", "", code=USAGE, says="the value is empty")
        self.refused("run", MODEL, "--output-dir", "", code=USAGE, says="the value is empty")

    def test_version(self):
        self.assertRegex(self.msc("--version").stdout, r"^msc \d+\.\d+\.\d+\n$")

    def test_color(self):
        self.assertIn("\033[", self.msc("inspect", "none.mindir", "--color=always", code=REFUSED).stderr)
        self.assertNotIn("\033[", self.msc("inspect", "none.mindir", code=REFUSED).stderr)


class Terminal(Case):
    def test_names(self):
        """What a terminal would obey is shown, in results and in messages; other letters than ASCII's stay."""
        self.write(r'''
        graph { name: "g" input { name: "g:x\033[31m\n\302\205\u56fe\u202e" tensor { dims: 2 data_type: 1 } }
          output { name: "g:r\007" tensor { dims: 2 data_type: 1 } }
          node { name: "g:r\007" output: "g:r\007" input: "g:x\033[31m\n\302\205\u56fe\u202e" op_type: "REF::Odd:1" domain: "Default/Odd\033]0;t\007-op1"
            attribute { name: "shape" type: TENSORS tensors { dims: 2 data_type: 1 } } } }
        primitives { name: "Odd:1" op_type: "Odd\033[2J" }
        '''.replace(r"\u56fe", "\u56fe").replace(r"\u202e", "\u202e"))
        done = self.msc("inspect", "x.mindir")
        message = self.refused("compile", "x.mindir", says=r"Default/Odd\x1b]0;t\x07-op1: Odd\x1b[2J: ")
        self.assertIn(r"input  x\x1b[31m\x0a\xc2\x85" + "\u56fe" + r"\xe2\x80\xae: float32 [2]", done.stdout)
        self.assertIn(r"  1 Odd\x1b[2J", done.stdout)
        self.assertEqual([c for c in done.stdout + done.stderr + message if c < " " and c != "\n" or c in "\x7f\x85\u202e"], [])

    def colors(self, *options, **environment):
        """Whether a terminal is written to in colours."""
        ours, theirs = pty.openpty()
        subprocess.run([MSC, "inspect", "none.mindir", "-q", *options], stderr=theirs, cwd=self.folder,
                       env={**os.environ, "TERM": "xterm-256color", **environment})
        os.close(theirs)
        text = os.read(ours, 1000)
        os.close(ours)
        return b"\033[" in text

    def test_no_color(self):
        """https://no-color.org: any value but an empty one."""
        self.assertTrue(self.colors(NO_COLOR=""))
        self.assertFalse(self.colors(NO_COLOR="0"))
        self.assertFalse(self.colors("--color=auto", NO_COLOR="1"))
        self.assertTrue(self.colors("--color", NO_COLOR="1"))


if __name__ == "__main__":
    main()
