// Control messages: what an agency says about copy that it has sent. Its words are never published;
// they are the reason in the journal.
//
// A source may kill or withhold its own copy only. A story that is wholly of the copy that is killed goes at
// once; one that the desk has worked on, that others have brought too, or that shows another version by now
// is hidden until the desk decides. A killed picture leaves every story that its source gave it to. A message
// about copy that has not arrived yet is kept, and carried out on the story in the transaction that files it:
// it is never public.
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

// Under which a picture is known, so that a message about it finds the stories that have it.
std::string picture_key(std::string_view source, std::string_view uri);
std::vector<std::string> picture_keys(std::string_view source, const NewsItem& item);

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
