// Filing: one delivery's items, each to its outcome, inside one transaction.
//
// For every item: its identity keys, what is known under them, the taster's decision, and then the
// desk's verb that the decision asks for. What one item files, the next one of the same delivery
// already knows.
#pragma once

#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "desk/verbs.h"
#include "intake/recent_copy.h"
#include "news/news_item.h"
#include "news/ports.h"
#include "settings/settings.h"
#include "taster/taste.h"
#include "wire/formats/parse.h"

namespace dateline::intake {

struct FilingRules {
  const Settings& settings;
  const taster::Taster& taster;
  RecentCopy& recent;
};

// What is being filed: a delivery as it was parsed.
struct Arrival {
  RawId raw;
  std::string source;
  Road road = Road::ingest;
  Instant received_at{};
};

struct Refiled {
  ItemOutcome item;
  bool left = false;  // today it would be refused: all has been left as it was
};

// Of a captured page; empty for anything else.
desk::ImportTimes import_times(const NewsItem& item);

class Filing {
 public:
  // REQUIRES: rules.recent has caught up with `tx`.
  Filing(const FilingRules& rules, const Arrival& arrival, const wire::Parsed& parsed,
         archive::Transaction& tx, Instant now);

  // The outcome of the item at this place. Problems that the taster found are added to problems().
  Result<ItemOutcome> file(std::size_t place);
  // The same for an item of a delivery that is read again: it is kept at a place of the first time.
  Result<ItemOutcome> file(std::size_t index, std::int64_t place);

  // What follows from reading an item again that was filed as `was`, and now reads otherwise
  // (refiling.cc). The story gets its words through the same verbs as ever: what the desk has killed,
  // edited or held stays so.
  Result<Refiled> refile(std::size_t index, const archive::FiledItem& was);

  // An item that was filed as a version of another story, as a story of its own (`into`: none), or as a
  // version of the one that it has become before (splitting.h).
  Result<ItemOutcome> split_off(const archive::FiledItem& was, StoryId into, const desk::By& by);
  // The version that this item alone would make.
  Result<desk::WireVersion> version_of(const archive::FiledItem& filed);

  const std::vector<Problem>& problems() const { return problems_; }

 private:
  struct Tasted {
    NewsItem item;           // as it is judged: an embargo that cannot be read is no message to withhold
    std::int64_t place = 0;  // in its delivery
    std::vector<std::string> keys;          // under which it will be known
    std::vector<archive::FiledItem> known;  // oldest first
    taster::Tasting tasting;
    taster::Trace trace;    // for recent copy
    std::string waits;      // why the desk must look first; empty: it need not
    bool withheld = false;  // by its source, though it is new
  };

  Result<Tasted> taste(const NewsItem& item, std::int64_t place);
  Result<> look_up(Tasted& tasted, ItemId but = {});  // what is known under its keys, or is like it
  std::vector<taster::Known> known_to(const Tasted& tasted) const;
  Result<> decide(Tasted& tasted);
  Result<std::vector<StoryId>> held_against(const Tasted& tasted);

  Result<ItemOutcome> file_new(Tasted tasted);
  Result<ItemOutcome> file_version(Tasted tasted);
  Result<ItemOutcome> file_repeat(Tasted tasted);
  Result<ItemOutcome> file_control(Tasted tasted);

  struct RuleFor {
    PublishRule publish = PublishRule::automatic;
    std::string why;  // for the desk, where it does not go out by itself
  };

  Result<std::optional<Reason>> divide(const Story& story);
  Result<Reason> first_step(const Tasted& tasted, const Story& received);
  Result<std::string> version_waits(const Tasted& tasted, const Story& story);
  Result<RuleFor> rule_for(const NewsItem& item, const Story& story);
  Result<NewsItem> whole_copy(const Tasted& tasted) const;
  Result<Story> drafted(const Tasted& tasted) const;
  Result<> keep(const Tasted& tasted, Outcome outcome, StoryId story);
  Result<> remember(const Tasted& tasted, ItemId item, StoryId story);
  std::vector<std::string> keys_of(const Tasted& tasted) const;  // and of its pictures
  archive::FiledItem filed(const Tasted& tasted, Outcome outcome, StoryId story) const;

  Result<Tasted> taste_again(const NewsItem& item, const archive::FiledItem& was);
  Result<Refiled> file_anew(std::size_t index, const archive::FiledItem& was);
  Result<Refiled> refile_copy(Tasted tasted, const archive::FiledItem& was);
  Result<Refiled> refile_message(Tasted tasted, const archive::FiledItem& was);
  Result<Reason> use_again(const Tasted& tasted, const archive::FiledItem& was, Story draft);
  Result<bool> is_on_the_page(const archive::FiledItem& was);
  Result<> take_down(StoryId story, std::string why);
  Result<> keep_again(const Tasted& tasted, const archive::FiledItem& was, Outcome outcome, StoryId story);
  desk::By by(const NewsItem& item) const;

  const FilingRules& rules_;
  const Arrival& arrival_;
  const wire::Parsed& parsed_;
  archive::Transaction& tx_;
  desk::Verbs verbs_;
  const Instant now_;
  const Source& source_;
  std::vector<Problem> problems_;
};

}  // namespace dateline::intake
