//===- Execution.cpp - compiles, builds and runs a model on .npy files ----===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Execution.h"

#include "codegen/common/PartialFiles.h"
#include "compiler/driver/Build.h"
#include "compiler/driver/Compilation.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Npy.h"
#include "compiler/driver/Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

Expected<TemporaryFolder> TemporaryFolder::create() {
  PartialFiles partials;
  SmallString<128> path;
  if (std::error_code error = sys::fs::createUniqueDirectory("msc", path))
    return refuse("no temporary folder can be made: " + error.message());
  partials.remember(path.str().str());
  return TemporaryFolder(path.str().str());
}

TemporaryFolder::~TemporaryFolder() {
  if (folder.empty())
    return;
  PartialFiles partials;
  sys::fs::remove_directories(folder);
  partials.forget(folder);
}

/// The index of the input that `text` ("x=file.npy") names, or nothing when the
/// text is just a file.
static std::optional<size_t> namedInput(StringRef text,
                                        ArrayRef<GraphTensor> tensors) {
  for (const auto &[i, tensor] : enumerate(tensors))
    if (text.starts_with(tensor.name + "="))
      return i;
  return std::nullopt;
}

static std::string listNames(ArrayRef<GraphTensor> tensors) {
  return join(map_range(tensors, [](const GraphTensor &t) { return t.name; }),
              ", ");
}

/// Files in the graph's order.
static Expected<std::vector<std::string>>
orderInputs(const std::vector<std::string> &given,
            ArrayRef<GraphTensor> tensors) {
  std::vector<std::string> files(tensors.size());
  std::vector<std::string> unnamed;
  for (const std::string &text : given) {
    const std::optional<size_t> index = namedInput(text, tensors);
    if (!index)
      unnamed.push_back(text);
    else if (!files[*index].empty())
      return refuse("input " + tensors[*index].name + " is given twice");
    else
      files[*index] = text.substr(tensors[*index].name.size() + 1);
  }
  auto next = unnamed.begin();
  for (std::string &file : files)
    if (file.empty() && next != unnamed.end())
      file = *next++;
  if (next != unnamed.end() || is_contained(files, ""))
    return refuse("the model has " + Twine(tensors.size()) + " inputs (" +
                  listNames(tensors) + "), " + Twine(given.size()) +
                  " files are given");
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

/// The shapes of files for inputs whose dimensions the model leaves open.
static Expected<std::vector<InputShape>>
shapesOf(const std::vector<std::string> &files, ArrayRef<GraphTensor> tensors) {
  std::vector<InputShape> shapes;
  for (const auto &[file, tensor] : zip(files, tensors)) {
    auto array = readNpy(file);
    if (!array)
      return array.takeError();
    if (Error error = checkDeclared(*array, tensor))
      return std::move(error);
    if (isOpen(tensor))
      shapes.push_back({tensor.name, array->shape});
  }
  return shapes;
}

/// Refuses a file of another type or shape than the compiled model's input.
static Error checkInputs(const std::vector<std::string> &files,
                         const ModelInterface &model) {
  for (const auto &[file, tensor] : zip(files, model.inputs)) {
    auto array = readNpy(file);
    if (!array)
      return array.takeError();
    if (array->type != npyType(tensor.dtype))
      return wrongType(*array, tensor.name, tensor.dtype);
    if (array->shape != tensor.dims)
      return refuse(file + ": input " + tensor.name + " has the shape " +
                    shapeText(tensor.dims) + ", not " +
                    shapeText(array->shape));
  }
  return Error::success();
}

/// Compiles into `folder`; leaves the files' order in `files`.
static Expected<ModelInterface>
compileInto(const CompileOptions &options,
            const std::vector<std::string> &inputs, bool needsInputs,
            StringRef folder, std::vector<std::string> &files) {
  auto model = openModel(options.model);
  if (!model)
    return model.takeError();
  const std::vector<GraphTensor> tensors = graphInputs(*model->module);
  std::vector<InputShape> shapes;
  if (needsInputs || !inputs.empty()) {
    auto ordered = orderInputs(inputs, tensors);
    if (!ordered)
      return ordered.takeError();
    files = *ordered;
    auto fixed = shapesOf(files, tensors);
    if (!fixed)
      return fixed.takeError();
    shapes = *fixed;
  }
  auto output = OutputFolder::create(folder);
  if (!output)
    return output.takeError();
  auto result = compileModel(*model, options, shapes, **output);
  if (!result)
    return result.takeError();
  if (Error error = checkInputs(files, *result))
    return std::move(error);
  if (Error error = (*output)->commit())
    return std::move(error);
  return result;
}

Expected<Program>
msc::driver::buildProgram(const CompileOptions &options,
                          const std::vector<std::string> &inputs,
                          bool needsInputs) {
  auto folder = TemporaryFolder::create();
  if (!folder)
    return folder.takeError();
  std::vector<std::string> files;
  auto model = compileInto(options, inputs, needsInputs, folder->path(), files);
  if (!model)
    return model.takeError();
  auto path = buildExample(folder->path(), *model);
  if (!path)
    return path.takeError();
  return Program{std::move(*folder), *model, *path, files};
}

/// A program for another machine is what the user asked for.
static bool isForeign(const ProcessResult &failure) {
  return is_contained({"Exec format error", "Illegal instruction"},
                      StringRef(failure.output).rsplit(": ").second);
}

static Error explain(const ProcessResult &failure,
                     const CompileOptions &options) {
  if (failure.code > 0)
    return make_error<ReportedError>(Refused); // the program has said why
  if (isForeign(failure))
    return refuse("this machine cannot run what is built for --march " +
                  options.march + " (" + failure.output +
                  "); give --march native, or run the folder of `msc compile` "
                  "where it belongs");
  if (!failure.started)
    return refuse("the generated program cannot be run: " + failure.output +
                  "; set TMPDIR to a folder that may hold programs");
  return make_error<InternalError>("the generated program crashed: " +
                                   failure.output);
}

Error msc::driver::runProgram(const Program &program,
                              const CompileOptions &options,
                              std::vector<std::string> arguments) {
  log().step("running " + program.model.name);
  Command command = {program.path};
  const std::string threads = options.threadCount();
  if (!threads.empty())
    command.insert(command.end(), {"--threads", threads});
  if (program.model.weightsBytes && !program.model.embedWeights)
    command.insert(command.end(),
                   {"--weights", program.folder.path() + "/" +
                                     program.model.name + ".weights"});
  command.insert(command.end(), arguments.begin(), arguments.end());
  command.insert(command.end(), program.inputs.begin(), program.inputs.end());
  log().finish();
  const ProcessResult result = runProcess(command, /*capture=*/false);
  return result.code == 0 ? Error::success() : explain(result, options);
}
