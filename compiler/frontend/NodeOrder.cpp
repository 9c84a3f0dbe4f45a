//===- NodeOrder.cpp - the nodes of a graph, each after what it uses ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/NodeOrder.h"
#include "llvm/ADT/StringMap.h"

using namespace msc::frontend;
using mind_ir::NodeProto;

StringRef msc::frontend::referenceOf(StringRef opType) {
  return opType.consume_front("REF::") ? opType : StringRef();
}

namespace {

/// Depth-first with an explicit stack: the order of the file is kept as far as
/// it goes.
class Order {
public:
  Order(mind_ir::GraphProto &graph, Report &report)
      : graph(graph), report(report), states(graph.node_size()) {}

  FailureOr<llvm::SmallVector<NodeProto *>> run() {
    if (failed(indexOutputs()))
      return failure();
    for (int node = 0; node < graph.node_size(); ++node)
      if (failed(visit(node)))
        return failure();
    return std::move(order);
  }

private:
  enum class State : char { untouched, open, done };
  struct Frame {
    int node, next; ///< `next`: the first input that has not been looked at
  };

  LogicalResult indexOutputs() {
    for (int i = 0; i < graph.node_size(); ++i) {
      const NodeProto &node = graph.node(i);
      if (node.output_size() != 1 || node.output(0).empty())
        return report.refuse("node " + quoted(node.name()) + " has " +
                             llvm::Twine(node.output_size()) +
                             " named outputs instead of one");
      if (!producers.try_emplace(node.output(0), i).second)
        return report.refuse("two nodes are called " + quoted(node.output(0)));
    }
    return success();
  }

  /// The node behind an input, or behind what the node calls (after the last
  /// input); -1 where that is none of this graph's.
  int producer(const NodeProto &node, int input) const {
    auto found =
        producers.find(input < node.input_size() ? StringRef(node.input(input))
                                                 : referenceOf(node.op_type()));
    return found == producers.end() ? -1 : found->second;
  }

  LogicalResult visit(int root) {
    if (states[root] == State::done)
      return success();
    llvm::SmallVector<Frame> stack{{root, 0}};
    states[root] = State::open;
    while (!stack.empty()) {
      Frame &top = stack.back();
      NodeProto &node = *graph.mutable_node(top.node);
      if (top.next > node.input_size()) {
        states[top.node] = State::done;
        order.push_back(&node);
        stack.pop_back();
        continue;
      }
      int needed = producer(node, top.next++);
      if (needed < 0 || states[needed] == State::done)
        continue;
      if (states[needed] == State::open)
        return report.refuse("node " + quoted(node.name()) +
                             " depends on itself");
      states[needed] = State::open;
      stack.push_back({needed, 0});
    }
    return success();
  }

  mind_ir::GraphProto &graph;
  Report &report;
  llvm::StringMap<int> producers;
  std::vector<State> states;
  llvm::SmallVector<NodeProto *> order;
};

} // namespace

FailureOr<llvm::SmallVector<NodeProto *>>
msc::frontend::orderNodes(mind_ir::GraphProto &graph, Report &report) {
  return Order(graph, report).run();
}
