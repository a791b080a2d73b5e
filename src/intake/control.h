// Control messages: what an agency says about copy that it has sent. Its words are never published;
// they are the reason in the journal.
//
// A source may kill or withhold its own copy only. A message about copy that has not arrived yet is
// kept, and carried out on the story in the transaction that files it: it is never public.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "desk/verbs.h"
#include "news/news_item.h"
#include "news/ports.h"

namespace dateline::intake {

// Of what the journal keeps as a reason, in code points.
inline constexpr std::size_t longest_why = 500;

struct Control {
  ControlMessage::Verb verb = ControlMessage::Verb::advisory;
  std::string target;  // the uri it is about; the item's own where it names no other
  std::string why;     // its words, for the journal
};

// What the item demands, whether by its status or as a message.
Control control_of(const NewsItem& item);

struct ControlledBy {
  std::string_view source;
  RawId raw;
  Instant at{};
};

// Carries it out on `story` (none: unknown yet). `reject` where the source has no right to.
Result<ItemOutcome> carry_out(const Control& control, StoryId story, const ControlledBy& by,
                              archive::Transaction& tx, desk::Verbs& verbs);

// What waited for this item, carried out on the story that has just been filed from it. Whether
// anything was: then the story must not be published.
Result<std::optional<Reason>> carry_out_awaited(const NewsItem& item, StoryId story, std::string_view source,
                                                archive::Transaction& tx, desk::Verbs& verbs);

}  // namespace dateline::intake
