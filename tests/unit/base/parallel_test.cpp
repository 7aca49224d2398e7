#include "base/parallel.h"

#include <catch2/catch.hpp>
#include <set>
#include <thread>
#include <vector>

TEST_CASE("parallel_for does each piece of work exactly once") {
  for (const std::size_t count : {0U, 1U, 7U, 10000U}) {
    std::vector<int> done(count, 0);
    ayumi::parallel_for(count, [&](std::size_t i) { ++done[i]; });
    CHECK(done == std::vector<int>(count, 1));
  }
}

TEST_CASE("with a limit of one job there is one thread") {
  ayumi::limit_jobs(1);
  std::set<std::thread::id> threads;
  ayumi::parallel_for(10000, [&](std::size_t) { threads.insert(std::this_thread::get_id()); });
  CHECK(threads.size() == 1);
}
