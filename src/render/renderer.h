#pragma once
// Views become bytes: the compiled templates of all page kinds. Immutable once made; render() may
// be called from several threads at once.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "pages/page_kinds.h"
#include "pages/views/list_views.h"
#include "pages/views/picture_views.h"
#include "pages/words.h"
#include "render/foreign_words.h"
#include "render/theme.h"
#include "template/template.h"

namespace ayumi::render {

// The templates of what is no page.
inline constexpr std::string_view kRedirect = "redirect";
inline constexpr std::string_view kPicture = "picture.xml";

class Renderer {
 public:
  // Compiles every template that a page needs; nothing when one of them is wrong.
  // Words of one of `languages` inside text of another say so.
  static std::optional<Renderer> compile(const Theme& theme, const pages::AllWords& words,
                                         Diagnostics& diagnostics,
                                         const std::vector<Language>& languages = {});

  std::string page(pages::PageKind kind, const pages::AnyView& view,
                   const pages::Words& words) const;
  std::string redirect(const pages::RedirectPageView& view, const pages::Words& words) const;
  std::string picture(const pages::PictureView& view, const pages::Words& words) const;

 private:
  std::vector<template_::Template> pages_;  // by PageKind
  std::optional<template_::Template> redirect_, picture_;
  ForeignWords foreign_words_{{}};
};

}  // namespace ayumi::render
