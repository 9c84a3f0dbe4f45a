//===- AscendCTarget.cpp - writes a planned module as Ascend C ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCTarget.h"
#include "codegen/ascendc/AscendCKernelPrinter.h"
#include "codegen/common/api/ModelFolder.h"
#include "codegen/common/write/PlanReader.h"
#include "codegen/common/write/RunFunction.h"
#include "codegen/common/write/SourceText.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace msc;

/// The source is compiled for the NPU, or, with a folder that stands in for the
/// kit's headers, by the host's compiler.
static DeviceInterface getDevice(const ModelInterface &model) {
  DeviceInterface device;
  device.header = "runtime_stub/acl_device.h";
  device.className = "msc::AclDevice";
  device.hardware = "the vector cores of an Ascend 910B (dav-2201)";
  device.needs = "a C++20 compiler and the CANN toolkit with ASC for CMake";
  device.runText =
      "Inputs and outputs of a run are in memory of the host: the run copies "
      "them to the NPU and back on a stream of its own and waits for "
      "its end. Weights, arena and tensors have memory on the device that is "
      "current when the object is created (else device 0); "
      "`msc_options.arena` is memory of the device. aclInit is called unless "
      "the program did, aclFinalize never. "
      "`msc_options.threads` has no effect; a kernel uses up to MSC_CORES (40) "
      "cores.";
  device.buildCommand = "cmake -S . -B build && cmake --build build";
  device.linkOptions = "-lascendcl -lstdc++ ";
  std::string library = "msc_" + model.name, source = model.name + ".asc";
  device.cmakeLines = {
      "# -DMSC_ASCENDC_SIMULATION=<folder of kernel_operator.h and acl/acl.h> "
      "builds for the host, else the NPU's kit is needed.",
      "set(MSC_ASCENDC_SIMULATION \"\" CACHE PATH \"Folder of a simulation of "
      "the Ascend C headers\")",
      "if(MSC_ASCENDC_SIMULATION)",
      "  set_source_files_properties(" + source +
          " PROPERTIES LANGUAGE CXX COMPILE_OPTIONS -xc++)",
      "  target_include_directories(" + library +
          " PRIVATE ${MSC_ASCENDC_SIMULATION})",
      "else()",
      "  set(CMAKE_ASC_ARCHITECTURES \"dav-2201\" CACHE STRING \"NPU "
      "architecture\")",
      "  find_package(ASC REQUIRED)",
      "  enable_language(ASC)",
      "  target_compile_options(" + library +
          " PRIVATE "
          "$<$<COMPILE_LANGUAGE:ASC>:--npu-arch=${CMAKE_ASC_ARCHITECTURES}>)",
      "  target_link_libraries(" + library + " PUBLIC ascendcl)",
      "endif()",
  };
  return device;
}

namespace {

/// Collects why kernels cannot be written.
class Refusals {
public:
  explicit Refusals(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          kernels.push_back({nodes, diagnostic.str()});
        }) {}

  void enter(kernel::FuncOp kernel) {
    nodes = llvm::join(
        llvm::map_range(kernel.getNodes().getAsValueRange<StringAttr>(),
                        [](StringRef node) { return node.str(); }),
        " + ");
    if (nodes.empty())
      nodes = kernel.getSymName().str();
  }

  std::vector<UnsupportedKernel> kernels;

private:
  std::string nodes;
  ScopedDiagnosticHandler handler;
};

} // namespace

/// Writes all kernels that are supported; every other one is reported.
static std::vector<UnsupportedKernel>
printKernels(ModuleOp module, StringRef model, std::string &text,
             std::set<std::string> &headers) {
  Refusals refusals(module.getContext());
  llvm::raw_string_ostream stream(text);
  for (auto kernel : module.getOps<kernel::FuncOp>()) {
    refusals.enter(kernel);
    AscendCKernelPrinter printer(kernel, model);
    if (succeeded(printer.print(stream, headers)))
      stream << "\n";
  }
  return std::move(refusals.kernels);
}

std::vector<UnsupportedKernel>
AscendCTarget::findUnsupported(ModuleOp module) const {
  std::string text;
  std::set<std::string> headers;
  return printKernels(module, "model", text, headers);
}

static llvm::Error refuse(StringRef model,
                          ArrayRef<UnsupportedKernel> kernels) {
  std::string text = (model + " cannot be written as Ascend C").str();
  for (const UnsupportedKernel &kernel : kernels)
    text += "\n  " + kernel.nodes + ": " + kernel.reason;
  return llvm::createStringError(text);
}

/// The templates count elements in 32 bits.
static llvm::Error checkSizes(ModuleOp module) {
  for (auto kernel : module.getOps<kernel::FuncOp>())
    for (Type type : kernel.getArgumentTypes())
      if (cast<MemRefType>(type).getNumElements() >= int64_t(1) << 31)
        return llvm::createStringError(
            "kernel " + kernel.getSymName() +
            ": a tensor has 2^31 elements or more, too many for Ascend C");
  return llvm::Error::success();
}

void AscendCTarget::configure(const TargetOptions &,
                              ModelInterface &model) const {
  model.target = getName();
}

llvm::Error AscendCTarget::write(ModuleOp module, ModelInterface &model,
                                 OutputFolder &folder) const {
  kernel::EntryOp plan = findPlan(module);
  if (!plan)
    return llvm::createStringError(
        "the module has no plan: run plan-kernels first");
  if (llvm::Error error = checkSizes(module))
    return error;
  readPlan(plan, model);
  std::string text;
  std::set<std::string> headers;
  auto unsupported = printKernels(module, model.name, text, headers);
  if (!unsupported.empty())
    return refuse(model.name, unsupported);
  LaunchSyntax syntax{"msc::Stream &stream",
                      "stream.done(profile, ",
                      [&](kernel::FuncOp kernel) {
                        return "MSC_LAUNCH(" +
                               getKernelFunction(kernel, model.name) + ", " +
                               kernel.getSymName().str() +
                               "_cores, stream.handle";
                      },
                      "msc::read(stream, ",
                      ")",
                      "stream.error",
                      ""};
  StringRef stub = isSteered(plan) ? "steering.h" : "stream.h";
  // Kernel functions have external names; all else is internal.
  text = getSourceHead(model, headers, {stub}) + text +
         getRunFunction(plan, model, syntax).text;
  if (llvm::Error error = folder.write(model.name + ".asc", text))
    return error;
  model.sources.push_back(model.name + ".asc");
  model.kernelHeaders.assign(headers.begin(), headers.end());
  model.kernelHeaders.push_back(("runtime_stub/" + stub).str());
  model.device = getDevice(model);
  return writeModelFolder(folder, model, readWeights(plan));
}

llvm::Expected<BuildRules>
AscendCTarget::getBuildRules(const ModelInterface &) const {
  return llvm::createStringError(
      "Ascend C is built by the CANN kit: `msc compile --emit source`, then "
      "the folder's CMakeLists.txt");
}
