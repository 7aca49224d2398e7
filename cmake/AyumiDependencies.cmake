# Every third-party library, found once. Which room may open which is said by that room's THIRD_PARTY.
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(TBB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto SSL)
find_package(ICU REQUIRED COMPONENTS uc i18n)

find_path(DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
add_library(dtl INTERFACE)
target_include_directories(dtl SYSTEM INTERFACE "${DTL_INCLUDE_DIR}")

find_library(LIBDEFLATE_LIBRARY deflate REQUIRED)
add_library(libdeflate INTERFACE)
target_link_libraries(libdeflate INTERFACE "${LIBDEFLATE_LIBRARY}")

find_library(MINIZIP_LIBRARY minizip REQUIRED)
add_library(minizip INTERFACE)
target_link_libraries(minizip INTERFACE "${MINIZIP_LIBRARY}")

find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(cmark_gfm INTERFACE)
target_link_libraries(cmark_gfm INTERFACE "${CMARK_GFM_EXTENSIONS_LIBRARY}" "${CMARK_GFM_LIBRARY}")
