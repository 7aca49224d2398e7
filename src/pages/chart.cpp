#include "pages/chart.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/text.h"

namespace ayumi::pages {
namespace {

// In units of the viewBox; text of the style sheet's size is about 7 units a digit.
constexpr std::int64_t kWidth = 320, kHeight = 200;
constexpr std::int64_t kTop = 24, kBase = 172;
constexpr std::int64_t kUnit = 12;  // the baseline of the unit, above the highest line
constexpr std::int64_t kDigit = 7, kWide = 13, kGap = 2;
constexpr std::int64_t kLineOfText = 15;
constexpr std::int64_t kEnd = 319;
constexpr std::int64_t kBesideLine = 4;     // from a line down to the baseline of its number
constexpr std::int64_t kAboveBar = 6;       // from a bar up to its value
constexpr std::int64_t kBelowTop = 19;      // from the top of a bar down to a value inside it
constexpr std::int64_t kLetters = 12;       // how high a value is
constexpr std::int64_t kLeastForText = 36;  // a narrower bar has no room for words
constexpr std::size_t kMostBars = 60;

std::optional<double> number_of(std::string_view decimal) {
  double value = 0;
  const auto [end, error] = std::from_chars(decimal.begin(), decimal.end(), value);
  const bool whole = error == std::errc() && end == decimal.end();
  return whole ? std::optional(value) : std::nullopt;
}

// The least of 1, 2, 4, 6, 8, 10 × 10^k that is not below the largest value.
struct Scale {
  int digit = 1;
  int power = 0;

  double top() const { return digit * std::pow(10.0, power); }
};

Scale scale_for(double largest) {
  Scale scale;
  scale.power = static_cast<int>(std::floor(std::log10(largest)));
  for (const int digit : {1, 2, 4, 6, 8, 10}) {
    scale.digit = digit;
    if (scale.top() >= largest) break;
  }
  return scale;
}

std::int64_t height_at(double value, double top) {
  return static_cast<std::int64_t>(std::lround(value / top * static_cast<double>(kBase - kTop)));
}

std::int64_t width_of(std::string_view text) {
  constexpr char32_t kFirstWide = 0x2E80;
  std::size_t offset = 0;
  std::int64_t width = 0;
  while (offset < text.size()) {
    width += next_code_point(text, offset) < kFirstWide ? kDigit : kWide;
  }
  return width;
}

// A label on one line, or on two that are as even as its words allow.
struct Label {
  std::string first, second;

  std::int64_t width() const { return std::max(width_of(first), width_of(second)); }
};

Label in_two_lines(const std::string& text) {
  constexpr std::string_view kYear = "年", kFiscal = "年度";
  Label best{text, {}};
  const auto consider = [&](std::size_t end, std::size_t begin) {
    if (end == 0 || begin >= text.size()) return;
    Label label{text.substr(0, end), text.substr(begin)};
    if (label.width() < best.width()) best = std::move(label);
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ') consider(at, at + 1);
    if (text.compare(at, kFiscal.size(), kFiscal) == 0) {
      consider(at, at);
    } else if (text.compare(at, kYear.size(), kYear) == 0) {
      consider(at + kYear.size(), at + kYear.size());
    }
  }
  return best;
}

// A value stands inside its bar, which hides the lines behind it, or clear of them above a low one
// and above one that is no more than an outline.
void place_value(const ChartView& chart, ChartBarView& bar) {
  bar.is_inside = !bar.is_target && bar.height >= kBelowTop + kAboveBar;
  bar.value_y = bar.is_inside ? bar.y + kBelowTop : bar.y - kAboveBar;
  if (bar.is_inside) return;
  for (const ChartLineView& line : chart.lines) {
    const bool strikes = line.y < bar.value_y + kGap && line.y > bar.value_y - kLetters;
    if (strikes) bar.value_y = line.y - kBesideLine;
  }
}

void add_lines(ChartView& chart, const Scale& scale, const Locale& locale) {
  const auto add = [&](const std::string& number, std::int64_t y) {
    chart.lines.push_back({0, chart.right, y, 0, y + kBesideLine, locale.number(number)});
  };
  add("0", kBase);
  // Half of 1 would be a number with a decimal that no value has.
  if (scale.digit > 1 || scale.power > 0) {
    add(moved_point(std::to_string(scale.digit * 5), scale.power - 1), (kBase + kTop) / 2);
  }
  add(moved_point(std::to_string(scale.digit), scale.power), kTop);
  std::int64_t widest = 0;
  for (const ChartLineView& line : chart.lines) widest = std::max(widest, width_of(line.label));
  chart.left = widest + 2 * kGap + kDigit;
  for (ChartLineView& line : chart.lines) {
    line.left = chart.left;
    line.label_x = chart.left - kDigit;
  }
}

// All on one line where they fit there.
std::vector<Label> labels_of(const std::vector<ChartValue>& values, std::int64_t step) {
  std::vector<Label> labels;
  for (const ChartValue& value : values) labels.push_back({value.label, {}});
  const bool fit = std::all_of(labels.begin(), labels.end(),
                               [&](const Label& label) { return label.width() + kDigit <= step; });
  if (fit) return labels;
  for (Label& label : labels) label = in_two_lines(label.first);
  return labels;
}

// Every n-th label, so that neighbours do not touch.
std::size_t every(const std::vector<Label>& labels, std::int64_t step) {
  std::int64_t widest = 0;
  for (const Label& label : labels) widest = std::max(widest, label.width() + kDigit);
  return static_cast<std::size_t>(std::max<std::int64_t>(1, (widest + step - 1) / step));
}

void add_bars(ChartView& chart, const std::vector<ChartValue>& values,
              const std::vector<double>& numbers, double top) {
  const auto count = static_cast<std::int64_t>(values.size());
  const std::int64_t step = (chart.right - chart.left) / count;
  const std::vector<Label> labels = labels_of(values, step);
  const std::size_t labelled = every(labels, step);
  for (std::size_t i = 0; i < values.size(); ++i) {
    ChartBarView bar;
    bar.x = chart.left + kGap / 2 + static_cast<std::int64_t>(i) * step;
    bar.width = std::max<std::int64_t>(step - kGap, 1);
    bar.height = height_at(numbers[i], top);
    bar.y = kBase - bar.height;
    bar.middle = bar.x + bar.width / 2;
    bar.label_y = kHeight - kDigit;
    const bool fits = step >= std::max(kLeastForText, width_of(values[i].text));
    if (fits) bar.value = values[i].text;
    if ((values.size() - 1 - i) % labelled == 0) {
      bar.label = labels[i].first;
      bar.label_end = labels[i].second;
      bar.end_y = bar.label_y + kLineOfText;
      if (!bar.label_end.empty()) chart.height = kHeight + kLineOfText;
    }
    bar.is_current = values[i].is_current;
    bar.is_target = values[i].is_target;
    place_value(chart, bar);
    chart.bars.push_back(std::move(bar));
  }
}

void mirror(ChartView& chart) {
  for (ChartBarView& bar : chart.bars) {
    bar.x = kWidth - bar.x - bar.width;
    bar.middle = kWidth - bar.middle;
  }
  for (ChartLineView& line : chart.lines) {
    line.left = kWidth - std::exchange(line.right, kWidth - line.left);
    line.label_x = kWidth - line.label_x;
  }
  chart.left = kWidth - std::exchange(chart.right, kWidth - chart.left);
}

std::string in_words(const Scope& scope, const std::vector<ChartValue>& values) {
  std::vector<std::string> points;
  for (const ChartValue& value : values) {
    points.push_back(
        scope.words().format("series-point", {{"when", value.label}, {"value", value.text}}));
  }
  return scope.phrases().row(points);
}

}  // namespace

std::optional<ChartView> bar_chart(const Scope& scope, const std::vector<ChartValue>& values,
                                   const std::string& unit) {
  if (values.size() < 2 || values.size() > kMostBars) return std::nullopt;
  std::vector<double> numbers;
  for (const ChartValue& value : values) {
    const auto number = number_of(value.number);
    if (!number || *number < 0 || !std::isfinite(*number)) return std::nullopt;
    numbers.push_back(*number);
  }
  const double largest = *std::max_element(numbers.begin(), numbers.end());
  if (largest <= 0) return std::nullopt;
  const Scale scale = scale_for(largest);
  ChartView chart;
  chart.width = kWidth;
  chart.height = kHeight;
  chart.base = kBase;
  chart.right = kEnd;
  add_lines(chart, scale, scope.phrases().locale());
  add_bars(chart, values, numbers, scale.top());
  const bool right_to_left = scope.site().languages[scope.language()].right_to_left;
  if (right_to_left) mirror(chart);
  if (!unit.empty()) chart.unit = scope.words().format("chart-unit", {{"unit", unit}});
  chart.unit_x = right_to_left ? chart.right : chart.left;
  chart.unit_y = kUnit;
  chart.is_mirrored = right_to_left;
  chart.description = in_words(scope, values);
  return chart;
}

}  // namespace ayumi::pages
