#include "wire/formats/json_lookup.h"

#include <algorithm>
#include <boost/json.hpp>

namespace dateline::wire {

namespace json = boost::json;

std::string json_text(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr) return {};
  if (value->is_string()) return std::string(value->get_string());
  return value->is_number() ? json::serialize(*value) : std::string();
}

std::optional<std::int64_t> json_number(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr || !value->is_int64()) return std::nullopt;
  return value->get_int64();
}

const json::object* json_object(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr ? value->if_object() : nullptr;
}

std::vector<const json::object*> json_objects(const json::object& object, std::string_view name) {
  std::vector<const json::object*> out;
  const auto* value = object.if_contains(name);
  if (value == nullptr) return out;
  if (const auto* list = value->if_array())
    for (const auto& each : *list)
      if (each.is_object()) out.push_back(&each.get_object());
  const auto* one = value->if_object();
  if (one == nullptr) return out;
  const bool numbered = !one->empty() && std::ranges::all_of(*one, [](const auto& member) {
    return member.value().is_object();
  });
  if (!numbered) return {one};
  for (const auto& member : *one) out.push_back(&member.value().get_object());
  return out;
}

std::vector<std::string> json_texts(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr) return {};
  if (value->is_string()) return {std::string(value->get_string())};
  std::vector<std::string> out;
  if (const auto* list = value->if_array())
    for (const auto& each : *list)
      if (each.is_string()) out.emplace_back(each.get_string());
  return out;
}

}  // namespace dateline::wire
