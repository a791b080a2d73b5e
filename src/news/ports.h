// The ports: the few doors between rooms that must not know each other. Each is a small interface
// whose implementation `app` passes in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/journal_entry.h"
#include "news/public_story.h"

namespace dateline {

// ---- in ----------------------------------------------------------------------------------------

// The way that copy comes in.
enum class Road { ingest, drop, poll, push };

// What arrived, before anyone reads meaning into it.
struct Delivery {
  std::string source;  // a source of the settings
  std::string key;     // unique for this delivery from this source: a second one is the same one
  std::string bytes;
  std::string content_type;  // as the sender declared it; may be empty
  std::string name;          // file name or subject; a hint, never trusted as a path
  std::string base_url;      // against which relative links are read
  std::string format;        // the format the source is set to; empty: sniff it
  Road road = Road::ingest;  // a poll may repeat itself: what it brings unchanged is `seen`
};

// What became of one item of a delivery: exactly one of these, always.
enum class Outcome { story, version, duplicate, related, control, reject, seen };

struct ItemOutcome {
  Outcome outcome = Outcome::reject;
  std::string uri;
  StoryId story;                // none for a reject and for a control without a known target
  std::vector<Reason> because;  // for a reject: what is wrong and what to do
};

struct DeliveryReceipt {
  RawId raw;
  std::string format;
  std::vector<ItemOutcome> items;
  std::vector<Problem> problems;
};

// The one door for wire copy. Implemented by intake.
class Inbox {
 public:
  virtual ~Inbox() = default;
  // Returns once the bytes are durable and every item has its outcome. An error means that nothing
  // was acknowledged and the sender should try again. Thread-safe.
  virtual Result<DeliveryReceipt> deliver(Delivery delivery) = 0;
};

// What is remembered of a feed between two polls.
struct PollMemory {
  std::string etag, last_modified;  // validators, as the server sent them
  std::string sha256;               // of the last body taken in
  Instant polled_at{};
  int failures = 0;  // in a row
};

// Something that went wrong on the way in, before there was a delivery.
struct Trouble {
  std::string source;
  Road road = Road::ingest;
  std::string what;   // what happened, where, and what to do
  std::string bytes;  // that gave offence: their beginning; may be empty
  Instant at{};
};

// What the roads know about their sources. Implemented by archive. Thread-safe.
class SourceBook {
 public:
  virtual ~SourceBook() = default;
  virtual Result<bool> is_paused(std::string_view source) = 0;
  virtual Result<PollMemory> memory(std::string_view source) = 0;  // nothing known: an empty one
  virtual Result<> remember(std::string_view source, const PollMemory& memory) = 0;
  virtual Result<> report(const Trouble& trouble) = 0;
};

// ---- out ---------------------------------------------------------------------------------------

// Implemented by archive. Thread-safe.
class JournalReader {
 public:
  virtual ~JournalReader() = default;
  // Entries after `after`, in order, at most `limit`.
  virtual Result<std::vector<JournalEntry>> read(Position after, std::size_t limit) = 0;
  // The newest entry of each of the `limit` most recently updated stories that are or were public,
  // oldest position first: where a surface that keeps the hot set starts.
  virtual Result<std::vector<JournalEntry>> newest(std::size_t limit) = 0;
  virtual Result<Position> head() = 0;
};

// Something that readers can see. A follower applies the journal to it, in order, again where it must.
class Surface {
 public:
  virtual ~Surface() = default;
  virtual std::string_view name() const = 0;
  // Applies entries in order, idempotently; when it returns, readers see the result. One thread.
  virtual Result<> apply(const std::vector<JournalEntry>& entries, Instant now) = 0;
};

// Stories outside the hot set. Implemented by archive; called on worker threads.
class BackIssues {
 public:
  virtual ~BackIssues() = default;
  // The story as it stands; the caller's release() decides. Nothing: there is no such story.
  virtual Result<std::optional<Story>> find(StoryId id) = 0;
};

// Masters of pictures, by content hash. Thread-safe.
class MediaStore {
 public:
  virtual ~MediaStore() = default;
  virtual Result<std::string> put(std::string_view bytes) = 0;  // returns the sha-256
  virtual Result<std::string> get(std::string_view sha256) = 0;
};

// What readers send: feedback, subscriptions. Thread-safe.
struct ReaderPost {
  std::string form;  // "feedback", "newsletter"
  std::string path;  // the page it was sent from
  std::vector<std::pair<std::string, std::string>> fields;
  Instant at{};
};

class ReaderPosts {
 public:
  virtual ~ReaderPosts() = default;
  virtual Result<> accept(ReaderPost post) = 0;
};

}  // namespace dateline
