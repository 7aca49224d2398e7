# What every target of the project is compiled with.
add_library(ayumi_options INTERFACE)
target_compile_features(ayumi_options INTERFACE cxx_std_20)
target_compile_options(
  ayumi_options
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
            # GCC 12 sees overlaps in std::string that are not there (its bug 105329).
            -Wno-restrict
            # The binary must not know where it was built.
            "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_COMPILE_WARNING_AS_ERROR ${AYUMI_DEVELOPER})

find_program(AYUMI_CCACHE ccache)
if(AYUMI_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${AYUMI_CCACHE}")
endif()
