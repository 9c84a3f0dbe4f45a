//===- MicroKernels.h - what computes which operation on a processor ------===//
// SPDX-License-Identifier: Apache-2.0
//
// Every entry belongs to a template of codegen/cpp/kernels.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_CPP_MICRO_MICROKERNELS_H
#define MSC_CODEGEN_CPP_MICRO_MICROKERNELS_H

#include "codegen/common/target/MicroKernel.h"

namespace msc::cpp {

using MicroKernels = llvm::SmallVector<const MicroKernel *>;

/// All, in the order of preference.
llvm::ArrayRef<const MicroKernel *> getMicroKernels();

/// Each appends those of its family.
void addConvolutions(MicroKernels &kernels);
void addWinograd(MicroKernels &kernels);
void addProducts(MicroKernels &kernels);
void addAttention(MicroKernels &kernels);
void addNorms(MicroKernels &kernels);
void addSorting(MicroKernels &kernels);
void addFinding(MicroKernels &kernels);
void addScans(MicroKernels &kernels);
void addResizes(MicroKernels &kernels);
void addRoutines(MicroKernels &kernels);

} // namespace msc::cpp

#endif // MSC_CODEGEN_CPP_MICRO_MICROKERNELS_H
