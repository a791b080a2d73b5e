#include "desk/desk.h"

#include <fmt/ranges.h>

#include <boost/json/serialize.hpp>
#include <ranges>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/user.h"
#include "app/verbs.h"
#include "base/file.h"
#include "desk/row_json.h"
#include "news/names.h"
#include "news/story_json.h"
#include "text/unicode.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t body_limit = 4U << 20;  // bytes
constexpr auto shown_patience = 2s;           // until every surface shows an act

// ---- in the office -----------------------------------------------------------------------------

// An order's arguments, as the desk's verbs take them.
struct Act {
  StoryId story;
  desk::By by;
  desk::Edit edit;
  std::string note;
  std::optional<Instant> at, until;
  bool lift = false;
  Override decided;
  archive::StoryFilter filter;
  std::size_t picture = 1;
  StoryId other;     // that it is merged into, or related to
  std::string item;  // the uri of the one that is split off
};

template <class Values>
std::string lines(const Values& values, boost::json::object (*to_json)(const typename Values::value_type&)) {
  std::string out;
  for (const auto& value : values) out += boost::json::serialize(to_json(value)) + "\n";
  return out;
}

// ---- verbs that change a story, and others ----

using desk::Size;
using desk::Verbs;

Result<Story> embargo(Verbs& verbs, const Act& act) {
  if (!act.until && !act.lift)
    return error(Fault::invalid, "until when? embargo needs --until INSTANT, or --lift");
  return verbs.embargo(act.story, act.until, act.by);
}

Result<Story> schedule(Verbs& verbs, const Act& act) {
  if (!act.at) return error(Fault::invalid, "when? schedule needs --at INSTANT");
  return verbs.publish(act.story, act.by, act.at);
}

Result<Story> pin(Verbs& verbs, const Act& act) {
  if (!act.until) return error(Fault::invalid, "until when? pin needs --until INSTANT");
  return verbs.pin(act.story, *act.until, act.by);
}

Result<Story> merge(Verbs& verbs, const Act& act) {
  if (!act.other) return error(Fault::invalid, "into which? merge needs --into STORY");
  return verbs.merge(act.story, act.other, act.by);
}

Result<Story> relate(Verbs& verbs, const Act& act) {
  if (!act.other) return error(Fault::invalid, "to which? relate needs --to STORY");
  return verbs.relate(act.story, act.other, act.by);
}

struct Move {
  std::string_view verb;
  Result<Story> (*act)(Verbs&, const Act&);
};

// clang-format off
constexpr std::array moves{
    Move{"publish",   [](Verbs& verbs, const Act& act) { return verbs.publish(act.story, act.by, act.at); }},
    Move{"update",    [](Verbs& verbs, const Act& act) { return verbs.update(act.story, act.edit, act.by); }},
    Move{"correct",   [](Verbs& verbs, const Act& act) { return verbs.correct(act.story, act.edit, act.note, act.by); }},
    Move{"hold",      [](Verbs& verbs, const Act& act) { return verbs.hold(act.story, act.by); }},
    Move{"schedule", schedule},
    Move{"unpublish", [](Verbs& verbs, const Act& act) { return verbs.unpublish(act.story, act.by); }},
    Move{"kill",      [](Verbs& verbs, const Act& act) { return verbs.kill(act.story, act.by); }},
    Move{"spike",     [](Verbs& verbs, const Act& act) { return verbs.spike(act.story, act.by); }},
    Move{"unspike",   [](Verbs& verbs, const Act& act) { return verbs.unspike(act.story, act.by); }},
    Move{"embargo",   embargo},
    Move{"withdraw",  [](Verbs& verbs, const Act& act) { return verbs.withdraw(act.story, act.by); }},
    Move{"accept",    [](Verbs& verbs, const Act& act) { return verbs.accept(act.story, act.by); }},
    Move{"decline",   [](Verbs& verbs, const Act& act) { return verbs.decline(act.story, act.by); }},
    Move{"override",  [](Verbs& verbs, const Act& act) { return verbs.override_taster(act.story, act.decided, act.by); }},
    Move{"pin",       pin},
    Move{"demote",    [](Verbs& verbs, const Act& act) { return verbs.demote(act.story, act.by); }},
    Move{"unpin",     [](Verbs& verbs, const Act& act) { return verbs.unpin(act.story, act.by); }},
    Move{"lock",      [](Verbs& verbs, const Act& act) { return verbs.lock(act.story, act.by); }},
    Move{"unlock",    [](Verbs& verbs, const Act& act) { return verbs.unlock(act.story, act.by); }},
    Move{"annotate",  [](Verbs& verbs, const Act& act) { return verbs.annotate(act.story, act.note, act.by); }},
    Move{"merge", merge},
    Move{"relate", relate},
    Move{"unrelate",  [](Verbs& verbs, const Act& act) { return verbs.unrelate(act.story, act.by); }},
    Move{"withdraw-picture",
                      [](Verbs& verbs, const Act& act) { return verbs.withdraw_picture(act.story, act.picture, act.by); }},
};
// clang-format on

// What is committed is done; but whoever gave the order may ask for the page next.
std::string until_shown(Office& office, StoryId story) {
  const auto behind = office.standings().wait_for(office.archive().last_committed(), shown_patience);
  if (behind.empty()) return {};
  return fmt::format(
      "dateline: done, but not shown everywhere yet, not by {}; `dateline receipt {}` says when\n",
      fmt::join(behind, ", "), story.value);
}

Answer changed(Office& office, const Story& story) {
  return {.status = 0, .out = json_text(story) + "\n", .errors = until_shown(office, story.id)};
}

Answer told(std::string out) {
  return {.status = 0, .out = std::move(out), .errors = {}};
}

Result<Answer> split(Office& office, const Act& act) {
  if (act.item.empty()) return error(Fault::invalid, "which item? split needs --item URI");
  TRY(const auto story, office.splitting().split(act.story, act.item, act.by));
  return changed(office, story);
}

Result<Answer> show(Office& office, const Act& act) {
  TRY(const auto story, office.desk().show(act.story));
  return told(json_text(story) + "\n");
}

Result<Answer> history(Office& office, const Act& act) {
  TRY(const auto entries, office.desk().history(act.story));
  return told(lines(entries, &desk::line_json));
}

Result<Answer> items(Office& office, const Act& act) {
  TRY(const auto filed, office.desk().items(act.story));
  return told(lines(filed, &desk::item_json));
}

Result<Answer> list(Office& office, const Act& act) {
  TRY(const auto rows, office.desk().list(act.filter));
  return told(lines(rows, &desk::to_json));
}

Result<Answer> standing_stops(Office& office) {
  TRY(const auto all, office.desk().stops());
  return told(lines(all, &desk::stop_json));
}

Result<Answer> stops(Office& office, const Act& act) {
  TRY(auto standing, standing_stops(office));
  TRY(const auto lifted, office.desk().lifted_stops(act.filter.limit));
  standing.out += lines(lifted, &desk::lifted_stop_json);
  return standing;
}

Result<Answer> stop(Office& office, const Act& act) {
  TRY(office.desk().stop(act.filter.source, act.by));
  return standing_stops(office);
}

Result<Answer> go(Office& office, const Act& act) {
  TRY(office.desk().go(act.filter.source, act.by));
  return standing_stops(office);
}

// What is no move of one story alone.
struct Other {
  std::string_view verb;
  Result<Answer> (*act)(Office&, const Act&);
  bool of_a_story = false;
};

constexpr std::array others{Other{"split", split, true},
                            Other{"show", show, true},
                            Other{"history", history, true},
                            Other{"items", items, true},
                            Other{"list", list},
                            Other{"stop", stop},
                            Other{"go", go},
                            Other{"stops", stops}};

Result<Answer> carry_out_move(Office& office, const Move& move, const Act& act) {
  TRY(const auto story, office.desk().act([&](Verbs& verbs) { return move.act(verbs, act); }));
  return changed(office, story);
}

std::optional<std::string> text(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  if (!value || !value->is_string()) return {};
  return std::string(value->as_string());
}

std::int64_t number(const boost::json::object& args, std::string_view key, std::int64_t otherwise) {
  const auto* value = args.if_contains(key);
  return value && value->is_int64() ? value->as_int64() : otherwise;
}

// "politics,world"; "" is a list of nothing.
std::optional<std::vector<std::string>> words(const boost::json::object& args, std::string_view key,
                                              char apart = ',') {
  const auto line = text(args, key);
  if (!line) return {};
  std::vector<std::string> found;
  for (const auto part : std::views::split(*line, apart)) {
    const auto word = dateline::text::collapse_whitespace(std::string_view(part.begin(), part.end()));
    if (!word.empty()) found.emplace_back(word);
  }
  return found;
}

Override decided_of(const boost::json::object& args) {
  Override decided{.dateline = {},
                   .about_countries = words(args, "about"),
                   .sectors = words(args, "sectors"),
                   .people = words(args, "people", ';'),
                   .organisations = words(args, "organisations", ';'),
                   .language = text(args, "language")};
  if (args.contains("city") || args.contains("country"))
    decided.dateline = StoryDateline{text(args, "city").value_or(""), text(args, "country").value_or("")};
  return decided;
}

Result<Size> size_of(std::string_view word) {
  constexpr std::array sizes{std::pair("minor", Size::minor), std::pair("update", Size::update),
                             std::pair("writethru", Size::writethru)};
  for (const auto& [name, size] : sizes)
    if (word == name) return size;
  return error(Fault::invalid, fmt::format("no such size '{}'", word), {}, "minor, update or writethru");
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
      .until = {},
      .lift = args.contains("lift"),
      .filter = {.state = {},
                 .source = text(args, "source").value_or(""),
                 .limit = static_cast<std::size_t>(std::max<std::int64_t>(1, number(args, "limit", 50)))}};
  act.decided = decided_of(args);
  act.picture = static_cast<std::size_t>(std::max<std::int64_t>(0, number(args, "picture", 1)));
  act.other = StoryId(number(args, "other", 0));
  act.item = text(args, "item").value_or("");
  if (args.contains("body")) act.edit.body_html = order.bytes;
  if (const auto at = text(args, "at")) {
    TRY(act.at, parse_rfc3339(*at));
  }
  if (const auto until = text(args, "until")) {
    TRY(act.until, parse_rfc3339(*until));
  }
  if (const auto size = text(args, "size")) {
    TRY(act.edit.size, size_of(*size));
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
              .args = {{"verb", arguments.verb},
                       {"story", arguments.story},
                       {"limit", arguments.limit},
                       {"picture", arguments.picture},
                       {"other", arguments.other}},
              .bytes = {}};
  const std::pair<const char*, const std::optional<std::string>&> texts[] = {
      {"reason", arguments.reason},     {"note", arguments.note},
      {"headline", arguments.headline}, {"summary", arguments.summary},
      {"kind", arguments.kind},         {"at", arguments.at},
      {"until", arguments.until},       {"source", arguments.source},
      {"state", arguments.state},       {"size", arguments.size},
      {"sectors", arguments.sectors},   {"about", arguments.about},
      {"city", arguments.city},         {"country", arguments.country},
      {"people", arguments.people},     {"organisations", arguments.organisations},
      {"language", arguments.language}, {"item", arguments.item}};
  for (const auto& [key, value] : texts)
    if (value) order.args[key] = *value;
  if (arguments.lift) order.args["lift"] = true;
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
  for (const auto& move : moves) verbs.emplace_back(move.verb);
  for (const auto& other : others) verbs.emplace_back(other.verb);
  return verbs;
}

Result<int> desk(const Common& common, const DeskArguments& arguments, Console& console) {
  TRY(const auto order, order_of(arguments));
  TRY(auto window, OrderWindow::open(common));
  return window.hand_in(order, console);
}

Result<Answer> carry_out_desk(Office& office, const Order& order) {
  const auto verb = text(order.args, "verb").value_or("");
  const auto move = std::ranges::find(moves, verb, &Move::verb);
  const auto other = std::ranges::find(others, verb, &Other::verb);
  if (move == moves.end() && other == others.end())
    return error(Fault::invalid, "no such desk verb '" + verb + "'");
  TRY(const auto act, act_of(order));
  if (!act.story && (move != moves.end() || other->of_a_story))
    return error(Fault::invalid, "which story? " + verb + " needs its number");
  if (move != moves.end()) return carry_out_move(office, *move, act);
  return other->act(office, act);
}

}  // namespace dateline::app
