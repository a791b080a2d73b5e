#include "taster/passages.h"

#include <algorithm>

#include "taster/plain_copy.h"
#include "text/html.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t last_early = 2, first_late = 8;  // paragraphs, from 0
constexpr std::size_t most_paragraphs = 120;

Zone zone_of(std::size_t paragraph) {
  if (paragraph == 0) return Zone::lead;
  if (paragraph <= last_early) return Zone::early;
  return paragraph < first_late ? Zone::body : Zone::late;
}

std::string_view behind(std::string_view paragraph, std::string_view head) {
  auto rest = text::trim(paragraph.substr(head.size()));
  for (const std::string_view dash :
       {"--", "-", "\xe2\x80\x93", "\xe2\x80\x94", "_", ":", "/:", "/.", "/", "."})
    if (rest.starts_with(dash)) rest = text::trim(rest.substr(dash.size()));
  return rest;
}

// The paragraph without its head, where it begins with this one or with this dateline's city.
std::string_view without_head(std::string_view paragraph, const NewsItem& item, std::string_view read) {
  if (!read.empty() && paragraph.starts_with(read)) return behind(paragraph, read);
  if (!item.dateline || item.dateline->city.empty()) return paragraph;
  const auto& head = item.dateline->text;
  if (!head.empty() && paragraph.starts_with(head)) return text::trim(paragraph.substr(head.size()));
  if (!text::match_key(paragraph.substr(0, 160)).starts_with(text::match_key(item.dateline->city)))
    return paragraph;
  for (const std::string_view dash :
       {" - ", " -- ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", ") - ", "\xe2\x80\x94"})
    if (const auto at = paragraph.substr(0, 140).find(dash); at != std::string_view::npos)
      return text::trim(paragraph.substr(at + dash.size()));
  return paragraph;
}

}  // namespace

std::vector<Passage> passages(const NewsItem& item, std::string_view head) {
  std::vector<Passage> all;
  if (!item.headline.empty()) all.push_back({Zone::headline, item.headline});
  const auto body = text::clean_paragraphs(item.body_html);
  // A feed's summary is often its first paragraph: it counts once.
  const bool repeated = !body.empty() && !item.summary.empty() &&
                        text::match_key(body.front()) == text::match_key(item.summary);
  if (!item.summary.empty() && !repeated)
    all.push_back({Zone::summary, std::string(without_head(item.summary, item, head))});
  for (std::size_t i = 0; i < std::min(body.size(), most_paragraphs); ++i)
    all.push_back({zone_of(i), std::string(i < 2 ? without_head(body[i], item, head) : body[i]),
                   is_wires_own(body[i], i, body.size())});
  return all;
}

std::vector<TokenText> token_texts(const std::vector<Passage>& passages) {
  std::vector<TokenText> all;
  all.reserve(passages.size());
  for (const auto& passage : passages) all.push_back(token_text(passage.text));
  return all;
}

double zone_weight(Zone zone) {
  switch (zone) {
    case Zone::headline:
      return 3;
    case Zone::summary:
    case Zone::lead:
      return 2;
    case Zone::early:
    case Zone::body:
    case Zone::late:
      break;
  }
  return 1;
}

double fading(Zone zone) {
  switch (zone) {
    case Zone::headline:
    case Zone::summary:
    case Zone::lead:
      return 1;
    case Zone::early:
      return 1.2;  // says what the lead says, once more
    case Zone::body:
      return 0.8;
    case Zone::late:
      break;
  }
  return 0.4;
}

std::string_view zone_name(Zone zone) {
  switch (zone) {
    case Zone::headline:
      return "the headline";
    case Zone::summary:
      return "the summary";
    case Zone::lead:
      return "the first paragraph";
    case Zone::early:
      return "the first paragraphs";
    case Zone::body:
    case Zone::late:
      break;
  }
  return "the text";
}

}  // namespace dateline::taster
