#include "archive/examination.h"

#include <fmt/format.h>

#include "archive/json_text.h"
#include "archive/ledger.h"
#include "archive/schema.h"
#include "base/hash.h"
#include "news/story_json.h"

namespace dateline::archive {
namespace {

constexpr std::size_t at_once = 200;       // rows
constexpr std::size_t most_words = 20;     // of one question; the rest is counted
constexpr std::size_t largest = 1U << 30;  // bytes of one delivery; more is damage

class Findings {
 public:
  void add(std::string words) {
    if (++count_ <= most_words) words_.push_back(std::move(words));
  }
  Examination::Words all() && {
    if (count_ > most_words) words_.push_back(fmt::format("and {} more", count_ - most_words));
    return std::move(words_);
  }

 private:
  Examination::Words words_;
  std::size_t count_ = 0;
};

// What must give no row: each is one number in words.
struct Question {
  std::string_view sql, words;
};

constexpr Question journal_questions[] = {
    {"SELECT a.position + 1 FROM journal a LEFT JOIN journal b ON b.position = a.position + 1 "
     "WHERE b.position IS NULL AND a.position < (SELECT MAX(position) FROM journal) ORDER BY 1 LIMIT 100",
     "the journal lacks position {}"},
    {"SELECT value FROM numbers WHERE name = 'position' "
     "AND value <> (SELECT COALESCE(MAX(position), 0) FROM journal)",
     "the next position follows {}, which is not the journal's last"},
    {"SELECT value FROM numbers WHERE name = 'story' AND value < (SELECT COALESCE(MAX(id), 0) FROM stories)",
     "the next story follows {}, which is before the last story"},
    {"SELECT value FROM numbers WHERE name = 'raw' AND value < (SELECT COALESCE(MAX(id), 0) FROM raw)",
     "the next delivery follows {}, which is before the last delivery"},
    {"SELECT value FROM numbers WHERE name = 'item' AND value < (SELECT COALESCE(MAX(id), 0) FROM items)",
     "the next item follows {}, which is before the last item"},
    {"SELECT value FROM numbers WHERE name = 'lifted_stop' "
     "AND value < (SELECT COALESCE(MAX(id), 0) FROM lifted_stops)",
     "the next lifted stop follows {}, which is before the last"},
    {"SELECT 5 - COUNT(*) FROM numbers WHERE name IN ('position', 'story', 'raw', 'item', 'regrouping') "
     "HAVING COUNT(*) < 5",
     "{} of the archive's counters are missing"},
    {"SELECT s.id FROM stories s LEFT JOIN journal j ON j.position = s.position AND j.story = s.id "
     "WHERE j.position IS NULL ORDER BY 1 LIMIT 100",
     "story {} does not stand at an entry of its own"},
    {"SELECT s.id FROM stories s WHERE s.position < "
     "(SELECT MAX(position) FROM journal j WHERE j.story = s.id) ORDER BY 1 LIMIT 100",
     "story {} does not stand at its newest entry"},
    {"SELECT position FROM journal WHERE position < 1 ORDER BY 1 LIMIT 100",
     "the journal has the position {}"},
};

// One delivery's bytes; in words, what is wrong with them.
std::optional<std::string> fault_of(const std::string& sha256, std::int64_t size, const Bytes& zstd) {
  const auto says = [&](std::string_view what) { return fmt::format("the bytes {} {}", sha256, what); };
  if (size < 0 || static_cast<std::size_t>(size) > largest) return says("have an impossible size");
  const auto bytes = decompress(zstd.value, static_cast<std::size_t>(size));
  if (!bytes) return says("cannot be unpacked");
  if (dateline::sha256(bytes.value()) != sha256) return says("are not those that came in");
  return {};
}

}  // namespace

Result<Examination> Examination::open(const std::string& location) {
  TRY(auto session, Session::open(location, Access::inspect));
  TRY(session->begin());
  return Examination(std::move(session));
}

Result<std::string> Examination::server() {
  if (session_->backend() == Backend::sqlite) {
    TRY(const auto version, session_->value<std::string>("SELECT sqlite_version()"));
    return "SQLite " + version;
  }
  TRY(const auto version, session_->value<std::string>("SELECT current_setting('server_version')"));
  return "PostgreSQL " + version;
}

Result<std::int64_t> Examination::schema_version() {
  TRY(const auto empty, is_empty(*session_));
  if (empty) return 0;
  return archive::schema_version(*session_);
}

Result<Examination::Words> Examination::pages(bool quick) {
  if (session_->backend() == Backend::postgresql) return Words();
  TRY(auto rows,
      session_->rows<std::string>(quick ? "PRAGMA quick_check(20)" : "PRAGMA integrity_check(20)"));
  std::erase(rows, "ok");
  return rows;
}

Result<Examination::Words> Examination::references() {
  if (session_->backend() == Backend::postgresql) return Words();  // it lets none in
  using Broken = std::tuple<std::string, std::optional<std::int64_t>, std::string>;
  TRY(const auto rows, (session_->rows<std::string, std::optional<std::int64_t>, std::string>(
                           "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 1000")));
  Findings findings;
  for (const Broken& row : rows) {
    const auto& [table, number, parent] = row;  // a table that is kept by its key has no number
    findings.add(fmt::format("{} of {} refers to {}, where there is no such row",
                             number ? fmt::format("row {}", *number) : "a row", table, parent));
  }
  return std::move(findings).all();
}

Result<Examination::Words> Examination::journal() {
  Findings findings;
  for (const auto& question : journal_questions) {
    TRY(const auto rows, session_->rows<std::int64_t>(question.sql));
    for (const auto number : rows) findings.add(fmt::format(fmt::runtime(question.words), number));
  }
  return std::move(findings).all();
}

Result<Examination::Words> Examination::stories(const Watcher& watcher) {
  TRY(const auto all, session_->value<std::int64_t>("SELECT COUNT(*) FROM stories"));
  Findings findings;
  StoryId after;
  for (std::int64_t done = 0;;) {
    TRY(const auto rows, (session_->rows<StoryId, std::string>(
                             "SELECT s.id, j.json FROM stories s JOIN journal j ON j.position = s.position "
                             "WHERE s.id > :after ORDER BY s.id LIMIT :limit",
                             after, at_once)));
    if (rows.empty()) return std::move(findings).all();
    for (const auto& [id, json] : rows) {
      const auto value = json_of(json);
      const auto story = value ? story_from_json(value.value()) : Result<Story>(value.error());
      if (!story)
        findings.add(fmt::format("story {} cannot be read: {}", id.value, story.error().text()));
      else if (story.value().id != id)
        findings.add(
            fmt::format("story {} stands at an entry of story {}", id.value, story.value().id.value));
    }
    after = std::get<0>(rows.back());
    done += static_cast<std::int64_t>(rows.size());
    if (watcher) watcher(done, all);
  }
}

Result<Examination::Words> Examination::raw_bytes(std::string_view from, std::int64_t most,
                                                  const Watcher& watcher) {
  TRY(const auto all,
      session_->value<std::int64_t>("SELECT COUNT(*) FROM raw_bytes WHERE forgotten_at IS NULL"));
  const auto wanted = std::min(all, most);
  Findings findings;
  std::string after(from);
  for (std::int64_t done = 0; done < wanted;) {
    TRY(const auto rows, (session_->rows<std::string, std::int64_t, Bytes>(
                             "SELECT sha256, size, BYTES_OUT(zstd) FROM raw_bytes WHERE sha256 > :after "
                             "AND forgotten_at IS NULL ORDER BY sha256 LIMIT :limit",
                             after, std::min(static_cast<std::int64_t>(at_once), wanted - done))));
    if (rows.empty() && after.empty()) break;
    if (rows.empty()) {  // past the last: from the first on
      after.clear();
      continue;
    }
    for (const auto& [sha256, size, zstd] : rows)
      if (auto fault = fault_of(sha256, size, zstd)) findings.add(std::move(*fault));
    after = std::get<0>(rows.back());
    done += static_cast<std::int64_t>(rows.size());
    if (watcher) watcher(done, wanted);
  }
  return std::move(findings).all();
}

// One at a time: a master may have many megabytes.
Result<Examination::Words> Examination::masters(std::string_view from, std::int64_t most) {
  Findings findings;
  std::string after(from);
  TRY(const auto all, session_->value<std::int64_t>("SELECT COUNT(*) FROM media"));
  for (std::int64_t done = 0; done < std::min(all, most);) {
    TRY(const auto row, (session_->first<std::string, Bytes>(
                            "SELECT sha256, BYTES_OUT(bytes) FROM media WHERE sha256 > :after "
                            "ORDER BY sha256 LIMIT 1",
                            after)));
    if (!row && after.empty()) break;
    after = row ? std::get<0>(*row) : std::string();  // past the last: from the first on
    if (!row) continue;
    if (sha256(std::get<1>(*row).value) != after)
      findings.add(fmt::format("the master {} is not what came in", after));
    ++done;
  }
  return std::move(findings).all();
}

Result<Examination::Words> Examination::ledger() {
  return Ledger(*session_).sums();
}

Result<std::int64_t> Examination::not_filed(Instant before) {
  return session_->value<std::int64_t>(
      "SELECT COUNT(*) FROM raw WHERE filed_at IS NULL AND received_at < :before", before);
}

Result<std::optional<Instant>> Examination::newest_entry() {
  return session_->value<std::optional<Instant>>("SELECT MAX(at) FROM journal");
}

Result<Position> Examination::head() {
  return session_->value<Position>("SELECT COALESCE(MAX(position), 0) FROM journal");
}

Result<std::vector<SurfaceLine>> Examination::surfaces() {
  TRY(const auto rows, (session_->rows<std::string, Position>(
                           "SELECT surface, MAX(position) FROM receipts GROUP BY surface ORDER BY surface")));
  std::vector<SurfaceLine> lines;
  for (const auto& [surface, position] : rows) lines.push_back({surface, position, {}});
  return lines;
}

}  // namespace dateline::archive
