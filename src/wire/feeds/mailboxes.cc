#include "wire/feeds/mailboxes.h"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>

#include "base/hash.h"
#include "base/log.h"
#include "wire/feeds/imap_session.h"
#include "wire/feeds/mail_account.h"
#include "wire/feeds/mail_carrier.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds first_wait = 5s, longest_wait = 15min;
constexpr int most_doublings = 10;
constexpr double jitter = 0.15;
constexpr auto look_again = 3s;          // at a mailbox that is paused
constexpr auto between_looks = 1s;       // whatever the server tells
constexpr seconds longest_idle = 28min;  // a server may end what says nothing for half an hour (RFC 9051 5.4)

void rest(const std::stop_token& stop, milliseconds time) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

// What the archive remembers, as far as it holds for the mailbox of today.
PollMemory memory_of(const Source& source, PollMemory memory) {
  auto mailbox = sha256(source.mailbox);
  if (memory.url_sha256 != mailbox) memory = {};
  memory.url_sha256 = std::move(mailbox);
  return memory;
}

}  // namespace

milliseconds wait_after_failure(int failures, Fault fault, double random) {
  const auto doubled = first_wait * (1 << std::clamp(failures - 1, 0, most_doublings));
  const auto wait = fault == Fault::refused ? longest_wait : std::min(doubled, longest_wait);
  return std::chrono::round<milliseconds>(wait * (1 - jitter + 2 * jitter * random));
}

// One mailbox, by its thread.
class Mailboxes::Watch {
 public:
  Watch(Source source, MailAccount account, PollMemory memory, const http::FetchRules& rules, Inbox& inbox,
        SourceBook& book, const Clock& clock)
      : source_(std::move(source)),
        account_(std::move(account)),
        memory_(std::move(memory)),
        rules_(rules),
        book_(book),
        clock_(clock),
        carrier_(source_, rules.body, inbox, book, clock) {}

  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      if (!is_wanted()) {
        rest(stop, look_again);
        continue;
      }
      const auto attended = attend(stop);
      if (!attended && !stop.stop_requested()) rest(stop, note_failure(attended.error()));
    }
  }

 private:
  // Until the desk pauses it, or something fails.
  Result<> attend(const std::stop_token& stop) {
    const auto goes_on = [&] { return !stop.stop_requested() && is_wanted(); };
    is_in_ = false;
    TRY(const auto session, ImapSession::open(account_, rules_, stop));
    is_in_ = true;
    while (goes_on()) {
      TRY(carrier_.carry(*session, memory_, goes_on));
      TRY(note_look(session->tells() ? idle_for() : ask_again()));
      rest(stop, between_looks);
      TRY(session->wait({idle_for(), ask_again()}, goes_on));
    }
    session->say_goodbye();
    return ok();
  }

  seconds idle_for() const { return std::min(seconds(source_.poll_slowest_seconds), longest_idle); }

  seconds ask_again() const { return seconds(source_.poll_seconds); }

  bool is_wanted() {
    const auto paused = book_.is_paused(source_.name);
    if (!paused) log::error("mailbox of {}: not read: {}", source_.name, paused.error().text());
    return paused && !paused.value();
  }

  Result<> note_look(seconds until_next) {
    if (memory_.failures > 0)
      log::info("mailbox of {}: it can be read again (failures: {})", source_.name, memory_.failures);
    memory_.failures = 0;
    memory_.polled_at = clock_.now();
    memory_.next_at = memory_.polled_at + until_next;
    return book_.remember(source_.name, memory_);
  }

  milliseconds note_failure(const Error& why) {
    memory_.polled_at = clock_.now();
    ++memory_.failures;
    const auto wait = wait_after_failure(memory_.failures, is_in_ ? Fault::unavailable : why.fault,
                                         std::uniform_real_distribution<double>()(random_));
    memory_.next_at = memory_.polled_at + wait;
    auto what =
        fmt::format("{}; tried again in {} s{}", why.text(), std::chrono::round<seconds>(wait).count(),
                    memory_.failures > 1 ? fmt::format(" (failures: {})", memory_.failures) : "");
    log::warn("mailbox of {}: {}", source_.name, what);
    const auto told = book_.report({.source = source_.name,
                                    .road = Road::mail,
                                    .what = std::move(what),
                                    .bytes = {},
                                    .at = memory_.polled_at});
    const auto kept = book_.remember(source_.name, memory_);
    if (!told || !kept)
      log::error("mailbox of {}: its trouble cannot be kept: {}", source_.name,
                 (told ? kept.error() : told.error()).text());
    return wait;
  }

  const Source source_;
  const MailAccount account_;
  PollMemory memory_;
  const http::FetchRules& rules_;
  SourceBook& book_;
  const Clock& clock_;
  MailCarrier carrier_;
  bool is_in_ = false;  // the server has let us into the folder
  std::mt19937_64 random_{std::random_device{}()};
};

Mailboxes::Mailboxes(http::FetchRules rules) : rules_(std::move(rules)) {}

// All are told to end before any is waited for.
Mailboxes::~Mailboxes() {
  for (auto& thread : threads_) thread.request_stop();
}

Result<std::unique_ptr<Mailboxes>> Mailboxes::start(const Settings& settings, http::FetchRules rules,
                                                    Inbox& inbox, SourceBook& book, const Clock& clock) {
  std::unique_ptr<Mailboxes> all(new Mailboxes(std::move(rules)));
  for (const auto& source : settings.sources) {
    if (source.mailbox.empty()) continue;
    TRY(auto account, mail_account(source));
    TRY(auto memory, book.memory(source.name));
    all->watches_.push_back(std::make_unique<Watch>(
        source, std::move(account), memory_of(source, std::move(memory)), all->rules_, inbox, book, clock));
  }
  if (!all->watches_.empty()) log::info("mailboxes that are read: {}", all->watches_.size());
  for (std::size_t i = 0; i < all->watches_.size(); ++i) {
    all->threads_.emplace_back([watch = all->watches_[i].get()](std::stop_token stop) { watch->run(stop); });
    pthread_setname_np(all->threads_.back().native_handle(), fmt::format("mail-{}", i).c_str());
  }
  return all;
}

}  // namespace dateline::feeds
