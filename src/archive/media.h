// Media: masters of pictures, once each by their hash; which stories have them; and the pictures that
// are wanted: named by a source, and not fetched yet or not to be had.
//
// A wanted picture is noted in the transaction that files its story, so none is forgotten. One that
// has no `due_at` has been given up; the desk sees why, and can ask for it once more.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"

namespace dateline::archive {

struct WantedPicture {
  StoryId story;
  std::string src;
  std::int64_t tries = 0;
  std::optional<Instant> due_at;  // when it is worth to try; nothing: given up
  std::string why;                // it could not be had the last time
  bool operator==(const WantedPicture&) const = default;
};

class Media {
 public:
  explicit Media(Session& session) : session_(&session) {}

  // Bytes that are there already stay.
  Result<> put(std::string_view sha256, std::string_view bytes, Instant at);
  Result<std::string> get(std::string_view sha256);  // Fault::not_found: there is no such master

  // The story has this picture from now on, as far as the archive is concerned.
  Result<> used(std::string_view media, StoryId story);
  Result<std::vector<StoryId>> stories_with(std::string_view key);  // see news/prints.h

  // Again: nothing changes.
  Result<> want(StoryId story, std::string_view src, Instant now);
  Result<> tried(const WantedPicture& picture);  // with its tries, its next time, and what was wrong
  Result<> settled(StoryId story, std::string_view src);
  // Those whose time has come, the newest first: readers look at the newest stories.
  Result<std::vector<WantedPicture>> due(Instant now, std::size_t limit);
  // Those that are still wanted, by story; of one story, where it is named.
  Result<std::vector<WantedPicture>> wanted(StoryId story = {});
  // Due at once, and with all their tries before them. How many there are.
  Result<std::int64_t> want_again(StoryId story, Instant now);

 private:
  Session* session_;
};

}  // namespace dateline::archive
