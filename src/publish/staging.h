#pragma once
// The one way by which a site gets into its output folder: written beside it, then put in its place
// as a whole. Until commit() has succeeded, nobody sees anything of it; whenever something fails,
// the old site stands as it was (docs/decisions/0003-publishing.md, also for mount points).

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "publish/old_site.h"
#include "publish/published.h"

namespace ayumi::publish {

struct Options {
  // Take over a folder that is not ours. What is in it stays, except for files in the new site's
  // way.
  bool force = false;
  // The output may neither be one of these folders nor hold one (the project, the home folder).
  std::vector<std::string> not_over;
  // Nor may it be one of these or lie within one (content/).
  std::vector<std::string> not_inside;
  // A site that has no such file is not replaced, unless forced: what is for a few must not take
  // the place of what is public. Empty: any site is.
  std::string only_over_sites_with{};
};

class Staging {
 public:
  // Null when the output is refused; `problems` then says why. An Error when the disk fails, or
  // when another build is writing to the same output. `files` must outlive the object.
  static Result<std::unique_ptr<Staging>> open(FileSystem& files, const std::string& output,
                                               const Options& options, Diagnostics& problems);
  ~Staging();  // abandons what was not committed
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  // From any thread. An Error for a path that no site may have (output_path.h) and for one that was
  // written before. After an Error, commit() gives the same one.
  Result<void> write(std::string_view path, std::string_view bytes);

  // Once, when all writes have returned; afterwards only destruction. `generator` goes into the
  // manifest ("ayumi 0.1.0"). Nothing when a file that is not ours stands where the new site needs
  // the place: `problems` then names each.
  Result<std::optional<Published>> commit(std::string_view generator, Diagnostics& problems);

  // Removes everything written so far. For a build that found errors.
  void abandon();

 private:
  Staging(FileSystem& files, OutputNames names, OldSite old, bool force,
          std::unique_ptr<FileLock> lock);

  static Result<std::unique_ptr<Staging>> open_locked(FileSystem& files, OutputNames names,
                                                      const Options& options,
                                                      std::unique_ptr<FileLock> lock,
                                                      Diagnostics& problems);
  Result<void> write_new(const std::string& path, std::string_view bytes);
  Result<std::optional<Published>> publish(std::string_view generator, Diagnostics& problems);
  Result<void> carry_over(const Inheritance& inheritance, const Tree& found);
  Result<void> put_in_place(const Tree& found, const Inheritance& inheritance,
                            std::string_view generator, Published& result);
  Published counted(const Tree& found, const Inheritance& inheritance) const;

  FileSystem& files_;
  const OutputNames names_;
  const OldSite old_;
  const bool force_;
  std::unique_ptr<FileLock> lock_;  // null once all is done
  std::mutex mutex_;                // guards the three below
  FileList written_;
  std::set<std::string> folders_;
  std::optional<Error> failed_;
};

}  // namespace ayumi::publish
