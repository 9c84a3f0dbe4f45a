#!/usr/bin/env python3
# ===- test_runner.py - the runner of the golden cases notices what is wrong ---===
# SPDX-License-Identifier: Apache-2.0
"""Hand-written models behind the C API, each with one fault, have to fail with the reason that fits."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import numpy as np
from support import bounded, halves, ROOT, library, packs
from support.entry import Entry, write_runs
from compare import compare
import coverage
import run_ops

STUB = ROOT / "runtime_stub"
MODEL = """
static float NAME_state = 0;
extern "C" {
static const int64_t NAME_dims[] = {DIMS};
static const msc_tensor_info NAME_in = {"x", MSC_FLOAT32, 1, NAME_dims, 16, ""}, NAME_out = {"y", MSC_FLOAT32, 1, NAME_dims, 16, ""};
static const msc_model_info NAME_the_info = {MSC_ABI, "NAME", "", "", "cpp", 1, &NAME_in, 1, &NAME_out, 0, 0, 0, 0};
const msc_model_info *NAME_info(void) { return &NAME_the_info; }
void *NAME_create(const msc_options *, msc_error *error) { (void)error; CREATE }
msc_status NAME_run(void *, const void *const in[], void *const out[]) {
  const float *x = static_cast<const float *>(in[0]);
  float *y = static_cast<float *>(out[0]);
  for (int i = 0; i < 4; ++i) y[i] = 2 * x[i];
  RUN
  return MSC_OK;
}
void NAME_destroy(void *) {}
RESET
}
"""
# name -> (statement in run, what the report has to say; None: passes)
FAULTS = {
    "right": ("", None),
    "wrong": ("y[3] += 0.01f;", "1 of 4 outside"),
    "nan": ("y[0] = __builtin_nanf(\"\");", "NaN in other places"),
    "behind": ("y[4] = 0;", "writes outside of output 0"),
    "before": ("y[-1] = 0;", "writes outside of output 0"),
    "input": ("const_cast<float *>(x)[0] = 7;", "writes to input 0"),
    "crash": ("*reinterpret_cast<volatile int *>(8) = 0;", "signal 11"),
    "status": ("return MSC_BAD_ARGUMENT;", "returns status 2"),
    "aligned": ("if (reinterpret_cast<size_t>(x) % 64) y[0] = 0;", "(unaligned arrays)"),
    "last": ("", None),
}
COUNT = "for (int i = 0; i < 4; ++i) y[i] += NAME_state; NAME_state += 1;"
RESET = "void NAME_reset(void *) { NAME_state = 0; }"
# Of networks with state, of which the second run adds 1: name -> (statement in run, reset, what the report has to say)
STATE_FAULTS = {
    "state": (COUNT, RESET, None),
    "forgotten": ("", RESET, "4 of 4 outside (run 1)"),
    "not_reset": (COUNT, "void NAME_reset(void *) {}", "4 of 4 outside (after reset) (unaligned arrays)"),
    "reset_missing": (COUNT, "", "there is no reset of the state"),
}
# Of models that take 2 to 4 elements, behind a MODEL.
BOUNDED = """
static const int64_t NAME_least[] = {2};
static const msc_tensor_bounds NAME_bound = {NAME_least};
static const msc_model_bounds NAME_the_bounds = {&NAME_bound, &NAME_bound};
const msc_model_bounds *NAME_bounds(void) { return &NAME_the_bounds; }
msc_status NAME_output_dims(const int64_t *const in[], int64_t *const out[]) {
  if (in[0][0] < 2 || in[0][0] > 4) return MSC_BAD_SHAPE;
  out[0][0] = in[0][0];
  return MSC_OK;
}
msc_status NAME_run_shaped(void *, const void *const in[], const int64_t *const dims[], void *const out[], int64_t *const out_dims[]) {
  const float *x = static_cast<const float *>(in[0]);
  float *y = static_cast<float *>(out[0]);
  const int64_t n = dims[0][0];
  if (n < 2 || n > 4) return MSC_BAD_SHAPE;
  for (int64_t i = 0; i < n; ++i) y[i] = 2 * x[i];
  out_dims[0][0] = n;
  return MSC_OK;
}
"""
# name -> (what stands there, what stands instead, what the report has to say)
BOUNDED_FAULTS = {
    "bounded": ("", "", None),
    "largest_memory": ("i < n; ++i) y", "i < 4; ++i) y", "writes outside of output 0"),
    "one_size": ("return MSC_OK;\n}\n", "if (n == 3) y[2] = 0;\n  return MSC_OK;\n}\n", "1 of 3 outside (run 2)"),
    "too_large": ("if (n < 2 || n > 4)", "if (n < 2)", "shapes [(5,)]: run_shaped returns status 0 and output_dims 8, expected 8"),
    "too_small": ("if (n < 2 || n > 4)", "if (n > 4)", "shapes [(1,)]: run_shaped returns status 0 and output_dims 8, expected 8"),
    "written_first": ("if (n < 2", "y[0] = 0;\n  if (n < 2", "shapes [(1,)] are refused, and something was written"),
    "dims_written_first": ("  if (in[0][0]", "  out[0][0] = 0;\n  if (in[0][0]", "shapes [(1,)] are refused, and something was written"),
    "dims_forgotten": ("out_dims[0][0] = n;", "(void)out_dims;", "run_shaped says that outputs are [(-1,)], expected [(2,)]"),
    "dims_of_largest": ("out[0][0] = in[0][0]", "out[0][0] = 4", "output_dims returns status 0, [(4,)], expected [(2,)]"),
    "smallest": ("_least[] = {2}", "_least[] = {1}", "bounds: inputs 0 is (1,), expected (2,)"),
    "run_differs": ("y[i] = 2 * x[i]", "y[i] = 2.000001f * x[i]", "run and run_shaped give different results at the largest sizes"),
}
RESET_TOO_MANY = ("reset_too_many", "there is a reset, and no state")
SHAPE = ("shape", "is float32 (5,), expected float32 (4,)")
CREATE = ("create", "create fails: no luck")


def golden(*outputs):
    return packs.Run([np.array([1, 2, 3, 4], np.float32)], [np.array(outputs, np.float32)])


class Case:
    title, operator = "Test/case", "Test"
    meta = {"tolerance": [[1e-4, 1e-5]]}
    runs = [golden(2, 4, 6, 8)]
    inputs, outputs = runs[0].inputs, runs[0].outputs


class StateCase(Case):
    meta = {"state": True, **Case.meta}
    runs = [golden(2, 4, 6, 8), golden(3, 5, 7, 9)]


class BoundedCase(Case):
    meta = {"bounds": ["2..4"], **Case.meta}
    runs = [packs.Run([np.arange(n, dtype=np.float32) + 1], [2 * np.arange(n, dtype=np.float32) + 2]) for n in (2, 4, 3)]


def model_text(name, run="", dims="4", create="static int object; return &object;", reset=""):
    return MODEL.replace("DIMS", dims).replace("RUN", run).replace("CREATE", create).replace("RESET", reset).replace("NAME", name)


def bounded_text(name, old, new):
    at = BOUNDED.rindex(old)
    return model_text(name, reset=BOUNDED[:at] + new + BOUNDED[at + len(old):])


def case_of(name):
    return StateCase() if name in STATE_FAULTS else BoundedCase() if name in BOUNDED_FAULTS else Case()


class Runner(unittest.TestCase):
    def test_every_fault_is_reported(self):
        expected = {name: message for name, (_, message) in FAULTS.items()}
        text = '#include "msc_runtime.h"\n#include "msc_bounds.h"\n#include <cstdio>\n' + "".join(model_text(n, run) for n, (run, _) in FAULTS.items())
        text += model_text(SHAPE[0], dims="5")
        text += model_text(CREATE[0], create='std::snprintf(error->message, 9, "no luck"); return nullptr;')
        text += model_text(RESET_TOO_MANY[0], reset=RESET)
        expected.update([SHAPE, CREATE, RESET_TOO_MANY])
        text += "".join(model_text(n, run, reset=reset) for n, (run, reset, _) in STATE_FAULTS.items())
        expected.update((name, message) for name, (_, _, message) in STATE_FAULTS.items())
        text += "".join(bounded_text(n, old, new) for n, (old, new, _) in BOUNDED_FAULTS.items())
        expected.update((name, message) for name, (_, _, message) in BOUNDED_FAULTS.items())
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            (work / "models.cpp").write_text(text)
            subprocess.run(["g++", "-std=c++20", "-shared", "-fPIC", "-I", str(STUB), str(work / "models.cpp"), "-o",
                            str(work / "models.so")], check=True)
            entries = []
            for number, name in enumerate(expected):
                entry = Entry(number, case_of(name), work)
                entry.model = name
                entry.work.mkdir()
                write_runs(entry)
                entries.append(entry)
            run_ops.execute(entries, work / "models.so", {e: e for e in entries})
        for entry in entries:
            with self.subTest(entry.model):
                message = expected[entry.model]
                self.assertTrue(entry.done)
                if message is None:
                    self.assertIsNone(entry.problem)
                else:
                    self.assertIn(message, entry.problem or "passed")

    def test_batch_names_the_file_at_fault(self):
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            entry = Entry(0, Case(), work)
            entry.folder.mkdir(parents=True)
            (entry.folder / "CMakeLists.txt").write_text("")
            (entry.folder / "op0000.cpp").write_text("int f() { return missing; }\n")
            self.assertIn("missing", library.build([entry], ["g++"], work / "x.so"))


class Compare(unittest.TestCase):
    def ok(self, golden, actual, rtol=1e-4, atol=1e-5):
        return compare(np.asarray(golden), np.asarray(actual), rtol, atol)[0]

    def test_float(self):
        self.assertTrue(self.ok([1.0, 100.0], [1.001, 100.0]))  # 1e-5 of 100
        self.assertFalse(self.ok([1.0, 100.0], [1.002, 100.0]))
        self.assertTrue(self.ok([np.nan, np.inf, 1.0], [np.nan, np.inf, 1.0]))
        self.assertFalse(self.ok([np.inf, 1.0], [-np.inf, 1.0]))
        self.assertFalse(self.ok([1.0, 2.0], [np.inf, 2.0]))
        self.assertFalse(self.ok([np.nan, 2.0], [1.0, 2.0]))

    def test_exact(self):
        self.assertTrue(self.ok([1, 2], [1, 2]))
        self.assertFalse(self.ok([1, 2], [1, 3]))
        self.assertFalse(self.ok([True], [False]))

    def test_shape(self):
        self.assertFalse(self.ok([[1.0]], [1.0]))


class Halves(unittest.TestCase):
    def judge(self, operator, golden, actual):
        return halves.judge(operator, np.array(golden, np.float16), np.array(actual, np.float16))

    def test_one_unit(self):
        self.assertIsNone(self.judge("Exp", [1.0, np.nan, np.inf], [1.0 + 2**-10, np.nan, np.inf]))
        self.assertIn("2 units", self.judge("Exp", [1.0], [1.0 + 2**-9]))
        self.assertIn("3 units", self.judge("Softmax", [1.0], [1.0 + 3 * 2**-10]))
        self.assertIsNone(self.judge("Softmax", [1.0], [1.0 + 2**-9]))

    def test_border(self):
        self.assertIn("2 units", self.judge("Exp", [65504.0], [65440.0]))
        self.assertIsNone(self.judge("Exp", [65504.0], [65472.0]))
        self.assertIn("nan units", self.judge("Exp", [1.0], [np.nan]))

    def test_other_types(self):
        self.assertIsNone(halves.judge("Exp", np.float32([1]), np.float32([2])))


class Coverage(unittest.TestCase):
    def test_every_fault_is_named(self):
        faults = list(coverage.check({"Adds", "Add", "Lerp"}, {"Add", "Lerp"}, {"Lerp": "no kernel", "Gone": "no kernel"}))
        self.assertEqual([f.partition(":")[0] for f in faults], ["Adds", "Lerp", "Gone"])
        self.assertEqual(list(coverage.check({"Add", "Lerp"}, {"Add", "Constant"}, {"Lerp": "no kernel"})), [])

    def test_operators_of_a_graph(self):
        case = packs.load(["Graph"], "conv_norm.ms210")[0]
        self.assertLess({"Conv2D", "BatchNorm", "Load"}, coverage.operators(case.graph))


class Packs(unittest.TestCase):
    def test_every_archive_is_complete(self):
        cases = packs.load([], "")
        self.assertGreater(len({c.operator for c in cases}), 100)
        for c in cases:
            with self.subTest(c.title):
                self.assertGreater(len(c.graph), 200)
                self.assertTrue(c.outputs)
                for run in c.runs:
                    self.assertEqual(len(run.outputs), len(c.meta["tolerance"]))
                    self.assertEqual(len(run.inputs), len(c.inputs))
                for output, (rtol, atol) in zip(c.outputs, c.meta["tolerance"]):
                    self.assertLessEqual(rtol, 1e-2)
                    self.assertLessEqual(atol, 5e-3)

    def test_bounds_are_reached(self):
        for c in packs.load(["Bounded"], ""):
            with self.subTest(c.title):
                bounds = [bounded.read_bounds(text, a.shape) for text, a in zip(c.meta["bounds"], c.inputs)]
                for end in (0, 1):
                    bounded.runs_at(c.runs, [b[end] for b in bounds])


if __name__ == "__main__":
    unittest.main()
