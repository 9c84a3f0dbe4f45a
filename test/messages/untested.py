#!/usr/bin/env python3
# ===- untested.py - every message to the user is provoked by a test ---===
# SPDX-License-Identifier: Apache-2.0
"""untested.py [--tested]

Lists the messages in the sources of msc that no test expects, by file and line, and fails if there is one; EXCEPTIONS says of some why they
cannot be provoked. --tested lists the others, too, each with what a test expects of it.
"""
import sys

sys.dont_write_bytecode = True
import expected
import sources

# message -> why no test can provoke it, or not in every place
EXCEPTIONS = {
    ": a pass fails without a reason": "a bug: every pass says why it fails",
    ": the imported module is not valid (a bug of msc)": "a bug of the reader",
    ": the passes made no plan": "a bug: plan-kernels succeeds with a plan only",
    "the module has no plan: run plan-kernels first": "msc has looked before; tested of CUDA and Ascend C, whose printers a tool of the tests calls",
    "kernel…cannot be written as C++": "a bug: the passes leave what can be printed; the printer is CUDA's, and tested there",
    "missing resource": "a bug: the templates are built into msc",
    "msc carries no file…for the target": "a bug: the headers are built into msc",
    ": a part of the model cannot be kept:": "a system without room for it in the temporary folder that has just been made",
    "has no node": "msc debug asks for the nodes that it has listed",
    "template placeholder without value:": "a bug: the templates are built into msc",
    "lies in a folder that cannot be read": "a data file in it has just been found",
    "no memory for its output:": "a system without room for one file in memory",
}


def check(known, expectations, exceptions):
    """A line for each fault. A message that is given in several places has to be expected as often."""
    found = expected.provoked(known, expectations)
    for message, places in sorted(known.items(), key=lambda item: item[1]):
        tests = len(found[message])
        if message in exceptions and tests >= len(places):
            yield "%s: is expected by a test: take it out of the exceptions" % message
        elif message not in exceptions and tests < len(places):
            yield "%s: %s%s" % (", ".join(places), message, " (%d tests)" % tests if tests else "")
    for message in sorted(set(exceptions) - set(known)):
        yield "%s: an exception that msc does not say" % message


def main():
    known, expectations = sources.read(), expected.read()
    if "--tested" in sys.argv:
        for message, tests in sorted(expected.provoked(known, expectations).items()):
            print("%s\n    %s" % (message, "\n    ".join(tests)))
    faults = list(check(known, expectations, EXCEPTIONS))
    count = sum(map(len, known.values()))
    print("\n".join(faults + ["%d messages, %d without a test, %d exceptions" % (count, len(faults), len(EXCEPTIONS))]))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
