//===- NodeValues.h - what the nodes of a network compute -----------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_NODEVALUES_H
#define MSC_COMPILER_DRIVER_NODEVALUES_H

#include "compiler/driver/Execution.h"
#include "compiler/driver/Npy.h"
#include "compiler/frontend/Slice.h"

namespace msc::driver {

/// A node of the entry graph.
struct GraphNode {
  std::string name;  ///< in the file; what a SliceBorder says
  std::string scope; ///< in the network, as messages name it
  std::string primitive;
  bool isTensor;                ///< whether its value can be looked at
  std::vector<size_t> operands; ///< the nodes that it reads
};

/// The nodes in an order in which each comes after what it reads.
std::vector<GraphNode> listNodes(mlir::ModuleOp module);

/// Compiles parts of one model, each twice: as `msc compile` does it, and with
/// neither fusion nor shared memory.
class NodeValues {
public:
  /// `inputs` as for buildProgram. Error: the model cannot be read, or an input
  /// is missing.
  static llvm::Expected<NodeValues>
  create(const CompileOptions &options, const std::vector<std::string> &inputs);

  const std::vector<GraphNode> &nodes() const { return graph; }

  /// A part of the model as a file, and the values of its inputs.
  struct Part {
    std::string path;
    std::vector<std::string> inputs;
  };
  /// `known` are the files of the border's inputs.
  llvm::Expected<Part> writePart(const SliceBorder &border,
                                 llvm::ArrayRef<std::string> known);

  /// The files with the results of a part, in order.
  llvm::Expected<std::vector<std::string>> run(const Part &part, bool unfused);

private:
  NodeValues(const CompileOptions &options, TemporaryFolder folder)
      : options(options), folder(std::move(folder)) {}
  std::string newPath(const llvm::Twine &name);

  CompileOptions options;
  TemporaryFolder folder;
  unsigned count = 0;
  std::vector<GraphNode> graph;
  /// Name and file of the model's own inputs.
  std::vector<std::pair<std::string, std::string>> inputs;
};

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_NODEVALUES_H
