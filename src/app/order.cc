#include "app/order.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/base64.h"

namespace dateline::app {
namespace {

Error malformed(std::string what) {
  return error(Fault::invalid, std::move(what), "the control socket");
}

Result<boost::json::object> object(std::string_view line) {
  boost::system::error_code problem;
  auto value = boost::json::parse(line, problem);
  if (problem || !value.is_object()) return malformed("a line that is not one JSON object");
  return std::move(value.as_object());
}

std::string text(const boost::json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

Result<std::string> bytes_of(const boost::json::object& line) {
  auto bytes = from_base64(text(line, "bytes"));
  if (!bytes) return malformed("bytes that are not base64");
  return *std::move(bytes);
}

}  // namespace

std::string to_line(const Order& order) {
  boost::json::object line{{"verb", order.verb}, {"args", order.args}};
  if (!order.bytes.empty()) line["bytes"] = base64(order.bytes);
  return boost::json::serialize(line);
}

std::string to_line(const Answer& answer) {
  boost::json::object line{{"status", answer.status}, {"out", answer.out}, {"errors", answer.errors}};
  if (!answer.bytes.empty()) line["bytes"] = base64(answer.bytes);
  return boost::json::serialize(line);
}

Result<Order> order_from_line(std::string_view line) {
  TRY(auto json, object(line));
  Order order{.verb = text(json, "verb"), .args = {}, .bytes = {}};
  if (order.verb.empty()) return malformed("an order without a verb");
  if (auto* args = json.if_contains("args"); args && args->is_object())
    order.args = std::move(args->as_object());
  TRY(order.bytes, bytes_of(json));
  return order;
}

Result<Answer> answer_from_line(std::string_view line) {
  TRY(const auto json, object(line));
  const auto* status = json.if_contains("status");
  if (!status || !status->is_int64()) return malformed("an answer without a status");
  TRY(auto bytes, bytes_of(json));
  return Answer{static_cast<int>(status->as_int64()), text(json, "out"), text(json, "errors"),
                std::move(bytes)};
}

std::vector<boost::json::object> objects_of(const Answer& answer) {
  std::vector<boost::json::object> objects;
  std::string_view rest = answer.out;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size() - 1);
    if (auto one = object(rest.substr(0, end))) objects.push_back(std::move(one).value());
    rest.remove_prefix(end + 1);
  }
  return objects;
}

}  // namespace dateline::app
