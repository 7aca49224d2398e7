// usage: mutate_portal [--runs N | --seconds N] [--seed N] [--limit SECONDS] [--keep FOLDER]
// PROJECT…
//
// Takes real portals, spoils them with a few random mutations and builds them in memory, again and
// again. Run number n depends on n and the projects alone: `--seed n --runs 1` repeats it, and
// --keep writes its files into a folder. More CPU seconds than --limit (1) for a build are a
// failure. A run that dies is told by its number and its mutations, and the next one begins.
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "mutations.h"
#include "portal_run.h"
#include "support/expectations.h"

namespace ayumi::fuzz {
namespace {

struct Request {
  std::uint64_t first = 1;
  std::uint64_t runs = ~std::uint64_t{0};
  double seconds = 1e9;
  double limit = 1;
  std::string keep;
  std::vector<Files> projects;
};

// What the runs tell the process that watches them, in memory that both share.
struct Progress {
  std::uint64_t run = 0, done = 0, published = 0;
  double slowest = 0;
  std::uint64_t slowest_run = 0;
};

Request read_request(int count, char** arguments) {
  Request request;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (!argument.starts_with("--")) {
      request.projects.push_back(files_below(argument, {"content", "themes", "static"}));
      continue;
    }
    const char* value = i + 1 < count ? arguments[++i] : "";
    if (argument == "--runs") request.runs = std::strtoull(value, nullptr, 10);
    if (argument == "--seconds") request.seconds = std::strtod(value, nullptr);
    if (argument == "--seed") request.first = std::strtoull(value, nullptr, 10);
    if (argument == "--limit") request.limit = std::strtod(value, nullptr);
    if (argument == "--keep") request.keep = value;
  }
  expect(!request.projects.empty(), "a project is given");
  return request;
}

struct Spoilt {
  Files files;
  std::string how;
  bool theme_whole = true;
};

Spoilt spoil(const Request& request, std::uint64_t run) {
  Random random(run);
  Spoilt spoilt;
  const Files& project = request.projects[run % request.projects.size()];
  spoilt.files = project;
  for (std::size_t left = 1 + random.below(4); left > 0; --left) {
    spoilt.how += "  " + mutate(spoilt.files, random) + '\n';
  }
  for (const auto& [path, bytes] : spoilt.files) {
    const auto before = project.find(path);
    const bool same = before != project.end() && before->second == bytes;
    if (path.starts_with("themes/") && !same) spoilt.theme_whole = false;
  }
  return spoilt;
}

void keep(const Files& files, const std::string& folder) {
  const auto disk = disk_file_system();
  for (const auto& [path, bytes] : files) {
    const std::string file = folder + '/' + path;
    expect(disk->make_folder(file.substr(0, file.rfind('/'))) && disk->write(file, bytes),
           "the files can be kept", file);
  }
}

// A build that never ends is ended by the kernel.
void allow_cpu(double seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = static_cast<time_t>(seconds) + 1;
  setitimer(ITIMER_PROF, &timer, nullptr);
}

void run_all(const Request& request, Progress& progress) {
  const auto begin = std::chrono::steady_clock::now();
  const auto elapsed = [&] { return std::chrono::steady_clock::now() - begin; };
  for (; progress.done < request.runs; ++progress.done, ++progress.run) {
    if (elapsed() > std::chrono::duration<double>(request.seconds)) break;
    const Spoilt spoilt = spoil(request, progress.run);
    if (!request.keep.empty()) keep(spoilt.files, request.keep);
    allow_cpu(20 * request.limit);
    const PortalRun run = run_portal(spoilt.files, spoilt.theme_whole);
    progress.published += run.published ? 1 : 0;
    if (run.cpu > progress.slowest) {
      progress.slowest = run.cpu;
      progress.slowest_run = progress.run;
    }
    expect(run.cpu <= request.limit, "a build is quick", std::to_string(run.cpu) + " s CPU");
  }
}

// True when the runs came to their end, false when one of them died.
bool watch(const Request& request, Progress& progress) {
  const pid_t child = fork();
  if (child == 0) {
    run_all(request, progress);
    std::_Exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  const int killer = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  std::printf("run %llu failed%s\n%s", static_cast<unsigned long long>(progress.run),
              killer == SIGPROF ? ": it does not end" : "",
              spoil(request, progress.run).how.c_str());
  std::fflush(stdout);
  return false;
}

int watch_all(Request request) {
  constexpr int kMostFailures = 20;
  void* shared =
      mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  expect(shared != MAP_FAILED, "there is shared memory");
  auto& progress = *new (shared) Progress;
  progress.run = request.first;
  const auto begin = std::chrono::steady_clock::now();
  int failures = 0;
  double left = request.seconds;
  while (failures < kMostFailures && left > 0 && !watch(request, progress)) {
    ++failures;
    ++progress.run;
    ++progress.done;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    left -= elapsed.count() - (request.seconds - left);
    request.seconds = left;
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
  std::printf("%llu runs, %.0f seconds, %llu published, slowest %.2f s CPU (run %llu), %d failed\n",
              static_cast<unsigned long long>(progress.done), elapsed.count(),
              static_cast<unsigned long long>(progress.published), progress.slowest,
              static_cast<unsigned long long>(progress.slowest_run), failures);
  return failures == 0 && progress.done > 0 ? 0 : 1;
}

}  // namespace
}  // namespace ayumi::fuzz

int main(int count, char** arguments) {
  return ayumi::fuzz::watch_all(ayumi::fuzz::read_request(count, arguments));
}
