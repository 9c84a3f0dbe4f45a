//===- CudaTarget.cpp - writes a planned module as CUDA -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/cuda/CudaTarget.h"
#include "codegen/common/api/ModelFolder.h"
#include "codegen/common/write/PlanReader.h"
#include "codegen/common/write/RunFunction.h"
#include "codegen/common/write/SourceText.h"
#include "codegen/cuda/CudaKernelPrinter.h"

using namespace mlir;
using namespace msc;

/// nvcc's options, but those of the language's standard and of optimisation.
static std::vector<std::string> getNvccOptions(const ModelInterface &model) {
  std::vector<std::string> options = {"--extended-lambda",
                                      "--expt-relaxed-constexpr"};
  for (const std::string &arch : model.cudaArchitectures) {
    bool isLast = &arch == &model.cudaArchitectures.back();
    options.push_back(
        "-gencode=arch=compute_" + arch + ",code=" +
        (isLast ? "[sm_" + arch + ",compute_" + arch + "]" : "sm_" + arch));
  }
  options.insert(options.end(),
                 {"-Xcompiler", "-fPIC,-fvisibility=hidden,-fno-exceptions"});
  return options;
}

/// The same for CMAKE_CUDA_ARCHITECTURES.
static std::string getCMakeArchitectures(const ModelInterface &model) {
  std::string text;
  for (const std::string &arch : model.cudaArchitectures)
    text += (text.empty() ? "" : " ") + arch +
            (&arch == &model.cudaArchitectures.back() ? "" : "-real");
  return text;
}

/// "compute capability 8.0 or 9.0 or later": later GPUs run the last one's code
/// unless its letter ties it to one.
static std::string getCapabilities(const ModelInterface &model) {
  std::string text = "compute capability ";
  for (const std::string &arch : model.cudaArchitectures) {
    size_t minor = arch.find_last_of("0123456789");
    text += (&arch == &model.cudaArchitectures.front() ? "" : " or ") +
            arch.substr(0, minor) + "." + arch.substr(minor);
  }
  bool runsOnLater = llvm::isDigit(model.cudaArchitectures.back().back());
  return text + (runsOnLater ? " or later" : "");
}

/// The source is compiled by nvcc or, with a folder that stands in for CUDA's
/// headers, by the host's compiler.
static DeviceInterface getDevice(const ModelInterface &model) {
  DeviceInterface device;
  device.header = "runtime_stub/cuda_device.h";
  device.className = "msc::CudaDevice";
  device.hardware = "an NVIDIA GPU of " + getCapabilities(model);
  device.needs = "a C++20 compiler and the CUDA toolkit";
  device.runText =
      "Inputs and outputs of a run are in memory of the host: the run copies "
      "them to the GPU and back on a stream of its own and waits for "
      "its end. Weights, arena and tensors have memory on the device that is "
      "current when the object is created; "
      "`msc_options.arena` is memory of the device. The first run captures the "
      "kernels as a CUDA graph. `msc_options.threads` has no effect.";
  device.compileCommand = "nvcc -std=c++20 -O3";
  for (const std::string &option : getNvccOptions(model))
    device.compileCommand += option.find('[') == std::string::npos
                                 ? " " + option
                                 : " '" + option + "'";
  device.linkOptions = "-L/usr/local/cuda/lib64 -lcudart -lstdc++ ";
  std::string library = "msc_" + model.name, source = model.name + ".cu";
  device.cmakeLines = {
      "# -DMSC_CUDA_EMULATION=<folder of an emulated cuda_runtime.h> runs the "
      "kernels on the host; else nvcc compiles them.",
      "set(MSC_CUDA_EMULATION \"\" CACHE PATH \"Folder of a host emulation of "
      "CUDA\")",
      "if(MSC_CUDA_EMULATION)",
      "  if(NOT TARGET msc_cuda_emulation)",
      "    add_subdirectory(${MSC_CUDA_EMULATION} "
      "${CMAKE_BINARY_DIR}/msc_cuda_emulation EXCLUDE_FROM_ALL)",
      "  endif()",
      "  set_source_files_properties(" + source +
          " PROPERTIES LANGUAGE CXX COMPILE_OPTIONS -xc++)",
      "  target_link_libraries(" + library + " PUBLIC msc_cuda_emulation)",
      "else()",
      "  if(NOT CMAKE_CUDA_ARCHITECTURES)",
      "    set(CMAKE_CUDA_ARCHITECTURES " + getCMakeArchitectures(model) + ")",
      "  endif()",
      "  enable_language(CUDA)",
      "  find_package(CUDAToolkit REQUIRED)",
      "  set_target_properties(" + library +
          " PROPERTIES CUDA_ARCHITECTURES \"${CMAKE_CUDA_ARCHITECTURES}\"",
      "    CUDA_VISIBILITY_PRESET hidden)",
      "  # Not CUDA_STANDARD 20, which CMake knows from 3.26 on.",
      "  target_compile_options(" + library + " PRIVATE",
      "    $<$<COMPILE_LANGUAGE:CUDA>:-std=c++20 --extended-lambda "
      "--expt-relaxed-constexpr -Xcompiler=-fno-exceptions>)",
      "  target_link_libraries(" + library + " PUBLIC CUDA::cudart)",
      "endif()",
  };
  return device;
}

/// Of a model whose launches the host decides on in a run.
static void steer(DeviceInterface &device, size_t segments) {
  device.header = "runtime_stub/steered_device.h";
  device.className = "msc::SteeredDevice<" + std::to_string(segments) + ">";
  device.runText +=
      " Conditions of branches and loops are copied back to the host, which "
      "waits for them; the launches between two of them are a graph each.";
}

/// The templates count the elements of a tensor in 32 bits.
static llvm::Error checkSizes(ModuleOp module) {
  for (auto kernel : module.getOps<kernel::FuncOp>())
    for (Type type : kernel.getArgumentTypes())
      if (cast<MemRefType>(type).getNumElements() >=
          (int64_t(1) << 31) - (1 << 16))
        return llvm::createStringError(
            "kernel " + kernel.getSymName() +
            ": a tensor has 2^31 elements or more, too many for CUDA");
  return llvm::Error::success();
}

void CudaTarget::configure(const TargetOptions &options,
                           ModelInterface &model) const {
  model.target = getName();
  if (!options.cudaArchitectures.empty())
    model.cudaArchitectures = options.cudaArchitectures;
}

llvm::Error CudaTarget::write(ModuleOp module, ModelInterface &model,
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
  llvm::raw_string_ostream stream(text);
  for (auto kernel : module.getOps<kernel::FuncOp>()) {
    CudaKernelPrinter printer(kernel);
    if (failed(printer.print(stream, headers)))
      return llvm::createStringError("kernel " + kernel.getSymName() +
                                     " cannot be written as CUDA");
    stream << "\n";
  }
  LaunchSyntax syntax{"msc::Stream &stream",
                      "stream.done(profile, ",
                      [](kernel::FuncOp kernel) {
                        return kernel.getSymName().str() + "(stream";
                      },
                      "msc::read(stream, ",
                      ")",
                      "stream.error",
                      "msc::segment(stream, profile, "};
  RunFunction run = getRunFunction(plan, model, syntax);
  StringRef stub = isSteered(plan) ? "steering.h" : "stream.h";
  text = getSourceHead(model, headers, {stub}) + "namespace {\n\n" + text +
         "} // namespace\n\n" + run.text;
  if (llvm::Error error = folder.write(model.name + ".cu", text))
    return error;
  model.sources.push_back(model.name + ".cu");
  model.kernelHeaders.assign(headers.begin(), headers.end());
  model.kernelHeaders.push_back(("runtime_stub/" + stub).str());
  model.device = getDevice(model);
  if (isSteered(plan))
    steer(model.device, run.segments);
  return writeModelFolder(folder, model, readWeights(plan));
}

/// nvcc builds everything: the other files need CUDA's headers too. It hands on
/// only what it is told to.
llvm::Expected<BuildRules>
CudaTarget::getBuildRules(const ModelInterface &model) const {
  return BuildRules{"NVCC",
                    {"nvcc", "/usr/local/cuda/bin/nvcc"},
                    "there is no nvcc: set NVCC",
                    getNvccOptions(model),
                    {"-Xcompiler", "-pthread"}};
}
