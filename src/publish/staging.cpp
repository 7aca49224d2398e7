#include "publish/staging.h"

#include <cassert>
#include <utility>

#include "base/hash.h"
#include "publish/in_place.h"
#include "publish/output_path.h"
#include "publish/publish_diagnostics.h"
#include "publish/swap.h"

namespace ayumi::publish {
namespace {

bool holds(const std::string& folder, const std::string& path) {
  return folder == "/" || path == folder || path.starts_with(folder + "/");
}

Location place_of(const std::string& path) { return {make_source(path, ""), 0, 0}; }

// Whether the place itself is one for a site, whatever stands there.
Result<void> check_place(const FileSystem& files, const std::string& output, const Options& options,
                         Diagnostics& problems) {
  if (output == "/") problems.add(kProtectedFolder, place_of(output), {output});
  for (const std::string& folder : options.not_over) {
    const auto resolved = files.canonical(folder);
    if (!resolved) return resolved.error();
    if (holds(output, *resolved)) problems.add(kProtectedFolder, place_of(output), {*resolved});
  }
  for (const std::string& folder : options.not_inside) {
    const auto resolved = files.canonical(folder);
    if (!resolved) return resolved.error();
    if (holds(*resolved, output)) problems.add(kInsideSources, place_of(output), {*resolved});
  }
  const std::string parent(folder_of(output));
  const auto status = files.status(parent.empty() ? "/" : parent);
  if (!status) return status.error();
  if (status->kind != EntryKind::folder) problems.add(kNoParent, place_of(output), {parent});
  return {};
}

void check_old_site(const OldSite& old, const OutputNames& names, const Options& options,
                    Diagnostics& problems) {
  const std::string& mark = options.only_over_sites_with;
  if (mark.empty() || options.force || old.owned.empty() || old.owned.contains(mark)) return;
  problems.add(kPublicSite, place_of(names.output), {mark});
}

Result<bool> is_mounted(const FileSystem& files, const std::string& output) {
  const auto status = files.status(output);
  if (!status) return status.error();
  return status->kind == EntryKind::folder ? files.is_mount_point(output) : Result<bool>(false);
}

}  // namespace

Staging::Staging(FileSystem& files, OutputNames names, OldSite old, bool force,
                 std::unique_ptr<FileLock> lock)
    : files_(files),
      names_(std::move(names)),
      old_(std::move(old)),
      force_(force),
      lock_(std::move(lock)) {}

Staging::~Staging() { abandon(); }

void Staging::abandon() {
  if (!lock_) return;
  // Should this fail, the next build removes it.
  static_cast<void>(files_.remove(names_.staging).has_value());
  lock_.reset();
}

Result<std::unique_ptr<Staging>> Staging::open(FileSystem& files, const std::string& output,
                                               const Options& options, Diagnostics& problems) {
  const auto resolved = files.canonical(output);
  if (!resolved) return resolved.error();
  Diagnostics found;
  const auto checked = check_place(files, *resolved, options, found);
  if (!checked) return checked.error();
  const bool misplaced = found.has_errors();
  problems.merge(std::move(found));
  if (misplaced) return std::unique_ptr<Staging>();

  const auto mounted = is_mounted(files, *resolved);
  if (!mounted) return mounted.error();
  OutputNames names = output_names(*resolved, *mounted);
  auto lock = files.lock(names.lock);
  if (!lock) return lock.error();
  if (*lock == nullptr) return Error{*resolved, "Another build is writing to this folder"};
  return open_locked(files, std::move(names), options, *std::move(lock), problems);
}

Result<std::unique_ptr<Staging>> Staging::open_locked(FileSystem& files, OutputNames names,
                                                      const Options& options,
                                                      std::unique_ptr<FileLock> lock,
                                                      Diagnostics& problems) {
  const auto recovered = recover(files, names);
  if (!recovered) return recovered.error();
  Diagnostics found;
  auto old = inspect(files, names, options.force, found);
  if (!old) return old.error();
  check_old_site(*old, names, options, found);
  const bool refused = found.has_errors();
  problems.merge(std::move(found));
  if (refused) return std::unique_ptr<Staging>();
  const auto made = files.make_folder(names.staging);
  if (!made) return made.error();
  return std::unique_ptr<Staging>(
      new Staging(files, std::move(names), *std::move(old), options.force, std::move(lock)));
}

Result<void> Staging::write(std::string_view path, std::string_view bytes) {
  assert(lock_);
  const std::string problem = path_problem(path);
  auto written = problem.empty() ? write_new(std::string(path), bytes)
                                 : Result<void>(Error{std::string(path), "The path " + problem});
  if (!written) {
    const std::lock_guard guard(mutex_);
    if (!failed_) failed_ = written.error();
  }
  return written;
}

Result<void> Staging::write_new(const std::string& path, std::string_view bytes) {
  const std::string folder(folder_of(path));
  FileIdentity identity{sha256(bytes), bytes.size()};
  bool folder_stands = folder.empty();
  {
    const std::lock_guard guard(mutex_);
    const bool is_new = written_.emplace(path, std::move(identity)).second;
    if (!is_new) return Error{path, "Two pages or files of the site have this path"};
    folder_stands = folder_stands || folders_.contains(folder);
  }
  if (!folder_stands) {
    const auto made = files_.make_folder(names_.staging + "/" + folder);
    if (!made) return made;
    const std::lock_guard guard(mutex_);
    folders_.insert(folder);
  }
  return files_.write(names_.staging + "/" + path, bytes);
}

Result<std::optional<Published>> Staging::commit(std::string_view generator,
                                                 Diagnostics& problems) {
  assert(lock_);
  auto published =
      failed_ ? Result<std::optional<Published>>(*failed_) : publish(generator, problems);
  const bool placed = published && *published;
  if (!placed) abandon();
  lock_.reset();
  return published;
}

Result<std::optional<Published>> Staging::publish(std::string_view generator,
                                                  Diagnostics& problems) {
  const auto found = old_.exists ? walk(files_, names_.output) : Result<Tree>(Tree());
  if (!found) return found.error();
  const auto inheritance = sort_out(files_, names_.output, *found, old_.owned, written_);
  if (!inheritance) return inheritance.error();
  if (!inheritance->contested.empty() && !force_) {
    for (const std::string& path : inheritance->contested) {
      problems.add(kForeignFile, place_of(names_.output + "/" + path), {path});
    }
    return std::optional<Published>();
  }
  Published result = counted(*found, *inheritance);
  const auto placed = put_in_place(*found, *inheritance, generator, result);
  if (!placed) return placed.error();
  return std::optional<Published>(std::move(result));
}

Published Staging::counted(const Tree& found, const Inheritance& inheritance) const {
  Published result;
  for (const auto& [path, identity] : written_) {
    const auto before = old_.owned.find(path);
    const auto there = found.find(path);
    const bool same = before != old_.owned.end() && before->second == identity &&
                      there != found.end() && there->second.size == identity.size;
    ++(same ? result.unchanged : result.written);
  }
  result.removed = inheritance.stale.size();
  result.kept = inheritance.kept.size();
  return result;
}

Result<void> Staging::carry_over(const Inheritance& inheritance, const Tree& found) {
  for (const std::string& path : inheritance.kept) {
    const bool is_folder = found.at(path).kind == EntryKind::folder;
    const std::string folder = is_folder ? path : std::string(folder_of(path));
    if (!folder.empty() && folders_.insert(folder).second) {
      const auto made = files_.make_folder(names_.staging + "/" + folder);
      if (!made) return made;
    }
    if (is_folder) continue;
    const auto copied = files_.copy(names_.output + "/" + path, names_.staging + "/" + path);
    if (!copied) return copied;
  }
  return {};
}

Result<void> Staging::put_in_place(const Tree& found, const Inheritance& inheritance,
                                   std::string_view generator, Published& result) {
  const auto note = [&result](const Result<void>& done) {
    if (!done) result.leftovers.push_back(done.error());
  };
  if (names_.mounted) {
    const auto durable = files_.make_durable(names_.staging);
    if (!durable) return durable;
    const auto replaced = replace_in_place(
        files_, {names_, found, old_.owned, written_, inheritance, std::string(generator)});
    if (!replaced) return replaced;
    result.how = Swap::in_place;
    note(files_.make_durable(names_.output));
    note(files_.remove(names_.staging));
    return {};
  }
  const auto listed = files_.write(names_.staging + "/" + std::string(kManifestName),
                                   manifest_text(generator, written_));
  if (!listed) return listed;
  const auto carried = carry_over(inheritance, found);
  if (!carried) return carried;
  const auto durable = files_.make_durable(names_.staging);
  if (!durable) return durable;
  const auto swapped = swap_folders(files_, names_, old_.exists);
  if (!swapped) return swapped.error();
  result.how = swapped->how;
  note(files_.make_durable(names_.output));
  if (!swapped->old_site.empty()) note(remove_tree(files_, swapped->old_site));
  return {};
}

}  // namespace ayumi::publish
