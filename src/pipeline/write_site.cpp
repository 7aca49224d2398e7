#include "pipeline/write_site.h"

#include <mutex>

#include "base/parallel.h"
#include "pipeline/site_bytes.h"

namespace ayumi::pipeline {
namespace {

using pages::Scope;

// The first error of many threads.
class FirstError {
 public:
  void keep(const Result<void>& result) {
    if (result) return;
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = result.error();
  }
  Result<void> result() const { return error_ ? Result<void>(*error_) : Result<void>(); }

 private:
  std::mutex mutex_;
  std::optional<Error> error_;
};

Result<void> write_page(const Portal& portal, const Scope& scope, publish::Staging& staging) {
  for (const render::OutputFile& picture : picture_files(portal, scope)) {
    const auto written = staging.write(picture.path, picture.bytes);
    if (!written) return written;
  }
  return staging.write(pages::file_of(scope.site_path()), page_bytes(portal, scope));
}

Result<void> write_root_pages(const Portal& portal, bool portable, publish::Staging& staging) {
  const pages::LanguageContext& first = *portal.languages.front().context;
  for (const RootPage& page : root_pages(portable)) {
    const auto written = write_page(portal, Scope(first, page.address, page.site_path), staging);
    if (!written) return written;
  }
  return {};
}

Result<void> write_redirects(const Portal& portal, publish::Staging& staging) {
  for (const LanguagePortal& language : portal.languages) {
    const std::string tag = portal.site.languages[language.context->language].tag;
    for (const pages::Redirect& redirect : portal.plan.redirects) {
      const auto written = staging.write(pages::file_of(tag + '/' + redirect.path),
                                         redirect_bytes(portal, *language.context, redirect));
      if (!written) return written;
    }
  }
  return {};
}

Result<void> write_theme_files(const Portal& portal, publish::Staging& staging) {
  for (const auto& [name, source] : portal.theme.files) {
    const auto written = staging.write(theme_file_path(portal, name), source->text);
    if (!written) return written;
  }
  return {};
}

Result<void> copy_file(const FileSystem& disk, const std::string& from, const std::string& to,
                       publish::Staging& staging) {
  const auto bytes = disk.read(from);
  if (!bytes) return bytes.error();
  return staging.write(to, *bytes);
}

}  // namespace

Result<std::size_t> write_pages(const Portal& portal, bool portable, publish::Staging& staging) {
  FirstError error;
  error.keep(write_root_pages(portal, portable, staging));
  const std::size_t count = portal.plan.pages.size();
  for (const LanguagePortal& language : portal.languages) {
    const pages::LanguageContext& context = *language.context;
    // What the pages that compare two years find out, the records' pages tell as well.
    for (const bool comparing : {true, false}) {
      parallel_for(count, [&](std::size_t i) {
        const pages::Address& page = portal.plan.pages[i].address;
        const bool now = (page.kind == pages::PageKind::changes) == comparing;
        if (now) error.keep(write_page(portal, Scope(context, page), staging));
      });
    }
  }
  const auto result = error.result();
  if (!result) return result.error();
  return count * portal.languages.size();
}

Result<void> write_data(const Portal& portal, publish::Staging& staging) {
  return portal.data->write(
      [&](const std::string& path, std::string_view bytes) { return staging.write(path, bytes); });
}

// One language after the other, each on all cores: an index is held in memory until it is written.
Result<void> write_search(const Portal& portal, bool portable, publish::Staging& staging) {
  const auto script =
      staging.write(portal.appearance.search_script, portal.appearance.search_script_bytes);
  if (!script) return script;
  for (LanguageIndex language = 0; language < portal.languages.size(); ++language) {
    const auto files = search_index_files(portal, language, portable);
    FirstError error;
    parallel_for(files.size(),
                 [&](std::size_t i) { error.keep(staging.write(files[i].path, files[i].bytes)); });
    const auto written = error.result();
    if (!written) return written;
  }
  return {};
}

Result<void> write_files(const FileSystem& disk, const PortalRequest& request, const Portal& portal,
                         const std::vector<StaticFile>& statics, publish::Staging& staging) {
  for (const auto& step : {write_redirects(portal, staging), write_theme_files(portal, staging)}) {
    if (!step) return step;
  }
  for (const std::size_t i : linked_files(portal.documents)) {
    const pages::FileRoute& file = portal.plan.files[i];
    const auto copied =
        copy_file(disk, request.project + '/' + file.source, file.site_path, staging);
    if (!copied) return copied;
  }
  for (const StaticFile& file : statics) {
    const auto copied = copy_file(disk, request.project + '/' + file.source, file.path, staging);
    if (!copied) return copied;
  }
  for (const auto& files : {search_engine_files(portal, statics, request.portable),
                            discovery_files(portal, request.portable)}) {
    for (const render::OutputFile& file : files) {
      const auto written = staging.write(file.path, file.bytes);
      if (!written) return written;
    }
  }
  return {};
}

}  // namespace ayumi::pipeline
