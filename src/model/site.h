#pragma once
// Everything under one content/, checked and frozen: every reference resolved, everything under
// embargo already taken out. Later stages only read it.

#include <set>
#include <string>
#include <vector>

#include "base/locale.h"
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
  std::vector<std::string> aliases;
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
  std::string theme = "default";
  Location theme_where;  // in site.yaml, when it names one
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
};

}  // namespace ayumi
