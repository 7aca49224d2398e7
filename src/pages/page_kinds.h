#pragma once
// The kinds of pages: one row per kind, with its name, its template and the function that builds
// what the template sees. Adding a kind: a value in address.h, its path in plan.cpp, a row here, a
// file in kinds/, a template.

#include <memory>
#include <span>
#include <string_view>

#include "pages/scope.h"
#include "template/shape.h"

namespace ayumi::pages {

// A view of some kind, for the template of that kind.
struct AnyView {
  std::shared_ptr<const void> view;
  const Shape* shape = nullptr;
};

template <class View>
AnyView any_view(View view) {
  return {std::make_shared<const View>(std::move(view)), &View::shape()};
}

struct PageKindRow {
  PageKind kind;
  std::string_view name;  // "record": also the template's name
  const Shape& (*shape)();
  AnyView (*view)(const Scope& scope);
};

std::span<const PageKindRow> page_kinds();
const PageKindRow& row_of(PageKind kind);
std::string_view kind_name(PageKind kind);

// kinds/<kind>_page.cpp
AnyView home_page(const Scope& scope);
AnyView strategy_page(const Scope& scope);
AnyView pillar_page(const Scope& scope);
AnyView followup_page(const Scope& scope);
AnyView record_page(const Scope& scope);
AnyView measure_page(const Scope& scope);
AnyView changes_page(const Scope& scope);
AnyView organizations_page(const Scope& scope);
AnyView organization_page(const Scope& scope);
AnyView topics_page(const Scope& scope);
AnyView topic_page(const Scope& scope);
AnyView glossary_page(const Scope& scope);
AnyView text_page(const Scope& scope);
AnyView updates_page(const Scope& scope);
AnyView completeness_page(const Scope& scope);
AnyView matrix_page(const Scope& scope);
AnyView indicator_page(const Scope& scope);
AnyView print_page(const Scope& scope);
AnyView search_page(const Scope& scope);
AnyView data_page(const Scope& scope);
AnyView figures_page(const Scope& scope);
AnyView comparisons_page(const Scope& scope);
AnyView not_found_page(const Scope& scope);

}  // namespace ayumi::pages
