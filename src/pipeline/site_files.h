#pragma once
// The files of a site by their place, each made when somebody asks for it: what a preview shows.
// Holds exactly what a build of the same portal would write.

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "pipeline/portal.h"
#include "pipeline/static_files.h"
#include "render/sitemap.h"

namespace ayumi::pipeline {

// Const use is safe on any thread.
class SiteFiles {
 public:
  // `portal` has no errors. It and `disk` outlive the object.
  SiteFiles(const FileSystem& disk, const PortalRequest& request, const Portal& portal,
            std::vector<StaticFile> statics);

  struct Found {
    std::string bytes;
    bool generated = true;  // false: a file of the project or the theme, as it is
  };
  // `path` as in an output folder: "ja/index.html". Nothing where the site has no such file; an
  // Error when the disk fails, or when what stood there has become something else.
  Result<std::optional<Found>> read(std::string_view path) const;

  // Whether a page stands at "<path>/index.html".
  bool is_folder_with_page(std::string_view path) const;

 private:
  std::optional<std::string> page(std::string_view path) const;
  std::optional<std::string> picture(const LanguagePortal& language, std::string_view path) const;
  std::optional<std::string> root_page(std::string_view path) const;
  std::optional<std::string> source_of(std::string_view path) const;
  const std::string* of_whole_site(std::string_view path) const;
  const std::string* of_search(std::string_view path) const;
  Result<std::optional<Found>> read_source(const std::string& source) const;

  const FileSystem& disk_;
  const Portal& portal_;
  const std::string project_;
  const bool portable_;
  const std::vector<StaticFile> statics_;
  // Made when first asked for; the search of each language for itself.
  struct Lazy {
    std::once_flag made;
    std::vector<render::OutputFile> files;

    const std::string* find(std::string_view path) const;
  };
  mutable Lazy whole_site_;
  mutable std::deque<Lazy> search_;
};

}  // namespace ayumi::pipeline
