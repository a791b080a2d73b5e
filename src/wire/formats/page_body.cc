#include "wire/formats/page_body.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "text/escape.h"
#include "text/html.h"
#include "text/unicode.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_blocks.h"
#include "wire/formats/page_furniture.h"
#include "wire/formats/page_labels.h"
#include "wire/formats/page_line.h"
#include "wire/formats/page_lines.h"
#include "wire/formats/page_weights.h"

namespace dateline::wire {
namespace {

using text::HtmlNode;

constexpr std::size_t shortest_vote = 25;          // bytes: a paragraph that may vote
constexpr std::size_t most_compared = 50'000'000;  // blocks times bytes: each is searched for in the hint
constexpr int levels = 4;                          // how far up a vote goes

struct Score {
  HtmlNode node;
  double votes = 0;
};

class Election {
 public:
  explicit Election(const PageParts& parts) : parts_(parts) {}

  void vote(HtmlNode paragraph) {
    const auto weight = weigh(paragraph);
    if (weight.text < shortest_vote || weight.link_share() > 0.5) return;
    const auto text = paragraph.text_content();
    if (is_consent(text)) return;
    double value = 1 + static_cast<double>(std::ranges::count(text, ',')) +
                   std::min(static_cast<double>(weight.text) / 100, 3.0);
    value *= 1 - weight.link_share();
    auto up = paragraph.parent();
    for (int level = 0; level < levels && up; ++level, up = up.parent()) {
      add(up, value);
      value /= level == 0 ? 2 : 3;
    }
  }

  HtmlNode winner() const {
    HtmlNode best;
    double most = 0;
    for (const auto& [raw, score] : scores_) {
      const auto part = parts_.part_of(score.node);
      auto votes = score.votes * (1 - weigh(score.node).link_share());
      if (part == PagePart::copy && score.node.tag() != "body" && score.node.tag() != "html") votes *= 1.25;
      if (votes > most) {
        most = votes;
        best = score.node;
      }
    }
    return best;
  }

 private:
  void add(HtmlNode node, double value) {
    auto& score = scores_[node.raw()];
    score.node = node;
    score.votes += value;
  }

  const PageParts& parts_;
  std::map<const void*, Score> scores_;
};

bool holds_blocks(HtmlNode element) {
  return std::ranges::any_of(element.children(),
                             [](HtmlNode child) { return child.is_element() && is_block(child.tag()); });
}

// A div with text and no blocks is a paragraph; so is a p that a page nests blocks in.
bool is_paragraph(HtmlNode element) {
  const auto tag = element.tag();
  if (tag == "p" || tag == "pre") return true;
  return (tag == "blockquote" || tag == "div" || tag == "section" || tag == "td" || tag == "span") &&
         !holds_blocks(element);
}

// A vote reads all of its paragraph: `inside` paragraphs are around, and only so many may be.
void vote_below(HtmlNode element, const PageParts& parts, Election& election, int inside = 0) {
  for (const auto child : element.children()) {
    if (!child.is_element() || parts.part_of(child) == PagePart::furniture) continue;
    const bool votes = is_paragraph(child);
    if (votes) election.vote(child);
    const int around = inside + (votes ? 1 : 0);
    if (child.tag() != "p" && around < levels) vote_below(child, parts, election, around);
  }
}

std::size_t copy_weight(HtmlNode element, const PageParts& parts) {
  std::size_t sum = 0;
  for (const auto& block : page_blocks(element, parts)) sum += block.heading() ? 0 : block.text.size();
  return sum;
}

// A story cut into several boxes: the parent, where it holds much more copy than the winner alone.
HtmlNode widened(HtmlNode winner, const PageParts& parts) {
  auto best = winner;
  auto weight = copy_weight(winner, parts);
  auto up = winner.parent();
  for (int level = 0; level < 3 && up && up.tag() != "body" && up.tag() != "html";
       ++level, up = up.parent()) {
    const auto more = copy_weight(up, parts);
    if (more > weight + weight / 4) {
      best = up;
      weight = more;
    }
  }
  return best;
}

// An article that says what it is needs no vote, if it is one and long enough.
HtmlNode marked(const text::HtmlTree& page, const PageParts& parts) {
  const auto body = page.body().find(
      [](HtmlNode node) { return node.is_element() && node.attribute("itemprop") == "articleBody"; });
  if (body && copy_weight(body, parts) > 400) return body;
  return HtmlNode();
}

// The blocks that the page's own metadata has too, where it has the whole story.
bool is_known(const PageBlock& block, const std::string& hint_key) {
  auto key = text::match_key(block.text);
  if (key.size() > 60) key.resize(60);
  return hint_key.find(key) != std::string::npos;
}

std::vector<PageBlock> known_blocks(const text::HtmlTree& page, const PageParts& parts,
                                    std::string_view hint) {
  std::vector<PageBlock> out;
  if (hint.size() < 300) return out;
  const auto key = text::match_key(text::collapse_whitespace(text::html_to_text(hint)));
  std::size_t found = 0;
  auto blocks = page_blocks(page.body(), parts);
  if (blocks.size() * key.size() > most_compared) return out;
  for (auto& block : blocks)
    if (block.text.size() > 2 && is_known(block, key)) {
      found += block.text.size();
      out.push_back(std::move(block));
    }
  const bool whole = found * 100 > key.size() * 85 && found * 100 < key.size() * 125;
  return whole ? out : std::vector<PageBlock>{};
}

bool same(std::string_view a, std::string_view b) {
  return a.size() <= 1000 && b.size() <= 1000 && !a.empty() && text::match_key(a) == text::match_key(b);
}

// Headline, summary, byline and times, buttons and captions stand over the story on many pages, in its box.
void drop_head(std::vector<PageBlock>& blocks, const PageHead& head) {
  constexpr std::size_t within = 14;
  std::size_t drop = 0, copy = 0;
  for (std::size_t i = 0; i < std::min(blocks.size(), within) && copy < 2; ++i) {
    const auto& block = blocks[i];
    // Before the line with the times stands a summary at most.
    if (same(block.text, head.summary) || read_page_line(block.text)) drop = i + 1;
    copy += is_copy_line(block.text) && !block.heading() ? 1 : 0;
  }
  // A page with little more than its head keeps it.
  if (drop < blocks.size()) blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(drop));
  const auto over = [&](const PageBlock& block) {
    const auto& line = block.text;
    return !block.heading() && block.tag != "li" && !ends_sentence(line) && line.size() < 100 &&
           !is_entry_time(line) &&
           (is_byline(line) || is_role(line) || is_way(line) || read_page_line(line) ||
            words_in_line(line) <= 3);
  };
  // The last block stays, whatever it is.
  if (blocks.empty()) return;
  blocks.erase(blocks.begin(), std::find_if_not(blocks.begin(), blocks.end() - 1, over));
}

bool is_life(std::string_view line, const std::vector<std::string>& authors) {
  return line.size() < 500 && std::ranges::any_of(
                                  authors,
                                  [&](const std::string& name) {
                                    return name.size() >= 6 && name.find(' ') != std::string::npos &&
                                           line.starts_with(name + ' ') &&
                                           line.find('"') == std::string_view::npos &&
                                           line.find("\xe2\x80\x9c") == std::string_view::npos;
                                  });
}

// The story's blocks, one after the other, with what stands among them left out and its end found.
class Assembly {
 public:
  Assembly(std::vector<PageBlock> blocks, const PageHead& head) : blocks_(std::move(blocks)), head_(head) {
    for (const auto& block : blocks_) times_ += !block.heading() && is_entry_time(block.text) ? 1 : 0;
  }

  PageBody read() {
    for (std::size_t i = 0; i < blocks_.size() && !over_; ++i) {
      if (is_live() && is_entry_time(blocks_[i].text)) {
        i = entry(i);
      } else if (!ends(i) && !passes(i)) {
        keep(blocks_[i]);
      }
    }
    close_list(body_.html);
    return std::move(body_);
  }

 private:
  bool is_live() const { return times_ >= 3; }

  void keep(const PageBlock& block) {
    append_block(body_.html, block);
    body_.text += block.text + '\n';
  }

  // An entry's time and its title are one subhead.
  std::size_t entry(std::size_t at) {
    PageBlock head{.tag = "h3", .html = text::escape_html(blocks_[at].text), .text = blocks_[at].text};
    const bool titled =
        at + 1 < blocks_.size() && blocks_[at + 1].heading() && !is_furniture_heading(blocks_[at + 1].text);
    if (titled) {
      head.html += " \xe2\x80\x93 " + text::escape_html(blocks_[at + 1].text);
      head.text += " \xe2\x80\x93 " + blocks_[at + 1].text;
    }
    keep(head);
    return titled ? at + 1 : at;
  }

  bool ends(std::size_t at) {
    const auto& block = blocks_[at];
    if (body_.text.empty()) return false;
    if (is_credit(block.text) && (!block.heading() || block.text.front() == '(')) {
      body_.credit = block.text;
      over_ = true;
    } else if (is_life(block.text, head_.authors) && at + 3 >= blocks_.size()) {
      over_ = true;
    } else if (block.heading() && is_furniture_heading(block.text)) {
      over_ = !is_box_heading(block.text) || !copy_follows(at);
    }
    return over_;
  }

  // Sentences in a row behind a box: the story goes on.
  bool copy_follows(std::size_t at) const {
    std::size_t copy = 0;
    for (auto i = at + 1; i < std::min(blocks_.size(), at + 8); ++i)
      copy += !blocks_[i].heading() && is_copy_line(blocks_[i].text) ? 1 : 0;
    return copy >= 2;
  }

  bool passes(std::size_t at) const {
    const auto& block = blocks_[at];
    const auto& line = block.text;
    if (is_interruption(line) || is_list_label(line) || is_consent(line) || same(line, head_.headline))
      return true;
    if (body_.text.empty() && same(line, head_.summary)) return true;
    if (is_furniture_heading(line) || is_counter(line) || is_heading_of_nothing(at)) return true;
    if (is_promotion(line) && line.size() < 200) return true;
    if (opens_box(block)) return true;
    if (const auto time = line.size() <= 120 ? read_page_line(line) : std::nullopt; time && time->labelled)
      return true;
    if (block.linked * 10 > line.size() * 8 && block.tag != "li" && !ends_sentence(line)) return true;
    return is_caption(line);
  }

  // "Read also<br>A link<br>Another": a box in one paragraph.
  static bool opens_box(const PageBlock& block) {
    const auto end = block.html.find("<br>");
    if (end == std::string::npos || block.linked * 3 < block.text.size()) return false;
    return is_furniture_heading(text::collapse_whitespace(text::html_to_text(block.html.substr(0, end))));
  }

  bool is_caption(std::string_view line) const {
    if (std::ranges::any_of(head_.captions, [&](const std::string& each) { return same(each, line); }))
      return true;
    const auto read = read_caption(line);
    return read && !is_copy_line(line) && line.size() < 400 &&
           (read->caption.empty() ||
            std::ranges::any_of(
                head_.captions, [&](const std::string& each) { return same(each, read->caption); }));
  }

  bool is_heading_of_nothing(std::size_t at) const {
    const auto& block = blocks_[at];
    if (!block.heading()) return false;
    if (at + 1 == blocks_.size()) return true;
    const auto& next = blocks_[at + 1];
    return (next.heading() && next.tag <= block.tag) || is_promotion(next.text);
  }

  std::vector<PageBlock> blocks_;
  const PageHead& head_;
  PageBody body_;
  std::size_t times_ = 0;
  bool over_ = false;
};

}  // namespace

PageBody read_page_body(const text::HtmlTree& page, const PageParts& parts, const PageHead& head) {
  if (auto known = known_blocks(page, parts, head.hint); !known.empty()) {
    auto plain = head;
    plain.summary = {};
    return Assembly(std::move(known), plain).read();
  }
  auto story = marked(page, parts);
  if (!story) {
    Election election(parts);
    vote_below(page.body(), parts, election);
    story = election.winner();
    if (!story) return {};
    story = widened(story, parts);
  }
  auto blocks = page_blocks(story, parts);
  drop_head(blocks, head);
  return Assembly(std::move(blocks), head).read();
}

}  // namespace dateline::wire
