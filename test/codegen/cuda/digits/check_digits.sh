#!/bin/sh
# check_digits.sh MSC: compiles both generations of examples/digits for CUDA; all logits on the host emulation, in both orders of its
# schedule; then nvcc.
set -e
here=$(cd "$(dirname "$0")" && pwd)
model="$here/../../../../examples/digits"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for name in digits digits_ms210; do
  "$1" compile "$model/$name.mindir" --target cuda --emit source --name "$name" -o "$folder/$name" -q
done
cmake -S "$here" -B "$folder/build" -DGENERATED="$folder" -DMSC_CUDA_EMULATION="$here/../emulation" >"$folder/log"
cmake --build "$folder/build" >>"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
for order in forward reversed; do
  MSC_CUDA_ORDER=$order "$folder/build/cuda_digits" "$model"
done
for name in digits digits_ms210; do
  "$here/../nvcc-compile" "$folder/$name/$name.cu" "-I$folder/$name" || [ $? -eq 77 ]
done
# By hand, as README.md says.
if command -v nvcc >/dev/null; then
  cd "$folder/digits"
  eval "$(sed -n '/^nvcc /p; /^ar /p' README.md)"
  test -s libdigits.a
fi
