//===- FirstDifference.cpp ------------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/FirstDifference.h"

#include "compiler/driver/Log.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

static std::vector<size_t> tensorsOf(const std::vector<GraphNode> &graph) {
  std::vector<size_t> nodes;
  for (const auto &[i, node] : enumerate(graph))
    if (node.isTensor && !node.name.empty())
      nodes.push_back(i);
  return nodes;
}

/// At most `count` of them, at equal distances, the last among them.
static std::vector<size_t> spread(ArrayRef<size_t> nodes, size_t count) {
  std::vector<size_t> chosen;
  const size_t steps = std::min(count, nodes.size());
  for (size_t i = 1; i <= steps; ++i)
    chosen.push_back(nodes[i * nodes.size() / steps - 1]);
  return chosen;
}

Expected<std::vector<std::string>> msc::driver::valuesOf(NodeValues &values,
                                                         ArrayRef<size_t> nodes,
                                                         bool unfused) {
  if (nodes.empty())
    return std::vector<std::string>();
  SliceBorder border;
  for (size_t node : nodes)
    border.outputs.push_back(values.nodes()[node].name);
  auto part = values.writePart(border, {});
  if (!part)
    return part.takeError();
  return values.run(*part, unfused);
}

/// The first of the probes that differs.
static Expected<std::optional<NodeFinding>>
findFirstOf(NodeValues &values, ArrayRef<size_t> probes,
            const Tolerance &tolerance) {
  auto fused = valuesOf(values, probes, /*unfused=*/false);
  if (!fused)
    return fused.takeError();
  auto unfused = valuesOf(values, probes, /*unfused=*/true);
  if (!unfused)
    return unfused.takeError();
  for (const auto &[probe, ours, theirs] : zip(probes, *fused, *unfused)) {
    auto finding = compareFiles(ours, theirs, tolerance);
    if (!finding)
      return finding.takeError();
    if (*finding)
      return NodeFinding{probe, **finding};
  }
  return std::nullopt;
}

/// The nodes before the probe that differs and behind the last that agrees.
static std::vector<size_t> between(ArrayRef<size_t> nodes,
                                   ArrayRef<size_t> probes, size_t differing) {
  const size_t *probe = find(probes, differing);
  const size_t *begin =
      probe == probes.begin() ? nodes.begin() : find(nodes, probe[-1]) + 1;
  return {begin, find(nodes, differing)};
}

Expected<std::optional<NodeFinding>>
msc::driver::findFirstDifference(NodeValues &values,
                                 const Tolerance &tolerance) {
  constexpr size_t kTogether = 16;
  std::optional<NodeFinding> first;
  std::vector<size_t> nodes = tensorsOf(values.nodes());
  while (!nodes.empty()) {
    log().step("looking at " + Twine(nodes.size()) + " nodes");
    const std::vector<size_t> probes = spread(nodes, kTogether);
    auto found = findFirstOf(values, probes, tolerance);
    if (!found)
      return found.takeError();
    if (!*found)
      break;
    first = *found;
    nodes = between(nodes, probes, first->node);
  }
  return first;
}
