#include "archive/archive.h"

#include "archive/schema.h"
#include "base/fault_point.h"
#include "base/hash.h"

namespace dateline::archive {
namespace {

// Readers beyond this many are opened and closed again; a worker pool has fewer threads.
constexpr std::size_t most_idle = 8;

}  // namespace

// ---- Transaction, Reading -----------------------------------------------------------------------

Transaction::Transaction(Archive& archive, Session& writer, std::unique_lock<std::mutex> lock)
    : Facets(writer), archive_(&archive), writer_(&writer), lock_(std::move(lock)) {}

Transaction::Transaction(Transaction&& other) noexcept
    : Facets(other),
      archive_(std::exchange(other.archive_, nullptr)),
      writer_(other.writer_),
      lock_(std::move(other.lock_)),
      then_(std::move(other.then_)) {}

Transaction::~Transaction() {
  if (archive_) writer_->rollback();
}

Result<> Transaction::commit() {
  FAULT_POINT("archive.committing");
  TRY(writer_->commit());
  FAULT_POINT("archive.committed");
  auto* archive = std::exchange(archive_, nullptr);
  for (const auto& then : then_) then();
  lock_.unlock();
  if (journal.appended()) archive->announce(journal.appended());
  return ok();
}

Reading::Reading(Archive& archive, std::unique_ptr<Session> session)
    : Facets(*session), archive_(&archive), session_(std::move(session)) {}

Result<std::int64_t> Reading::size() {
  if (session_->backend() == Backend::postgresql)
    return session_->value<std::int64_t>("SELECT pg_database_size(current_database())");
  return session_->value<std::int64_t>(
      "SELECT c.page_count * s.page_size FROM pragma_page_count() c, pragma_page_size() s");
}

Reading::~Reading() {
  if (session_ && is_snapshot_) session_->rollback();
  if (session_) archive_->give_back(std::move(session_));
}

// ---- Archive ------------------------------------------------------------------------------------

Archive::Archive(std::string location, std::unique_ptr<Session> writer)
    : location_(std::move(location)), writer_(std::move(writer)) {}

bool Archive::exists(const std::filesystem::path& folder) {
  std::error_code problem;
  return std::filesystem::exists(folder / database_file, problem);
}

Result<std::unique_ptr<Archive>> Archive::open(const std::string& location) {
  TRY(auto writer, Session::open(location, Access::write));
  TRY(migrate(*writer));
  std::unique_ptr<Archive> archive(new Archive(location, std::move(writer)));
  TRY(archive->last_, archive->head());
  return archive;
}

Result<Transaction> Archive::begin(Durable durable) {
  std::unique_lock lock(writing_);
  TRY(writer_->begin(durable));
  return Transaction(*this, *writer_, std::move(lock));
}

Result<Reading> Archive::reading() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto session = std::move(idle_.back());
      idle_.pop_back();
      return Reading(*this, std::move(session));
    }
  }
  TRY(auto session, Session::open(location_, Access::read));
  return Reading(*this, std::move(session));
}

Result<Reading> Archive::snapshot() {
  TRY(auto reading, this->reading());
  TRY(reading.session_->begin());
  reading.is_snapshot_ = true;
  return reading;
}

void Archive::give_back(std::unique_ptr<Session> session) {
  const std::lock_guard lock(mutex_);
  if (!session->usable()) return idle_.clear();  // a server that went away took all of them along
  if (idle_.size() < most_idle) idle_.push_back(std::move(session));
}

Result<std::vector<JournalEntry>> Archive::read(Position after, std::size_t limit) {
  TRY(auto reading, this->reading());
  return reading.journal.read(after, limit);
}

Result<std::vector<JournalEntry>> Archive::changes(Position after, std::size_t limit) {
  TRY(auto reading, this->reading());
  return reading.journal.changes(after, limit);
}

Result<std::vector<JournalEntry>> Archive::newest(std::size_t limit) {
  TRY(auto reading, this->reading());
  return reading.journal.newest(limit);
}

Result<Position> Archive::head() {
  TRY(auto reading, this->reading());
  return reading.journal.head();
}

Result<std::vector<JournalEntry>> Archive::history(StoryId id, std::size_t limit) {
  TRY(auto reading, this->reading());
  return reading.journal.of_story(id, limit);
}

Result<std::optional<Story>> Archive::find(StoryId id) {
  TRY(auto reading, this->reading());
  return reading.stories.find(id);
}

Result<bool> Archive::is_paused(std::string_view source) {
  TRY(auto reading, this->reading());
  TRY(const auto state, reading.sources.find(source));
  return state.paused_at.has_value();
}

Result<PollMemory> Archive::memory(std::string_view source) {
  TRY(auto reading, this->reading());
  TRY(auto state, reading.sources.find(source));
  return std::move(state.memory);
}

Result<> Archive::remember(std::string_view source, const PollMemory& memory) {
  TRY(auto tx, begin());
  TRY(tx.sources.remember(source, memory));
  return tx.commit();
}

Result<> Archive::report(const Trouble& trouble) {
  TRY(auto tx, begin());
  TRY(tx.sources.report(trouble));
  return tx.commit();
}

Result<std::vector<Subscription>> Archive::subscriptions() {
  TRY(auto reading, this->reading());
  return reading.subscriptions.all();
}

Result<> Archive::keep(const Subscription& subscription) {
  TRY(auto tx, begin());
  TRY(tx.subscriptions.keep(subscription));
  return tx.commit();
}

Result<> Archive::drop(const Subscription& subscription) {
  TRY(auto tx, begin());
  TRY(tx.subscriptions.drop(subscription));
  return tx.commit();
}

Result<std::string> Archive::put(std::string_view bytes) {
  auto hash = sha256(bytes);
  TRY(auto tx, begin());
  TRY(tx.media.put(hash, bytes, SystemClock().now()));
  TRY(tx.commit());
  return hash;
}

Result<std::string> Archive::get(std::string_view sha256) {
  TRY(auto reading, this->reading());
  return reading.media.get(sha256);
}

void Archive::announce(Position committed) {
  const std::lock_guard lock(mutex_);
  last_ = std::max(last_, committed);
  committed_.notify_all();
}

Position Archive::last_committed() {
  const std::lock_guard lock(mutex_);
  return last_;
}

bool Archive::wait_beyond(Position position, std::chrono::milliseconds patience, std::stop_token stop) {
  std::unique_lock lock(mutex_);
  return committed_.wait_for(lock, stop, patience, [&] { return last_ > position; });
}

}  // namespace dateline::archive
