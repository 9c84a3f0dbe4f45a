//===- ModelInterface.h - what a target tells the common writers ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// A target fills this struct, writes its own source files into the OutputFolder
// and calls writeModelFolder; everything else in the folder follows from here.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_API_MODELINTERFACE_H
#define MSC_CODEGEN_API_MODELINTERFACE_H

#include "codegen/common/api/PreprocessInterface.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace msc {

/// Element types as they cross the C API; the order is that of msc_dtype.
enum class DataType {
  Bool,
  Int8,
  Int16,
  Int32,
  Int64,
  UInt8,
  UInt16,
  UInt32,
  UInt64,
  Float16,
  BFloat16,
  Float32,
  Float64,
  Complex64,
  Complex128
};

/// One input or output: dense and row-major, as MindSpore has it.
struct TensorInterface {
  std::string name; ///< as in the MindIR file; any bytes
  DataType dtype = DataType::Float32;
  /// Empty for a scalar; where a run chooses a size, the largest.
  std::vector<int64_t> dims;
  std::string layout; ///< "NCHW" or ""; documentation only
  /// The sizes of a run as C expressions of s0, s1, ...: "s0", "3",
  /// "s1 / 2 + 1"; those of an input are numbers or one symbol alone. Empty
  /// where all are `dims`.
  std::vector<std::string> sizes = {};

  /// Size of the whole tensor, the largest; 0 when a dimension is 0.
  uint64_t bytes() const;
};

/// A size that a run chooses, within bounds, by a dimension of an input; or one
/// that it finds.
struct SymbolInterface {
  size_t input; ///< its number
  size_t dim;
  int64_t minimum, maximum;
  std::string foundBy = {}; ///< the MindIR node; empty where it is chosen
  bool isFound() const { return !foundBy.empty(); }
};

/// One kernel in the order of its number in msc_profile.
struct KernelInterface {
  std::string name;      ///< the function in the generated source
  std::string nodes;     ///< the MindIR nodes it computes
  std::string algorithm; ///< what runs: "conv2d", "map"
  uint64_t flops = 0;    ///< floating point operations of one call
  uint64_t bytes = 0;    ///< bytes one call reads and writes at least
};

/// Bytes of the state that are those of the packed weights before the first
/// run.
struct InitialValue {
  uint64_t offset; ///< in the state
  uint64_t weightsOffset;
  uint64_t bytes;
};

/// The class that holds memory and runs the kernels; see
/// runtime_stub/host_device.h for what it must have. The defaults are the CPU.
struct DeviceInterface {
  std::string header = "runtime_stub/host_device.h";
  std::string className = "msc::HostDevice";
  /// Languages of the generated CMakeLists.txt and further lines of it; the
  /// library target is called msc_<name> there.
  std::string cmakeLanguages = "CXX";
  std::vector<std::string> cmakeLines;
  /// For README.md, of an accelerator: what the kernels run on ("an NVIDIA GPU,
  /// sm_80 or later"), what the folder needs to be built, and what a run does
  /// with the caller's memory.
  std::string hardware, needs, runText;
  /// The same without CMake: what compiles a source, and with what a program is
  /// linked; or all commands, where that needs other steps.
  std::string compileCommand, linkOptions, buildCommand;
};

/// Everything that the generated folder says about a model.
struct ModelInterface {
  std::string name;       ///< made by makeModelName; prefix of all symbols
  std::string sourceFile; ///< file name of the MindIR file, no folder
  std::string compiler = "msc 0.1.0"; ///< name and version of the compiler
  std::string target = "cpp";         ///< cpp, cuda or ascendc

  std::vector<TensorInterface> inputs;
  std::vector<TensorInterface> outputs;
  std::vector<KernelInterface> kernels;
  /// s0, s1, ... of the tensors' sizes; empty where all sizes are fixed.
  /// Kernels count what they do at the largest sizes.
  std::vector<SymbolInterface> symbols;

  uint64_t arenaBytes = 0; ///< scratch memory; a multiple of 64
  /// What the network writes and finds again in its next run, a multiple of 64;
  /// without an initial value it starts as zeros.
  uint64_t stateBytes = 0;
  std::vector<InitialValue> initialValues;
  /// What <name>_preprocess does, where the file says it.
  std::optional<PreprocessInterface> preprocess;
  std::string march; ///< argument of -march; empty: the compiler's default
  unsigned vectorBytes = 16; ///< for the README; the target uses it itself
  /// GPU architectures to build for, "80" or "90a"; the code of the last one
  /// runs on later GPUs too, if it has no letter.
  std::vector<std::string> cudaArchitectures = {"80", "90"};
  bool threads = true;      ///< false leaves the thread pool out
  bool embedWeights = true; ///< .incbin; false: loaded from a file

  /// Files that the target wrote, relative to the folder, to be compiled:
  /// "resnet50.cpp", "resnet50_2.cpp", "resnet50.cu".
  std::vector<std::string> sources;
  /// Resources the sources include, "kernels/conv2d.h"; copied together with
  /// all that they include in turn.
  std::vector<std::string> kernelHeaders;
  /// Further options for the compiler: "-fno-math-errno".
  std::vector<std::string> compileOptions;
  DeviceInterface device;

  // Filled by writeModelFolder.
  uint64_t weightsBytes = 0;       ///< of <name>.weights, header included
  uint64_t weightsFingerprint = 0; ///< in the header of that file
};

/// The options, without -O, with which the sources of `model` are compiled.
std::vector<std::string> compileOptions(const ModelInterface &model);

/// Size in bytes of one element.
unsigned elementBytes(DataType dtype);

/// "float32", as MindSpore and NumPy say it.
const char *dataTypeName(DataType dtype);

} // namespace msc

#endif // MSC_CODEGEN_API_MODELINTERFACE_H
