#include "wire/formats/page_kind.h"

#include <algorithm>

#include "text/unicode.h"
#include "wire/formats/furniture_words.h"
#include "wire/formats/page_line.h"
#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

using Lines = std::vector<PageTextLine>;

constexpr std::size_t looked_at = 400;  // lines

std::string key_of(std::string_view line) {
  return text::match_key(line.substr(0, 120));
}

template <class Is>
bool any_short_line(const Lines& lines, std::size_t within, const Is& is) {
  const auto end = std::min(lines.size(), within);
  return std::any_of(
      lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end),
      [&](const PageTextLine& line) { return line.text.size() <= 80 && is(key_of(line.text)); });
}

bool is_labelled_time(std::string_view line) {
  const auto read = read_page_line(line);
  return read && read->labelled;
}

bool has_head(const Lines& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), looked_at); ++i)
    if (is_labelled_time(lines[i].text)) return true;
  return false;
}

// Headline, teaser, date; headline, teaser, date: at least three times.
bool is_front(const Lines& lines) {
  std::size_t teasers = 0, copy = 0;
  std::size_t since_headline = 99, since_date = 99;
  for (std::size_t i = 0; i < std::min(lines.size(), looked_at); ++i) {
    const auto& line = lines[i].text;
    ++since_headline;
    ++since_date;
    const bool sentence = line.size() > 60 && (ends_sentence(line) || words_in_line(line) > 14);
    if (sentence && is_copy_line(line)) ++copy;
    if (sentence && (since_headline <= 2 || since_date <= 2)) ++teasers;
    const bool date = line.size() <= 80 && read_page_line(line).has_value();
    if (date) since_date = 0;
    if (date && since_headline > 4) since_headline = 99;
    if (!date && !sentence && can_be_headline(line)) since_headline = 0;
  }
  std::size_t dates = 0;
  for (std::size_t i = 0; i < std::min(lines.size(), looked_at); ++i)
    dates += lines[i].text.size() <= 80 && read_page_line(lines[i].text).has_value() ? 1 : 0;
  return dates >= 3 && teasers >= 3 && copy <= teasers + 1;
}

bool is_consent_only(const Lines& lines) {
  std::size_t consent = 0, copy = 0;
  for (const auto& line : lines) {
    const bool asks = is_consent(line.text);
    consent += asks ? 1 : 0;
    copy += !asks && is_copy_line(line.text) ? 1 : 0;
  }
  return consent >= 2 && copy <= 1 && copy < consent;
}

// Where a page has no headline, the first lines speak for it.
template <class Is>
bool is_headed(const Lines& lines, std::string_view headline, const Is& is) {
  return headline.empty() ? any_short_line(lines, 12, is) : is(key_of(headline));
}

}  // namespace

std::string why_no_article(const Lines& lines, std::string_view headline) {
  if (is_consent_only(lines)) return "it holds only a consent wall; save it again once that is answered";
  if (is_headed(lines, headline, says_missing)) return "it says that the page was not found";
  if (is_headed(lines, headline, says_login) && any_short_line(lines, looked_at, asks_password))
    return "it is a login";
  if (has_head(lines) && !any_short_line(lines, looked_at, offers_job)) return {};
  if (is_headed(lines, headline, says_search) || any_short_line(lines, 15, says_search))
    return "it is a list of search results";
  if (any_short_line(lines, looked_at, offers_product)) return "it offers a product";
  if (any_short_line(lines, looked_at, offers_job)) return "it offers a job";
  if (is_front(lines)) return "it is a list of other pages";
  return {};
}

}  // namespace dateline::wire
