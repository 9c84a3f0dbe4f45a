#!/bin/sh
# check_counter.sh TARGET MSC_OPT MSC_TRANSLATE: counter.mlir through the code generator of a target, and the program over the generated project: for
# the CPU as it is built and under the sanitizers, for CUDA in both orders of the emulation's schedule, for Ascend C on the simulated cores.
set -e
here=$(cd "$(dirname "$0")" && pwd)
target=$1 opt=$2 translate=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$opt" --attach-target=name="$target" --select-kernels "$here/counter.mlir" | "$translate" --kernel-to="$target" - -o "$folder/counter" --name counter
cat >"$folder/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.20)
project(user LANGUAGES CXX)
add_subdirectory(counter)
add_executable(user $here/counter_main.cpp)
target_compile_features(user PRIVATE cxx_std_20)
target_include_directories(user PRIVATE \${MSC_ASCENDC_SIMULATION})
target_link_libraries(user PRIVATE msc::counter)
END
# build NAME FLAGS OPTIONS...
build() {
  name=$1 flags="-Wall -Wextra -Werror $2"
  shift 2
  cmake -S "$folder" -B "$folder/$name" -DCMAKE_CXX_FLAGS="$flags" "$@" >"$folder/log"
  cmake --build "$folder/$name" >>"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
}
case $target in
cpp)
  for compiler in g++ clang++; do
    command -v $compiler >/dev/null || continue
    build $compiler "" -DCMAKE_CXX_COMPILER=$compiler
    "$folder/$compiler/user"
  done
  for sanitizer in address,undefined thread; do
    build $sanitizer "-g -fno-sanitize-recover=all -fsanitize=$sanitizer" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=g++
    "$folder/$sanitizer/user"
  done
  ;;
cuda)
  build cuda "" -DMSC_CUDA_EMULATION="$here/../../cuda/emulation"
  for order in forward reversed; do
    MSC_CUDA_ORDER=$order "$folder/cuda/user"
  done
  "$here/../../cuda/nvcc-compile" "$folder/counter/counter.cu" "-I$folder/counter" || [ $? -eq 77 ]
  ;;
ascendc)
  build ascendc "" -DMSC_ASCENDC_SIMULATION="$here/../../ascendc/simulation"
  "$folder/ascendc/user"
  ;;
esac
