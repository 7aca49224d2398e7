#pragma once
// The only maker of URLs. A site path is what follows the site's root, without a leading '/':
// "" (the root), "ja/", "ja/global-health/2022/", "assets/style.0123456789ab.css". A page's site
// path ends in '/'; its bytes are in "<site path>index.html".
//
// Links between pages are relative, so that the same output works at a domain's root and in any
// folder. Absolute URLs are made only for what leaves the site: canonical, hreflang, sitemap.

#include <string>
#include <string_view>

#include "template/values.h"

namespace ayumi::pages {

// How a page is written in a link: "…/2022/" for a web server, "…/2022/index.html" for a folder
// that is opened without one.
enum class LinkStyle { directory, portable };

class Urls {
 public:
  // `base_url` ends in '/'.
  Urls(std::string base_url, LinkStyle style);

  // The link from one site path to another; `anchor` is an id, without '#'.
  template_::Url relative(std::string_view from, std::string_view to,
                          std::string_view anchor = {}) const;
  template_::Url absolute(std::string_view to) const;
  // Root-absolute, with the path of the base URL: only for 404.html, which a host shows at any
  // depth.
  template_::Url rooted(std::string_view to) const;

  LinkStyle style() const { return style_; }

 private:
  std::string base_url_;
  std::string base_path_;
  LinkStyle style_;
};

// "ja/a/" → "ja/a/index.html"; a file's path stays.
std::string file_of(std::string_view site_path);

// A page asked with one value: "search/?q=%E8%96%AC".
template_::Url with_query(const template_::Url& page, std::string_view name,
                          std::string_view value);

// Bytes that a URL's path cannot hold become %XX (RFC 3986; '/' is kept).
std::string percent_encoded(std::string_view path);
std::string percent_decoded(std::string_view path);

}  // namespace ayumi::pages
