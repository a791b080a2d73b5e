// Sentences and words of news copy.
//
// ICU finds candidates; a table of abbreviations (Gen., Jan., U.S., No., p.m.), initials, and what follows
// decide. When in doubt the sentence goes on: half a sentence standing alone can say the opposite.
// Views into the argument; pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::text {

// Trimmed, in order, never empty. A blank line always ends a sentence. `language` is BCP 47.
std::vector<std::string_view> sentences(std::string_view text, std::string_view language = "en");

// Words and numbers without punctuation ("U.S", "don't", "3.5", "Jong"); Chinese and Japanese by ICU's
// dictionary.
std::vector<std::string_view> words(std::string_view text, std::string_view language = "en");
// As editors count: white-space separated words; in Chinese, Japanese and Korean script, characters / 2.
std::size_t word_count(std::string_view text);

}  // namespace dateline::text
