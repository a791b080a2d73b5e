#include <fmt/format.h>
#include <unistd.h>

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/carry_out.h"
#include "app/order_window.h"
#include "app/site_settings.h"
#include "app/source_lists.h"
#include "app/source_text.h"
#include "app/source_trial.h"
#include "app/state.h"
#include "app/user.h"
#include "app/verbs.h"
#include "app/version.h"
#include "base/file.h"
#include "base/log.h"
#include "text/visible.h"
#include "wire/feeds/poller.h"

namespace dateline::app {
namespace {

constexpr std::size_t most_shown = 20;  // troubles and rejects, the newest

// ---- in the office -----------------------------------------------------------------------------

std::string text(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::string line(const boost::json::object& json) {
  return boost::json::serialize(json) + "\n";
}

Result<std::string> list(Office& office, const boost::json::object& args) {
  const auto now = office.clock().now();
  TRY(auto reading, office.archive().reading());
  TRY(const auto board, desk::source_board(reading, office.settings(), now));
  if (args.contains("table")) return table(board, now);
  std::string lines;
  for (const auto& source : board) lines += line(to_json(source));
  return lines;
}

Result<std::string> show(Office& office, const boost::json::object& args) {
  const auto source = text(args, "source");
  TRY(auto reading, office.archive().reading());
  const auto now = office.clock().now();
  TRY(const auto found, desk::source_line(reading, office.settings(), source, now));
  TRY(const auto troubles, reading.sources.troubles(source, most_shown));
  TRY(const auto rejects, reading.rejects.list({.source = source, .limit = most_shown}));
  if (args.contains("table")) return page(found, troubles, rejects, now);
  auto json = to_json(found);
  auto& shown_troubles = (json["troubles"] = boost::json::array()).as_array();
  for (const auto& trouble : troubles) shown_troubles.push_back(to_json(trouble));
  auto& shown_rejects = (json["rejects"] = boost::json::array()).as_array();
  for (const auto& reject : rejects) shown_rejects.push_back(to_json(reject));
  return line(json);
}

// How the source stands; refuses one that nobody knows, before anything is done about it.
Result<desk::SourceLine> stand(Office& office, std::string_view source) {
  TRY(auto reading, office.archive().reading());
  return desk::source_line(reading, office.settings(), source, office.clock().now());
}

Result<std::string> change(Office& office, const boost::json::object& args,
                           Result<> (*verb)(archive::Sources&, const boost::json::object&, Instant)) {
  const auto source = text(args, "source");
  TRY(stand(office, source));
  TRY(auto tx, office.archive().begin());
  TRY(verb(tx.sources, args, office.clock().now()));
  TRY(tx.commit());
  const auto why = text(args, "why");
  log::info("source {}: {} by desk:{}{}{}", source, text(args, "verb"), text(args, "who"),
            why.empty() ? "" : ": ", why);
  TRY(const auto after, stand(office, source));
  return line(to_json(after));
}

Result<std::string> pause(Office& office, const boost::json::object& args) {
  return change(office, args, [](archive::Sources& sources, const boost::json::object& words, Instant now) {
    return sources.pause(text(words, "source"), "desk:" + text(words, "who"), text(words, "why"), now);
  });
}

Result<std::string> resume(Office& office, const boost::json::object& args) {
  return change(office, args, [](archive::Sources& sources, const boost::json::object& words, Instant now) {
    return sources.resume(text(words, "source"), now);
  });
}

struct Row {
  std::string_view verb;
  Result<std::string> (*act)(Office&, const boost::json::object&);
};

constexpr std::array rows{Row{"list", list}, Row{"show", show}, Row{"pause", pause}, Row{"resume", resume}};

}  // namespace

// ---- on the command line -----------------------------------------------------------------------

namespace {

// Needs no newsroom: only what the one that runs there was started with.
Result<int> test(const Common& common, const SourcesArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(as_it_runs(common)));
  const TrialRequest request{arguments.source, arguments.format};
  const bool is_url = request.asked.starts_with("http://") || request.asked.starts_with("https://");
  TRY(auto rules, feeds::fetch_rules(settings, "Dateline/" + std::string(version())));
  TRY(const auto trial, is_url                      ? try_url(request, rules, settings)
                        : is_mailbox(request.asked) ? try_mailbox(request, rules, settings)
                                                    : try_file(request, settings));
  const bool for_people = console.out_is_terminal && !arguments.json;
  console.out << (for_people ? page(trial) : line(to_json(trial)));
  if (!trial.why_not) return 0;
  complain(console, *trial.why_not);
  return 1;
}

void tell(Console& console, const std::string& what) {
  console.err << "dateline: " << what << '\n';
}

// The lines are printed, never written: site.toml is a person's, with its order and its comments.
Result<int> import_list(const Common& common, const SourcesArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(as_it_runs(common)));
  TRY(const auto bytes, read_file(arguments.source));
  auto opml = wire::read_opml(bytes);
  if (!opml) {
    opml.error().where = arguments.source + ", " + opml.error().where;
    return opml.error();
  }
  const auto imported = import_sources(opml.value(), settings);
  console.out << imported.toml;
  for (const auto& known : imported.known) tell(console, known);
  for (const auto& problem : opml.value().problems)
    tell(console, fmt::format("line {}: {}", problem.line, text::visible(problem.detail)));
  tell(console, fmt::format("{} to be added, {} there already, {} problems", imported.added,
                            imported.known.size(), opml.value().problems.size()));
  return opml.value().problems.empty() ? 0 : 1;
}

Result<int> export_all(const Common& common, Console& console) {
  TRY(const auto settings, site_settings(as_it_runs(common)));
  const auto exported = export_sources(settings);
  console.out << exported.opml;
  for (const auto& name : exported.without_login)
    tell(console, fmt::format("'{}' goes without its user and password", name));
  return 0;
}

}  // namespace

Result<int> sources(const Common& common, const SourcesArguments& arguments, Console& console) {
  if (arguments.verb == "test") return test(common, arguments, console);
  if (arguments.verb == "import") return import_list(common, arguments, console);
  if (arguments.verb == "export") return export_all(common, console);
  Order order{.verb = "sources", .args = {{"verb", arguments.verb}}, .bytes = {}};
  order.args["source"] = arguments.source;
  order.args["who"] = arguments.who.value_or(user_at_terminal());
  order.args["why"] = arguments.why;
  if (!arguments.json && ::isatty(STDOUT_FILENO)) order.args["table"] = true;
  TRY(auto window, OrderWindow::open(common));
  return window.hand_in(order, console);
}

Result<Answer> carry_out_sources(Office& office, const Order& order) {
  const auto verb = text(order.args, "verb");
  const auto row = std::ranges::find(rows, verb, &Row::verb);
  if (row == rows.end()) return error(Fault::invalid, "no such verb of sources: '" + verb + "'");
  TRY(auto out, row->act(office, order.args));
  return Answer{.status = 0, .out = std::move(out), .errors = {}};
}

}  // namespace dateline::app
