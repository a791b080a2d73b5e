#include "wire/formats/page_anchor.h"

#include <algorithm>
#include <span>
#include <utility>

#include "text/unicode.h"
#include "wire/formats/page_labels.h"
#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

using Lines = std::vector<PageTextLine>;

constexpr std::size_t anchor_within = 600;  // lines: menus are long, stories longer
constexpr std::size_t headline_within = 12;
constexpr std::size_t copy_within = 30;
constexpr std::size_t most_weighed = 40;  // anchors

bool same(std::string_view a, std::string_view b) {
  return a.size() <= 300 && b.size() <= 300 && text::match_key(a) == text::match_key(b);
}

void merge(PageLine& into, PageLine from) {
  const auto keep = [](std::string& old, std::string& now) {
    if (old.empty()) old = std::move(now);
  };
  keep(into.byline, from.byline);
  keep(into.city, from.city);
  keep(into.created, from.created);
  keep(into.updated, from.updated);
  into.labelled = into.labelled || from.labelled;
}

bool headline_above(const Lines& lines, std::size_t at, std::size_t longer_than) {
  const auto from = at > headline_within ? at - headline_within : 0;
  return std::ranges::any_of(std::span(lines).subspan(from, at - from), [&](const PageTextLine& line) {
    return can_be_headline(line.text) && line.text.size() > longer_than;
  });
}

// "Ada North, Oslo" in the line over the times: a name and a place, where a headline stands higher up.
bool is_name_and_place(const Lines& lines, std::size_t at) {
  const auto& line = lines[at].text;
  const auto comma = line.find(", ");
  return comma != std::string::npos && line.size() <= 60 && words_in_line(line) <= 6 &&
         !lines[at + 1].after_blank && headline_above(lines, at, 12);
}

// A line that can only be where the story was written, between who and when.
bool is_town(const Lines& lines, std::size_t at) {
  const auto& line = lines[at].text;
  if (at == 0 || line.size() > 40 || words_in_line(line) > 3 || ends_sentence(line) || is_byline(line) ||
      is_interruption(line) || line.starts_with("The ") ||
      line.find_first_of("0123456789") != std::string::npos)
    return false;
  const auto& above = lines[at - 1].text;
  return is_byline(above) || is_role(above);
}

// Byline, role and town stand over the times, each on a line of its own on many pages.
void take_names_above(const Lines& lines, Anchor& anchor) {
  for (int steps = 0; steps < 5 && anchor.first >= 2 && anchor.line.byline.empty(); ++steps) {
    const auto at = anchor.first - 1;
    const auto& above = lines[at].text;
    if (is_byline(above)) {
      anchor.line.byline = without_by(above);
    } else if (at > 0 && by_length(lines[at - 1].text) > 0 && is_byline(lines[at - 1].text) &&
               !is_town(lines, at)) {
      // The paper's name, or what somebody is, under their byline.
    } else if (is_names(above) && words_in_line(above) <= 10 && headline_above(lines, at, above.size())) {
      anchor.line.byline = above;
    } else if (is_name_and_place(lines, at)) {
      anchor.line.byline = above.substr(0, above.find(", "));
      if (anchor.line.city.empty()) anchor.line.city = above.substr(above.find(", ") + 2);
    } else if (anchor.line.city.empty() && is_town(lines, at)) {
      anchor.line.city = above;
    } else if (!is_role(above) && !is_interruption(above) &&
               !(words_in_line(above) <= 4 && at > 0 && is_byline(lines[at - 1].text))) {
      return;
    }
    anchor.first = at;
  }
}

// "Sydney | Updated: …" under "Wren Castellan": the line over it says that the name in it is a place.
void settle_lone_name(const Lines& lines, Anchor& anchor) {
  if (anchor.first == 0 || anchor.line.byline.empty() || !anchor.line.city.empty()) return;
  const auto& above = lines[anchor.first - 1].text;
  const bool names = by_length(above) > 0
                         ? is_byline(above)
                         : is_names(above) && headline_above(lines, anchor.first - 1, above.size());
  if (!names || words_in_line(anchor.line.byline) > 3 || is_byline(anchor.line.byline)) return;
  anchor.line.city = std::exchange(anchor.line.byline, without_by(above));
  --anchor.first;
}

void take_byline_below(const Lines& lines, Anchor& anchor) {
  if (!anchor.line.byline.empty() || anchor.next >= lines.size()) return;
  const auto& below = lines[anchor.next].text;
  if (!is_byline(below) || words_in_line(below) > 8 || lines[anchor.next].bullet) return;
  anchor.line.byline = without_by(below);
  ++anchor.next;
}

bool is_summary_like(std::string_view line) {
  return line.size() > 160 || line.ends_with('.') || line.ends_with("\xe2\x80\xa6") ||
         line.ends_with("\xe3\x80\x82") || line.ends_with("\xe0\xa5\xa4") || line.ends_with("\xdb\x94");
}

bool heads(const Lines& lines, std::size_t at) {
  return can_be_headline(lines[at].text) && !lines[at].bullet && !is_byline(lines[at].text) &&
         !read_page_line(lines[at].text);
}

// The headline over a line that may be a summary: a summary is a sentence, or longer than its headline.
std::size_t over_summary(const Lines& lines, std::size_t at) {
  for (auto up = at; up-- > 0 && at - up <= 3;) {
    if (!heads(lines, up) || is_summary_like(lines[up].text)) continue;
    const auto& above = lines[up].text;
    const bool shorter = above.size() * 5 < lines[at].text.size() * 4 && words_in_line(above) >= 5;
    return is_summary_like(lines[at].text) || (shorter && at - up == 1) ? up : at;
  }
  return at;
}

// The line above the anchor that is said again below it; else the nearest that can be one. On some pages
// the times stand over the headline.
std::optional<std::size_t> find_headline(const Lines& lines, const Anchor& anchor) {
  const auto top = anchor.first > headline_within ? anchor.first - headline_within : 0;
  const auto below = std::min(anchor.next + 7, lines.size());
  for (auto i = anchor.first; i-- > top;)
    for (auto again = anchor.next; again < below; ++again)
      if (can_be_headline(lines[i].text) && same(lines[i].text, lines[again].text)) return i;
  for (auto i = anchor.first; i-- > top;)
    if (heads(lines, i)) return over_summary(lines, i);
  for (auto i = anchor.next; i < std::min(anchor.next + 3, lines.size()); ++i)
    if (heads(lines, i) && !ends_sentence(lines[i].text)) return i;
  return std::nullopt;
}

// Lines until copy; npos where another date or the end comes first.
std::size_t copy_after(const Lines& lines, std::size_t at) {
  for (auto i = at; i < std::min(at + copy_within, lines.size()); ++i)
    if (is_copy_line(lines[i].text)) return i;
  return std::string::npos;
}

// Sentences in a row, whatever interrupts them passed over.
std::size_t run_of_copy(const Lines& lines, std::size_t at, std::size_t most) {
  std::size_t run = 0, gap = 0;
  for (auto i = at; i < lines.size() && run < most && gap <= 2; ++i) {
    if (is_copy_line(lines[i].text)) {
      ++run;
      gap = 0;
    } else if (!is_interruption(lines[i].text)) {
      ++gap;
    }
  }
  return run;
}

int weight_of(const Lines& lines, const Anchor& anchor) {
  int weight = anchor.line.labelled ? 4 : 0;
  weight += anchor.line.byline.empty() ? 0 : 2;
  weight += anchor.line.has_time() ? 1 : 0;
  const auto copy = copy_after(lines, anchor.next);
  if (copy == std::string::npos) return weight - 6;
  weight += 3;
  const auto run = run_of_copy(lines, copy, 3);
  weight += run >= 3 ? 2 : run == 2 ? 1 : 0;
  // Another time before the copy: that one is nearer.
  for (auto i = anchor.next; i < copy; ++i)
    if (read_page_line(lines[i].text)) return weight - 4;
  return weight;
}

// Times over the headline: the story begins behind it, or behind a byline below a summary.
void step_below_headline(const Lines& lines, Anchor& anchor) {
  anchor.next = anchor.first = anchor.headline + 1;
  for (auto i = anchor.next; i < std::min(anchor.next + 3, lines.size()); ++i) {
    if (by_length(lines[i].text) == 0 || !is_byline(lines[i].text)) continue;
    if (anchor.line.byline.empty()) anchor.line.byline = without_by(lines[i].text);
    anchor.first = i;
    anchor.next = i + 1;
    return;
  }
}

std::optional<Anchor> anchor_at(const Lines& lines, std::size_t at) {
  auto read = read_page_line(lines[at].text);
  if (!read) return std::nullopt;
  Anchor anchor{.headline = 0, .first = at, .next = at + 1, .line = std::move(*read)};
  while (anchor.next < lines.size() && anchor.next < at + 6) {
    auto below = read_page_line(lines[anchor.next].text);
    if (!below) break;
    merge(anchor.line, std::move(*below));
    ++anchor.next;
  }
  settle_lone_name(lines, anchor);
  take_names_above(lines, anchor);
  take_byline_below(lines, anchor);
  const auto headline = find_headline(lines, anchor);
  if (!headline) return std::nullopt;
  anchor.headline = *headline;
  if (anchor.headline >= anchor.next) step_below_headline(lines, anchor);
  return anchor;
}

struct Weighed {
  Anchor anchor;
  int weight = 0;
};

std::optional<Weighed> by_times(const Lines& lines) {
  std::optional<Weighed> best;
  std::size_t weighed = 0;
  for (std::size_t i = 0; i < std::min(lines.size(), anchor_within) && weighed < most_weighed; ++i) {
    if (lines[i].text.size() > 300) continue;
    auto anchor = anchor_at(lines, i);
    if (!anchor) continue;
    ++weighed;
    const auto next = anchor->next;
    const int weight = weight_of(lines, *anchor);
    if (!best || weight > best->weight) best = Weighed{std::move(*anchor), weight};
    i = std::max(i, next - 1);
  }
  return best;
}

std::optional<Anchor> by_byline(const Lines& lines) {
  for (std::size_t i = 1; i < std::min(lines.size(), anchor_within); ++i) {
    const auto& line = lines[i].text;
    if (line.size() > 160 || by_length(line) == 0 || !is_byline(line)) continue;
    Anchor anchor{
        .headline = 0, .first = i, .next = i + 1, .line = {.byline = without_by(line)}, .timed = false};
    const auto headline = find_headline(lines, anchor);
    if (!headline || *headline >= i || copy_after(lines, i + 1) == std::string::npos) continue;
    anchor.headline = *headline;
    return anchor;
  }
  return std::nullopt;
}

std::optional<Anchor> by_copy(const Lines& lines) {
  for (std::size_t i = 1; i < std::min(lines.size(), anchor_within); ++i) {
    if (!is_copy_line(lines[i].text) || run_of_copy(lines, i, 3) < 3) continue;
    for (auto up = i; up-- > 0 && i - up <= headline_within;)
      if (heads(lines, up) && !ends_sentence(lines[up].text))
        return Anchor{.headline = up, .first = up + 1, .next = up + 1, .line = {}, .timed = false};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Anchor> find_timed_anchor(const Lines& lines) {
  auto timed = by_times(lines);
  if (!timed) return std::nullopt;
  return std::move(timed->anchor);
}

std::optional<Anchor> find_anchor(const Lines& lines) {
  constexpr int sure = 3;
  auto timed = by_times(lines);
  if (timed && timed->weight >= sure) return std::move(timed->anchor);
  if (auto anchor = by_byline(lines)) return anchor;
  if (auto anchor = by_copy(lines)) return anchor;
  if (timed) return std::move(timed->anchor);
  return std::nullopt;
}

}  // namespace dateline::wire
