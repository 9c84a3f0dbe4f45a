//===- ModelFile.cpp ------------------------------------------------------===//
//
// Opens, decrypts, parses and checks a file as a whole.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/ModelFile.h"
#include "compiler/frontend/Decrypt.h"
#include "compiler/frontend/OrdinaryFile.h"
#include "compiler/frontend/OtherKinds.h"
#include "llvm/ADT/STLExtras.h"

using namespace msc;
using namespace msc::frontend;

FailureOr<std::unique_ptr<llvm::MemoryBuffer>>
frontend::openPlain(StringRef path, const ImportOptions &options,
                    Report &report) {
  auto buffer = openOrdinaryFile(path);
  if (!buffer)
    return report.refuseFile(path, toString(buffer.takeError()));
  StringRef contents = (*buffer)->getBuffer();
  if (isEncrypted(contents))
    return decrypt(path, contents, options, report);
  if (!options.key.empty())
    return report.refuseFile(path, "is not encrypted, but a key was given",
                             "leave out --key and --key-file");
  return std::move(*buffer);
}

namespace {

/// MindSpore's major release, 0 where the text is something else.
unsigned majorRelease(StringRef version) {
  unsigned major = 0;
  return version.consumeInteger(10, major) ? 0 : major;
}

LogicalResult checkVersion(const mind_ir::ModelProto &model, Report &report) {
  if (model.mind_ir_version() < mind_ir::Version_MIN ||
      model.mind_ir_version() > mind_ir::Version_MAX)
    return report.refuse(
        "has MindIR version " + Twine(model.mind_ir_version()) +
            ", known are " + Twine(mind_ir::Version_MIN) + " to " +
            Twine(mind_ir::Version_MAX),
        "export it with MindSpore 2.0 to 2.10, or use a newer msc");
  // The version is the last field of every file since 2.0: a file cut there is
  // still a message.
  if (!model.has_mind_ir_version() && majorRelease(model.model_version()) >= 2)
    return report.refuse("ends too early: its MindIR version is missing",
                         "copy or export it again");
  return success();
}

/// MindSpore Lite's converter keeps MindIR's container, and puts a compiled
/// model as the parameter of one node into it.
bool holdsCompiled(const mind_ir::PrimitiveProto &primitive) {
  return primitive.op_type() == "Custom" &&
         llvm::any_of(primitive.attribute(), [](const auto &attribute) {
           return attribute.name() == "type" && attribute.s() == "ACL";
         });
}

LogicalResult checkModel(const mind_ir::ModelProto &model, Report &report) {
  if (failed(checkVersion(model, report)))
    return failure();
  if (model.has_little_endian() && !model.little_endian())
    return report.refuse("holds big-endian data",
                         "export it on a little-endian machine");
  if (!model.has_graph())
    return report.refuse("holds no graph", "copy or export it again");
  if (llvm::any_of(model.primitives(), holdsCompiled))
    return report.refuse("holds a model that MindSpore Lite's converter has "
                         "compiled for Ascend",
                         giveExported);
  return success();
}

} // namespace

FailureOr<std::unique_ptr<mind_ir::ModelProto>>
frontend::parseModel(StringRef contents, Report &report) {
  if (contents.size() > size_t(INT32_MAX))
    return report.refuse(
        "is larger than 2 GiB, the limit of its format",
        "export it anew: MindSpore writes large weights to other files");
  auto model = std::make_unique<mind_ir::ModelProto>();
  if (!model->ParseFromArray(contents.data(),
                             static_cast<int>(contents.size())))
    return report.refuse("is damaged: it parses as no ModelProto",
                         "copy or export it again");
  if (failed(checkModel(*model, report)))
    return failure();
  return model;
}
