//===- LibraryNames.h - what the C library's headers declare --------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_NAMES_LIBRARYNAMES_H
#define MSC_CODEGEN_NAMES_LIBRARYNAMES_H

namespace msc {

/// Functions, types and macros of the C and POSIX headers, between blanks. The
/// float and long double variants (sinf, sinl) are left to isReservedName.
extern const char *const libraryNames;

} // namespace msc

#endif // MSC_CODEGEN_NAMES_LIBRARYNAMES_H
