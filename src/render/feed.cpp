#include "render/feed.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/text.h"
#include "pages/updates.h"

namespace ayumi::render {
namespace {

using pages::PageKind;
using pages::Scope;
using pages::Update;

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::size_t kLongestShortName = 16;  // characters; OpenSearch 1.1
constexpr int kMinute = 60;
constexpr int kHour = 60 * kMinute;

void element(std::string& out, std::string_view indent, std::string_view name,
             std::string_view text) {
  out.append(indent).append("<").append(name).append(">");
  append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

void link(std::string& out, std::string_view indent, std::string_view rel, std::string_view type,
          std::string_view href) {
  out.append(indent).append("<link rel=\"").append(rel).append("\" type=\"").append(type);
  out.append("\" href=\"");
  append_escaped(out, href);
  out += "\"/>\n";
}

// 2023-06-26T00:00:00+09:00, of a date that is exact to the day
std::string moment(const Site& site, const Date& date) {
  const std::string day = to_string(date) + "T00:00:00";
  const auto at = parse_instant(day + "Z");
  const int offset = at ? time_zone_offset(site.time_zone, *at) : 0;
  if (offset == 0) return day + 'Z';
  const int size = std::abs(offset);
  std::array<char, 8> zone{};
  std::snprintf(zone.data(), zone.size(), "%c%02d:%02d", offset < 0 ? '-' : '+', size / kHour % 100,
                size % kHour / kMinute);
  return day + zone.data();
}

// The address of the page, and what of it is meant.
std::string entry_id(const std::string& url, const Update& update) {
  if (update.correction == nullptr) return url + "#published";
  return url + "#corrected-" + to_string(update.date) + '-' + std::to_string(update.nth);
}

class Feed {
 public:
  explicit Feed(const pages::LanguageContext& context)
      : context_(context), site_(context.site), page_(context, {PageKind::updates}) {}

  std::string write() {
    const std::vector<Update> all = pages::feed_updates(site_, context_.language);
    out_ = kDeclaration;
    out_ += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
    out_ += site_.languages[context_.language].tag + "\">\n";
    const std::string page = context_.urls.absolute(page_.site_path()).text();
    element(out_, "  ", "title", page_.text(site_.title) + " – " + page_.words().plain("updates"));
    element(out_, "  ", "id", page);
    element(out_, "  ", "updated", moment(site_, all.front().date));
    link(out_, "  ", "self", "application/atom+xml",
         context_.urls.absolute(pages::feed_path(site_, context_.language)).text());
    link(out_, "  ", "alternate", "text/html", page);
    write_author();
    for (const Update& update : all) write_entry(update);
    out_ += "</feed>\n";
    return std::move(out_);
  }

 private:
  void write_author() {
    const std::string name =
        page_.text(site_.publisher.name.empty() ? site_.title : site_.publisher.name);
    out_ += "  <author>\n";
    element(out_, "    ", "name", name);
    if (!site_.publisher.url.empty()) element(out_, "    ", "uri", site_.publisher.url);
    out_ += "  </author>\n";
    const std::string rights = page_.text(site_.licence.name);
    if (!rights.empty()) element(out_, "  ", "rights", rights);
  }

  void write_entry(const Update& update) {
    const std::string path =
        pages::site_path_of(site_, context_.plan, update.page, context_.language);
    const std::string url = context_.urls.absolute(path).text();
    out_ += "  <entry>\n";
    element(out_, "    ", "title", pages::name_of_update(page_, update));
    element(out_, "    ", "id", entry_id(url, update));
    element(out_, "    ", "updated", moment(site_, update.date));
    link(out_, "    ", "alternate", "text/html", url);
    element(out_, "    ", "summary", pages::words_of_update(page_, update));
    out_ += "  </entry>\n";
  }

  const pages::LanguageContext& context_;
  const Site& site_;
  const Scope page_;
  std::string out_;
};

std::string shortened(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t n = 0; n < kLongestShortName && end < text.size(); ++n) {
    next_code_point(text, end);
  }
  return std::string(trimmed(text.substr(0, end)));
}

}  // namespace

OutputFile feed(const pages::LanguageContext& context) {
  return {pages::feed_path(context.site, context.language), Feed(context).write()};
}

OutputFile open_search(const pages::LanguageContext& context) {
  const Site& site = context.site;
  const Scope page(context, {PageKind::search});
  const std::string title = page.text(site.title);
  const std::string path = pages::open_search_path(site, context.language);
  std::string out(kDeclaration);
  out += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  element(out, "  ", "ShortName", shortened(title));
  element(out, "  ", "LongName", title);
  element(out, "  ", "Description", page.words().plain("search-description"));
  element(out, "  ", "Language", site.languages[context.language].tag);
  element(out, "  ", "InputEncoding", "UTF-8");
  out += "  <Image width=\"32\" height=\"32\" type=\"image/png\">";
  append_escaped(out, context.urls.absolute(context.icon_png).text());
  out += "</Image>\n  <Url type=\"text/html\" template=\"";
  append_escaped(out, context.urls.absolute(page.site_path()).text());
  out +=
      "?q={searchTerms}\"/>\n  <Url type=\"application/opensearchdescription+xml\" rel=\"self\" "
      "template=\"";
  append_escaped(out, context.urls.absolute(path).text());
  return {path, out + "\"/>\n</OpenSearchDescription>\n"};
}

}  // namespace ayumi::render
