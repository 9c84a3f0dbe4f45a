#!/usr/bin/env python3
"""Type-checks Ascend C sources against the headers of the real kit.

usage: check_types.py SOURCE [OPTION...]      MSC_ASC_KIT=<folder with asc-devkit and asc-tools, both public>

The kit's headers lower every API to compiler intrinsics, whose declarations (stub_fun.h) are not public. They are made up here: what the
headers miss is declared, as a template that takes anything, and the check starts again until nothing new is missed. So the check sees the
whole public API, its overloads, constraints and struct members, and nothing below it. Exit code 77: no kit.
"""
import os
import re
import subprocess
import sys
import tempfile

PREAMBLE = """#pragma once
#include <cstdint>
enum pipe_t { PIPE_S, PIPE_V, PIPE_M, PIPE_MTE1, PIPE_MTE2, PIPE_MTE3, PIPE_ALL, PIPE_MTE4, PIPE_MTE5, PIPE_V2, PIPE_FIX };
enum event_t { EVENT_ID0, EVENT_ID1, EVENT_ID2, EVENT_ID3, EVENT_ID4, EVENT_ID5, EVENT_ID6, EVENT_ID7 };
#include <type_traits>
struct MscAnything {
  operator uint64_t() const { return 0; }
  template <class T, class = std::enable_if_t<std::is_class<T>::value>> operator T() const { return T(); }
};
"""
ENUMS = ("QuantMode_t", "cache_line_t", "dcci_dst_t", "mem_t", "Order_t", "addr_cal_mode_t", "pad_t", "csize_t", "ub_addr8_t")


class Stub:
    def __init__(self):
        self.enums, self.values, self.functions = {}, set(), set()

    def text(self):
        lines = [PREAMBLE]
        for name, members in sorted(self.enums.items()):
            lines.append("enum %s { %s };" % (name, ", ".join(sorted(members) or [name + "_none"])))
        lines += ["enum { %s };" % name for name in sorted(self.values)]
        lines += ["template <class... A> inline MscAnything %s(A...) { return {}; }" % name for name in sorted(self.functions)]
        return "\n".join(lines) + '\n#include "stub_def.h"\n'

    def learn(self, errors):
        """Declares what the messages miss; true when that was anything."""
        before = self.text()
        for name in re.findall(r"unknown type name '(\w+)'", errors):
            self.enums.setdefault(name, set())
        for member, name in re.findall(r"no member named '(\w+)' in '(\w+)'", errors):
            if name in self.enums:
                self.enums[name].add(member)
        for name in re.findall(r"use of undeclared identifier '(\w+)'", errors):
            if name.endswith("_t"):
                self.enums.setdefault(name, set())
            elif re.fullmatch(r"[A-Z][A-Z0-9_]*|inc|dec", name):
                self.values.add(name)
            else:
                self.functions.add(name)
        return self.text() != before


def hide_library(folder, kit):
    """The library above the basic API is not used, and is not whole without the kit's own build: empty files shadow it."""
    devkit = os.path.join(kit, "asc-devkit")
    for root, _, files in os.walk(os.path.join(devkit, "include", "adv_api")):
        shadow = os.path.join(folder, os.path.relpath(root, devkit))
        os.makedirs(shadow)
        for name in files:
            open(os.path.join(shadow, name), "w").close()


def compile_once(folder, stub, kit, source, options):
    with open(os.path.join(folder, "stub_fun.h"), "w") as out:
        out.write(stub.text())
    devkit, tools = os.path.join(kit, "asc-devkit"), os.path.join(kit, "asc-tools", "cpudebug")
    include = [folder, devkit, devkit + "/include", devkit + "/include/basic_api", devkit + "/impl", devkit + "/impl/basic_api",
               tools + "/include", tools + "/utils", tools + "/utils/include", tools + "/utils/include/utils"]
    command = [os.environ.get("CLANGXX", "clang++"), "-std=gnu++17", "-fsyntax-only", "-ferror-limit=0", "-w", "-fno-caret-diagnostics",
               "-D__NPU_ARCH__=2201", "-DASCENDC_CPU_DEBUG=1", "-D__CCE_KT_TEST__=1", "-DMSC_BODY="]
    command += options + ["-x", "c++", source] + [arg for path in include for arg in ("-isystem", path)]
    return subprocess.run(command, capture_output=True, text=True)


def main():
    kit = os.environ.get("MSC_ASC_KIT", "")
    if not os.path.isdir(os.path.join(kit, "asc-devkit", "include", "basic_api")):
        print("skipped: no kit (set MSC_ASC_KIT)")
        return 77
    stub = Stub()
    with tempfile.TemporaryDirectory() as folder:
        hide_library(folder, kit)
        for _ in range(20):
            result = compile_once(folder, stub, kit, sys.argv[1], sys.argv[2:])
            if result.returncode == 0:
                print("accepted, with %d intrinsics made up" % len(stub.functions))
                return 0
            if not stub.learn("\n".join(line for line in result.stderr.splitlines() if line.startswith(kit))):
                break
    errors = [line for line in result.stderr.splitlines() if " error: " in line]
    print("\n".join(errors[:40]))
    print("%d errors" % len(errors))
    return 1


if __name__ == "__main__":
    sys.exit(main())
