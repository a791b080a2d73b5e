// `dateline replay`: the raw store read again. The command turns the pages: each order reads some
// deliveries and says where it came to, so a newsroom that runs is never kept, and whoever loses
// patience stops between two of them with nothing half done.
#include "intake/replay.h"

#include <fmt/ostream.h>

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/carry_out.h"
#include "app/order_args.h"
#include "app/order_window.h"
#include "app/reread_json.h"
#include "app/verbs.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

// What one order reads, whichever comes first.
constexpr std::size_t most_deliveries = 250, most_bytes = std::size_t{1} << 20;
constexpr auto longest = 500ms;

// ---- in the office -----------------------------------------------------------------------------

// Where a page begins and where all of them end.
struct Page {
  RawId after, last;
  archive::RawFilter filter;
  intake::Intent intent = intake::Intent::look;
};

struct PageEnd {
  RawId after;
  bool is_last = false;
  ReplaySums sums;
};

Result<Page> page_of(const Order& order, archive::Reading& reading) {
  Page page{RawId(number_arg(order.args, "after")), RawId(number_arg(order.args, "last")), {}, {}};
  page.filter.source = text_arg(order.args, "source");
  TRY(page.filter.since, moment_arg(order.args, "since"));
  page.intent = flag_arg(order.args, "act") ? intake::Intent::act : intake::Intent::look;
  if (!page.last) {  // what comes in from now on is read by today's readers anyway
    TRY(page.last, reading.raw.newest());
  }
  return page;
}

// One delivery; what stands in its way is said, and the next one is read. An error ends the replay.
Result<> read_one(Office& office, const archive::RawHead& head, intake::Intent intent, PageEnd& end,
                  Answer& answer) {
  if (head.forgotten_at) {
    ++end.sums.deliveries, ++end.sums.forgotten;
    return ok();
  }
  const auto done = office.replay().replay(head.id, intent);
  if (!done && done.error().fault == Fault::unavailable) return done.error();
  if (!done) {
    ++end.sums.deliveries, ++end.sums.failed;
    answer.errors += fmt::format("dateline: delivery {}: {}\n", head.id.value, done.error().text());
    return ok();
  }
  end.sums.add(done.value());
  if (!done.value().changes.empty() || done.value().unread)
    answer.out += boost::json::serialize(app::to_json(done.value(), intent)) + "\n";
  return ok();
}

boost::json::object to_json(const PageEnd& end, const Page& page, std::int64_t of) {
  return {{"after", end.after.value},
          {"last", page.last.value},
          {"is_last", end.is_last},
          {"of", of},
          {"sums", to_json(end.sums)}};
}

// ---- on the command line -----------------------------------------------------------------------

// A line that moves on a terminal; else one for each thousand.
class ReplayProgress {
 public:
  explicit ReplayProgress(Console& console) : console_(console) {}

  void show(const ReplaySums& sums, std::int64_t of) {
    if (!console_.err_is_terminal && sums.deliveries / step_ == shown_ / step_) return;
    shown_ = sums.deliveries;
    fmt::print(console_.err, "{}{} of {} deliveries read, {} items differ{}", start(), sums.deliveries, of,
               sums.items - sums.unchanged, console_.err_is_terminal ? "" : "\n");
    console_.err.flush();
  }

  void clear() {
    if (console_.err_is_terminal) console_.err << start() << std::flush;
  }

 private:
  static constexpr std::int64_t step_ = 1000;
  std::string_view start() const { return console_.err_is_terminal ? "\r\x1b[K" : ""; }

  Console& console_;
  std::int64_t shown_ = 0;
};

Order first_page(const ReplayArguments& arguments) {
  return {.verb = "replay",
          .args = {{"since", arguments.since}, {"source", arguments.source}, {"act", !arguments.dry_run}},
          .bytes = {}};
}

}  // namespace

Result<int> replay(const Common& common, const ReplayArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  auto order = first_page(arguments);
  ReplayProgress progress(console);
  ReplaySums sums;
  for (bool more = true; more;) {
    TRY(auto answer, window.give(order));
    const auto lines = objects_of(answer);
    if (answer.status != 0 || lines.empty() || !lines.back().contains("is_last")) {
      console.err << answer.errors << std::flush;
      return 1;
    }
    const auto& end = lines.back();
    progress.clear();
    answer.out.resize(answer.out.find_last_of('\n', answer.out.size() - 2) + 1);  // without the page's end
    console.out << answer.out << std::flush;
    console.err << answer.errors << std::flush;
    const auto* part = end.if_contains("sums");
    if (part && part->is_object()) sums += sums_of(part->get_object());
    progress.show(sums, number_arg(end, "of"));
    order.args["after"] = number_arg(end, "after");
    order.args["last"] = number_arg(end, "last");
    more = !flag_arg(end, "is_last");
  }
  progress.clear();
  console.out << boost::json::serialize(to_json(sums)) << "\n" << std::flush;
  return sums.failed == 0 ? 0 : 1;
}

Result<Answer> carry_out_replay(Office& office, const Order& order) {
  TRY(auto reading, office.archive().reading());
  TRY(const auto page, page_of(order, reading));
  TRY(const auto of, reading.raw.count(page.filter));
  TRY(const auto heads, reading.raw.after(page.after, page.filter, most_deliveries));
  Answer answer;
  PageEnd end{page.after, heads.size() < most_deliveries, {}};
  const auto until = std::chrono::steady_clock::now() + longest;
  for (const auto& head : heads) {
    const bool beyond = head.id > page.last;
    if (beyond || answer.out.size() > most_bytes || std::chrono::steady_clock::now() > until) {
      end.is_last = beyond;
      break;
    }
    TRY(read_one(office, head, page.intent, end, answer));
    end.after = head.id;
  }
  answer.out += boost::json::serialize(to_json(end, page, of)) + "\n";
  return answer;
}

}  // namespace dateline::app
