//===- Target.h - what code is generated for ------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// One class a target, in the target's own folder; codegen/Targets.cpp lists
// them. Nothing outside of that folder asks for a target by its name.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_TARGET_TARGET_H
#define MSC_CODEGEN_TARGET_TARGET_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"
#include "codegen/common/target/MicroKernel.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// What the command line says of the machine that the code is for.
struct TargetOptions {
  std::string march = "native";
  std::vector<std::string> cudaArchitectures; ///< empty: the default
};

/// How the sources of a folder are built without its CMakeLists.txt.
struct BuildRules {
  std::string variable; ///< of the environment, names the compiler: "CXX"
  std::vector<llvm::StringRef> compilers; ///< looked for in this order
  std::string missing;                    ///< what to say where there is none
  std::vector<std::string> compileOptions, linkOptions;
};

/// Kernels that a target does not take, by the nodes that they compute.
struct UnsupportedKernel {
  std::string nodes, reason;
};

class Target {
public:
  virtual ~Target() = default;

  /// As --target and the resources' folder say it: "cuda".
  virtual llvm::StringRef getName() const = 0;

  /// The option of the command line that only this target has; "" for none.
  virtual llvm::StringRef getOption() const { return ""; }

  /// Fills in what the model says of the machine.
  virtual void configure(const TargetOptions &options,
                         ModelInterface &model) const = 0;

  /// Bytes of the vectors that weights are packed for; 0: for none.
  virtual unsigned getVectorBytes(const ModelInterface &) const { return 0; }

  /// The type in which its kernels keep tensors of such elements: half
  /// precision, which no kernel reads so far, in float32.
  virtual mlir::Type getStorage(mlir::Type element) const {
    return kernel::isHalf(element)
               ? mlir::Float32Type::get(element.getContext())
               : element;
  }

  /// Whether matrix products of such elements have micro-kernels; others stay
  /// loops.
  virtual bool multiplies(mlir::Type element) const { return element.isF32(); }

  /// Whether its kernels take such an element-wise operation as epilogue.
  virtual bool canFuse(mlir::linalg::GenericOp) const { return true; }

  /// Whether any of them computes sizes that each run chooses.
  virtual bool takesOpenExtents() const { return false; }

  /// All of its micro-kernels; of equal ones the first is chosen.
  virtual llvm::ArrayRef<const MicroKernel *> getMicroKernels() const = 0;

  /// All kernels of a planned module that `write` would refuse.
  virtual std::vector<UnsupportedKernel> findUnsupported(mlir::ModuleOp) const {
    return {};
  }

  /// Writes the kernels and everything around them into `folder`. `model` holds
  /// the caller's wishes (name, source file, embedWeights) and what `configure`
  /// said; the rest is read from the module's plan. Errors: a kernel that the
  /// target does not support, or the folder's.
  virtual llvm::Error write(mlir::ModuleOp module, ModelInterface &model,
                            OutputFolder &folder) const = 0;

  /// Of what `write` has written. Error: it can only be built elsewhere.
  virtual llvm::Expected<BuildRules>
  getBuildRules(const ModelInterface &model) const = 0;
};

} // namespace msc

#endif // MSC_CODEGEN_TARGET_TARGET_H
