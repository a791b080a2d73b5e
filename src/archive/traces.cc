#include "archive/traces.h"

namespace dateline::archive {

Result<> Traces::add(ItemId item, std::string_view trace) {
  return session_->run("INSERT INTO traces (item, trace) VALUES (:item, BYTES_IN(:trace))", item,
                       Bytes{std::string(trace)});
}

Result<std::vector<FiledTrace>> Traces::after(ItemId item, std::size_t limit) {
  TRY(auto rows,
      (session_->rows<ItemId, StoryId, StoryId, Instant, Bytes>(
          "SELECT t.item, s.id, COALESCE(s.event, s.id), i.received_at, BYTES_OUT(t.trace) FROM traces t "
          "JOIN items i ON i.id = t.item JOIN stories s ON s.id = i.story WHERE t.item > :item "
          "ORDER BY t.item LIMIT :limit",
          item, limit)));
  std::vector<FiledTrace> traces;
  traces.reserve(rows.size());
  for (auto& [id, story, event, received_at, trace] : rows)
    traces.push_back({id, story, event, received_at, std::move(trace.value)});
  return traces;
}

Result<> Traces::forget_before(ItemId item) {
  return session_->run("DELETE FROM traces WHERE item < :item", item);
}

Result<> Traces::regrouped() {
  return session_->run("UPDATE numbers SET value = value + 1 WHERE name = 'regrouping'");
}

Result<std::int64_t> Traces::regroupings() {
  return session_->value<std::int64_t>("SELECT value FROM numbers WHERE name = 'regrouping'");
}

}  // namespace dateline::archive
