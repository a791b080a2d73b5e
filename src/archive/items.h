// Items: every agency version that was taken in, by the keys under which it can be known again.
//
// The keys are the taster's ("uri:…", "text:…"); the archive compares them and asks no questions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/news_item.h"
#include "news/ports.h"

namespace dateline::archive {

struct FiledItem {
  ItemId id;
  RawId raw;
  std::int64_t place = 0;  // within its delivery, from 0
  std::string source, format;
  Outcome outcome = Outcome::story;
  StoryId story;  // none for a control message without a known target
  Instant received_at{};
  NewsItem item;
};

// A control message whose target has not arrived yet: it is carried out when it does.
struct AwaitedControl {
  std::string uri, source;
  ControlMessage::Verb verb = ControlMessage::Verb::kill;
  std::string why;
  RawId raw;
  Instant at{};
};

class Items {
 public:
  explicit Items(Session& session) : session_(&session) {}

  // Gives the item its id.
  Result<ItemId> add(const FiledItem& item, std::span<const std::string> keys);
  // Those that share a key, newest first, each once. At most 50: where there are more, those of the keys that
  // are named first, and of one key the newest.
  Result<std::vector<FiledItem>> with_keys(std::span<const std::string> keys);
  // Those of one story, oldest first.
  Result<std::vector<FiledItem>> of_story(StoryId story);
  // Every story with an item under this key.
  Result<std::vector<StoryId>> stories_with_key(std::string_view key);
  // Those of one delivery, by place.
  Result<std::vector<FiledItem>> of_delivery(RawId raw);

  // The item as it is read now, in the place of what was read before. Its id, delivery, place, source
  // and time stay.
  Result<> revise(const FiledItem& item, std::span<const std::string> keys);
  Result<> remove(ItemId id);
  // All items of one story are the other's from now on.
  Result<> hand_over(StoryId from, StoryId to);
  // Those of these that there are, oldest first.
  Result<std::vector<FiledItem>> with_ids(std::span<const ItemId> ids);

  Result<> await(const AwaitedControl& control);
  // What waits for this uri, whichever source said so.
  Result<std::vector<AwaitedControl>> awaited(std::string_view uri);
  // All that wait, oldest first.
  Result<std::vector<AwaitedControl>> all_awaited();
  Result<> carried_out(std::string_view uri, std::string_view source);

 private:
  Session* session_;
};

}  // namespace dateline::archive
