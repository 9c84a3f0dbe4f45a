//===- EvaluateElementwise.cpp - arithmetic on constants ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Floats are computed in double and rounded once, integers in 64 bits and
// wrapped: for the operators here that is what the narrow type gives.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "dialects/MindIR/IR/Number.h"
#include <Eigen/Core>

using namespace mlir;
using namespace msc;

namespace {

using Floats = Eigen::ArrayXd;
using Integers = Eigen::Array<int64_t, Eigen::Dynamic, 1>;

/// Whether each dimension, counted from the last, is 1 or that of `to`. A
/// matrix product, for instance, has other operands.
bool broadcasts(ArrayRef<int64_t> shape, ArrayRef<int64_t> to) {
  if (shape.size() > to.size())
    return false;
  return llvm::all_of(llvm::zip(shape, to.take_back(shape.size())),
                      [](auto dims) {
                        auto [own, other] = dims;
                        return own == 1 || own == other;
                      });
}

template <typename Array>
Array broadcast(const std::vector<typename Array::Scalar> &values,
                ArrayRef<int64_t> shape, ArrayRef<int64_t> to) {
  if (shape == to)
    return Eigen::Map<const Array>(values.data(), values.size());
  SmallVector<int64_t> strides(to.size(), 0), own = rowMajorStrides(shape);
  for (size_t i = 0; i < shape.size(); ++i)
    if (shape[i] != 1)
      strides[to.size() - shape.size() + i] = own[i];
  Array result(ShapedType::getNumElements(to));
  int64_t next = 0;
  forEachPosition(to, strides, 0,
                  [&](int64_t position) { result[next++] = values[position]; });
  return result;
}

/// Arithmetic that floats and integers share.
template <typename Array>
std::optional<Array> compute(StringRef name, const Array &a, const Array &b) {
  if (name == "Add" || name == "AddExt" || name == "BiasAdd")
    return a + b;
  if (name == "Sub")
    return a - b;
  if (name == "Mul")
    return a * b;
  return std::nullopt;
}

std::optional<Floats> computeFloats(StringRef name, const Floats &a,
                                    const Floats &b) {
  if (name == "RealDiv" || name == "Div")
    return a / b;
  if (name == "Maximum" && !a.hasNaN() && !b.hasNaN())
    return a.max(b);
  if (name == "Minimum" && !a.hasNaN() && !b.hasNaN())
    return a.min(b);
  return compute(name, a, b);
}

std::optional<Floats> computeFloats(StringRef name, const Floats &a) {
  if (name == "Neg")
    return -a;
  if (name == "Abs")
    return a.abs();
  if (name == "Square")
    return a.square();
  if (name == "Sqrt")
    return a.sqrt();
  if (name == "Exp")
    return a.exp();
  if (name == "Log")
    return a.log();
  if (name == "Sin")
    return a.sin();
  if (name == "Cos")
    return a.cos();
  if (name == "Tanh")
    return a.tanh();
  if (name == "Rsqrt")
    return a.sqrt().inverse();
  if (name == "Reciprocal")
    return a.inverse();
  return std::nullopt;
}

Floats loadFloats(const HostTensor &tensor, ArrayRef<int64_t> shape) {
  Type element = tensor.type.getElementType();
  return broadcast<Floats>(readFloats(tensor.bytes, element),
                           tensor.type.getShape(), shape);
}

Integers loadIntegers(const HostTensor &tensor, ArrayRef<int64_t> shape) {
  Type element = tensor.type.getElementType();
  return broadcast<Integers>(readIntegers(tensor.bytes, element),
                             tensor.type.getShape(), shape);
}

std::vector<char> store(const Floats &values, Type type) {
  return writeFloats(ArrayRef(values.data(), size_t(values.size())), type);
}

std::vector<char> store(const Integers &values, Type type) {
  return writeIntegers(ArrayRef(values.data(), size_t(values.size())), type);
}

template <typename Array>
HostResults wrap(const std::optional<Array> &values, Type type) {
  if (!values)
    return std::nullopt;
  return single(store(*values, type));
}

/// To another type; a float becomes an integer only where that is exact, since
/// what happens out of range belongs to the lowering.
HostResults evaluateCast(const HostTensor &from, Type to) {
  Type element = from.type.getElementType();
  if (isa<FloatType>(element)) {
    std::vector<double> values = readFloats(from.bytes, element);
    if (isa<FloatType>(to))
      return single(writeFloats(values, to));
    std::vector<int64_t> integers;
    for (double value : values) {
      if (!(std::abs(value) < 128) || value != std::floor(value) || value < 0)
        return std::nullopt;
      integers.push_back(value);
    }
    return single(writeIntegers(integers, to));
  }
  std::vector<int64_t> values = readIntegers(from.bytes, element);
  if (isa<FloatType>(to))
    return single(
        writeFloats(std::vector<double>(values.begin(), values.end()), to));
  return single(writeIntegers(values, to));
}

} // namespace

HostResults msc::evaluateElementwise(Operation *op,
                                     ArrayRef<HostTensor> operands) {
  if (op->getNumResults() != 1 || operands.empty())
    return std::nullopt;
  StringRef name = op->getName().stripDialect();
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  Type element = type.getElementType();
  if (name == "Cast")
    return evaluateCast(operands[0], element);
  for (const HostTensor &operand : operands)
    if (operand.type.getElementType() != element || element.isInteger(1) ||
        !broadcasts(operand.type.getShape(), type.getShape()))
      return std::nullopt;
  if (name == "BiasAdd" && type.getRank() != 2)
    return std::nullopt; // along a dimension that is not the last
  if (std::optional<mindir::Number> alpha =
          mindir::numberOf(op->getAttr("alpha"));
      alpha && alpha->real != 1)
    return std::nullopt;
  ArrayRef<int64_t> shape = type.getShape();
  if (isa<FloatType>(element) && operands.size() == 1)
    return wrap(computeFloats(name, loadFloats(operands[0], shape)), element);
  if (operands.size() != 2)
    return std::nullopt;
  if (isa<FloatType>(element))
    return wrap(computeFloats(name, loadFloats(operands[0], shape),
                              loadFloats(operands[1], shape)),
                element);
  return wrap(compute(name, loadIntegers(operands[0], shape),
                      loadIntegers(operands[1], shape)),
              element);
}
