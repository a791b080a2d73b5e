#include "archive/items.h"

#include <algorithm>
#include <boost/json.hpp>

#include "archive/json_text.h"
#include "base/fault_point.h"
#include "news/item_json.h"

namespace dateline::archive {
namespace {

using ItemRow = Row<ItemId, RawId, std::int64_t, std::string, std::string, Outcome, std::optional<StoryId>,
                    Instant, std::string>;

Result<FiledItem> filed(ItemRow& row) {
  auto& [id, raw, place, source, format, outcome, story, received_at, json] = row;
  TRY(const auto value, json_of(json));
  TRY(auto item, item_from_json(value));
  return FiledItem{id,
                   raw,
                   place,
                   std::move(source),
                   std::move(format),
                   outcome,
                   story.value_or(StoryId()),
                   received_at,
                   std::move(item)};
}

Result<std::vector<FiledItem>> all_filed(std::vector<ItemRow> rows) {
  std::vector<FiledItem> all;
  all.reserve(rows.size());
  for (auto& row : rows) {
    TRY(auto one, filed(row));
    all.push_back(std::move(one));
  }
  return all;
}

Result<> add_keys(Session& session, ItemId id, std::span<const std::string> keys) {
  for (const auto& key : keys) {
    TRY(session.run("INSERT INTO item_keys (identity, item) VALUES (:key, :item) ON CONFLICT DO NOTHING", key,
                    id));
  }
  return ok();
}

std::optional<StoryId> kept_story(const FiledItem& item) {
  return item.story ? std::optional(item.story) : std::nullopt;
}

constexpr std::size_t most_known = 50;

}  // namespace

Result<ItemId> Items::add(const FiledItem& item, std::span<const std::string> keys) {
  TRY(const auto id,
      session_->value<ItemId>("UPDATE numbers SET value = value + 1 WHERE name = 'item' RETURNING value"));
  TRY(session_->run(
      "INSERT INTO items (id, raw, place, source, format, uri, version, outcome, story, received_at, "
      "json) VALUES (:id, :raw, :place, :source, :format, :uri, :version, :outcome, :story, "
      ":received_at, :json)",
      id, item.raw, item.place, item.source, item.format, item.item.uri, item.item.version, item.outcome,
      kept_story(item), item.received_at, boost::json::serialize(to_json(item.item))));
  FAULT_POINT("archive.item_row");
  TRY(add_keys(*session_, id, keys));
  return id;
}

Result<std::vector<FiledItem>> Items::with_keys(std::span<const std::string> keys) {
  std::vector<ItemId> ids;
  for (const auto& key : keys) {
    TRY(const auto found, session_->rows<ItemId>("SELECT item FROM item_keys WHERE identity = :key "
                                                 "ORDER BY item DESC LIMIT :limit",
                                                 key, most_known));
    for (const auto id : found)
      if (ids.size() < most_known && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  TRY(auto known, with_ids(ids));
  std::ranges::reverse(known);
  return known;
}

Result<std::vector<FiledItem>> Items::with_ids(std::span<const ItemId> ids) {
  std::vector<FiledItem> known;
  for (const auto id : ids) {
    TRY(auto row, (session_->first<ItemId, RawId, std::int64_t, std::string, std::string, Outcome,
                                   std::optional<StoryId>, Instant, std::string>(
                      "SELECT id, raw, place, source, format, outcome, story, received_at, json FROM items "
                      "WHERE id = :id",
                      id)));
    if (!row) continue;
    TRY(auto one, filed(*row));
    known.push_back(std::move(one));
  }
  std::ranges::sort(known, {}, &FiledItem::id);
  return known;
}

Result<std::vector<FiledItem>> Items::of_story(StoryId story) {
  TRY(auto rows, (session_->rows<ItemId, RawId, std::int64_t, std::string, std::string, Outcome,
                                 std::optional<StoryId>, Instant, std::string>(
                     "SELECT id, raw, place, source, format, outcome, story, received_at, json FROM items "
                     "WHERE story = :story ORDER BY id",
                     story)));
  return all_filed(std::move(rows));
}

Result<std::vector<StoryId>> Items::stories_with_key(std::string_view key) {
  return session_->rows<StoryId>(
      "SELECT DISTINCT i.story FROM item_keys k JOIN items i ON i.id = k.item "
      "WHERE k.identity = :key AND i.story IS NOT NULL ORDER BY i.story",
      std::string(key));
}

Result<std::vector<FiledItem>> Items::of_delivery(RawId raw) {
  TRY(auto rows, (session_->rows<ItemId, RawId, std::int64_t, std::string, std::string, Outcome,
                                 std::optional<StoryId>, Instant, std::string>(
                     "SELECT id, raw, place, source, format, outcome, story, received_at, json FROM items "
                     "WHERE raw = :raw ORDER BY place",
                     raw)));
  return all_filed(std::move(rows));
}

Result<> Items::revise(const FiledItem& item, std::span<const std::string> keys) {
  TRY(
      session_->run("UPDATE items SET format = :format, uri = :uri, version = :version, outcome = :outcome, "
                    "story = :story, json = :json WHERE id = :id",
                    item.format, item.item.uri, item.item.version, item.outcome, kept_story(item),
                    boost::json::serialize(to_json(item.item)), item.id));
  TRY(session_->run("DELETE FROM item_keys WHERE item = :item", item.id));
  return add_keys(*session_, item.id, keys);
}

Result<> Items::remove(ItemId id) {
  TRY(session_->run("DELETE FROM item_keys WHERE item = :item", id));
  TRY(session_->run("DELETE FROM traces WHERE item = :item", id));
  return session_->run("DELETE FROM items WHERE id = :id", id);
}

Result<> Items::hand_over(StoryId from, StoryId to) {
  return session_->run("UPDATE items SET story = :to WHERE story = :from", to, from);
}

Result<> Items::await(const AwaitedControl& control) {
  return session_->run(
      "INSERT INTO awaited (uri, source, verb, why, raw, at) VALUES (:uri, :source, :verb, :why, :raw, :at) "
      "ON CONFLICT (uri, source) DO UPDATE SET verb = excluded.verb, why = excluded.why, raw = excluded.raw, "
      "at = excluded.at",
      control.uri, control.source, control.verb, control.why, control.raw, control.at);
}

Result<std::vector<AwaitedControl>> Items::awaited(std::string_view uri) {
  TRY(auto rows,
      (session_->rows<std::string, std::string, ControlMessage::Verb, std::string, RawId, Instant>(
          "SELECT uri, source, verb, why, raw, at FROM awaited WHERE uri = :uri ORDER BY at", uri)));
  std::vector<AwaitedControl> all;
  for (auto& row : rows) all.push_back(std::make_from_tuple<AwaitedControl>(std::move(row)));
  return all;
}

Result<std::vector<AwaitedControl>> Items::all_awaited() {
  TRY(auto rows, (session_->rows<std::string, std::string, ControlMessage::Verb, std::string, RawId, Instant>(
                     "SELECT uri, source, verb, why, raw, at FROM awaited ORDER BY at, uri")));
  std::vector<AwaitedControl> all;
  for (auto& row : rows) all.push_back(std::make_from_tuple<AwaitedControl>(std::move(row)));
  return all;
}

Result<> Items::carried_out(std::string_view uri, std::string_view source) {
  return session_->run("DELETE FROM awaited WHERE uri = :uri AND source = :source", uri, source);
}

}  // namespace dateline::archive
