#include <catch2/catch.hpp>

#include "base/memory_file_system.h"

using namespace ayumi;
using Fails = FailingFileSystem::Fails;

namespace {

// Whether each of four operations went well: "+-++".
std::string run(Fails fails, std::size_t at) {
  MemoryFileSystem memory;
  FailingFileSystem files(memory, fails, at);
  std::string out;
  out += files.make_folder("a") ? '+' : '-';
  out += files.write("b", "12345678") ? '+' : '-';
  out += files.list("/") ? '+' : '-';
  out += files.status("b") ? '+' : '-';
  return out;
}

}  // namespace

TEST_CASE("the operation that was asked to fails, once or for ever") {
  CHECK(run(Fails::never, 1) == "++++");
  CHECK(run(Fails::once, 1) == "-+++");
  CHECK(run(Fails::once, 3) == "++-+");
  CHECK(run(Fails::from_then_on, 2) == "+---");
  CHECK(run(Fails::from_then_on, 5) == "++++");
}

TEST_CASE("a failed write leaves half of its bytes, as a full disk does") {
  MemoryFileSystem memory;
  FailingFileSystem files(memory, Fails::once, 1);
  CHECK_FALSE(files.write("a", "12345678"));
  CHECK(*memory.read("a") == "1234");
}

TEST_CASE("every operation is recorded, and can fail") {
  MemoryFileSystem memory;
  memory.add_file("f", "x");
  FailingFileSystem files(memory, Fails::from_then_on, 1);
  CHECK_FALSE(files.status("f"));
  CHECK_FALSE(files.list("f"));
  CHECK_FALSE(files.read("f"));
  CHECK_FALSE(files.canonical("f"));
  CHECK_FALSE(files.is_mount_point("f"));
  CHECK_FALSE(files.write("f", ""));
  CHECK_FALSE(files.make_folder("d"));
  CHECK_FALSE(files.copy("f", "g"));
  CHECK_FALSE(files.rename("f", "g"));
  CHECK_FALSE(files.exchange("f", "g"));
  CHECK_FALSE(files.remove("f"));
  CHECK_FALSE(files.make_durable("d"));
  CHECK_FALSE(files.lock("l"));
  CHECK(files.operations() ==
        std::vector<std::string>{"status f", "list f", "read f", "canonical f", "is_mount_point f",
                                 "write f", "make_folder d", "copy g", "rename g", "exchange g",
                                 "remove f", "make_durable d", "lock l"});
  CHECK(memory.all_below() == std::map<std::string, std::string>{{"f", ""}});
}
