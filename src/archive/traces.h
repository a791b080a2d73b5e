// Traces: what the taster keeps of the last days' items to see which event the next one reports.
//
// The bytes are the taster's (taster/trace.h). How often stories have been put together or apart is counted,
// so that whoever has read the traces knows when to read them again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"

namespace dateline::archive {

// The trace of an item with where the item stands today.
struct FiledTrace {
  ItemId item;
  StoryId story, event;  // the event by the story that leads it
  Instant received_at{};
  std::string trace;
  bool operator==(const FiledTrace&) const = default;
};

class Traces {
 public:
  explicit Traces(Session& session) : session_(&session) {}

  Result<> add(ItemId item, std::string_view trace);
  // In the order they were filed.
  Result<std::vector<FiledTrace>> after(ItemId item, std::size_t limit);
  Result<> forget_before(ItemId item);

  // What stories report together has changed by something else than a new item.
  Result<> regrouped();
  Result<std::int64_t> regroupings();

 private:
  Session* session_;
};

}  // namespace dateline::archive
