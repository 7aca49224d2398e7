# ayumi_room(NAME SOURCES a.cpp … DEPENDS base … THIRD_PARTY lib …)
#
# A room is a folder of src/, a static library and a row of layers.txt, from which the layers test
# knows what the room may include. Headers are listed too, so that each is proved to compile alone.
set_property(GLOBAL PROPERTY AYUMI_LAYERS "")

function(ayumi_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;HEADERS;DEPENDS;THIRD_PARTY")
  add_library(ayumi_${name} STATIC ${room_SOURCES})
  add_library(ayumi::${name} ALIAS ayumi_${name})
  target_sources(
    ayumi_${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/src" FILES ${room_HEADERS})
  set_target_properties(ayumi_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  list(TRANSFORM room_DEPENDS PREPEND ayumi:: OUTPUT_VARIABLE siblings)
  target_link_libraries(ayumi_${name} PUBLIC ayumi_options ${siblings} PRIVATE ${room_THIRD_PARTY})
  list(JOIN room_DEPENDS " " depends)
  set_property(GLOBAL APPEND PROPERTY AYUMI_LAYERS "${name}: ${depends}")
endfunction()
