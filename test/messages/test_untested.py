#!/usr/bin/env python3
# ===- test_untested.py - a message without a test is noticed ---===
# SPDX-License-Identifier: Apache-2.0
"""Of made-up sources and tests."""
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
import expected
import sources
import untested

SOURCE = r'''
#include "not/a/message.h"
LogicalResult verify(Operation *op) { // return op->emitOpError("is only a comment");
  if (rank != 2)
    return op->emitOpError("has a rank of ") << rank << ", but needs "
                                             << (two ? "two" : "more") << " dimensions";
  if (name == "odd; (name)")
    return report.refuse("is \"odd\" and a name that "
                         "nobody has",
                         "take another one");
  return refuse(node, primitive, "the operator is not at hand; " + remedy);
}
'''
RANK, ODD, OPERATOR = "has a rank of…, but needs…two…more…dimensions", 'is "odd" and a name that nobody has', "the operator is not at hand;"
KNOWN = {RANK: ["a.cpp:5"], ODD: ["a.cpp:8"], OPERATOR: ["a.cpp:11"]}


class Sources(unittest.TestCase):
    def test_messages(self):
        self.assertEqual(list(sources.messages(SOURCE)), [(RANK, 5), (ODD, 8), (OPERATOR, 11)])

    def test_returned(self):
        """Where the file is known for it; elsewhere it is any string."""
        text = 'std::string check() { return good ? "" : "the number is bad"; }'
        self.assertEqual(list(sources.messages(text, "compiler/driver/Checks.cpp")), [("the number is bad", 1)])
        self.assertEqual(list(sources.messages(text)), [])

    def test_framed(self):
        self.assertEqual(list(sources.messages('return cannot("write it", file, error);')), [("cannot write it", 1)])


class Expected(unittest.TestCase):
    def said(self, name, text):
        return list(expected.said(pathlib.Path(name), text))

    def test_what_tests_say(self):
        text = "// a comment\n// RUN: not msc-opt\n// CHECK: error: {{.*}} bad\n  // expected-error @+1 {{is worse}}\n# refused: worst\n"
        self.assertEqual(self.said("a.mlir", text), ["is worse", "error: {{.*}} bad", "worst"])
        self.assertEqual(self.said("test_a.py", 'def f():\n    """Says so."""\n    says(f"is {x} bad")  # "no"\n'), ["is ", " bad"])
        self.assertEqual(self.said("tables/a.py", 'case("A", refused="is bad")'), ["is bad"])
        self.assertEqual(self.said("aTest.cpp", 'EXPECT("is " // "no"\n "bad");'), ["is bad"])
        self.assertEqual(self.said("check_a.sh", "refused 'x' \"is bad\"\n"), ["is bad"])

    def fits(self, text):
        return list(expected.provoked(KNOWN, [text]))

    def test_which_message_is_meant(self):
        self.assertEqual(self.fits("a.mlir: 'a.b' op has a rank of 3, but needs two dimensions"), [RANK])
        self.assertEqual(self.fits("error: the operator is not at hand; take another"), [OPERATOR])
        self.assertEqual(self.fits("a name that nobody has"), [ODD])
        self.assertEqual(self.fits("operator is not at"), [OPERATOR])
        for other in ("the name that nobody has read", "the operator is not", "is not at hand", "a name that nobody {{.*}}"):
            self.assertEqual(self.fits("msc says that " + other + " here"), [], other)
        self.assertEqual(self.fits("that nobody"), [])

    def test_the_best_fit_counts(self):
        known = dict.fromkeys(("the mode…is not supported", "the mode…is not supported, only one", "is not supported at all"), ["b.cpp:1"])
        for text, message in (("the mode 3 is not supported, only one", "the mode…is not supported, only one"),
                              ("the mode 3 is not supported; give 2", "the mode…is not supported"),
                              ("is not supported at all", "is not supported at all")):
            self.assertEqual(list(expected.provoked(known, [text])), [message])
        self.assertEqual(list(expected.provoked(known, ["is not supp{{.*}}", "not supported"])), [])


class Check(unittest.TestCase):
    TESTS = ["has a rank of 3, but needs two dimensions"]

    def faults(self, tests, exceptions, known=KNOWN):
        return list(untested.check(known, tests, exceptions))

    def test_every_fault_is_named(self):
        self.assertEqual(self.faults(self.TESTS, {}), ["a.cpp:11: " + OPERATOR, "a.cpp:8: " + ODD])
        self.assertEqual(self.faults(self.TESTS, {ODD: "a bug", OPERATOR: "a full disk"}), [])
        gone, tested = self.faults(self.TESTS, {ODD: "", OPERATOR: "", RANK: "", "is gone": ""})[::-1]
        self.assertTrue(tested.startswith(RANK + ": is expected by a test"))
        self.assertTrue(gone.startswith("is gone: an exception that msc does not say"))

    def test_every_place(self):
        twice = {RANK: ["a.cpp:5", "b.cpp:1"]}
        self.assertEqual(self.faults(self.TESTS, {}, twice), ["a.cpp:5, b.cpp:1: %s (1 tests)" % RANK])
        self.assertEqual(self.faults(self.TESTS, {RANK: "not in b.cpp"}, twice), [])
        self.assertEqual(self.faults(2 * self.TESTS, {}, twice), [])


if __name__ == "__main__":
    unittest.main()
