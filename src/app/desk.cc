#include "desk/desk.h"

#include <boost/json/serialize.hpp>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/user.h"
#include "app/verbs.h"
#include "base/file.h"
#include "desk/row_json.h"
#include "news/names.h"
#include "news/story_json.h"

namespace dateline::app {
namespace {

constexpr std::size_t body_limit = 4U << 20;  // bytes

// ---- in the office -----------------------------------------------------------------------------

// An order's arguments, as the desk's verbs take them.
struct Act {
  StoryId story;
  desk::By by;
  desk::Edit edit;
  std::string note;
  std::optional<Instant> at;
  archive::StoryFilter filter;
};

template <class Values>
std::string lines(const Values& values, boost::json::object (*to_json)(const typename Values::value_type&)) {
  std::string out;
  for (const auto& value : values) out += boost::json::serialize(to_json(value)) + "\n";
  return out;
}

Result<std::string> line(Result<Story> story) {
  TRY(const auto done, std::move(story));
  return boost::json::serialize(to_json(done)) + "\n";
}

Result<std::string> list(desk::Desk& desk, const Act& act) {
  TRY(const auto rows, desk.list(act.filter));
  return lines(rows, &desk::to_json);
}

Result<std::string> history(desk::Desk& desk, const Act& act) {
  TRY(const auto entries, desk.history(act.story));
  return lines(entries, &desk::line_json);
}

struct Row {
  std::string_view verb;
  Result<std::string> (*act)(desk::Desk&, const Act&);
};

constexpr std::array rows{
    Row{"publish",
        [](desk::Desk& desk, const Act& act) { return line(desk.publish(act.story, act.by, act.at)); }},
    Row{"update",
        [](desk::Desk& desk, const Act& act) { return line(desk.update(act.story, act.edit, act.by)); }},
    Row{"correct", [](desk::Desk& desk,
                      const Act& act) { return line(desk.correct(act.story, act.edit, act.note, act.by)); }},
    Row{"hold", [](desk::Desk& desk, const Act& act) { return line(desk.hold(act.story, act.by)); }},
    Row{"unpublish",
        [](desk::Desk& desk, const Act& act) { return line(desk.unpublish(act.story, act.by)); }},
    Row{"kill", [](desk::Desk& desk, const Act& act) { return line(desk.kill(act.story, act.by)); }},
    Row{"spike", [](desk::Desk& desk, const Act& act) { return line(desk.spike(act.story, act.by)); }},
    Row{"show", [](desk::Desk& desk, const Act& act) { return line(desk.show(act.story)); }},
    Row{"history", history},
    Row{"list", list},
};

std::optional<std::string> text(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  if (!value || !value->is_string()) return {};
  return std::string(value->as_string());
}

std::int64_t number(const boost::json::object& args, std::string_view key, std::int64_t otherwise) {
  const auto* value = args.if_contains(key);
  return value && value->is_int64() ? value->as_int64() : otherwise;
}

Result<Act> act_of(const Order& order) {
  const auto& args = order.args;
  Act act{
      .story = StoryId(number(args, "story", 0)),
      .by = {"desk:" + text(args, "who").value_or(""), text(args, "reason").value_or("")},
      .edit = {.headline = text(args, "headline"),
               .summary = text(args, "summary"),
               .body_html = {},
               .kind = text(args, "kind")},
      .note = text(args, "note").value_or(""),
      .at = {},
      .filter = {.state = {},
                 .source = text(args, "source").value_or(""),
                 .limit = static_cast<std::size_t>(std::max<std::int64_t>(1, number(args, "limit", 50)))}};
  if (args.contains("body")) act.edit.body_html = order.bytes;
  if (const auto at = text(args, "at")) {
    TRY(act.at, parse_rfc3339(*at));
  }
  if (const auto state = text(args, "state")) {
    act.filter.state = value_of<WorkflowState>(*state);
    if (!act.filter.state) return error(Fault::invalid, "no such state '" + *state + "'");
  }
  return act;
}

// ---- on the command line -----------------------------------------------------------------------

Result<Order> order_of(const DeskArguments& arguments) {
  Order order{.verb = "desk",
              .args = {{"verb", arguments.verb}, {"story", arguments.story}, {"limit", arguments.limit}},
              .bytes = {}};
  const std::pair<const char*, const std::optional<std::string>&> texts[] = {
      {"reason", arguments.reason},   {"note", arguments.note},  {"headline", arguments.headline},
      {"summary", arguments.summary}, {"kind", arguments.kind},  {"at", arguments.at},
      {"source", arguments.source},   {"state", arguments.state}};
  for (const auto& [key, value] : texts)
    if (value) order.args[key] = *value;
  order.args["who"] = arguments.who.value_or(user_at_terminal());
  if (!arguments.body.empty()) {
    TRY(order.bytes, read_file(arguments.body, body_limit));
    order.args["body"] = true;
  }
  return order;
}

}  // namespace

std::vector<std::string> desk_verbs() {
  std::vector<std::string> verbs;
  for (const auto& row : rows) verbs.emplace_back(row.verb);
  return verbs;
}

Result<int> desk(const Common& common, const DeskArguments& arguments, Console& console) {
  TRY(const auto order, order_of(arguments));
  TRY(auto window, OrderWindow::open(common));
  return window.hand_in(order, console);
}

Result<Answer> carry_out_desk(Office& office, const Order& order) {
  const auto verb = text(order.args, "verb").value_or("");
  const auto row = std::ranges::find(rows, verb, &Row::verb);
  if (row == rows.end()) return error(Fault::invalid, "no such desk verb '" + verb + "'");
  TRY(const auto act, act_of(order));
  if (row->act != list && !act.story)
    return error(Fault::invalid, "which story? " + verb + " needs its number");
  TRY(auto out, row->act(office.desk(), act));
  return Answer{.status = 0, .out = std::move(out), .errors = {}};
}

}  // namespace dateline::app
