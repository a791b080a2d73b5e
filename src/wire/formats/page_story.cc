#include "wire/formats/page_story.h"

#include <algorithm>
#include <string>

#include "text/escape.h"
#include "text/unicode.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_labels.h"
#include "wire/formats/page_line.h"
#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

using Lines = std::vector<PageTextLine>;

constexpr std::size_t fewest_entries = 3;   // of a live page
constexpr std::size_t fewest_pictures = 2;  // of a gallery
constexpr std::size_t first_copy_within = 40;

bool same(std::string_view a, std::string_view b) {
  return a.size() <= 600 && b.size() <= 600 && text::match_key(a) == text::match_key(b);
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
  while (next < lines.size() && words_in_line(lines[next].text) <= 6 && !ends_sentence(lines[next].text) &&
         (bulleted ? lines[next].bullet : !lines[next].after_blank))
    list->push_back(lines[next++].text);
  // Without bullets and with blank lines, one value is all that is sure.
  const bool one = list->empty() && next < lines.size() && words_in_line(lines[next].text) <= 4 &&
                   !ends_sentence(lines[next].text);
  if (one) list->push_back(lines[next++].text);
  return next;
}

// "Ada North covers the coast …" behind the story of Ada North.
bool is_life_of_author(std::string_view line, const PageArticle& article) {
  const auto people = people_of(article.byline);
  return std::ranges::any_of(people, [&](const std::string& name) {
    return name.size() >= 6 && name.find(' ') != std::string::npos && line.starts_with(name) &&
           line.find('"') == std::string_view::npos && line.find("\xe2\x80\x9c") == std::string_view::npos;
  });
}

class Story {
 public:
  Story(const Lines& lines, PageArticle& into) : lines_(lines), into_(into) {}

  void read(std::size_t at) {
    measure(at);
    for (at = read_top(at); at < lines_.size() && !over_;) at = step(at);
    drop_loose_end();
    if (blocks_.empty()) tell_pictures();
    write();
    place_pictures();
  }

 private:
  struct Block {
    std::string tag, text;
  };

  const std::string& text(std::size_t at) const { return lines_[at].text; }

  bool passes(std::size_t at) const {
    const auto& line = text(at);
    return is_interruption(line) || is_promotion(line) || is_consent(line) || is_byline_again(line);
  }

  bool is_byline_again(std::string_view line) const {
    return by_length(line) > 0 && line.size() <= 120 && !ends_sentence(line) && is_byline(line);
  }

  void measure(std::size_t at) {
    std::size_t times = 0, counters = 0;
    for (auto i = at; i < std::min(lines_.size(), at + 2000); ++i) {
      times += is_entry_time(text(i)) ? 1 : 0;
      counters += is_counter(text(i)) ? 1 : 0;
    }
    live_ = times >= fewest_entries;
    gallery_ = counters >= fewest_pictures;
  }

  // Between the anchor and the first sentence: buttons, lists, the picture's alternative text and caption.
  std::size_t read_top(std::size_t at) {
    const auto copy = first_copy(at);
    std::vector<std::size_t> loose;
    while (at < copy) {
      const auto& line = text(at);
      if (same(line, into_.headline)) {
        into_.picture.alt = line;
      } else if (const auto after = read_list(lines_, at, into_); after != at) {
        at = after;
        continue;
      } else if (auto caption = read_caption(line)) {
        into_.picture.caption = caption->caption;
        into_.picture.credit = caption->credit;
        if (caption->caption.empty() && !loose.empty())
          into_.picture.caption = text(loose.back()), loose.pop_back();
      } else if (!passes(at) && !is_furniture_heading(line) && !read_page_line(line)) {
        loose.push_back(at);
      }
      ++at;
    }
    take_loose(loose, copy);
    return copy;
  }

  // Lines at the top that nothing explains: the last may be the caption, the one above it the alternative
  // text.
  void take_loose(const std::vector<std::size_t>& loose, std::size_t copy) {
    auto& picture = into_.picture;
    if (loose.empty() || live_ || (gallery_ && copy < lines_.size())) return;
    const auto last = loose.back();
    const bool beside = !lines_[last].after_blank || !picture.alt.empty() || !picture.caption.empty();
    if (!beside) return;
    if (picture.caption.empty()) {
      picture.caption = text(last);
      if (picture.alt.empty() && loose.size() >= 2 && loose[loose.size() - 2] + 1 == last)
        picture.alt = text(loose[loose.size() - 2]);
    } else if (picture.alt.empty()) {
      picture.alt = text(last);
    }
  }

  // The first sentence; where there is none near, the first line that is not passed over.
  std::size_t first_copy(std::size_t at) const {
    const auto end = std::min(at + first_copy_within, lines_.size());
    for (auto i = at; i < end; ++i) {
      if (gallery_ && is_counter(text(i))) return i;
      if (live_ && is_entry_time(text(i))) return i;
      if (is_copy_line(text(i)) && !read_caption(text(i)) && !same(text(i), into_.headline))
        return starts(at, i);
    }
    for (auto i = at; i < end; ++i)
      if (ends_sentence(text(i)) && !passes(i) && !read_caption(text(i)) && words_in_line(text(i)) >= 3)
        return i;
    return at;
  }

  // Short sentences, or a subhead, right before the first long one are copy too.
  std::size_t starts(std::size_t from, std::size_t copy) const {
    auto at = copy;
    while (at > from && lines_[at].after_blank && ends_sentence(text(at - 1)) && !passes(at - 1) &&
           !read_caption(text(at - 1)) && words_in_line(text(at - 1)) >= 3 && !is_list_label(text(at - 1)) &&
           !is_credit(text(at - 1)))
      --at;
    return at;
  }

  std::size_t step(std::size_t at) {
    const auto& line = text(at);
    if (is_credit(line) && (!blocks_.empty() || at + 1 == lines_.size())) {
      into_.credit += (into_.credit.empty() ? "" : " ") + line;
      return at + 1;
    }
    if (!into_.credit.empty()) return end();
    if (gallery_ && is_counter(line)) return read_slide(at);
    if (!blocks_.empty() && is_over(at)) return end();
    if (const auto after = read_list(lines_, at, into_); after != at) return after;
    if (is_box_heading(line)) return past_box(at);
    if (live_ && is_entry_time(line)) return read_entry(at);
    if (passes(at) || same(line, into_.headline) || is_summary_again(line)) return past_bullets(at);
    if (take_caption(at) || take_time(line)) return at + 1;
    if (!ends_sentence(line) && !lines_[at].bullet) return read_short(at);
    add(lines_[at].bullet ? "li" : "p", line);
    return at + 1;
  }

  std::size_t end() {
    over_ = true;
    return lines_.size();
  }

  bool is_summary_again(std::string_view line) const {
    return blocks_.empty() && !into_.summary.empty() && same(line, into_.summary);
  }

  bool is_over(std::size_t at) const {
    const auto& line = text(at);
    if (is_end_mark(line) || is_life_of_author(line, into_)) return true;
    if (is_box_heading(line) || live_) return is_furniture_heading(line) && !is_box_heading(line);
    return story_ends_at(lines_, at);
  }

  // "Read more" with links below it goes; a story that goes on behind them goes on.
  std::size_t past_box(std::size_t at) {
    auto next = at + 1;
    while (next < lines_.size() && !is_copy_line(text(next)) && !(live_ && is_entry_time(text(next))) &&
           (!is_furniture_heading(text(next)) || is_box_heading(text(next))))
      ++next;
    if (next < lines_.size() && live_ && is_entry_time(text(next))) return next;
    if (next >= lines_.size() || !is_copy_line(text(next))) return blocks_.empty() ? next : end();
    const auto last = next - 1;
    // Links one under the other, then a subhead of the story.
    const bool subhead = last > at + 1 && lines_[next].after_blank && !lines_[last].bullet && !passes(last) &&
                         !passes(last - 1) && words_in_line(text(last)) <= 12 &&
                         !same(text(last), text(last - 1));
    if (subhead && !blocks_.empty()) return last;
    const bool closed = last == at || lines_[last].bullet || passes(last) || lines_[next].after_blank;
    const bool goes_on =
        next + 1 < lines_.size() && (is_copy_line(text(next + 1)) || is_credit(text(next + 1)));
    const bool links_only = next - at <= 8 && closed;
    // A teaser's sentence stands right under its own headline.
    if (blocks_.empty() ||
        (links_only && (goes_on || lines_[last].bullet || passes(last) || sentences_left(next) >= 2)))
      return next;
    return end();
  }

  std::size_t sentences_left(std::size_t at) const {
    std::size_t count = 0;
    for (auto i = at; i < std::min(at + 12, lines_.size()); ++i) {
      if (is_furniture_heading(text(i)) && !is_box_heading(text(i))) break;
      count += is_copy_line(text(i)) ? 1 : 0;
    }
    return count;
  }

  // "Read more" as a button with a list of links below it.
  std::size_t past_bullets(std::size_t at) const {
    auto next = at + 1;
    if (is_interruption(text(at)))
      while (next < lines_.size() && lines_[next].bullet && !ends_sentence(text(next))) ++next;
    return next;
  }

  bool take_caption(std::size_t at) {
    const auto caption = read_caption(text(at));
    if (!caption || is_copy_line(text(at))) return false;
    auto& pictures = into_.more_pictures;
    if (into_.picture.caption.empty() && into_.picture.credit.empty())
      into_.picture.caption = caption->caption, into_.picture.credit = caption->credit;
    else if (!caption->caption.empty())
      pictures.push_back({.src = {}, .alt = {}, .caption = caption->caption, .credit = caption->credit});
    return true;
  }

  // "Published - December 25, 2025 02:10 am IST" at the foot of a story whose head says when it was updated.
  bool take_time(std::string_view line) {
    if (line.size() > 120 || ends_sentence(line)) return false;
    const auto read = read_page_line(line);
    if (!read || !read->labelled) return false;
    if (into_.created.empty()) into_.created = read->created;
    if (into_.updated.empty()) into_.updated = read->updated;
    return true;
  }

  std::size_t next_kept(std::size_t at) const {
    while (at < lines_.size() && is_interruption(text(at))) ++at;
    return at;
  }

  // A subhead stands over copy; over a newsletter it is its heading.
  std::size_t read_short(std::size_t at) {
    const auto& line = text(at);
    const auto next = next_kept(at + 1);
    const bool over_promise = next < lines_.size() && (is_promotion(text(next)) || is_consent(text(next)));
    if (over_promise) return next + 1;
    const bool over_copy = next < lines_.size() && (is_copy_line(text(next)) || lines_[next].bullet);
    const bool spaced = lines_[at].after_blank || (next < lines_.size() && lines_[next].after_blank);
    const bool heading = spaced && over_copy && words_in_line(line) <= 10 && line.size() <= 100 && !live_;
    add(heading || is_capitals_heading(line) ? "h3" : "p", line);
    return at + 1;
  }

  // An entry of a live page: its time and its title are one subhead.
  std::size_t read_entry(std::size_t at) {
    const auto next = at + 1;
    const bool titled = next < lines_.size() && !ends_sentence(text(next)) && !passes(next) &&
                        words_in_line(text(next)) <= 16 && !is_entry_time(text(next)) &&
                        !is_furniture_heading(text(next));
    add("h3", titled ? text(at) + " \xe2\x80\x93 " + text(next) : text(at));
    return titled ? next + 1 : next;
  }

  // A picture of a gallery: what stands between its number and the next.
  std::size_t read_slide(std::size_t at) {
    PagePicture picture;
    std::vector<std::string> said;
    bool closed = false;
    for (++at; at < lines_.size() && !is_counter(text(at)); ++at) {
      const auto& line = text(at);
      if (is_furniture_heading(line) || (closed && !is_interruption(line))) {
        closed = true;
        break;
      }
      if (auto caption = read_caption(line)) {
        picture.credit = caption->credit;
        if (!caption->caption.empty()) said.push_back(caption->caption);
        closed = true;
      } else if (!passes(at) && !same(line, into_.headline)) {
        said.push_back(line);
      }
    }
    if (said.size() >= 2 && !ends_sentence(said.front())) {
      picture.alt = said.front();
      said.erase(said.begin());
    }
    for (const auto& line : said) picture.caption += (picture.caption.empty() ? "" : " ") + line;
    if (!picture.empty()) slides_.push_back(std::move(picture));
    const bool more = at < lines_.size() && is_counter(text(at));
    return more ? at : end();
  }

  // A gallery without a text of its own is told by its captions.
  void tell_pictures() {
    for (const auto& slide : slides_)
      if (const auto& said = slide.caption.empty() ? slide.alt : slide.caption; !said.empty()) add("p", said);
  }

  void place_pictures() {
    for (auto& slide : slides_) {
      if (into_.picture.empty())
        into_.picture = std::move(slide);
      else
        into_.more_pictures.push_back(std::move(slide));
    }
  }

  void drop_loose_end() {
    while (!blocks_.empty() && blocks_.back().tag == "h3") blocks_.pop_back();
  }

  void add(std::string_view tag, const std::string& line) { blocks_.push_back({std::string(tag), line}); }

  void write() {
    auto& html = into_.body_html;
    for (const auto& [tag, line] : blocks_) {
      if (tag == "li" && !html.ends_with("</li>")) html += "<ul>";
      if (tag != "li" && html.ends_with("</li>")) html += "</ul>";
      html += '<' + tag + '>' + text::escape_html(line) + "</" + tag + '>';
    }
    if (html.ends_with("</li>")) html += "</ul>";
  }

  const Lines& lines_;
  PageArticle& into_;
  std::vector<Block> blocks_;
  std::vector<PagePicture> slides_;
  bool live_ = false, gallery_ = false, over_ = false;
};

}  // namespace

void read_page_story(const Lines& lines, std::size_t at, PageArticle& into) {
  Story(lines, into).read(at);
}

}  // namespace dateline::wire
