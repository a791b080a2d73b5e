#include "press/word_diff.h"

#include <git2.h>

#include <algorithm>
#include <numeric>

#include "base/check.h"

namespace dateline::press {
namespace {

using Kind = Passage::Kind;

constexpr std::string_view spaces = " \t\r\n\v\f";

// libgit2 counts how often it was begun; both ends cost nothing but the first.
struct Git {
  Git() { CHECK(::git_libgit2_init() > 0); }
  ~Git() { ::git_libgit2_shutdown(); }
};

Kind kind_of(char origin) {
  return origin == GIT_DIFF_LINE_ADDITION   ? Kind::fresh
         : origin == GIT_DIFF_LINE_DELETION ? Kind::gone
                                            : Kind::same;
}

int take_line(const git_diff_delta*, const git_diff_hunk*, const git_diff_line* line, void* into) {
  std::string_view text(line->content, line->content_len);
  if (text.ends_with('\n')) text.remove_suffix(1);
  static_cast<std::vector<Passage>*>(into)->push_back({kind_of(line->origin), std::string(text)});
  return 0;
}

// REQUIRES: every line, the last one too, ends with '\n'.
std::vector<Passage> line_diff(const std::string& before, const std::string& after) {
  std::vector<Passage> lines;
  const Git git;
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT;
  options.context_lines = static_cast<std::uint32_t>(before.size() + after.size());  // all of them
  CHECK(::git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(), nullptr,
                           &options, nullptr, nullptr, nullptr, take_line, &lines) == 0);
  return lines;
}

std::string word_lines(std::string_view text) {
  std::string lines;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    if (text.empty()) return lines;
    const auto word = text.substr(0, text.find_first_of(spaces));
    lines.append(word) += '\n';
    text.remove_prefix(word.size());
  }
}

std::string paragraph_lines(const Paragraphs& paragraphs) {
  std::string lines;
  for (auto paragraph : paragraphs) {
    std::ranges::replace(paragraph, '\n', ' ');
    lines.append(paragraph) += '\n';
  }
  return lines;
}

std::vector<Passage> joined(std::vector<Passage> words) {
  std::vector<Passage> passages;
  for (auto& word : words)
    if (!passages.empty() && passages.back().kind == word.kind)
      passages.back().text.append(" ").append(word.text);
    else
      passages.push_back(std::move(word));
  return passages;
}

bool are_alike(const std::vector<Passage>& passages) {
  std::size_t same = 0, all = 0;
  for (const auto& passage : passages) {
    all += passage.text.size();
    if (passage.kind == Kind::same) same += passage.text.size();
  }
  return 3 * same >= all;
}

using Lines = std::vector<Passage>::iterator;

// Paragraphs that went and came at one place: each with the one that took its place.
void pair_up(Lines gone, Lines fresh, Lines end, std::vector<std::vector<Passage>>& into) {
  const auto first_fresh = fresh;
  for (; gone != first_fresh && fresh != end; ++gone, ++fresh) {
    auto passages = word_diff(gone->text, fresh->text);
    if (are_alike(passages)) {
      into.push_back(std::move(passages));
    } else {
      into.push_back({std::move(*gone)});
      into.push_back({std::move(*fresh)});
    }
  }
  for (; gone != first_fresh; ++gone) into.push_back({std::move(*gone)});
  for (; fresh != end; ++fresh) into.push_back({std::move(*fresh)});
}

// git reports nothing where nothing differs.
std::vector<Passage> unchanged(const Paragraphs& paragraphs) {
  std::vector<Passage> lines;
  for (const auto& paragraph : paragraphs) lines.push_back({Kind::same, paragraph});
  return lines;
}

}  // namespace

std::vector<Passage> word_diff(std::string_view before, std::string_view after) {
  const auto old_words = word_lines(before), new_words = word_lines(after);
  if (old_words != new_words) return joined(line_diff(old_words, new_words));
  if (after.empty()) return {};
  return {{Kind::same, std::string(after)}};
}

std::vector<std::vector<Passage>> paragraph_diff(const Paragraphs& before, const Paragraphs& after) {
  auto lines =
      before == after ? unchanged(after) : line_diff(paragraph_lines(before), paragraph_lines(after));
  std::vector<std::vector<Passage>> all;
  for (auto at = lines.begin(); at != lines.end();) {
    if (at->kind == Kind::same) {
      all.push_back({std::move(*at++)});
      continue;
    }
    const auto fresh =
        std::find_if(at, lines.end(), [](const auto& line) { return line.kind != Kind::gone; });
    const auto end =
        std::find_if(fresh, lines.end(), [](const auto& line) { return line.kind != Kind::fresh; });
    pair_up(at, fresh, end, all);
    at = end;
  }
  return all;
}

}  // namespace dateline::press
