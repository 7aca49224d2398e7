#include "pages/related.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "model/find.h"
#include "pages/references.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kMost = 6;
// However many records share a topic, a page looks at these and no more.
constexpr std::size_t kMostOfStrategy = 8, kMostLookedAt = 64;

// A record of another strategy.
struct Sharing {
  RecordKey key;
  std::vector<TopicIndex> topics;  // that both have
  std::size_t nth = 0;             // in its strategy, of those looked at
};

class RelatedBuilder {
 public:
  RelatedBuilder(const Scope& scope, const RecordKey& key)
      : scope_(scope), key_(key), record_(record_of(scope.site(), key)) {
    for (const Related& related : record_.related) keep_out(related.to);
    for (const Lineage& lineage : record_.lineage) {
      if (lineage.to) keep_out(*lineage.to);
    }
  }

  std::vector<RelatedView> build() {
    for (const Related& related : record_.related) add_named(related);
    const std::size_t room = kMost - std::min(kMost, views_.size());
    const std::vector<RecordKey> beside = under_same_pillar(room);
    const std::vector<Sharing> sharing = with_same_topics(room);
    const std::size_t taken =
        std::min(beside.size(), std::max((room + 1) / 2, room - sharing.size()));
    for (std::size_t i = 0; i < taken; ++i) {
      add(beside[i], as_html(scope_.words().plain("related-pillar")));
    }
    for (std::size_t i = 0; i < std::min(sharing.size(), room - taken); ++i) {
      add(sharing[i].key, words_for(sharing[i].topics));
    }
    return std::move(views_);
  }

 private:
  using MeasureName = std::pair<StrategyIndex, std::string>;

  MeasureName measure_of(const RecordKey& key) const {
    return {key.strategy, record_of(scope_.site(), key).id};
  }

  // What is linked already is not linked again.
  void keep_out(const Reference& to) {
    if (to.kind == Reference::Kind::record) linked_.insert(measure_of(to.record));
    if (to.kind == Reference::Kind::measure) linked_.emplace(to.record.strategy, to.measure);
  }

  void add_named(const Related& related) {
    NamedReference named = named_reference(scope_, related.to);
    const auto by = related.by == Related::By::source ? "related-by-source" : "related-by-editor";
    views_.push_back({std::move(named.to), std::move(named.where),
                      as_html(scope_.words().plain(by)), scope_.html(related.note)});
  }

  void add(const RecordKey& key, Html by) {
    const int year = followup_of(scope_.site(), key).year;
    views_.push_back({named_link(scope_, address_of(key)),
                      strategy_and_year(scope_, key.strategy, year),
                      std::move(by),
                      {}});
  }

  // The nearest first, and of two that are as near the one before.
  std::vector<RecordKey> under_same_pillar(std::size_t most) const {
    std::vector<RecordKey> nearest;
    if (!record_.pillar) return nearest;
    const auto& all =
        scope_.context().connections.pillars.at({key_.strategy, key_.followup, *record_.pillar});
    auto after = std::upper_bound(all.begin(), all.end(), key_.record);
    auto before = std::lower_bound(all.begin(), all.end(), key_.record);
    while (nearest.size() < most && (before != all.begin() || after != all.end())) {
      const bool is_before =
          after == all.end() ||
          (before != all.begin() && key_.record - before[-1] <= *after - key_.record);
      const RecordKey key{key_.strategy, key_.followup, is_before ? *--before : *after++};
      if (linked_.count(measure_of(key)) == 0) nearest.push_back(key);
    }
    return nearest;
  }

  // Its topics, the rarest first: it says the most.
  std::vector<TopicIndex> rarest_topics() const {
    std::vector<TopicIndex> topics = record_.topics;
    const auto& records = scope_.context().connections.topics;
    std::stable_sort(topics.begin(), topics.end(), [&](TopicIndex a, TopicIndex b) {
      return records[a].size() < records[b].size();
    });
    return topics;
  }

  std::vector<Sharing> with_same_topics(std::size_t most) const {
    std::vector<Sharing> found;
    std::set<RecordKey> seen;
    const std::vector<TopicIndex> topics = rarest_topics();
    for (const TopicIndex topic : topics) look_at(topic, topics, seen, found);
    std::stable_sort(found.begin(), found.end(), [](const Sharing& a, const Sharing& b) {
      return std::tuple(b.topics.size(), a.nth) < std::tuple(a.topics.size(), b.nth);
    });
    found.resize(std::min(found.size(), most));
    return found;
  }

  // The list is in the order of the site: a strategy's records stand together.
  void look_at(TopicIndex topic, const std::vector<TopicIndex>& topics, std::set<RecordKey>& seen,
               std::vector<Sharing>& found) const {
    const auto& all = scope_.context().connections.newest_of_topics[topic];
    for (auto at = all.begin(); at != all.end() && seen.size() < kMostLookedAt;) {
      const auto end = std::lower_bound(at, all.end(), RecordKey{at->strategy + 1, 0, 0});
      if (at->strategy != key_.strategy) {
        const auto last = at + std::min<std::ptrdiff_t>(end - at, kMostOfStrategy);
        for (std::size_t nth = 0; at != last; ++at, ++nth) {
          if (!seen.insert(*at).second || linked_.count(measure_of(*at)) > 0) continue;
          found.push_back({*at, shared(topics, record_of(scope_.site(), *at).topics), nth});
        }
      }
      at = end;
    }
  }

  static std::vector<TopicIndex> shared(const std::vector<TopicIndex>& topics,
                                        const std::vector<TopicIndex>& others) {
    std::vector<TopicIndex> both;
    std::copy_if(topics.begin(), topics.end(), std::back_inserter(both), [&](TopicIndex topic) {
      return std::find(others.begin(), others.end(), topic) != others.end();
    });
    return both;
  }

  Html words_for(const std::vector<TopicIndex>& topics) const {
    std::vector<Html> names;
    for (const TopicIndex topic : topics) {
      names.push_back(scope_.html(scope_.site().topics[topic].name));
    }
    return scope_.words().html("related-topics", {{"n", static_cast<std::int64_t>(names.size())},
                                                  {"topics", scope_.phrases().row(names)}});
  }

  const Scope& scope_;
  RecordKey key_;
  const Record& record_;
  std::set<MeasureName> linked_;
  std::vector<RelatedView> views_;
};

}  // namespace

std::vector<RelatedView> related_views(const Scope& scope, const RecordKey& key) {
  return RelatedBuilder(scope, key).build();
}

}  // namespace ayumi::pages
