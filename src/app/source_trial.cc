#include "app/source_trial.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "app/source_toml.h"
#include "base/file.h"
#include "http/fetcher.h"
#include "http/status.h"
#include "http/url.h"
#include "intake/reading.h"
#include "wire/feeds/imap_session.h"
#include "wire/feeds/mail_account.h"
#include "wire/feeds/poll_results.h"
#include "wire/feeds/poller.h"
#include "wire/formats/feed_advice.h"
#include "wire/formats/page_feeds.h"
#include "wire/formats/sniff.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

http::Fetched fetch(const http::FetchRules& rules, const std::string& url) {
  http::Fetcher fetcher(rules);
  fetcher.start(0, {.url = url, .accept = std::string(feeds::accepted_types)});
  for (;;)
    if (auto fetched = fetcher.wait(1s); !fetched.empty()) return std::move(fetched.front());
}

// What is understood is what the door would understand: this is its reading, of a source without rules.
void read(SourceTrial& trial, const Delivery& delivery, const Settings& settings) {
  trial.bytes = delivery.bytes.size();
  auto parsed = intake::read(delivery, settings);
  if (parsed) {
    trial.parsed = std::move(parsed.value());
    return;
  }
  trial.why_not = parsed.error();
  const wire::Hints hints{.content_type = delivery.content_type, .base_url = delivery.base_url};
  if (wire::sniff(delivery.bytes, hints) == "page") trial.feeds = wire::feeds_of_page(delivery.bytes, hints);
}

std::vector<std::string> names_of(const Settings& settings) {
  std::vector<std::string> names;
  for (const auto& source : settings.sources) names.push_back(source.name);
  return names;
}

void suggest(SourceTrial& trial, const TrialRequest& request, const Settings& settings) {
  auto& source = trial.source;
  const auto& feed = trial.parsed->feed;
  if (feed) source.title = feed->title;
  if (is_mailbox(request.asked)) source.mailbox = request.asked;
  if (trial.answer) source.url = trial.answer->moved_to.empty() ? request.asked : trial.answer->moved_to;
  source.format = request.format;
  source.name =
      source_name_for(source.title, source.mailbox.empty() ? source.url : source.mailbox, names_of(settings));
}

std::vector<std::string> warnings(const http::FetchAnswer& answer) {
  std::vector<std::string> all;
  if (!answer.moved_to.empty()) all.push_back("it has moved for good: the lines below have the new address");
  if (!answer.url.starts_with("https://"))
    all.push_back("it comes without TLS: whoever is on the way can read and change it");
  if (answer.etag.empty() && answer.last_modified.empty())
    all.push_back("it has neither ETag nor Last-Modified: every poll brings all of it");
  return all;
}

std::vector<std::string> warnings(const wire::Parsed& parsed) {
  std::vector<std::string> all;
  const auto lack = [&](auto has) { return std::ranges::count_if(parsed.items, std::not_fn(has)); };
  if (parsed.items.empty()) all.push_back("there is no item in it now");
  if (const auto count = lack([](const NewsItem& item) { return !item.headline.empty(); }))
    all.push_back(fmt::format("{} items have no headline: one will be drafted from the text", count));
  if (const auto count =
          lack([](const NewsItem& item) { return item.first_created || item.version_created; }))
    all.push_back(
        fmt::format("{} items have no date that can be read: theirs will be that of their coming", count));
  if (const auto count = lack([](const NewsItem& item) { return !item.body_html.empty(); }))
    all.push_back(fmt::format("{} items have no text", count));
  return all;
}

void warn(SourceTrial& trial, std::vector<std::string> more) {
  std::ranges::move(more, std::back_inserter(trial.warnings));
}

void conclude(SourceTrial& trial, const TrialRequest& request, const Settings& settings) {
  if (const auto* known = source_at(request.asked, settings)) trial.known_as = known->name;
  if (!trial.parsed) return;
  if (trial.parsed->feed) trial.advice = wire::advice_of(*trial.parsed->feed);
  if (trial.answer) trial.advice = feeds::advice_with(trial.advice, *trial.answer);
  suggest(trial, request, settings);
  warn(trial, warnings(*trial.parsed));
}

}  // namespace

Result<SourceTrial> try_url(const TrialRequest& request, const http::FetchRules& rules,
                            const Settings& settings) {
  auto fetched = fetch(rules, request.asked);
  if (fetched.error) return std::move(*fetched.error);
  auto& answer = fetched.answer;
  if (answer.status != 200) return feeds::refusal(answer);

  SourceTrial trial{.asked = request.asked};
  read(trial,
       {.source = "",
        .key = "",
        .bytes = std::move(answer.body),
        .content_type = answer.content_type,
        .name = http::last_part(answer.url),
        .base_url = http::base_url(answer.url),
        .format = request.format,
        .road = Road::poll},
       settings);
  answer.body.clear();
  warn(trial, warnings(answer));
  trial.answer = std::move(answer);
  conclude(trial, request, settings);
  return trial;
}

bool is_mailbox(std::string_view asked) {
  return asked.starts_with("imaps://") || asked.starts_with("imap://");
}

Result<SourceTrial> try_mailbox(const TrialRequest& request, const http::FetchRules& rules,
                                const Settings& settings) {
  Source source;
  const auto* known = source_at(request.asked, settings);
  const char* password = std::getenv(password_variable);
  source.name = known ? known->name : "the trial";
  source.mailbox = request.asked;
  source.mailbox_password = known ? known->mailbox_password : password ? password : "";
  TRY(const auto account, feeds::mail_account(source));
  TRY(const auto session, feeds::ImapSession::open(account, rules, {}));
  TRY(const auto listed, session->list(0));
  SourceTrial trial{.asked = request.asked};
  trial.parsed = wire::Parsed{.format = "email"};
  if (!listed.empty()) {
    TRY(auto body, session->fetch(listed.back()));
    Delivery delivery;
    delivery.bytes = body.value_or("");
    delivery.format = "email";
    delivery.road = Road::mail;
    trial.parsed.reset();
    read(trial, delivery, settings);
  }
  session->say_goodbye();
  if (!session->tells()) trial.warnings.push_back("its server has no IDLE: it is asked every poll_seconds");
  if (request.asked.starts_with("imap://"))
    trial.warnings.push_back("it comes without TLS: whoever is on the way can read the password");
  trial.warnings.push_back(fmt::format("messages that lie there and would be taken in: {}", listed.size()));
  conclude(trial, request, settings);
  return trial;
}

Result<SourceTrial> try_file(const TrialRequest& request, const Settings& settings) {
  const std::filesystem::path file(request.asked);
  TRY(auto bytes, read_file(file, static_cast<std::size_t>(settings.limits.delivery_bytes)));
  SourceTrial trial{.asked = request.asked};
  read(trial,
       {.source = "",
        .key = "",
        .bytes = std::move(bytes),
        .content_type = "",
        .name = file.filename().string(),
        .base_url = "",
        .format = request.format,
        .road = Road::drop},
       settings);
  conclude(trial, request, settings);
  return trial;
}

}  // namespace dateline::app
