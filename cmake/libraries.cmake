# Every third-party library, found once and given a name. A room's CMakeLists.txt links what it uses.
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(date REQUIRED)
find_package(spdlog REQUIRED)
find_package(fmt REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(prometheus-cpp REQUIRED COMPONENTS core)
find_package(PkgConfig REQUIRED)
foreach(module libarchive libxml-2.0 gumbo icu-uc icu-i18n sqlite3 libpq libzstd
        libctemplate libcmark libcurl libsodium vips libseccomp libgit2 gmime-3.0 jemalloc)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET ${module})
endforeach()

# Its -pthread would not fit the precompiled header; Threads::Threads has it where it is needed.
set_property(TARGET PkgConfig::vips PROPERTY INTERFACE_COMPILE_OPTIONS "")

add_library(soci INTERFACE)
target_link_libraries(soci INTERFACE soci_core soci_sqlite3 soci_postgresql PkgConfig::sqlite3 PkgConfig::libpq)
add_library(cld2 INTERFACE)
target_link_libraries(cld2 INTERFACE -lcld2)

# The program's allocator: filing makes many small strings on few threads (decision 32). Sanitizers have their own.
add_library(allocator INTERFACE)
if(NOT DATELINE_SANITIZE AND NOT DATELINE_TSAN)
  target_link_libraries(allocator INTERFACE PkgConfig::jemalloc)
endif()

find_package(GTest REQUIRED)
if(DATELINE_BENCH)
  find_package(benchmark REQUIRED)
endif()
