#pragma once
// What a page is built from. A Scope is one page in one language; the functions below make the
// pieces that several kinds of pages show. Everything is const and safe on any thread.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/content.h"
#include "exports/facts.h"
#include "pages/connections.h"
#include "pages/documents.h"
#include "pages/image_size.h"
#include "pages/kept_differences.h"
#include "pages/phrases.h"
#include "pages/plan.h"
#include "pages/prose_html.h"
#include "pages/urls.h"
#include "pages/views/common.h"
#include "pages/words.h"
#include "redline/redline.h"

namespace ayumi::pages {

// The same for all pages of a language.
struct LanguageContext {
  const Site& site;
  const PagePlan& plan;
  const Documents& documents;
  const Connections& connections;
  const Urls& urls;
  const Phrases& phrases;
  const SiteView& site_view;
  const std::vector<Words>& all_words;  // by language
  LanguageIndex language;
  std::string_view stylesheet;                          // site path
  std::string_view script = "assets/site.js";           // site path, of every page
  std::string_view tables_script = "assets/tables.js";  // site path, of pages with long tables
  std::string_view search_script = "assets/search.js";  // site path, of the search page
  std::string_view icon = "assets/icon.svg";            // site paths, of the next two as well
  std::string_view icon_png = "assets/icon.png";
  std::string_view share_image = "assets/share.png";
  std::optional<ImageSize> share_size{};
  std::optional<ImageSize> logo_size{};  // of Site::logo; none: no logo is shown
  std::string region{};                  // as OpenGraph says the language: ja_JP
  bool has_feed = false;                 // whether there is a dated update to tell of
  // What is known of the files below data/; made when first asked for.
  std::function<const exports::Facts&()> data{};
  // How large the file at a path below data/ is.
  std::function<std::uint64_t(std::string_view)> data_bytes{};
  // By language, for what a page says in all of them.
  const std::vector<const Phrases*>* all_phrases = nullptr;
  // To be copied, not used: it belongs to one thread at a time.
  redline::Comparer comparer{site.languages[language].tag};
  std::shared_ptr<KeptDifferences> differences = std::make_shared<KeptDifferences>();
};

class Scope {
 public:
  Scope(const LanguageContext& context, const Address& address);
  // A page that stands elsewhere than its address says: "/", 404.html, a redirect.
  Scope(const LanguageContext& context, const Address& address, std::string site_path);

  const LanguageContext& context() const { return context_; }
  const Site& site() const { return context_.site; }
  const PagePlan& plan() const { return context_.plan; }
  const Phrases& phrases() const { return context_.phrases; }
  const Words& words() const { return context_.phrases.words(); }
  LanguageIndex language() const { return context_.language; }
  const Address& address() const { return address_; }
  const std::string& site_path() const { return site_path_; }

  std::string text(const Text& text) const { return context_.phrases.text(text); }
  Html html(const Text& text) const { return context_.phrases.html(text); }
  Url to(const Address& page, std::string_view anchor = {}) const;
  LinkView link(const Address& page, std::string text) const { return {std::move(text), to(page)}; }
  LinkView link(const Address& page, const Text& text) const;
  // A heading that an author wrote at level 2 is shown `deeper` levels further down.
  ReadingPlace reading_place(int deeper) const;

 private:
  const LanguageContext& context_;
  Address address_;
  std::string site_path_;
};

// The name by which a page is called in links and crumbs. In the page's language but for topics and
// plain pages, whose links say so.
std::string name_of(const Scope& scope, const Address& page);
LinkView named_link(const Scope& scope, const Address& page);

// `title` stands in every language; else the caller puts it into `here`, marked.
PageView page_view(const Scope& scope, const std::string& title, std::string description);

// A table of `rows` rows stands on the page: from five on, a reader may put it in another order.
void add_table(const Scope& scope, std::size_t rows, PageView& page);
void add_table(const Scope& scope, const RecordGroupView& group, PageView& page);

RolesView roles_view(const Scope& scope, const RecordKey& key);
// What is said where nobody is named; "" where somebody is.
std::string roles_silence(const Scope& scope, const RecordKey& key);
// Without one organisation, on whose page it stands; `silent` is then never said.
RolesView other_roles_view(const Scope& scope, const RecordKey& key, OrganizationIndex without);
OrganizationView organization_view(const Scope& scope, OrganizationIndex organization);
RecordRowView record_row(const Scope& scope, const RecordKey& key);
// In the rows, `of_page` is left out of who has a role.
std::vector<RecordGroupView> record_groups(const Scope& scope,
                                           const std::vector<RecordKey>& records,
                                           std::optional<OrganizationIndex> of_page = {});
std::size_t rows_of(const RecordGroupView& group);
exports::Relation relation_of(const Site& site, const PagePlan& plan, const RecordKey& key);
std::optional<StateView> state_of(const Scope& scope, const RecordKey& key);
std::vector<TagView> followup_tags(const Scope& scope, const FollowUp& followup);

ProseView prose_view(const Scope& scope, const Prose& prose, LanguageIndex language,
                     std::string_view prefix, int deeper);

// The sections of a measure's or a pillar's prose that satisfy `wanted`, and its footnotes.
struct SectionsView {
  std::vector<SectionView> sections;
  std::optional<ProseView> footnotes;
};
using RoleFilter = bool (*)(SectionKind::Role);
SectionsView sections_view(const Scope& scope, const Localized<Prose>& prose, RoleFilter wanted,
                           std::string_view prefix, int deeper);

// The follow-up of the year before, if the portal has it.
std::optional<std::size_t> predecessor(const Strategy& strategy, std::size_t followup);

}  // namespace ayumi::pages
