# ===- process.py - programs that are run, and how they fail ---===
# SPDX-License-Identifier: Apache-2.0
import contextlib
import pathlib
import subprocess
import sys

BUILD_LIMIT, RUN_LIMIT = 1800, 600  # seconds
SKIPPED = 77  # the exit code that CTest knows


class Failure(Exception):
    """A line that says what is wrong."""


def run(command, what, limit=BUILD_LIMIT, **options):
    """The finished process and its output; raises Failure only where it takes too long."""
    command = [str(c) for c in command]
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=limit, **options)
    except subprocess.TimeoutExpired:
        raise Failure("%s takes more than %d s" % (what, limit))


def call(command, what, limit=BUILD_LIMIT, **options):
    """What the command prints; raises Failure with its complaint."""
    r = run(command, what, limit, **options)
    if r.returncode:
        lines = (r.stderr + r.stdout).splitlines()
        errors = [x for x in lines if "error" in x.lower().replace("-werror", "")]
        raise Failure("%s ends with %d: %s" % (what, r.returncode, " | ".join((errors or lines)[:3])[:600]))
    return r.stdout


def last_words(text, lines=3):
    useful = [x.strip() for x in text.splitlines() if x.strip()]
    return " | ".join(useful[:lines])[:500] or "no message"


@contextlib.contextmanager
def failures_exit():
    """A Failure ends this program, with its name before the complaint."""
    try:
        yield
    except Failure as e:
        sys.exit("%s: %s" % (pathlib.Path(sys.argv[0]).name, e))
