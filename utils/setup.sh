#!/usr/bin/env bash
# Installs what building msc and its tests needs from Debian's packages. As root; does nothing where all of it is installed.
set -euo pipefail
packages=(g++ clang clang-format cmake ninja-build make git xz-utils
  libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools
  protobuf-compiler libprotobuf-dev libssl-dev libeigen3-dev zlib1g-dev libzstd-dev
  libcli11-dev nlohmann-json3-dev
  libgtest-dev libgmock-dev libbenchmark-dev libboost-context-dev libclang-rt-14-dev
  python3 python3-numpy python3-protobuf
  g++-aarch64-linux-gnu qemu-user)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "installing: ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
