// Which of the publisher's sectors a story belongs to.
//
// By the subject codes it carries; where none of them leads to a sector, by the words of its text: each
// sector has its own words from the settings and the lexicon of the Media Topics it names. What it finds
// is weighed against what all other sectors find, and one below the bar is never given. Immutable; any
// thread. Costs a look-up a word.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"
#include "taster/passages.h"
#include "taster/subject_code.h"

namespace dateline::taster {

struct SectorFinding {
  std::vector<std::string> sectors;  // keys, strongest first, at most three
  std::vector<Reason> because;
};

class SectorRules {
 public:
  explicit SectorRules(const std::vector<Sector>& sectors);

  SectorFinding find(const NewsItem& item, const std::vector<Passage>& passages) const;

 private:
  struct Phrase {
    std::vector<std::string> words;                       // stemmed; the first is the key it is filed under
    std::string text;                                     // as written
    std::vector<std::pair<std::size_t, double>> weights;  // by sector
  };

  struct Hits;

  void add_phrase(std::size_t sector, std::string_view text, double weight);
  SectorFinding by_codes(const NewsItem& item) const;
  SectorFinding by_names(const NewsItem& item) const;
  SectorFinding by_text(const std::vector<Passage>& passages) const;
  const Phrase* longest(const std::vector<std::string>& words, std::size_t at) const;
  void count(const Passage& passage, std::vector<Hits>& hits) const;

  std::vector<std::string> keys_, names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_code_;  // "m20000065", "s16000000"
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;       // by first word, longest first
};

}  // namespace dateline::taster
