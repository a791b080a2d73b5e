#include "news/receipt_json.h"

#include "news/names.h"

namespace dateline {
namespace {

boost::json::object json_of(const ItemOutcome& item) {
  boost::json::array because;
  for (const auto& reason : item.because)
    because.push_back(boost::json::object{{"about", reason.about}, {"text", reason.text}});
  boost::json::object json{{"outcome", name(item.outcome)}, {"uri", item.uri}};
  if (item.story) json["story"] = item.story.value;
  json["because"] = std::move(because);
  return json;
}

boost::json::object json_of(const Problem& problem) {
  boost::json::object json{{"code", problem.code}, {"detail", problem.detail}};
  if (problem.line > 0) json["line"] = problem.line;
  if (problem.column > 0) json["column"] = problem.column;
  return json;
}

}  // namespace

boost::json::object to_json(const DeliveryReceipt& receipt) {
  boost::json::array items, problems;
  for (const auto& item : receipt.items) items.push_back(json_of(item));
  for (const auto& problem : receipt.problems) problems.push_back(json_of(problem));
  return {{"raw", receipt.raw.value},
          {"format", receipt.format},
          {"items", std::move(items)},
          {"problems", std::move(problems)}};
}

}  // namespace dateline
