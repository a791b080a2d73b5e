#include "wire/formats/newsml_release.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/copy_status.h"
#include "wire/formats/iptc_time.h"

namespace dateline::wire {
namespace {

enum class Order { none, kill, withhold, correct, embargo };

struct Row {
  std::string_view word;
  Order order;
};
// What a provider tells its recipients to do with an item. A word not here withholds it.
// clang-format off
constexpr std::array orders{
    Row{"", Order::none},
    Row{"none", Order::none},
    Row{"new", Order::none},
    Row{"add", Order::none},
    Row{"insert", Order::none},
    Row{"update", Order::none},
    Row{"updated", Order::none},
    Row{"replace", Order::none},
    Row{"replaced", Order::none},
    Row{"rewrite", Order::none},
    Row{"writethru", Order::none},
    Row{"lead", Order::none},
    Row{"repeat", Order::none},
    Row{"rerun", Order::none},
    Row{"resend", Order::none},
    Row{"refile", Order::none},
    Row{"publish", Order::none},
    Row{"release", Order::none},
    Row{"usable", Order::none},
    Row{"correct", Order::correct},
    Row{"corrected", Order::correct},
    Row{"correction", Order::correct},
    Row{"embargo", Order::embargo},
    Row{"embargoed", Order::embargo},
    Row{"hold", Order::withhold},
    Row{"withhold", Order::withhold},
    Row{"withheld", Order::withhold},
    Row{"cancel", Order::kill},
    Row{"canceled", Order::kill},
    Row{"cancelled", Order::kill},
    Row{"delete", Order::kill},
    Row{"kill", Order::kill},
    Row{"mandatorykill", Order::kill},
    Row{"remove", Order::kill},
    Row{"retract", Order::kill},
    Row{"withdraw", Order::kill},
    Row{"withdrawn", Order::kill},
};
// clang-format on

// "Mandatory Kill", "Instruction:Kill"
const Row* row_of(std::string_view written) {
  auto word = text::lower(written);
  word.erase(0, word.find_last_of(":/#") + 1);
  std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  const auto* row = std::ranges::find(orders, std::string_view(word), &Row::word);
  return row == orders.end() ? nullptr : row;
}

void withhold(NewsItem& item) {
  if (item.pub_status == PubStatus::usable) item.pub_status = PubStatus::withheld;
  if (!item.control) item.control = ControlMessage{ControlMessage::Verb::withhold, item.uri};
}

void kill(NewsItem& item) {
  item.pub_status = PubStatus::canceled;
  item.control = ControlMessage{ControlMessage::Verb::kill, item.uri};
}

// True where copy is under embargo by it.
bool carry_out(std::string_view instruction, NewsItem& item, std::vector<Problem>& problems) {
  const auto* row = row_of(instruction);
  if (!row) {
    problems.push_back(
        {"status-unknown", fmt::format("instruction '{}' is not known; withheld", instruction)});
    withhold(item);
    return false;
  }
  if (row->order == Order::kill) kill(item);
  if (row->order == Order::withhold) withhold(item);
  if (row->order == Order::correct) item.signals.emplace_back("correction");
  return row->order == Order::embargo;
}

// What the status will be: the end of an embargo, or of the copy's use.
void apply_change(const NewsmlItem& from, bool embargoed, const Hints& hints, NewsItem& item,
                  std::vector<Problem>& problems) {
  if (from.future_time.empty()) return;
  const auto future = copy_status(from.future_status);
  if (embargoed && future == CopyStatus::usable) embargo_until(from.future_time, hints, item, problems);
  if (future == CopyStatus::canceled || future == CopyStatus::withheld)
    item.expires = read_iptc_time(from.future_time, hints, problems);
}

// Rights that begin after the item was sent, and that end.
void apply_rights(const NewsmlRights& rights, const Hints& hints, NewsItem& item,
                  std::vector<Problem>& problems) {
  const auto start = read_iptc_time(rights.start, hints, problems);
  if (start && item.version_created && *start > *item.version_created)
    embargo_until(rights.start, hints, item, problems);
  if (!item.expires) item.expires = read_iptc_time(rights.end, hints, problems);
}

}  // namespace

void set_newsml_release(const NewsmlItem& from, const Hints& hints, NewsItem& item,
                        std::vector<Problem>& problems) {
  bool embargoed = false;
  for (const auto& status : from.statuses) {
    const auto before = item.pub_status;
    apply_copy_status(status, item, problems);
    if (before == PubStatus::canceled) kill(item);
    embargoed = embargoed || copy_status(status) == CopyStatus::embargoed;
  }
  for (const auto& instruction : from.instructions)
    embargoed = carry_out(instruction, item, problems) || embargoed;
  apply_change(from, embargoed, hints, item, problems);
  embargo_until(from.embargoes, hints, item, problems);
  apply_rights(from.rights, hints, item, problems);
  if (embargoed && !item.embargoed_until)
    withhold_unread("copy is embargoed, but not until when in a way that can be read; withheld", item,
                    problems);
  if (!item.control && from.is_partial) {
    problems.push_back(
        {"update-unread", "changes to a revision sent before, without the copy; for the desk"});
    item.control = ControlMessage{ControlMessage::Verb::advisory, item.uri};
  }
  if (!item.control && text::lower(from.kind) == "advisory") item.control = ControlMessage{};
}

}  // namespace dateline::wire
