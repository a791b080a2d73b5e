// Metrics: what Prometheus is told at GET /metrics of the newsroom's listener, in its text format.
//
// What the archive knows is read when it is asked for, so it survives restarts and needs no second
// bookkeeping. A scrape costs some rows for each source and each surface, however old the archive is.
#pragma once

#include <prometheus/client_metric.h>

#include <string>
#include <vector>

#include "app/process_figures.h"
#include "archive/archive.h"
#include "audience/readership.h"
#include "desk/source_health.h"
#include "http/routes.h"
#include "http/server.h"
#include "settings/settings.h"
#include "site/reader_forms.h"

namespace dateline::app {

class Office;
class AudienceDesk;
class SiteFront;

struct Figures {
  Instant now{};
  std::vector<archive::TallyLine> items, deliveries, troubles;
  prometheus::ClientMetric::Histogram intake_seconds;
  struct OfSource {
    archive::SourceState state;
    desk::SourceHealth health = desk::SourceHealth::unheard;
  };
  std::vector<OfSource> sources;
  std::vector<Alarm> alarms;
  Position head;
  std::vector<archive::SurfaceLine> surfaces;
  std::int64_t archive_bytes = 0, disk_free = 0;
  http::ServerCounts site;
  audience::ViewFigures views;
  site::PostCounts posts{};
  ProcessFigures process;
};

Result<Figures> read_figures(Office& office, const SiteFront& site, const AudienceDesk& audience);

// Version 0.0.4 of the text format.
std::string metrics_text(const Figures& figures);

// GET /metrics. All outlive the routes.
http::Routes metrics_routes(Office& office, const SiteFront& site, const AudienceDesk& audience);

}  // namespace dateline::app
