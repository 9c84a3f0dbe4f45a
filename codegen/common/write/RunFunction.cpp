//===- RunFunction.cpp - the function that launches the kernels -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/write/RunFunction.h"
#include "codegen/common/api/RunSizes.h"
#include "codegen/common/write/ExtentText.h"
#include "codegen/common/write/HostScalars.h"
#include "codegen/common/write/Literals.h"
#include "codegen/common/write/PlanReader.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

namespace {

/// Prints the launches of a plan, and the branches and loops that the host
/// steers.
class RunPrinter {
public:
  RunPrinter(kernel::EntryOp plan, const ModelInterface &model,
             const LaunchSyntax &syntax)
      : symbols(plan->getParentOfType<ModuleOp>()), model(model),
        syntax(syntax), isSteered(msc::isSteered(plan)) {}

  void print(Block &block) {
    for (auto op = block.begin(); op != block.end();) {
      SmallVector<kernel::LaunchOp> launches;
      for (; op != block.end() && isStraight(*op); ++op)
        if (auto launch = dyn_cast<kernel::LaunchOp>(*op))
          launches.push_back(launch);
      printSegment(launches);
      if (op != block.end())
        print(*op++);
    }
  }

  std::string text;
  size_t segments = 0;

private:
  static bool isStraight(Operation &op) {
    return isa<kernel::KernelDialect>(op.getDialect());
  }

  void line(const Twine &line) {
    text += std::string(indent, ' ') + line.str() + "\n";
  }

  void printSegment(ArrayRef<kernel::LaunchOp> launches) {
    bool isRepeated =
        isSteered && launches.size() > 1 && !syntax.openSegment.empty();
    if (isRepeated) {
      line(syntax.openSegment + Twine(segments++) + ", [&] {");
      indent += 2;
    }
    for (kernel::LaunchOp launch : launches)
      print(launch);
    if (isRepeated) {
      indent -= 2;
      line("});");
    }
  }

  void print(kernel::LaunchOp launch) {
    auto kernel = symbols.lookup<kernel::FuncOp>(launch.getKernel());
    std::string call = syntax.openCall(kernel);
    for (auto [i, buffer] : llvm::enumerate(launch.getBuffers()))
      call += ",\n" + std::string(indent + 4, ' ') +
              getBufferText(buffer, i < kernel.getReads());
    line(skipUnlessFound(launch, kernel.getReads()) + call + ");");
    line(syntax.done + Twine(number++) + ");");
  }

  /// "if (s3 > 0) " where what is written may be nothing.
  std::string skipUnlessFound(kernel::LaunchOp launch, size_t reads) {
    SmallVector<std::string> sizes;
    for (Value buffer : launch.getBuffers().drop_front(reads))
      for (const bounded::Extent &size :
           bounded::getExtents(cast<MemRefType>(buffer.getType())))
        if (isFound(size))
          sizes.push_back(getExtentText(size) + " > 0");
    llvm::sort(sizes);
    sizes.erase(llvm::unique(sizes), sizes.end());
    return sizes.empty() ? "" : "if (" + llvm::join(sizes, " && ") + ") ";
  }

  /// Whether the size follows from one that a run finds.
  bool isFound(const bounded::Extent &size) const {
    return llvm::any_of(size.getSymbols(), [&](unsigned symbol) {
      return model.symbols[symbol].isFound();
    });
  }

  void print(Operation &op) {
    TypeSwitch<Operation *>(&op)
        .Case<memref::LoadOp, scf::IfOp, scf::IndexSwitchOp, scf::WhileOp>(
            [&](auto steering) { printSteering(steering); })
        .Case([&](bounded::DefineOp op) {
          std::string number = scalars.getText(op.getValue());
          // Kernels that find as many say the same once more.
          line(defined.insert(op.getSymbol()).second
                   ? foundLine(model, op.getSymbol(), number)
                   : "sizes[" + std::to_string(op.getSymbol()) +
                         "] = " + number + ";");
        })
        .Case([&](scf::YieldOp yield) { assign(yield.getOperands(), given); })
        .Case([&](scf::ConditionOp condition) {
          assign(condition.getArgs(), given);
          line("if (!" + scalars.getText(condition.getCondition()) +
               (syntax.failed.empty() ? "" : " || " + syntax.failed) + ")");
          line("  break;");
        })
        .Default([&](Operation *scalar) {
          LogicalResult known = scalars.read(*scalar);
          assert(succeeded(known) && "bufferise-kernels refuses others");
          (void)known;
        });
  }

  std::string getText(memref::LoadOp op) {
    return syntax.openRead.str() +
           getBufferText(op.getMemRef(), /*isRead=*/true) +
           syntax.closeRead.str();
  }

  void printSteering(memref::LoadOp op) {
    std::string name = scalars.makeName();
    line("const " + getCType(op.getType()) + " " + name + " = " + getText(op) +
         ";");
    scalars.setText(op.getResult(), name);
  }

  static bool isEmpty(Block *block) {
    return !block || llvm::hasSingleElement(*block);
  }

  void printSteering(scf::IfOp op) {
    SmallVector<std::string> results = declare(op.getResults());
    std::string condition = scalars.getText(op.getCondition());
    Block *first = op.thenBlock(), *second = op.elseBlock();
    if (results.empty() && isEmpty(first)) {
      condition = "!" + condition;
      std::swap(first, second);
    }
    line("if " +
         (StringRef(condition).starts_with("(") ? condition
                                                : "(" + condition + ")") +
         " {");
    printInside(*first, results);
    if (!results.empty() || !isEmpty(second)) {
      line("} else {");
      printInside(*second, results);
    }
    line("}");
  }

  void printSteering(scf::IndexSwitchOp op) {
    SmallVector<std::string> results = declare(op.getResults());
    line("switch (" + scalars.getText(op.getArg()) + ") {");
    // First, as among the regions: kernels are numbered in their order.
    printCase("default", op.getDefaultBlock(), results);
    for (auto [value, region] : llvm::zip(op.getCases(), op.getCaseRegions()))
      printCase("case " + std::to_string(value), region.front(), results);
    line("}");
  }

  void printCase(const std::string &label, Block &block,
                 ArrayRef<std::string> results) {
    line(label + ": {");
    printInside(block, results);
    line("} break;");
  }

  /// Numbers that go round, and those that the condition hands on, are
  /// variables from before the loop on.
  void printSteering(scf::WhileOp op) {
    SmallVector<std::string> carried = declare(op.getBeforeArguments());
    assign(op.getInits(), carried);
    SmallVector<std::string> handed = declare(op.getResults());
    for (auto [argument, name] : llvm::zip(op.getAfterArguments(), handed))
      scalars.setText(argument, name);
    if (memref::LoadOp condition = findSoleRead(*op.getBeforeBody())) {
      line("while (" + getText(condition) + ") {");
    } else {
      line("while (true) {");
      printInside(*op.getBeforeBody(), handed);
    }
    printInside(*op.getAfterBody(), carried);
    line("}");
  }

  /// The condition of a loop that does nothing else before its body.
  static memref::LoadOp findSoleRead(Block &before) {
    auto condition = cast<scf::ConditionOp>(before.getTerminator());
    auto read = condition.getCondition().getDefiningOp<memref::LoadOp>();
    bool isSole = read && condition.getArgs().empty() &&
                  llvm::all_of(before.without_terminator(), [&](Operation &op) {
                    return &op == read || isPure(&op);
                  });
    return isSole ? read : memref::LoadOp();
  }

  void printInside(Block &block, ArrayRef<std::string> results) {
    SmallVector<std::string> outer(results);
    std::swap(given, outer);
    indent += 2;
    print(block);
    indent -= 2;
    std::swap(given, outer);
  }

  SmallVector<std::string> declare(ValueRange values) {
    SmallVector<std::string> names;
    for (Value value : values) {
      names.push_back(scalars.makeName());
      line("[[maybe_unused]] " + getCType(value.getType()) + " " +
           names.back() + ";");
      scalars.setText(value, names.back());
    }
    return names;
  }

  /// At once: where there are several, none is read after it was assigned.
  void assign(ValueRange values, ArrayRef<std::string> names) {
    SmallVector<std::string> texts;
    for (auto [value, name] : llvm::zip(values, names)) {
      texts.push_back(scalars.getText(value));
      if (names.size() == 1 || texts.back() == name ||
          value.getDefiningOp<arith::ConstantOp>())
        continue;
      line("const " + getCType(value.getType()) + " " + name +
           "_next = " + texts.back() + ";");
      texts.back() = name + "_next";
    }
    for (auto [text, name] : llvm::zip(texts, names))
      if (text != name)
        line(name + " = " + text + ";");
  }

  SymbolTable symbols;
  const ModelInterface &model;
  const LaunchSyntax &syntax;
  const bool isSteered;
  size_t indent = 2, number = 0;
  HostScalars scalars;
  llvm::SmallDenseSet<uint64_t> defined; ///< symbols that a run finds
  SmallVector<std::string> given; ///< what the region's values are assigned to
};

} // namespace

bool msc::isSteered(kernel::EntryOp plan) {
  return llvm::any_of(plan.getBody().getOps(),
                      [](Operation &op) { return op.getNumRegions() > 0; });
}

RunFunction msc::getRunFunction(kernel::EntryOp plan,
                                const ModelInterface &model,
                                const LaunchSyntax &syntax) {
  RunPrinter printer(plan, model, syntax);
  printer.print(plan.getBody().front());
  const char *state =
      model.stateBytes ? "    [[maybe_unused]] unsigned char *state,\n" : "";
  return {"extern \"C\" void " + model.name +
              "_run_kernels(\n    [[maybe_unused]] " + syntax.context.str() +
              sizesParameter(model) +
              ", [[maybe_unused]] unsigned char *arena,\n" + state +
              "    [[maybe_unused]] const unsigned char *weights, "
              "[[maybe_unused]] const void *const *inputs,\n"
              "    [[maybe_unused]] void *const *outputs, "
              "[[maybe_unused]] msc::Profile &profile) {\n" +
              symbolLines(model, "long", "  ", /*isOver=*/false) +
              printer.text + "}\n",
          printer.segments};
}
