# ===- cmake.py - generated code built as a user would ---===
# SPDX-License-Identifier: Apache-2.0
from .process import call

WARNINGS = "-Wall -Wextra -Werror"


def configure(source, folder, *options, kind="Release"):
    call(["cmake", "-S", source, "-B", folder, "-DCMAKE_BUILD_TYPE=" + kind, *options], "CMake")


def build(folder, jobs, *options, what="the build", prefix=()):
    """`prefix`: a command that runs another."""
    call([*prefix, "cmake", "--build", folder, *options, "-j", jobs], what)
