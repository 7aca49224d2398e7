#include "content/load_site.h"

#include <algorithm>
#include <utility>

#include "base/locale.h"
#include "content/assemble_site.h"
#include "content/consequences.h"
#include "content/content_diagnostics.h"
#include "content/early_dates.h"
#include "content/embargo.h"
#include "content/file_names.h"
#include "content/find_files.h"
#include "content/read_files.h"
#include "content/tables.h"
#include "content/text_checks.h"

namespace ayumi::content {
namespace {

const std::string kSiteFile = "content/site.yaml";

std::string root_of(const std::string& project) {
  if (project.empty() || project == ".") return {};
  return project.ends_with('/') ? project : project + "/";
}

Result<void> tell_no_site_yaml(const FileSystem& disk, const std::string& root,
                               Diagnostics& diagnostics) {
  const auto content = disk.status(root + "content");
  if (!content) return content.error();
  if (content->kind == EntryKind::folder) {
    const auto entries = disk.list(root + "content");
    if (!entries) return entries.error();
    for (const Entry& entry : *entries) {
      if (entry.kind != EntryKind::file || !is_meant_as(entry.name, "site.yaml")) continue;
      diagnostics.add(kWrongFileName, whole("content/" + entry.name), {entry.name, "site.yaml"})
          .suggestion = "site.yaml";
      return {};
    }
  }
  if (content->kind == EntryKind::folder) {
    diagnostics.add(kMissingFile, whole(kSiteFile), {"site.yaml"});
    return {};
  }
  const auto own = disk.status(root + "site.yaml");
  if (!own) return own.error();
  const bool inside = own->kind == EntryKind::file;
  const std::string shown = root.empty() ? "." : root;
  diagnostics.add(inside ? kInsideContent : kNoPortal, whole(kSiteFile), {shown});
  return {};
}

// site.yaml, or null after telling that it is not there: its languages decide what the names of all
// other files mean.
Result<Yaml> read_site_yaml(const FileSystem& disk, const std::string& root,
                            Diagnostics& diagnostics) {
  const auto status = disk.status(root + kSiteFile);
  if (!status) return status.error();
  if (status->kind == EntryKind::file) {
    if (status->size <= bytes_of_mib(kLargestTextMiB)) {
      return read_yaml_file(disk, root, kSiteFile, diagnostics);
    }
    diagnostics.add(kTooLarge, whole(kSiteFile), {std::to_string(kLargestTextMiB)});
    return Yaml();
  }
  if (status->kind != EntryKind::missing) {
    diagnostics.add(kNotPlain, whole(kSiteFile), {"site.yaml"});
    return Yaml();
  }
  const auto told = tell_no_site_yaml(disk, root, diagnostics);
  return told ? Result<Yaml>(Yaml()) : told.error();
}

// A tag that stands twice counts once; the reader of site.yaml tells it. Nothing, when one is no
// tag: which files it stands for cannot be known.
std::vector<std::string> languages_of(const Yaml& site) {
  std::vector<std::string> tags;
  const YamlNode* list = site ? site->root.find("languages") : nullptr;
  if (list == nullptr) return tags;
  for (const YamlNode& item : list->items) {
    const std::string_view tag = item.is_map() ? item.word("tag") : std::string_view(item.scalar);
    if (!is_language_tag(tag)) return {};
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.emplace_back(tag);
  }
  return tags;
}

// Those named in `order` first, in that order; the rest stays in the order of ids.
template <class T>
void put_in_order(std::vector<T>& items, const std::vector<std::string>& order) {
  const auto rank = [&](const T& item) {
    return std::find(order.begin(), order.end(), item.id) - order.begin();
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const T& a, const T& b) { return rank(a) < rank(b); });
}

Result<ContentFiles> read_content(const Project& project, const Yaml& site,
                                  Diagnostics& diagnostics) {
  auto found = find_files(project, diagnostics);
  if (!found) return found.error();
  ContentFiles files = *std::move(found);
  files.site = site;
  const SiteOrder order = order_of_site(site->root);
  put_in_order(files.strategies, order.strategies);
  put_in_order(files.pages, order.pages);
  if (const auto read = read_files(project, files, diagnostics); !read) return read.error();
  return files;
}

// Leaves what the public may see. Its mistakes are told already; what is left to find are
// references to things withheld, which are to vanish in silence.
void withhold(PublicFiles open, Loaded& loaded) {
  if (open.withheld.empty()) return;
  Diagnostics told_already;
  const Names names = gather_names(open.files, told_already);
  loaded.with_embargoed = std::move(loaded.site);
  loaded.site = assemble_site(open.files, names, told_already);
  loaded.site.withheld = std::move(open.withheld);
  loaded.web_addresses = web_addresses(open.files);
}

// "measure:plan/2023/uhc", and not "measure:plan/uhc".
bool is_record(std::string_view key) {
  return key.starts_with("measure:") && std::count(key.begin(), key.end(), '/') == 2;
}

std::size_t early_records(const PublicFiles& open) {
  return static_cast<std::size_t>(
      std::count_if(open.withheld.begin(), open.withheld.end(), is_record));
}

// Without languages nothing else can be understood: only what site.yaml itself says is checked.
void check_site_alone(const Yaml& site, Diagnostics& diagnostics) {
  if (!site || !site->readable) return;
  ContentFiles files;
  files.site = site;
  Names names = gather_names(files, diagnostics);
  names.strategy_ids.faults.complete = names.pages.faults.complete = false;
  Reading reading{names, site->source, diagnostics};
  Site ignored;
  read_site_file(reading, site->root, ignored);
}

}  // namespace

Result<Loaded> load_site(const FileSystem& disk, const Request& request) {
  Loaded loaded;
  const std::string root = root_of(request.project);
  const auto site = read_site_yaml(disk, root, loaded.diagnostics);
  if (!site) return site.error();
  const Project project{disk, root, languages_of(*site), request.kept};
  if (project.languages.empty()) {
    check_site_alone(*site, loaded.diagnostics);
    return loaded;
  }
  auto read = read_content(project, *site, loaded.diagnostics);
  if (!read) return read.error();
  const ContentFiles files = *std::move(read);
  loaded.files = paths_of(files);

  const Names names = gather_names(files, loaded.diagnostics);
  loaded.site = assemble_site(files, names, loaded.diagnostics);
  drop_consequences(loaded.diagnostics);
  loaded.web_addresses = web_addresses(files);
  PublicFiles open = public_files(files, request.now);
  if (request.now) {
    const int offset = time_zone_offset(loaded.site.time_zone, *request.now);
    tell_early_dates(open.files, date_of(*request.now, offset), loaded.diagnostics);
  }
  if (request.drafts) {
    loaded.early_records = early_records(open);
  } else {
    withhold(std::move(open), loaded);
  }
  return loaded;
}

}  // namespace ayumi::content
