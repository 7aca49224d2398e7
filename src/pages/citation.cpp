#include "pages/citation.h"

#include "base/example_address.h"

namespace ayumi::pages {
namespace {

Html source_details(const Phrases& phrases, const Cited& cited) {
  const SourceDocument& source = *cited.source;
  const std::string date = source.date ? phrases.date(*source.date) : std::string();
  return phrases.row({phrases.html(source.publisher), as_html(date),
                      cited.at == nullptr ? Html() : phrases.html(*cited.at)});
}

HtmlArgument or_none(const Html& text) {
  return text.bytes.empty() ? HtmlArgument("none") : HtmlArgument(text);
}

// Without an address where that is "".
Html citation_in(const Phrases& phrases, const Site& site, const Cited& cited,
                 const std::string& address) {
  const std::string year = cited.year == 0 ? std::string() : phrases.year_label(cited.year);
  HtmlArguments arguments{{"site", phrases.html(site.title)},
                          {"record", phrases.html(*cited.title)},
                          {"year", or_none(as_html(year))},
                          {"url", or_none(as_html(address))}};
  if (cited.source == nullptr) return phrases.words().html("citation-without-source", arguments);
  arguments.emplace_back("source", phrases.html(cited.source->title));
  arguments.emplace_back("details", or_none(source_details(phrases, cited)));
  arguments.emplace_back("address", or_none(as_html(cited.source->url)));
  return phrases.words().html("citation", arguments);
}

// What may stand in a mailto: subject (RFC 6068): everything else is a percent sign and two digits.
std::string subject_encoded(std::string_view text) {
  constexpr std::string_view kMeans = "&=+,;?#'";
  std::string encoded;
  for (const char c : percent_encoded(text)) {
    if (kMeans.find(c) == std::string_view::npos) {
      encoded.push_back(c);
    } else {
      constexpr std::string_view kDigits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      encoded.push_back('%');
      encoded.push_back(kDigits[byte >> 4U]);
      encoded.push_back(kDigits[byte & 15U]);
    }
  }
  return encoded;
}

std::optional<LinkView> report_link(const Scope& scope) {
  const Publisher& publisher = scope.site().publisher;
  if (!publisher.email.empty()) {
    const std::string page = scope.context().urls.absolute(scope.site_path()).text();
    const std::string subject = scope.words().format("report-subject", {{"url", page}});
    return LinkView{scope.words().plain("report-error"),
                    Url("mailto:" + publisher.email + "?subject=" + subject_encoded(subject))};
  }
  if (publisher.url.empty()) return std::nullopt;
  return LinkView{scope.words().plain("report-to-publisher"), Url(publisher.url)};
}

}  // namespace

std::vector<CitationView> citations(const Scope& scope, const Cited& cited, const Address& page) {
  std::vector<CitationView> views;
  const Site& site = scope.site();
  for (std::size_t n = 0; n < site.languages.size(); ++n) {
    const LanguageIndex own = scope.language();
    const LanguageIndex i = n == 0 ? own : n <= own ? n - 1 : n;
    const std::string address =
        is_example_address(site.base_url)
            ? std::string()
            : scope.context().urls.absolute(site_path_of(site, scope.plan(), page, i)).text();
    const ForeignLanguage foreign = scope.phrases().foreign(i);
    views.push_back({site.languages[i].name, foreign.lang, foreign.dir,
                     citation_in(*(*scope.context().all_phrases)[i], site, cited, address)});
  }
  return views;
}

CitingView citing_view(const Scope& scope, const Cited& cited) {
  CitingView view;
  view.citations = citations(scope, cited, scope.address());
  if (is_example_address(scope.site().base_url))
    view.address_note = scope.words().plain("example-address");
  view.report = report_link(scope);
  return view;
}

}  // namespace ayumi::pages
