#include "taster/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/hash.h"
#include "news/names.h"
#include "taster/likeness.h"
#include "taster/markers.h"
#include "taster/versions.h"
#include "text/sentences.h"

namespace dateline::taster {
namespace {

constexpr std::size_t fewest_headline_words = 2;
constexpr std::size_t fewest_words = 12;  // shorter copy is alike by chance ("Markets closed today.")
constexpr std::size_t sure_length = 400;  // bytes that are hardly ever fewer words

std::string headline_key(const NewsItem& item, const std::string& source) {
  return fmt::format("headline:{}:{}", source, sha256(copy_words(item.headline)));
}

bool says_little(const std::string& headline, const std::string& body) {
  return body.empty() || (headline.size() + body.size() < sure_length &&
                          text::word_count(headline + ' ' + body) < fewest_words);
}

// The hash of what it says; empty where that is too little to tell it from others.
std::string text_key(const NewsItem& item, const std::string& body) {
  const auto headline = copy_words(item.headline);
  const auto said = body.empty() ? copy_words(item.summary) : body;
  return says_little(headline, said) ? std::string() : "text:" + sha256(headline + '\n' + said);
}

std::string text_key(const NewsItem& item) {
  return text_key(item, copy_words(item.body_html));
}

std::string target_of(const NewsItem& item) {
  return item.control && !item.control->target.empty() ? item.control->target : item.uri;
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string version_of(const NewsItem& item) {
  if (!item.version.empty()) return "version " + item.version;
  if (item.version_created) return "the version of " + rfc3339(*item.version_created);
  return "a version without number or time";
}

// Negative: `one` is older; 0: they do not say.
int compare_ages(const NewsItem& one, const NewsItem& other) {
  if (!one.version.empty() && !other.version.empty()) {
    const int order = compare_versions(one.version, other.version);
    if (order != 0) return order;
  }
  if (one.version_created && other.version_created && *one.version_created != *other.version_created)
    return *one.version_created < *other.version_created ? -1 : 1;
  return 0;
}

Decision decided(Outcome outcome, const Known& known, std::string why) {
  Decision decision{.outcome = outcome, .story = known.story};
  decision.because.push_back({std::string(name(outcome)), std::move(why)});
  return decision;
}

// What arrives after a newer one: a repeat where it says the same, else a version that came late.
Decision older(const NewsItem& item, const Known& latest, std::string why) {
  if (same_copy(item, latest.item)) return decided(Outcome::duplicate, latest, std::move(why));
  auto decision = decided(Outcome::version, latest, std::move(why));
  decision.late = true;
  return decision;
}

bool same_status(const NewsItem& one, const NewsItem& other) {
  return one.pub_status == other.pub_status && one.control == other.control;
}

std::string message_text(const NewsItem& item) {
  const auto target = target_of(item);
  return item.control ? fmt::format("a message to {} '{}'", name(item.control->verb), target)
                      : fmt::format("word that '{}' is {}", target, name(item.pub_status));
}

Decision control(const NewsItem& item, const std::vector<Known>& known) {
  const auto target = target_of(item);
  const auto what = message_text(item);
  const auto found = std::find_if(known.rbegin(), known.rend(),
                                  [&](const Known& each) { return each.item.uri == target && each.story; });
  if (found != known.rend()) return decided(Outcome::control, *found, what);
  // A notice under a number of its own names its story by headline or slug.
  if (target == item.uri || target.empty())
    if (const auto* noticed = find_noticed(item, known))
      return decided(Outcome::control, *noticed, fmt::format("{}, by its headline and slug", what));
  return decided(Outcome::control, {}, what + ", of which nothing has been taken in");
}

// The newest of the versions taken in.
const Known* newest(const std::vector<const Known*>& versions) {
  const auto found = std::ranges::max_element(
      versions, [](const Known* a, const Known* b) { return compare_ages(a->item, b->item) < 0; });
  return found == versions.end() ? nullptr : *found;
}

Decision same_uri(const NewsItem& item, const std::vector<const Known*>& versions) {
  for (const auto* each : versions)
    if (each->item.version == item.version && same_status(each->item, item) && same_copy(each->item, item) &&
        compare_ages(item, each->item) == 0)
      return decided(
          Outcome::duplicate, *each,
          fmt::format("'{}' in {} with the same text is here already", item.uri, version_of(item)));
  const auto& latest = *newest(versions);
  const int age = compare_ages(item, latest.item);
  if (age < 0)
    return older(item, latest,
                 fmt::format("older: {} of '{}' arrived after {}", version_of(item), item.uri,
                             version_of(latest.item)));
  if (!item.version.empty() && compare_versions(item.version, latest.item.version) > 0)
    return decided(Outcome::version, latest,
                   fmt::format("'{}' in {}, after {}", item.uri, version_of(item), version_of(latest.item)));
  if (same_copy(item, latest.item) && same_status(item, latest.item))
    return decided(Outcome::duplicate, latest,
                   fmt::format("'{}' again, and its text has not changed", item.uri));
  return decided(Outcome::version, latest,
                 age > 0
                     ? fmt::format("'{}' changed on {}", item.uri, rfc3339(*item.version_created))
                     : fmt::format("'{}' again under the same version, and its text has changed", item.uri));
}

// Agencies use a uri again, without a version, for another notice on another day: then it is no identity.
void drop_used_again(const NewsItem& item, std::vector<const Known*>& versions) {
  const auto* latest = newest(versions);
  if (!latest || item.version != latest->item.version) return;
  std::erase_if(versions, [&](const Known* each) { return is_another_event(item, each->item); });
}

// The headlines are compared first: reading a body costs a hundred times as much.
const Known* same_text(const NewsItem& item, const std::vector<Known>& known) {
  if (known.empty()) return nullptr;
  const auto text = text_key(item);
  if (text.empty()) return nullptr;
  const auto headline = copy_words(item.headline);
  const auto found = std::ranges::find_if(known, [&](const Known& each) {
    return each.story && !is_message(each.item) && copy_words(each.item.headline) == headline &&
           text_key(each.item) == text;
  });
  return found == known.end() ? nullptr : &*found;
}

bool is_web_address(const std::string& uri) {
  return uri.starts_with("https://") || uri.starts_with("http://");
}

bool same_body(const NewsItem& one, const NewsItem& other) {
  return copy_words(one.body_html) == copy_words(other.body_html);
}

bool is_same_capture(const NewsItem& item, const NewsItem& earlier) {
  if (item.uri == earlier.uri && is_web_address(item.uri)) return true;
  if (item.captured_created && earlier.captured_created)
    return item.captured_created == earlier.captured_created &&
           near_identical(item.body_html, earlier.body_html);
  return copy_words(item.headline) == copy_words(earlier.headline) &&
         near_identical(item.body_html, earlier.body_html);
}

std::optional<Decision> same_capture(const NewsItem& item, const std::vector<Known>& known) {
  const Known* latest = nullptr;
  for (const auto& each : known) {
    if (!is_same_capture(item, each.item)) continue;
    if (same_copy(item, each.item) && item.captured_updated == each.item.captured_updated)
      return decided(Outcome::duplicate, each, "the same page with the same text has been captured already");
    if (!latest || each.item.captured_updated >= latest->item.captured_updated) latest = &each;
  }
  if (!latest) return std::nullopt;
  if (item.captured_updated && latest->item.captured_updated &&
      *item.captured_updated < *latest->item.captured_updated)
    return older(item, *latest,
                 fmt::format("an older capture of this page, updated {}, arrived after one updated {}",
                             rfc3339(*item.captured_updated), rfc3339(*latest->item.captured_updated)));
  if (copy_words(item.headline) != copy_words(latest->item.headline))
    return decided(Outcome::version, *latest,
                   fmt::format("this page's headline was '{}'", latest->item.headline));
  if (!same_body(item, latest->item))
    return decided(Outcome::version, *latest, "this page was captured before with another text");
  if (item.captured_updated > latest->item.captured_updated)
    return decided(Outcome::version, *latest,
                   fmt::format("this page has been updated, {}", rfc3339(*item.captured_updated)));
  return decided(Outcome::duplicate, *latest, "the same page with the same text has been captured already");
}

}  // namespace

bool is_message(const NewsItem& item) {
  return item.pub_status != PubStatus::usable || item.control.has_value();
}

int compare_versions(std::string_view one, std::string_view other) {
  const auto a = number(one), b = number(other);
  if (a && b) return *a < *b ? -1 : *a > *b ? 1 : 0;
  return one.compare(other);
}

bool same_copy(const NewsItem& one, const NewsItem& other) {
  return copy_words(one.headline) == copy_words(other.headline) &&
         copy_words(one.summary) == copy_words(other.summary) && same_body(one, other);
}

Identity identity_of(const NewsItem& item, const std::string& source, const std::string& format) {
  const auto body = copy_words(item.body_html);
  Identity identity{.keys = {}, .sketch = sketch_of(body)};
  auto& keys = identity.keys;
  if (!item.uri.empty()) keys.push_back("uri:" + item.uri);
  if (item.control && !item.control->target.empty() && item.control->target != item.uri)
    keys.push_back("uri:" + item.control->target);
  if (format == "page") {
    if (item.captured_created)
      keys.push_back(fmt::format("capture:{}:{}", source, rfc3339(*item.captured_created)));
    else if (!item.headline.empty())
      keys.push_back(headline_key(item, source));
  }
  // A message's own words say nothing about the story it is about.
  if (auto text = is_message(item) ? std::string() : text_key(item, body); !text.empty())
    keys.push_back(std::move(text));
  if (format != "page") {
    if (const auto slug = slug_words(item); !slug.empty())
      keys.push_back(fmt::format("slug:{}:{}", source, slug));
    const auto headline = headline_words(item);
    if (text::word_count(headline) >= fewest_headline_words)
      keys.push_back(fmt::format("head:{}:{}", source, sha256(headline)));
  }
  return identity;
}

Decision decide(const NewsItem& item, const std::string& format, const std::vector<Known>& known) {
  std::vector<const Known*> versions;
  for (const auto& each : known)
    if (!item.uri.empty() && each.item.uri == item.uri && each.story) versions.push_back(&each);
  if (is_message(item)) return control(item, known);
  drop_used_again(item, versions);
  if (format == "page") {
    if (auto decision = same_capture(item, known)) return std::move(*decision);
  } else if (!versions.empty()) {
    return same_uri(item, versions);
  }
  if (const auto* same = same_text(item, known))
    return decided(Outcome::duplicate, *same,
                   fmt::format("the same text as '{}'{}", same->item.uri,
                               same->item.provider.empty() ? "" : " from " + same->item.provider));
  if (auto made = format == "page" ? decide_by_repeat(item, known) : decide_by_copy(item, known))
    return std::move(*made);
  Decision decision;
  decision.because.push_back({"story", "nothing taken in so far has its uri or its text"});
  // Its withdrawal was faster: the copy is kept, and whoever files it sees why it must not go out.
  for (const auto& each : known)
    if (is_message(each.item) && target_of(each.item) == item.uri && !each.story)
      decision.because.push_back({"control", "before it came " + message_text(each.item)});
  return decision;
}

}  // namespace dateline::taster
