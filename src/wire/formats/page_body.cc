#include "wire/formats/page_body.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "text/html.h"
#include "text/unicode.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_blocks.h"
#include "wire/formats/page_furniture.h"
#include "wire/formats/page_line.h"
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

// Headline, summary and the line with byline and times stand over the story on many pages, in its box.
void drop_head(std::vector<PageBlock>& blocks, std::string_view summary) {
  constexpr std::size_t within = 6;
  for (auto i = std::min(blocks.size(), within); i-- > 0;)
    if (read_page_line(blocks[i].text)) {
      blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      break;
    }
  const auto key = text::match_key(summary);
  if (blocks.size() > 2 && !key.empty() && text::match_key(blocks.front().text) == key)
    blocks.erase(blocks.begin());
}

// Headings with nothing below them, furniture and everything behind the credit line leave.
PageBody assembled(std::vector<PageBlock> blocks, std::string_view headline, std::string_view summary) {
  drop_head(blocks, summary);
  PageBody body;
  const auto headline_key = text::match_key(headline);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (is_credit(block.text) && !body.text.empty()) {
      body.credit = block.text;
      break;
    }
    if (is_interruption(block.text) || is_list_label(block.text) ||
        text::match_key(block.text) == headline_key)
      continue;
    if (is_furniture_heading(block.text)) {
      if (!body.text.empty() && block.heading()) break;
      continue;
    }
    const bool empty_heading =
        block.heading() &&
        (i + 1 == blocks.size() || (blocks[i + 1].heading() && blocks[i + 1].tag <= block.tag));
    if (empty_heading) continue;
    append_block(body.html, block);
    body.text += block.text + '\n';
  }
  close_list(body.html);
  return body;
}

}  // namespace

PageBody read_page_body(const text::HtmlTree& page, std::string_view headline, std::string_view summary,
                        std::string_view hint) {
  const PageParts parts(page.body());
  if (auto known = known_blocks(page, parts, hint); !known.empty())
    return assembled(std::move(known), headline, {});
  auto story = marked(page, parts);
  if (!story) {
    Election election(parts);
    vote_below(page.body(), parts, election);
    story = election.winner();
    if (!story) return {};
    story = widened(story, parts);
  }
  return assembled(page_blocks(story, parts), headline, summary);
}

}  // namespace dateline::wire
