#pragma once
// Small portals in memory, so that a test reads as "this content, this page". Whatever a test does
// not mention is the portal of small_portal.cpp: two languages, one strategy "plan" with the years
// 2022 and 2023. Failures to load end the test.

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/memory_file_system.h"
#include "pages/page_kinds.h"
#include "pipeline/portal.h"

namespace ayumi::testing {

// A portal made ready, and its pages. Language tags and paths are those of the URL: "ja" and
// "plan/2023/training/".
class ReadyPortal {
 public:
  explicit ReadyPortal(std::unique_ptr<pipeline::Portal> portal) : portal_(std::move(portal)) {}

  const pipeline::Portal& operator*() const { return *portal_; }
  const pipeline::Portal* operator->() const { return portal_.get(); }

  pages::Address address(std::string_view path) const;
  pages::Scope scope(std::string_view language, std::string_view path) const;

  // What the template of a page sees; `View` must be the one of that page's kind.
  template <class View>
  View view(std::string_view language, std::string_view path) const {
    const pages::Scope page = scope(language, path);
    const pages::AnyView any = pages::row_of(page.address().kind).view(page);
    if (any.shape != &View::shape()) throw std::logic_error("not the view of that page");
    return *static_cast<const View*>(any.view.get());
  }
  // The page's bytes.
  std::string html(std::string_view language, std::string_view path) const;

 private:
  std::unique_ptr<pipeline::Portal> portal_;
};

class SmallPortal {
 public:
  SmallPortal();

  // Paths are below content/.
  SmallPortal& file(const std::string& path, std::string_view text);
  SmallPortal& without(const std::string& path);
  // Adds to the end of a file.
  SmallPortal& more(const std::string& path, std::string_view text);
  // `before` must stand in the file once.
  SmallPortal& change(const std::string& path, std::string_view before, std::string_view after);
  // Paths are below the project.
  SmallPortal& project_file(const std::string& path, std::string_view bytes);

  MemoryFileSystem& disk() { return *disk_; }
  static pipeline::PortalRequest request();

  // Without a mistake, and without a warning either.
  ReadyPortal ready(const pipeline::PortalRequest& request = SmallPortal::request()) const;
  // With whatever is wrong in it.
  ReadyPortal as_it_is(const pipeline::PortalRequest& request = SmallPortal::request()) const;
  // "pages/about.en.md:3:1 P002 '[x](topic:y)' (topic) (y) z?" for each diagnostic: path below
  // content/, line and column, code, the words at the place, arguments, suggestion.
  std::vector<std::string> told() const;

 private:
  std::unique_ptr<MemoryFileSystem> disk_ = std::make_unique<MemoryFileSystem>();
};

// All but what nobody uses and results that nobody wrote, of which a small portal is full;
std::vector<std::string> lines_of(const Diagnostics& diagnostics);
// …and these alone.
std::vector<std::string> neglected(const Diagnostics& diagnostics);

// How often `part` stands in `text`.
std::size_t count(std::string_view text, std::string_view part);

}  // namespace ayumi::testing
