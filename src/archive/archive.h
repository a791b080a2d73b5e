// The archive: everything that is kept, and the one place where it is changed.
//
//     TRY(auto tx, archive.begin());
//     TRY(auto position, tx.journal.append(entry, due));
//     TRY(tx.commit());                 // or the end of the scope rolls back
//
// A Transaction holds the writer and its lock: one at a time in this process and, with PostgreSQL,
// in all processes. A thread that holds one must not begin another. A Reading borrows a session of
// its own beside the writer (WAL: neither waits for the other). Both offer the same facets.
// Owned by run.cc, which also holds the data directory's lock; every function from any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "archive/alarms.h"
#include "archive/feedback.h"
#include "archive/items.h"
#include "archive/journal.h"
#include "archive/ledger.h"
#include "archive/media.h"
#include "archive/raw_store.h"
#include "archive/receipts.h"
#include "archive/rejects.h"
#include "archive/session.h"
#include "archive/sources.h"
#include "archive/stops.h"
#include "archive/stories.h"
#include "archive/subscribers.h"
#include "archive/subscriptions.h"
#include "archive/tallies.h"
#include "archive/traces.h"
#include "archive/views.h"
#include "base/result.h"
#include "news/ports.h"

namespace dateline::archive {

class Archive;

// What one session can be asked.
struct Facets {
  RawStore raw;
  Items items;
  Stories stories;
  Journal journal;
  Ledger ledger;
  Rejects rejects;
  Receipts receipts;
  Sources sources;
  Tallies tallies;
  Alarms alarms;
  Media media;
  Views views;
  FeedbackBox feedback;
  Subscribers subscribers;
  Subscriptions subscriptions;
  Stops stops;
  Traces traces;

  explicit Facets(Session& session)
      : raw(session),
        items(session),
        stories(session),
        journal(session),
        ledger(session),
        rejects(session),
        receipts(session),
        sources(session),
        tallies(session),
        alarms(session),
        media(session),
        views(session),
        feedback(session),
        subscribers(session),
        subscriptions(session),
        stops(session),
        traces(session) {}
};

class Transaction : public Facets {
 public:
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();  // rolls back what was not committed
  // Durable when it returns ok, unless begun as with_next; after an error nothing of it has happened.
  Result<> commit();
  // Called once it is committed, before another can begin; not at all where it is rolled back.
  void when_committed(std::function<void()> then) { then_.push_back(std::move(then)); }

 private:
  friend class Archive;
  Transaction(Archive& archive, Session& writer, std::unique_lock<std::mutex> lock);
  Archive* archive_;  // null once committed or moved from
  Session* writer_;
  std::unique_lock<std::mutex> lock_;
  std::vector<std::function<void()>> then_;
};

class Reading : public Facets {
 public:
  Reading(Reading&& other) noexcept = default;
  Reading& operator=(Reading&&) = delete;
  ~Reading();
  Result<std::int64_t> size();  // bytes that the database takes on its disk, its log aside

 private:
  friend class Archive;
  Reading(Archive& archive, std::unique_ptr<Session> session);
  Archive* archive_;
  std::unique_ptr<Session> session_;  // null once moved from
  bool is_snapshot_ = false;
};

class Archive final : public JournalReader,
                      public BackIssues,
                      public StoryHistory,
                      public SourceBook,
                      public MediaStore {
 public:
  // Whether a folder holds one.
  static bool exists(const std::filesystem::path& folder);
  // A data directory (made where it is missing) or a postgresql:// URL; migrated to the newest schema.
  static Result<std::unique_ptr<Archive>> open(const std::string& location);

  Result<Transaction> begin(Durable durable = Durable::now);
  Result<Reading> reading();
  // A reading that sees one state of the archive, whatever is committed meanwhile.
  Result<Reading> snapshot();

  Result<std::vector<JournalEntry>> read(Position after, std::size_t limit);
  Result<std::vector<JournalEntry>> changes(Position after, std::size_t limit) override;
  Result<std::vector<JournalEntry>> newest(std::size_t limit) override;
  Result<Position> head() override;
  Result<std::optional<Story>> find(StoryId id) override;
  Result<std::vector<JournalEntry>> history(StoryId id, std::size_t limit) override;

  Result<bool> is_paused(std::string_view source) override;
  Result<PollMemory> memory(std::string_view source) override;
  Result<> remember(std::string_view source, const PollMemory& memory) override;
  Result<> report(const Trouble& trouble) override;
  Result<std::vector<Subscription>> subscriptions() override;
  Result<> keep(const Subscription& subscription) override;
  Result<> drop(const Subscription& subscription) override;

  Result<std::string> put(std::string_view bytes) override;
  Result<std::string> get(std::string_view sha256) override;

  Position last_committed();  // by this process; what it found when it opened counts
  // Waits until this process has committed an entry after `position`, at most `patience` (another
  // node may have: read() knows). Whether it has.
  bool wait_beyond(Position position, std::chrono::milliseconds patience, std::stop_token stop = {});

 private:
  friend class Transaction;
  friend class Reading;
  Archive(std::string location, std::unique_ptr<Session> writer);
  void announce(Position committed);
  void give_back(std::unique_ptr<Session> session);

  const std::string location_;
  std::mutex writing_;  // held by the Transaction; guards writer_
  const std::unique_ptr<Session> writer_;

  std::mutex mutex_;  // guards what follows
  std::condition_variable_any committed_;
  Position last_;
  std::vector<std::unique_ptr<Session>> idle_;
};

}  // namespace dateline::archive
