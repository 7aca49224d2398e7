#include "pages/prose_html.h"

#include <algorithm>

#include "base/text.h"
#include "pages/label_list.h"

namespace ayumi::pages {
namespace {

using markup::Slot;
using markup::SlotKind;

// Writes one part of one document.
class Writer {
 public:
  Writer(const ReadingPlace& place, const ProseDocument& prose, std::string_view prefix)
      : place_(place), prose_(prose), document_(prose.document), prefix_(prefix) {}

  template_::Html write(const markup::Section& part) {
    std::uint32_t copied = part.html_begin;
    for (std::uint32_t i = part.slot_begin; i < part.slot_end; ++i) {
      const Slot& slot = document_.slots[i];
      if (slot.offset < copied) continue;  // inside text that chips have replaced
      out_.append(document_.html, copied, slot.offset - copied);
      copied = std::max(slot.offset, fill(slot, i, part.slot_end));
    }
    out_.append(document_.html, copied, part.html_end - copied);
    return {std::move(out_)};
  }

 private:
  // Returns up to where the document's own html is done with.
  std::uint32_t fill(const Slot& slot, std::uint32_t position, std::uint32_t last) {
    switch (slot.kind) {
      case SlotKind::heading_level:
        out_ += std::to_string(std::clamp(static_cast<int>(slot.index) + place_.deeper, 1, 6));
        break;
      case SlotKind::id_prefix:
        out_ += prefix_;
        break;
      case SlotKind::link_open:
        return open_link(slot, position, last);
      case SlotKind::link_close:
        close_link(slot);
        break;
      case SlotKind::image:
        write_image(slot);
        break;
      case SlotKind::term_open:
        open_term(slot);
        break;
      case SlotKind::term_close:
        out_ += "</a>";
        break;
    }
    return slot.offset;
  }

  bool leads_somewhere(const ResolvedLink& link) const {
    return std::any_of(link.targets.begin(), link.targets.end(), [](const Target& target) {
      return target.kind != Target::Kind::broken && target.kind != Target::Kind::withheld;
    });
  }

  std::uint32_t open_link(const Slot& slot, std::uint32_t position, std::uint32_t last) {
    const markup::Link& written = document_.links[slot.index];
    const ResolvedLink& link = prose_.links[slot.index];
    if (!leads_somewhere(link)) return slot.offset;
    if (link.targets.size() > 1) {
      write_chips(written, link);
      return end_of_link(slot, position, last);
    }
    open_anchor(written, link.targets.front());
    return slot.offset;
  }

  // Behind the chips, the link's own text must not follow: skip to its end.
  std::uint32_t end_of_link(const Slot& open, std::uint32_t position, std::uint32_t last) const {
    for (std::uint32_t i = position + 1; i < last; ++i) {
      const Slot& slot = document_.slots[i];
      if (slot.kind == SlotKind::link_close && slot.index == open.index) return slot.offset;
    }
    return open.offset;
  }

  void open_anchor(const markup::Link& written, const Target& target) {
    out_ += "<a";
    if (target.kind == Target::Kind::external) {
      out_ += " class=\"ext\" rel=\"noopener\"";
    } else if (written.scheme == "org") {
      out_ += " class=\"org\"";
    }
    attribute("href", href(written, target));
    if (!written.title.empty()) attribute("title", written.title);
    out_ += '>';
  }

  void close_link(const Slot& slot) {
    const ResolvedLink& link = prose_.links[slot.index];
    if (!leads_somewhere(link) || link.targets.size() > 1) return;
    out_ += "</a>";
    const Target& target = link.targets.front();
    if (target.kind == Target::Kind::file) write_file_note(target.file);
  }

  // What a reader is about to download: its type and its size.
  void write_file_note(std::size_t file) {
    const FileRoute& route = place_.plan.files[file];
    const std::size_t dot = route.site_path.rfind('.');
    std::string type = dot == std::string::npos ? "" : route.site_path.substr(dot + 1);
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    const auto kilobytes = static_cast<std::int64_t>((size_of(route.source) + 1023) / 1024);
    out_ += " <span class=\"note\"";
    if (prose_.owner.language != place_.language) say_own_language();
    out_ += '>';
    append_escaped(out_, place_.words.format("file-note", {{"type", type}, {"kb", kilobytes}}));
    out_ += "</span>";
  }

  // Of words of the page's language in text of another one.
  void say_own_language() {
    const Language& language = place_.site.languages[place_.language];
    attribute("lang", language.tag);
    attribute("dir", language.right_to_left ? "rtl" : "ltr");
  }

  std::uint64_t size_of(std::string_view path) const {
    const auto& files = place_.site.attachments;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const Attachment& file) { return file.path == path; });
    return found == files.end() ? 0 : found->size;
  }

  std::string href(const markup::Link& written, const Target& target) const {
    switch (target.kind) {
      case Target::Kind::external:
        return external(written);
      case Target::Kind::file:
        return place_.urls.relative(place_.site_path, place_.plan.files[target.file].site_path)
            .text();
      default:
        break;
    }
    if (written.scheme.empty() && written.target.empty()) {
      return "#" + std::string(prefix_) + written.anchor;
    }
    const std::string_view anchor = written.scheme == "term" ? written.target : written.anchor;
    // Headings have other ids in other languages: an anchor in a text that is shown for want of a
    // translation leads to the page in the text's own language.
    const bool own_language = written.anchor.empty() || names_are_ids(target.address.kind);
    const std::string to = site_path_of(place_.site, place_.plan, target.address,
                                        own_language ? place_.language : prose_.owner.language);
    return place_.urls.relative(place_.site_path, to, anchor_id(target.address, anchor)).text();
  }

  // In the glossary and on a follow-up's page, anchors are ids of terms and pillars.
  static bool names_are_ids(PageKind kind) {
    return kind == PageKind::glossary || kind == PageKind::followup;
  }

  static std::string external(const markup::Link& written) {
    std::string url = written.scheme + ':' + written.target;
    if (!written.anchor.empty()) url += '#' + written.anchor;
    return url;
  }

  // （外、厚） → each name a link of its own, what stands between them kept.
  void write_chips(const markup::Link& written, const ResolvedLink& link) {
    const std::vector<Label> labels = split_labels(written.text);
    for (std::size_t i = 0; i < labels.size() && i < link.targets.size(); ++i) {
      write_chip(written, link.targets[i], labels[i].text);
      append_escaped(out_, labels[i].separator);
    }
  }

  void write_chip(const markup::Link& written, const Target& target, std::string_view label) {
    const bool linked = target.kind == Target::Kind::page;
    if (linked) open_anchor(written, target);
    append_escaped(out_, label);
    if (linked) out_ += "</a>";
  }

  void write_image(const Slot& slot) {
    const markup::Image& written = document_.images[slot.index];
    const ResolvedImage& image = prose_.images[slot.index];
    if (!image.file) return;
    const FileRoute& route = place_.plan.files[*image.file];
    out_ += "<img";
    attribute("src", place_.urls.relative(place_.site_path, route.site_path).text());
    attribute("alt", written.alt);
    if (!written.title.empty()) attribute("title", written.title);
    attribute("width", std::to_string(image.size.width));
    attribute("height", std::to_string(image.size.height));
    out_ += " loading=\"lazy\">";
  }

  void open_term(const Slot& slot) {
    const TermIndex term =
        place_.documents.term(prose_.owner.language, document_.terms[slot.index].word);
    const std::string to =
        site_path_of(place_.site, place_.plan, {PageKind::glossary}, place_.language);
    out_ += "<a class=\"term\"";
    attribute("href",
              place_.urls.relative(place_.site_path, to, place_.site.glossary[term].id).text());
    out_ += '>';
  }

  void attribute(std::string_view name, std::string_view value) {
    out_.append(" ").append(name).append("=\"");
    append_escaped(out_, value);
    out_ += '"';
  }

  const ReadingPlace& place_;
  const ProseDocument& prose_;
  const markup::Document& document_;
  std::string_view prefix_;
  std::string out_;
};

}  // namespace

template_::Html part_html(const ReadingPlace& place, const ProseDocument& prose,
                          const markup::Section& part, std::string_view prefix) {
  return Writer(place, prose, prefix).write(part);
}

template_::Html whole_html(const ReadingPlace& place, const ProseDocument& prose,
                           std::string_view prefix) {
  markup::Section whole;
  whole.html_end = static_cast<std::uint32_t>(prose.document.html.size());
  whole.slot_end = static_cast<std::uint32_t>(prose.document.slots.size());
  return Writer(place, prose, prefix).write(whole);
}

std::string anchor_id(const Address& page, std::string_view anchor) {
  if (anchor.empty()) return {};
  switch (page.kind) {
    case PageKind::glossary:
      return std::string(anchor);
    case PageKind::followup:
      return "pillar-" + std::string(anchor);
    default:
      return std::string(kTextIdPrefix) + std::string(anchor);
  }
}

std::string site_path_of(const Site& site, const PagePlan& plan, const Address& address,
                         LanguageIndex language) {
  return site.languages[language].tag + '/' + path_of(site, plan, address);
}

}  // namespace ayumi::pages
