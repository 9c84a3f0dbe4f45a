# ===- isolated.py - cases of a shared object, run by a program of their own ---===
# SPDX-License-Identifier: Apache-2.0
"""PROGRAM MANIFEST.json START: for every case of the manifest from number START on it prints `START n` and then `DONE n message`
(`DONE n` alone: it is right)."""
import ctypes
import json
import os
import pathlib
import subprocess
import sys

from .process import last_words


def serve(run_case):
    """All of such a program; run_case(library, case) gives None, or why the case fails."""
    manifest = json.loads(pathlib.Path(sys.argv[1]).read_text())
    library = ctypes.CDLL(manifest["library"])
    for number, case in list(enumerate(manifest["cases"]))[int(sys.argv[2]):]:
        print("START", number, flush=True)
        try:
            problem = run_case(library, case)
        except (RuntimeError, AttributeError) as e:
            problem = str(e)
        print("DONE", number, problem or "", flush=True)


def write_manifest(library, cases):
    manifest = library.with_suffix(".json")
    manifest.write_text(json.dumps({"library": str(library), "cases": cases}))
    return manifest


def reports(text):
    """(word, number, message) of each line of such a program."""
    for line in text.splitlines():
        word, _, rest = line.partition(" ")
        number, _, message = rest.partition(" ")
        if word in ("START", "DONE"):
            yield word, int(number), message


def results(program, manifest, count, limit, environment={}):
    """(number, why it fails) of each case. One that takes the process down has failed, the next one gets a new process."""
    start, condition = 0, "".join(" (%s)" % v for v in environment.values())
    while start < count:
        p = subprocess.run([sys.executable, "-B", str(program), str(manifest), str(start)], capture_output=True, text=True,
                           errors="replace", timeout=limit, env={**os.environ, **environment})
        running, done = start, set()
        for word, number, message in reports(p.stdout):
            if word == "START":
                running = number
            else:
                done.add(number)
                yield number, message and message + condition
        if done >= set(range(start, count)):
            return
        yield running, "the run ends with " + ("signal %d" % -p.returncode if p.returncode < 0 else last_words(p.stderr[-400:]))
        start = running + 1
