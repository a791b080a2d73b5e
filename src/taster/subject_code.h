// IPTC's subjects in the many forms that agencies write them.
//
// "medtop:20000065", "http://cv.iptc.org/newscodes/mediatopic/20000065", "subj:16010000", a bare
// "16010000" and "iptc:16010000" each become a scheme and a number. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"

namespace dateline::taster {

struct SubjectCode {
  enum class Scheme { media_topic, subject_code } scheme = Scheme::media_topic;
  std::string number;  // eight digits
  bool operator==(const SubjectCode&) const = default;
};

std::optional<SubjectCode> subject_code(std::string_view written);

// Of a Concept: its uri, else its literal.
std::optional<SubjectCode> subject_code(const Concept& subject);

// The code and what is broader: subject codes carry their hierarchy in their digits ("16010003" in
// "16010000" in "16000000"), and a top-level one is the Media Topic of that number too.
std::vector<SubjectCode> with_broader(const SubjectCode& code);

}  // namespace dateline::taster
