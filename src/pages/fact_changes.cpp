#include "pages/fact_changes.h"

#include <algorithm>
#include <tuple>

#include "model/find.h"
#include "pages/redline_html.h"
#include "pages/roles.h"

namespace ayumi::pages {
namespace {

using Organizations = std::vector<OrganizationIndex>;

bool same_set(Organizations a, Organizations b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

bool same_value(const FigureValue& a, const FigureValue& b) {
  const auto parts = [](const FigureValue& v) {
    return std::tie(v.value, v.of, v.at, v.about, v.at_least, v.up_to, v.cumulative);
  };
  return parts(a) == parts(b);
}

class FactComparison {
 public:
  FactComparison(const Scope& scope, const RecordKey& before, const RecordKey& after)
      : scope_(scope),
        before_key_(before),
        after_key_(after),
        strategy_(strategy_of(scope.site(), after)),
        before_(record_of(scope.site(), before)),
        after_(record_of(scope.site(), after)) {}

  std::vector<FactChangeView> compare() {
    add_title();
    if (roles_not_compared(scope_, before_key_, after_key_).empty()) {
      for (const Role& role : kRoles) add_role(role);
      add_note_on_roles();
    }
    add_pillar();
    add_figures();
    return std::move(views_);
  }

 private:
  const Words& words() const { return scope_.words(); }

  void add(std::string_view kind, std::string what, Html before, Html after,
           std::string before_silent = {}, std::string after_silent = {}) {
    const std::string& none = words().plain("side-none");
    views_.push_back({words().plain(kind), std::move(what), std::move(before), std::move(after),
                      before_silent.empty() ? none : std::move(before_silent),
                      after_silent.empty() ? none : std::move(after_silent)});
  }
  void add(std::string_view kind, Html before, Html after) {
    add(kind, words().plain(kind), std::move(before), std::move(after));
  }

  // Titles in two languages cannot be compared.
  void add_title() {
    const std::string* before = before_.title.in(scope_.language());
    const std::string* after = after_.title.in(scope_.language());
    if (before == nullptr || after == nullptr || *before == *after) return;
    redline::Comparer comparer = scope_.context().comparer;
    const auto pieces = comparer.compare_line(*before, *after);
    add("measure-title", older_side(pieces, words()), newer_side(pieces, words()));
  }

  void add_role(const Role& role) {
    const Organizations& before = before_.roles.*role.list;
    const Organizations& after = after_.roles.*role.list;
    if (same_set(before, after)) return;
    add("roles", words().plain(role.word), role_side(role, before, after_, false),
        role_side(role, after, before_, true), roles_silence(scope_, before_key_),
        roles_silence(scope_, after_key_));
  }

  // Who came and who went is marked. Who only changed its role did neither, nor did anybody where
  // one of the years names nobody.
  Html role_side(const Role& role, const Organizations& side, const Record& other,
                 bool newer) const {
    std::vector<Html> names;
    for (const OrganizationIndex organization : side) {
      const Html name = as_html(scope_.text(scope_.site().organizations[organization].name));
      const auto there = role_in(other, organization);
      if (names_nobody(other.roles)) {
        names.push_back(name);
      } else if (!there) {
        names.push_back(newer ? marked_added(name, words()) : marked_removed(name, words()));
      } else if (pages::names(other, role, organization)) {
        names.push_back(name);
      } else {
        names.push_back(
            words().html(newer ? "role-before" : "role-after",
                         {{"organization", name}, {"role", words().plain(kRoles[*there].word)}}));
      }
    }
    return scope_.phrases().row(names);
  }

  void add_note_on_roles() {
    const std::string before = scope_.text(before_.roles.responsible_note);
    const std::string after = scope_.text(after_.roles.responsible_note);
    if (before == after) return;
    add("roles", words().plain("roles-note"), scope_.html(before_.roles.responsible_note),
        scope_.html(after_.roles.responsible_note));
  }

  void add_pillar() {
    if (before_.pillar == after_.pillar) return;
    add("pillar", pillar(before_.pillar), pillar(after_.pillar));
  }

  Html pillar(std::optional<PillarIndex> index) const {
    if (!index) return {};
    const Pillar& pillar = strategy_.pillars[*index];
    Html html = as_html(scope_.phrases().label(pillar.label));
    if (!html.bytes.empty()) html.bytes += ' ';
    html.bytes += scope_.html(pillar.title).bytes;
    return html;
  }

  void add_figures() {
    std::vector<std::size_t> figures;
    for (const Record* record : {&after_, &before_}) {
      for (const FigureValue& value : record->figures) {
        const bool known = std::find(figures.begin(), figures.end(), value.figure) != figures.end();
        if (!known) figures.push_back(value.figure);
      }
    }
    for (const std::size_t figure : figures) add_figure(figure);
  }

  void add_figure(std::size_t figure) {
    const auto before = values(before_, figure), after = values(after_, figure);
    const bool same = std::equal(before.begin(), before.end(), after.begin(), after.end(),
                                 [](auto* a, auto* b) { return same_value(*a, *b); });
    if (same) return;
    const Figure& definition = strategy_.figures[figure];
    add("figures", scope_.text(definition.label), figure_side(before, definition),
        figure_side(after, definition));
  }

  static std::vector<const FigureValue*> values(const Record& record, std::size_t figure) {
    std::vector<const FigureValue*> values;
    for (const FigureValue& value : record.figures) {
      if (value.figure == figure) values.push_back(&value);
    }
    return values;
  }

  Html figure_side(const std::vector<const FigureValue*>& values, const Figure& figure) const {
    std::vector<Html> said;
    for (const FigureValue* value : values) {
      const Html number = scope_.phrases().figure_value(*value, figure);
      if (!value->at) {
        said.push_back(number);
      } else {
        said.push_back(words().html(
            "figure-at-date", {{"value", number}, {"date", scope_.phrases().date(*value->at)}}));
      }
    }
    return scope_.phrases().row(said);
  }

  const Scope& scope_;
  RecordKey before_key_, after_key_;
  const Strategy& strategy_;
  const Record& before_;
  const Record& after_;
  std::vector<FactChangeView> views_;
};

}  // namespace

bool source_names_nobody(const Site& site, const RecordKey& key) {
  const Roles& roles = record_of(site, key).roles;
  const bool not_stated = roles.not_stated || followup_of(site, key).roles_not_stated;
  return not_stated && names_nobody(roles) && roles.responsible_note.empty();
}

std::string roles_not_compared(const Scope& scope, const RecordKey& before,
                               const RecordKey& after) {
  const bool older = source_names_nobody(scope.site(), before);
  const bool newer = source_names_nobody(scope.site(), after);
  if (older == newer) return {};
  const int year = followup_of(scope.site(), older ? before : after).year;
  return scope.words().format("roles-not-compared", {{"year", scope.phrases().year_label(year)}});
}

std::vector<FactChangeView> fact_changes(const Scope& scope, const RecordKey& before,
                                         const RecordKey& after) {
  return FactComparison(scope, before, after).compare();
}

}  // namespace ayumi::pages
