#include <algorithm>
#include <utility>

#include "base/text.h"
#include "template/html_context.h"
#include "template/program.h"
#include "template/scope.h"
#include "template/syntax.h"
#include "template/template.h"
#include "template/template_diagnostics.h"

namespace ayumi::template_ {
namespace {

// Includes multiply; no theme comes near.
constexpr std::size_t kMostTags = 100'000;

Language language_of(std::string_view name) {
  if (name.ends_with(".xml")) return Language::xml;
  return name.ends_with(".txt") ? Language::plain : Language::html;
}

// Why a value of this kind may not be printed at this spot; null when it may.
const DiagnosticKind* objection(Kind kind, Spot spot) {
  if (spot == Spot::closed) return &kNoValueHere;
  if (spot == Spot::address) return kind == Kind::url ? nullptr : &kNotAnAddress;
  if (spot == Spot::bad_address) return &kNotAnAddress;
  if (spot == Spot::json) return kind == Kind::json ? nullptr : &kNoValueHere;
  if (kind == Kind::json) return &kJsonOutsideScript;
  if (spot == Spot::fragment && kind == Kind::url) return &kNotAnAddress;
  return kind == Kind::html && spot != Spot::text ? &kHtmlOutsideText : nullptr;
}

// The blocks that a {{<layout}} fills in, within those of the template that is itself filled in.
struct Blocks {
  const Node* parent;
  const struct Place* defined;
  std::vector<std::string_view> offered;  // met in the layout
};

// Where the expansion is: a file, what its names mean, and the blocks that replace its own.
struct Place {
  const Syntax* syntax;
  Scope scope;
  Blocks* blocks;
  const Location* included_at;
};

class Compiler {
 public:
  Compiler(const TemplateSources& sources, const Shape& root, WordKeys words, Language language)
      : sources_(sources), root_(root), words_(words), html_(language) {
    program_.shape = &root;
    program_.word_count = words.size();
    program_.escapes = language != Language::plain;
  }

  std::optional<Template> compile(const std::string& name) {
    const Location whole{make_source(name + ".mustache", ""), 0, 0};
    const Syntax* syntax = load(name, whole);
    if (syntax == nullptr) return std::nullopt;
    expand(syntax->nodes, {syntax, Scope(root_, nullptr), nullptr, nullptr});
    const auto end = static_cast<std::uint32_t>(syntax->source->text.size());
    if (!diagnostics_.has_errors() && !html_.in_text()) {
      diagnostics_.add(kUnfinishedMarkup, {syntax->source, end, end}, {html_.place()});
    }
    if (diagnostics_.has_errors()) return std::nullopt;
    return Template(std::make_shared<const Program>(std::move(program_)));
  }

  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  Diagnostic& report(const DiagnosticKind& kind, std::string_view piece, const Place& place,
                     std::initializer_list<std::string_view> arguments) {
    Diagnostic& added = diagnostics_.add(kind, place.syntax->locate(piece), arguments);
    if (place.included_at) added.also = *place.included_at;
    return added;
  }

  const Syntax* load(const std::string& name, const Location& where) {
    including_.push_back(name);
    const auto source = sources_.find(name);
    if (source == sources_.end()) {
      std::vector<std::string_view> names;
      for (const auto& [each, unused] : sources_) names.push_back(each);
      diagnostics_.add(kUnknownTemplate, where, {name}).suggestion = nearest(name, names);
      return nullptr;
    }
    const auto [parsed, is_new] = parsed_.try_emplace(name);
    if (is_new) parsed->second = parse(source->second, diagnostics_);
    return &parsed->second;
  }

  void expand(const std::vector<Node>& nodes, const Place& place) {
    ++depth_;
    for (const Node& node : nodes) {
      if (++tags_ > kMostTags) break;
      expand(node, place);
    }
    --depth_;
  }

  void expand(const Node& node, const Place& place) {
    if (tags_ == kMostTags) {
      report(kTooLarge, node.text, place, {including_.front(), std::to_string(kMostTags)});
    } else if (depth_ > kDeepestNesting + 1) {
      report(kTooDeep, node.text, place, {std::to_string(kDeepestNesting)});
      return;
    }
    switch (node.tag) {
      case Tag::text:
        return literal(node, place);
      case Tag::variable:
      case Tag::raw:
        return print(node, place);
      case Tag::section:
      case Tag::inverted:
        return section(node, place);
      case Tag::partial:
        return include(node, place, place.blocks);
      case Tag::parent:
        return parent(node, place);
      case Tag::block:
        return block(node, place);
    }
  }

  void literal(const Node& node, const Place& place) {
    if (const auto misplaced = html_.read(node.text)) {
      std::size_t end = misplaced->offset;
      next_code_point(node.text, end);
      const auto piece = node.text.substr(misplaced->offset, end - misplaced->offset);
      if (misplaced->fault == HtmlContext::Fault::no_space) {
        report(kNoSpaceBefore, piece, place, {piece});
      } else {
        report(kNotAnAddress, piece, place, {piece, html_.place()});
      }
    }
    std::vector<Step>& steps = program_.steps;
    if (steps.size() == target_ || steps.back().does != Step::Does::literal) {
      steps.push_back({.first = static_cast<std::uint32_t>(program_.literals.size())});
    }
    program_.literals += node.text;
    steps.back().count += static_cast<std::uint32_t>(node.text.size());
  }

  std::optional<Path> find(const Node& node, const Place& place) {
    Lost lost;
    std::optional<Path> path = place.scope.find(node.text, lost);
    if (!path) {
      report(kUnknownName, lost.part == "." ? node.text : lost.part, place,
             {lost.part, lost.searched})
          .suggestion = nearest(lost.part, lost.candidates);
    }
    return path;
  }

  Step value_step(Step::Does does, const Path& path) {
    Step step{.does = does, .from_root = path.from_root, .type = path.type};
    step.first = static_cast<std::uint32_t>(program_.getters.size());
    step.count = static_cast<std::uint32_t>(path.getters.size());
    program_.getters.insert(program_.getters.end(), path.getters.begin(), path.getters.end());
    return step;
  }

  void print(const Node& node, const Place& place) {
    if (node.text.starts_with("t.")) return word(node, place);
    const std::optional<Path> path = find(node, place);
    if (!path) return;
    const Kind kind = path->type->kind;
    if (kind == Kind::boolean || kind == Kind::group || kind == Kind::list) {
      report(kNotPrintable, node.text, place, {node.text, to_string(kind)});
    } else if (may_print(node, kind, place)) {
      const bool escapes = node.tag == Tag::variable && program_.escapes;
      program_.steps.push_back(value_step(kind == Kind::number ? Step::Does::number
                                          : escapes            ? Step::Does::escaped
                                                               : Step::Does::raw,
                                          *path));
    }
  }

  bool may_print(const Node& node, Kind kind, const Place& place) {
    const bool is_markup = kind == Kind::html || kind == Kind::json;
    const DiagnosticKind* refused = objection(kind, html_.spot());
    if (refused) {
      report(*refused, node.text, place, {node.text, html_.place()});
    } else if (is_markup != (node.tag == Tag::raw)) {
      refused = is_markup ? &kNeedsAmpersand : &kNeedsNoAmpersand;
      report(*refused, node.text, place, {node.text, to_string(kind)});
    }
    html_.print();
    return refused == nullptr;
  }

  void word(const Node& node, const Place& place) {
    const std::string_view key = node.text.substr(2);
    const auto found = std::lower_bound(words_.begin(), words_.end(), key);
    if (found == words_.end() || *found != key) {
      report(kUnknownWord, node.text, place, {key}).suggestion =
          nearest(key, {words_.begin(), words_.end()});
    } else if (may_print(node, Kind::text, place)) {
      program_.steps.push_back(
          {.does = Step::Does::word, .first = static_cast<std::uint32_t>(found - words_.begin())});
    }
  }

  void section(const Node& node, const Place& place) {
    const bool is_word = node.text.starts_with("t.");
    const std::optional<Path> path = is_word ? std::nullopt : find(node, place);
    if (is_word || (path && path->type->kind == Kind::number)) {
      const Kind kind = is_word ? Kind::text : Kind::number;
      report(kNotASection, node.text, place, {node.text, to_string(kind)});
    }
    if (!path) return;
    const Type& type = *path->type;
    Place body = place;
    Step::Does does = node.tag == Tag::inverted ? Step::Does::unless : Step::Does::when;
    if (does == Step::Does::when && type.kind == Kind::group) {
      does = Step::Does::enter;
      body.scope = place.scope.inside(type);
    } else if (does == Step::Does::when && type.kind == Kind::list) {
      does = Step::Does::for_each;
      body.scope = place.scope.inside(*type.element);
    }
    const std::size_t at = program_.steps.size();
    program_.steps.push_back(value_step(does, *path));
    repeated(node, body, does == Step::Does::for_each);
    target_ = program_.steps.size();
    program_.steps[at].end = static_cast<std::uint32_t>(target_);
  }

  // A body that may stand any number of times must leave the document as it found it.
  void repeated(const Node& node, const Place& body, bool repeats) {
    html_.settle();
    const HtmlContext before = html_;
    expand(node.children, body);
    html_.settle();
    const HtmlContext after = html_;
    if (!html_.join(before, repeats)) {
      report(kUnbalancedSection, node.text, body, {node.text, before.place(), after.place()});
    }
  }

  void include(const Node& node, const Place& place, Blocks* blocks) {
    const std::string name(node.text);
    const Location where = place.syntax->locate(node.text);
    const auto before = std::find(including_.begin(), including_.end(), name);
    if (before != including_.end()) {
      std::string loop;
      for (auto each = before; each != including_.end(); ++each) loop += *each + " → ";
      report(kIncludeLoop, node.text, place, {loop + name});
      return;
    }
    if (const Syntax* syntax = load(name, where)) {
      expand(syntax->nodes, {syntax, place.scope, blocks, &where});
    }
    including_.pop_back();
  }

  void parent(const Node& node, const Place& place) {
    for (const Node& child : node.children) {
      const bool lost =
          child.tag != Tag::block && (child.tag != Tag::text || !trimmed(child.text).empty());
      if (lost) report(kOutsideBlocks, trimmed(child.text), place, {node.text});
    }
    Blocks blocks{&node, &place, {}};
    // Where the layout itself is wrong, it may not have been read as far as its blocks.
    Diagnostics before = std::exchange(diagnostics_, {});
    include(node, place, &blocks);
    const bool whole = !diagnostics_.has_errors();
    diagnostics_.merge(std::move(before));
    if (!whole) return;
    for (const Node& child : node.children) {
      if (child.tag != Tag::block ||
          std::count(blocks.offered.begin(), blocks.offered.end(), child.text))
        continue;
      report(kUnknownBlock, child.text, place, {child.text, node.text}).suggestion =
          nearest(child.text, blocks.offered);
    }
  }

  // The outermost template that fills a block in has the last word; what it says means there what
  // it meant where it was written, but for names, which mean what they mean here.
  void block(const Node& node, const Place& place) {
    const std::vector<Node>* body = &node.children;
    Place from = place;
    for (Blocks* each = place.blocks; each; each = each->defined->blocks) {
      each->offered.push_back(node.text);
      const std::vector<Node>& filled = each->parent->children;
      const auto found = std::find_if(filled.begin(), filled.end(), [&](const Node& child) {
        return child.tag == Tag::block && child.text == node.text;
      });
      if (found == filled.end()) continue;
      body = &found->children;
      from = *each->defined;
      from.scope = place.scope;
    }
    expand(*body, from);
  }

  const TemplateSources& sources_;
  const Shape& root_;
  WordKeys words_;
  HtmlContext html_;
  Diagnostics diagnostics_;
  Program program_;
  std::map<std::string, Syntax> parsed_;
  std::vector<std::string> including_;  // from the template itself to the file in hand
  std::size_t target_ = 0;              // steps before this one are complete: a jump leads here
  std::size_t depth_ = 0;
  std::size_t tags_ = 0;
};

}  // namespace

std::optional<Template> compile(std::string_view name, const TemplateSources& sources,
                                const Shape& root, WordKeys words, Diagnostics& diagnostics) {
  Compiler compiler(sources, root, words, language_of(name));
  std::optional<Template> result = compiler.compile(std::string(name));
  diagnostics.merge(std::move(compiler.diagnostics()));
  return result;
}

}  // namespace ayumi::template_
