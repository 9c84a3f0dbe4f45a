#!/usr/bin/env bash
# Every C++ file is as clang-format writes it by .clang-format. Mended by clang-format -i FILE
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v clang-format >/dev/null || { echo "skipped: there is no clang-format"; exit 77; }
# Releases of clang-format differ; .clang-format is written for Debian 12's.
clang-format --version | grep -q 'version 14\.' || { echo "skipped: not clang-format 14"; exit 77; }
find codegen compiler dialects examples runtime_stub test utils -name '*.cpp' -o -name '*.h' -o -name '*.cu' |
  xargs clang-format --dry-run -Werror
