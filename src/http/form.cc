#include "http/form.h"

#include <algorithm>

#include "http/escape.h"

namespace dateline::http {
namespace {

Result<std::string> decode(std::string_view encoded) {
  std::string spaced(encoded), text;
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  if (!percent_decode(spaced, text)) return error(Fault::invalid, "a broken escape in a form or query");
  if (!is_utf8(text)) return error(Fault::invalid, "a form or query that is not UTF-8");
  return text;
}

}  // namespace

Result<Form> Form::parse(std::string_view encoded) {
  Form form;
  while (!encoded.empty()) {
    const auto pair = encoded.substr(0, encoded.find('&'));
    encoded.remove_prefix(std::min(encoded.size(), pair.size() + 1));
    if (pair.empty()) continue;
    if (form.pairs_.size() == max_pairs) return error(Fault::limit, "too many values in a form or query");
    const auto equals = pair.find('=');
    TRY(auto name, decode(pair.substr(0, equals)));
    TRY(auto value, decode(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1)));
    form.pairs_.emplace_back(std::move(name), std::move(value));
  }
  return form;
}

std::string_view Form::get(std::string_view name) const {
  const auto found = std::ranges::find(pairs_, name, &std::pair<std::string, std::string>::first);
  return found == pairs_.end() ? std::string_view() : found->second;
}

bool Form::has(std::string_view name) const {
  return std::ranges::find(pairs_, name, &std::pair<std::string, std::string>::first) != pairs_.end();
}

}  // namespace dateline::http
