// What has changed between two texts, word by word: xdiff, the heart of git, by libgit2, over words in place
// of lines. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::press {

struct Passage {
  enum class Kind : std::uint8_t { same, gone, fresh } kind = Kind::same;
  std::string text;  // words with one space between them
  bool operator==(const Passage&) const = default;
};

// In reading order; where words were replaced, those that are gone come first.
std::vector<Passage> word_diff(std::string_view before, std::string_view after);

// The same by whole paragraphs, and by words within a paragraph that stands in another's place and has kept
// at least a third of its words. One list of passages for each paragraph.
using Paragraphs = std::vector<std::string>;
std::vector<std::vector<Passage>> paragraph_diff(const Paragraphs& before, const Paragraphs& after);

}  // namespace dateline::press
