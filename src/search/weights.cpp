#include "search/weights.h"

#include <cmath>

namespace ayumi::search {
namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

std::array<double, kFields.size()> average_lengths(const std::vector<std::uint32_t>& lengths) {
  std::array<double, kFields.size()> sums{};
  for (FieldNumber field = 0; field < lengths.size(); ++field) {
    sums[kind_of(field)] += lengths[field];
  }
  const auto documents = static_cast<double>(lengths.size() / kFields.size());
  for (double& sum : sums) sum /= documents;
  return sums;
}

}  // namespace

Weights::Weights(const std::vector<std::uint32_t>& lengths,
                 const std::vector<double>& document_boosts)
    : documents_(document_boosts.size()), document_boosts_(document_boosts) {
  const auto averages = average_lengths(lengths);
  saturation_.reserve(lengths.size());
  for (FieldNumber field = 0; field < lengths.size(); ++field) {
    const double relative = lengths[field] / averages[kind_of(field)];
    saturation_.push_back(kK1 * (1 - kB + kB * relative));
  }
}

double Weights::inverse_frequency(std::size_t fields_with_term) const {
  const auto fields = static_cast<double>(fields_with_term);
  const double odds = (static_cast<double>(documents_) - fields + 0.5) / (fields + 0.5);
  return std::log(1 + std::abs(odds));
}

std::int64_t Weights::weight(double inverse_frequency, FieldNumber field,
                             std::uint32_t count) const {
  double score = inverse_frequency * ((kK1 + 1) * count) / (saturation_[field] + count);
  score *= kFields[kind_of(field)].boost;
  score *= document_boosts_[document_of(field)];
  return static_cast<std::int64_t>(std::round(score * 1000));
}

}  // namespace ayumi::search
