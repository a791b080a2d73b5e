// How the story is found. The line with byline and times is the anchor: the headline stands above it, is
// repeated below it when the page has a picture (its alternative text), and what stands between headline
// and anchor is the summary. Below come the picture's caption, the list of countries, the paragraphs; the
// story ends at its credit line or where the page's furniture begins (page_furniture.h).
#include "wire/formats/page_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "text/escape.h"
#include "text/unicode.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_furniture.h"
#include "wire/formats/page_line.h"

namespace dateline::wire {
namespace {

using Lines = std::vector<PageTextLine>;

constexpr std::size_t longest_headline = 300;  // bytes
constexpr std::size_t anchor_within = 400;     // lines: menus are long, stories longer

bool take_bullet(std::string& line) {
  constexpr std::array bullets{"\xe2\x80\xa2", "\xe2\x97\xa6", "\xe2\x96\xaa", "\xc2\xb7", "* ", "- "};
  for (const std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    line = std::string(text::trim(std::string_view(line).substr(bullet.size())));
    return true;
  }
  return false;
}

Lines lines_of(std::string_view utf8) {
  const auto clean = text::strip_controls(utf8);
  Lines out;
  bool blank = true;
  std::string_view rest = clean;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = text::collapse_whitespace(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool bullet = take_bullet(line);
    if (line.empty()) {
      blank = blank || !bullet;
      continue;
    }
    out.push_back({std::move(line), blank, bullet});
    blank = false;
  }
  return out;
}

struct Anchor {
  std::size_t first = 0, last = 0;  // lines, both included
  PageLine line;
};

void merge(PageLine& into, PageLine from) {
  const auto keep = [](std::string& old, std::string& now) {
    if (old.empty()) old = std::move(now);
  };
  keep(into.byline, from.byline);
  keep(into.city, from.city);
  keep(into.created, from.created);
  keep(into.updated, from.updated);
}

bool same(std::string_view a, std::string_view b) {
  return text::match_key(a) == text::match_key(b);
}

// Lines are compared with many: a long one is no headline, and not folded each time.
bool same_headline(std::string_view line, std::string_view other) {
  return line.size() <= longest_headline && other.size() <= longest_headline && same(line, other);
}

std::size_t words_in(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
}

bool can_be_headline(std::string_view line) {
  return line.size() >= 12 && line.size() <= longest_headline &&
         (words_in(line) >= 3 || text::is_cjk(text::code_point_at(line, 0).value)) &&
         !is_furniture_heading(line) && !is_interruption(line);
}

// "Ada North, Oslo" in the line over the times: a name and a place, where a headline stands higher up.
bool is_name_and_place(const Lines& lines, std::size_t at) {
  const auto& line = lines[at].text;
  const auto comma = line.find(", ");
  if (comma == std::string::npos || line.size() > 60 || words_in(line) > 6 || lines[at + 1].after_blank)
    return false;
  const auto above = std::span(lines).first(at);
  return std::ranges::any_of(above, [](const PageTextLine& each) { return can_be_headline(each.text); });
}

void take_names_above(const Lines& lines, Anchor& anchor) {
  if (!anchor.line.byline.empty() || anchor.first < 2) return;
  const auto& above = lines[anchor.first - 1].text;
  if (is_byline(above)) {
    anchor.line.byline = without_by(above);
    --anchor.first;
  } else if (is_name_and_place(lines, anchor.first - 1)) {
    anchor.line.byline = above.substr(0, above.find(", "));
    if (anchor.line.city.empty()) anchor.line.city = above.substr(above.find(", ") + 2);
    --anchor.first;
  }
}

// The times may be on lines of their own, with the byline on the one before.
std::optional<Anchor> find_anchor(const Lines& lines) {
  for (std::size_t i = 1; i < std::min(lines.size(), anchor_within); ++i) {
    auto read = read_page_line(lines[i].text);
    if (!read) continue;
    Anchor anchor{i, i, std::move(*read)};
    while (anchor.last + 1 < lines.size()) {
      auto next = read_page_line(lines[anchor.last + 1].text);
      if (!next) break;
      merge(anchor.line, std::move(*next));
      ++anchor.last;
    }
    take_names_above(lines, anchor);
    return anchor;
  }
  return std::nullopt;
}

// A headline with a second line right below it.
std::size_t head_of_block(const Lines& lines, std::size_t at) {
  const bool goes_on = at > 0 && !lines[at].after_blank && can_be_headline(lines[at - 1].text);
  return goes_on && !ends_sentence(lines[at - 1].text) ? at - 1 : at;
}

// The line above the anchor that is said again below it; else the nearest that can be one, where a summary
// (a sentence, or longer than any headline) may stand between.
std::optional<std::size_t> find_headline(const Lines& lines, const Anchor& anchor) {
  const auto below = std::min(anchor.last + 8, lines.size());
  for (auto i = anchor.first; i-- > 0;)
    for (auto again = anchor.last + 1; again < below; ++again)
      if (can_be_headline(lines[i].text) && same_headline(lines[i].text, lines[again].text)) return i;

  for (auto i = anchor.first; i-- > 0;) {
    if (!can_be_headline(lines[i].text)) continue;
    const bool is_summary = ends_sentence(lines[i].text) || lines[i].text.size() > 160;
    if (is_summary && i > 0 && can_be_headline(lines[i - 1].text) && !lines[i - 1].bullet)
      return head_of_block(lines, i - 1);
    return i;
  }
  return std::nullopt;
}

std::string joined(const Lines& lines, std::size_t from, std::size_t to) {
  std::string out;
  for (auto i = from; i < to; ++i)
    if (!is_interruption(lines[i].text) && !is_byline(lines[i].text))
      out += (out.empty() ? "" : " ") + lines[i].text;
  return out;
}

// "Country:" with its list below, or with its value behind.
std::vector<std::string>* list_for(std::string_view label, PageArticle& into) {
  const auto key = text::match_key(label);
  if (key == "country" || key == "countries") return &into.countries;
  if (key == "tags" || key == "topics" || key == "keywords") return &into.tags;
  if (key == "section" || key == "sector" || key == "category") return &into.sections;
  return nullptr;
}

// Reads a labelled list at `at`; gives where it ends, or `at` where there is none.
std::size_t read_list(const Lines& lines, std::size_t at, PageArticle& into) {
  const auto colon = lines[at].text.find(':');
  if (colon == std::string::npos || colon > 20) return at;
  auto* list = list_for(std::string_view(lines[at].text).substr(0, colon), into);
  if (!list) return at;
  if (colon + 1 < lines[at].text.size()) {
    list->push_back(std::string(text::trim(std::string_view(lines[at].text).substr(colon + 1))));
    return at + 1;
  }
  auto next = at + 1;
  const bool bulleted = lines[at].bullet;
  while (next < lines.size() && words_in(lines[next].text) <= 6 && !ends_sentence(lines[next].text) &&
         (bulleted ? lines[next].bullet : !lines[next].after_blank))
    list->push_back(lines[next++].text);
  // Without bullets and with blank lines, one value is all that is sure.
  const bool one = list->empty() && next < lines.size() && words_in(lines[next].text) <= 4 &&
                   !ends_sentence(lines[next].text);
  if (one) list->push_back(lines[next++].text);
  return next;
}

// What stands between the anchor and the first paragraph.
std::size_t read_picture(const Lines& lines, std::size_t at, PageArticle& into) {
  for (; at < lines.size(); ++at) {
    const auto& line = lines[at].text;
    if (same_headline(line, into.headline)) {
      into.picture.alt = line;
    } else if (const auto after = read_list(lines, at, into); after != at) {
      at = after - 1;
    } else if (is_interruption(line)) {
      if (line.size() > 30 && into.picture.caption.empty()) into.picture.caption = line;
    } else {
      const bool follows = !lines[at].after_blank;
      const bool before_break = at + 1 < lines.size() && (lines[at + 1].after_blank || lines[at + 1].bullet);
      const bool is_short = words_in(line) <= 8 && !ends_sentence(line);
      const bool is_caption = follows && before_break && into.picture.caption.empty() &&
                              (is_short || (!into.picture.alt.empty() && words_in(line) <= 40));
      if (!is_caption) break;
      into.picture.caption = line;
    }
  }
  return at;
}

void add_paragraph(std::string& html, const PageTextLine& line) {
  const std::string_view tag = line.bullet ? "li" : is_capitals_heading(line.text) ? "h3" : "p";
  if (line.bullet && !html.ends_with("</li>")) html += "<ul>";
  if (!line.bullet && html.ends_with("</li>")) html += "</ul>";
  html += '<' + std::string(tag) + '>' + text::escape_html(line.text) + "</" + std::string(tag) + '>';
}

void read_body(const Lines& lines, std::size_t at, PageArticle& into) {
  for (; at < lines.size(); ++at) {
    const auto& line = lines[at];
    if (is_credit(line.text)) {
      into.credit += (into.credit.empty() ? "" : " ") + line.text;
      continue;
    }
    if (!into.credit.empty()) break;
    if (!into.body_html.empty() && (is_end_mark(line.text) || story_ends_at(lines, at))) break;
    if (const auto after = read_list(lines, at, into); after != at) {
      at = after - 1;
    } else if (!is_interruption(line.text) && !same_headline(line.text, into.headline)) {
      add_paragraph(into.body_html, line);
    }
  }
  if (into.body_html.ends_with("</li>")) into.body_html += "</ul>";
}

}  // namespace

bool is_page_text(std::string_view utf8) {
  const auto lines = lines_of(utf8);
  const auto anchor = find_anchor(lines);
  return anchor && find_headline(lines, *anchor).has_value();
}

std::optional<PageArticle> read_page_text(std::string_view utf8) {
  const auto lines = lines_of(utf8);
  const auto anchor = find_anchor(lines);
  const auto headline = anchor ? find_headline(lines, *anchor) : std::nullopt;
  if (!headline) return std::nullopt;
  PageArticle article{.headline = lines[*headline].text,
                      .summary = joined(lines, *headline + 1, anchor->first),
                      .byline = anchor->line.byline,
                      .city = anchor->line.city,
                      .created = anchor->line.created,
                      .updated = anchor->line.updated};
  read_body(lines, read_picture(lines, anchor->last + 1, article), article);
  if (article.body_html.empty()) return std::nullopt;
  return article;
}

}  // namespace dateline::wire
