// `dateline subscribers`: who has asked for the newsletter.
#include "archive/subscribers.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/carry_out.h"
#include "app/order_args.h"
#include "app/order_window.h"
#include "app/text_table.h"
#include "app/verbs.h"
#include "text/visible.h"

namespace dateline::app {
namespace {

// ---- in the office -----------------------------------------------------------------------------

boost::json::object to_json(const archive::Subscriber& subscriber) {
  return {{"id", subscriber.id.value},
          {"email", subscriber.email},
          {"state", subscriber.state},
          {"consented_at", rfc3339(subscriber.consented_at)},
          {"consent", subscriber.consent},
          {"path", subscriber.path},
          {"editions", fmt::format("{}", fmt::join(subscriber.editions, " "))},
          {"sectors", fmt::format("{}", fmt::join(subscriber.sectors, " "))}};
}

Result<Answer> count(Office& office, const Order&) {
  TRY(auto reading, office.archive().reading());
  TRY(const auto counts, reading.subscribers.counts());
  Answer answer;
  for (const auto& [state, number] : counts)
    answer.out += boost::json::serialize(boost::json::object{{"state", state}, {"count", number}}) + "\n";
  return answer;
}

Result<Answer> list(Office& office, const Order& order) {
  const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(1, number_arg(order.args, "limit", 50)));
  TRY(auto reading, office.archive().reading());
  TRY(const auto all, reading.subscribers.list(limit));
  Answer answer;
  for (const auto& subscriber : all) answer.out += boost::json::serialize(to_json(subscriber)) + "\n";
  return answer;
}

// ---- on the command line -----------------------------------------------------------------------

using Lines = std::vector<boost::json::object>;

std::string counts_table(const Lines& lines) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines)
    rows.push_back({text::visible(text_arg(line, "state")), std::to_string(number_arg(line, "count"))});
  return text_table({{"state"}, {"subscribers", true}}, rows);
}

std::string people_table(const Lines& lines) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines)
    rows.push_back({std::to_string(number_arg(line, "id")), text_arg(line, "consented_at"),
                    text_arg(line, "state"), text::visible(text_arg(line, "email")),
                    text::visible(text_arg(line, "editions")), text::visible(text_arg(line, "sectors"))});
  return text_table({{"id", true}, {"consented"}, {"state"}, {"email"}, {"editions"}, {"sectors"}}, rows);
}

Result<int> ask(const Common& common, const SubscribersArguments& arguments, std::string_view act,
                std::string (*print)(const Lines&), Console& console) {
  TRY(auto window, OrderWindow::open(common));
  TRY(auto answer,
      window.give({.verb = "subscribers", .args = {{"act", act}, {"limit", arguments.limit}}, .bytes = {}}));
  if (console.out_is_terminal && !arguments.json && !answer.out.empty())
    answer.out = print(objects_of(answer));
  console.out << answer.out << std::flush;
  console.err << answer.errors << std::flush;
  return answer.status;
}

}  // namespace

Result<int> count_subscribers(const Common& common, const SubscribersArguments& arguments, Console& console) {
  return ask(common, arguments, "count", counts_table, console);
}

Result<int> list_subscribers(const Common& common, const SubscribersArguments& arguments, Console& console) {
  return ask(common, arguments, "list", people_table, console);
}

Result<Answer> carry_out_subscribers(Office& office, const Order& order) {
  const auto act = text_arg(order.args, "act");
  if (act == "count") return count(office, order);
  if (act == "list") return list(office, order);
  return error(Fault::invalid, fmt::format("no such act on subscribers: '{}'", act));
}

}  // namespace dateline::app
