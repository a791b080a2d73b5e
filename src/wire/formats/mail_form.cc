#include "wire/formats/mail_form.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <string>

#include "text/unicode.h"
#include "wire/formats/json_document.h"
#include "wire/formats/wire_copy.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

// An answer, or the answers of a question with several.
std::string answer(const json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  std::string out;
  if (value.is_array())
    for (const auto& each : value.get_array())
      if (each.is_string()) out += (out.empty() ? "" : ", ") + std::string(each.get_string());
  return out;
}

struct Name {
  std::string_view of_form, of_head;
};
constexpr std::array names{Name{"abstract", "summary"}, Name{"story", "body"}, Name{"text", "body"},
                           Name{"news value", "urgency"}, Name{"author", "byline"}};

std::string field_name(std::string_view written) {
  const auto key = text::match_key(text::trim(written));
  const auto known = std::ranges::find(names, key, &Name::of_form);
  return known == names.end() ? key : std::string(known->of_head);
}

}  // namespace

std::optional<WireText> read_mail_form(std::string_view text) {
  text = text::trim(text);
  if (!text.starts_with('{') || !text.ends_with('}')) return std::nullopt;
  const auto value = read_json(text);
  if (!value || !value.value().is_object()) return std::nullopt;
  WireText out;
  for (const auto& member : value.value().get_object()) {
    const auto name = field_name(member.key());
    const auto written = answer(member.value());
    if (written.empty()) continue;
    if (name == "body") {
      read_copy(blocks_of(written), out);
    } else {
      out.fields.emplace_back(name, text::collapse_whitespace(written));
    }
  }
  return out.body.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace dateline::wire
