#include "pages/views/common.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& LinkView::shape() {
  static const Shape shape{"link",
                           {field<&LinkView::text>("text", "the words of the link"),
                            field<&LinkView::url>("url", "where it leads"),
                            field<&LinkView::lang>("lang", "of the words, only if not the page's"),
                            field<&LinkView::dir>("dir", "its direction, only with lang")}};
  return shape;
}

const Shape& DataFileView::shape() {
  static const Shape shape{
      "data file",
      {field<&DataFileView::name>("name", "the file's name"),
       field<&DataFileView::url>("url", "where it can be downloaded"),
       field<&DataFileView::holds>("holds", "what stands in it"),
       field<&DataFileView::count>("count", "how many rows or records it has, in words"),
       field<&DataFileView::size>("size", "how large it is"),
       field<&DataFileView::format>("format", "CSV, JSON, JSON-LD, XLSX or ZIP"),
       field<&DataFileView::facts>("facts", "format, count and size, in brackets")}};
  return shape;
}

const Shape& NavigationView::shape() {
  static const Shape shape{
      "navigation",
      {field<&NavigationView::text>("text", "the words of the link"),
       field<&NavigationView::url>("url", "where it leads"),
       field<&NavigationView::current>("current", "whether it is the page itself"),
       field<&NavigationView::within>("within", "whether the page lies below it")}};
  return shape;
}

const Shape& LanguageLinkView::shape() {
  static const Shape shape{
      "language link",
      {field<&LanguageLinkView::tag>("tag", "the language's tag, such as ja"),
       field<&LanguageLinkView::name>("name", "the language's name in itself"),
       field<&LanguageLinkView::url>("url", "the same page in that language"),
       field<&LanguageLinkView::current>("current", "whether it is the page's language"),
       field<&LanguageLinkView::missing>("missing",
                                         "says in that language that the page is not written in "
                                         "it, or empty"),
       field<&LanguageLinkView::dir>("dir", "the language's direction, ltr or rtl")}};
  return shape;
}

const Shape& AlternateView::shape() {
  static const Shape shape{
      "alternate",
      {field<&AlternateView::tag>("tag", "a language's tag, or x-default"),
       field<&AlternateView::url>("url", "the absolute address of the page in it")}};
  return shape;
}

const Shape& FallbackView::shape() {
  static const Shape shape{
      "fallback",
      {field<&FallbackView::lang>("lang", "the language that the text is shown in"),
       field<&FallbackView::notice>("notice", "says so, in the page's language")}};
  return shape;
}

const Shape& SiteView::shape() {
  static const Shape shape{
      "site",
      {field<&SiteView::title>("title", "the portal's name"),
       field<&SiteView::subtitle>("subtitle", "a few words beside the name"),
       field<&SiteView::description>("description", "what the portal is, in a sentence or two"),
       field<&SiteView::notice>("notice", "what every reader must know, such as who is behind it"),
       field<&SiteView::publisher>("publisher", "who publishes the portal"),
       field<&SiteView::publisher_url>("publisher_url", "the publisher's own site"),
       field<&SiteView::contact>("contact", "a mailto: address"),
       field<&SiteView::licence>("licence", "the name of the licence"),
       field<&SiteView::licence_url>("licence_url", "the text of the licence"),
       field<&SiteView::generator>("generator", "the program that made the page"),
       field<&SiteView::drafts>("drafts", "whether the site shows what is under embargo")}};
  return shape;
}

const Shape& PictureSizeView::shape() {
  static const Shape shape{"picture size",
                           {field<&PictureSizeView::width>("width", "in pixels"),
                            field<&PictureSizeView::height>("height", "in pixels")}};
  return shape;
}

const Shape& SharingView::shape() {
  static const Shape shape{
      "sharing",
      {field<&SharingView::title>("title", "the page's name, without the portal's"),
       field<&SharingView::type>("type", "website or article"),
       field<&SharingView::locale>("locale", "language and country, such as ja_JP"),
       field<&SharingView::image>("image", "the absolute address of a picture"),
       field<&SharingView::image_alt>("image_alt", "what the picture says"),
       field<&SharingView::image_size>("image_size", "how large it is, where that is known")}};
  return shape;
}

const Shape& LogoView::shape() {
  static const Shape shape{
      "logo",
      {field<&LogoView::url>("url", "the picture"),
       field<&LogoView::alt>("alt", "what it says; empty where the name beside it says enough"),
       field<&LogoView::width>("width", "of the picture itself, in pixels"),
       field<&LogoView::height>("height", "the same")}};
  return shape;
}

const Shape& PageView::shape() {
  static const Shape shape{
      "page",
      {field<&PageView::kind>("kind", "the page kind's name, such as record"),
       field<&PageView::lang>("lang", "the page's language"),
       field<&PageView::dir>("dir", "its direction, ltr or rtl"),
       field<&PageView::title>("title", "for the browser's tab: page – section – site"),
       field<&PageView::description>("description", "a sentence for search engines"),
       field<&PageView::canonical>("canonical", "the page's absolute address"),
       field<&PageView::alternates>("alternates", "the languages in which the page is written"),
       field<&PageView::noindex>("noindex", "whether search engines must leave the page out"),
       field<&PageView::sharing>("sharing", "what is shown where the page is passed on"),
       field<&PageView::logo>("logo", "the publisher's picture, where site.yaml names one"),
       field<&PageView::icon>("icon", "the portal's sign as SVG"),
       field<&PageView::icon_png>("icon_png", "the same, 32 pixels wide"),
       field<&PageView::feed>("feed", "the updates as an Atom feed, where there is one"),
       field<&PageView::open_search>("open_search", "how browsers search the portal"),
       field<&PageView::stylesheet>("stylesheet", "the style sheet"),
       field<&PageView::script>("script", "the script"),
       field<&PageView::tables_script>("tables_script",
                                       "what puts tables in order, where one is long enough"),
       field<&PageView::home>("home", "the home page in the page's language"),
       field<&PageView::search>("search", "the search page in the page's language"),
       field<&PageView::search_script>("search_script", "the script of the search page"),
       field<&PageView::is_search>("is_search", "whether it is the search page"),
       field<&PageView::navigation>("navigation", "the main pages"),
       field<&PageView::crumbs>("crumbs", "the way to the page, home first, itself left out"),
       has_any<&PageView::crumbs>("has_crumbs"),
       field<&PageView::here>("here", "the page's own name at the end of the crumbs"),
       field<&PageView::languages>("languages", "the same page in each language"),
       field<&PageView::footer>("footer", "plain pages for the footer"),
       has_any<&PageView::footer>("has_footer"),
       field<&PageView::fallback>("fallback", "there when the text is in another language"),
       field<&PageView::updated>("updated", "when its content was last published or corrected"),
       field<&PageView::updated_what>("updated_what", "whether it was published or corrected then"),
       field<&PageView::numbers>("numbers", "tables with the numbers of the page's pictures"),
       has_any<&PageView::numbers>("has_numbers")}};
  return shape;
}

const Shape& TagView::shape() {
  static const Shape shape{"tag",
                           {field<&TagView::text>("text", "a word in a frame"),
                            field<&TagView::draft>("draft", "whether it marks a draft")}};
  return shape;
}

const Shape& DateView::shape() {
  static const Shape shape{
      "date",
      {field<&DateView::text>("text", "the date as readers write it"),
       field<&DateView::iso>("iso", "for <time datetime>; empty where the source gives no date")}};
  return shape;
}

const Shape& OrganizationView::shape() {
  static const Shape shape{
      "organization",
      {field<&OrganizationView::name>("name", "its name"),
       field<&OrganizationView::url>("url", "its page"),
       field<&OrganizationView::note>("note", "such as until when it existed")}};
  return shape;
}

const Shape& RolesView::shape() {
  static const Shape shape{
      "roles",
      {field<&RolesView::lead>("lead", "who leads"), has_any<&RolesView::lead>("has_lead"),
       field<&RolesView::partners>("partners", "who takes part"),
       has_any<&RolesView::partners>("has_partners"),
       field<&RolesView::responsible>("responsible", "who is named where the source knows no lead"),
       has_any<&RolesView::responsible>("has_responsible"),
       field<&RolesView::partners_count>("partners_count", "how many take part, in words"),
       field<&RolesView::responsible_count>("responsible_count",
                                            "how many are responsible, in words"),
       field<&RolesView::many_partners>("many_partners", "whether they fill more than two lines"),
       field<&RolesView::many_responsible>("many_responsible",
                                           "whether these fill more than two lines"),
       field<&RolesView::responsible_note>("responsible_note",
                                           "others whom the source leaves open"),
       field<&RolesView::silent>("silent", "said instead, where nobody is named"),
       field<&RolesView::order>("order", "place of the first of them in the official order")}};
  return shape;
}

const Shape& SourceView::shape() {
  static const Shape shape{
      "source",
      {field<&SourceView::title>("title", "the document's title"),
       field<&SourceView::number>("number", "its number"),
       field<&SourceView::publisher>("publisher", "who published it"),
       field<&SourceView::date>("date", "when"), field<&SourceView::at>("at", "the place in it"),
       field<&SourceView::note>("note", "what else is said of it"),
       field<&SourceView::url>("url", "where it can be read")}};
  return shape;
}

const Shape& SectionView::shape() {
  static const Shape shape{
      "section",
      {field<&SectionView::id>("id", "for the heading, so that anchors arrive"),
       field<&SectionView::heading>("heading", "the heading in the page's language"),
       field<&SectionView::html>("html", "the text"),
       field<&SectionView::lang>("lang", "the text's language, only if not the page's"),
       field<&SectionView::dir>("dir", "the text's direction, only if not the page's")}};
  return shape;
}

const Shape& ProseView::shape() {
  static const Shape shape{
      "prose",
      {field<&ProseView::html>("html", "the text"),
       field<&ProseView::lang>("lang", "the text's language, only if not the page's"),
       field<&ProseView::dir>("dir", "the text's direction, only if not the page's")}};
  return shape;
}

const Shape& CorrectionView::shape() {
  static const Shape shape{"correction",
                           {field<&CorrectionView::date>("date", "when it was corrected"),
                            field<&CorrectionView::what>("what", "what was wrong and is right")}};
  return shape;
}

const Shape& NotReproducedView::shape() {
  static const Shape shape{
      "not reproduced",
      {field<&NotReproducedView::kind>("kind", "photo, chart …"),
       field<&NotReproducedView::caption>("caption", "what the source shows there"),
       field<&NotReproducedView::credit>("credit", "whom the source credits")}};
  return shape;
}

const Shape& StateView::shape() {
  static const Shape shape{
      "state",
      {field<&StateView::text>("text", "how the record stands to the year before, in words"),
       field<&StateView::is_new>("is_new", "not reported the year before"),
       field<&StateView::is_continued>("is_continued", "reported in both years"),
       field<&StateView::is_ended>("is_ended", "said by a source to have ended"),
       field<&StateView::is_silent>("is_silent", "reported the year before, not this year")}};
  return shape;
}

const Shape& RecordRowView::shape() {
  static const Shape shape{
      "record row",
      {field<&RecordRowView::label>("label", "the printed mark, such as ①"),
       field<&RecordRowView::title>("title", "the record's title"),
       field<&RecordRowView::url>("url", "the record's page"),
       field<&RecordRowView::summary>("summary", "one plain sentence"),
       field<&RecordRowView::roles>("roles", "who does it"),
       field<&RecordRowView::state>("state", "how it stands to the year before"),
       field<&RecordRowView::borrowed_from>("borrowed_from",
                                            "the follow-up in which the record is at home")}};
  return shape;
}

const Shape& RecordsBelowView::shape() {
  static const Shape shape{
      "records below",
      {field<&RecordsBelowView::pillar>("pillar", "the pillar, with those above it; may be empty"),
       field<&RecordsBelowView::records>("records", "in the order of the follow-up")}};
  return shape;
}

const Shape& RecordGroupView::shape() {
  static const Shape shape{
      "record group",
      {field<&RecordGroupView::id>("id", "anchor"),
       field<&RecordGroupView::strategy>("strategy", "the strategy of the follow-up"),
       field<&RecordGroupView::followup>("followup", "the follow-up of all these records"),
       field<&RecordGroupView::count>("count", "how many measures, in words"),
       field<&RecordGroupView::is_long>("is_long", "whether they are better folded"),
       field<&RecordGroupView::pillars>("pillars", "pillar by pillar, as the follow-up has them")}};
  return shape;
}

const Shape& YearView::shape() {
  static const Shape shape{
      "year",
      {field<&YearView::year>("year", "in digits, such as 2023"),
       field<&YearView::label>("label", "the fiscal year written out"),
       field<&YearView::words>("words", "what there is for the year, in few words"),
       field<&YearView::url>("url", "where the year can be read"),
       field<&YearView::current>("current", "whether it is the year of the page"),
       field<&YearView::reported>("reported", "whether the year has a record"),
       field<&YearView::planned>("planned", "whether there is only a plan for it"),
       field<&YearView::silent>("silent", "whether nothing was found for it")}};
  return shape;
}

}  // namespace ayumi::pages
