#include "exports/zip_archive.h"

#include <minizip/zip.h>

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <utility>

namespace ayumi::exports {
namespace {

// 1980-01-01 00:00 as DOS wrote it; 0 would be read as "now".
constexpr uLong kFirstDay = 0x00210000;
constexpr int kEffort = 6;

// minizip writes the size of a file into its head once the file is there.
template <class Memory>
struct Calls {
  static voidpf open(voidpf memory, const void* /*name*/, int /*mode*/) { return memory; }

  static uLong read(voidpf /*self*/, voidpf /*stream*/, void* /*to*/, uLong /*size*/) { return 0; }

  static uLong write(voidpf /*self*/, voidpf stream, const void* from, uLong size) {
    auto& memory = *static_cast<Memory*>(stream);
    const std::size_t end = memory.position + size;
    if (memory.bytes.size() < end) memory.bytes.resize(end);
    memory.bytes.replace(memory.position, size, static_cast<const char*>(from), size);
    memory.position = end;
    return size;
  }

  static ZPOS64_T tell(voidpf /*self*/, voidpf stream) {
    return static_cast<Memory*>(stream)->position;
  }

  static long seek(voidpf /*self*/, voidpf stream, ZPOS64_T offset, int origin) {
    auto& memory = *static_cast<Memory*>(stream);
    std::size_t base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = memory.position;
    if (origin == ZLIB_FILEFUNC_SEEK_END) base = memory.bytes.size();
    memory.position = base + offset;
    return 0;
  }

  static int close(voidpf /*self*/, voidpf /*stream*/) { return 0; }
  static int error(voidpf /*self*/, voidpf /*stream*/) { return 0; }
};

void must_succeed(bool success) {
  if (success) return;
  std::fputs("minizip refuses to write into memory\n", stderr);
  std::abort();
}

}  // namespace

ZipArchive::ZipArchive() {
  using To = Calls<Memory>;
  zlib_filefunc64_def calls{To::open, To::read,  To::write, To::tell,
                            To::seek, To::close, To::error, &memory_};
  zip_ = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
  must_succeed(zip_ != nullptr);
}

ZipArchive::~ZipArchive() { close(); }

void ZipArchive::add(const std::string& name, std::string_view bytes) {
  must_succeed(bytes.size() <= std::numeric_limits<unsigned>::max());
  zip_fileinfo about{};
  about.dosDate = kFirstDay;
  must_succeed(zipOpenNewFileInZip(zip_, name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr,
                                   Z_DEFLATED, kEffort) == ZIP_OK);
  must_succeed(zipWriteInFileInZip(zip_, bytes.data(), static_cast<unsigned>(bytes.size())) ==
               ZIP_OK);
  must_succeed(zipCloseFileInZip(zip_) == ZIP_OK);
}

std::string ZipArchive::bytes() && {
  close();
  return std::move(memory_.bytes);
}

void ZipArchive::close() {
  if (zip_ == nullptr) return;
  must_succeed(zipClose(std::exchange(zip_, nullptr), nullptr) == ZIP_OK);
}

}  // namespace ayumi::exports
