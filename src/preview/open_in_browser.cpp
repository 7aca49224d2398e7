#include "preview/open_in_browser.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <csignal>

namespace ayumi::preview {

void open_in_browser(const std::string& address) {
  // Nobody waits for the child, so the system must not keep its end for us.
  std::signal(SIGCHLD, SIG_IGN);
  posix_spawn_file_actions_t files;
  if (posix_spawn_file_actions_init(&files) != 0) return;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  }
  // A group of its own: Ctrl-C here must not close the browser.
  posix_spawnattr_t group;
  if (posix_spawnattr_init(&group) == 0) {
    posix_spawnattr_setflags(&group, POSIX_SPAWN_SETPGROUP);
    std::string program = "xdg-open", argument = address;
    char* const words[] = {program.data(), argument.data(), nullptr};
    pid_t child = 0;
    posix_spawnp(&child, program.c_str(), &files, &group, words, environ);
    posix_spawnattr_destroy(&group);
  }
  posix_spawn_file_actions_destroy(&files);
}

}  // namespace ayumi::preview
