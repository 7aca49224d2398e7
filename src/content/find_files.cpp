#include "content/find_files.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "content/content_diagnostics.h"
#include "content/read_values.h"
#include "content/reserved_ids.h"
#include "content/text_checks.h"

namespace ayumi::content {
namespace {

// A YAML file that is there and waits to be read, unless it is larger than anybody writes.
Yaml awaited(const std::string& path, std::uint64_t size, Diagnostics& diagnostics) {
  auto file = std::make_shared<YamlFile>();
  file->source = make_source(path, {});
  file->readable = size <= bytes_of_mib(kLargestTextMiB);
  if (!file->readable) {
    diagnostics.add(kTooLarge, whole(path), {std::to_string(kLargestTextMiB)});
  }
  return file;
}

std::optional<int> year_of(const Entry& entry) {
  constexpr std::size_t kDigits = 4;
  int year = 0;
  const char* end = entry.name.data() + entry.name.size();
  const auto [stop, fault] = std::from_chars(entry.name.data(), end, year);
  const bool number = fault == std::errc() && stop == end && year >= 1000;
  if (!number || entry.name.size() != kDigits || entry.kind != EntryKind::folder) {
    return std::nullopt;
  }
  return year;
}

// The entries of one folder, each taken to its place or told.
class Folder {
 public:
  Folder(const Project& project, std::string path, Diagnostics& diagnostics)
      : project_(project), path_(std::move(path)), diagnostics_(diagnostics) {}

  Result<void> open() {
    auto entries = list_folder(project_, path_, diagnostics_);
    if (!entries) return entries.error();
    entries_ = *std::move(entries);
    return {};
  }

  // One of nearly that name is told, and read so that what refers to it is not called wrong too.
  Yaml take_yaml(const std::string& name) {
    auto entry = take(name, EntryKind::file);
    if (!entry) entry = take_meant_as(name);
    return entry ? awaited(path_ + "/" + entry->name, entry->size, diagnostics_) : nullptr;
  }

  Yaml take_required_yaml(const std::string& name) {
    Yaml file = take_yaml(name);
    if (!file) diagnostics_.add(kMissingFile, whole(path_), {name});
    return file;
  }

  std::vector<MarkdownFile> take_overviews() {
    std::vector<MarkdownFile> found;
    for (const std::string& language : project_.languages) {
      expected_.push_back("overview." + language + ".md");
    }
    take_if(
        [](const Entry& e) {
          return e.name.starts_with("overview.") && e.name.ends_with(".md") &&
                 e.kind == EntryKind::file;
        },
        [&](const Entry& e) {
          auto file = named_markdown(project_, path_, e, diagnostics_);
          if (file) found.push_back(*std::move(file));
        });
    return found;
  }

  // All Markdown files of a folder below this one; other entries there are told.
  Result<std::vector<MarkdownFile>> take_markdown(const std::string& name) {
    std::vector<MarkdownFile> found;
    if (!take(name, EntryKind::folder)) return found;
    const std::string folder = path_ + "/" + name;
    const auto entries = list_folder(project_, folder, diagnostics_);
    if (!entries) return entries.error();
    for (const Entry& entry : *entries) {
      auto file = named_markdown(project_, folder, entry, diagnostics_);
      if (file) found.push_back(*std::move(file));
    }
    return found;
  }

  Result<std::vector<Attachment>> take_attachments(const std::string& name) {
    if (!take(name, EntryKind::folder)) return std::vector<Attachment>();
    return find_attachments(project_, path_ + "/" + name, diagnostics_);
  }

  bool take_folder(const std::string& name) { return take(name, EntryKind::folder).has_value(); }

  template <class Fits, class Use>
  void take_if(Fits fits, Use use) {
    for (const Entry& entry : entries_) {
      if (fits(entry)) use(entry);
    }
    entries_.erase(std::remove_if(entries_.begin(), entries_.end(), fits), entries_.end());
  }

  void tell_rest() {
    for (const Entry& entry : entries_) {
      tell_unknown_file(path_, entry.name, expected_, diagnostics_);
    }
  }

 private:
  std::optional<Entry> take_meant_as(const std::string& name) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) {
      return e.kind == EntryKind::file && is_meant_as(e.name, name);
    });
    if (found == entries_.end()) return std::nullopt;
    const Entry entry = *found;
    entries_.erase(found);
    diagnostics_.add(kWrongFileName, whole(path_ + "/" + entry.name), {entry.name, name})
        .suggestion = name;
    return entry;
  }

  std::optional<Entry> take(const std::string& name, EntryKind kind) {
    expected_.push_back(name);
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) {
      return e.name == name && e.kind == kind;
    });
    if (found == entries_.end()) return std::nullopt;
    const Entry entry = *found;
    entries_.erase(found);
    return entry;
  }

  const Project& project_;
  std::string path_;
  Diagnostics& diagnostics_;
  std::vector<Entry> entries_;
  std::vector<std::string> expected_;
};

Result<StrategyFiles> find_strategy_files(const Project& project, const std::string& id,
                                          Diagnostics& diagnostics) {
  StrategyFiles files;
  files.id = id;
  files.folder = "content/strategies/" + id;
  Folder folder(project, files.folder, diagnostics);
  if (const auto opened = folder.open(); !opened) return opened.error();
  files.strategy = folder.take_required_yaml("strategy.yaml");
  files.figures = folder.take_yaml("figures.yaml");
  files.overview = folder.take_overviews();
  folder.take_if([](const Entry& e) { return year_of(e).has_value(); },
                 [&](const Entry& e) { files.years.emplace_back().year = *year_of(e); });
  folder.tell_rest();
  return files;
}

Result<std::vector<StrategyFiles>> find_strategies(const Project& project,
                                                   std::vector<std::string>& unusable,
                                                   Diagnostics& diagnostics) {
  const std::string folder = "content/strategies";
  const auto entries = list_folder(project, folder, diagnostics);
  if (!entries) return entries.error();
  std::vector<StrategyFiles> found;
  for (const Entry& entry : *entries) {
    const std::string path = folder + "/" + entry.name;
    if (entry.kind != EntryKind::folder) {
      tell_unknown_file(folder, entry.name, {}, diagnostics);
    } else if (!is_id(entry.name)) {
      diagnostics.add(kBadId, whole(path), {entry.name}).suggestion = id_meant(entry.name);
      unusable.push_back(entry.name);
    } else {
      if (is_reserved(kReservedTopIds, entry.name)) {
        diagnostics.add(kReservedId, whole(path), {entry.name});
      }
      auto files = find_strategy_files(project, entry.name, diagnostics);
      if (!files) return files.error();
      found.push_back(*std::move(files));
    }
  }
  return found;
}

// The years of all strategies, several at once: they hold nearly all files of a portal.
Result<void> find_years(const Project& project, std::vector<StrategyFiles>& strategies,
                        Diagnostics& diagnostics) {
  std::vector<std::pair<StrategyFiles*, YearFiles*>> years;
  for (StrategyFiles& strategy : strategies) {
    for (YearFiles& year : strategy.years) years.emplace_back(&strategy, &year);
  }
  std::vector<Diagnostics> told(years.size());
  std::vector<std::optional<Error>> errors(years.size());
  parallel_for(years.size(), [&](std::size_t i) {
    const auto& [strategy, year] = years[i];
    auto found = find_year(project, strategy->folder + "/" + std::to_string(year->year), year->year,
                           told[i]);
    if (found) {
      *year = *std::move(found);
    } else {
      errors[i] = found.error();
    }
  });
  for (Diagnostics& one : told) diagnostics.merge(std::move(one));
  for (const auto& error : errors) {
    if (error) return *error;
  }
  return {};
}

Result<void> find_pages(const Project& project, ContentFiles& files, Diagnostics& diagnostics) {
  const std::string path = "content/pages";
  Folder folder(project, path, diagnostics);
  if (const auto opened = folder.open(); !opened) return opened.error();
  auto attachments = folder.take_attachments("files");
  if (!attachments) return attachments.error();
  files.attachments = *std::move(attachments);
  folder.take_if([](const Entry&) { return true; },
                 [&](const Entry& entry) {
                   auto page = named_markdown(project, path, entry, diagnostics);
                   if (page) {
                     files.pages.push_back(*std::move(page));
                   } else {
                     const std::size_t dot = entry.name.find('.');
                     files.unusable_pages.push_back(entry.name.substr(0, dot));
                   }
                 });
  return {};
}

void check_page_ids(const ContentFiles& files, Diagnostics& diagnostics) {
  for (const MarkdownFile& page : files.pages) {
    const Location where{page.source, 0, 0};
    if (is_reserved(kReservedTopIds, page.id)) diagnostics.add(kReservedId, where, {page.id});
    for (const StrategyFiles& strategy : files.strategies) {
      if (strategy.id != page.id) continue;
      diagnostics.add(kPageAndStrategy, where, {page.id}).also = whole(strategy.folder);
    }
  }
}

}  // namespace

Result<YearFiles> find_year(const Project& project, const std::string& path, int year,
                            Diagnostics& diagnostics) {
  YearFiles files;
  files.year = year;
  files.folder = path;
  Folder folder(project, path, diagnostics);
  if (const auto opened = folder.open(); !opened) return opened.error();
  files.followup = folder.take_required_yaml("followup.yaml");
  files.figures = folder.take_yaml("figures.yaml");
  files.overview = folder.take_overviews();
  auto pillars = folder.take_markdown("pillars");
  if (!pillars) return pillars.error();
  auto measures = folder.take_markdown("measures");
  if (!measures) return measures.error();
  auto attachments = folder.take_attachments("files");
  if (!attachments) return attachments.error();
  files.pillars = *std::move(pillars);
  files.measures = *std::move(measures);
  files.attachments = *std::move(attachments);
  folder.tell_rest();
  return files;
}

Result<ContentFiles> find_files(const Project& project, Diagnostics& diagnostics) {
  ContentFiles files;
  files.languages = project.languages;
  Folder content(project, "content", diagnostics);
  if (const auto opened = content.open(); !opened) return opened.error();
  files.site = content.take_required_yaml("site.yaml");
  files.organizations = content.take_yaml("organizations.yaml");
  files.glossary = content.take_yaml("glossary.yaml");
  files.topics = content.take_yaml("topics.yaml");
  if (content.take_folder("pages")) {
    if (const auto found = find_pages(project, files, diagnostics); !found) return found.error();
  }
  if (content.take_folder("strategies")) {
    auto strategies = find_strategies(project, files.unusable_strategies, diagnostics);
    if (!strategies) return strategies.error();
    files.strategies = *std::move(strategies);
    if (const auto found = find_years(project, files.strategies, diagnostics); !found) {
      return found.error();
    }
  }
  content.tell_rest();
  check_page_ids(files, diagnostics);
  return files;
}

}  // namespace ayumi::content
