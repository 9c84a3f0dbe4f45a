#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""msc compile where it cannot write: nothing of others is harmed, nothing half-written stays."""
import resource
import subprocess

from case import DONE, MODEL, MSC, REFUSED, Case, main


class BadOutput(Case):
    def test_in_the_place_of_a_file(self):
        (self.folder / "out").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="is a file, not a folder; give another one")
        self.refused("compile", MODEL, "-o", "out/below", says="out: cannot write to the folder: Not a directory")
        self.refused("compile", MODEL, "-o", "out/below/that", says="below: cannot create the folder: Not a directory")

    def test_in_the_place_of_its_files(self):
        """Nothing is replaced, though the list says that msc has written it."""
        (self.folder / "out/digits.h").mkdir(parents=True)
        (self.folder / "out/.msc-files").write_text("digits.h\n")
        self.refused("compile", MODEL, "-o", "out", says="out/digits.h: cannot replace: Is a directory")
        (self.folder / "out/digits.h").rmdir()
        (self.folder / "out/kernels").write_text("mine")
        self.refused("compile", MODEL, "-o", "out", says="out/kernels: cannot write into: Not a directory")

    def test_in_the_place_of_a_link(self):
        """One that leads nowhere: the folder is made, and cannot take its place."""
        (self.folder / "out").symlink_to("nowhere")
        self.refused("compile", MODEL, "-o", "out", says="out: cannot create the folder: Not a directory")

    def test_from_nowhere(self):
        script = 'mkdir here && cd here && rmdir ../here && "$0" compile "$1" -o out'
        done = subprocess.run(["sh", "-c", script, MSC, MODEL], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual((done.returncode, self.tree()), (REFUSED, []), done.stderr)
        self.assertIn("out: cannot find the current folder for it: No such file or directory", done.stderr)

    def test_that_cannot_be_written(self):
        self.refused("compile", MODEL, "-o", "/proc/out", says="/proc: cannot write to the folder: ")

    def test_file_too_large(self):
        """As on a full disk or over a quota: a write fails in the middle."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000))
        for emit in ("source", "static"):
            done = subprocess.run([MSC, "compile", MODEL, "-o", "new/out", "--emit", emit], cwd=self.folder, capture_output=True,
                                  text=True, preexec_fn=limit)
            self.assertEqual(done.returncode, REFUSED, done.stderr)
            self.assertIn("digits.weights: cannot write: File too large", done.stderr)
            self.assertEqual(self.tree(), [])

    def test_dependencies_that_cannot_be_written(self):
        """Nothing is left, not even the list itself where the folder fails."""
        self.refused("compile", MODEL, "-o", "out", "--depfile", "/none/x.d", says="/none/x.d: cannot be written: No such file")
        self.refused("compile", MODEL, "-o", "out", "--depfile", "/dev/full", says="/dev/full: cannot be written: No space left on device")
        (self.folder / "out/digits.h").mkdir(parents=True)
        self.refused("compile", MODEL, "-o", "out", "--depfile", "x.d", says="digits.h")

    def test_full_output(self):
        for arguments in (["ops"], ["ops", "--json"], ["inspect", MODEL], ["--help"]):
            with open("/dev/full", "w") as full:
                done = subprocess.run([MSC, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, REFUSED)
            self.assertRegex(done.stderr, r"error: the output cannot be written.*\n$")
            with open("/dev/full", "w") as full:
                self.assertEqual(subprocess.run([MSC, *arguments], stdout=subprocess.DEVNULL, stderr=full).returncode, DONE)

    def in_mount(self, options, command, before=":"):
        """Runs the command with `place` mounted so, in a mount namespace of its own; the exit code, stderr and what is left."""
        (self.folder / "place").mkdir(exist_ok=True)
        script = f'mount -t tmpfs -o {options} tmpfs place || exit 77; {before}; "$@"; code=$?; ls -A place; exit $code'
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", *map(str, command)], cwd=self.folder, capture_output=True,
                              text=True)
        if done.returncode == 77 or "unshare" in done.stderr:
            self.skipTest("no mounts here")
        return done.returncode, done.stderr, done.stdout.split()

    def test_full(self):
        code, message, left = self.in_mount("size=200k", [MSC, "compile", MODEL, "-o", "place/out"])
        self.assertEqual((code, left), (REFUSED, []), message)
        self.assertIn("cannot write: No space left on device", message)

    def test_full_of_names(self):
        """Wherever the last one goes: to a file, to a folder, to a folder where all is to be at the end."""
        messages = []
        for names in range(2, 60):
            code, message, left = self.in_mount(f"nr_inodes={names}", [MSC, "compile", MODEL, "-o", "place", "-q"])
            if code == DONE:
                break
            self.assertEqual((code, left), (REFUSED, []), message)
            messages.append(message)
        text = "".join(messages)
        self.assertEqual((code, len(messages) > 5), (DONE, True), text)
        self.assertRegex(text, r"place/digits\.cpp: cannot write: No space left on device")
        self.assertRegex(text, r"/place/\.place\.partial-\w+/kernels: cannot create the folder: No space left on device")
        self.assertRegex(text, r"/place/kernels: cannot create the folder: No space left on device")

    def test_occupied(self):
        """A file that something is mounted on can be written, but not replaced."""
        before = 'touch place/digits.h; echo digits.h > place/.msc-files; mount --bind "$3" place/digits.h'
        code, message, left = self.in_mount("size=9m", [MSC, "compile", MODEL, "-o", "place"], before)
        self.assertEqual((code, sorted(left)), (REFUSED, [".msc-files", "digits.h"]), message)
        self.assertIn("place/digits.h: cannot replace: Device or resource busy", message)

    def test_read_only(self):
        code, message, left = self.in_mount("ro", [MSC, "compile", MODEL, "-o", "place"])
        self.assertEqual((code, left), (REFUSED, []), message)
        self.assertIn("place: cannot write to the folder: Read-only file system", message)


if __name__ == "__main__":
    main()
