//===- Headers.cpp - the target that holds the precompiled headers --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
