//===- acl.h - the host's types, for the type-check of generated sources --===//
// SPDX-License-Identifier: Apache-2.0
//
// The kit's device part has no host headers. A launch becomes a plain call: its
// syntax is not C++.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KIT_ACL_H
#define MSC_KIT_ACL_H

#define MSC_LAUNCH(kernel, blocks, stream, ...)                                \
  ((void)(blocks), (void)(stream), kernel(__VA_ARGS__))

using aclError = int;
using aclrtStream = void *;
constexpr aclError ACL_SUCCESS = 0;
aclError aclrtSynchronizeStream(aclrtStream stream);

#endif // MSC_KIT_ACL_H
