#include "pages/views/list_views.h"

#include "pages/views/has_any.h"

namespace ayumi::pages {

using template_::field;

const Shape& UpdateView::shape() {
  static const Shape shape{"update",
                           {field<&UpdateView::what>("what", "what was published or corrected"),
                            field<&UpdateView::page>("page", "the page it concerns")}};
  return shape;
}

const Shape& UpdateDayView::shape() {
  static const Shape shape{
      "update day",
      {field<&UpdateDayView::date>("date", "when"),
       field<&UpdateDayView::strategy>("strategy", "the strategy it concerns"),
       field<&UpdateDayView::updates>("updates", "what happened on that day in that strategy")}};
  return shape;
}

const Shape& EntranceView::shape() {
  static const Shape shape{"entrance",
                           {field<&EntranceView::page>("page", "a page about the whole portal"),
                            field<&EntranceView::about>("about", "what one finds there")}};
  return shape;
}

const Shape& CountedLinkView::shape() {
  static const Shape shape{
      "counted link",
      {field<&CountedLinkView::text>("text", "the words of the link"),
       field<&CountedLinkView::url>("url", "where it leads"),
       field<&CountedLinkView::lang>("lang", "of the words, only if not the page's"),
       field<&CountedLinkView::dir>("dir", "its direction, only with lang"),
       field<&CountedLinkView::count>("count", "how much is there")}};
  return shape;
}

const Shape& DeltaView::shape() {
  static const Shape shape{"delta",
                           {field<&DeltaView::before>("before", "the older number"),
                            field<&DeltaView::after>("after", "the newer number"),
                            field<&DeltaView::unit>("unit", "what both count"),
                            field<&DeltaView::figure>("figure", "its name, leading to its record"),
                            field<&DeltaView::when>("when", "from which year or day to which"),
                            field<&DeltaView::where>("where", "the strategy")}};
  return shape;
}

const Shape& NewsView::shape() {
  static const Shape shape{
      "news",
      {field<&NewsView::figures>("figures", "up to three numbers that changed"),
       has_any<&NewsView::figures>("has_figures"),
       field<&NewsView::silence>("silence", "that measures of the year before are not reported"),
       field<&NewsView::not_reported>("not_reported", "the first of those measures"),
       has_any<&NewsView::not_reported>("has_not_reported"),
       field<&NewsView::more>("more", "how many more there are")}};
  return shape;
}

const Shape& HomeView::shape() {
  static const Shape shape{
      "home",
      {field<&HomeView::years>("years", "the columns of the table, oldest first"),
       has_any<&HomeView::years>("has_years"),
       field<&HomeView::strategies>("strategies", "its rows"),
       has_any<&HomeView::strategies>("has_strategies"),
       field<&HomeView::meanings>("meanings", "what the words in its cells mean"),
       field<&HomeView::gaps>("gaps", "where silent years are listed, if there are any"),
       field<&HomeView::news>("news", "what the newest comparison tells"),
       field<&HomeView::fiscal_years>("fiscal_years",
                                      "what a fiscal year means, unless it is a year"),
       field<&HomeView::changes>("changes", "where the newest years are compared, by strategy"),
       has_any<&HomeView::changes>("has_changes"),
       field<&HomeView::all_changes>("all_changes", "the page of all comparisons"),
       field<&HomeView::examples>("examples", "words to search for, leading to their results"),
       has_any<&HomeView::examples>("has_examples"),
       field<&HomeView::entrances>("entrances", "pages about the whole portal"),
       field<&HomeView::updates>("updates", "the latest few"),
       has_any<&HomeView::updates>("has_updates"),
       field<&HomeView::all_updates>("all_updates", "the page of all updates"),
       field<&HomeView::topics>("topics", "all topics"),
       has_any<&HomeView::topics>("has_topics"),
       field<&HomeView::organizations>("organizations", "some, in official order"),
       has_any<&HomeView::organizations>("has_organizations"),
       field<&HomeView::all_organizations>("all_organizations", "the page of all organisations")}};
  return shape;
}

const Shape& HomePageView::shape() {
  static const Shape shape{"home page",
                           {field<&HomePageView::site>("site", "the portal"),
                            field<&HomePageView::page>("page", "head, header and footer"),
                            field<&HomePageView::home>("home", "what the home page shows")}};
  return shape;
}

const Shape& OrganizationRowView::shape() {
  static const Shape shape{
      "organization row",
      {field<&OrganizationRowView::name>("name", "its name"),
       field<&OrganizationRowView::url>("url", "its page"),
       field<&OrganizationRowView::kind>("kind", "ministry, office …, in words"),
       field<&OrganizationRowView::codes>("codes", "its short names in the documents"),
       field<&OrganizationRowView::lead>("lead", "how many records it leads"),
       field<&OrganizationRowView::partner>("partner", "in how many it takes part"),
       field<&OrganizationRowView::responsible>("responsible", "for how many it is responsible"),
       field<&OrganizationRowView::offices>("offices", "its offices, counted by themselves")}};
  return shape;
}

const Shape& OrganizationsView::shape() {
  static const Shape shape{"organizations",
                           {field<&OrganizationsView::organizations>(
                               "organizations", "in official order, offices under their parent")}};
  return shape;
}

const Shape& OrganizationsPageView::shape() {
  static const Shape shape{
      "organizations page",
      {field<&OrganizationsPageView::site>("site", "the portal"),
       field<&OrganizationsPageView::page>("page", "head, header and footer"),
       field<&OrganizationsPageView::organizations>("organizations", "all organisations"),
       field<&OrganizationsPageView::matrix>("matrix", "the same by pillar")}};
  return shape;
}

const Shape& NameView::shape() {
  static const Shape shape{"name",
                           {field<&NameView::lang>("lang", "the language of the name"),
                            field<&NameView::dir>("dir", "its direction, ltr or rtl"),
                            field<&NameView::text>("text", "the name")}};
  return shape;
}

const Shape& TopicRowView::shape() {
  static const Shape shape{
      "topic row",
      {field<&TopicRowView::name>("name", "its name"), field<&TopicRowView::url>("url", "its page"),
       field<&TopicRowView::description>("description", "what it is, in a sentence"),
       field<&TopicRowView::count>("count", "how many records, in words")}};
  return shape;
}

const Shape& TopicsPageView::shape() {
  static const Shape shape{"topics page",
                           {field<&TopicsPageView::site>("site", "the portal"),
                            field<&TopicsPageView::page>("page", "head, header and footer"),
                            field<&TopicsPageView::topics>("topics", "all topics"),
                            has_any<&TopicsPageView::topics>("has_topics")}};
  return shape;
}

const Shape& TopicView::shape() {
  static const Shape shape{
      "topic",
      {field<&TopicView::name>("name", "its name"),
       field<&TopicView::description>("description", "what it is, in a sentence"),
       field<&TopicView::count>("count", "how many records, in words"),
       field<&TopicView::groups>("groups", "its records by strategy and year")}};
  return shape;
}

const Shape& TopicPageView::shape() {
  static const Shape shape{"topic page",
                           {field<&TopicPageView::site>("site", "the portal"),
                            field<&TopicPageView::page>("page", "head, header and footer"),
                            field<&TopicPageView::topic>("topic", "the topic")}};
  return shape;
}

const Shape& TermView::shape() {
  static const Shape shape{
      "term",
      {field<&TermView::id>("id", "its id in the page"), field<&TermView::name>("name", "the term"),
       field<&TermView::reading>("reading", "how it is read, in brackets"),
       field<&TermView::kind>("kind", "term, programme or document, in words"),
       field<&TermView::definition>("definition", "what it means, in plain words"),
       field<&TermView::aliases>("aliases", "other names and abbreviations"),
       field<&TermView::other_names>("other_names", "the term in the other languages"),
       has_any<&TermView::other_names>("has_other_names"),
       field<&TermView::reference_note>("reference_note", "which of this no source prints"),
       field<&TermView::see>("see", "terms that belong to it"), has_any<&TermView::see>("has_see"),
       field<&TermView::used_in>("used_in", "records that use it"),
       has_any<&TermView::used_in>("has_used_in"),
       field<&TermView::used_count>("used_count", "how many they are, in words")}};
  return shape;
}

const Shape& InitialView::shape() {
  static const Shape shape{"initial",
                           {field<&InitialView::text>("text", "a first character, or kana"),
                            field<&InitialView::id>("id", "the first entry that begins with it")}};
  return shape;
}

const Shape& TermGroupView::shape() {
  static const Shape shape{
      "term group",
      {field<&TermGroupView::id>("id", "anchor"),
       field<&TermGroupView::name>("name", "the letter, or what the entries begin with"),
       field<&TermGroupView::is_letter>("is_letter", "whether the name is a letter"),
       field<&TermGroupView::count>("count", "how many entries"),
       field<&TermGroupView::initials>(
           "initials", "of Han characters: each first one; of many kana: each of its row"),
       has_any<&TermGroupView::initials>("has_initials"),
       field<&TermGroupView::terms>("terms", "in the language's dictionary order")}};
  return shape;
}

const Shape& GlossaryPageView::shape() {
  static const Shape shape{"glossary page",
                           {field<&GlossaryPageView::site>("site", "the portal"),
                            field<&GlossaryPageView::page>("page", "head, header and footer"),
                            field<&GlossaryPageView::count>("count", "how many entries, in words"),
                            field<&GlossaryPageView::groups>("groups", "the entries by letter"),
                            has_any<&GlossaryPageView::groups>("has_groups")}};
  return shape;
}

const Shape& TextView::shape() {
  static const Shape shape{"text",
                           {field<&TextView::title>("title", "the page's title"),
                            field<&TextView::lead>("lead", "one sentence above the text"),
                            field<&TextView::prose>("prose", "the text"),
                            field<&TextView::language_state>(
                                "language_state", "how the translation stands to its source")}};
  return shape;
}

const Shape& TextPageView::shape() {
  static const Shape shape{"text page",
                           {field<&TextPageView::site>("site", "the portal"),
                            field<&TextPageView::page>("page", "head, header and footer"),
                            field<&TextPageView::text>("text", "the plain page")}};
  return shape;
}

const Shape& UpdatesPageView::shape() {
  static const Shape shape{
      "updates page",
      {field<&UpdatesPageView::site>("site", "the portal"),
       field<&UpdatesPageView::page>("page", "head, header and footer"),
       field<&UpdatesPageView::updates>("updates", "what was published or corrected, newest first"),
       has_any<&UpdatesPageView::updates>("has_updates"),
       field<&UpdatesPageView::undated>("undated", "follow-ups of which no date is known"),
       has_any<&UpdatesPageView::undated>("has_undated")}};
  return shape;
}

const Shape& NotFoundLanguageView::shape() {
  static const Shape shape{
      "not found language",
      {field<&NotFoundLanguageView::lang>("lang", "a language of the portal"),
       field<&NotFoundLanguageView::dir>("dir", "its direction, ltr or rtl"),
       field<&NotFoundLanguageView::title>("title", "says that there is no such page"),
       field<&NotFoundLanguageView::message>("message", "what may have happened, what to do"),
       field<&NotFoundLanguageView::home>("home", "the home page in that language"),
       field<&NotFoundLanguageView::links>("links", "other places to go on from")}};
  return shape;
}

const Shape& NotFoundPageView::shape() {
  static const Shape shape{
      "not found page",
      {field<&NotFoundPageView::site>("site", "the portal"),
       field<&NotFoundPageView::page>("page", "head, header and footer"),
       field<&NotFoundPageView::languages>("languages", "the message in every language")}};
  return shape;
}

const Shape& RedirectPageView::shape() {
  static const Shape shape{
      "redirect page",
      {field<&RedirectPageView::lang>("lang", "the language of the words"),
       field<&RedirectPageView::title>("title", "says that the page has moved"),
       field<&RedirectPageView::message>("message", "the same in a sentence"),
       field<&RedirectPageView::to>("to", "the new address, relative"),
       field<&RedirectPageView::canonical>("canonical", "the new address, absolute")}};
  return shape;
}

}  // namespace ayumi::pages
