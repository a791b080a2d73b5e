#include "app/metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

Figures some_figures() {
  Figures figures;
  figures.now = noon;
  figures.items = {{"northwind", "new", 12}, {"northwind", "seen", 300}};
  figures.deliveries = {{"northwind", "poll", 40}};
  figures.troubles = {{"lantern", "push", 2}};
  figures.intake_seconds = {3, 0.5, {{1, 0.25}, {3, std::numeric_limits<double>::infinity()}}};
  figures.sources.resize(2);
  figures.sources[0].state.name = "lantern";
  figures.sources[0].state.paused_at = noon;
  figures.sources[0].health = desk::SourceHealth::paused;
  figures.sources[1].state.name = "northwind";
  figures.sources[1].state.last_item = noon - 90s;
  figures.sources[1].state.memory.failures = 4;
  figures.sources[1].health = desk::SourceHealth::failing;
  figures.alarms = {{AlarmKind::failing, "northwind", "", "", noon}};
  figures.head = Position(77);
  figures.surfaces = {{"pages", Position(76), {}}};
  figures.archive_bytes = 4096;
  figures.site.requests = 5;
  figures.process.cpu_seconds = 1.5;
  figures.views = {.counted = 9, .repeats = 8, .prefetches = 7, .programs = 6, .not_pages = 5};
  figures.posts[static_cast<std::size_t>(site::PostFate::accepted)] = 3;
  figures.posts[static_cast<std::size_t>(site::PostFate::trapped)] = 4;
  return figures;
}

TEST(Metrics, AreLinesOfPrometheus) {
  const auto text = metrics_text(some_figures());
  for (const auto* line : {"# TYPE dateline_items_total counter\n",
                           "dateline_items_total{source=\"northwind\",outcome=\"new\"} 12\n",
                           "dateline_items_total{source=\"northwind\",outcome=\"seen\"} 300\n",
                           "dateline_deliveries_total{source=\"northwind\",road=\"poll\"} 40\n",
                           "dateline_troubles_total{source=\"lantern\",road=\"push\"} 2\n",
                           "dateline_source_failures{source=\"northwind\"} 4\n",
                           "dateline_source_paused{source=\"lantern\"} 1\n",
                           "dateline_source_paused{source=\"northwind\"} 0\n",
                           "dateline_source_state{source=\"northwind\",state=\"failing\"} 1\n",
                           "dateline_source_item_age_seconds{source=\"northwind\"} 90\n",
                           "dateline_alarms{kind=\"failing\"} 1\n",
                           "dateline_alarms{kind=\"silent\"} 0\n",
                           "dateline_journal_position 77\n",
                           "dateline_surface_position{surface=\"pages\"} 76\n",
                           "dateline_archive_bytes 4096\n",
                           "dateline_http_requests_total 5\n",
                           "dateline_views_total 9\n",
                           "dateline_views_left_out_total{reason=\"repeat\"} 8\n",
                           "dateline_views_left_out_total{reason=\"program\"} 6\n",
                           "dateline_posts_total{outcome=\"accepted\"} 3\n",
                           "dateline_posts_total{outcome=\"trapped\"} 4\n",
                           "process_cpu_seconds_total 1.5\n",
                           "# TYPE process_resident_memory_bytes gauge\n"})
    EXPECT_THAT(text, HasSubstr(line));
  EXPECT_THAT(text, Not(HasSubstr("item_age_seconds{source=\"lantern\"}")));
  EXPECT_THAT(text, HasSubstr("dateline_build_info{version=\""));
}

TEST(Metrics, LetNoNameBreakALine) {
  auto figures = some_figures();
  figures.items = {{"a\"b\\c\nd\xff", "new", 1}};
  EXPECT_THAT(metrics_text(figures),
              HasSubstr("dateline_items_total{source=\"a\\\"b\\\\\\\\c\\\\nd\\\\xff\",outcome=\"new\"} 1\n"));
}

}  // namespace
}  // namespace dateline::app
