#include "pages/resolve_links.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "model/faulty_list.h"
#include "model/find.h"
#include "pages/pages_diagnostics.h"
#include "pages/suggestions.h"
#include "pages/urls.h"

namespace ayumi::pages {
namespace {

const std::set<std::string_view> kOutside{"http", "https", "mailto", "tel"};

Target to_page(const Address& address) { return {Target::Kind::page, address, 0}; }

template <class T>
std::vector<std::string_view> ids_of(const std::vector<T>& items) {
  std::vector<std::string_view> ids;
  for (const T& item : items) ids.push_back(item.id);
  return ids;
}

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && end == text.data() + text.size() && text.size() == 4;
  return whole ? std::optional(year) : std::nullopt;
}

// One link's resolution: holds what its steps have in common.
struct Resolver {
  const LinkContext& context;
  std::string_view scheme;
  std::string_view target;
  const Location& where;
  Diagnostics& diagnostics;

  const Site& site() const { return context.site; }

  bool withheld(std::string_view key) const {
    return site().withheld.contains(std::string(key)) ||
           site().withheld.contains(std::string(scheme).append(":").append(key));
  }

  // `list` is the key of what holds the ids, as in Site::faulty_lists; `called` the id of what has
  // this name, if anything has.
  Target unknown(std::string_view kind, std::string_view id,
                 const std::vector<std::string_view>& known, const std::string& list,
                 const std::string& called = {}) {
    const auto faulty = site().faulty_lists.find(list);
    const bool told =
        faulty != site().faulty_lists.end() && may_mean_faulty(faulty->second, id, known);
    if (told) return {};
    diagnostics.add(kUnknownTarget, where, {kind, id, kind}).suggestion =
        called.empty() ? nearest(id, known) : called;
    return {};
  }

  // "mhlw、mofa": told as a whole, with the signs that are meant.
  bool has_wide_commas() {
    std::string meant(target);
    for (const std::string_view sign : {"、", "，", "・"})
      meant = with_half_width(meant, sign, ",");
    if (meant == target) return false;
    diagnostics.add(kUnknownTarget, where, {"organisation", target, "organisation"}).suggestion =
        meant;
    return true;
  }

  template <class T>
  Target by_id(PageKind kind, std::string_view name, const std::vector<T>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].id == target) return to_page({kind, 0, 0, i});
    }
    return unknown(name, target, ids_of(items), std::string(scheme),
                   id_called(site(), items, percent_decoded(target)));
  }

  std::optional<StrategyIndex> strategy(std::string_view id) {
    const auto found = find_strategy(site(), id);
    if (!found) {
      unknown("strategy", id, ids_of(site().strategies), "strategy",
              id_called(site(), site().strategies, percent_decoded(id)));
    }
    return found;
  }

  std::optional<std::size_t> followup(StrategyIndex s, std::string_view year) {
    const auto number = year_of(year);
    const auto found = number ? find_followup(site().strategies[s], *number) : std::nullopt;
    if (!found) unknown("follow-up", site().strategies[s].id + '/' + std::string(year), {}, {});
    return found;
  }

  Target malformed(const std::string& meant) {
    diagnostics.add(kMalformedAddress, where, {target, scheme}).suggestion = meant;
    return {};
  }

  // A record or the whole story of a measure; what it stands in may be under embargo as well.
  Target measure() {
    const auto parts = split(target, '/');
    if (parts.size() < 2 || parts.size() > 3) {
      return malformed(measure_meant(site(), context.plan, percent_decoded(target)));
    }
    const bool record = parts.size() == 3;
    if (withheld(target) || site().withheld.contains(std::string("strategy:").append(parts[0]))) {
      return {Target::Kind::withheld, {}, 0};
    }
    if (record && site().withheld.contains(
                      std::string("followup:").append(parts[0]).append("/").append(parts[1]))) {
      return {Target::Kind::withheld, {}, 0};
    }
    const auto s = strategy(parts[0]);
    if (!s) return {};
    return record ? record_of_year(*s, parts[1], parts[2]) : measure_of(*s, parts[1]);
  }

  Target record_of_year(StrategyIndex s, std::string_view year, std::string_view id) {
    const auto f = followup(s, year);
    if (!f) return {};
    const FollowUp& in = site().strategies[s].followups[*f];
    const auto r = find_record(in, id);
    const std::string list = site().strategies[s].id + '/' + std::string(year);
    if (!r) {
      return unknown("measure", id, ids_of(in.records), "measure:" + list,
                     id_called(site(), in.records, percent_decoded(id)));
    }
    return to_page({PageKind::record, s, *f, *r});
  }

  Target measure_of(StrategyIndex s, std::string_view id) {
    const auto m = context.plan.find_measure(s, id);
    const std::string list = "measure:" + site().strategies[s].id;
    if (!m) {
      return unknown("measure", id, ids_of(context.plan.measures[s]), list,
                     measure_called(site(), context.plan, s, percent_decoded(id)));
    }
    return to_page({PageKind::measure, s, 0, *m});
  }

  Target followup_page() {
    const auto parts = split(target, '/');
    if (parts.size() != 2) return malformed({});
    if (withheld(target) || site().withheld.contains(std::string("strategy:").append(parts[0]))) {
      return {Target::Kind::withheld, {}, 0};
    }
    const auto s = strategy(parts[0]);
    const auto f = s ? followup(*s, parts[1]) : std::nullopt;
    return f ? to_page({PageKind::followup, *s, *f}) : Target{};
  }

  // Only a relative link to a pillar's file means a pillar; it has no scheme of its own.
  Target pillar() {
    const auto parts = split(target, '/');
    const auto s = strategy(parts[0]);
    if (!s) return {};
    const auto& pillars = site().strategies[*s].pillars;
    const auto p = find_pillar(site().strategies[*s], parts[1]);
    return p ? to_page({PageKind::pillar, *s, 0, *p})
             : unknown("pillar", parts[1], ids_of(pillars), "pillar:" + std::string(parts[0]));
  }

  Target strategy_page() {
    if (withheld(target)) return {Target::Kind::withheld, {}, 0};
    const auto s = strategy(target);
    return s ? to_page({PageKind::strategy, *s}) : Target{};
  }

  Target resolve() {
    if (scheme == "measure") return measure();
    if (scheme == "followup") return followup_page();
    if (scheme == "strategy") return strategy_page();
    if (scheme == "pillar") return pillar();
    if (scheme == "topic") return by_id(PageKind::topic, "topic", site().topics);
    if (scheme == "page") return by_id(PageKind::page, "page", site().pages);
    if (scheme == "org" && has_wide_commas()) return {};
    if (scheme == "org") return by_id(PageKind::organization, "organisation", site().organizations);
    if (scheme == "term") {
      const Target term = by_id(PageKind::glossary, "term", site().glossary);
      return term.kind == Target::Kind::page ? to_page({PageKind::glossary}) : term;
    }
    return {};
  }
};

// "content/a/b.ja.md" and "../c/d.png" → "content/c/d.png"
std::string joined(std::string_view file, std::string_view relative) {
  std::vector<std::string_view> parts = split(file, '/');
  parts.pop_back();
  for (const std::string_view part : split(relative, '/')) {
    if (part == "." || part.empty()) continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty()) {
      parts.pop_back();
    }
  }
  std::string path;
  for (const std::string_view part : parts) path.append(path.empty() ? "" : "/").append(part);
  return path;
}

// "uhc.ja.md", "uhc.md" → "uhc"
std::string_view without_language(std::string_view name) { return name.substr(0, name.find('.')); }

// The scheme and the target by which a Markdown file would be addressed.
struct Meaning {
  std::string scheme, target;
};

std::optional<Meaning> meaning_of_file(std::string_view path) {
  const auto parts = split(path, '/');
  if (parts.size() == 3 && parts[1] == "pages") {
    return Meaning{"page", std::string(without_language(parts[2]))};
  }
  if (parts.size() < 4 || parts[1] != "strategies") return std::nullopt;
  const std::string strategy(parts[2]);
  const bool overview = without_language(parts.back()) == "overview";
  if (parts.size() == 4 && overview) return Meaning{"strategy", strategy};
  const std::string followup = strategy + '/' + std::string(parts[3]);
  if (parts.size() == 5 && overview) return Meaning{"followup", followup};
  if (parts.size() == 6 && parts[4] == "pillars") {
    return Meaning{"pillar", strategy + '/' + std::string(without_language(parts[5]))};
  }
  if (parts.size() == 6 && parts[4] == "measures") {
    return Meaning{"measure", followup + '/' + std::string(without_language(parts[5]))};
  }
  return std::nullopt;
}

Target resolve_relative(const LinkContext& context, const markup::Link& link,
                        Diagnostics& diagnostics) {
  const std::string decoded = percent_decoded(link.target);
  if (!decoded.ends_with(".md")) {
    const auto file = resolve_file(context, link.target, link.address, diagnostics);
    return file ? Target{Target::Kind::file, {}, *file} : Target{};
  }
  const std::string path = joined(link.where.source->path, decoded);
  const auto meaning = meaning_of_file(path);
  if (!meaning) {
    diagnostics.add(kNoSuchFile, link.address, {path});
    return {};
  }
  return resolve_address(context, meaning->scheme, meaning->target, link.address, diagnostics);
}

ResolvedLink resolve_organizations(const LinkContext& context, const markup::Link& link,
                                   Diagnostics& diagnostics) {
  ResolvedLink resolved;
  for (const std::string_view id : split(link.target, ',')) {
    resolved.targets.push_back(
        resolve_address(context, "org", trimmed(id), link.address, diagnostics));
  }
  return resolved;
}

}  // namespace

Target resolve_address(const LinkContext& context, std::string_view scheme, std::string_view target,
                       const Location& where, Diagnostics& diagnostics) {
  return Resolver{context, scheme, target, where, diagnostics}.resolve();
}

std::optional<std::size_t> resolve_file(const LinkContext& context, std::string_view target,
                                        const Location& where, Diagnostics& diagnostics) {
  const std::string path = joined(where.source->path, percent_decoded(target));
  if (const FileRoute* route = context.plan.find_file(path)) {
    return static_cast<std::size_t>(route - context.plan.files.data());
  }
  if (context.site.withheld.contains("file:" + path)) return std::nullopt;
  std::string meant = address_meant(target);
  if (meant.empty()) meant = thing_meant(context.site, percent_decoded(target));
  if (meant.empty()) meant = file_meant(context.plan, where.source->path, path);
  diagnostics.add(kNoSuchFile, where, {path}).suggestion = std::move(meant);
  return std::nullopt;
}

ResolvedLink resolve_link(const LinkContext& context, const markup::Link& link,
                          Diagnostics& diagnostics) {
  if (kOutside.contains(link.scheme)) return {{{Target::Kind::external, {}, 0}}};
  if (link.scheme == "org") return resolve_organizations(context, link, diagnostics);
  if (!link.scheme.empty()) {
    return {{resolve_address(context, link.scheme, link.target, link.address, diagnostics)}};
  }
  // A bare anchor stays on the page; whoever owns the document knows which.
  if (link.target.empty()) return {{{Target::Kind::page, {}, 0}}};
  return {{resolve_relative(context, link, diagnostics)}};
}

}  // namespace ayumi::pages
