#include "copydesk/headline.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

// In capitals, before a number, a dash, a colon or a bar.
constexpr std::array<std::string_view, 24> kMarks{
    "UPDATE",   "URGENT",   "FLASH",     "BULLETIN", "BREAKING NEWS", "BREAKING",   "NEWS ALERT", "NEWSALERT",
    "WRAPUP",   "REFILE",   "RPT",       "REPEAT",   "CORRECTED",     "CORRECTION", "LEAD",       "1ST LEAD",
    "2ND LEAD", "3RD LEAD", "WRITETHRU", "LD",       "NEWSBREAK",     "SNAP",       "ADVISORY",   "UPDATED"};

constexpr std::array<std::string_view, 8> kBrackets{"(LEAD)",   "(2nd LD)", "(3rd LD)",    "(LD)",
                                                    "(URGENT)", "(UPDATE)", "(WRITETHRU)", "(UPDATED)"};

// How many bytes of marks stand at the front; 0 if none.
std::size_t mark_length(std::string_view headline) {
  for (const auto bracket : kBrackets)
    if (headline.starts_with(bracket)) return bracket.size();
  for (const auto mark : kMarks) {
    if (!headline.starts_with(mark)) continue;
    auto at = mark.size();
    while (at < headline.size() && headline[at] == ' ') ++at;
    while (at < headline.size() && headline[at] >= '0' && headline[at] <= '9') ++at;
    while (at < headline.size() && headline[at] == ' ') ++at;
    for (std::string_view joint : {":", "-", "–", "—", "|", "/"})
      if (headline.substr(at).starts_with(joint)) return at + joint.size();
  }
  return 0;
}

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
  std::string_view rest = whole;
  for (auto n = mark_length(rest); n > 0; n = mark_length(rest)) rest = text::trim(rest.substr(n));
  rest = without_agency(rest, agencies);
  return rest.empty() ? whole : std::string(rest);  // all marks: better than nothing
}

}  // namespace dateline::copydesk
