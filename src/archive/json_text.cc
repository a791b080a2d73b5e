#include "archive/json_text.h"

#include <boost/json.hpp>

namespace dateline::archive {
namespace {

Error damaged() {
  return error(Fault::internal, "the archive holds JSON that cannot be read", {},
               "restore the newest backup");
}

std::string string_in(const boost::json::object& object, std::string_view key) {
  const auto* found = object.if_contains(key);
  return found && found->is_string() ? std::string(found->get_string()) : std::string();
}

}  // namespace

Result<boost::json::value> json_of(std::string_view text) {
  boost::system::error_code failed;
  // It is read once and thrown away: its parts are laid down one behind the other.
  auto value =
      boost::json::parse(text, failed, boost::json::make_shared_resource<boost::json::monotonic_resource>());
  if (failed) return damaged();
  return value;
}

std::string text_of(const std::vector<Reason>& reasons) {
  boost::json::array array;
  for (const auto& reason : reasons)
    array.push_back(boost::json::object{{"about", reason.about}, {"text", reason.text}});
  return boost::json::serialize(array);
}

Result<std::vector<Reason>> reasons_of(std::string_view text) {
  TRY(const auto value, json_of(text));
  if (!value.is_array()) return damaged();
  std::vector<Reason> reasons;
  for (const auto& one : value.get_array()) {
    if (!one.is_object()) return damaged();
    reasons.push_back({string_in(one.get_object(), "about"), string_in(one.get_object(), "text")});
  }
  return reasons;
}

}  // namespace dateline::archive
