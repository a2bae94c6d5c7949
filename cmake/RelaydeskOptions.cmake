# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and sanitizers: one interface target that every room links.
option(BUILD_TESTING "Build the tests" ON)
option(RELAYDESK_CORE_ONLY "Leave the interface out (thread sanitizer and fuzzing)" OFF)
option(RELAYDESK_FUZZ "Build the libFuzzer targets (clang only)" OFF)
option(RELAYDESK_PCH "Use precompiled headers" ON)
set(RELAYDESK_SANITIZE "" CACHE STRING "Sanitizers, such as address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # base_dir and hash_dir let a fresh clone elsewhere hit the same cache; the
  # sloppiness settings are what ccache asks for with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_MAXSIZE=8G ${CCACHE_PROGRAM})
endif()

add_library(relaydesk_options INTERFACE)
target_compile_options(relaydesk_options INTERFACE
  -Wall -Wextra -Werror -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-error=deprecated-declarations -fdiagnostics-color=auto)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # -Wnull-dereference sees through inlined Qt containers at -O2 and reports Qt's own code:
  # a warning there, an error nowhere.
  target_compile_options(relaydesk_options INTERFACE -fpch-preprocess $<$<CONFIG:Debug>:-Wnull-dereference>)
else()
  # A precompiled header out of ccache is older than a system header that was installed anew with the same text.
  target_compile_options(relaydesk_options INTERFACE -Wno-unused-command-line-argument "SHELL:-Xclang -fno-pch-timestamp")
endif()
target_compile_definitions(relaydesk_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(relaydesk_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(RELAYDESK_SANITIZE)
  target_compile_options(relaydesk_options INTERFACE -fsanitize=${RELAYDESK_SANITIZE} -fno-omit-frame-pointer)
  if(RELAYDESK_SANITIZE MATCHES "undefined")
    target_compile_options(relaydesk_options INTERFACE -fno-sanitize-recover=all)
  endif()
  target_link_options(relaydesk_options INTERFACE -fsanitize=${RELAYDESK_SANITIZE})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  target_link_options(relaydesk_options INTERFACE -fuse-ld=mold)
endif()
