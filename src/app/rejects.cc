// `dateline rejects`: what was refused, to be looked at, tried again or put aside.
#include "archive/rejects.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <ostream>
#include <set>

#include "app/carry_out.h"
#include "app/order_args.h"
#include "app/order_window.h"
#include "app/reread_json.h"
#include "app/text_table.h"
#include "app/user.h"
#include "app/verbs.h"
#include "base/scan.h"
#include "intake/reading.h"
#include "news/names.h"
#include "text/visible.h"

namespace dateline::app {
namespace {

// ---- in the office -----------------------------------------------------------------------------

// "412.3" is item 3 of delivery 412, counted from 1, and 0 the delivery as a whole; "412" is all of it.
struct Named {
  RawId raw;
  std::optional<std::int64_t> place;
};

Result<Named> named(std::string_view text) {
  const auto dot = std::min(text.find('.'), text.size());
  const auto raw = whole_number(text.substr(0, dot));
  const auto item = dot < text.size() ? whole_number(text.substr(dot + 1)) : std::nullopt;
  if (!raw || (dot < text.size() && !item))
    return error(Fault::invalid, fmt::format("'{}' is no number of a reject", text), {},
                 "412.3 is item 3 of delivery 412, and 412 all of it: `dateline rejects` shows them");
  return Named{RawId(*raw), item ? std::optional(*item - 1) : std::nullopt};
}

Error no_such(const Order& order) {
  return error(Fault::not_found, fmt::format("there is no reject {}", text_arg(order.args, "id")), {},
               "`dateline rejects --all` shows those there are; one that was retried is none any more");
}

// Those that are named, at least one.
Result<std::vector<archive::Reject>> find(const Order& order, archive::Facets& archive) {
  TRY(const auto wanted, named(text_arg(order.args, "id")));
  TRY(auto rejects, archive.rejects.of_delivery(wanted.raw));
  std::erase_if(rejects,
                [&](const auto& reject) { return wanted.place && reject.id.place != *wanted.place; });
  if (rejects.empty()) return no_such(order);
  return rejects;
}

boost::json::object to_json(const archive::Reject& reject) {
  boost::json::array because;
  for (const auto& reason : reject.because) because.emplace_back(reason.text);
  boost::json::object line{{"id", text_of(reject.id)},      {"source", reject.source},
                           {"name", reject.name},           {"at", rfc3339(reject.received_at)},
                           {"because", std::move(because)}, {"uri", reject.uri},
                           {"road", name(reject.road)},     {"format", reject.format},
                           {"size", reject.size},           {"kept", !reject.forgotten_at}};
  if (reject.dismissed)
    line["dismissed"] = {
        {"at", rfc3339(reject.dismissed->at)}, {"by", reject.dismissed->by}, {"why", reject.dismissed->why}};
  return line;
}

Result<Answer> list(Office& office, const Order& order) {
  archive::RejectFilter filter;
  filter.source = text_arg(order.args, "source");
  TRY(filter.since, moment_arg(order.args, "since"));
  filter.dismissed = flag_arg(order.args, "dismissed");
  filter.limit = static_cast<std::size_t>(std::max<std::int64_t>(1, number_arg(order.args, "limit", 50)));
  TRY(auto reading, office.archive().reading());
  TRY(const auto rejects, reading.rejects.list(filter));
  Answer answer;
  for (const auto& reject : rejects) answer.out += boost::json::serialize(to_json(reject)) + "\n";
  return answer;
}

std::string problem_line(const Problem& problem) {
  auto where = problem.line > 0 ? fmt::format(" in line {}", problem.line) : std::string();
  if (problem.column > 0) where += fmt::format(", column {}", problem.column);
  return fmt::format("  today    {}{}: {}\n", problem.code, where, problem.detail);
}

// What today's readers say of it: a reason of then may be mended since.
std::string todays_words(const Delivery& delivery, const Settings& settings) {
  const auto parsed = intake::read(delivery, settings);
  if (!parsed) return fmt::format("  today    {}\n", parsed.error().text());
  auto words = fmt::format("  today    it can be read as {}: {} items\n", parsed.value().format,
                           parsed.value().items.size());
  for (const auto& problem : parsed.value().problems) words += problem_line(problem);
  return words;
}

// Its head to standard error, so that standard output has its bytes and nothing else.
std::string head_of(const archive::Reject& reject) {
  auto head = fmt::format("reject {} from '{}'\n  received {} by {}\n  name     {}\n  size     {} bytes\n",
                          text_of(reject.id), reject.source, rfc3339(reject.received_at), name(reject.road),
                          reject.name, reject.size);
  if (!reject.format.empty()) head += fmt::format("  format   {}\n", reject.format);
  if (!reject.uri.empty()) head += fmt::format("  uri      {}\n", reject.uri);
  for (const auto& reason : reject.because) head += fmt::format("  because  {}\n", reason.text);
  if (reject.dismissed)
    head += fmt::format("  seen to  {} by {}: {}\n", rfc3339(reject.dismissed->at), reject.dismissed->by,
                        reject.dismissed->why);
  return head;
}

Result<Answer> show(Office& office, const Order& order) {
  TRY(auto reading, office.archive().reading());
  TRY(const auto rejects, find(order, reading));
  Answer answer;
  for (const auto& reject : rejects) answer.errors += head_of(reject);
  const auto delivery = reading.raw.get(rejects.front().id.raw);
  if (!delivery) {
    answer.status = 1;
    answer.errors += fmt::format("dateline: {}\n", delivery.error().text());
    return answer;
  }
  if (!delivery.value().content_type.empty())
    answer.errors += fmt::format("  sent as  {}\n", delivery.value().content_type);
  answer.errors += todays_words(delivery.value(), office.settings());
  answer.bytes = delivery.value().bytes;
  return answer;
}

boost::json::object to_json(const intake::Reread& change, RawId raw) {
  auto line = app::to_json(change, intake::Intent::act);
  line.erase("fields");
  line["id"] = text_of(archive::RejectId{raw, change.place});
  return line;
}

Result<Answer> retry(Office& office, const Order& order) {
  TRY(const auto wanted, named(text_arg(order.args, "id")));
  {
    TRY(auto reading, office.archive().reading());
    TRY(find(order, reading));
  }
  TRY(const auto done, office.replay().retry(wanted.raw, wanted.place));
  Answer answer;
  for (const auto& change : done.changes) {
    if (change.is == Outcome::reject) answer.status = 1;
    answer.out += boost::json::serialize(to_json(change, wanted.raw)) + "\n";
  }
  return answer;
}

Result<Answer> dismiss(Office& office, const Order& order) {
  const archive::Dismissal dismissal{office.clock().now(), "desk:" + text_arg(order.args, "who"),
                                     text_arg(order.args, "why")};
  if (dismissal.why.empty())
    return error(Fault::invalid, "who sees to a reject says why it is done with", {},
                 "say what was done: --why '…'");
  TRY(auto tx, office.archive().begin());
  TRY(const auto rejects, find(order, tx));
  Answer answer;
  for (auto reject : rejects) {
    TRY(tx.rejects.dismiss(reject.id, dismissal));
    reject.dismissed = dismissal;
    answer.out += boost::json::serialize(to_json(reject)) + "\n";
  }
  TRY(tx.commit());
  return answer;
}

struct Act {
  std::string_view name;
  Result<Answer> (*carry_out)(Office&, const Order&);
};

constexpr std::array acts{Act{"list", list}, Act{"show", show}, Act{"retry", retry}, Act{"dismiss", dismiss}};

// ---- on the command line -----------------------------------------------------------------------

Order order_to(std::string_view act, boost::json::object args) {
  args["act"] = act;
  return {.verb = "rejects", .args = std::move(args), .bytes = {}};
}

Order order_to_list(const RejectsArguments& arguments, std::int64_t limit) {
  return order_to("list", {{"since", arguments.since},
                           {"source", arguments.source},
                           {"limit", limit},
                           {"dismissed", arguments.all}});
}

std::string rejects_table(const std::vector<boost::json::object>& lines) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines) {
    const auto* because = line.if_contains("because");
    const bool told = because && because->is_array() && !because->get_array().empty();
    const auto* reason = told ? because->get_array().front().if_string() : nullptr;
    rows.push_back({text_arg(line, "id"), text_arg(line, "at"), text_arg(line, "source"),
                    text::visible(text_arg(line, "name")), std::to_string(number_arg(line, "size")),
                    reason ? text::visible(std::string_view(*reason)) : ""});
  }
  return text_table({{"id"}, {"received"}, {"source"}, {"name"}, {"bytes", true}, {"because"}}, rows);
}

// The deliveries that have a reject, each once, oldest first: it came first.
Result<std::vector<std::string>> all_of(const RejectsArguments& arguments, OrderWindow& window) {
  constexpr std::int64_t most = 100'000;
  auto open = arguments;
  open.all = false;
  TRY(const auto answer, window.give(order_to_list(open, most)));
  std::set<std::int64_t> deliveries;
  const auto lines = objects_of(answer);
  for (const auto& line : lines) deliveries.insert(std::atoll(text_arg(line, "id").c_str()));
  std::vector<std::string> ids;
  for (const auto raw : deliveries) ids.push_back(std::to_string(raw));
  return ids;
}

// Every one, whatever becomes of the others. 1 where one of them failed.
Result<int> each(std::string_view act, const std::vector<std::string>& ids, boost::json::object args,
                 OrderWindow& window, Console& console) {
  int status = 0;
  for (const auto& id : ids) {
    args["id"] = id;
    TRY(const auto done, window.hand_in(order_to(act, args), console));
    if (done != 0) status = 1;
  }
  return status;
}

}  // namespace

Result<int> list_rejects(const Common& common, const RejectsArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  TRY(auto answer, window.give(order_to_list(arguments, arguments.limit)));
  if (console.out_is_terminal && !answer.out.empty()) answer.out = rejects_table(objects_of(answer));
  console.out << answer.out << std::flush;
  console.err << answer.errors << std::flush;
  return answer.status;
}

Result<int> show_reject(const Common& common, const RejectsArguments& arguments, Console& console) {
  TRY(named(arguments.id));  // what is no number is none wherever one asks
  TRY(auto window, OrderWindow::open(common));
  TRY(const auto answer, window.give(order_to("show", {{"id", arguments.id}})));
  console.err << text::visible(answer.errors, text::Lines::many) << std::flush;
  console.out << (console.out_is_terminal ? text::visible(answer.bytes, text::Lines::many) : answer.bytes)
              << std::flush;
  return answer.status;
}

Result<int> retry_rejects(const Common& common, const RejectsArguments& arguments, Console& console) {
  if (arguments.ids.empty() && !arguments.all)
    return error(Fault::invalid, "which rejects?", {}, "name them, or --all");
  TRY(auto window, OrderWindow::open(common));
  auto ids = arguments.ids;
  if (arguments.all) {
    TRY(ids, all_of(arguments, window));
  }
  return each("retry", ids, {}, window, console);
}

Result<int> dismiss_rejects(const Common& common, const RejectsArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  const auto who = arguments.who.empty() ? user_at_terminal() : arguments.who;
  return each("dismiss", arguments.ids, {{"why", arguments.why}, {"who", who}}, window, console);
}

Result<Answer> carry_out_rejects(Office& office, const Order& order) {
  const auto act = text_arg(order.args, "act");
  const auto found = std::ranges::find(acts, act, &Act::name);
  if (found == acts.end()) return error(Fault::invalid, fmt::format("no such act on rejects: '{}'", act));
  return found->carry_out(office, order);
}

}  // namespace dateline::app
