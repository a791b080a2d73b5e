#include "archive/ledger.h"

#include <boost/json/serialize.hpp>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/verbs.h"
#include "news/names.h"

namespace dateline::app {
namespace {

constexpr std::size_t most_rejects = 200;

boost::json::object to_json(const archive::LedgerLine& line) {
  boost::json::object json{
      {"day", line.day}, {"source", line.source}, {"deliveries", line.deliveries}, {"inputs", line.inputs}};
  for (const auto& [outcome, count] : line.outcomes) json[name(outcome)] = count;
  json["adds_up"] = line.adds_up();
  return json;
}

boost::json::object to_json(const archive::Reject& reject) {
  boost::json::array because;
  for (const auto& reason : reject.because) because.emplace_back(reason.text);
  return {{"raw", reject.raw.value}, {"source", reject.source},           {"name", reject.name},
          {"uri", reject.uri},       {"at", rfc3339(reject.received_at)}, {"because", std::move(because)}};
}

template <class Values>
std::string lines(const Values& values) {
  std::string out;
  for (const auto& value : values) out += boost::json::serialize(to_json(value)) + "\n";
  return out;
}

}  // namespace

Result<int> ledger(const Common& common, const LedgerArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  return window.hand_in({.verb = "ledger", .args = {{"rejects", arguments.rejects}}, .bytes = {}}, console);
}

Result<Answer> carry_out_ledger(Office& office, const Order& order) {
  TRY(auto reading, office.archive().reading());
  const auto* wanted = order.args.if_contains("rejects");
  if (wanted && *wanted == true) {
    TRY(const auto rejects, reading.ledger.rejects(most_rejects));
    return Answer{.status = 0, .out = lines(rejects), .errors = {}};
  }
  TRY(const auto days, reading.ledger.lines());
  TRY(const auto wrong, reading.ledger.check());
  Answer answer{.status = wrong.empty() ? 0 : 1, .out = lines(days), .errors = {}};
  for (const auto& words : wrong) answer.errors += "dateline: the ledger does not add up: " + words + "\n";
  return answer;
}

}  // namespace dateline::app
