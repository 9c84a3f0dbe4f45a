#!/usr/bin/env bash
# full.sh [ops|sanitized|mutants|networks|plans|attributes|targets|unfused|constant|compilers]...: what utils/test.sh runs a part of, in full; without arguments, all of it.
#   ops         every golden case
#   sanitized   every lit test and golden case with the instrumented msc
#   mutants     20,000 graphs with mistakes, the targets in turn, with the instrumented msc
#   networks    20,000 random networks against their unfused build; MS20 and MS210, Pythons with MindSpore, add a sample against MindSpore
#   plans       20,000 random graphs of branches, loops, views and states, planned and run, against numpy
#   attributes  draws of attributes, types and shapes beside the golden cases: with MS20 or MS210, Pythons with MindSpore, 5,000 new ones
#   targets     every golden case and the quick networks for CUDA (emulation, both orders) and Ascend C (simulation)
#   unfused     every golden case without fusion and sharing
#   constant    every golden case with its inputs in the file
#   compilers   the quick networks for every level of x86-64 by g++ and by clang++
set -euo pipefail
cd "$(dirname "$0")/.."
python=(/usr/bin/python3 -B)
msc=build/release/bin/msc
instrumented=build/sanitized/bin/msc

run_ops() { "${python[@]}" test/ops/run_ops.py --msc "$msc"; }
run_sanitized() {
  ctest --test-dir build/sanitized --output-on-failure -E '^(ops|mutants)$'
  "${python[@]}" test/ops/run_ops.py --msc "$instrumented"
}
run_mutants() { "${python[@]}" test/fuzz/mutants.py --msc "$instrumented" --count 20000; }
run_networks() {
  "${python[@]}" test/fuzz/networks.py --msc "$msc" --infer build/release/bin/msc-infer --count 20000 \
    ${MS20:+--ms20 "$MS20"} ${MS210:+--ms210 "$MS210"}
}
run_plans() {
  "${python[@]}" test/fuzz/plans.py --opt build/release/bin/msc-opt --translate build/release/bin/msc-translate --stub . --count 20000
}
run_attributes() {
  "${python[@]}" test/fuzz/attributes.py --msc "$msc" --count 5000 --seed 2 \
    ${MS20:+--ms20 "$MS20"} ${MS210:+--ms210 "$MS210"}
}
run_targets() {
  for target in cuda ascendc; do
    "${python[@]}" test/ops/run_ops.py --target "$target" --msc "$msc"
    "${python[@]}" test/ops/targets.py "$target" --check --msc "$msc"
    "${python[@]}" test/models/run_models.py --target "$target" --msc "$msc"
  done
}
run_unfused() { "${python[@]}" test/ops/run_ops.py --msc "$msc" --msc-options=--unfused; }
run_constant() { "${python[@]}" test/ops/run_ops.py --msc "$msc" --constant; }
run_compilers() { "${python[@]}" test/codegen/cpp/check_compilers.py --msc "$msc" --full; }

utils/build.sh
for part in "${@:-ops sanitized mutants networks plans attributes targets unfused constant compilers}"; do
  for name in $part; do
    echo "== $name"
    SECONDS=0
    "run_$name"
    echo "== $name: $SECONDS s"
  done
done
