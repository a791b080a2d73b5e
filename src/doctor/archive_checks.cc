#include "doctor/archive_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <thread>

#include "archive/examination.h"
#include "archive/schema.h"
#include "base/hash.h"

namespace dateline::doctor {
namespace {

using namespace std::chrono_literals;
using archive::Examination;

constexpr std::int64_t sample = 500;  // deliveries whose bytes are unpacked: some tens of milliseconds
constexpr std::int64_t sample_of_masters = 20;  // of some megabytes each
constexpr std::int64_t all = std::int64_t{1} << 62;
constexpr auto filing_takes = 2min;  // longer and a running newsroom has left it lying
constexpr auto clocks_differ = 5min;
constexpr auto surfaces_take = 3s;
constexpr std::string_view restore = "stop the newsroom, keep this directory, and restore the newest backup";

using Words = Result<Examination::Words>;

class Checkup {
 public:
  Checkup(const ArchivePatient& patient, const Report& report) : patient_(patient), report_(report) {}

  void run() {
    auto opened = Examination::open(patient_.location);
    if (!opened) return report_(unopened(opened.error()));
    auto& archive = opened.value();
    const auto server = archive.server();
    if (!server) return report_(wrong("archive", server.error(), restore));
    report_(fine("archive", server.value()));
    if (!schema(archive)) return;
    words("pages", archive.pages(!patient_.thorough), "none damaged");
    words("references", archive.references(), "all lead somewhere");
    journal(archive);
    words("stories", archive.stories(told("stories")), "the newest entry of each can be read");
    raw_bytes(archive);
    masters(archive);
    words(
        "ledger", archive.ledger(), "it adds up",
        "keep this directory and compare with the newest backup: something was changed by hand or by damage");
    filing(archive);
    clock(archive);
    surfaces();
  }

 private:
  static Finding unopened(const Error& why) {
    return wrong("archive", why,
                 why.fault == Fault::not_found ? "start a newsroom here once, or restore a backup" : restore);
  }

  Examination::Watcher told(std::string_view what) const {
    return [this, what](std::int64_t done, std::int64_t of) {
      if (patient_.watcher) patient_.watcher(what, done, of);
    };
  }

  void words(std::string check, const Words& found, std::string good,
             std::string_view advice = restore) const {
    if (!found)
      report_(wrong(std::move(check), found.error(), advice));
    else if (found.value().empty())
      report_(fine(std::move(check), std::move(good)));
    else
      report_(
          wrong(std::move(check), fmt::format("{}", fmt::join(found.value(), "; ")), std::string(advice)));
  }

  bool schema(Examination& archive) const {
    const auto version = archive.schema_version();
    const auto newest = archive::migrations().back().version;
    if (!version) {
      report_(wrong("schema", version.error(), restore));
    } else if (version.value() == newest) {
      report_(fine("schema", fmt::format("version {}", newest)));
      return true;
    } else if (version.value() > newest) {
      report_(wrong("schema", fmt::format("version {}, and this program knows {}", version.value(), newest),
                    "run the newer program"));
    } else {
      report_(warning(
          "schema",
          fmt::format("version {}; the rest is not looked at before it is {}", version.value(), newest),
          "it is brought up to date when the newsroom starts"));
    }
    return false;
  }

  void journal(Examination& archive) const {
    const auto head = archive.head();
    words("journal", archive.journal(),
          head ? fmt::format("{} entries without a gap", head.value().value) : "");
  }

  void raw_bytes(Examination& archive) const {
    const auto from = sha256(rfc3339(patient_.now));  // another sample each time
    const auto found = archive.raw_bytes(from, patient_.thorough ? all : sample, told("raw bytes"));
    words("raw bytes", found,
          patient_.thorough ? "all are those that came in" : "a sample of them is what came in");
  }

  void masters(Examination& archive) const {
    const auto found =
        archive.masters(sha256(rfc3339(patient_.now)), patient_.thorough ? all : sample_of_masters);
    words(
        "pictures", found,
        patient_.thorough ? "all masters are those that came in" : "a sample of the masters is what came in");
  }

  void filing(Examination& archive) const {
    const auto waiting = archive.not_filed(patient_.running ? patient_.now - filing_takes : Instant::max());
    if (!waiting) return report_(wrong("filing", waiting.error(), restore));
    if (waiting.value() == 0) return report_(fine("filing", "every delivery is filed"));
    const auto detail = fmt::format("{} deliveries are stored but not filed", waiting.value());
    report_(patient_.running ? wrong("filing", detail, "see the newsroom's log, and restart it")
                             : warning("filing", detail, "the newsroom files them when it starts"));
  }

  // An entry from the future: a clock that was wrong once, or is now.
  void clock(Examination& archive) const {
    const auto newest = archive.newest_entry();
    if (!newest) return report_(wrong("entries' time", newest.error(), restore));
    if (!newest.value()) return report_(fine("entries' time", "there are none"));
    const auto at = *newest.value();
    if (at <= patient_.now + clocks_differ)
      return report_(fine("entries' time", "the newest is of " + rfc3339(at)));
    report_(wrong("entries' time",
                  fmt::format("the newest is of {}, and it is {} by this machine's clock", rfc3339(at),
                              rfc3339(patient_.now)),
                  "set the clock right (timedatectl); readers see this time until then"));
  }

  // A running newsroom's surfaces come to the head within moments.
  void surfaces() const {
    const auto until = std::chrono::steady_clock::now() + surfaces_take;
    std::optional<Position> goal;
    while (true) {
      auto archive = Examination::open(patient_.location);
      const auto head = archive ? archive.value().head() : archive.error();
      const auto lines = archive ? archive.value().surfaces() : archive.error();
      if (!head || !lines) return report_(wrong("surfaces", head ? lines.error() : head.error(), restore));
      if (!goal) goal = head.value();
      const bool at_head =
          std::ranges::all_of(lines.value(), [&](const auto& line) { return line.position >= *goal; });
      if (at_head || !patient_.running || std::chrono::steady_clock::now() > until)
        return report_(of(lines.value(), *goal, at_head));
      std::this_thread::sleep_for(50ms);
    }
  }

  Finding of(const std::vector<archive::SurfaceLine>& lines, Position goal, bool at_head) const {
    std::vector<std::string> parts;
    for (const auto& line : lines)
      parts.push_back(line.position >= goal
                          ? fmt::format("{} at the head", line.surface)
                          : fmt::format("{} behind by {}", line.surface, goal.value - line.position.value));
    const auto detail = parts.empty() ? std::string("none yet") : fmt::format("{}", fmt::join(parts, ", "));
    if (at_head) return fine("surfaces", detail);
    if (!patient_.running) return fine("surfaces", detail + "; they catch up when the newsroom starts");
    return wrong("surfaces", detail, "see the newsroom's log: an entry cannot be applied");
  }

  const ArchivePatient& patient_;
  const Report& report_;
};

}  // namespace

void check_archive(const ArchivePatient& patient, const Report& report) {
  Checkup(patient, report).run();
}

}  // namespace dateline::doctor
