#include "render/sitemap.h"

#include "base/text.h"
#include "pages/prose_html.h"

namespace ayumi::render {
namespace {

constexpr std::size_t kMostAddresses = 50000;  // sitemaps.org
constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void append_alternates(std::string& out,
                       const std::vector<std::pair<std::string, std::string>>& written) {
  if (written.size() < 2) return;
  for (const auto& [tag, url] : written) {
    out.append("    <xhtml:link rel=\"alternate\" hreflang=\"").append(tag).append("\" href=\"");
    append_escaped(out, url);
    out += "\"/>\n";
  }
}

// Each <url> element of the site, in the order of the plan.
std::vector<std::string> entries(const Site& site, const pages::PagePlan& plan,
                                 const pages::NewestDays& days, const pages::Urls& urls) {
  std::vector<std::string> result;
  for (const pages::Page& page : plan.pages) {
    if (!pages::is_for_search_engines(page.address)) continue;
    std::vector<std::pair<std::string, std::string>> written;
    for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
      if (!pages::is_written_in(site, page.address, i)) continue;
      const std::string path = site.languages[i].tag + '/' + page.path;
      written.emplace_back(site.languages[i].tag, urls.absolute(path).text());
    }
    const auto changed = pages::changed_on(site, plan, days, page.address);
    for (const auto& [tag, url] : written) {
      std::string entry = "  <url>\n    <loc>";
      append_escaped(entry, url);
      entry += "</loc>\n";
      if (changed) entry += "    <lastmod>" + to_string(*changed) + "</lastmod>\n";
      append_alternates(entry, written);
      entry += "  </url>\n";
      result.push_back(std::move(entry));
    }
  }
  return result;
}

std::string sitemap(const std::vector<std::string>& entries, std::size_t begin, std::size_t end) {
  std::string out(kDeclaration);
  out +=
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (std::size_t i = begin; i < end; ++i) out += entries[i];
  return out + "</urlset>\n";
}

}  // namespace

std::vector<OutputFile> sitemaps(const Site& site, const pages::PagePlan& plan,
                                 const pages::NewestDays& days, const pages::Urls& urls) {
  const std::vector<std::string> all = entries(site, plan, days, urls);
  if (all.size() <= kMostAddresses) return {{"sitemap.xml", sitemap(all, 0, all.size())}};
  std::vector<OutputFile> files;
  std::string index(kDeclaration);
  index += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::size_t begin = 0; begin < all.size(); begin += kMostAddresses) {
    const std::size_t end = std::min(begin + kMostAddresses, all.size());
    const std::string path = "sitemap-" + std::to_string(files.size() + 1) + ".xml";
    index += "  <sitemap><loc>" + escaped(urls.absolute(path).text()) + "</loc></sitemap>\n";
    files.push_back({path, sitemap(all, begin, end)});
  }
  files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
  return files;
}

OutputFile robots(const pages::Urls& urls) {
  return {"robots.txt",
          "User-agent: *\nAllow: /\n\nSitemap: " + urls.absolute("sitemap.xml").text() + "\n"};
}

}  // namespace ayumi::render
