#include "archive/schema.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/fault_point.h"

namespace dateline::archive {
namespace {

// Every number that must have no gaps, or never be given twice: handed out by
// UPDATE … RETURNING under the writers' lock, alike on both databases.
constexpr std::string_view numbers[] = {
    "CREATE TABLE numbers (name TEXT PRIMARY KEY, value BIGINT NOT NULL) BY_KEY",
    "INSERT INTO numbers (name, value) VALUES ('raw', 0), ('item', 0), ('story', 0), ('position', 0)",
};

constexpr std::string_view raw_store[] = {
    "CREATE TABLE raw_bytes (sha256 TEXT PRIMARY KEY, size BIGINT NOT NULL, zstd BYTES_TYPE NOT NULL)",
    "CREATE TABLE raw (id ID_TYPE PRIMARY KEY, source TEXT NOT NULL, delivery_key TEXT NOT NULL, "
    "sha256 TEXT NOT NULL REFERENCES raw_bytes (sha256), content_type TEXT NOT NULL, name TEXT NOT NULL, "
    "base_url TEXT NOT NULL, format TEXT NOT NULL, poll BIGINT NOT NULL, received_at BIGINT NOT NULL, "
    "filed_at BIGINT, read_as TEXT, inputs BIGINT NOT NULL DEFAULT 0, seen BIGINT NOT NULL DEFAULT 0, "
    "UNIQUE (source, delivery_key))",
    "CREATE INDEX raw_by_bytes ON raw (sha256)",
    "CREATE INDEX raw_not_filed ON raw (id) WHERE filed_at IS NULL",
};

constexpr std::string_view stories[] = {
    "CREATE TABLE stories (id ID_TYPE PRIMARY KEY, position BIGINT NOT NULL UNIQUE, state TEXT NOT NULL, "
    "source TEXT NOT NULL, headline TEXT NOT NULL, received_at BIGINT NOT NULL, created BIGINT, "
    "updated BIGINT, due_at BIGINT)",
    "CREATE INDEX stories_by_updated ON stories (updated) WHERE created IS NOT NULL",
    "CREATE INDEX stories_by_state ON stories (state, position)",
    "CREATE INDEX stories_due ON stories (due_at) WHERE due_at IS NOT NULL",
    "CREATE TABLE journal (position ID_TYPE PRIMARY KEY, at BIGINT NOT NULL, verb TEXT NOT NULL, "
    "who TEXT NOT NULL, why TEXT NOT NULL, story BIGINT NOT NULL REFERENCES stories (id), "
    "json TEXT NOT NULL)",
    "CREATE INDEX journal_by_story ON journal (story, position)",
};

constexpr std::string_view items[] = {
    "CREATE TABLE items (id ID_TYPE PRIMARY KEY, raw BIGINT NOT NULL REFERENCES raw (id), "
    "place BIGINT NOT NULL, source TEXT NOT NULL, format TEXT NOT NULL, uri TEXT NOT NULL, "
    "version TEXT NOT NULL, outcome TEXT NOT NULL, story BIGINT REFERENCES stories (id), "
    "received_at BIGINT NOT NULL, json TEXT NOT NULL)",
    "CREATE INDEX items_by_story ON items (story, id)",
    "CREATE TABLE item_keys (identity TEXT NOT NULL, item BIGINT NOT NULL REFERENCES items (id), "
    "PRIMARY KEY (identity, item)) BY_KEY",
    "CREATE TABLE awaited (uri TEXT NOT NULL, source TEXT NOT NULL, verb TEXT NOT NULL, why TEXT NOT NULL, "
    "raw BIGINT NOT NULL REFERENCES raw (id), at BIGINT NOT NULL, PRIMARY KEY (uri, source))",
};

constexpr std::string_view accounts[] = {
    "CREATE TABLE outcomes (raw BIGINT NOT NULL REFERENCES raw (id), place BIGINT NOT NULL, "
    "outcome TEXT NOT NULL, uri TEXT NOT NULL, story BIGINT, because TEXT NOT NULL, "
    "PRIMARY KEY (raw, place)) BY_KEY",
    "CREATE INDEX outcomes_rejected ON outcomes (raw) WHERE outcome = 'reject'",
    "CREATE TABLE ledger (day TEXT NOT NULL, source TEXT NOT NULL, outcome TEXT NOT NULL, "
    "count BIGINT NOT NULL, PRIMARY KEY (day, source, outcome)) BY_KEY",
    "CREATE TABLE receipts (surface TEXT NOT NULL, position BIGINT NOT NULL, applied_at BIGINT NOT NULL, "
    "PRIMARY KEY (surface, position)) BY_KEY",
};

// Roads with their memory, and bytes that are not kept for ever.
constexpr std::string_view the_door[] = {
    "ALTER TABLE raw ADD COLUMN road TEXT NOT NULL DEFAULT 'ingest'",
    "UPDATE raw SET road = 'poll' WHERE poll <> 0",
    "ALTER TABLE raw DROP COLUMN poll",
    "CREATE INDEX raw_by_source ON raw (source, received_at)",
    "ALTER TABLE raw_bytes ADD COLUMN forgotten_at BIGINT",
    "ALTER TABLE raw_bytes ADD COLUMN last_at BIGINT NOT NULL DEFAULT 0",
    "UPDATE raw_bytes SET last_at = (SELECT MAX(received_at) FROM raw r WHERE r.sha256 = raw_bytes.sha256)",
    "CREATE INDEX raw_bytes_kept ON raw_bytes (last_at) WHERE forgotten_at IS NULL",
    "CREATE INDEX items_by_raw ON items (raw, place, outcome)",
    "CREATE INDEX item_keys_by_item ON item_keys (item)",
    "ALTER TABLE outcomes ADD COLUMN dismissed_at BIGINT",
    "ALTER TABLE outcomes ADD COLUMN dismissed_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE outcomes ADD COLUMN dismissed_why TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE sources (name TEXT PRIMARY KEY, road TEXT, last_delivery BIGINT, last_item BIGINT, "
    "paused_at BIGINT, paused_by TEXT NOT NULL DEFAULT '', paused_why TEXT NOT NULL DEFAULT '', "
    "watched_since BIGINT NOT NULL, "
    "etag TEXT NOT NULL DEFAULT '', last_modified TEXT NOT NULL DEFAULT '', "
    "sha256 TEXT NOT NULL DEFAULT '', polled_at BIGINT NOT NULL DEFAULT 0, "
    "failures BIGINT NOT NULL DEFAULT 0)",
    "CREATE TABLE troubles (id ID_TYPE PRIMARY KEY, source TEXT NOT NULL, road TEXT NOT NULL, "
    "at BIGINT NOT NULL, what TEXT NOT NULL, bytes BYTES_TYPE NOT NULL)",
    "CREATE INDEX troubles_by_source ON troubles (source, id)",
    "INSERT INTO numbers (name, value) VALUES ('trouble', 0), ('dispatch', 0)",
    "INSERT INTO sources (name, road, last_delivery, watched_since) "
    "SELECT source, 'ingest', MAX(received_at), MIN(received_at) FROM raw GROUP BY source",
    "UPDATE sources SET last_item = (SELECT MAX(received_at) FROM items WHERE source = sources.name)",
    "CREATE TABLE alarms (kind TEXT NOT NULL, source TEXT NOT NULL, about TEXT NOT NULL, "
    "text TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (kind, source, about))",
    "CREATE TABLE dispatches (id ID_TYPE PRIMARY KEY, way TEXT NOT NULL, address TEXT NOT NULL, "
    "is_over BIGINT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, about TEXT NOT NULL, "
    "text TEXT NOT NULL, at BIGINT NOT NULL, tries BIGINT NOT NULL, due_at BIGINT NOT NULL)",
    "CREATE TABLE tallies (source TEXT NOT NULL, what TEXT NOT NULL, word TEXT NOT NULL, "
    "count BIGINT NOT NULL, PRIMARY KEY (source, what, word)) BY_KEY",
    "INSERT INTO tallies (source, what, word, count) "
    "SELECT source, 'outcome', outcome, CAST(SUM(count) AS BIGINT) FROM ledger GROUP BY source, outcome",
    "INSERT INTO tallies (source, what, word, count) "
    "SELECT source, 'delivery', road, COUNT(*) FROM raw WHERE filed_at IS NOT NULL GROUP BY source, road",
};

// Our own copies of pictures, which stories have them, and which are still to be fetched.
constexpr std::string_view pictures[] = {
    "CREATE TABLE media (sha256 TEXT PRIMARY KEY, size BIGINT NOT NULL, bytes BYTES_TYPE NOT NULL, "
    "kept_at BIGINT NOT NULL)",
    "CREATE TABLE media_uses (key TEXT NOT NULL, story BIGINT NOT NULL REFERENCES stories (id), "
    "media TEXT NOT NULL REFERENCES media (sha256), PRIMARY KEY (key, story))",
    "CREATE TABLE wanted_pictures (story BIGINT NOT NULL REFERENCES stories (id), src TEXT NOT NULL, "
    "tries BIGINT NOT NULL, due_at BIGINT, why TEXT NOT NULL, PRIMARY KEY (story, src))",
    "CREATE INDEX wanted_pictures_due ON wanted_pictures (due_at) WHERE due_at IS NOT NULL",
};

// What readers send and read. No address of theirs and nothing else that is personal but what they wrote:
// counts are a story's alone.
constexpr std::string_view the_audience[] = {
    "CREATE TABLE story_views (story ID_TYPE PRIMARY KEY REFERENCES stories (id), views BIGINT NOT NULL, "
    "heat BIGINT NOT NULL, heat_at BIGINT NOT NULL)",
    "CREATE TABLE feedback (id ID_TYPE PRIMARY KEY, at BIGINT NOT NULL, path TEXT NOT NULL, "
    "text TEXT NOT NULL, email TEXT NOT NULL, done_at BIGINT, done_by TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX feedback_by_time ON feedback (at)",
    "CREATE TABLE subscribers (id ID_TYPE PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE, "
    "state TEXT NOT NULL, consented_at BIGINT NOT NULL, consent TEXT NOT NULL, path TEXT NOT NULL, "
    "editions TEXT NOT NULL, sectors TEXT NOT NULL)",
    "INSERT INTO numbers (name, value) VALUES ('feedback', 0), ('subscriber', 0)",
};

// Feeds that move, close, change at a pace of their own, and are brought by hubs.
constexpr std::string_view more_roads[] = {
    "ALTER TABLE sources ADD COLUMN url_sha256 TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sources ADD COLUMN moved_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sources ADD COLUMN gone_at BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN gap_seconds BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN next_at BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN ttl_seconds BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN pace_seconds BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN quiet_hours BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN quiet_days BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN hub TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sources ADD COLUMN topic TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE subscriptions (source TEXT NOT NULL, callback TEXT NOT NULL, hub TEXT NOT NULL, "
    "topic TEXT NOT NULL, secret TEXT NOT NULL, asked TEXT NOT NULL, due_at BIGINT NOT NULL, "
    "lease_until BIGINT NOT NULL, failures BIGINT NOT NULL, is_wanted BIGINT NOT NULL, "
    "is_behind BIGINT NOT NULL, PRIMARY KEY (source, callback))",
};

// How far a mailbox has been read.
constexpr std::string_view mailboxes[] = {
    "ALTER TABLE sources ADD COLUMN uid_validity BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sources ADD COLUMN last_uid BIGINT NOT NULL DEFAULT 0",
};

// What the desk's list shows of a story, and where automatic publishing is stopped.
constexpr std::string_view the_desk[] = {
    "ALTER TABLE stories ADD COLUMN urgency BIGINT",
    "ALTER TABLE stories ADD COLUMN waits BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE stories ADD COLUMN demanded TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX stories_demanded ON stories (id) WHERE demanded <> ''",
    "CREATE TABLE stops (source TEXT PRIMARY KEY, who TEXT NOT NULL, why TEXT NOT NULL, at BIGINT NOT NULL)",
};

// Which stories report one event, and what the taster keeps of the last days' copy to tell.
constexpr std::string_view events[] = {
    "ALTER TABLE stories ADD COLUMN event BIGINT",
    "CREATE INDEX stories_by_event ON stories (event) WHERE event IS NOT NULL",
    "CREATE TABLE traces (item ID_TYPE PRIMARY KEY REFERENCES items (id), trace BYTES_TYPE NOT NULL)",
    "INSERT INTO numbers (name, value) VALUES ('regrouping', 0)",
};

// Who let automatic publishing go on, when and why, and what had been stopped.
constexpr std::string_view lifted_stops[] = {
    "CREATE TABLE lifted_stops (id ID_TYPE PRIMARY KEY, source TEXT NOT NULL, who TEXT NOT NULL, "
    "why TEXT NOT NULL, at BIGINT NOT NULL, lifted_by TEXT NOT NULL, lifted_why TEXT NOT NULL, "
    "lifted_at BIGINT NOT NULL)",
    "INSERT INTO numbers (name, value) VALUES ('lifted_stop', 0)",
};

std::vector<std::string_view> all_of(std::initializer_list<std::span<const std::string_view>> parts) {
  std::vector<std::string_view> all;
  for (const auto part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

Result<> apply(Session& session, const Migration& migration) {
  for (const auto statement : migration.statements) {
    TRY(session.run_once(statement));
    FAULT_POINT("archive.migrating");
  }
  return session.run("INSERT INTO schema_version (version, name) VALUES (:version, :name)", migration.version,
                     migration.name);
}

}  // namespace

Result<> bring_up(Session& session, std::span<const Migration> list) {
  TRY(session.run_once(
      "CREATE TABLE IF NOT EXISTS schema_version (version ID_TYPE PRIMARY KEY, name TEXT NOT NULL)"));
  TRY(const auto version, schema_version(session));
  const auto newest = list.empty() ? 0 : list.back().version;
  if (version > newest)
    return error(Fault::refused,
                 fmt::format("the archive has schema {}, this program knows {} at most", version, newest),
                 session.backend() == Backend::sqlite ? session.location() : "PostgreSQL",
                 "run the newer program again, or restore a backup that this one made");
  for (const auto& migration : list) {
    if (migration.version <= version) continue;
    TRY(apply(session, migration));
  }
  return ok();
}

std::span<const Migration> migrations() {
  static const std::vector<Migration> list{
      {1, "the walk", all_of({numbers, raw_store, stories, items, accounts})},
      {2, "the door", all_of({the_door})},
      {3, "pictures", all_of({pictures})},
      {4, "the audience", all_of({the_audience})},
      {5, "more roads", all_of({more_roads})},
      {6, "mailboxes", all_of({mailboxes})},
      {7, "the desk", all_of({the_desk})},
      {8, "events", all_of({events})},
      {9, "lifted stops", all_of({lifted_stops})},
  };
  return list;
}

std::span<const Migration> migrations(std::int64_t up_to) {
  const auto all = migrations();
  return all.first(std::min(all.size(), static_cast<std::size_t>(std::max<std::int64_t>(up_to, 0))));
}

Result<bool> is_empty(Session& session) {
  TRY(const auto tables, session.value<std::int64_t>(session.backend() == Backend::sqlite
                                                         ? "SELECT COUNT(*) FROM sqlite_master"
                                                         : "SELECT COUNT(*) FROM information_schema.tables "
                                                           "WHERE table_schema = current_schema()"));
  return tables == 0;
}

Result<std::int64_t> schema_version(Session& session) {
  return session.value<std::int64_t>("SELECT COALESCE(MAX(version), 0) FROM schema_version");
}

Result<> migrate(Session& session, std::span<const Migration> list) {
  for (std::size_t i = 0; i < list.size(); ++i) CHECK(list[i].version == static_cast<std::int64_t>(i) + 1);
  TRY(session.begin());
  const auto done = bring_up(session, list);
  FAULT_POINT("archive.migrated");
  if (done) return session.commit();
  session.rollback();
  return done.error();
}

}  // namespace dateline::archive
