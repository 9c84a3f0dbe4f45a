//===- Frontend.cpp - reads a MindIR file into the mindir dialect ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Frontend.h"
#include "compiler/frontend/Decrypt.h"
#include "compiler/frontend/GraphImporter.h"
#include "compiler/frontend/ModelFile.h"
#include "compiler/frontend/ModuleAttributes.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;
using namespace msc::frontend;

namespace {

class ModuleImporter {
public:
  ModuleImporter(StringRef path, const ImportOptions &options,
                 MLIRContext *context, Report &report)
      : context(context), report(report), types(context, report),
        external(path, options, report), tensors(external, report),
        attributes(context, types, tensors, report),
        index(types, tensors, attributes, report, Builder(context)) {}

  FailureOr<OwningOpRef<ModuleOp>> import(mind_ir::ModelProto &model) {
    OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(context));
    setModuleAttributes(model, *module);
    if (failed(index.build(model)) ||
        failed(importGraph(*model.mutable_graph(), *module, /*isEntry=*/true)))
      return failure();
    for (mind_ir::GraphProto &graph : *model.mutable_functions())
      if (failed(importGraph(graph, *module, /*isEntry=*/false)))
        return failure();
    return std::move(module);
  }

private:
  LogicalResult importGraph(mind_ir::GraphProto &graph, ModuleOp module,
                            bool isEntry) {
    if (failed(GraphImporter(index, types, attributes, report, module)
                   .import(graph, isEntry)))
      return report.within("graph " + quoted(graph.name()));
    return success();
  }

  MLIRContext *context;
  Report &report;
  TypeImporter types;
  ExternalData external;
  TensorImporter tensors;
  AttributeImporter attributes;
  FileIndex index;
};

FailureOr<std::unique_ptr<mind_ir::ModelProto>>
parsePlain(StringRef contents, const ImportOptions &options, Report &report) {
  if (succeeded(checkWireFormat(contents, report))) {
    auto model = parseModel(contents, report);
    if (succeeded(model))
      return model;
  }
  return options.key.empty() ? failure() : report.suspectKey();
}

FailureOr<OwningOpRef<ModuleOp>> importPlain(StringRef path, StringRef contents,
                                             const ImportOptions &options,
                                             MLIRContext *context,
                                             Report &report) {
  FailureOr<std::unique_ptr<mind_ir::ModelProto>> model =
      parsePlain(contents, options, report);
  if (failed(model))
    return failure();
  context->loadDialect<func::FuncDialect, mindir::MindIRDialect>();
  return ModuleImporter(path, options, context, report).import(**model);
}

FailureOr<OwningOpRef<ModuleOp>> importAny(llvm::MemoryBufferRef file,
                                           const ImportOptions &options,
                                           MLIRContext *context,
                                           Report &report) {
  StringRef path = file.getBufferIdentifier();
  if (!isEncrypted(file.getBuffer()))
    return importPlain(path, file.getBuffer(), options, context, report);
  FailureOr<std::unique_ptr<llvm::MemoryBuffer>> plain =
      decrypt(path, file.getBuffer(), options, report);
  if (failed(plain))
    return failure();
  return importPlain(path, (*plain)->getBuffer(), options, context, report);
}

} // namespace

llvm::Expected<OwningOpRef<ModuleOp>>
msc::importMindIR(llvm::MemoryBufferRef contents, const ImportOptions &options,
                  MLIRContext *context) {
  Report report(contents.getBufferIdentifier());
  FailureOr<OwningOpRef<ModuleOp>> module =
      importAny(contents, options, context, report);
  if (failed(module))
    return report.takeError();
  return std::move(*module);
}

llvm::Expected<OwningOpRef<ModuleOp>>
msc::importMindIR(StringRef path, const ImportOptions &options,
                  MLIRContext *context) {
  Report report(path);
  FailureOr<std::unique_ptr<llvm::MemoryBuffer>> plain =
      openPlain(path, options, report);
  if (failed(plain))
    return report.takeError();
  FailureOr<OwningOpRef<ModuleOp>> module =
      importPlain(path, (*plain)->getBuffer(), options, context, report);
  if (failed(module))
    return report.takeError();
  return std::move(*module);
}
