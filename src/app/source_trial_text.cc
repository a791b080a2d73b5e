// A trial in words: JSON for programs, a page for people.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "app/source_toml.h"
#include "app/source_trial.h"
#include "http/status.h"
#include "http/url.h"
#include "text/unicode.h"
#include "text/visible.h"
#include "wire/formats/parse_json.h"

namespace dateline::app {
namespace {

constexpr std::size_t most_on_page = 5;      // items of the page for people
constexpr std::size_t most_told = 100;       // items and problems of the JSON
constexpr std::size_t widest_headline = 70;  // code points

// What an item may have that a desk asks for.
struct Part {
  std::string_view name;
  bool (*has)(const NewsItem&);
};
constexpr std::array parts{
    Part{"headline", [](const NewsItem& item) { return !item.headline.empty(); }},
    Part{"text", [](const NewsItem& item) { return !item.body_html.empty(); }},
    Part{"summary", [](const NewsItem& item) { return !item.summary.empty(); }},
    Part{"date", [](const NewsItem& item) { return item.first_created || item.version_created; }},
    Part{"version", [](const NewsItem& item) { return !item.version.empty() || item.version_created; }},
    Part{"language", [](const NewsItem& item) { return !item.language.empty(); }},
    Part{"byline", [](const NewsItem& item) { return !item.by.empty(); }},
    Part{"dateline", [](const NewsItem& item) { return item.dateline || !item.located.empty(); }},
    Part{"pictures", [](const NewsItem& item) { return !item.associations.empty(); }},
    Part{"subjects", [](const NewsItem& item) { return !item.subjects.empty() || !item.keywords.empty(); }},
    Part{"urgency", [](const NewsItem& item) { return item.urgency || !item.priority.empty(); }},
    Part{"rights",
         [](const NewsItem& item) { return !item.copyright_notice.empty() || !item.usage_terms.empty(); }},
    Part{"embargo", [](const NewsItem& item) { return item.embargoed_until.has_value(); }},
};

std::int64_t count_of(const Part& part, const wire::Parsed& parsed) {
  return std::ranges::count_if(parsed.items, part.has);
}

std::optional<Instant> date_of(const NewsItem& item) {
  return item.version_created ? item.version_created : item.first_created;
}

std::string status_words(int status) {
  return fmt::format("{} {}", status, http::reason(static_cast<http::Status>(status)));
}

boost::json::object json_of(const http::FetchAnswer& answer) {
  boost::json::array redirects;
  for (const auto& hop : answer.hops)
    redirects.push_back(boost::json::object{{"status", hop.status}, {"url", http::shown_url(hop.url)}});
  boost::json::object json{{"status", answer.status},
                           {"url", http::shown_url(answer.url)},
                           {"redirects", std::move(redirects)},
                           {"protocol", answer.protocol},
                           {"tls", answer.url.starts_with("https://")},
                           {"content_type", answer.content_type},
                           {"received", answer.received}};
  if (!answer.moved_to.empty()) json["moved_to"] = http::shown_url(answer.moved_to);
  if (!answer.content_encoding.empty()) json["content_encoding"] = answer.content_encoding;
  if (!answer.etag.empty()) json["etag"] = answer.etag;
  if (!answer.last_modified.empty()) json["last_modified"] = answer.last_modified;
  if (answer.max_age) json["max_age"] = answer.max_age->count();
  return json;
}

boost::json::object json_of(const NewsItem& item) {
  boost::json::object json{{"headline", text::visible(item.headline)}, {"uri", text::visible(item.uri)}};
  if (const auto date = date_of(item)) json["date"] = rfc3339(*date);
  if (!item.language.empty()) json["language"] = text::visible(item.language);
  return json;
}

void add_copy(boost::json::object& json, const wire::Parsed& parsed) {
  json["format"] = parsed.format;
  if (parsed.feed) {
    json["title"] = text::visible(parsed.feed->title);
    if (!parsed.feed->language.empty()) json["language"] = text::visible(parsed.feed->language);
  }
  json["items"] = parsed.items.size();
  boost::json::object has;
  for (const auto& part : parts) has[part.name] = count_of(part, parsed);
  json["understood"] = std::move(has);
  boost::json::array first, problems;
  for (const auto& item : parsed.items)
    if (first.size() < most_told) first.push_back(json_of(item));
  for (const auto& problem : parsed.problems)
    if (problems.size() < most_told) problems.push_back(wire::to_json(problem));
  json["first_items"] = std::move(first);
  json["problems"] = std::move(problems);
}

void line(std::string& page, std::string_view label, std::string_view text) {
  page += fmt::format("  {:<11}{}\n", label, text::visible(text));
}

void put_answer(std::string& page, const http::FetchAnswer& answer, std::size_t bytes) {
  const auto packed = answer.content_encoding.empty()
                          ? std::string()
                          : fmt::format(", {} as {}", answer.received, answer.content_encoding);
  line(page, "answer",
       fmt::format("{}, {}{}, {} bytes{}", status_words(answer.status), answer.protocol,
                   answer.url.starts_with("https://") ? " over TLS" : "", bytes, packed));
  for (const auto& hop : answer.hops)
    line(page, "redirect", fmt::format("{} to {}", status_words(hop.status), http::shown_url(hop.url)));
  line(page, "type", answer.content_type.empty() ? "none is given" : answer.content_type);
  std::vector<std::string> caching;
  if (!answer.etag.empty()) caching.push_back("ETag");
  if (!answer.last_modified.empty()) caching.push_back("Last-Modified");
  if (answer.max_age) caching.push_back(fmt::format("may be kept for {} s", answer.max_age->count()));
  line(page, "caching", caching.empty() ? "none" : fmt::format("{}", fmt::join(caching, ", ")));
}

void put_copy(std::string& page, const wire::Parsed& parsed) {
  const auto& feed = parsed.feed;
  line(page, "format", parsed.format);
  if (feed) line(page, "title", feed->title.empty() ? "none" : feed->title);
  if (feed && !feed->language.empty()) line(page, "language", feed->language);
  line(page, "items", fmt::format("{}", parsed.items.size()));
  for (const auto& item : parsed.items | std::views::take(most_on_page)) {
    const auto date = date_of(item);
    line(page, "",
         fmt::format("{:<24}  {}", date ? rfc3339(*date) : "no date",
                     text::cut_at_grapheme(item.headline, widest_headline)));
  }
  if (parsed.items.empty()) return;
  std::vector<std::string> has, lacks;
  for (const auto& part : parts) {
    const auto count = count_of(part, parsed);
    if (count == 0) lacks.emplace_back(part.name);
    if (count > 0) has.push_back(fmt::format("{} {}", part.name, count));
  }
  line(page, "understood", fmt::format("{}", fmt::join(has, ", ")));
  if (!lacks.empty()) line(page, "not there", fmt::format("{}", fmt::join(lacks, ", ")));
}

void put_advice(std::string& page, const FeedAdvice& advice) {
  if (advice.ttl.count() > 0) line(page, "ttl", fmt::format("{} s", advice.ttl.count()));
  if (!advice.hub.empty())
    line(page, "hub",
         fmt::format("{} brings what is new, where newsroom.public_url is set", http::shown_url(advice.hub)));
}

void put_problems(std::string& page, const wire::Parsed& parsed) {
  for (const auto& problem : parsed.problems | std::views::take(most_on_page)) {
    const auto place =
        problem.line > 0 ? fmt::format("{}:{}: ", problem.line, problem.column) : std::string();
    line(page, "problem", fmt::format("{}{} ({})", place, problem.detail, problem.code));
  }
  if (parsed.problems.size() > most_on_page)
    line(page, "", fmt::format("and {} more: --json lists them", parsed.problems.size() - most_on_page));
}

}  // namespace

boost::json::object to_json(const SourceTrial& trial) {
  boost::json::object json{
      {"asked", trial.answer ? http::shown_url(trial.asked) : text::visible(trial.asked)}};
  if (trial.answer) json["answer"] = json_of(*trial.answer);
  json["bytes"] = trial.bytes;
  if (trial.parsed) add_copy(json, *trial.parsed);
  if (trial.advice.ttl.count() > 0) json["ttl_seconds"] = trial.advice.ttl.count();
  if (!trial.advice.hub.empty()) json["hub"] = http::shown_url(trial.advice.hub);
  if (trial.why_not) json["why_not"] = text::visible(trial.why_not->text());
  boost::json::array feeds, warnings;
  for (const auto& feed : trial.feeds)
    feeds.push_back(boost::json::object{{"url", feed.href}, {"title", text::visible(feed.title)}});
  for (const auto& warning : trial.warnings) warnings.emplace_back(warning);
  json["feeds"] = std::move(feeds);
  json["warnings"] = std::move(warnings);
  if (!trial.known_as.empty()) json["known_as"] = trial.known_as;
  if (trial.parsed && trial.answer) json["toml"] = toml_of(trial.source);
  return json;
}

std::string page(const SourceTrial& trial) {
  std::string page = (trial.answer ? http::shown_url(trial.asked) : text::visible(trial.asked)) + "\n";
  if (trial.answer) put_answer(page, *trial.answer, trial.bytes);
  if (trial.parsed) put_copy(page, *trial.parsed);
  put_advice(page, trial.advice);
  if (trial.parsed) put_problems(page, *trial.parsed);
  for (const auto& warning : trial.warnings) line(page, "mind", warning);
  for (const auto& feed : trial.feeds)
    line(page, "its feed", feed.title.empty() ? feed.href : fmt::format("{}  {}", feed.href, feed.title));
  if (!trial.known_as.empty())
    line(page, "there", fmt::format("it is polled already, as '{}'", trial.known_as));
  if (trial.parsed && trial.answer && trial.known_as.empty())
    page += fmt::format("\nTo add it, append to site.toml:\n\n{}", toml_of(trial.source));
  return page;
}

}  // namespace dateline::app
