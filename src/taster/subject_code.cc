#include "taster/subject_code.h"

#include <algorithm>

#include "text/unicode.h"

namespace dateline::taster {
namespace {

bool is_number(std::string_view text) {
  return text.size() == 8 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<SubjectCode> subject_code(std::string_view written) {
  using Scheme = SubjectCode::Scheme;
  const auto trimmed = text::trim(written);
  const auto at = trimmed.find_last_of(":/#");
  const auto number = at == std::string_view::npos ? trimmed : trimmed.substr(at + 1);
  if (!is_number(number)) return std::nullopt;
  const auto scheme = text::lower(trimmed.substr(0, trimmed.size() - number.size()));
  for (const auto* topic : {"medtop", "mediatopic"})
    if (scheme.find(topic) != std::string::npos) return SubjectCode{Scheme::media_topic, std::string(number)};
  for (const auto* code : {"subj", "iptc"})
    if (scheme.find(code) != std::string::npos) return SubjectCode{Scheme::subject_code, std::string(number)};
  if (!scheme.empty()) return std::nullopt;
  // Media Topics below the top begin with 20; no subject code does.
  return SubjectCode{number.starts_with("20") ? Scheme::media_topic : Scheme::subject_code,
                     std::string(number)};
}

std::optional<SubjectCode> subject_code(const Concept& subject) {
  if (auto code = subject_code(subject.uri)) return code;
  return subject_code(subject.literal);
}

std::vector<SubjectCode> with_broader(const SubjectCode& code) {
  using Scheme = SubjectCode::Scheme;
  std::vector<SubjectCode> all{code};
  const auto top = code.number.substr(0, 2) + "000000";
  if (code.scheme == Scheme::subject_code) {
    for (const auto& broader : {code.number.substr(0, 5) + "000", top})
      if (broader != all.back().number) all.push_back({Scheme::subject_code, broader});
    all.push_back({Scheme::media_topic, top});
  } else if (code.number == top) {
    all.push_back({Scheme::subject_code, top});
  }
  return all;
}

}  // namespace dateline::taster
