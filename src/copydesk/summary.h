// The sentence under the headline, and the short: chosen from the copy, never written.
//
// A summary is the most informative sentence that stands alone, or a safe shortening of it (shorten.h). In
// copy that reports an accusation, a sentence without its own attribution or hedge is never taken out of its
// place. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::copydesk {

struct Excerpt {
  std::string text;
  std::vector<std::string> quotes;  // the stretches of the copy it is made of, in order
};

// The copy, cut once for all that is drafted from it. Borrows the headline and the language.
struct ExcerptInput {
  ExcerptInput(const std::vector<std::string>& paragraphs, std::string_view of_headline,
               std::string_view of_language);

  std::vector<std::string> sentences;  // the first: an inverted pyramid has its news at the top
  std::string_view headline;
  std::string_view language;
};

// At most `max` code points. Nothing when no sentence can safely stand for the copy.
std::optional<Excerpt> draft_summary(const ExcerptInput& input, std::size_t max);

// The first sentence as a headline: whole or safely shortened, without its stop.
std::optional<Excerpt> draft_headline(const ExcerptInput& input, std::size_t max);

// Whole sentences from the top, at most `words` words. Where they accuse somebody and a denial comes later,
// the denial takes the place of the last ones; if there is no room for it, nothing.
std::optional<Excerpt> draft_short(const ExcerptInput& input, std::size_t words);

}  // namespace dateline::copydesk
