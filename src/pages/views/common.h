#pragma once
// What the templates of several page kinds see. Everything is finished: words in the page's
// language, dates and numbers written out, links relative to the page. A short text that may be
// missing in a language is Html, since words of another one are marked as such. A view is built for
// one page and read by one template; SiteView and WordsView are shared by all pages of a language.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "template/shape.h"
#include "template/values.h"

namespace ayumi::pages {

using template_::Html;
using template_::Shape;
using template_::Url;

struct LinkView {
  std::string text;
  Url url;
  std::string lang{};  // of the text, only where it differs from the page's
  std::string dir{};
  static const Shape& shape();
};

struct DataFileView {
  std::string name;  // measures.csv
  Url url;
  std::string holds;   // what stands in it
  std::string count;   // rows, in words; empty where nothing is counted
  std::string size;    // 12 KB
  std::string format;  // CSV, JSON, JSON-LD, XLSX, ZIP
  std::string facts;   // format, count and size, in brackets
  static const Shape& shape();
};

struct NavigationView {
  std::string text;
  Url url;
  bool current = false;  // the page itself
  bool within = false;   // a page below it
  static const Shape& shape();
};

struct LanguageLinkView {
  std::string tag;
  std::string name;
  Url url;
  bool current = false;
  std::string missing;  // words of that language that say that the page is not written in it
  std::string dir;
  static const Shape& shape();
};

struct AlternateView {
  std::string tag;  // or "x-default"
  Url url;          // absolute
  static const Shape& shape();
};

// The page shows text of another language, since its own is not written.
struct FallbackView {
  std::string lang;
  std::string notice;
  static const Shape& shape();
};

struct SiteView {
  std::string title;
  Html subtitle;
  Html description;
  Html notice;
  Html publisher;
  std::optional<Url> publisher_url;
  std::optional<Url> contact;  // mailto:
  Html licence;
  std::optional<Url> licence_url;
  std::string generator;
  bool drafts = false;  // shows what is under embargo, and must not be published
  static const Shape& shape();
};

struct PictureSizeView {
  std::int64_t width = 0, height = 0;  // in pixels
  static const Shape& shape();
};

// What is shown where somebody passes a page on (OpenGraph).
struct SharingView {
  std::string title;
  std::string type;    // website or article
  std::string locale;  // ja_JP
  Url image;           // absolute
  std::string image_alt;
  std::optional<PictureSizeView> image_size;  // where it is known
  static const Shape& shape();
};

// The publisher's picture beside the portal's name.
struct LogoView {
  Url url;
  std::string alt;                     // empty where the name says enough
  std::int64_t width = 0, height = 0;  // of the picture itself, in CSS pixels
  static const Shape& shape();
};

struct DateView {
  Html text;
  std::string iso;  // for <time datetime>; empty where the source gives no date
  static const Shape& shape();
};

// Head, header and footer of a page.
struct PageView {
  std::string kind;  // the page kind's name, for a class
  std::string lang;
  std::string dir;
  std::string title;  // of the browser's tab: page – section – site
  std::string description;
  Url canonical;
  std::vector<AlternateView> alternates;  // only languages in which the page is written
  bool noindex = false;
  SharingView sharing;
  std::optional<LogoView> logo;
  Url icon, icon_png;
  std::optional<Url> feed;         // of the updates, in the page's language
  std::optional<Url> open_search;  // how browsers search the portal
  Url stylesheet;
  Url script;
  std::optional<Url> tables_script;  // only where a table is long enough to be put in another order
  Url home;
  Url search;         // the search page
  Url search_script;  // which will be needed when somebody searches
  bool is_search = false;
  std::vector<NavigationView> navigation;
  std::vector<LinkView> crumbs;  // the way to the page, home first, itself left out
  Html here;                     // the page's own name at the end of the crumbs
  std::vector<LanguageLinkView> languages;
  std::vector<LinkView> footer;
  std::optional<FallbackView> fallback;
  std::optional<DateView> updated;    // when its source was published, or it was corrected later
  std::string updated_what;           // which of the two, in words
  std::vector<DataFileView> numbers;  // tables with the numbers of the page's pictures
  static const Shape& shape();
};

// A word in a frame: draft, date, status.
struct TagView {
  std::string text;
  bool draft = false;
  static const Shape& shape();
};

struct OrganizationView {
  std::string name;
  Url url;
  std::string note;  // such as "until 31 March 2022"
  static const Shape& shape();
};

struct RolesView {
  std::vector<OrganizationView> lead, partners, responsible;
  std::string partners_count, responsible_count;  // "3 partners", in words; empty without any
  bool many_partners = false, many_responsible = false;  // more than a line or two would hold
  Html responsible_note;
  std::string silent;      // said instead, where nobody is named
  std::int64_t order = 0;  // place of the first of them in the official order; nobody comes last
  static const Shape& shape();
};

struct SourceView {
  Html title;
  Html number;
  Html publisher;
  std::string date;
  Html at;  // the place in it
  Html note;
  std::optional<Url> url;
  static const Shape& shape();
};

// A piece of prose under its heading.
struct SectionView {
  std::string id;  // what an anchor to the section means, unique on the page
  std::string heading;
  Html html;
  std::string lang;  // only where it differs from the page's
  std::string dir;
  static const Shape& shape();
};

struct ProseView {
  Html html;
  std::string lang;  // only where it differs from the page's
  std::string dir;
  static const Shape& shape();
};

struct CorrectionView {
  DateView date;
  Html what;
  static const Shape& shape();
};

struct NotReproducedView {
  std::string kind;
  Html caption;
  Html credit;
  static const Shape& shape();
};

// How a record stands to the year before. Exactly one of the four, or none without a predecessor.
struct StateView {
  std::string text;
  bool is_new = false, is_continued = false, is_ended = false, is_silent = false;
  static const Shape& shape();
};

// A record in a list.
struct RecordRowView {
  std::string label;
  std::string title;
  Url url;
  Html summary;
  RolesView roles;
  std::optional<StateView> state;
  std::optional<LinkView> borrowed_from;
  static const Shape& shape();
};

// Records of one follow-up that stand under one pillar.
struct RecordsBelowView {
  std::string pillar;  // with the pillars above it; empty for records without one
  std::vector<RecordRowView> records;
  static const Shape& shape();
};

// Records of one follow-up in a list.
struct RecordGroupView {
  std::string id;  // anchor
  LinkView strategy;
  LinkView followup;
  std::string count;  // "3 measures"
  bool is_long = false;
  std::vector<RecordsBelowView> pillars;  // in the order of the follow-up
  static const Shape& shape();
};

// One step of a stair of years.
struct YearView {
  std::string year;   // 2023
  std::string label;  // 2023年度（令和5年度）
  std::string words;  // 表示中, 掲載なし …
  std::optional<Url> url;
  bool current = false, reported = false, planned = false, silent = false;
  static const Shape& shape();
};

}  // namespace ayumi::pages
