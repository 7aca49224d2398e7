# `cmake --install` and, by CPack, a Debian package: the program (theme, lunr.js and messages are
# inside it), its manual page, completions for bash, licences and the documents for offices and hosts.
# A new version needs an entry in cmake/changelog.
include(GNUInstallDirs)

set(AYUMI_PACKAGE_CONTACT "The Ayumi authors <ayumi@example.org>"
    CACHE STRING "Who stands in the package as its maintainer")

# ayumi_generated(SCRIPT FILE): what a script makes of the program's --help.
function(ayumi_generated script file)
  get_filename_component(folder "${file}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  add_custom_command(
    OUTPUT "${file}"
    COMMAND "${PROJECT_SOURCE_DIR}/scripts/${script}" "$<TARGET_FILE:ayumi>" > "${file}"
    DEPENDS ayumi "${PROJECT_SOURCE_DIR}/scripts/${script}"
    COMMENT "scripts/${script}"
    VERBATIM)
endfunction()

set(manual "${PROJECT_BINARY_DIR}/docs/man/ayumi.1")
set(completions "${PROJECT_BINARY_DIR}/completions/ayumi")
ayumi_generated(man "${manual}")
ayumi_generated(completions "${completions}")
set(changelog "${PROJECT_BINARY_DIR}/docs/changelog.gz")
# ayumi_packed(FILE PACKED): the same bytes at any time.
function(ayumi_packed file packed)
  add_custom_command(
    OUTPUT "${packed}"
    COMMAND gzip -9nc "${file}" > "${packed}"
    DEPENDS "${file}"
    VERBATIM)
endfunction()
ayumi_packed("${manual}" "${manual}.gz")
ayumi_packed("${PROJECT_SOURCE_DIR}/cmake/changelog" "${changelog}")
add_custom_target(terminal_aids ALL DEPENDS "${manual}.gz" "${changelog}" "${completions}")

install(TARGETS ayumi RUNTIME)
install(FILES "${manual}.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${completions}" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
install(FILES "${PROJECT_SOURCE_DIR}/cmake/lunr-LICENSE.txt" "${changelog}"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")
# Diagnostics are explained by the program; decisions and formats are for those who change it.
install(
  DIRECTORY "${PROJECT_SOURCE_DIR}/docs/"
  DESTINATION "${CMAKE_INSTALL_DOCDIR}"
  FILES_MATCHING
  PATTERN "*.md" PATTERN "*.conf" PATTERN "_headers"
  PATTERN "decisions" EXCLUDE
  PATTERN "diagnostics" EXCLUDE
  PATTERN "formats" EXCLUDE
  PATTERN "images" EXCLUDE)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ayumi)
set(CPACK_PACKAGE_CONTACT "${AYUMI_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "generator of public progress portals")
set(CPACK_PACKAGE_DESCRIPTION
    "Turns Markdown and YAML about strategies and their yearly follow-ups into a
static site in any number of languages, searchable in the browser, on which
last year's plan stands beside this year's result.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
# The libraries that the program was linked with, in the versions that it needs.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# `ayumi check --links` asks over https whom it can trust.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)
# `ayumi serve --open`
set(CPACK_DEBIAN_PACKAGE_SUGGESTS xdg-utils)
include(CPack)
