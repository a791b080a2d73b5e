#include "intake/difference.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <map>

#include "news/item_json.h"

namespace dateline::intake {
namespace {

namespace json = boost::json;

json::object as_kept(const NewsItem& item) {
  boost::system::error_code problem;
  auto value = json::parse(json::serialize(to_json(item)), problem);
  const auto back = problem ? Result<NewsItem>(error(Fault::internal, {})) : item_from_json(value);
  return back ? to_json(back.value()) : to_json(item);
}

// The ninjs object's fields beside those that stand around it.
std::map<std::string, json::value> fields_of(const NewsItem& item) {
  std::map<std::string, json::value> fields;
  for (const auto& [key, value] : as_kept(item)) {
    if (key != "ninjs" || !value.is_object()) {
      fields.emplace(key, value);
      continue;
    }
    for (const auto& [field, inner] : value.get_object()) fields.emplace(field, inner);
  }
  return fields;
}

}  // namespace

std::vector<FieldChange> differences(const NewsItem& was, const NewsItem& is) {
  if (was == is) return {};
  auto before = fields_of(was), after = fields_of(is);
  for (const auto& [field, ignored] : after) before.try_emplace(field, nullptr);
  std::vector<FieldChange> changes;
  for (auto& [field, value] : before)
    if (auto& now = after[field]; value != now) changes.push_back({field, std::move(value), std::move(now)});
  return changes;
}

}  // namespace dateline::intake
