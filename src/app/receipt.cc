#include <boost/json/serialize.hpp>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/verbs.h"

namespace dateline::app {
namespace {

boost::json::object to_json(const archive::StoryReceipt& receipt, const Standings& standings) {
  boost::json::array surfaces;
  bool complete = !receipt.surfaces.empty();
  for (const auto& line : receipt.surfaces) {
    boost::json::object surface{{"surface", line.surface}, {"position", line.position.value}};
    if (line.applied_at) surface["applied_at"] = rfc3339(*line.applied_at);
    if (const auto addresses = standings.addresses_of(line.surface); !addresses.empty())
      surface["answers"] = boost::json::array(addresses.begin(), addresses.end());
    complete = complete && line.applied_at;
    surfaces.push_back(std::move(surface));
  }
  return {{"story", receipt.story.value},
          {"entry", receipt.entry.value},
          {"complete", complete},
          {"surfaces", std::move(surfaces)}};
}

}  // namespace

Result<int> receipt(const Common& common, const ReceiptArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  return window.hand_in({.verb = "receipt", .args = {{"story", arguments.story}}, .bytes = {}}, console);
}

Result<Answer> carry_out_receipt(Office& office, const Order& order) {
  const auto* story = order.args.if_contains("story");
  if (!story || !story->is_int64()) return error(Fault::invalid, "which story?");
  TRY(auto reading, office.archive().reading());
  TRY(const auto found, reading.receipts.of_story(StoryId(story->as_int64())));
  return Answer{
      .status = 0, .out = boost::json::serialize(to_json(found, office.standings())) + "\n", .errors = {}};
}

}  // namespace dateline::app
