#include "wire/formats/iptc_subject.h"

#include <algorithm>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

// The eight digits of a code, without the scheme it may name.
std::string_view digits_of(std::string_view code) {
  const auto digits = code.substr(code.find_last_of(":/#") + 1);
  const bool is_code =
      digits.size() == 8 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  return is_code ? digits : std::string_view();
}

}  // namespace

Concept iptc_subject(std::string_view written, std::string name) {
  const auto code = text::trim(written);
  Concept out{.name = std::move(name), .literal = std::string(code)};
  const auto digits = digits_of(code);
  if (digits.empty()) return out;
  // Media Topics below the top begin with 20; no subject code does.
  const std::string scheme = digits.starts_with("20") ? "mediatopic/" : "subjectcode/";
  out.uri = "http://cv.iptc.org/newscodes/" + scheme + std::string(digits);
  return out;
}

int subject_depth(std::string_view code) {
  const auto digits = digits_of(text::trim(code));
  if (digits.empty()) return 0;
  if (digits.ends_with("000000")) return 1;
  return digits.ends_with("000") ? 2 : 3;
}

}  // namespace dateline::wire
