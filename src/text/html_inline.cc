#include "text/html_inline.h"

#include <algorithm>
#include <utility>

#include "text/escape.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

constexpr std::string_view kSpaces = " \t\n\f\r";

bool has_ink(std::string_view text) {
  return !trim(text).empty();
}

}  // namespace

void InlineWriter::close_to(std::size_t count) {
  while (open_.size() > count) {
    out_ += "</" + open_.back().tag + ">";
    open_.pop_back();
  }
}

void InlineWriter::make_ready(const std::vector<InlineElement>& around) {
  std::size_t same = 0;
  while (same < open_.size() && same < around.size() && open_[same].id == around[same].id) ++same;
  close_to(same);
  if (!out_.empty()) out_ += breaks_ > 0 ? "<br>" : space_ ? " " : "";
  breaks_ = 0;
  space_ = false;
  for (auto i = same; i < around.size(); ++i) {
    out_ += around[i].start;
    open_.push_back(around[i]);
  }
}

void InlineWriter::write_preformatted(std::string_view text, const std::vector<InlineElement>& around) {
  // The parser drops a newline right behind <pre>: none may stand there.
  if (out_.empty()) text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  if (text.empty()) return;
  make_ready(around);
  out_ += escape_html(text);
  ink_ = ink_ || has_ink(text);
}

void InlineWriter::text(std::string_view raw, const std::vector<InlineElement>& around) {
  const auto clean = strip_controls(raw);
  std::string_view rest = clean;
  if (preformatted_) return write_preformatted(rest, around);
  while (!rest.empty()) {
    const auto gap = std::min(rest.find_first_not_of(kSpaces), rest.size());
    if (gap > 0) space_ = true;
    rest.remove_prefix(gap);
    const auto word = rest.substr(0, std::min(rest.find_first_of(kSpaces), rest.size()));
    rest.remove_prefix(word.size());
    if (word.empty()) break;
    make_ready(around);
    out_ += escape_html(word);
    ink_ = ink_ || has_ink(word);
  }
}

void InlineWriter::image(std::string_view html, const std::vector<InlineElement>& around) {
  make_ready(around);
  out_ += html;
  ink_ = true;
}

void InlineWriter::line_break() {
  if (preformatted_)
    text("\n", open_);
  else
    ++breaks_;
}

std::string InlineWriter::finish() {
  close_to(0);
  auto done = ink_ ? std::move(out_) : std::string();
  *this = InlineWriter(preformatted_);
  return done;
}

}  // namespace dateline::text
