# MSC_SANITIZE: msc with its assertions, AddressSanitizer and UndefinedBehaviorSanitizer, and instrumented for libFuzzer, so that the fuzzer of
# files (test/fuzz) is linked from the same objects. LLVM's libraries are Debian's: neither instrumented nor with assertions.
if(NOT MSC_SANITIZE)
  return()
endif()
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "MSC_SANITIZE needs clang, for libFuzzer: cmake --preset sanitized, or -DCMAKE_CXX_COMPILER=clang++")
endif()
string(REPLACE "-DNDEBUG" "-UNDEBUG" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
# A null or foreign address is what AddressSanitizer finds, too; UndefinedBehaviorSanitizer's checks of them are a quarter of the time to build.
# A report names functions; -DCMAKE_CXX_FLAGS=-gline-tables-only adds lines, and a sixth to the time to build.
add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr,function,null,alignment,object-size -fno-sanitize-recover=undefined
  -fno-omit-frame-pointer)
add_link_options(-fsanitize=address,undefined)
