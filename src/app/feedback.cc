// `dateline feedback`: what readers wrote, to be read and seen to. Whatever they wrote is shown as text.
#include "archive/feedback.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/carry_out.h"
#include "app/order_args.h"
#include "app/order_window.h"
#include "app/text_table.h"
#include "app/user.h"
#include "app/verbs.h"
#include "text/visible.h"

namespace dateline::app {
namespace {

constexpr std::size_t widest = 60;  // characters of a text in a table

// ---- in the office -----------------------------------------------------------------------------

boost::json::object to_json(const archive::Feedback& feedback) {
  boost::json::object line{{"id", feedback.id.value},
                           {"at", rfc3339(feedback.at)},
                           {"path", feedback.path},
                           {"text", feedback.text},
                           {"email", feedback.email}};
  if (feedback.done_at) line["done"] = {{"at", rfc3339(*feedback.done_at)}, {"by", feedback.done_by}};
  return line;
}

Result<archive::Feedback> find(archive::Facets& archive, FeedbackId id) {
  TRY(auto found, archive.feedback.find(id));
  if (found) return std::move(*found);
  return error(Fault::not_found, fmt::format("there is no feedback {}", id.value), {},
               "`dateline feedback --all` shows what there is; it is kept for audience.feedback_days");
}

Answer answer_with(const archive::Feedback& feedback) {
  return {.status = 0, .out = boost::json::serialize(to_json(feedback)) + "\n", .errors = {}};
}

Result<Answer> list(Office& office, const Order& order) {
  using archive::FeedbackWanted;
  const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(1, number_arg(order.args, "limit", 50)));
  TRY(auto reading, office.archive().reading());
  TRY(const auto all,
      reading.feedback.list(flag_arg(order.args, "all") ? FeedbackWanted::all : FeedbackWanted::open, limit));
  Answer answer;
  for (const auto& feedback : all) answer.out += boost::json::serialize(to_json(feedback)) + "\n";
  return answer;
}

Result<Answer> show(Office& office, const Order& order) {
  TRY(auto reading, office.archive().reading());
  TRY(const auto feedback, find(reading, FeedbackId(number_arg(order.args, "id"))));
  return answer_with(feedback);
}

Result<Answer> done(Office& office, const Order& order) {
  const FeedbackId id(number_arg(order.args, "id"));
  TRY(auto tx, office.archive().begin());
  TRY(find(tx, id));
  TRY(tx.feedback.done(id, "desk:" + text_arg(order.args, "who"), office.clock().now()));
  TRY(const auto after, find(tx, id));
  TRY(tx.commit());
  return answer_with(after);
}

struct Act {
  std::string_view name;
  Result<Answer> (*carry_out)(Office&, const Order&);
};

constexpr std::array acts{Act{"list", list}, Act{"show", show}, Act{"done", done}};

// ---- on the command line -----------------------------------------------------------------------

Order order_to(std::string_view act, boost::json::object args) {
  args["act"] = act;
  return {.verb = "feedback", .args = std::move(args), .bytes = {}};
}

// The beginning, in whole characters.
std::string shortened(std::string text) {
  std::size_t at = 0, count = 0;
  while (at < text.size() && count <= widest) {
    if (count == widest) return text.substr(0, at) + "…";
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    ++count;
  }
  return text;
}

std::string feedback_table(const std::vector<boost::json::object>& lines) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines)
    rows.push_back({std::to_string(number_arg(line, "id")), text_arg(line, "at"),
                    shortened(text::visible(text_arg(line, "path"))),
                    shortened(text::visible(text_arg(line, "text"))),
                    text::visible(text_arg(line, "email"))});
  return text_table({{"id", true}, {"received"}, {"page"}, {"text"}, {"email"}}, rows);
}

std::string as_letter(const boost::json::object& line) {
  auto head = fmt::format("feedback {}\n  received {}\n", number_arg(line, "id"), text_arg(line, "at"));
  if (const auto path = text_arg(line, "path"); !path.empty())
    head += fmt::format("  page     {}\n", text::visible(path));
  if (const auto email = text_arg(line, "email"); !email.empty())
    head += fmt::format("  email    {}\n", text::visible(email));
  if (const auto* seen = line.if_contains("done"); seen && seen->is_object())
    head += fmt::format("  seen to  {} by {}\n", text_arg(seen->get_object(), "at"),
                        text::visible(text_arg(seen->get_object(), "by")));
  return head + "\n" + text::visible(text_arg(line, "text"), text::Lines::many) + "\n";
}

Result<int> hand_in(const Common& common, const Order& order, bool as_text, Console& console,
                    std::string (*print)(const std::vector<boost::json::object>&)) {
  TRY(auto window, OrderWindow::open(common));
  TRY(auto answer, window.give(order));
  if (as_text && !answer.out.empty()) answer.out = print(objects_of(answer));
  console.out << answer.out << std::flush;
  console.err << answer.errors << std::flush;
  return answer.status;
}

std::string as_letters(const std::vector<boost::json::object>& lines) {
  std::string all;
  for (const auto& line : lines) all += as_letter(line);
  return all;
}

bool for_a_person(const FeedbackArguments& arguments, const Console& console) {
  return console.out_is_terminal && !arguments.json;
}

}  // namespace

Result<int> list_feedback(const Common& common, const FeedbackArguments& arguments, Console& console) {
  return hand_in(common, order_to("list", {{"limit", arguments.limit}, {"all", arguments.all}}),
                 for_a_person(arguments, console), console, feedback_table);
}

Result<int> show_feedback(const Common& common, const FeedbackArguments& arguments, Console& console) {
  return hand_in(common, order_to("show", {{"id", arguments.id}}), for_a_person(arguments, console), console,
                 as_letters);
}

Result<int> done_feedback(const Common& common, const FeedbackArguments& arguments, Console& console) {
  const auto who = arguments.who.empty() ? user_at_terminal() : arguments.who;
  return hand_in(common, order_to("done", {{"id", arguments.id}, {"who", who}}),
                 for_a_person(arguments, console), console, as_letters);
}

Result<Answer> carry_out_feedback(Office& office, const Order& order) {
  const auto act = text_arg(order.args, "act");
  const auto found = std::ranges::find(acts, act, &Act::name);
  if (found == acts.end()) return error(Fault::invalid, fmt::format("no such act on feedback: '{}'", act));
  return found->carry_out(office, order);
}

}  // namespace dateline::app
