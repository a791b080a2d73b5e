# Warnings are errors, everywhere; sanitizers, fuzzing and the linker by preset.
add_library(dateline_flags INTERFACE)
target_include_directories(dateline_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(dateline_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wnull-dereference -Wformat=2 -Wno-missing-field-initializers -Werror -fno-omit-frame-pointer)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Outcome and std::variant make g++ 12 see possible null or uninitialised values that cannot be.
  target_compile_options(dateline_flags INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized
    -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-restrict
    -Wno-shadow -Wshadow=local)  # what another file of the batch names at its top is no shadow
  target_link_options(dateline_flags INTERFACE -Wno-stringop-overread)  # LTO warns once more
else()
  # g++ 12's std::stable_sort uses what its own header deprecates, libseccomp's macros are C's compound
  # literals; our tables are longer than clang's limit on folds over a braced list.
  target_compile_options(dateline_flags INTERFACE -Wno-shadow -Wno-unused-command-line-argument
    -Wno-deprecated-declarations -Wno-c99-extensions -fbracket-depth=1024)
endif()
target_compile_definitions(dateline_flags INTERFACE
  BOOST_ALL_NO_LIB BOOST_BEAST_USE_STD_STRING_VIEW SPDLOG_FMT_EXTERNAL TOML_HEADER_ONLY=0
  $<$<BOOL:${DATELINE_FAULTS}>:DATELINE_FAULTS>)

if(DATELINE_SANITIZE)
  # SOCI ships no typeinfo for its statements, so the vptr check cannot link.
  target_compile_options(dateline_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  target_link_options(dateline_flags INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr)
  target_compile_definitions(dateline_flags INTERFACE DATELINE_SANITIZE _GLIBCXX_ASSERTIONS)
endif()
if(DATELINE_TSAN)
  target_compile_options(dateline_flags INTERFACE -fsanitize=thread)
  target_link_options(dateline_flags INTERFACE -fsanitize=thread)
endif()
if(DATELINE_FUZZ)
  target_compile_options(dateline_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(MOLD mold)
if(MOLD AND NOT DATELINE_FUZZ)
  target_link_options(dateline_flags INTERFACE -fuse-ld=mold)
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_link_options(dateline_flags INTERFACE -fuse-ld=lld)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_DEPEND=true CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
