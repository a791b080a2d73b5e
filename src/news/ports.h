// The ports: the few doors between rooms that must not know each other. Each is a small interface
// whose implementation `app` passes in.
#pragma once

#include <chrono>
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
enum class Road { ingest, drop, poll, push, websub, mail };

// What arrived, before anyone reads meaning into it.
struct Delivery {
  std::string source;  // a source of the settings
  std::string key;     // unique for this delivery from this source: a second one is the same one
  std::string bytes;
  std::string content_type;  // as the sender declared it; may be empty
  std::string name;          // file name or subject; a hint, never trusted as a path
  std::string base_url;      // against which relative links are read
  std::string format;        // the format the source is set to; empty: sniff it
  Road road = Road::ingest;
};

// A feed comes whole each time: what it brings again unchanged is `seen`, and no repeat of the sender's.
constexpr bool brings_feeds(Road road) {
  return road == Road::poll || road == Road::websub;
}

// What became of one item of a delivery: exactly one of these, always.
enum class Outcome { story, version, duplicate, related, control, reject, seen };

struct ItemOutcome {
  Outcome outcome = Outcome::reject;
  std::string uri;
  StoryId story;                // none for a reject and for a control without a known target
  std::vector<Reason> because;  // for a reject: what is wrong and what to do
};

// What a feed says about how it wants to be asked. Zero: it does not say. Hours and days are UTC's.
struct FeedAdvice {
  std::chrono::seconds ttl{};     // how long what it said holds
  std::chrono::seconds pace{};    // how often it promises to change
  std::uint32_t quiet_hours = 0;  // bit 0: from midnight to one; bit 23: the day's last hour
  std::uint32_t quiet_days = 0;   // bit 0: Sunday; bit 6: Saturday
  std::string hub, topic;         // who tells of its changes (WebSub), and by which name; empty: nobody
  bool operator==(const FeedAdvice&) const = default;
};

struct DeliveryReceipt {
  RawId raw;
  std::string format;
  std::vector<ItemOutcome> items;
  std::vector<Problem> problems;
  FeedAdvice advice;  // of the feed that was delivered
};

// The one door for wire copy. Implemented by intake.
class Inbox {
 public:
  virtual ~Inbox() = default;
  // Returns once the bytes are durable and every item has its outcome. An error means that nothing
  // was acknowledged and the sender should try again. Thread-safe.
  virtual Result<DeliveryReceipt> deliver(Delivery delivery) = 0;
  // The same of several, in their order. An inbox may wait for the disk once for all their bytes.
  virtual std::vector<Result<DeliveryReceipt>> deliver_all(std::vector<Delivery> deliveries) {
    std::vector<Result<DeliveryReceipt>> receipts;
    for (auto& delivery : deliveries) receipts.push_back(deliver(std::move(delivery)));
    return receipts;
  }
  // Whether a delivery that begins so is to be brought before others that wait: for a road with several at
  // hand.
  virtual bool is_flash(std::string_view) const { return false; }
};

// What is remembered of a feed between two polls, or of a mailbox between two looks.
struct PollMemory {
  std::string etag, last_modified;  // validators, as the server sent them
  std::string sha256;               // of the last body taken in
  Instant polled_at{};
  int failures = 0;  // in a row

  std::string url_sha256;      // of the settings' url or mailbox: what is remembered holds for that one
  std::string moved_to;        // where it has moved for good, as it said itself; asked there
  Instant gone_at{};           // when it said that it was closed for good; not asked any more
  Instant changed_at{};        // when it last brought news
  std::chrono::seconds gap{};  // that is usual between two changes; 0: not known yet
  Instant not_before{};        // its server's word for when to come again
  Instant next_at{};           // when it will be asked
  FeedAdvice advice;           // of the last body taken in

  // Of a mailbox (RFC 9051 section 2.3.1.1): all messages up to the last one have been taken in, for as long
  // as the server counts them in the same way.
  std::uint32_t uid_validity = 0, last_uid = 0;

  bool operator==(const PollMemory&) const = default;
};

// Something that went wrong on the way in, before there was a delivery.
struct Trouble {
  std::string source;
  Road road = Road::ingest;
  std::string what;   // what happened, where, and what to do
  std::string bytes;  // that gave offence: their beginning; may be empty
  Instant at{};
};

// What is agreed with a hub about one feed (WebSub), or asked of it.
struct Subscription {
  enum class Asked { nothing, subscribe, unsubscribe };

  std::string source;
  std::string hub, topic, callback;  // whole addresses; the callback's end is a secret that the hub was told
  std::string secret;                // signs what it delivers
  Asked asked = Asked::nothing;      // and not confirmed yet
  Instant due_at{};                  // when something is to be asked of the hub
  Instant lease_until{};             // it delivers until then
  int failures = 0;                  // of asking, in a row
  bool is_wanted = true;             // else it is to be ended
  bool is_behind = false;            // a poll found what it had not delivered
  bool operator==(const Subscription&) const = default;
};

// What the roads know about their sources. Implemented by archive. Thread-safe.
class SourceBook {
 public:
  virtual ~SourceBook() = default;
  virtual Result<bool> is_paused(std::string_view source) = 0;
  virtual Result<PollMemory> memory(std::string_view source) = 0;  // nothing known: an empty one
  virtual Result<> remember(std::string_view source, const PollMemory& memory) = 0;
  virtual Result<> report(const Trouble& trouble) = 0;

  virtual Result<std::vector<Subscription>> subscriptions() = 0;
  virtual Result<> keep(const Subscription& subscription) = 0;  // one a source and callback
  virtual Result<> drop(const Subscription& subscription) = 0;
};

// ---- out ---------------------------------------------------------------------------------------

// Implemented by archive. Thread-safe.
class JournalReader {
 public:
  virtual ~JournalReader() = default;
  // Of the next `limit` entries after `after` the newest of each story, in order: what came in between shows
  // nowhere. The last one's position says how far that is.
  virtual Result<std::vector<JournalEntry>> changes(Position after, std::size_t limit) = 0;
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

// What a story was, version after version. Implemented by archive; called on worker threads.
class StoryHistory {
 public:
  virtual ~StoryHistory() = default;
  // The newest entries of the story, at most `limit`, oldest first; the last says how it stands. None: there
  // is no such story.
  virtual Result<std::vector<JournalEntry>> history(StoryId id, std::size_t limit) = 0;
};

// Masters of pictures, by content hash. Implemented by archive. Thread-safe.
class MediaStore {
 public:
  virtual ~MediaStore() = default;
  virtual Result<std::string> put(std::string_view bytes) = 0;  // returns the sha-256
  virtual Result<std::string> get(std::string_view sha256) = 0;
};

// Pictures as readers get them. Implemented by pictures; called on worker threads.
class Pictures {
 public:
  virtual ~Pictures() = default;
  // Every story that has or had a picture of this key (news/prints.h); the caller's release() decides.
  virtual Result<std::vector<Story>> stories_with(std::string_view key) = 0;
  // The bytes of one print. Fault::not_found: there is none of this name. Fault::unavailable: it is being
  // made; ask again.
  virtual Result<std::string> print(std::string_view media, std::string_view name) = 0;
};

// ---- readers -----------------------------------------------------------------------------------

// One reading of a story's page. Nothing in it names a reader: both numbers are digests under a key that is
// thrown away some minutes later (base/hash.h, SecretDigest), good for telling a reload from a reader.
struct View {
  StoryId story;
  std::uint64_t reader = 0;   // of an address and a browser
  std::uint64_t network = 0;  // of the address alone
};

// What one of the site's threads has seen since the last time.
struct ViewBatch {
  std::vector<View> views;
  std::uint64_t prefetches = 0, programs = 0, not_pages = 0;  // left out, by why
};

// Implemented by audience. Thread-safe, and quick: reactors call it.
class ViewCount {
 public:
  virtual ~ViewCount() = default;
  virtual void add(ViewBatch batch) = 0;
};

// What readers send: feedback, subscriptions.
struct ReaderPost {
  std::string form;  // "feedback", "newsletter"
  std::string path;  // the page it was sent from; may be empty
  std::vector<std::pair<std::string, std::string>> fields;
  Instant at{};
};

// What is wrong with one field, as a name of the theme's words.
struct PostProblem {
  std::string field, word;
  bool operator==(const PostProblem&) const = default;
};

// Implemented by audience. Thread-safe.
class ReaderPosts {
 public:
  virtual ~ReaderPosts() = default;
  // No problems: it is taken, durably. An error: it is not, and the reader should try again.
  virtual Result<std::vector<PostProblem>> accept(ReaderPost post) = 0;
};

}  // namespace dateline
