#pragma once
// A strategy: pillars, period, deciding body, indicators, basis, and its follow-ups.

#include <optional>
#include <string>
#include <vector>

#include "model/followup.h"

namespace ayumi {

// A heading of the strategy. Pillars nest; they are stored flat, parents before children, in the
// order of the document.
struct Pillar {
  std::string id;
  std::string label;  // the printed mark: ①, （１）, ○
  Text title;
  Text short_title;
  Text summary;
  std::optional<PillarIndex> parent;
  int depth = 0;  // 0 at the top
};

// A parent document that a strategy rests on, or another strategy of the portal.
struct Basis {
  std::optional<StrategyIndex> strategy;
  std::string id;  // of a document; empty for a strategy
  Text title;
  Decision decision;
  Text at;    // the place in it
  Text asks;  // what it asks for
  std::string url;
  std::string succeeded_by;  // id of another basis
};

struct IndicatorValue {
  Date at;
  std::string value;
  std::optional<SourcePlace> source;
};

struct Indicator {
  std::string id;
  Text title;
  Text definition;
  Text unit;
  Stated<std::string> baseline;
  StatedDate baseline_year;
  Stated<std::string> target;
  Text target_note;
  StatedDate target_year;
  std::vector<IndicatorValue> values;
  std::optional<PillarIndex> pillar;
  std::optional<SourcePlace> source;
};

// The definition of a number that records report, so that the same id over the years makes a
// series.
struct Figure {
  std::string id;
  Text label;
  Text unit;
  Text counts;  // what it counts
  // Per language, how many decimal places its unit moves the point to the right: 329 億円 with -1
  // is 32.9 billion yen. None: as written.
  Localized<int> places;
};

struct Strategy {
  std::string id;
  Text title;
  Text short_title;
  std::optional<StatedDate> period_from, period_to;
  std::optional<Decision> decision;
  Text council;
  Text scope_note;
  struct PartOf {
    StrategyIndex strategy = 0;
    std::optional<PillarIndex> pillar;
  };
  std::optional<PartOf> part_of;
  std::vector<Basis> basis;
  std::vector<Pillar> pillars;
  std::vector<SectionIndex> sections;         // that its measures have
  std::vector<SectionIndex> pillar_sections;  // that its pillars' prose has
  std::vector<Indicator> indicators;
  std::vector<Figure> figures;
  std::vector<SourceDocument> sources;
  std::vector<Alias> aliases;
  std::vector<FollowUp> followups;  // oldest first
  Localized<Prose> overview;
  std::vector<Outline> outlines;  // of its overview
  Location where;                 // of strategy.yaml
};

}  // namespace ayumi
