#include "wire/formats/page_text.h"

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

#include "wire/formats/dateline.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_anchor.h"
#include "wire/formats/page_kind.h"
#include "wire/formats/page_labels.h"
#include "wire/formats/page_lines.h"
#include "wire/formats/page_story.h"

namespace dateline::wire {
namespace {

constexpr int frame_of_a_page = 4;  // signs of a site's frame that wire copy never has

// What stands between headline and anchor, without buttons, ways through the site and what somebody is.
std::string summary_of(const std::vector<PageTextLine>& lines, const Anchor& anchor) {
  std::string out;
  for (auto i = anchor.headline + 1; i < anchor.first; ++i) {
    const auto& line = lines[i].text;
    const bool is_short = words_in_line(line) < 4 && line.size() < 40;
    if (is_short || is_interruption(line) || is_byline(line) || is_role(line) || is_way(line) ||
        is_promotion(line) || read_caption(line))
      continue;
    out += (out.empty() ? "" : " ") + line;
  }
  return out;
}

// Agencies tell each other of an embargo or a kill above the copy, and with a time: no site's page does.
bool is_headed_by_notice(const std::vector<PageTextLine>& lines) {
  using Verb = ControlMessage::Verb;
  constexpr std::size_t above_copy = 12;
  return std::ranges::any_of(lines | std::views::take(above_copy), [](const PageTextLine& line) {
    const auto verb = control_of(line.text.substr(0, line.text.find(',')));
    return is_embargo(line.text) || verb == Verb::kill || verb == Verb::withhold;
  });
}

// A time alone under the headline, and the copy begins as agencies begin it: wires print that too.
bool is_wire_with_time(const std::vector<PageTextLine>& lines, const PageLine& time) {
  constexpr std::size_t head = 30;
  if (time.labelled || !time.byline.empty() || !time.city.empty()) return false;
  return std::ranges::any_of(lines | std::views::take(head), [](const PageTextLine& line) {
    const auto dateline = read_dateline(line.text);
    return dateline && !dateline->agency.empty();
  });
}

}  // namespace

bool is_page_text(std::string_view utf8) {
  const auto lines = lines_of_page(utf8);
  if (is_headed_by_notice(lines)) return false;
  const auto anchor = find_timed_anchor(lines);
  if (anchor && anchor->line.has_time() && !is_wire_with_time(lines, anchor->line)) return true;
  const int signs = frame_signs(lines);
  if (signs >= (anchor ? 1 : frame_of_a_page)) return true;
  return signs > 0 && !why_no_article(lines, {}).empty();
}

std::optional<PageArticle> read_page_text(std::string_view utf8) {
  const auto lines = lines_of_page(utf8);
  const auto anchor = find_anchor(lines);
  if (!anchor) return std::nullopt;
  PageArticle article{.headline = lines[anchor->headline].text,
                      .summary = summary_of(lines, *anchor),
                      .byline = anchor->line.byline,
                      .city = anchor->line.city,
                      .created = anchor->line.created,
                      .updated = anchor->line.updated};
  read_page_story(lines, anchor->next, article);
  if (article.body_html.empty()) return std::nullopt;
  return article;
}

}  // namespace dateline::wire
