//===- msc-translate.cpp - a MindIR file as MLIR, a plan as source code ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/Targets.h"
#include "compiler/driver/PlanTranslation.h"
#include "compiler/frontend/Frontend.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/ToolOutputFile.h"

namespace cl = llvm::cl;

static cl::OptionCategory category("msc-translate");
static cl::opt<std::string> inputFile(cl::Positional,
                                      cl::desc("MODEL.mindir or PLAN.mlir"),
                                      cl::init("-"), cl::cat(category));
static cl::opt<bool> importMindIR("import-mindir",
                                  cl::desc("read a MindIR file, print MLIR"),
                                  cl::cat(category));
static cl::opt<std::string>
    kernelTo("kernel-to",
             cl::desc("read a plan, print it as code of this target: cpp, "
                      "cuda, ascendc; with -o, write the model's folder"),
             cl::cat(category));
static cl::opt<std::string> modelName("name",
                                      cl::desc("the model's name (kernel-to)"),
                                      cl::init("model"), cl::cat(category));
static cl::opt<std::string> outputFile("o", cl::desc("where to print"),
                                       cl::init("-"), cl::cat(category));
static cl::opt<std::string>
    key("key", cl::desc("the key of an encrypted file, in hexadecimal"),
        cl::cat(category));
static cl::opt<std::string> keyFile("key-file", cl::desc("a file with the key"),
                                    cl::cat(category));
static cl::opt<std::string> decMode(
    "dec-mode",
    cl::desc("AES-GCM, AES-CBC or SM4-CBC; default: what the file says"),
    cl::cat(category));
static cl::opt<bool> elide("elide", cl::desc("leave out the data of weights"),
                           cl::cat(category));
static cl::opt<bool>
    locations("locations", cl::desc("print the nodes' names in the network"),
              cl::cat(category));

/// Above this many characters the text of a weight is left out by --elide.
constexpr int64_t elideLimit = 64;

static llvm::Expected<msc::ImportOptions> importOptions() {
  msc::ImportOptions options;
  options.decMode = decMode;
  if (!key.empty() || !keyFile.empty()) {
    llvm::Expected<std::string> bytes =
        key.empty() ? msc::keyFromFile(keyFile) : msc::keyFromHex(key);
    if (!bytes)
      return bytes.takeError();
    options.key = *bytes;
  }
  return options;
}

static llvm::Error translate() {
  llvm::Expected<msc::ImportOptions> options = importOptions();
  if (!options)
    return options.takeError();
  mlir::MLIRContext context;
  auto module = msc::importMindIR(inputFile, *options, &context);
  if (!module)
    return module.takeError();
  if (failed(mlir::verify(**module)))
    return llvm::createStringError(
        "%s: the imported module is not valid (a bug of msc)",
        inputFile.c_str());
  std::string message;
  auto output = mlir::openOutputFile(outputFile, &message);
  if (!output)
    return llvm::createStringError(message);
  mlir::OpPrintingFlags flags;
  flags.enableDebugInfo(locations);
  if (elide) {
    flags.elideLargeElementsAttrs();
    flags.elideLargeResourceString(elideLimit);
  }
  (*module)->print(output->os(), flags);
  output->os() << '\n';
  output->keep();
  return llvm::Error::success();
}

static llvm::Error run() {
  if (importMindIR == !kernelTo.empty())
    return llvm::createStringError("give --import-mindir or --kernel-to");
  if (importMindIR)
    return translate();
  return msc::translatePlan({inputFile, kernelTo, modelName,
                             outputFile == "-" ? "" : outputFile.getValue()});
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  msc::registerTargets();
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(
      argc, argv, "prints a MindIR file as MLIR, or a plan as source code\n");
  if (llvm::Error error = run()) {
    llvm::logAllUnhandledErrors(std::move(error), llvm::errs(),
                                "msc-translate: ");
    return 1;
  }
  return 0;
}
