#include "pages/views/strategy_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& DecisionView::shape() {
  static const Shape shape{"decision",
                           {field<&DecisionView::date>("date", "when it was decided"),
                            field<&DecisionView::by>("by", "who decided"),
                            field<&DecisionView::note>("note", "what else is said of it")}};
  return shape;
}

const Shape& BasisView::shape() {
  static const Shape shape{
      "basis",
      {field<&BasisView::title>("title", "the document that the strategy rests on"),
       field<&BasisView::url>("url", "of the strategy in the portal, or of the document"),
       field<&BasisView::decision>("decision", "when and by whom it was decided"),
       field<&BasisView::at>("at", "the place in it"),
       field<&BasisView::asks>("asks", "what it asks for"),
       field<&BasisView::succeeded_by>("succeeded_by", "what followed it")}};
  return shape;
}

const Shape& PillarRowView::shape() {
  static const Shape shape{
      "pillar row",
      {field<&PillarRowView::label>("label", "the printed mark, such as （１）"),
       field<&PillarRowView::title>("title", "the pillar's title"),
       field<&PillarRowView::url>("url", "the pillar's page, or its place in a follow-up's page"),
       field<&PillarRowView::summary>("summary", "one plain sentence"),
       field<&PillarRowView::depth>("depth", "0 at the top"),
       field<&PillarRowView::count>(
           "count", "measures in the (newest) follow-up, or what stands there instead, in words")}};
  return shape;
}

const Shape& IndicatorRowView::shape() {
  static const Shape shape{
      "indicator row",
      {field<&IndicatorRowView::date>("date", "the year or the day of the value"),
       field<&IndicatorRowView::value>("value", "with its unit")}};
  return shape;
}

const Shape& IndicatorView::shape() {
  static const Shape shape{
      "indicator",
      {field<&IndicatorView::id>("id", "its id in the page"),
       field<&IndicatorView::title>("title", "what it is called"),
       field<&IndicatorView::url>("url", "its page"),
       field<&IndicatorView::definition>("definition", "what is measured"),
       field<&IndicatorView::baseline>("baseline", "the value at the start, or that it is unknown"),
       field<&IndicatorView::target>("target", "the value to reach, or that it is unknown"),
       field<&IndicatorView::target_year>("target_year", "by when, or that it is unknown"),
       field<&IndicatorView::values>("values", "what was measured"),
       has_any<&IndicatorView::values>("has_values"),
       field<&IndicatorView::silent>("silent", "said where there are no values")}};
  return shape;
}

const Shape& OrganizationCountView::shape() {
  static const Shape shape{
      "organization count",
      {field<&OrganizationCountView::organization>("organization", "the organisation"),
       field<&OrganizationCountView::count>("count", "its measures by role, in words")}};
  return shape;
}

const Shape& EventView::shape() {
  static const Shape shape{"event",
                           {field<&EventView::what>("what", "what happened"),
                            field<&EventView::page>("page", "the page it concerns")}};
  return shape;
}

const Shape& EventDayView::shape() {
  static const Shape shape{
      "event day",
      {field<&EventDayView::date>("date", "when"),
       field<&EventDayView::events>("events", "what happened on that day"),
       field<&EventDayView::is_followup>("is_followup", "whether a follow-up was published")}};
  return shape;
}

const Shape& StrategyView::shape() {
  static const Shape shape{
      "strategy",
      {field<&StrategyView::title>("title", "the full title"),
       field<&StrategyView::short_title>("short_title", "the title for lists"),
       field<&StrategyView::tags>("tags", "draft, status"),
       field<&StrategyView::period>("period", "from when to when it runs"),
       field<&StrategyView::decision>("decision", "when and by whom it was decided"),
       field<&StrategyView::council>("council", "who follows it up"),
       field<&StrategyView::scope_note>("scope_note", "what the portal shows of it"),
       field<&StrategyView::part_of>("part_of", "the strategy that it is a part of"),
       field<&StrategyView::overview>("overview", "what it is about"),
       field<&StrategyView::years>("years", "its follow-ups, oldest first"),
       has_any<&StrategyView::years>("has_years"),
       field<&StrategyView::changes>("changes", "where its years are compared, newest first"),
       has_any<&StrategyView::changes>("has_changes"),
       field<&StrategyView::pillars>("pillars", "all pillars, each after its parent"),
       has_any<&StrategyView::pillars>("has_pillars"),
       field<&StrategyView::coverage>("coverage", "its measures by pillar and year"),
       field<&StrategyView::timeline>("timeline", "decisions, meetings and follow-ups"),
       has_any<&StrategyView::timeline>("has_timeline"),
       field<&StrategyView::indicators>("indicators", "what it wants to be measured by"),
       has_any<&StrategyView::indicators>("has_indicators"),
       field<&StrategyView::basis>("basis", "what it rests on"),
       has_any<&StrategyView::basis>("has_basis"),
       field<&StrategyView::organizations>("organizations", "who takes part, in official order"),
       has_any<&StrategyView::organizations>("has_organizations"),
       field<&StrategyView::matrix>("matrix", "organisations by pillar"),
       field<&StrategyView::figures>("figures", "the numbers of each follow-up"),
       has_any<&StrategyView::figures>("has_figures"),
       field<&StrategyView::citing>("citing", "how to cite it, where to tell of a mistake"),
       field<&StrategyView::sources>("sources", "its documents"),
       has_any<&StrategyView::sources>("has_sources")}};
  return shape;
}

const Shape& StrategyPageView::shape() {
  static const Shape shape{"strategy page",
                           {field<&StrategyPageView::site>("site", "the portal"),
                            field<&StrategyPageView::page>("page", "head, header and footer"),
                            field<&StrategyPageView::strategy>("strategy", "the strategy")}};
  return shape;
}

const Shape& PillarYearView::shape() {
  static const Shape shape{
      "pillar year",
      {field<&PillarYearView::year>("year", "the fiscal year in digits"),
       field<&PillarYearView::label>("label", "the fiscal year written out"),
       field<&PillarYearView::url>("url", "the follow-up"),
       field<&PillarYearView::sections>("sections", "text that belongs to the pillar itself"),
       field<&PillarYearView::footnotes>("footnotes", "the notes of that text"),
       field<&PillarYearView::records>("records", "in the order of the follow-up"),
       has_any<&PillarYearView::records>("has_records"),
       field<&PillarYearView::count>("count", "how many measures, in words")}};
  return shape;
}

const Shape& PillarView::shape() {
  static const Shape shape{
      "pillar",
      {field<&PillarView::strategy>("strategy", "its strategy"),
       field<&PillarView::parents>("parents", "the pillars above it, from the top"),
       field<&PillarView::label>("label", "the printed mark, such as （１）"),
       field<&PillarView::title>("title", "the pillar's title"),
       field<&PillarView::summary>("summary", "one plain sentence"),
       field<&PillarView::pillars>("pillars", "directly below it"),
       has_any<&PillarView::pillars>("has_pillars"),
       field<&PillarView::coverage>("coverage", "it and these by year"),
       field<&PillarView::years>("years", "its follow-ups, newest first"),
       field<&PillarView::organizations>("organizations", "who takes part, in official order"),
       has_any<&PillarView::organizations>("has_organizations")}};
  return shape;
}

const Shape& PillarPageView::shape() {
  static const Shape shape{"pillar page",
                           {field<&PillarPageView::site>("site", "the portal"),
                            field<&PillarPageView::page>("page", "head, header and footer"),
                            field<&PillarPageView::pillar>("pillar", "the pillar over the years")}};
  return shape;
}

const Shape& PillarBlockView::shape() {
  static const Shape shape{
      "pillar block",
      {field<&PillarBlockView::id>("id", "its id in the page"),
       field<&PillarBlockView::label>("label", "the printed mark, such as （１）"),
       field<&PillarBlockView::title>("title", "the pillar's title"),
       field<&PillarBlockView::url>("url", "the pillar's page"),
       field<&PillarBlockView::depth>("depth", "0 at the top"),
       field<&PillarBlockView::is_top>("is_top", "whether it has no pillar above it"),
       field<&PillarBlockView::count>("count", "how many measures, in words"),
       field<&PillarBlockView::sections>("sections", "text that belongs to the pillar itself"),
       field<&PillarBlockView::footnotes>("footnotes", "the notes of that text"),
       field<&PillarBlockView::folded>("folded", "under which words its text is folded, if it is"),
       field<&PillarBlockView::folded_words>("folded_words", "how a folded text begins"),
       field<&PillarBlockView::records>("records", "in the order of the source"),
       has_any<&PillarBlockView::records>("has_records")}};
  return shape;
}

const Shape& TallyPartView::shape() {
  static const Shape shape{
      "tally part",
      {field<&TallyPartView::state>("state", "new, continued, ended or not reported"),
       field<&TallyPartView::count>("count", "how many measures; empty where none are counted"),
       field<&TallyPartView::is_thin>("is_thin", "zero, or not counted")}};
  return shape;
}

const Shape& TallyView::shape() {
  static const Shape shape{
      "tally",
      {field<&TallyView::parts>("parts", "the four counts"),
       has_any<&TallyView::parts>("has_parts"),
       field<&TallyView::said>("said", "with which year, or why with none"),
       field<&TallyView::changes>("changes", "where the texts of the two years are compared")}};
  return shape;
}

const Shape& FollowUpView::shape() {
  static const Shape shape{
      "follow-up",
      {field<&FollowUpView::strategy>("strategy", "its strategy"),
       field<&FollowUpView::title>("title", "such as FY2023 follow-up"),
       field<&FollowUpView::lead>("lead", "one sentence: pillars, measures, date"),
       field<&FollowUpView::tags>("tags", "draft, date"),
       field<&FollowUpView::years>("years", "the strategy's follow-ups, oldest first"),
       has_any<&FollowUpView::years>("has_years"),
       field<&FollowUpView::strategy_decision>("strategy_decision",
                                               "when and by whom the strategy was decided"),
       field<&FollowUpView::decision>("decision", "when and by whom it was decided"),
       field<&FollowUpView::as_of>("as_of", "the day whose state it describes"),
       field<&FollowUpView::as_of_note>("as_of_note", "said of that day where no tag tells it"),
       field<&FollowUpView::published>("published", "when it was published"),
       field<&FollowUpView::is_undated>("is_undated", "whether published is no date"),
       field<&FollowUpView::meeting>("meeting", "the meeting it was put before"),
       field<&FollowUpView::has_dates>(
           "has_dates", "whether as_of_note, published, decision or meeting says anything"),
       field<&FollowUpView::edition_note>("edition_note", "said of a draft"),
       field<&FollowUpView::year_basis>("year_basis", "how the fiscal year was determined"),
       field<&FollowUpView::period>("period", "the fiscal year written out"),
       field<&FollowUpView::period_months>("period_months", "its first and last month"),
       field<&FollowUpView::roles_note>("roles_note", "how the document names who does what"),
       field<&FollowUpView::organizations>("organizations", "who is in charge of its measures"),
       has_any<&FollowUpView::organizations>("has_organizations"),
       field<&FollowUpView::more_organizations>("more_organizations",
                                                "of many, those after the first"),
       has_any<&FollowUpView::more_organizations>("has_more_organizations"),
       field<&FollowUpView::more_organizations_count>("more_organizations_count",
                                                      "how many these are, in words"),
       field<&FollowUpView::has_one_role>("has_one_role", "all that are named are responsible"),
       field<&FollowUpView::extract_of>("extract_of", "the document it is a part of"),
       field<&FollowUpView::extract_at>("extract_at", "the place in that document"),
       field<&FollowUpView::sources>("sources", "its documents"),
       has_any<&FollowUpView::sources>("has_sources"),
       field<&FollowUpView::first_source>("first_source", "the title of the first document"),
       field<&FollowUpView::more_sources>("more_sources", "how many others there are, in words"),
       field<&FollowUpView::has_origin>("has_origin", "whether it has sources or is an extract"),
       field<&FollowUpView::overview>("overview", "what the document says of the whole"),
       field<&FollowUpView::overview_rest_title>("overview_rest_title",
                                                 "what is folded, by its headings"),
       field<&FollowUpView::overview_rest>("overview_rest", "of a long overview, what is folded"),
       field<&FollowUpView::tally>("tally", "how its measures stand to the year before"),
       field<&FollowUpView::has_states>("has_states", "its rows have a state"),
       field<&FollowUpView::has_labels>("has_labels", "some of its rows have a printed mark"),
       field<&FollowUpView::top_pillars>("top_pillars", "those pillars that are below no other"),
       field<&FollowUpView::pillars_title>("pillars_title", "how many these are, in words"),
       field<&FollowUpView::has_guide>("has_guide", "some pillars stand below others"),
       field<&FollowUpView::pillars>("pillars", "its pillars, each after its parent"),
       has_any<&FollowUpView::pillars>("has_pillars"),
       field<&FollowUpView::not_reported>("not_reported",
                                          "reported the year before, not this year"),
       has_any<&FollowUpView::not_reported>("has_not_reported"),
       field<&FollowUpView::not_reproduced>("not_reproduced", "what the source shows besides"),
       has_any<&FollowUpView::not_reproduced>("has_not_reproduced"),
       field<&FollowUpView::downloads>("downloads", "its data, and where the tables are"),
       field<&FollowUpView::figures>("figures", "the page of the numbers that it reports"),
       field<&FollowUpView::print>("print", "the whole follow-up as one document"),
       field<&FollowUpView::corrections>("corrections", "what was corrected when"),
       has_any<&FollowUpView::corrections>("has_corrections")}};
  return shape;
}

const Shape& FollowUpPageView::shape() {
  static const Shape shape{"follow-up page",
                           {field<&FollowUpPageView::site>("site", "the portal"),
                            field<&FollowUpPageView::page>("page", "head, header and footer"),
                            field<&FollowUpPageView::followup>("followup", "the follow-up")}};
  return shape;
}

}  // namespace ayumi::pages
