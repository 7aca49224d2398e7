# lunr.js, which searches in readers' browsers: Debian's libjs-lunr, or AYUMI_LUNR_JS. Its copy and
# its licence stand in AYUMI_LUNR_FOLDER, to be embedded.
find_file(AYUMI_LUNR_JS NAMES lunr.min.js lunr.js PATHS /usr/share/javascript/lunr NO_DEFAULT_PATH
          REQUIRED DOC "lunr.js 2.3.9, from Debian's libjs-lunr or npm's lunr")
file(READ "${AYUMI_LUNR_JS}" lunr_text)
if(NOT lunr_text MATCHES "2\\.3\\.9")
  message(FATAL_ERROR "${AYUMI_LUNR_JS} is not lunr.js 2.3.9, whose form the search index has")
endif()
set(AYUMI_LUNR_FOLDER "${PROJECT_BINARY_DIR}/lunr")
configure_file("${AYUMI_LUNR_JS}" "${AYUMI_LUNR_FOLDER}/lunr.js" COPYONLY)
configure_file("${CMAKE_CURRENT_LIST_DIR}/lunr-LICENSE.txt" "${AYUMI_LUNR_FOLDER}/lunr-LICENSE.txt" COPYONLY)
