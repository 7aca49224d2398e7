#include "support/document_checks.h"

#include <algorithm>

#include "markup/markup_diagnostics.h"
#include "markup/prepared_text.h"
#include "support/expectations.h"
#include "support/html_balance.h"

namespace ayumi::fuzz {
namespace {

using markup::Document;
using markup::Section;
using markup::Slot;
using markup::SlotKind;

// A part's HTML with something in each slot.
std::string filled(const Document& document, const Section& part) {
  std::string html;
  std::uint32_t copied = part.html_begin;
  for (std::uint32_t i = part.slot_begin; i < part.slot_end; ++i) {
    const Slot& slot = document.slots[i];
    html.append(document.html, copied, slot.offset - copied);
    copied = slot.offset;
    switch (slot.kind) {
      case SlotKind::link_open:
      case SlotKind::term_open:
        html += "<a href=\"x\">";
        break;
      case SlotKind::link_close:
      case SlotKind::term_close:
        html += "</a>";
        break;
      case SlotKind::image:
        html += "<img alt=\"\">";
        break;
      case SlotKind::id_prefix:
        html += "p-";
        break;
      case SlotKind::heading_level:
        html += std::to_string(slot.index);
        break;
    }
  }
  return html.append(document.html, copied, part.html_end - copied);
}

std::size_t most(const Document& document, SlotKind kind) {
  switch (kind) {
    case SlotKind::link_open:
    case SlotKind::link_close:
      return document.links.size();
    case SlotKind::image:
      return document.images.size();
    case SlotKind::term_open:
    case SlotKind::term_close:
      return document.terms.size();
    case SlotKind::id_prefix:
      return 1;
    case SlotKind::heading_level:
      return 7;
  }
  return 0;
}

void expect_slots(const Document& document) {
  std::uint32_t before = 0;
  for (const Slot& slot : document.slots) {
    expect(slot.offset >= before, "slots stand in order", document.html);
    expect(slot.offset <= document.html.size(), "a slot stands in the html", document.html);
    expect(slot.index < most(document, slot.kind), "a slot names something", document.html);
    before = slot.offset;
  }
}

// The part begins where the one before ended or later, and its slots are those of its html.
void expect_part(const Document& document, const Section& part, const Section& before) {
  const std::string& html = document.html;
  expect(before.html_end <= part.html_begin, "sections do not overlap", html);
  expect(before.slot_end <= part.slot_begin, "nor do their slots", html);
  expect(part.html_begin <= part.html_end && part.html_end <= html.size(),
         "a section lies in the html", html);
  expect(part.slot_begin <= part.slot_end && part.slot_end <= document.slots.size(),
         "a section's slots are some of the slots", html);
  for (std::uint32_t i = part.slot_begin; i < part.slot_end; ++i) {
    const std::uint32_t at = document.slots[i].offset;
    expect(at >= part.html_begin && at <= part.html_end, "a slot lies in its section", html);
  }
  const auto headings = static_cast<int>(document.headings.size());
  expect(part.heading >= -1 && part.heading < headings, "a section's heading is one", html);
}

void expect_words(std::string_view text) {
  expect(is_utf8(text), "words are UTF-8", text);
  expect(text.find(markup::kEmphasisMark) == std::string_view::npos, "no mark is left over", text);
}

void expect_words(const Document& document) {
  expect_words(document.html);
  for (const markup::Link& link : document.links) {
    expect_inside(link.where, "a link");
    expect_inside(link.address, "a link's address");
    for (const auto* words : {&link.target, &link.anchor, &link.title, &link.text}) {
      expect_words(*words);
    }
  }
  for (const markup::Image& image : document.images) {
    expect_inside(image.where, "an image");
    expect_inside(image.address, "an image's address");
    for (const auto* words : {&image.target, &image.alt, &image.title}) expect_words(*words);
  }
  for (const markup::Heading& heading : document.headings) {
    expect_inside(heading.where, "a heading");
    expect(heading.level >= 1 && heading.level <= 6, "a heading has a level", heading.text);
    expect_words(heading.text);
    expect_words(heading.id);
  }
  for (const Section& part : document.sections) expect_words(part.text);
}

}  // namespace

void expect_sound(const Document& document, const Diagnostics& told) {
  expect_slots(document);
  Section before;
  for (const Section& part : document.sections) {
    expect_part(document, part, before);
    before = part;
  }
  const Section& notes = document.footnotes;
  if (notes.html_end > notes.html_begin) expect_part(document, notes, before);
  expect_words(document);
  const auto& ids = document.ids;
  expect(std::is_sorted(ids.begin(), ids.end()), "ids are sorted", document.html);
  expect(std::adjacent_find(ids.begin(), ids.end()) == ids.end(), "ids are unique", document.html);

  const auto all = told.sorted();
  const bool cut_off = std::any_of(all.begin(), all.end(), [](const Diagnostic& d) {
    return d.kind.code == markup::kOutputTooLarge.code;
  });
  if (cut_off) return;
  Section whole;
  whole.html_end = static_cast<std::uint32_t>(document.html.size());
  whole.slot_end = static_cast<std::uint32_t>(document.slots.size());
  expect(imbalance(filled(document, whole)).empty(), imbalance(filled(document, whole)),
         document.html);
  for (const Section& part : document.sections) {
    expect(imbalance(filled(document, part)).empty(), "a section is whole", document.html);
  }
}

}  // namespace ayumi::fuzz
