#pragma once
// Everything under one content/, checked and frozen: every reference resolved, everything under
// embargo already taken out. Later stages only read it.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/locale.h"
#include "model/faulty_list.h"
#include "model/strategy.h"

namespace ayumi {

struct Language {
  std::string tag;   // BCP 47
  std::string name;  // its own name
  bool right_to_left = false;
};

// A part of a record with a role (記載欄).
struct SectionKind {
  enum class Role { plan, result, context };
  std::string id;
  Role role = Role::context;
  Text heading;
};

// Optional scale for a record's status, with the rule by which the office sets it.
struct StatusScale {
  struct Step {
    std::string id;
    Text name;
  };
  std::vector<Step> steps;
  Text rule;
};

struct Publisher {
  Text name;
  std::string url;
  std::string email;  // where a reader reports an error; empty when not given
};

struct Licence {
  Text name;
  std::string url;
};

// One of a portal's own colours, as it was written for light and for dark grounds.
struct Colour {
  struct Shade {
    std::string value;  // "#rrggbb" in lower case; empty when the colour is not given
    Location where;
  };
  Shade light, dark;
};

// In the place of the theme's own.
struct Colours {
  Colour accent;
  Colour visited;  // of links
};

// A picture in the head of every page, in the place of the theme's mark.
struct Logo {
  std::string file;  // "static/…", below the project; empty when there is none
  Location where;
  Text alt;  // empty where the portal's name beside it says enough
};

// When a portal's years begin, and whether Japanese eras are shown beside them.
struct FiscalYear {
  int month = 1;
  int day = 1;
  bool japanese_eras = false;

  bool is_calendar_year() const { return month == 1 && day == 1; }
};

// pages/<id>.<lang>.md
struct PlainPage {
  std::string id;
  Text title;
  Text description;
  std::vector<Alias> aliases;
  Localized<Prose> prose;
};

// An image or attachment below a follow-up's files/, or beside pages, copied when something links
// to it. `path` is relative to the project root.
struct Attachment {
  std::string path;
  std::uint64_t size = 0;
};

// A warning that the office has looked at and lets stand. Never shown to readers.
struct Silence {
  std::string rule;   // the code of the warning
  std::string at;     // file or folder, below content/ or the project; empty: anywhere
  std::string about;  // the id or address that the warning is about; empty: any
  std::string reason;
  Location where;
};

struct Site {
  std::vector<Language> languages;  // never empty; the first is the one that / shows
  Text title;
  Text subtitle;
  Text description;
  Text notice;           // one line on every page, such as "a demonstration"
  std::string base_url;  // absolute, ends in '/'
  Location base_url_where;
  std::string theme = "default";
  Location theme_where;  // in site.yaml, when it names one
  Colours colours;
  Logo logo;
  std::string time_zone = "UTC";
  FiscalYear fiscal_year;
  Publisher publisher;
  Licence licence;
  StatusScale statuses;
  std::vector<SectionKind> sections;
  std::vector<Organization> organizations;
  std::vector<Term> glossary;
  std::vector<Topic> topics;
  std::vector<PlainPage> pages;         // in the order of site.yaml, the rest by id
  std::vector<Strategy> strategies;     // in the order of site.yaml, the rest by id
  std::vector<Attachment> attachments;  // sorted by path
  std::vector<Silence> silences;
  // What is written but under embargo ("measure:a/2023/b", "measure:a/b" when no year of it is
  // public, "followup:a/2023", "strategy:a", "file:<path>"), so that a link to it is valid and
  // leads nowhere. Never shown.
  std::set<std::string> withheld;
  // By what their ids are called in links ("org", "term", "topic", "page", "strategy",
  // "pillar:a", "measure:a", "measure:a/2023"), and "section". Empty in a site without mistakes.
  std::map<std::string, FaultyList> faulty_lists;
};

}  // namespace ayumi
