#include "pages/page_kinds.h"

#include <array>

#include "pages/views/changes_views.h"
#include "pages/views/comparisons_views.h"
#include "pages/views/completeness_views.h"
#include "pages/views/data_views.h"
#include "pages/views/figures_views.h"
#include "pages/views/indicator_views.h"
#include "pages/views/list_views.h"
#include "pages/views/matrix_views.h"
#include "pages/views/organization_views.h"
#include "pages/views/print_views.h"
#include "pages/views/record_views.h"
#include "pages/views/search_views.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {
namespace {

// In the order of PageKind, so that a kind is its row.
constexpr std::array kRows{
    PageKindRow{PageKind::home, "home", HomePageView::shape, home_page},
    PageKindRow{PageKind::strategy, "strategy", StrategyPageView::shape, strategy_page},
    PageKindRow{PageKind::pillar, "pillar", PillarPageView::shape, pillar_page},
    PageKindRow{PageKind::followup, "followup", FollowUpPageView::shape, followup_page},
    PageKindRow{PageKind::record, "record", RecordPageView::shape, record_page},
    PageKindRow{PageKind::measure, "measure", MeasurePageView::shape, measure_page},
    PageKindRow{PageKind::changes, "changes", ChangesPageView::shape, changes_page},
    PageKindRow{PageKind::organizations, "organizations", OrganizationsPageView::shape,
                organizations_page},
    PageKindRow{PageKind::organization, "organization", OrganizationPageView::shape,
                organization_page},
    PageKindRow{PageKind::topics, "topics", TopicsPageView::shape, topics_page},
    PageKindRow{PageKind::topic, "topic", TopicPageView::shape, topic_page},
    PageKindRow{PageKind::glossary, "glossary", GlossaryPageView::shape, glossary_page},
    PageKindRow{PageKind::page, "page", TextPageView::shape, text_page},
    PageKindRow{PageKind::updates, "updates", UpdatesPageView::shape, updates_page},
    PageKindRow{PageKind::completeness, "completeness", CompletenessPageView::shape,
                completeness_page},
    PageKindRow{PageKind::matrix, "matrix", MatrixPageView::shape, matrix_page},
    PageKindRow{PageKind::indicator, "indicator", IndicatorPageView::shape, indicator_page},
    PageKindRow{PageKind::print, "print", PrintPageView::shape, print_page},
    PageKindRow{PageKind::search, "search", SearchPageView::shape, search_page},
    PageKindRow{PageKind::data, "data", DataPageView::shape, data_page},
    PageKindRow{PageKind::figures, "figures", FiguresPageView::shape, figures_page},
    PageKindRow{PageKind::comparisons, "comparisons", ComparisonsPageView::shape, comparisons_page},
    PageKindRow{PageKind::not_found, "not_found", NotFoundPageView::shape, not_found_page},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].kind != static_cast<PageKind>(i)) return false;
  }
  return true;
}
static_assert(in_order());

}  // namespace

std::span<const PageKindRow> page_kinds() { return kRows; }

const PageKindRow& row_of(PageKind kind) { return kRows[static_cast<std::size_t>(kind)]; }

std::string_view kind_name(PageKind kind) { return row_of(kind).name; }

}  // namespace ayumi::pages
