# What the tests of the upper rooms share: small portals in memory, made ready in one call.
include_guard(GLOBAL)
add_library(test_support STATIC "${CMAKE_CURRENT_LIST_DIR}/small_portal.cpp")
target_include_directories(test_support PUBLIC "${CMAKE_CURRENT_LIST_DIR}/..")
target_link_libraries(test_support PUBLIC ayumi::pipeline ayumi::content ayumi::markup ayumi::template
                                          Catch2::Catch2)
