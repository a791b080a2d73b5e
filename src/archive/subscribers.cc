#include "archive/subscribers.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/fault_point.h"

namespace dateline::archive {
namespace {

// Keys of the settings have no blanks.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace

std::string email_key(std::string_view email) {
  std::string key(email);
  for (auto& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return key;
}

Result<> Subscribers::ask(const Subscriber& subscriber) {
  TRY(const auto id, session_->value<SubscriberId>(
                         "UPDATE numbers SET value = value + 1 WHERE name = 'subscriber' RETURNING value"));
  FAULT_POINT("archive.subscriber_number");
  return session_->run(
      "INSERT INTO subscribers "
      "(id, email, email_key, state, consented_at, consent, path, editions, sectors) "
      "VALUES (:id, :email, :email_key, :state, :consented_at, :consent, :path, :editions, :sectors) "
      "ON CONFLICT (email_key) DO UPDATE SET email = excluded.email, consented_at = excluded.consented_at, "
      "consent = excluded.consent, path = excluded.path, editions = excluded.editions, "
      "sectors = excluded.sectors WHERE subscribers.state = 'pending'",
      id, subscriber.email, email_key(subscriber.email), pending, subscriber.consented_at, subscriber.consent,
      subscriber.path, fmt::format("{}", fmt::join(subscriber.editions, " ")),
      fmt::format("{}", fmt::join(subscriber.sectors, " ")));
}

Result<std::vector<Subscriber>> Subscribers::list(std::size_t limit) {
  using std::string;
  TRY(auto rows, (session_->rows<SubscriberId, string, string, Instant, string, string, string, string>(
                     "SELECT id, email, state, consented_at, consent, path, editions, sectors "
                     "FROM subscribers ORDER BY id DESC LIMIT :limit",
                     limit)));
  std::vector<Subscriber> all;
  for (auto& [id, email, state, at, consent, path, editions, sectors] : rows)
    all.push_back({id, std::move(email), std::move(state), at, std::move(consent), std::move(path),
                   words_of(editions), words_of(sectors)});
  return all;
}

Result<std::vector<std::pair<std::string, std::int64_t>>> Subscribers::counts() {
  TRY(const auto rows, (session_->rows<std::string, std::int64_t>(
                           "SELECT state, COUNT(*) FROM subscribers GROUP BY state ORDER BY state")));
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (const auto& [state, count] : rows) counts.emplace_back(state, count);
  return counts;
}

}  // namespace dateline::archive
