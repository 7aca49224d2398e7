// A target under libFuzzer.
#include <cstddef>
#include <cstdint>

#include "base/parallel.h"
#include "support/fuzz_target.h"

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  // Coverage that depends on threads would look new where nothing is.
  ayumi::limit_jobs(1);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Exactly as long as the input, so that the sanitizer sees a read past its end.
  const char* bytes = reinterpret_cast<const char*>(data);
  ayumi::fuzz::try_input(size == 0 ? std::string_view() : std::string_view(bytes, size));
  return 0;
}
