//===- Reproducer.cpp - the smallest part that shows a difference ---------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Reproducer.h"

#include "codegen/common/folder/OutputFolder.h"
#include "compiler/driver/Errors.h"
#include "llvm/ADT/STLExtras.h"

#include <set>

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {
/// Some nodes, and the tensors that they read of others.
struct Region {
  std::set<size_t> nodes, border;
};
} // namespace

/// What is read but is no tensor is computed inside.
static Region regionOf(const std::vector<GraphNode> &graph,
                       std::set<size_t> nodes) {
  Region region;
  std::vector<size_t> work(nodes.begin(), nodes.end());
  while (!work.empty()) {
    const size_t node = work.back();
    work.pop_back();
    region.nodes.insert(node);
    for (size_t operand : graph[node].operands)
      if (!graph[operand].isTensor && !region.nodes.count(operand))
        work.push_back(operand);
  }
  for (size_t node : region.nodes)
    for (size_t operand : graph[node].operands)
      if (!region.nodes.count(operand))
        region.border.insert(operand);
  return region;
}

static std::vector<std::string> namesOf(const std::vector<GraphNode> &graph,
                                        const std::set<size_t> &nodes) {
  std::vector<std::string> names;
  for (size_t node : nodes)
    names.push_back(graph[node].name);
  return names;
}

/// Whether the two builds differ on the part; `expected` is what the unfused
/// one gives.
static Expected<bool> differs(NodeValues &values, const NodeValues::Part &part,
                              const Tolerance &tolerance,
                              std::string &expected) {
  auto wanted = values.run(part, /*unfused=*/true);
  if (!wanted)
    return wanted.takeError();
  auto given = values.run(part, /*unfused=*/false);
  if (!given)
    return given.takeError();
  expected = wanted->front();
  auto finding = compareFiles(given->front(), expected, tolerance);
  if (!finding)
    return finding.takeError();
  return finding->has_value();
}

Expected<Reproducer> msc::driver::reproduce(NodeValues &values, size_t guilty,
                                            const Tolerance &tolerance) {
  const std::vector<GraphNode> &graph = values.nodes();
  Region region = regionOf(graph, {guilty});
  while (true) {
    const std::vector<std::string> border = namesOf(graph, region.border);
    auto known = valuesOf(values, to_vector(region.border), /*unfused=*/true);
    if (!known)
      return known.takeError();
    auto part = values.writePart({border, {graph[guilty].name}}, *known);
    if (!part)
      return part.takeError();
    Reproducer result{*part, "", region.nodes.size()};
    auto found = differs(values, *part, tolerance, result.expected);
    if (!found)
      return found.takeError();
    if (*found || region.border.empty())
      return result;
    std::set<size_t> larger = region.nodes;
    larger.insert(region.border.begin(), region.border.end());
    region = regionOf(graph, larger);
  }
}

static Error copyFile(OutputFolder &folder, StringRef from, StringRef name) {
  auto bytes = MemoryBuffer::getFile(from, /*IsText=*/false,
                                     /*RequiresNullTerminator=*/false);
  if (!bytes)
    return refuse(from + ": " + bytes.getError().message());
  return folder.write(name, (*bytes)->getBuffer());
}

Error msc::driver::writeReproducer(const Reproducer &reproducer,
                                   StringRef folder) {
  auto output = OutputFolder::create(folder);
  if (!output)
    return output.takeError();
  Error error = copyFile(**output, reproducer.part.path, "model.mindir");
  for (const auto &[i, file] : enumerate(reproducer.part.inputs))
    if (!error)
      error = copyFile(**output, file, "in" + std::to_string(i) + ".npy");
  if (!error)
    error = copyFile(**output, reproducer.expected, "expected0.npy");
  return error ? std::move(error) : (*output)->commit();
}
