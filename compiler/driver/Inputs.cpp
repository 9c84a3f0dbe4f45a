//===- Inputs.cpp - the .npy files that a model is run on -----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Inputs.h"

#include "compiler/driver/Errors.h"
#include "compiler/driver/Npy.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

/// The index of the input that `text` ("x=file.npy") names, or nothing when the
/// text is just a file. Of the names "a" and "a=b" the longer one is meant.
static std::optional<size_t> namedInput(StringRef text,
                                        ArrayRef<GraphTensor> tensors) {
  std::optional<size_t> found;
  for (const auto &[i, tensor] : enumerate(tensors))
    if (text.starts_with(tensor.name + "=") &&
        (!found || tensor.name.size() > tensors[*found].name.size()))
      found = i;
  return found;
}

static std::string listNames(ArrayRef<GraphTensor> tensors) {
  return join(map_range(tensors, [](const GraphTensor &t) { return t.name; }),
              ", ");
}

/// Puts each file that is given by name to its input, the others aside.
static Error takeNamed(const std::vector<std::string> &given,
                       ArrayRef<GraphTensor> tensors,
                       std::vector<std::string> &files,
                       std::vector<std::string> &unnamed) {
  for (const std::string &text : given) {
    const std::optional<size_t> index = namedInput(text, tensors);
    const size_t equals = text.find('=');
    if (!index && equals != std::string::npos && !sys::fs::exists(text))
      return refuse("--input " + text + ": the model has no input '" +
                    text.substr(0, equals) + "'; its inputs are " +
                    listNames(tensors));
    if (!index)
      unnamed.push_back(text);
    else if (!files[*index].empty())
      return refuse("input " + tensors[*index].name + " is given twice");
    else
      files[*index] = text.substr(tensors[*index].name.size() + 1);
  }
  return Error::success();
}

/// The inputs that have no file.
static Error checkComplete(const std::vector<std::string> &files,
                           ArrayRef<GraphTensor> tensors) {
  std::vector<GraphTensor> missing;
  for (const auto &[file, tensor] : zip(files, tensors))
    if (file.empty())
      missing.push_back(tensor);
  if (missing.empty())
    return Error::success();
  return refuse("no file is given for " +
                Twine(missing.size() == 1 ? "input " : "inputs ") +
                listNames(missing) +
                "; give --input FILE.npy, or NAME=FILE.npy, "
                "for each input of the model");
}

Expected<std::vector<std::string>>
msc::driver::orderInputs(const std::vector<std::string> &given,
                         ArrayRef<GraphTensor> tensors) {
  std::vector<std::string> files(tensors.size());
  std::vector<std::string> unnamed;
  if (Error error = takeNamed(given, tensors, files, unnamed))
    return std::move(error);
  auto next = unnamed.begin();
  for (std::string &file : files)
    if (file.empty() && next != unnamed.end())
      file = *next++;
  if (next != unnamed.end())
    return refuse("the model has " + counted(tensors.size(), "input") + " (" +
                  listNames(tensors) + "), --input gives " +
                  counted(given.size(), "file"));
  if (Error error = checkComplete(files, tensors))
    return std::move(error);
  return files;
}

static Error wrongType(const NpyArray &array, StringRef name, DataType dtype) {
  return refuse(array.path + ": input " + name + " has the type " +
                npyType(dtype) + " (" + dataTypeName(dtype) + "), not " +
                array.type + "; convert it with numpy's astype");
}

/// Refuses a file that contradicts what the graph declares.
static Error checkDeclared(const NpyArray &array, const GraphTensor &tensor) {
  for (unsigned i = 0; i <= unsigned(DataType::Complex128); ++i)
    if (dataTypeName(DataType(i)) == tensor.dtype &&
        npyType(DataType(i)) != array.type)
      return wrongType(array, tensor.name, DataType(i));
  bool fits = !tensor.ranked || array.shape.size() == tensor.dims.size();
  for (size_t i = 0; fits && tensor.ranked && i < tensor.dims.size(); ++i)
    fits = tensor.dims[i] < 0 || tensor.dims[i] == array.shape[i];
  if (fits)
    return Error::success();
  return refuse(array.path + ": input " + tensor.name + " has the shape " +
                shapeText(tensor.dims) + ", not " + shapeText(array.shape));
}

static bool isOpen(const GraphTensor &tensor) {
  return !tensor.ranked || is_contained(tensor.dims, -1);
}

static std::vector<std::string> sizeTexts(ArrayRef<int64_t> shape) {
  std::vector<std::string> texts;
  for (int64_t size : shape)
    texts.push_back(std::to_string(size));
  return texts;
}

Expected<std::vector<InputShape>>
msc::driver::shapesOf(const std::vector<std::string> &files,
                      ArrayRef<GraphTensor> tensors) {
  std::vector<InputShape> shapes;
  for (const auto &[file, tensor] : zip(files, tensors)) {
    auto array = readNpy(file);
    if (!array)
      return array.takeError();
    if (Error error = checkDeclared(*array, tensor))
      return std::move(error);
    if (isOpen(tensor))
      shapes.push_back({tensor.name, sizeTexts(array->shape)});
  }
  return shapes;
}

Error msc::driver::checkInputs(const std::vector<std::string> &files,
                               const ModelInterface &model) {
  for (const auto &[file, tensor] : zip(files, model.inputs)) {
    auto array = readNpy(file);
    if (!array)
      return array.takeError();
    if (array->type != npyType(tensor.dtype))
      return wrongType(*array, tensor.name, tensor.dtype);
    // Of sizes that a run chooses the program sees whether they are within.
    bool fits = model.symbols.empty()
                    ? array->shape == tensor.dims
                    : array->shape.size() == tensor.dims.size();
    if (!fits)
      return refuse(file + ": input " + tensor.name + " has the shape " +
                    shapeText(tensor.dims) + ", not " +
                    shapeText(array->shape));
  }
  return Error::success();
}
