#include "wire/formats/wire_copy.h"

#include <algorithm>

#include "wire/formats/dateline.h"
#include "wire/formats/desk_notes.h"
#include "wire/formats/notices.h"
#include "wire/formats/wire_fields.h"
#include "wire/formats/wire_head.h"

namespace dateline::wire {
namespace {

// Sorts lines into copy and what is for editors only.
class CopyReader {
 public:
  // `signature`: so many lines at the end are whose copy it is.
  CopyReader(WireText& into, std::size_t lines, std::size_t signature)
      : into_(into), copy_lines_(lines - signature) {}

  void read(const std::vector<Line>& block) {
    note_ = false;
    for (const auto& line : block) read_line(line);
    flush();
  }

 private:
  void read_line(const Line& line) {
    const auto& text = line.text;
    const bool nothing_yet = into_.body.empty() && copy_.empty();
    if (read_++ >= copy_lines_) tail_ = true;
    if (tail_ || note_) return read_desk_line(text);
    if (starts_desk_tail(text)) {
      // Above all copy it heads its own block only.
      (nothing_yet ? note_ : tail_) = true;
      return read_desk_line(text);
    }
    if (nothing_yet && is_head_note(text)) return into_.notes.push_back(text);
    if (copy_.empty() && is_desk_note(text)) {
      note_ = true;
      return read_desk_line(text);
    }
    const bool signs_off = text.starts_with("==") && is_sign_off(text, {});
    if (signs_off || is_end_mark(text) || is_more_mark(text)) {
      flush();
      return into_.body.push_back(text);
    }
    if (is_rule(text)) return flush();
    // "((newsdesk@north.example; +47 22 00 00 00))"
    if (!nothing_yet && text.starts_with("((") && text.ends_with("))")) {
      flush();
      return into_.desk.push_back(text);
    }
    copy_.push_back(line);
  }

  // A fence says what follows is not for publication: of the copy that would be an embargo.
  void read_desk_line(const std::string& text) {
    if (!is_tail_fence(text) && !is_rule(text) && text != "--") into_.desk.push_back(text);
  }

  void flush() {
    for (auto& paragraph : paragraphs_of(copy_)) into_.body.push_back(std::move(paragraph));
    copy_.clear();
  }

  WireText& into_;
  std::vector<Line> copy_;
  std::size_t copy_lines_ = 0, read_ = 0;
  bool tail_ = false;  // everything that follows is for editors
  bool note_ = false;  // the rest of this block is
};

// Behind an end mark nothing is copy, but the credit may stand there.
void cut_at_end_mark(WireText& into) {
  const auto end = std::ranges::find_if(into.body, [](const std::string& each) { return is_end_mark(each); });
  if (end == into.body.end() || end == into.body.begin()) return;
  for (auto after = end + 1; after < into.body.end(); ++after) {
    if (into.credit.empty() && is_credit(*after)) {
      into.credit = *after;
    } else if (!is_end_mark(*after) && !is_more_mark(*after)) {
      into.desk.push_back(*after);
    }
  }
  into.body.erase(end, into.body.end());
}

// "… after a fire. Enditem": the mark may be the last paragraph's last word.
void drop_last_word(WireText& into) {
  if (into.body.empty()) return;
  auto& last = into.body.back();
  for (const std::string_view mark : {" Enditem", " ENDITEM", " (END)", " (ENDS)", " -30-", " ###"})
    if (last.ends_with(mark)) return last.resize(last.size() - mark.size());
}

// Marks, the credit, who wrote it and how to reach the desk leave the body's end.
void read_tail(WireText& into) {
  cut_at_end_mark(into);
  const auto head = into.body.empty() ? std::nullopt : read_dateline(into.body.front());
  const auto agency = head && !head->agency.empty() ? head->agency : into.agency;
  drop_last_word(into);
  while (!into.body.empty()) {
    const auto& last = into.body.back();
    const bool only = into.body.size() == 1;
    if (is_more_mark(last)) {
      into.more = true;
    } else if (auto field = read_field(last); !only && field.name == "keywords") {
      into.fields.emplace_back(std::move(field.name), std::move(field.value));
    } else if (is_credit(last)) {
      into.credit = into.credit.empty() ? last : last + ' ' + into.credit;
    } else if (!only && (is_sign_off(last, agency) || is_desk_contact(last))) {
      into.desk.push_back(last);
    } else if (!is_end_mark(last)) {
      break;
    }
    into.body.pop_back();
  }
}

}  // namespace

void read_copy(std::span<const std::vector<Line>> blocks, WireText& into) {
  std::size_t lines = 0, mark = 0;
  for (const auto& block : blocks)
    for (const auto& line : block)
      if (++lines; line.text == "--") mark = lines;
  // RFC 3676, 4.3: "-- ", and who signs.
  constexpr std::size_t longest_signature = 8;
  const bool signs = mark > 1 && lines - mark < longest_signature;
  CopyReader reader(into, lines, signs ? lines - mark + 1 : 0);
  for (const auto& block : blocks) reader.read(block);
  read_tail(into);
}

}  // namespace dateline::wire
