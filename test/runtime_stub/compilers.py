# ===- compilers.py - generated folders under every compiler at hand ---===
# SPDX-License-Identifier: Apache-2.0
import shutil
import subprocess

WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wpedantic", "-Wshadow"]
COMPILERS = [c for c in ("g++", "clang++") if shutil.which(c)]


def run(*command, **options):
    """What the command prints; an AssertionError with the first of all that it says where it fails."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr[:8000]}")
    return done.stdout
