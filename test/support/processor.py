# ===- processor.py - what this processor is and can do ---===
# SPDX-License-Identifier: Apache-2.0
import pathlib
import platform


def described(key):
    """What Linux says of the first core; None elsewhere."""
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return None
    return next((x.partition(":")[2].strip() for x in lines if x.startswith(key)), None)


def name():
    return described("model name") or platform.machine()


def features():
    """Of x86; empty elsewhere."""
    return set((described("flags") or "").split())
