#include "taster/taste.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <iterator>
#include <ostream>
#include <vector>

#include "app/item_shelf.h"
#include "app/json_lines.h"
#include "app/office.h"
#include "app/site_settings.h"
#include "app/verbs.h"
#include "intake/withholding.h"
#include "news/item_json.h"
#include "taster/agency.h"
#include "taster/division.h"
#include "taster/events.h"
#include "taster/taste_json.h"
#include "taster/window.h"
#include "wire/formats/notices.h"

namespace dateline::app {
namespace {

constexpr const char* taste_format = "ninjs";

// One run: every item against those before it, as the door decides, without an archive.
class TasteRun {
 public:
  TasteRun(const taster::Taster& taster, ItemShelf shelf, std::string source)
      : taster_(taster), shelf_(std::move(shelf)), source_(std::move(source)) {}

  Result<boost::json::object> taste(const boost::json::value& line) {
    TRY(auto item, item_from_ninjs(line));
    std::vector<Problem> problems;
    wire::apply_notices(item, {}, problems);
    auto [keys, sketch] = taster::identity_of(item, source_, taste_format);
    TRY(auto known, find(keys, sketch));
    if (intake::opens_withheld(item, taste_format, known)) {
      item = intake::as_withheld_copy(std::move(item));
      known.clear();
    }
    auto tasting = taster_.taste(item, source_, taste_format, known);
    if (tasting.decision == Outcome::control) keys = {"uri:" + item.uri};  // its words are no copy
    const bool is_copy = tasting.decision != Outcome::control;
    const auto trace = is_copy ? taster::trace_of(item, tasting.words, sketch, window_) : taster::Trace();
    taster::relate(tasting, trace, window_, held_against(item, known));
    TRY(const auto story, keep(item, tasting, trace, keys));
    return taster::to_json(item, tasting, story, taster_.gazetteer());
  }

 private:
  Result<std::vector<taster::Known>> find(const std::vector<std::string>& keys,
                                          const taster::Sketch& sketch) {
    auto found = window_.with_keys(keys);
    std::ranges::copy(window_.near_duplicates(sketch), std::back_inserter(found));
    std::ranges::sort(found, {}, &taster::WindowItem::item);
    const auto again = std::ranges::unique(found, {}, &taster::WindowItem::item);
    found.erase(again.begin(), again.end());
    std::vector<taster::Known> known;
    for (const auto& each : found) {
      TRY(auto item, shelf_.get(each.item));
      known.push_back({each.item, each.story, std::move(item)});
    }
    return known;
  }

  // The events of its own agency's copy that it was held against.
  std::vector<StoryId> held_against(const NewsItem& item, const std::vector<taster::Known>& known) const {
    std::vector<StoryId> events;
    const auto agency = taster::agency_key(item);
    for (const auto& each : known)
      if (each.story && agency != 0 && taster::agency_key(each.item) == agency)
        events.push_back(lead_of(each.story));
    return events;
  }

  StoryId lead_of(StoryId story) const { return leads_.at(static_cast<std::size_t>(story.value) - 1); }

  // The story it is filed under; of something related, the one that leads its event.
  Result<StoryId> keep(const NewsItem& item, taster::Tasting& tasting, const taster::Trace& trace,
                       const std::vector<std::string>& keys) {
    auto story = tasting.story;
    if (tasting.decision == Outcome::reject) return story;
    if (tasting.decision == Outcome::story || tasting.decision == Outcome::related) {
      story = StoryId(static_cast<std::int64_t>(leads_.size()) + 1);
      leads_.push_back(tasting.decision == Outcome::related ? tasting.story : story);
    }
    const auto lead = story ? lead_of(story) : story;
    TRY(const auto id, shelf_.put(item));
    window_.put({id, story, lead, {}}, trace, keys);
    if (tasting.decision == Outcome::related) divide(lead, tasting);
    return story ? lead_of(story) : story;
  }

  void divide(StoryId event, taster::Tasting& tasting) {
    const auto division = taster::divided(window_, event);
    if (!division) return;
    const auto lead = division->leaving.front();
    window_.move(division->leaving, event, lead);
    for (const auto each : division->leaving) leads_.at(static_cast<std::size_t>(each.value) - 1) = lead;
    tasting.because.push_back({"event", division->because});
  }

  const taster::Taster& taster_;
  ItemShelf shelf_;
  const std::string source_;
  taster::Window window_;
  std::vector<StoryId> leads_;  // of each story's event, by the story's number
};

}  // namespace

Result<int> taste(const Common& common, const TasteArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(common));
  TRY(const auto taster, hire_taster(settings, Share::find(common.share)));
  TRY(auto shelf, ItemShelf::open());
  TasteRun run(taster, std::move(shelf), arguments.source);
  TRY(each_line(arguments.file, [&](const boost::json::value& line) -> Result<> {
    TRY(const auto told, run.taste(line));
    console.out << boost::json::serialize(told) << '\n';
    return ok();
  }));
  return 0;
}

}  // namespace dateline::app
