#include "app/metrics.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <filesystem>

#include "app/audience_desk.h"
#include "app/office.h"
#include "app/site_front.h"
#include "app/version.h"
#include "desk/source_board.h"
#include "news/names.h"
#include "text/visible.h"

namespace dateline::app {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

using Labels = std::vector<ClientMetric::Label>;

// A family of one type, filled value by value.
class Family {
 public:
  Family(std::vector<MetricFamily>& all, MetricType type, std::string name, std::string help)
      : family_(all.emplace_back(MetricFamily{std::move(name), std::move(help), type, {}})) {}

  Family& put(Labels labels, double value) {
    ClientMetric metric;
    metric.label = std::move(labels);
    // Broken UTF-8 in one label would cost the whole scrape.
    for (auto& label : metric.label) label.value = text::visible(label.value);
    if (family_.type == MetricType::Counter) metric.counter.value = value;
    if (family_.type == MetricType::Gauge) metric.gauge.value = value;
    family_.metric.push_back(std::move(metric));
    return *this;
  }
  void put(ClientMetric::Histogram histogram) {
    family_.metric.emplace_back().histogram = std::move(histogram);
  }
  Family& put(Labels labels, std::integral auto value) {
    return put(std::move(labels), static_cast<double>(value));
  }

 private:
  MetricFamily& family_;
};

class Page {
 public:
  Page() { families_.reserve(most_families); }  // a Family keeps its place
  Family counter(std::string name, std::string help) {
    return {families_, MetricType::Counter, std::move(name), std::move(help)};
  }
  Family gauge(std::string name, std::string help) {
    return {families_, MetricType::Gauge, std::move(name), std::move(help)};
  }
  Family histogram(std::string name, std::string help) {
    return {families_, MetricType::Histogram, std::move(name), std::move(help)};
  }
  std::string text() const {
    return prometheus::TextSerializer().prometheus::Serializer::Serialize(families_);
  }

 private:
  static constexpr std::size_t most_families = 64;
  std::vector<MetricFamily> families_;
};

void put_tallies(Family family, const std::vector<archive::TallyLine>& lines, const std::string& word) {
  for (const auto& line : lines) family.put({{"source", line.source}, {word, line.word}}, line.count);
}

void put_intake(Page& page, const Figures& figures) {
  put_tallies(page.counter("dateline_items_total", "Items by source and by what became of them."),
              figures.items, "outcome");
  put_tallies(page.counter("dateline_deliveries_total", "Deliveries taken in, by source and road."),
              figures.deliveries, "road");
  put_tallies(page.counter("dateline_troubles_total", "What went wrong before there was a delivery."),
              figures.troubles, "road");
  page.histogram("dateline_intake_seconds", "From a delivery's bytes to its outcomes, since the start.")
      .put(figures.intake_seconds);
}

double age(Instant since, Instant now) {
  return std::chrono::duration<double>(now - since).count();
}

void put_sources(Page& page, const Figures& figures) {
  auto failures =
      page.gauge("dateline_source_failures", "Polls, or looks into a mailbox, that have failed in a row.");
  auto paused = page.gauge("dateline_source_paused", "Whether the desk has paused the source.");
  auto state = page.gauge("dateline_source_state", "The state that the source is in; always 1.");
  auto quiet = page.gauge("dateline_source_item_age_seconds",
                          "Seconds since the last item that was news; absent where there has been none.");
  for (const auto& source : figures.sources) {
    const auto& name = source.state.name;
    failures.put({{"source", name}}, source.state.memory.failures);
    paused.put({{"source", name}}, source.state.paused_at ? 1 : 0);
    state.put({{"source", name}, {"state", std::string(desk::name(source.health))}}, 1);
    if (source.state.last_item) quiet.put({{"source", name}}, age(*source.state.last_item, figures.now));
  }
  auto alarms = page.gauge("dateline_alarms", "Alarms that stand, by kind.");
  for (const auto kind : {AlarmKind::silent, AlarmKind::failing, AlarmKind::awaited, AlarmKind::disk})
    alarms.put({{"kind", std::string(name(kind))}}, std::ranges::count(figures.alarms, kind, &Alarm::kind));
}

void put_archive(Page& page, const Figures& figures) {
  page.gauge("dateline_journal_position", "The newest entry of the journal.").put({}, figures.head.value);
  auto surfaces = page.gauge("dateline_surface_position", "The last entry that the surface shows.");
  for (const auto& line : figures.surfaces) surfaces.put({{"surface", line.surface}}, line.position.value);
  page.gauge("dateline_archive_bytes", "Bytes of the archive's database, raw store and all.")
      .put({}, figures.archive_bytes);
  page.gauge("dateline_disk_free_bytes", "Room on the data directory's disk.").put({}, figures.disk_free);
}

void put_site(Page& page, const http::ServerCounts& site) {
  page.counter("dateline_http_connections_total", "Connections of readers.").put({}, site.connections);
  page.counter("dateline_http_requests_total", "Requests of readers.").put({}, site.requests);
  page.counter("dateline_http_refused_total", "Requests that were not HTTP as it must be.")
      .put({}, site.refused);
  page.counter("dateline_http_timed_out_total", "Connections closed because the reader was too slow.")
      .put({}, site.timed_out);
  page.counter("dateline_http_turned_away_total", "Connections refused because there were too many.")
      .put({}, site.turned_away);
}

void put_audience(Page& page, const Figures& figures) {
  page.counter("dateline_views_total", "Readings of story pages that were counted.")
      .put({}, figures.views.counted);
  page.counter("dateline_views_left_out_total", "Those that were not, by why.")
      .put({{"reason", "repeat"}}, figures.views.repeats)
      .put({{"reason", "prefetch"}}, figures.views.prefetches)
      .put({{"reason", "program"}}, figures.views.programs)
      .put({{"reason", "not_a_page"}}, figures.views.not_pages);
  auto posts = page.counter("dateline_posts_total", "Forms that readers sent, by what became of them.");
  for (std::size_t fate = 0; fate < figures.posts.size(); ++fate)
    posts.put({{"outcome", std::string(site::post_fates[fate])}}, figures.posts[fate]);
}

// The names that every Prometheus client uses.
void put_process(Page& page, const ProcessFigures& process) {
  page.gauge("dateline_build_info", "The program; always 1.").put({{"version", std::string(version())}}, 1);
  page.gauge("process_resident_memory_bytes", "Resident memory.").put({}, process.resident_bytes);
  page.counter("process_cpu_seconds_total", "User and system time.").put({}, process.cpu_seconds);
  page.gauge("process_start_time_seconds", "When it started, since 1970.").put({}, process.start_seconds);
  page.gauge("process_open_fds", "Open descriptors.").put({}, process.open_descriptors);
  page.gauge("process_max_fds", "How many there can be.").put({}, process.most_descriptors);
}

}  // namespace

Result<Figures> read_figures(Office& office, const SiteFront& site, const AudienceDesk& audience) {
  Figures figures;
  figures.now = office.clock().now();
  TRY(auto reading, office.archive().reading());
  figures.intake_seconds = office.inbox().seconds();
  TRY(figures.items, reading.tallies.of(archive::Tallied::outcome));
  TRY(figures.deliveries, reading.tallies.of(archive::Tallied::delivery));
  TRY(figures.troubles, reading.tallies.of(archive::Tallied::trouble));
  TRY(auto known, reading.sources.all());
  for (auto& state : desk::all_sources(std::move(known), office.settings())) {
    const auto health = desk::health_of(desk::rules_of(state.name, office.settings()), state, figures.now);
    figures.sources.push_back({std::move(state), health});
  }
  TRY(figures.alarms, reading.alarms.standing());
  TRY(figures.head, reading.journal.head());
  TRY(figures.surfaces, reading.receipts.surfaces());
  TRY(figures.archive_bytes, reading.size());
  std::error_code unknown;
  const auto space = std::filesystem::space(office.data().path(), unknown);
  figures.disk_free = unknown ? 0 : static_cast<std::int64_t>(space.available);
  figures.site = site.counts();
  figures.views = audience.views();
  figures.posts = site.posts();
  figures.process = process_figures();
  return figures;
}

std::string metrics_text(const Figures& figures) {
  Page page;
  put_intake(page, figures);
  put_sources(page, figures);
  put_archive(page, figures);
  put_site(page, figures.site);
  put_audience(page, figures);
  put_process(page, figures.process);
  return page.text();
}

http::Routes metrics_routes(Office& office, const SiteFront& site, const AudienceDesk& audience) {
  http::Routes routes;
  routes.add(http::Method::get, "/metrics",
             [&office, &site, &audience](const http::Request&, const http::Captures&) {
               const auto figures = read_figures(office, site, audience);
               if (!figures) return http::problem(http::Status::service_unavailable, figures.error().text());
               return http::reply_with(http::Status::ok,
                                       {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"},
                                        {"Cache-Control", "no-store"}},
                                       metrics_text(figures.value()));
             });
  return routes;
}

}  // namespace dateline::app
