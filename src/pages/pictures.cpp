#include "pages/pictures.h"

#include <algorithm>

#include "base/example_address.h"
#include "base/line_breaks.h"
#include "base/text.h"
#include "model/find.h"
#include "pages/figures.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

constexpr int kWidth = 640;
constexpr int kMargin = 24;
constexpr int kGap = 16;
// A chart is drawn half as large again as on a page.
constexpr struct { int times, of; } kChartScale{3, 2};

// How a kind of line is set: columns of half an em fill what lies between the margins, with room
// for letters that are wider.
struct Type {
  int line;     // from one line to the next
  int columns;  // that fit
};
constexpr Type kTitle{28, 54};
constexpr Type kSentence{25, 72};
constexpr Type kSmall{20, 84};

// Markup that holds no more than elements and the references of append_escaped().
std::string words_of(const Html& html) {
  static constexpr std::pair<std::string_view, char> kReferences[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  const std::string_view bytes = html.bytes;
  std::string words;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes[at] == '<') {
      at = std::min(bytes.find('>', at), bytes.size() - 1) + 1;
      continue;
    }
    const auto* reference =
        std::find_if(std::begin(kReferences), std::end(kReferences),
                     [&](const auto& one) { return bytes.substr(at).starts_with(one.first); });
    const bool is_reference = reference != std::end(kReferences);
    words += is_reference ? reference->second : bytes[at];
    at += is_reference ? reference->first.size() : 1;
  }
  return words;
}

class PictureBuilder {
 public:
  PictureBuilder(const Scope& scope, const Measure& measure) : scope_(scope), measure_(measure) {
    const Language& language = scope.site().languages[scope.language()];
    view_.lang = language.tag;
    view_.dir = language.right_to_left ? "rtl" : "ltr";
  }

  PictureView build(const FigureView& figure) {
    view_.width = kWidth;
    view_.start = view_.dir == "rtl" ? kWidth - kMargin : kMargin;
    view_.name = words_of(figure.label) + " – " + words_of(figure.finding);
    view_.accent = scope_.site().colours.accent.light.value;
    add_lines(words_of(figure.label), kTitle, view_.title);
    add_lines(words_of(figure.finding), kSentence, view_.finding);
    add_lines(words_of(figure.counts), kSmall, view_.notes);
    add_chart(*figure.chart);
    for (const std::string& words : origin(figure)) add_lines(words, kSmall, view_.origin);
    view_.height = y_ + kMargin;
    return std::move(view_);
  }

 private:
  void add_lines(const std::string& words, const Type& type, std::vector<PictureLineView>& to) {
    for (std::string& line : broken_lines(words, view_.lang, type.columns)) {
      y_ += type.line;
      to.push_back({std::move(line), y_});
    }
  }

  void add_chart(const ChartView& chart) {
    view_.chart = chart;
    const std::int64_t room = kWidth - 2 * kMargin;
    view_.chart_width = std::min(room, chart.width * kChartScale.times / kChartScale.of);
    view_.chart_height = chart.height * view_.chart_width / chart.width;
    view_.chart_x = view_.dir == "rtl" ? kWidth - kMargin - view_.chart_width : kMargin;
    view_.chart_y = y_ + kGap;
    y_ += view_.chart_height + 2 * kGap;
  }

  std::vector<std::string> origin(const FigureView& figure) const {
    std::vector<std::string> titles;
    for (const RecordKey& key : measure_.years) {
      const SourceDocument* document = document_of(scope_.site(), key);
      if (document == nullptr || !reports(key, figure)) continue;
      const std::string title = scope_.text(document->title);
      if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
    }
    std::vector<std::string> lines;
    for (const std::string& title : titles) {
      lines.push_back(scope_.words().format("picture-source", {{"document", title}}));
    }
    lines.push_back(scope_.text(scope_.site().title));
    if (!is_example_address(scope_.site().base_url)) {
      const std::string address = scope_.context().urls.absolute(scope_.site_path()).text();
      lines.back() += "  " + percent_decoded(address);
    }
    return lines;
  }

  bool reports(const RecordKey& key, const FigureView& figure) const {
    const Site& site = scope_.site();
    const auto& values = record_of(site, key).figures;
    return std::any_of(values.begin(), values.end(), [&](const FigureValue& value) {
      return site.strategies[key.strategy].figures[value.figure].id == figure.id;
    });
  }

  const Scope& scope_;
  const Measure& measure_;
  PictureView view_;
  std::int64_t y_ = kMargin - 8;  // the first line's letters reach as high as the margin
};

}  // namespace

std::vector<Picture> pictures_of(const Scope& measure_page) {
  const Measure& measure = measure_page.plan().measure(measure_page.address());
  std::vector<Picture> pictures;
  for (const FigureView& figure :
       figure_views(measure_page, measure.years.back().strategy, measure.years, 0)) {
    if (!figure.chart) continue;
    pictures.push_back({picture_path(measure_page.site_path(), figure.id),
                        PictureBuilder(measure_page, measure).build(figure)});
  }
  return pictures;
}

}  // namespace ayumi::pages
