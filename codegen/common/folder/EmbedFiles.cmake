# Turns files into a C++ table of raw strings, run at build time:
#   cmake -DOUTPUT=x.cpp "-DFILES=name=path;name=path;..." -P EmbedFiles.cmake
# A compiler accepts about 64 KB in one string literal by the standard; g++ and clang have no limit, and no file here comes near it.
set(text "//===- Resources table, written by EmbedFiles.cmake; do not edit ----------===//\n")
string(APPEND text "#include \"codegen/common/folder/Resources.h\"\n\nstatic constexpr msc::Resource table[] = {\n")
list(SORT FILES)
foreach(entry IN LISTS FILES)
  string(FIND "${entry}" "=" split)
  string(SUBSTRING "${entry}" 0 ${split} name)
  math(EXPR split "${split} + 1")
  string(SUBSTRING "${entry}" ${split} -1 path)
  file(READ "${path}" contents)
  string(APPEND text "{llvm::StringLiteral(\"${name}\"),\nllvm::StringLiteral(R\"msc~(${contents})msc~\")},\n")
endforeach()
string(APPEND text "};\n\nllvm::ArrayRef<msc::Resource> msc::allResources() { return table; }\n")
file(WRITE "${OUTPUT}" "${text}")
