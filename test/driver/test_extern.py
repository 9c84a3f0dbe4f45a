#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""--extern: a C function of the user's in place of a primitive, in the command and in a foreign CMake project."""
import shutil
import subprocess

import numpy as np

from case import MSC, REFUSED, USAGE, Case, main

# y, s = Gate(x, 0.5): two results, of an operator that no MindSpore has.
GRAPH = """
graph { name: "main"
  input { name: "main:x" tensor { dims: 2 dims: 3 data_type: 1 } }
  node { output: "main:half" name: "half" op_type: "Constant" attribute { name: "value" type: FLOAT f: 0.5 } }
  node { input: "main:x" input: "main:half" output: "main:gated" name: "gated" op_type: "REF::Gate:1" domain: "Default/Gate-op0"
    attribute { name: "shape" type: TUPLE values { type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } } values { type: TENSORS tensors { dims: 3 data_type: 6 } } } }
  output { name: "main:gated" attr_info { type: TUPLE values { type: TENSORS tensors { dims: 2 dims: 3 data_type: 1 } } values { type: TENSORS tensors { dims: 3 data_type: 6 } } } }
}
primitives { name: "Gate:1" op_type: "Gate" prim_type: PRIMITIVE }
"""
FUNCTION = """
#include "kernels/msc_extern.h"
void fused_gate(const msc_extern_tensor *in, const msc_extern_tensor *out) {
  const float *x = (const float *)in[0].data, limit = *(const float *)in[1].data;
  float *y = (float *)out[0].data;
  int32_t *count = (int32_t *)out[1].data;
  int64_t rows = in[0].dims[0], columns = in[0].dims[1];
  if (in[0].rank != 2 || in[1].rank != 0 || in[0].dtype != MSC_FLOAT32 || out[1].dtype != MSC_INT32 || out[1].dims[0] != columns)
    return;
  for (int64_t j = 0; j < columns; ++j) {
    count[j] = 0;
    for (int64_t i = 0; i < rows; ++i) {
      y[i * columns + j] = x[i * columns + j] > limit ? x[i * columns + j] : 0;
      count[j] += x[i * columns + j] > limit;
    }
  }
}
"""


class Extern(Case):
    def setUp(self):
        super().setUp()
        self.write(GRAPH)
        self.x = np.array([[0.25, 1, 2], [3, -1, 0.75]], np.float32)
        np.save(self.folder / "x.npy", self.x)

    def compile_function(self):
        self.msc("compile", "x.mindir", "--extern", "Gate=fused_gate", "-o", "code")
        (self.folder / "gate.c").write_text(FUNCTION)
        subprocess.run(["cc", "-c", "-Wall", "-Werror", "-Icode", "gate.c", "-o", "gate.o"], cwd=self.folder, check=True)

    def test_run(self):
        self.compile_function()
        self.assertIn("callExtern", (self.folder / "code/x.cpp").read_text())
        self.msc("run", "x.mindir", "--extern", "Gate=fused_gate", "--link", "gate.o", "--input", "x.npy", "--output-dir", "out")
        self.assertEqual(np.load(self.folder / "out/out0.npy").tolist(), np.where(self.x > 0.5, self.x, 0).tolist())
        self.assertEqual(np.load(self.folder / "out/out1.npy").tolist(), [1, 1, 2])

    def test_foreign_project(self):
        if not shutil.which("cmake"):
            self.skipTest("there is no cmake")
        (self.folder / "gate.c").write_text(FUNCTION)
        (self.folder / "main.c").write_text('#include "x.h"\n#include <stdio.h>\nint main(void) { const float image[6] = {0.25f, 1, 2, 3, -1, 0.75f}; float y[6]; int32_t n[3];\n'
                                            'const void *in[] = {image}; void *out[] = {y, n}; x *m = x_create(NULL, NULL); if (!m || x_run(m, in, out)) return 1;\n'
                                            'printf("%g %d\\n", y[3], n[2]); x_destroy(m); return 0; }\n')
        (self.folder / "CMakeLists.txt").write_text(
            'cmake_minimum_required(VERSION 3.20)\nproject(user LANGUAGES C CXX)\nset(MSC_EXECUTABLE "%s")\ninclude("%s/utils/cmake/MscAddModel.cmake")\n'
            "msc_add_model(x MODEL x.mindir TARGET cpp OPTIONS --extern Gate=fused_gate)\nadd_executable(user main.c gate.c)\ntarget_link_libraries(user msc::x)\n"
            % (MSC, MSC.parents[3]))
        for command in (["cmake", "-S", ".", "-B", "b"], ["cmake", "--build", "b"]):
            done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(subprocess.run(["b/user"], cwd=self.folder, check=True, capture_output=True, text=True).stdout, "3 2\n")

    def test_refusals(self):
        self.refused("compile", "x.mindir", says="Gate: the operator is not supported")
        self.refused("compile", "x.mindir", "--extern", "Gate", code=USAGE, says="'Gate' is no primitive and C function")
        self.refused("run", "x.mindir", "--extern", "Gate=g", "--input", "x.npy", "--output-dir", "o", says="give the objects or libraries that have them, --link FILE")
        (self.folder / "empty.c").write_text("int nothing;\n")
        subprocess.run(["cc", "-c", "empty.c"], cwd=self.folder, check=True)
        self.refused("run", "x.mindir", "--extern", "Gate=g", "--link", "empty.o", "--input", "x.npy", "--output-dir", "o", says="cannot be linked with empty.o")
        self.write(GRAPH.replace("values { type: TENSORS tensors { dims: 3 data_type: 6 } }", "values { type: TENSORS tensors { dims: -1 data_type: 6 } }"))
        self.refused("compile", "x.mindir", "--extern", "Gate=g", says="has a result whose shape the file does not say")
        self.write(GRAPH.replace('attribute { name: "value" type: FLOAT f: 0.5 }', 'attribute { name: "value" type: STRING s: "a" }'))
        message = self.refused("compile", "x.mindir", "--extern", "Gate=g", says="has an input that is no tensor of a known shape, nor a number")
        self.assertIn("a function of yours (--extern) takes tensors and numbers, and gives tensors whose shapes the file says", message)


if __name__ == "__main__":
    main()
