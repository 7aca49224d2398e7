# ayumi_embed(TARGET NAME FOLDER): every file below FOLDER becomes part of TARGET, as
#   std::span<const ayumi::EmbeddedFile> NAME();      (paths relative to FOLDER, sorted)
# declared by base/embedded_file.h. The assembler's .incbin takes the bytes, so that large files
# cost the compiler nothing.
function(ayumi_embed target name folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*")
  list(SORT files)
  set(assembly "")
  set(rows "")
  set(declarations "")
  set(index 0)
  set(absolute "")
  foreach(file IN LISTS files)
    set(symbol "ayumi_${name}_${index}")
    string(APPEND assembly
           "__asm__(\".pushsection .rodata\\n.global ${symbol}\\n${symbol}:\\n"
           ".incbin \\\"${folder}/${file}\\\"\\n.global ${symbol}_end\\n${symbol}_end:\\n"
           ".byte 0\\n.popsection\\n\");\n")
    string(APPEND declarations "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${file}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    list(APPEND absolute "${folder}/${file}")
    math(EXPR index "${index} + 1")
  endforeach()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp")
  file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"#include \"base/embedded_file.h\"

@assembly@
@declarations@
namespace ayumi {
std::span<const EmbeddedFile> @name@() {
  static const EmbeddedFile files[] = {
@rows@  };
  return files;
}
}  // namespace ayumi
")
  set_source_files_properties("${generated}" PROPERTIES OBJECT_DEPENDS "${absolute}")
  target_sources(${target} PRIVATE "${generated}")
endfunction()
