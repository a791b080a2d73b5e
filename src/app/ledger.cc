#include "archive/ledger.h"

#include <boost/json/serialize.hpp>
#include <ostream>
#include <thread>

#include "app/carry_out.h"
#include "app/order_args.h"
#include "app/order_window.h"
#include "app/text_table.h"
#include "app/verbs.h"
#include "news/names.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr Outcome inputs[] = {Outcome::story,   Outcome::version, Outcome::duplicate,
                              Outcome::related, Outcome::control, Outcome::reject};

// ---- in the office -----------------------------------------------------------------------------

boost::json::object to_json(const archive::LedgerLine& line) {
  boost::json::object json{
      {"day", line.day}, {"source", line.source}, {"deliveries", line.deliveries}, {"inputs", line.inputs}};
  for (const auto& [outcome, count] : line.outcomes) json[name(outcome)] = count;
  json["adds_up"] = line.adds_up();
  return json;
}

// A delivery that is being filed at this moment is no fault: it is given some seconds. The newest
// delivery there is; what came up to it and still is not filed then is one.
Result<RawId> let_finish(archive::Archive& archive) {
  constexpr std::chrono::milliseconds patience = 3s, glance = 50ms;
  TRY(auto reading, archive.reading());
  TRY(const auto newest, reading.raw.newest());
  for (std::chrono::milliseconds waited = 0ms; waited < patience; waited += glance) {
    TRY(const auto waiting, reading.raw.not_filed(1));
    if (waiting.empty() || waiting.front() > newest) break;
    std::this_thread::sleep_for(glance);
  }
  return newest;
}

std::string complaint(const std::vector<std::string>& wrong) {
  std::string words;
  for (const auto& each : wrong) words += "dateline: the ledger does not add up: " + each + "\n";
  return words +
         "dateline: what is not filed is filed when the newsroom starts; the rest is damage from outside: "
         "keep a copy of the data directory and compare it with the newest backup\n";
}

// ---- on the command line -----------------------------------------------------------------------

std::string cell(const boost::json::object& line, std::string_view key) {
  const auto* value = line.if_contains(key);
  if (!value) return "0";
  return value->is_string() ? std::string(value->as_string()) : boost::json::serialize(*value);
}

std::string ledger_table(const std::vector<boost::json::object>& lines) {
  std::vector<Column> columns{{"day"}, {"source"}, {"deliveries", true}, {"inputs", true}};
  for (const auto outcome : inputs) columns.push_back({std::string(name(outcome)), true});
  columns.push_back({std::string(name(Outcome::seen)), true});
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines) {
    auto& row = rows.emplace_back();
    for (const auto& column : columns) row.push_back(cell(line, column.heading));
  }
  return text_table(columns, rows);
}

}  // namespace

Result<int> ledger(const Common& common, const LedgerArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  TRY(const auto answer, window.give({.verb = "ledger",
                                      .args = {{"since", arguments.since}, {"source", arguments.source}},
                                      .bytes = {}}));
  const bool table = console.out_is_terminal && !arguments.json && !answer.out.empty();
  console.out << (table ? ledger_table(objects_of(answer)) : answer.out) << std::flush;
  console.err << answer.errors << std::flush;
  return answer.status;
}

Result<Answer> carry_out_ledger(Office& office, const Order& order) {
  TRY(const auto since, moment_arg(order.args, "since"));
  const archive::LedgerFilter filter{since ? rfc3339(*since).substr(0, 10) : std::string(),
                                     text_arg(order.args, "source")};
  TRY(const auto newest, let_finish(office.archive()));
  TRY(auto reading, office.archive().snapshot());
  TRY(const auto days, reading.ledger.lines(filter));
  TRY(const auto wrong, reading.ledger.check(newest));
  Answer answer{.status = wrong.empty() ? 0 : 1, .out = {}, .errors = {}};
  for (const auto& day : days) answer.out += boost::json::serialize(to_json(day)) + "\n";
  if (!wrong.empty()) answer.errors = complaint(wrong);
  return answer;
}

}  // namespace dateline::app
