#include "copydesk/headline.h"

#include "news/headline_marks.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

std::string_view without_agency(std::string_view headline, const std::vector<std::string>& agencies) {
  const auto key_is = [](std::string_view a, std::string_view b) {
    return !b.empty() && text::match_key(a) == text::match_key(b);
  };
  for (std::string_view joint : {" - ", " – ", " — ", " | ", " ("}) {
    const auto at = headline.rfind(joint);
    if (at == std::string_view::npos || at == 0) continue;
    auto name = headline.substr(at + joint.size());
    if (joint == " (") {
      if (!name.ends_with(')')) continue;
      name.remove_suffix(1);
    }
    for (const auto& agency : agencies)
      if (key_is(name, agency)) return text::trim(headline.substr(0, at));
  }
  return headline;
}

}  // namespace

std::string clean_headline(std::string_view headline, const std::vector<std::string>& agencies) {
  const auto whole = text::collapse_whitespace(headline);
  const auto marks = read_marks(whole);
  const auto rest = without_agency(marks.rest, agencies);
  return rest.empty() ? whole : std::string(rest);  // all marks: better than nothing
}

}  // namespace dateline::copydesk
