# planned.sh: what the checks of planned.mlir have in common; to be sourced. Takes $here (the folder of planned.mlir), $target,
# $opt and $translate (msc-opt, msc-translate), $emulation (a definition for cmake), $cmake (the version asked for) and $also (what each refusal of a kernel
# says besides its reason). Sets $folder: $folder/planned is the generated project, $folder/build/user the program over planned_main.cpp.
set -e
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# write PLAN NAME: what msc compile does with a plan whose packed weights say for whom they are.
write() {
  "$opt" --attach-target=name="$target" --select-kernels "$1" | "$translate" --kernel-to="$target" - -o "$folder/$2" --name "$2"
}
write "$here/planned.mlir" planned
cat >"$folder/CMakeLists.txt" <<END
cmake_minimum_required(VERSION $cmake)
project(user LANGUAGES CXX)
add_subdirectory(planned)
add_executable(user $here/planned_main.cpp)
target_compile_features(user PRIVATE cxx_std_20)
target_link_libraries(user PRIVATE msc::planned)
END
cmake -S "$folder" -B "$folder/build" "$emulation" -DCMAKE_CXX_FLAGS="-Wall -Wextra -Werror" >"$folder/log"
cmake --build "$folder/build" >>"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }

# What is not supported is named, and nothing is left behind: refused MESSAGE ARGUMENTS OPERATIONS is a plan of one kernel.
refused() {
  cat >"$folder/bad.mlir" <<END
module {
  kernel.entry attributes {arena_bytes = 0 : i64, inputs = [], outputs = [], weights_bytes = 0 : i64} {
  }
  kernel.func @k($2) attributes {bytes = 0 : i64, flops = 0 : i64, nodes = ["node"], reads = 0 : i64} {
    $3
  }
}
END
  refused_file "$1"
  grep -qF "$also" "$folder/message"
}
refused_file() {
  if write "$folder/bad.mlir" bad 2>"$folder/message"; then
    echo "accepted: $1"
    exit 1
  fi
  grep -qF "$1" "$folder/message" || { echo "not said: $1"; cat "$folder/message"; exit 1; }
  [ ! -e "$folder/bad" ]
}
echo 'module {}' >"$folder/bad.mlir"
refused_file "the module has no plan: run plan-kernels first"
