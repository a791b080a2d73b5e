// Which of the publisher's sectors a story belongs to, and which Media Topics where it has no subject codes.
//
// By the subject codes it carries; where none of them leads to a sector, by the words of its text: each
// sector has its own words from the settings and the lexicon of the Media Topics it names. What it finds
// is weighed against what all other sectors find, and one below the bar is never given. Immutable; any
// thread. Costs a look-up a word.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"
#include "taster/lexicon.h"
#include "taster/passages.h"
#include "taster/subject_code.h"
#include "taster/subject_words.h"

namespace dateline::taster {

struct SectorFinding {
  std::vector<std::string> sectors;  // keys, strongest first, at most three
  std::vector<Concept> subjects;  // Media Topics by the words, with confidence; none where the item has codes
  std::vector<Reason> because;
};

class SectorRules {
 public:
  explicit SectorRules(const std::vector<Sector>& sectors);

  // `words`: of each passage.
  SectorFinding find(const NewsItem& item, std::span<const Passage> passages,
                     std::span<const TokenText> words) const;

 private:
  struct Ranking {
    double all = 0;                  // what speaks for any
    std::vector<std::size_t> above;  // the bar; strongest first, at most three
  };

  void add_topic(const Topic& topic, std::size_t subject);
  SectorFinding by_codes(const NewsItem& item) const;
  SectorFinding by_names(const NewsItem& item) const;
  SectorFinding by_text(const SubjectWords::Hearing& hearing) const;
  void add_subjects(const SubjectWords::Hearing& hearing, SectorFinding& found) const;
  static Ranking rank(std::span<const SubjectWords::Voice> voices);

  std::vector<std::string> keys_;
  std::vector<std::vector<std::string>> called_;                       // key and name of each sector, folded
  std::unordered_map<std::string, std::vector<std::size_t>> by_code_;  // "m20000065", "s16000000"
  SubjectWords words_;  // the sectors first, then the topics of the lexicon
};

}  // namespace dateline::taster
