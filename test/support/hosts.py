# ===- hosts.py - how the code of each target is built and run on this machine ---===
# SPDX-License-Identifier: Apache-2.0
"""C++ as it is, CUDA on the host emulation (in both orders of its schedule), Ascend C on the simulated cores."""
import subprocess

from . import ROOT

EMULATION, SIMULATION = ROOT / "test/codegen/cuda/emulation", ROOT / "test/codegen/ascendc/simulation"


class Host:
    def __init__(self, target, extension=".cpp", folder=None, library=(), orders=({},), cmake=None):
        self.target, self.extension, self.folder, self.library, self.orders = target, extension, folder, library, orders
        self.cmake = ["-D%s=%s" % (cmake, folder)] if cmake else []  # for a generated CMakeLists.txt

    def options(self):
        """For the C++ compiler."""
        return ["-I%s" % self.folder] if self.folder else []

    def objects(self, work, cxx):
        """What is linked to the generated code; compiled on the first call, which comes before any thread."""
        return [self.compile(source, work / ("host_%s_%s.o" % (self.target, source.stem)), cxx) for source in self.library]

    def compile(self, source, built, cxx):
        if not built.exists():
            subprocess.run(cxx + ["-std=c++20", "-O1", "-fPIC", "-I%s" % self.folder, "-c", str(source), "-o", str(built)], check=True)
        return str(built)


HOSTS = {
    "cpp": Host("cpp"),
    "cuda": Host("cuda", ".cu", EMULATION, sorted(EMULATION.glob("*.cpp")), ({"MSC_CUDA_ORDER": "forward"}, {"MSC_CUDA_ORDER": "reversed"}),
                 "MSC_CUDA_EMULATION"),
    "ascendc": Host("ascendc", ".asc", SIMULATION, cmake="MSC_ASCENDC_SIMULATION"),
}
