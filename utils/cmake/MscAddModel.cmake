# msc_add_model(NAME MODEL file.mindir TARGET cpp
#               [THREADS on|off] [WEIGHTS embed|file] [MARCH arch] [SHAPE NAME=1x3x224x224 ...]
#               [KEY_FILE file] [DEC_MODE mode] [OPTIONS further options of msc compile ...])
#
# Compiles the model while the project is built and gives the library msc::NAME: link it and include "NAME.h" or "NAME.hpp". It is compiled
# again when the model, one of its data files, the key's file or msc changes. Relative paths start at the folder of the CMakeLists.txt.
#
# How many source files a model has is known only after msc has run. So the generated folder, which is a CMake project of its own, is built by
# a second CMake with this project's compiler, flags, configuration and toolchain file.
#
# WEIGHTS file: the path of NAME.weights is the target property MSC_WEIGHTS of msc::NAME.
include_guard()

function(msc_add_model name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "MODEL;TARGET;THREADS;WEIGHTS;MARCH;KEY_FILE;DEC_MODE" "SHAPE;OPTIONS")
  _msc_check_arguments("${name}")
  foreach(file MODEL KEY_FILE)
    _msc_find_file("${name}" ${file})
  endforeach()
  _msc_default_march(ARG_MARCH)
  set(options --name "${name}")
  foreach(option TARGET THREADS WEIGHTS MARCH KEY_FILE DEC_MODE)
    if(DEFINED ARG_${option})  # "off" is a value like any other
      string(TOLOWER "${option}" flag)
      string(REPLACE "_" "-" flag "${flag}")
      list(APPEND options "--${flag}" "${ARG_${option}}")
    endif()
  endforeach()
  foreach(shape IN LISTS ARG_SHAPE)
    list(APPEND options --shape "${shape}")
  endforeach()

  set(folder "${CMAKE_CURRENT_BINARY_DIR}/msc/${name}")
  file(MAKE_DIRECTORY "${folder}")
  add_custom_command(OUTPUT "${folder}/CMakeLists.txt"
    COMMAND "${MSC_EXECUTABLE}" compile "${ARG_MODEL}" -o "${folder}" --emit source --depfile "${folder}.d" ${options} ${ARG_OPTIONS}
    DEPENDS "${ARG_MODEL}" ${ARG_KEY_FILE} "${MSC_EXECUTABLE}" DEPFILE "${folder}.d"
    COMMENT "Compiling the model ${name} with msc" VERBATIM)
  _msc_build_folder("${name}" "${folder}")
  if(ARG_TARGET STREQUAL "cuda")
    find_package(CUDAToolkit REQUIRED)
    set_property(TARGET "msc::${name}" APPEND PROPERTY INTERFACE_LINK_LIBRARIES CUDA::cudart)
  endif()
endfunction()

# What would go wrong while the project is built stops it here: the arguments of msc_add_model, and a project without C++.
function(_msc_check_arguments name)
  if(NOT name MATCHES "^[A-Za-z][A-Za-z0-9_]*$" OR name MATCHES "__")
    message(FATAL_ERROR "msc_add_model(${name}): the name is no identifier: letters, digits and single underscores, a letter first")
  endif()
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "msc_add_model(${name}): unknown arguments: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  if(ARG_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "msc_add_model(${name}): no value is given for: ${ARG_KEYWORDS_MISSING_VALUES}")
  endif()
  if(NOT DEFINED ARG_MODEL)
    message(FATAL_ERROR "msc_add_model(${name}): MODEL is missing")
  endif()
  _msc_check_choice("${name}" TARGET cpp cuda ascendc)
  _msc_check_choice("${name}" THREADS on off)
  _msc_check_choice("${name}" WEIGHTS embed file)
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT CXX IN_LIST languages)
    message(FATAL_ERROR "msc_add_model(${name}): a model is built by the C++ compiler: say project(... LANGUAGES C CXX), or enable_language(CXX) before")
  endif()
endfunction()

function(_msc_check_choice name option)
  if(DEFINED ARG_${option} AND NOT ARG_${option} IN_LIST ARGN)
    list(JOIN ARGN ", " choices)
    message(FATAL_ERROR "msc_add_model(${name}): ${option} is one of ${choices}, not ${ARG_${option}}")
  endif()
endfunction()

# Makes the path in ARG_<option> absolute, from the folder of the CMakeLists.txt. The file is there, or a custom command of that folder makes it.
function(_msc_find_file name option)
  if(NOT DEFINED ARG_${option})
    return()
  endif()
  get_filename_component(path "${ARG_${option}}" ABSOLUTE)
  get_source_file_property(generated "${path}" GENERATED)
  if(NOT generated AND (NOT EXISTS "${path}" OR IS_DIRECTORY "${path}"))
    message(FATAL_ERROR "msc_add_model(${name}): ${option}: there is no file ${path}")
  endif()
  set(ARG_${option} "${path}" PARENT_SCOPE)
endfunction()

# msc takes the host as its target when told nothing; a cross-compiled model needs the least that the target's processors have in common.
function(_msc_default_march variable)
  if(${variable} OR NOT CMAKE_CROSSCOMPILING)
    return()
  endif()
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)")
    set(${variable} armv8-a PARENT_SCOPE)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)")
    set(${variable} x86-64-v2 PARENT_SCOPE)
  else()
    message(FATAL_ERROR "msc_add_model: say MARCH for the processor ${CMAKE_SYSTEM_PROCESSOR}")
  endif()
endfunction()

# Builds the generated folder by a second CMake and imports its library.
function(_msc_build_folder name folder)
  set(build "${folder}-build")
  set(library "${build}/${CMAKE_STATIC_LIBRARY_PREFIX}${name}${CMAKE_STATIC_LIBRARY_SUFFIX}")
  string(REPLACE " Multi-Config" "" generator "${CMAKE_GENERATOR}")
  set(settings "-DCMAKE_BUILD_TYPE=$<CONFIG>" "-DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM}" "-DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS}")
  if(CMAKE_TOOLCHAIN_FILE)
    get_filename_component(toolchain "${CMAKE_TOOLCHAIN_FILE}" ABSOLUTE BASE_DIR "${CMAKE_BINARY_DIR}")
    list(APPEND settings "-DCMAKE_TOOLCHAIN_FILE=${toolchain}")
  else()
    list(APPEND settings "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}")
  endif()
  foreach(variable CMAKE_CXX_COMPILER_LAUNCHER CMAKE_CUDA_COMPILER CMAKE_CUDA_ARCHITECTURES)
    if(${variable})
      string(REPLACE ";" "\\;" value "${${variable}}") # a list stays one argument
      list(APPEND settings "-D${variable}=${value}")
    endif()
  endforeach()
  add_custom_command(OUTPUT "${library}"
    COMMAND "${CMAKE_COMMAND}" -S "${folder}" -B "${build}" -G "${generator}" ${settings}
    COMMAND "${CMAKE_COMMAND}" --build "${build}" --target "msc_${name}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${library}"
    DEPENDS "${folder}/CMakeLists.txt" COMMENT "Building the model ${name}" VERBATIM)
  add_custom_target("msc_${name}" DEPENDS "${library}")

  find_package(Threads REQUIRED)
  add_library("msc::${name}" STATIC IMPORTED GLOBAL)
  add_dependencies("msc::${name}" "msc_${name}")
  set_target_properties("msc::${name}" PROPERTIES IMPORTED_LOCATION "${library}" IMPORTED_LINK_INTERFACE_LANGUAGES CXX
    INTERFACE_INCLUDE_DIRECTORIES "${folder}" INTERFACE_LINK_LIBRARIES Threads::Threads MSC_WEIGHTS "${folder}/${name}.weights")
endfunction()
