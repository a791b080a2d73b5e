#include "intake/splitting.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::intake {
namespace {

bool is_used(const archive::FiledItem& filed) {
  return filed.outcome == Outcome::story || filed.outcome == Outcome::related ||
         filed.outcome == Outcome::version;
}

// An item by itself, as if its delivery held nothing else.
struct Alone {
  Alone(const archive::FiledItem& filed, const FilingRules& rules, archive::Transaction& tx, Instant now)
      : arrival{filed.raw, filed.source, Road::ingest, filed.received_at},
        filing(rules, arrival, parsed, tx, now) {
    parsed.format = filed.format;
    parsed.items = {filed.item};
  }

  Arrival arrival;
  wire::Parsed parsed;
  Filing filing;
};

}  // namespace

Result<Story> Splitting::split(StoryId id, const std::string& uri, const desk::By& by) {
  const auto place = fmt::format("story {}", id.value);
  TRY(auto tx, archive_.begin());
  TRY(rules_.recent.catch_up(tx));
  TRY(const auto story, tx.stories.find(id));
  if (!story) return error(Fault::not_found, "there is no such story", place);
  TRY(auto staying, tx.items.of_story(id));
  std::vector<archive::FiledItem> leaving;
  const auto of_uri = [&](const archive::FiledItem& each) { return each.item.uri == uri; };
  std::ranges::copy_if(staying, std::back_inserter(leaving), of_uri);
  std::erase_if(staying, of_uri);
  if (std::ranges::none_of(leaving, is_used))
    return error(Fault::not_found, fmt::format("no version of '{}' belongs to it", uri), place,
                 fmt::format("`dateline desk items {}` shows what does", id.value));
  if (std::ranges::none_of(staying, is_used))
    return error(Fault::refused, "it has no other item: it is that item's story already", place);

  TRY(const auto made, split_off(leaving, tx, by));
  TRY(const auto back, what_stays(*story, staying, uri, tx));
  desk::Verbs verbs(tx, rules_.settings, clock_.now());
  const desk::By told{
      by.who, fmt::format("'{}' is story {} now{}{}", uri, made.value, by.why.empty() ? "" : ": ", by.why)};
  TRY(verbs.split(id, uri, back, told));
  TRY(auto split, tx.stories.find(made));
  TRY(tx.commit());
  return std::move(*split);
}

Result<StoryId> Splitting::split_off(const std::vector<archive::FiledItem>& items, archive::Transaction& tx,
                                     const desk::By& by) {
  StoryId made;
  for (const auto& each : items) {
    Alone alone(each, rules_, tx, clock_.now());
    TRY(const auto outcome, alone.filing.split_off(each, made, by));
    TRY(tx.ledger.revise(each.raw, each.place, outcome));
    made = outcome.story;
  }
  return made;
}

// Nothing: the story shows something else than the item that has left.
Result<std::optional<desk::WireVersion>> Splitting::what_stays(const Story& story,
                                                               const std::vector<archive::FiledItem>& staying,
                                                               const std::string& uri,
                                                               archive::Transaction& tx) {
  if (story.item_uri != uri) return std::optional<desk::WireVersion>();
  const auto newest = std::find_if(staying.rbegin(), staying.rend(), is_used);
  Alone alone(*newest, rules_, tx, clock_.now());
  TRY(auto version, alone.filing.version_of(*newest));
  return std::optional(std::move(version));
}

}  // namespace dateline::intake
