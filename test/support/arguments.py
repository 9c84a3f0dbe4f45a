# ===- arguments.py - the options that several scripts have ---===
# SPDX-License-Identifier: Apache-2.0
import argparse
import os
import pathlib

from .hosts import HOSTS
from .msc import find_msc
from .networks import CORPUS

SHARED = {
    "--msc": {"default": find_msc()},
    "--target": {"choices": sorted(HOSTS), "default": "cpp"},
    "--march": {"default": "native"},
    "--cxx": {"default": os.environ.get("CXX", "g++"), "type": str.split, "help": "compiler and options"},
    "--jobs": {"type": int, "default": os.cpu_count()},
    "--keep": {"type": pathlib.Path, "help": "work in this folder and leave everything there"},
    "--corpus": {"type": pathlib.Path, "default": CORPUS},
    # Of what is timed:
    "--mindir": {"type": pathlib.Path},
    "--threads": {"type": int, "default": 1},
    "--rounds": {"type": int, "default": 7},
    "--seconds": {"type": float, "default": 3, "help": "of each program in each round"},
}


class Parser(argparse.ArgumentParser):
    """Its help is the script's docstring as it is."""

    def __init__(self, description):
        super().__init__(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)

    def share(self, *names, **changes):
        """Adds options of the table above, each with the changes."""
        for name in names:
            self.add_argument(name, **{**SHARED[name], **changes})
