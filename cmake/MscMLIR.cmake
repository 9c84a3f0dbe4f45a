# MscMLIR: what msc's programs link of MLIR and LLVM, from their static libraries: with the shared ones of 250 MB each start of msc spent 30 ms
# with the dynamic linker. A program takes of them what it uses; the group is a linker script, for there is no order of libraries that need
# each other.
add_library(MscMLIR INTERFACE)
if(MSC_SANITIZE)
  # From shared libraries: our instrumented copies of LLVM's inline functions would take the place of the static libraries' own.
  target_link_libraries(MscMLIR INTERFACE MLIR LLVM)
  target_sources(MscMLIR INTERFACE "${CMAKE_CURRENT_LIST_DIR}/AsanOptions.cpp")
  return()
endif()
find_package(ZLIB REQUIRED)
find_library(MSC_ZSTD zstd REQUIRED)
get_property(imported DIRECTORY PROPERTY IMPORTED_TARGETS)
set(archives "")
foreach(name IN LISTS imported)
  get_target_property(type ${name} TYPE)
  if(type STREQUAL STATIC_LIBRARY AND name MATCHES "^(MLIR|LLVM)")
    string(APPEND archives " $<TARGET_FILE:${name}>")
  endif()
endforeach()
set(script "${PROJECT_BINARY_DIR}/mlir.ld")
file(GENERATE OUTPUT "${script}" CONTENT "GROUP (${archives} )\n")
target_link_libraries(MscMLIR INTERFACE "${script}" ZLIB::ZLIB "${MSC_ZSTD}" ${CMAKE_DL_LIBS})
target_link_options(MscMLIR INTERFACE -Wl,--gc-sections)
