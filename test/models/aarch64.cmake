# Cross-compiling to 64-bit ARM with Debian's g++-aarch64-linux-gnu; static, so that qemu-aarch64 needs no libraries of the target.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
