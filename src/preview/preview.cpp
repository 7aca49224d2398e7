#include "preview/preview.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/embedded_file.h"
#include "base/text.h"
#include "pipeline/static_files.h"
#include "preview/content_types.h"
#include "preview/gate.h"
#include "preview/target.h"

namespace ayumi {
// Made by ayumi_embed() from browser/.
std::span<const EmbeddedFile> preview_files();
}  // namespace ayumi

namespace ayumi::preview {
namespace {

constexpr std::string_view kOwnFolder = "/.ayumi/";
constexpr int kUnavailable = 503;

// Of its parts, too, a site has the one style sheet.
bool is_stylesheet(const std::string& file) {
  constexpr std::array kParts{"style.css", "logo.css", "values.css"};
  return file.starts_with("themes/") &&
         std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
           return file.ends_with("/static/" + std::string(part));
         });
}

// Pages then differ in nothing but the name of their stylesheet.
bool is_style_only(const Changes& changes) {
  return !changes.everything && !changes.files.empty() &&
         std::all_of(changes.files.begin(), changes.files.end(), is_stylesheet);
}

// Whole lines of a text, as many as somebody would read in a browser.
std::string beginning(std::string text) {
  constexpr std::size_t kMost = 64 * 1024;
  if (text.size() <= kMost) return text;
  text.resize(text.rfind('\n', kMost) + 1);
  return text + "…";
}

void append_lines(std::string& event, std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    event.append("data: ").append(line.substr(0, line.find('\r'))).push_back('\n');
  }
}

}  // namespace

Preview::Preview(const FileSystem& disk, pipeline::PortalRequest request, bool strict,
                 std::string name, Words words)
    : disk_(disk),
      request_(std::move(request)),
      strict_(strict),
      name_(std::move(name)),
      words_(std::move(words)),
      remembered_(disk, request_.project) {
  State nothing;
  nothing.mark = {"/", name_ + "-0", ""};
  state_ = std::make_shared<const State>(std::move(nothing));
}

Reading Preview::read(const Changes& changes) {
  since_shown_.merge(changes);
  remembered_.forget(changes);
  kept_.frames.files.doubt(changes.files);
  if (changes.everything) kept_.frames.files.doubt_all();
  Reading reading;
  auto prepared = pipeline::prepare_portal(remembered_, request_, reading.times, &kept_);
  if (!prepared) {
    reading.failure = prepared.error();
    return reading;
  }
  std::unique_ptr<pipeline::Portal> portal = *std::move(prepared);
  reading.diagnostics = std::move(portal->diagnostics);
  auto statics = pipeline::find_static_files(disk_, request_.project, *portal, reading.diagnostics);
  if (!statics) {
    reading.failure = statics.error();
    return reading;
  }
  const bool stop = reading.diagnostics.must_stop(strict_);
  if (!stop) {
    reading.site = std::make_shared<const ShownSite>(disk_, request_, std::move(portal),
                                                     *std::move(statics), name_of_pages());
  }
  return reading;
}

std::string Preview::name_of_pages() {
  const auto shown = state_.load();
  if (shown->site && is_style_only(since_shown_)) return shown->mark.pages;
  return name_ + '-' + std::to_string(++pages_);
}

std::shared_ptr<const void> Preview::show(const Reading& reading) {
  std::shared_ptr<const State> before = state_.load();
  State next = *before;
  if (reading.is_good()) {
    next.mark = reading.site->mark();
    next.site = reading.site;
    next.problems.clear();
    since_shown_ = {};
  } else {
    next.problems = beginning(reading.failure ? words_.failure(*reading.failure)
                                              : words_.problems(reading.diagnostics));
  }
  state_ = std::make_shared<const State>(std::move(next));
  return before;
}

Response Preview::answer(const Request& request, std::uint16_t port) const {
  if (auto refusal = refuse(request, port)) return *std::move(refusal);
  const auto parsed = parse_target(request.target);
  if (const Refused* refused = std::get_if<Refused>(&parsed)) {
    return plain_response(refused->status, "There is no such address");
  }
  const Target& target = std::get<Target>(parsed);
  const auto state = state_.load();
  const std::size_t own = target.path.rfind(kOwnFolder);
  if (own != std::string::npos)
    return own_file(target.path.substr(own + kOwnFolder.size()), *state);
  return state->site ? state->site->answer(target) : nothing_yet(*state);
}

// Below any path, since a page that is open may stand under a former base URL.
Response Preview::own_file(std::string_view name, const State& state) const {
  Response response;
  response.is_logged = false;
  if (name == "events") {
    response.content_type = "text/event-stream";
    response.body = event_of(state);
    response.is_stream = true;
    return response;
  }
  for (const EmbeddedFile& file : preview_files()) {
    if (file.path != name) continue;
    response.content_type = content_type(name);
    response.body = file.bytes;
    return response;
  }
  return plain_response(404, "There is no such address");
}

Response Preview::nothing_yet(const State& state) const {
  Response response;
  response.status = kUnavailable;
  response.content_type = content_type("index.html");
  response.body = with_script(
      "<!DOCTYPE html>\n<html lang=\"" + escaped(words_.language) +
          "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
          escaped(words_.first_heading) +
          "</title>\n<link rel=\"stylesheet\" href=\"/.ayumi/overlay.css\">\n</head>\n"
          "<body class=\"overlay\">\n<h1>" +
          escaped(words_.first_heading) + "</h1>\n<pre>" + escaped(state.problems) +
          "</pre>\n</body>\n</html>\n",
      state.mark);
  return response;
}

std::string Preview::event() const { return event_of(*state_.load()); }

// The lines: which pages, which stylesheet, and, when something is wrong, the words for it.
std::string Preview::event_of(const State& state) const {
  std::string event = "retry: 300\nid: " + state.mark.pages + "\nevent: state\n";
  append_lines(event, state.mark.pages);
  append_lines(event, state.mark.stylesheet);
  if (!state.problems.empty()) {
    append_lines(event, words_.close);
    append_lines(event, words_.heading);
    append_lines(event, state.problems);
  }
  return event + '\n';
}

std::string Preview::base_path() const { return state_.load()->mark.base_path; }

}  // namespace ayumi::preview
