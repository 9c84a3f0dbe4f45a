#!/bin/sh
# check_planned.sh WRITE_PLANNED: planned.mlir through the code generator, the generated CMake project for the host emulation (run in
# both orders of its schedule), and nvcc.
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" "$here/planned.mlir" "$folder/planned" planned
cat >"$folder/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.20)
project(user LANGUAGES CXX)
add_subdirectory(planned)
add_executable(user $here/planned_main.cpp)
target_compile_features(user PRIVATE cxx_std_20)
target_link_libraries(user PRIVATE msc::planned)
END
cmake -S "$folder" -B "$folder/build" -DMSC_CUDA_EMULATION="$here/../emulation" -DCMAKE_CXX_FLAGS="-Wall -Wextra -Werror" >"$folder/log"
cmake --build "$folder/build" >>"$folder/log" || { cat "$folder/log"; exit 1; }
for order in forward reversed; do
  MSC_CUDA_ORDER=$order "$folder/build/user"
done
"$here/../nvcc-compile" "$folder/planned/planned.cu" "-I$folder/planned" || [ $? -eq 77 ]
# The generated project as a user of a GPU builds it; it runs where there is one.
nvcc=$(command -v nvcc || ls /usr/local/cuda/bin/nvcc 2>/dev/null) || exit 0
cmake -S "$folder" -B "$folder/gpu" -DCMAKE_CUDA_COMPILER="$nvcc" -DCMAKE_CUDA_ARCHITECTURES=90 >"$folder/log"
cmake --build "$folder/gpu" >>"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
if nvidia-smi >/dev/null 2>&1; then
  "$folder/gpu/user"
else
  echo "built for a GPU with nvcc; not run: there is none"
fi
