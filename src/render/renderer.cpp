#include "render/renderer.h"

namespace ayumi::render {

// A record's page has about this many bytes; growing once is cheaper than growing often.
constexpr std::size_t kUsualPage = 32 * 1024;

std::optional<Renderer> Renderer::compile(const Theme& theme, const pages::AllWords& words,
                                          Diagnostics& diagnostics,
                                          const std::vector<Language>& languages) {
  Renderer renderer;
  renderer.foreign_words_ = ForeignWords(languages);
  bool whole = true;
  for (const pages::PageKindRow& row : pages::page_kinds()) {
    auto page =
        template_::compile(row.name, theme.templates, row.shape(), *words.keys, diagnostics);
    whole = whole && page.has_value();
    if (page) renderer.pages_.push_back(*std::move(page));
  }
  renderer.redirect_ = template_::compile(
      "redirect", theme.templates, pages::RedirectPageView::shape(), *words.keys, diagnostics);
  if (!whole || !renderer.redirect_) return std::nullopt;
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

}  // namespace ayumi::render
