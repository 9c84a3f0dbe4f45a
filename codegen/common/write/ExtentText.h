//===- ExtentText.h - sizes that each run chooses, as C++ -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_WRITE_EXTENTTEXT_H
#define MSC_CODEGEN_WRITE_EXTENTTEXT_H

#include "codegen/common/write/Expression.h"
#include "dialects/Bounded/IR/Extent.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <string>

namespace msc {

/// "s1": the variable that holds a symbol in a run.
std::string getSymbolName(unsigned symbol);

/// "(s1 - 1) / 2 + 1": what a size is in a run, in C. Quotients are of numbers
/// that are not negative.
std::string getExtentText(const bounded::Extent &size);

/// The same, to be part of another expression.
Expression getExtentExpression(const bounded::Extent &size);

/// As a template argument: "64", or "msc::chosen".
std::string getKnownText(const bounded::Extent &size);

/// "msc::Strides<msc::chosen, 1>(s0 * 64)": an object of the class template, to
/// which what a run chooses is given.
/// Strides that are `joined` follow from those behind them.
std::string getObjectText(llvm::StringRef name, bounded::Sizes numbers,
                          llvm::ArrayRef<bool> joined = {});

/// The symbols that a kernel's buffers and body depend on, ascending.
llvm::SmallVector<unsigned> getSymbols(kernel::FuncOp kernel);

/// ", s0, s1": these, handed to the kernel.
std::string getSymbolArguments(kernel::FuncOp kernel);

} // namespace msc

#endif // MSC_CODEGEN_WRITE_EXTENTTEXT_H
