#include "taster/markers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "news/take_key.h"
#include "taster/likeness.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr auto npos = std::string_view::npos;

struct NoteWord {
  std::string_view stem;  // folded
  MarkKind kind;
};
// A note's first word.
constexpr std::array note_words{
    NoteWord{"add", MarkKind::update},          NoteWord{"updat", MarkKind::update},
    NoteWord{"recast", MarkKind::update},       NoteWord{"rewrit", MarkKind::update},
    NoteWord{"writethru", MarkKind::update},    NoteWord{"corrected", MarkKind::correction},
    NoteWord{"corrects", MarkKind::correction}, NoteWord{"correcting", MarkKind::correction},
    NoteWord{"fixes", MarkKind::correction},    NoteWord{"refil", MarkKind::refile},
    NoteWord{"repeats", MarkKind::repeat},      NoteWord{"repeating", MarkKind::repeat},
};

struct SlugParts {
  std::string slug;
  std::string marks;
};

// "FERRY-CAPSIZE/ (UPDATE 3, PIX)": what stands in brackets says how, not what.
void take_brackets_off(SlugParts& parts) {
  const auto open = parts.slug.rfind('(');
  if (open == std::string::npos || open == 0 || !parts.slug.ends_with(')')) return;
  parts.marks = parts.slug.substr(open + 1, parts.slug.size() - open - 2);
  parts.slug = text::trim(std::string_view(parts.slug).substr(0, open));
}

// "ferry-lead", "FERRY-2NDLD": the last part is a mark.
void take_last_part_off(SlugParts& parts) {
  const auto dash = parts.slug.find_last_of("-/ ");
  if (dash == std::string::npos || dash == 0) return;
  const auto last = std::string_view(parts.slug).substr(dash + 1);
  auto shouted = std::string(last);
  std::ranges::transform(shouted, shouted.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (read_only_marks(shouted).kind == MarkKind::none) return;
  if (parts.marks.empty()) parts.marks = shouted;
  parts.slug.erase(dash);
}

SlugParts slug_parts(const NewsItem& item) {
  const auto split = split_slug(item.slugline);
  SlugParts parts{split.slug, split.take_key};
  take_brackets_off(parts);
  take_last_part_off(parts);
  if (!item.take_key.empty()) parts.marks = item.take_key;
  return parts;
}

// "UPDATE 3, PIX" and "2nd Ld-Writethru, CORRECTION": the first part that is marks.
Marks marks_in_list(std::string_view list) {
  if (list.starts_with('(') && list.ends_with(')')) list = list.substr(1, list.size() - 2);
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    if (auto marks = read_only_marks(list.substr(0, end)); marks.kind != MarkKind::none) return marks;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return {};
}

// "Eds: ADDS details" begins with its verb.
std::string_view without_address(std::string_view note) {
  note = text::trim(note);
  while (note.starts_with('(') || note.starts_with('[')) note.remove_prefix(1);
  const auto colon = note.substr(0, 24).find(':');
  if (colon == npos) return note;
  const auto to = text::match_key(note.substr(0, colon));
  return to.starts_with("ed") || to.ends_with("editors") || to == "note" ? text::trim(note.substr(colon + 1))
                                                                         : note;
}

Marks marks_in_note(std::string_view note) {
  const auto said = without_address(note).substr(0, 200);
  const auto key = text::match_key(said);
  const auto row =
      std::ranges::find_if(note_words, [&](const NoteWord& each) { return key.starts_with(each.stem); });
  if (row != note_words.end()) return {row->kind, 0, std::string(text::cut_at_word(note, 80)), {}};
  const auto end = std::min(said.find_first_of(".,;\n"), said.size());
  return read_only_marks(said.substr(0, end));
}

bool is_told(MarkKind kind) {
  return kind != MarkKind::none && kind != MarkKind::alert;
}

void take_over(const Marks& marks, Markers& into) {
  if (into.number == 0) into.number = marks.number;
  if (is_told(into.kind) || marks.kind == MarkKind::none) return;
  into.kind = marks.kind;
  into.written = marks.written;
}

}  // namespace

std::string headline_words(const NewsItem& item) {
  return copy_words(read_marks(item.headline).rest);
}

std::string slug_words(const NewsItem& item) {
  return copy_words(slug_parts(item).slug);
}

Markers read_markers(const NewsItem& item, const std::vector<std::string>& notes) {
  const auto headline = read_marks(item.headline);
  const auto slug = slug_parts(item);
  Markers found;
  found.headline = copy_words(headline.rest);
  found.slug = copy_words(slug.slug);
  take_over(headline, found);
  take_over(marks_in_list(slug.marks), found);
  take_over(marks_in_note(item.ed_note), found);
  for (const auto& note : notes) take_over(marks_in_note(note), found);
  if (std::ranges::find(item.signals, "correction") != item.signals.end())
    take_over({MarkKind::correction, 0, "sent as a correction", {}}, found);
  return found;
}

}  // namespace dateline::taster
