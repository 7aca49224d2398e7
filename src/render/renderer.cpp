#include "render/renderer.h"

#include <algorithm>
#include <utility>

namespace ayumi::render {

// A record's page has about this many bytes; growing once is cheaper than growing often.
constexpr std::size_t kUsualPage = 32 * 1024;

namespace {

bool is_same_place(const Diagnostic& a, const Diagnostic& b) {
  return a.kind.code == b.kind.code && a.where.source->path == b.where.source->path &&
         a.where.begin == b.where.begin;
}

// A part that every page includes is compiled with each, and its mistake is one.
void tell_new_places(Diagnostics&& found, std::vector<Diagnostic>& told, Diagnostics& to) {
  for (Diagnostic& each : found.sorted()) {
    const bool known = std::any_of(told.begin(), told.end(), [&](const Diagnostic& earlier) {
      return is_same_place(earlier, each);
    });
    if (known) continue;
    to.add(each.kind, each.where) = each;
    told.push_back(std::move(each));
  }
}

}  // namespace

std::optional<Renderer> Renderer::compile(const Theme& theme, const pages::AllWords& words,
                                          Diagnostics& diagnostics,
                                          const std::vector<Language>& languages) {
  Renderer renderer;
  renderer.foreign_words_ = ForeignWords(languages);
  bool whole = true;
  std::vector<Diagnostic> told;
  for (const pages::PageKindRow& row : pages::page_kinds()) {
    Diagnostics found;
    auto page = template_::compile(row.name, theme.templates, row.shape(), *words.keys, found);
    tell_new_places(std::move(found), told, diagnostics);
    whole = whole && page.has_value();
    if (page) renderer.pages_.push_back(*std::move(page));
  }
  const auto compile_other = [&](std::string_view name, const template_::Shape& shape) {
    Diagnostics found;
    auto compiled = template_::compile(name, theme.templates, shape, *words.keys, found);
    tell_new_places(std::move(found), told, diagnostics);
    return compiled;
  };
  renderer.redirect_ = compile_other(kRedirect, pages::RedirectPageView::shape());
  renderer.picture_ = compile_other(kPicture, pages::PictureView::shape());
  if (!whole || !renderer.redirect_ || !renderer.picture_) return std::nullopt;
  return renderer;
}

std::string Renderer::page(pages::PageKind kind, const pages::AnyView& view,
                           const pages::Words& words) const {
  std::string out;
  out.reserve(kUsualPage);
  template_::render(pages_[static_cast<std::size_t>(kind)], *view.shape, view.view.get(),
                    words.all(), out);
  foreign_words_.mark(out);
  return out;
}

std::string Renderer::redirect(const pages::RedirectPageView& view,
                               const pages::Words& words) const {
  std::string out;
  template_::render(*redirect_, view, words.all(), out);
  return out;
}

std::string Renderer::picture(const pages::PictureView& view, const pages::Words& words) const {
  std::string out;
  template_::render(*picture_, view, words.all(), out);
  return out;
}

}  // namespace ayumi::render
