//===- FormKernels.cpp - turn linalg anchors into kernel operations, channels last ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
