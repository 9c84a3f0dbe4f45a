//===- PlanReport.cpp - the kernels of a plan, in order -------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/PlanReport.h"

#include "codegen/common/api/Documentation.h"
#include "codegen/common/write/PlanReader.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/TerminalText.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;
using Json = nlohmann::ordered_json;

namespace {
/// Where a launch finds a buffer.
struct Place {
  StringRef space; ///< "arena", "state", "weights", "input" or "output"
  std::optional<int64_t> index; ///< which input or output
  int64_t offset = 0;           ///< in bytes
};

struct Launch {
  std::string name, algorithm;
  std::vector<std::string> nodes;
  uint64_t flops, bytes;
  std::vector<Place> reads, writes;
  ArrayRef<int64_t> shape; ///< of what is written first
  /// The branches and loops that it stands in, from the outermost on.
  std::vector<mlir::Region *> inside;
};
} // namespace

static Place getPlace(mlir::Value view) {
  return TypeSwitch<mlir::Operation *, Place>(view.getDefiningOp())
      .Case([](kernel::ArenaOp op) {
        return Place{"arena", std::nullopt, int64_t(op.getOffset())};
      })
      .Case([](kernel::StateOp op) {
        return Place{"state", std::nullopt, int64_t(op.getOffset())};
      })
      .Case([](kernel::WeightsOp op) {
        return Place{"weights", std::nullopt, int64_t(op.getOffset())};
      })
      .Case([](kernel::InputOp op) {
        return Place{"input", op.getIndex(), int64_t(op.getOffset())};
      })
      .Case([](kernel::OutputOp op) {
        return Place{"output", op.getIndex(), int64_t(op.getOffset())};
      });
}

/// What the host does with a region: "if", "else", "while" for what it does
/// before each turn, "do" for the turn.
static std::string getLabel(mlir::Region *region) {
  unsigned number = region->getRegionNumber();
  return TypeSwitch<mlir::Operation *, std::string>(region->getParentOp())
      .Case([&](mlir::scf::IfOp) { return number ? "else" : "if"; })
      .Case([&](mlir::scf::WhileOp) { return number ? "do" : "while"; })
      .Case([&](mlir::scf::IndexSwitchOp op) {
        return number ? "case " + std::to_string(op.getCases()[number - 1])
                      : std::string("default");
      });
}

static std::vector<mlir::Region *> findRegions(kernel::LaunchOp op) {
  std::vector<mlir::Region *> regions;
  for (mlir::Region *region = op->getParentRegion();
       !isa<kernel::EntryOp>(region->getParentOp());
       region = region->getParentRegion())
    regions.insert(regions.begin(), region);
  return regions;
}

static Launch readLaunch(kernel::LaunchOp op, mlir::SymbolTable &symbols) {
  auto kernel = symbols.lookup<kernel::FuncOp>(op.getKernel());
  Launch launch;
  launch.name = kernel.getSymName().str();
  launch.algorithm = getAlgorithm(kernel);
  launch.inside = findRegions(op);
  launch.flops = kernel.getFlops();
  launch.bytes = kernel.getBytes();
  for (StringRef node : op.getNodes().getAsValueRange<mlir::StringAttr>())
    launch.nodes.push_back(node.str());
  size_t reads = kernel.getReads();
  for (auto [i, buffer] : enumerate(op.getBuffers()))
    (i < reads ? launch.reads : launch.writes).push_back(getPlace(buffer));
  if (op.getBuffers().size() > reads)
    launch.shape =
        cast<mlir::MemRefType>(op.getBuffers()[reads].getType()).getShape();
  return launch;
}

static std::vector<Launch> readLaunches(kernel::EntryOp plan) {
  mlir::SymbolTable symbols(plan->getParentOfType<mlir::ModuleOp>());
  std::vector<Launch> launches;
  plan.walk([&](kernel::LaunchOp op) {
    launches.push_back(readLaunch(op, symbols));
  });
  return launches;
}

static uint64_t countFlops(ArrayRef<Launch> launches) {
  uint64_t flops = 0;
  for (const Launch &launch : launches)
    flops += launch.flops;
  return flops;
}

/// "arena+1024", "input 0".
static std::string getText(const Place &place) {
  std::string text = place.space.str();
  if (place.index)
    text += " " + std::to_string(*place.index);
  if (!place.index || place.offset)
    text += "+" + std::to_string(place.offset);
  return text;
}

static std::string getText(ArrayRef<Place> places) {
  return join(
      map_range(places, [](const Place &place) { return getText(place); }),
      ", ");
}

/// "1x28x28x6"; a scalar is "1".
static std::string getShapeText(ArrayRef<int64_t> shape) {
  return shape.empty()
             ? "1"
             : join(map_range(shape,
                              [](int64_t d) { return std::to_string(d); }),
                    "x");
}

/// A line for each region that begins between two launches.
static void printRegions(ArrayRef<mlir::Region *> before,
                         ArrayRef<mlir::Region *> inside) {
  size_t same = 0;
  while (same < std::min(before.size(), inside.size()) &&
         before[same] == inside[same])
    ++same;
  for (size_t depth = same; depth < inside.size(); ++depth)
    outs().indent(5 + 2 * depth) << getLabel(inside[depth]) << "\n";
}

void msc::driver::printPlan(kernel::EntryOp plan) {
  std::vector<Launch> launches = readLaunches(plan);
  size_t width = 0;
  for (const Launch &launch : launches)
    width = std::max(width, launch.name.size() + 2 * launch.inside.size());
  std::vector<mlir::Region *> before;
  for (auto [number, launch] : enumerate(launches)) {
    printRegions(before, launch.inside);
    before = launch.inside;
    std::string name = std::string(2 * launch.inside.size(), ' ') + launch.name;
    outs() << formatv("{0,4} ", number) << left_justify(name, width) << " "
           << formatv("{0,-12} {1,-16} {2,11} {3,9}  {4} -> {5}\n",
                      launch.algorithm, getShapeText(launch.shape),
                      readableFlops(launch.flops), readableBytes(launch.bytes),
                      getText(launch.reads), getText(launch.writes));
  }
  outs() << counted(launches.size(), "kernel") << ", "
         << readableFlops(countFlops(launches)) << ", "
         << readableBytes(plan.getArenaBytes()) << " arena, "
         << readableBytes(plan.getWeightsBytes()) << " weights";
  if (plan.getStateBytes())
    outs() << ", " << readableBytes(plan.getStateBytes()) << " state";
  outs() << "\n";
}

static Json toJson(ArrayRef<Place> places) {
  Json list = Json::array();
  for (const Place &place : places) {
    list.push_back({{"space", place.space.str()}});
    if (place.index)
      list.back()["index"] = *place.index;
    list.back()["offset"] = place.offset;
  }
  return list;
}

static Json toJson(const Launch &launch) {
  Json nodes = Json::array();
  for (const std::string &node : launch.nodes)
    nodes.push_back(jsonText(node));
  Json json = {
      {"name", launch.name},           {"nodes", nodes},
      {"algorithm", launch.algorithm}, {"shape", launch.shape.vec()},
      {"flops", launch.flops},         {"bytes", launch.bytes},
      {"reads", toJson(launch.reads)}, {"writes", toJson(launch.writes)}};
  for (mlir::Region *region : launch.inside)
    json["inside"].push_back(getLabel(region));
  return json;
}

Json msc::driver::planToJson(kernel::EntryOp plan) {
  std::vector<Launch> launches = readLaunches(plan);
  Json kernels = Json::array();
  for (auto [number, launch] : enumerate(launches)) {
    kernels.push_back({{"number", number}});
    kernels.back().update(toJson(launch));
  }
  return {{"kernels", kernels},
          {"flops", countFlops(launches)},
          {"arena_bytes", plan.getArenaBytes()},
          {"weights_bytes", plan.getWeightsBytes()},
          {"state_bytes", plan.getStateBytes()}};
}
