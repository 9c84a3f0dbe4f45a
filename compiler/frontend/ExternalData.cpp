//===- ExternalData.cpp - finds, confines and maps data files -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/ExternalData.h"
#include "compiler/frontend/ModelFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace msc;
using namespace msc::frontend;
namespace path = llvm::sys::path;

constexpr size_t headerSize = 64;

static bool climbs(StringRef location) {
  return llvm::any_of(
      llvm::make_range(path::begin(location), path::end(location)),
      [](StringRef component) { return component == ".."; });
}

/// The real path of a location, inside the real folder of the model.
FailureOr<std::string> ExternalData::resolve(StringRef location) {
  if (location.empty() || location.contains('\0') ||
      path::is_absolute(location) || climbs(location))
    return report.refuse("names the data file " + quoted(location) +
                             ", which is not below the model's own folder",
                         "do not trust this file");
  StringRef folder = path::parent_path(modelPath);
  llvm::SmallString<256> wanted(folder), realFolder, realFile;
  path::append(wanted, location);
  if (std::error_code error = llvm::sys::fs::real_path(wanted, realFile))
    return report.refuse("needs the data file " + quoted(wanted) +
                             ", which cannot be read: " + error.message(),
                         "keep the folder " +
                             quoted(path::parent_path(location)) +
                             " beside the model");
  if (llvm::sys::fs::real_path(folder.empty() ? StringRef(".") : folder,
                               realFolder))
    return report.refuse("lies in a folder that cannot be read");
  if (!StringRef(realFile).starts_with(
          (realFolder == "/" ? "" : realFolder.str()).str() + "/"))
    return report.refuse(
        "names the data file " + quoted(location) +
            ", a link that leads out of the model's folder",
        "do not trust this file, or put a copy in the place of the link");
  return std::string(realFile);
}

FailureOr<std::shared_ptr<llvm::MemoryBuffer>>
ExternalData::open(StringRef location) {
  auto found = files.find(location);
  if (found != files.end())
    return found->second;
  FailureOr<std::string> file = resolve(location);
  if (failed(file))
    return failure();
  FailureOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      openPlain(*file, options, report);
  if (failed(buffer))
    return failure();
  if ((*buffer)->getBufferSize() < headerSize ||
      (*buffer)->getBufferStart()[0] != 1)
    return report.refuseFile(
        *file, "is no data file of MindIR, or one with big-endian data",
        "copy or export it again");
  return files[location] = std::move(*buffer);
}

FailureOr<ExternalBytes>
ExternalData::find(const mind_ir::TensorProto::ExternalDataProto &reference) {
  FailureOr<std::shared_ptr<llvm::MemoryBuffer>> file =
      open(reference.location());
  if (failed(file))
    return failure();
  uint64_t size = (*file)->getBufferSize(), offset = reference.offset(),
           length = reference.length();
  if (reference.offset() < 0 || reference.length() < 0 || offset > size ||
      length > size - offset)
    return report.refuse("lies at " + Twine(reference.offset()) + ", " +
                             Twine(reference.length()) + " bytes long, in " +
                             quoted(reference.location()) + ", which has " +
                             Twine(size) + " bytes",
                         "copy or export model and data files together again");
  return ExternalBytes{(*file)->getBuffer().substr(offset, length), *file};
}
