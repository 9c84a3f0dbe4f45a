# MLIR's and the dialects' headers, parsed once: they are nearly all that the compiler reads of one of our sources. Each source still includes
# what it uses; -DMSC_PRECOMPILE=OFF shows whether it does.
option(MSC_PRECOMPILE "Parse MLIR's headers once for all sources" ON)

# msc_precompile(TARGET): its sources are compiled behind those headers.
function(msc_precompile target)
  if(MSC_PRECOMPILE)
    # LLVM's flags ask for -fPIC already; CMake's -fPIE behind it would be code of another kind, which cannot use the headers.
    get_target_property(kind ${target} TYPE)
    if(kind STREQUAL EXECUTABLE)
      set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    endif()
    target_precompile_headers(${target} REUSE_FROM MscHeaders)
  endif()
endfunction()

# msc_library(NAME SOURCES ... DEPENDS ... LINK ...): one static library of the compiler; a room's code goes into one of these.
function(msc_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC MscMLIR ${ARG_LINK})
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wno-unused-parameter)
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  msc_precompile(${name})
endfunction()

# msc_records(NAME SOURCES ... DEPENDS ... LINK ...): what mlir-tblgen wrote of a dialect's operators, as a library. LINK is the dialect, whose
# verifiers and inference these call and which names them in its own LINK. They are half of the time to build the compiler and gain nothing by
# instrumentation: with -DMSC_RECORDS=FOLDER they come from the build in that folder.
function(msc_records name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LINK" ${ARGN})
  if(MSC_RECORDS)
    add_library(${name} STATIC IMPORTED GLOBAL)
    set_target_properties(${name} PROPERTIES IMPORTED_LOCATION "${MSC_RECORDS}/lib/lib${name}.a" INTERFACE_LINK_LIBRARIES ${ARG_LINK})
  else()
    msc_library(${name} ${ARGN})
  endif()
endfunction()
