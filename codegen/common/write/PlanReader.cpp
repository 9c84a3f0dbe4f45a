//===- PlanReader.cpp - what a target needs to know of a planned module ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/PlanReader.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/Literals.h"
#include "dialects/Kernel/IR/ViewExtent.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

kernel::EntryOp msc::findPlan(ModuleOp module) {
  auto plans = module.getOps<kernel::EntryOp>();
  return plans.empty() ? kernel::EntryOp() : *plans.begin();
}

static std::optional<DataType> findIntegerType(IntegerType type) {
  bool isUnsigned = type.isUnsigned();
  switch (type.getWidth()) {
  case 1:
    return DataType::Bool;
  case 8:
    return isUnsigned ? DataType::UInt8 : DataType::Int8;
  case 16:
    return isUnsigned ? DataType::UInt16 : DataType::Int16;
  case 32:
    return isUnsigned ? DataType::UInt32 : DataType::Int32;
  case 64:
    return isUnsigned ? DataType::UInt64 : DataType::Int64;
  }
  return std::nullopt;
}

std::optional<DataType> msc::findDataType(Type element) {
  if (auto integer = dyn_cast<IntegerType>(element))
    return findIntegerType(integer);
  if (auto complex = dyn_cast<ComplexType>(element))
    return complex.getElementType().isF32() ? DataType::Complex64
                                            : DataType::Complex128;
  if (element.isF16())
    return DataType::Float16;
  if (element.isBF16())
    return DataType::BFloat16;
  if (element.isF32())
    return DataType::Float32;
  return element.isF64() ? std::optional(DataType::Float64) : std::nullopt;
}

/// What each dimension is in a run; nothing where all are fixed.
static std::vector<std::string> readSizes(RankedTensorType type) {
  if (!bounded::isOpen(type))
    return {};
  std::vector<std::string> sizes;
  for (const bounded::Extent &size : bounded::getExtents(type))
    sizes.push_back(getExtentText(size));
  return sizes;
}

/// The dimension of an input that each symbol is, or the node that finds it.
static std::vector<SymbolInterface> readSymbols(kernel::EntryOp plan) {
  std::vector<SymbolInterface> result;
  auto symbols = plan->getParentOfType<ModuleOp>()->getAttrOfType<ArrayAttr>(
      "bounded.symbols");
  auto inputs = llvm::to_vector(plan.getInputs().getAsRange<kernel::IoAttr>());
  if (symbols)
    for (auto symbol : symbols.getAsRange<bounded::SymbolAttr>()) {
      int64_t minimum = symbol.getMinimum(), maximum = symbol.getMaximum();
      if (symbol.isFound()) {
        result.push_back({0, 0, minimum, maximum, symbol.getSource().str()});
        continue;
      }
      auto input = llvm::find_if(inputs, [&](kernel::IoAttr io) {
        return io.getName() == symbol.getSource();
      });
      assert(input != inputs.end() && "symbols are dimensions of inputs");
      result.push_back({size_t(input - inputs.begin()), size_t(symbol.getDim()),
                        minimum, maximum});
    }
  return result;
}

static std::vector<TensorInterface> readTensors(ArrayAttr tensors) {
  std::vector<TensorInterface> result;
  for (auto tensor : tensors.getAsRange<kernel::IoAttr>()) {
    ArrayRef<int64_t> shape = tensor.getType().getShape();
    std::optional<DataType> dtype =
        findDataType(tensor.getType().getElementType());
    assert(dtype && "the passes refuse other types");
    result.push_back({tensor.getName().str(), *dtype,
                      std::vector<int64_t>(shape.begin(), shape.end()),
                      shape.size() == 4 ? "NCHW" : "",
                      readSizes(tensor.getType())});
  }
  return result;
}

std::string msc::getAlgorithm(kernel::FuncOp kernel) {
  SmallVector<StringRef> names;
  for (Operation &op : kernel.getBody().front())
    if (kernel::MicroAttr micro = kernel::getMicro(&op))
      names.push_back(micro.getName());
  return llvm::join(names, " + ");
}

void msc::readPlan(kernel::EntryOp plan, ModelInterface &model) {
  model.inputs = readTensors(plan.getInputs());
  model.outputs = readTensors(plan.getOutputs());
  model.symbols = readSymbols(plan);
  model.arenaBytes = plan.getArenaBytes();
  model.stateBytes = plan.getStateBytes();
  for (auto initial : plan.getBody().getOps<kernel::InitialOp>())
    model.initialValues.push_back(
        {initial.getOffset(), initial.getWeightsOffset(), initial.getBytes()});
  SymbolTable symbols(plan->getParentOfType<ModuleOp>());
  plan.walk([&](kernel::LaunchOp launch) {
    auto kernel = symbols.lookup<kernel::FuncOp>(launch.getKernel());
    auto nodes =
        llvm::map_range(launch.getNodes().getAsValueRange<StringAttr>(),
                        [](StringRef s) { return s.str(); });
    model.kernels.push_back({kernel.getSymName().str(),
                             llvm::join(nodes, " + "), getAlgorithm(kernel),
                             uint64_t(kernel.getFlops()),
                             uint64_t(kernel.getBytes())});
  });
}

/// Row-major bytes of a constant; a bool takes one byte.
static void appendBytes(ElementsAttr value, uint8_t *to) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    ArrayRef<char> data = resource.getRawHandle().getBlob()->getData();
    std::copy(data.begin(), data.end(), to);
    return;
  }
  auto dense = cast<DenseElementsAttr>(value);
  if (dense.getElementType().isInteger(1)) {
    for (bool bit : dense.getValues<bool>())
      *to++ = bit;
    return;
  }
  ArrayRef<char> data = dense.getRawData();
  for (int64_t i = 0, times = dense.isSplat() ? dense.getNumElements() : 1;
       i < times; ++i)
    to = std::copy(data.begin(), data.end(), to);
}

std::vector<uint8_t> msc::readWeights(kernel::EntryOp plan) {
  std::vector<uint8_t> blob(plan.getWeightsBytes(), 0);
  for (auto constant : plan.getBody().getOps<kernel::ConstantOp>())
    appendBytes(constant.getValue(), blob.data() + constant.getOffset());
  return blob;
}

std::string msc::getBufferText(Value view, bool isRead) {
  std::string element =
      getCType(cast<MemRefType>(view.getType()).getElementType());
  bounded::Extent offset = kernel::getPlaceInRun(view.getDefiningOp());
  auto cast = [&](bool isConst, std::string pointer) {
    if (offset != 0)
      pointer += " + " + getExtentText(offset);
    return std::string("reinterpret_cast<") + (isConst ? "const " : "") +
           element + " *>(" + pointer + ")";
  };
  auto bytes = [](const char *type, const char *array, int64_t index) {
    return std::string("static_cast<") + type + " *>(" + array + "[" +
           std::to_string(index) + "])";
  };
  return TypeSwitch<Operation *, std::string>(view.getDefiningOp())
      .Case([&](kernel::ArenaOp) { return cast(isRead, "arena"); })
      .Case([&](kernel::StateOp) { return cast(isRead, "state"); })
      .Case([&](kernel::WeightsOp) { return cast(true, "weights"); })
      .Case([&](kernel::InputOp op) {
        return cast(true,
                    bytes("const unsigned char", "inputs", op.getIndex()));
      })
      .Case([&](kernel::OutputOp op) {
        return cast(isRead, bytes("unsigned char", "outputs", op.getIndex()));
      });
}
