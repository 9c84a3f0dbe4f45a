//===- report.h - what the simulated AI core does about a broken rule -----===//
// SPDX-License-Identifier: Apache-2.0
//
// Every rule that the simulation checks has a short name. A kernel that breaks
// one stops the program with that name and a sentence; a self-test may instead
// collect the names and look at them.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_REPORT_H
#define MSC_SIMULATION_REPORT_H

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace simulation {

struct Violations {
  /// True: remember the violations; false: print the first one and abort.
  bool collect = false;
  std::vector<std::string> rules;

  bool has(const std::string &rule) const {
    for (const std::string &seen : rules)
      if (seen == rule)
        return true;
    return false;
  }
};

inline Violations &violations() {
  static thread_local Violations instance;
  return instance;
}

inline void violate(const char *rule, const std::string &detail) {
  if (violations().collect) {
    violations().rules.push_back(rule);
    return;
  }
  std::fprintf(stderr, "ascendc simulation: %s: %s\n", rule, detail.c_str());
  std::abort();
}

inline void require(bool holds, const char *rule, const char *detail) {
  if (!holds)
    violate(rule, detail);
}

} // namespace simulation

#endif // MSC_SIMULATION_REPORT_H
