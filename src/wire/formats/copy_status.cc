#include "wire/formats/copy_status.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/iptc_time.h"
#include "wire/formats/notices.h"

namespace dateline::wire {
namespace {

struct Row {
  std::string_view word;
  CopyStatus status;
};
// clang-format off
constexpr std::array words{
    Row{"", CopyStatus::usable},
    Row{"usable", CopyStatus::usable},
    Row{"embargoed", CopyStatus::embargoed},
    Row{"embargo", CopyStatus::embargoed},
    Row{"withheld", CopyStatus::withheld},
    Row{"hold", CopyStatus::withheld},
    Row{"held", CopyStatus::withheld},
    Row{"canceled", CopyStatus::canceled},
    Row{"cancelled", CopyStatus::canceled},
    Row{"cancel", CopyStatus::canceled},
    Row{"killed", CopyStatus::canceled},
    Row{"kill", CopyStatus::canceled},
    Row{"withdrawn", CopyStatus::canceled},
    Row{"deleted", CopyStatus::canceled},
};
// clang-format on

}  // namespace

CopyStatus copy_status(std::string_view written) {
  auto word = text::lower(text::trim(written));
  word.erase(0, word.find_last_of(":/#") + 1);  // a code may name its scheme
  const auto row = std::ranges::find(words, std::string_view(word), &Row::word);
  return row == words.end() ? CopyStatus::unknown : row->status;
}

void apply_copy_status(std::string_view written, NewsItem& item, std::vector<Problem>& problems) {
  using Verb = ControlMessage::Verb;
  switch (copy_status(written)) {
    case CopyStatus::usable:
    case CopyStatus::embargoed:
      return;
    case CopyStatus::canceled:
      item.pub_status = PubStatus::canceled;
      item.control = ControlMessage{Verb::kill, item.uri};
      return;
    case CopyStatus::unknown:
      problems.push_back({"status-unknown", fmt::format("status '{}' is not known; withheld", written)});
      [[fallthrough]];
    case CopyStatus::withheld:
      item.pub_status = PubStatus::withheld;
      item.control = ControlMessage{Verb::withhold, item.uri};
  }
}

void withhold_unread(std::string detail, NewsItem& item, std::vector<Problem>& problems) {
  constexpr std::string_view code = "embargo-unread";
  if (item.pub_status == PubStatus::usable) item.pub_status = PubStatus::withheld;
  if (std::ranges::find(item.signals, code) == item.signals.end()) item.signals.emplace_back(code);
  problems.push_back({std::string(code), std::move(detail)});
}

void embargo_until(std::string_view written, const Hints& hints, NewsItem& item,
                   std::vector<Problem>& problems) {
  std::vector<Problem> unread;
  const auto until = read_iptc_time(written, hints, unread);
  // In words for people, perhaps.
  if (!until) return apply_embargo(fmt::format("Embargoed until {}", written), hints, item, problems);
  if (!item.embargoed_until || *item.embargoed_until < *until) item.embargoed_until = until;
}

void embargo_until(std::span<const std::string> written, const Hints& hints, NewsItem& item,
                   std::vector<Problem>& problems) {
  constexpr std::size_t most = 20;  // reading one in words is slow
  if (written.size() > most)
    return withhold_unread(fmt::format("{} embargoes; withheld", written.size()), item, problems);
  for (const auto& each : written) embargo_until(each, hints, item, problems);
}

void set_lines(std::vector<Problem>& problems, std::size_t first, int line) {
  for (auto i = first; i < problems.size(); ++i)
    if (problems[i].line == 0) problems[i].line = line;
}

}  // namespace dateline::wire
