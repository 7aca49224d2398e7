#include "pages/views/organization_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& OrganizationSquareView::shape() {
  using View = OrganizationSquareView;
  static const Shape shape{
      "organization square",
      {field<&View::is_lead>("is_lead", "whether the organisation leads the measure"),
       field<&View::is_partner>("is_partner", "whether it takes part in it"),
       field<&View::is_responsible>("is_responsible", "whether it is responsible for it"),
       field<&View::is_unsaid>("is_unsaid", "whether the measure names nobody")}};
  return shape;
}

const Shape& RoleCountView::shape() {
  using View = RoleCountView;
  static const Shape shape{"role count",
                           {field<&View::of>("of", "the role, no role or all, in words"),
                            field<&View::number>("number", "how many measures"),
                            field<&View::is_lead>("is_lead", "whether it leads them"),
                            field<&View::is_zero>("is_zero", "whether there are none"),
                            field<&View::is_total>("is_total", "whether they are all there are")}};
  return shape;
}

const Shape& OrganizationPillarView::shape() {
  using View = OrganizationPillarView;
  static const Shape shape{
      "organization pillar",
      {field<&View::label>("label", "the printed mark of the pillar"),
       field<&View::title>("title", "its name"), field<&View::url>("url", "its page"),
       field<&View::note>("note", "that these are not all measures below it"),
       field<&View::squares>("squares", "its measures; none where only numbers are shown"),
       has_any<&View::squares>("has_squares"),
       field<&View::counts>("counts", "its measures by role, and all of them")}};
  return shape;
}

const Shape& OrganizationPillarsView::shape() {
  using View = OrganizationPillarsView;
  static const Shape shape{
      "organization pillars",
      {field<&View::above>("above", "the pillars above them; none above the first at the top"),
       field<&View::columns>("columns", "how many columns their table has"),
       field<&View::pillars>("pillars", "those that have measures")}};
  return shape;
}

const Shape& OrganizationShareView::shape() {
  using View = OrganizationShareView;
  static const Shape shape{
      "organization share",
      {field<&View::id>("id", "anchor"), field<&View::strategy>("strategy", "a strategy"),
       field<&View::followup>("followup", "one of its follow-ups"),
       field<&View::is_newest>("is_newest", "whether it is the newest in which it has a role"),
       field<&View::opening>("opening", "the share in a sentence"),
       field<&View::groups>("groups", "the pillars that have measures, by those above them"),
       field<&View::total>("total", "all of them together")}};
  return shape;
}

const Shape& OrganizationStandingView::shape() {
  static const Shape shape{
      "organization standing",
      {field<&OrganizationStandingView::state>("state", "new, continued, ended or not reported"),
       field<&OrganizationStandingView::count>("count", "how many of its measures"),
       field<&OrganizationStandingView::measures>("measures", "which")}};
  return shape;
}

const Shape& OrganizationYearView::shape() {
  static const Shape shape{
      "organization year",
      {field<&OrganizationYearView::strategy>("strategy", "a strategy"),
       field<&OrganizationYearView::followup>("followup", "one of its follow-ups"),
       field<&OrganizationYearView::count>("count", "its measures there, each once"),
       field<&OrganizationYearView::standings>("standings", "how they stand to the year before"),
       has_any<&OrganizationYearView::standings>("has_standings"),
       field<&OrganizationYearView::silent>("silent", "why there is nothing to compare")}};
  return shape;
}

const Shape& OrganizationPartView::shape() {
  static const Shape shape{
      "organization part",
      {field<&OrganizationPartView::id>("id", "anchor"),
       field<&OrganizationPartView::role>("role", "lead, partner or responsible, in words"),
       field<&OrganizationPartView::is_lead>("is_lead", "whether it leads them"),
       field<&OrganizationPartView::is_partner>("is_partner", "whether it takes part in them"),
       field<&OrganizationPartView::is_responsible>("is_responsible",
                                                    "whether it is responsible for them"),
       field<&OrganizationPartView::tally>("tally", "how many measures of the newest follow-ups"),
       field<&OrganizationPartView::is_zero>("is_zero", "whether that is none"),
       field<&OrganizationPartView::count>("count", "how many measures, each once over the years"),
       field<&OrganizationPartView::groups>("groups", "by strategy and year")}};
  return shape;
}

const Shape& OrganizationPageBodyView::shape() {
  using View = OrganizationPageBodyView;
  static const Shape shape{
      "organization page body",
      {field<&View::name>("name", "its name"),
       field<&View::other_names>("other_names", "its names in the other languages"),
       field<&View::kind>("kind", "ministry, office …, in words"),
       field<&View::codes>("codes", "its short names in the documents"),
       field<&View::other_codes>("other_codes", "its short names in the other languages"),
       field<&View::opening>("opening", "its share in the newest follow-ups"),
       field<&View::existence>("existence", "from when to when it existed"),
       field<&View::note>("note", "what else is said of it"),
       field<&View::reference_note>("reference_note", "which of this no source prints"),
       field<&View::parent>("parent", "the organisation it belongs to"),
       field<&View::offices>("offices", "the offices that belong to it"),
       has_any<&View::offices>("has_offices"),
       field<&View::parts>("parts", "its measures by role"),
       has_any<&View::parts>("has_parts"),
       field<&View::shares>("shares", "its share in each follow-up, pillar by pillar"),
       has_any<&View::shares>("has_shares"),
       field<&View::has_unsaid>("has_unsaid", "whether a measure of these names nobody"),
       field<&View::stair_years>("stair_years", "all years of the portal"),
       field<&View::stair>("stair", "its strategies, with a cell for each of those years"),
       has_any<&View::stair>("has_stair"),
       field<&View::stair_meanings>("stair_meanings", "what the words in its cells mean"),
       field<&View::numbers>("numbers", "the table of all its measures"),
       field<&View::years>("years", "how its measures stand to the year before"),
       has_any<&View::years>("has_years"),
       field<&View::mentions>("mentions", "records that name it in an action; no role by that"),
       has_any<&View::mentions>("has_mentions"),
       field<&View::silent>("silent", "said where it has no record")}};
  return shape;
}

const Shape& OrganizationPageView::shape() {
  static const Shape shape{
      "organization page",
      {field<&OrganizationPageView::site>("site", "the portal"),
       field<&OrganizationPageView::page>("page", "head, header and footer"),
       field<&OrganizationPageView::organization>("organization", "the organisation")}};
  return shape;
}

}  // namespace ayumi::pages
