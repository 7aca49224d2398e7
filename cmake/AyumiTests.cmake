# Catch2 2 is a header; its main is compiled once for all test programs.
find_package(Catch2 2 REQUIRED)
include(Catch)
file(WRITE "${PROJECT_BINARY_DIR}/catch_main.cpp"
     "#define CATCH_CONFIG_MAIN\n#include <catch2/catch.hpp>\n")
add_library(catch_main STATIC "${PROJECT_BINARY_DIR}/catch_main.cpp")
target_link_libraries(catch_main PUBLIC Catch2::Catch2)

# ayumi_unit_tests(ROOM SOURCES a_test.cpp … LINKS lib …): one test program for a room, one CTest
# entry for a test case, labelled "unit".
function(ayumi_unit_tests room)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "SOURCES;LINKS")
  add_executable(test_${room} ${tests_SOURCES})
  target_link_libraries(test_${room} PRIVATE ayumi::${room} ${tests_LINKS} catch_main)
  target_compile_definitions(test_${room} PRIVATE AYUMI_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  catch_discover_tests(test_${room} TEST_PREFIX "${room}: " PROPERTIES LABELS unit)
endfunction()
