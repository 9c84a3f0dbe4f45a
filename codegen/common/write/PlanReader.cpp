//===- PlanReader.cpp - what a target needs to know of a planned module ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/PlanReader.h"
#include "codegen/common/write/Literals.h"
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

static std::vector<TensorInterface> readTensors(ArrayAttr tensors) {
  std::vector<TensorInterface> result;
  for (auto tensor : tensors.getAsRange<kernel::IoAttr>()) {
    ArrayRef<int64_t> shape = tensor.getType().getShape();
    std::optional<DataType> dtype =
        findDataType(tensor.getType().getElementType());
    assert(dtype && "the passes refuse other types");
    result.push_back({tensor.getName().str(), *dtype,
                      std::vector<int64_t>(shape.begin(), shape.end()),
                      shape.size() == 4 ? "NCHW" : ""});
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
  auto cast = [&](bool isConst, std::string pointer, int64_t offset) {
    if (offset)
      pointer += " + " + std::to_string(offset);
    return std::string("reinterpret_cast<") + (isConst ? "const " : "") +
           element + " *>(" + pointer + ")";
  };
  auto bytes = [](const char *type, const char *array, int64_t index) {
    return std::string("static_cast<") + type + " *>(" + array + "[" +
           std::to_string(index) + "])";
  };
  return TypeSwitch<Operation *, std::string>(view.getDefiningOp())
      .Case([&](kernel::ArenaOp op) {
        return cast(isRead, "arena", op.getOffset());
      })
      .Case([&](kernel::StateOp op) {
        return cast(isRead, "state", op.getOffset());
      })
      .Case([&](kernel::WeightsOp op) {
        return cast(true, "weights", op.getOffset());
      })
      .Case([&](kernel::InputOp op) {
        return cast(true, bytes("const unsigned char", "inputs", op.getIndex()),
                    op.getOffset());
      })
      .Case([&](kernel::OutputOp op) {
        return cast(isRead, bytes("unsigned char", "outputs", op.getIndex()),
                    op.getOffset());
      });
}
