#include "outbound/check_links.h"

#include <map>
#include <utility>

#include "outbound/kept_answers.h"
#include "outbound/outbound_diagnostics.h"

namespace ayumi::outbound {
namespace {

constexpr Instant kDay = 24 * 60 * 60;

// An address that many places name is asked for once; they may write it differently.
struct Asked {
  WebAddress address;
  Answer answer;
};
using AllAsked = std::map<std::string, Asked>;  // by WebAddress::text()

AllAsked addresses_of(const std::vector<Mention>& mentions) {
  AllAsked all;
  for (const Mention& mention : mentions) {
    if (auto address = parse_web_address(mention.address)) {
      const std::string text = address->text();
      all.emplace(text, Asked{*std::move(address), {}});
    }
  }
  return all;
}

KeptAnswers read_kept(const FileSystem& disk, const std::string& path) {
  const auto status = disk.status(path);
  if (!status || status->kind != EntryKind::file) return {};
  const auto text = disk.read(path);
  return text ? parse_kept_answers(*text) : KeptAnswers();
}

bool is_usable(const KeptAnswer& kept, const LinkRequest& request) {
  const bool fresh = kept.asked <= request.now && request.now - kept.asked < kDaysKept * kDay;
  return fresh && (!kept.answer.inside || request.limits.inside);
}

// Those that no kept answer settles.
std::vector<Asked*> remember(const KeptAnswers& kept, const LinkRequest& request, AllAsked& all) {
  std::vector<Asked*> open;
  for (auto& [text, asked] : all) {
    const auto found = kept.find(text);
    if (found != kept.end() && is_usable(found->second, request)) {
      asked.answer = found->second.answer;
    } else {
      open.push_back(&asked);
    }
  }
  return open;
}

// Written beside and moved, so that whoever reads it finds a whole file at any moment.
Result<void> keep(FileSystem& disk, const std::string& project, const KeptAnswers& answers) {
  const std::string path = project + '/' + kKeptFile;
  const std::string beside = path + ".new";
  if (const auto made = disk.make_folder(project + '/' + kKeptFolder); !made) return made;
  const auto lock = disk.lock(path + ".lock");
  if (!lock) return lock.error();
  if (*lock == nullptr) return {};  // another run is keeping its own
  if (const auto written = disk.write(beside, kept_answers_json(answers)); !written) return written;
  return disk.rename(beside, path);
}

KeptAnswers to_keep(const KeptAnswers& before, const AllAsked& all, const LinkRequest& request,
                    const std::vector<Asked*>& open) {
  KeptAnswers answers;
  for (const auto& [text, asked] : all) {
    const auto old = before.find(text);
    if (old != before.end() && asked.answer == old->second.answer) answers.insert(*old);
  }
  for (const Asked* asked : open) {
    if (asked->answer.outcome == Outcome::not_asked) continue;
    answers[asked->address.text()] = {request.now, asked->answer};
  }
  return answers;
}

void tell(const Mention& mention, const Asked& asked, Diagnostics& diagnostics) {
  const Answer& answer = asked.answer;
  const std::string status = std::to_string(answer.status);
  const auto add = [&](const DiagnosticKind& kind, std::string_view argument) {
    diagnostics.add(kind, mention.where, {mention.address, argument});
  };
  switch (answer.outcome) {
    case Outcome::not_asked:
      return;
    case Outcome::fine:
      if (!answer.moved_to.empty()) add(kMoved, answer.moved_to);
      return;
    case Outcome::gone:
      return add(kGone, status);
    case Outcome::failed:
      return add(kFailed, status);
    case Outcome::barred:
      return add(kBarred, status);
    case Outcome::no_host:
      return add(kNoHost, asked.address.host);
    case Outcome::refused:
      return add(kNoAnswer, "refused");
    case Outcome::timed_out:
      return add(kNoAnswer, "timed-out");
    case Outcome::closed:
      return add(kNoAnswer, "closed");
    case Outcome::not_http:
      return add(kNoAnswer, "not-http");
    case Outcome::no_tls:
      return add(kNoAnswer, "no-tls");
    case Outcome::bad_certificate:
      return add(kBadCertificate, answer.reason);
    case Outcome::endless:
      return add(kLostRedirect, "endless");
    case Outcome::nowhere:
      return add(kLostRedirect, "nowhere");
    case Outcome::inside:
      return add(kInside, asked.address.host);
  }
}

void tell_all(const std::vector<Mention>& mentions, const AllAsked& all, Diagnostics& diagnostics) {
  for (const Mention& mention : mentions) {
    const auto address = parse_web_address(mention.address);
    if (!address) {
      diagnostics.add(kUnaskable, mention.where, {mention.address});
    } else {
      tell(mention, all.at(address->text()), diagnostics);
    }
  }
}

}  // namespace

Result<LinkReport> check_links(FileSystem& disk, const std::vector<Mention>& mentions,
                               const LinkRequest& request, Ask how) {
  LinkReport report;
  AllAsked all = addresses_of(mentions);
  const KeptAnswers kept = read_kept(disk, request.project + '/' + kKeptFile);
  const std::vector<Asked*> open = remember(kept, request, all);
  report.addresses = all.size();
  report.remembered = all.size() - open.size();
  if (request.asking) request.asking(open.size());
  if (!open.empty()) {
    std::vector<WebAddress> addresses;
    for (const Asked* asked : open) addresses.push_back(asked->address);
    std::size_t answers = 0;
    const auto end = how(addresses, request.limits, [&](std::size_t which, Answer answer) {
      open[which]->answer = std::move(answer);
      ++answers;
    });
    if (!end) return end.error();
    report.end = *end;
    report.not_asked = open.size() - answers;
    const auto written = keep(disk, request.project, to_keep(kept, all, request, open));
    if (!written) report.not_kept = written.error();
  }
  tell_all(mentions, all, report.diagnostics);
  return report;
}

}  // namespace ayumi::outbound
