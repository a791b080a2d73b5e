// Lists of feeds in and out: OPML to the lines of site.toml that add its feeds, and the settings' feeds to
// OPML. Pure.
#pragma once

#include <string>
#include <vector>

#include "settings/settings.h"
#include "wire/formats/opml.h"

namespace dateline::app {

struct ImportedSources {
  std::string toml;  // a [[source]] for each that is new; empty: none is
  int added = 0;
  std::vector<std::string> known;  // "LINE: URL is polled already, as 'NAME'"
};

// Feeds that the settings have, or that come twice, are added once. Names are new, and told apart.
ImportedSources import_sources(const wire::Opml& opml, const Settings& settings);

struct ExportedSources {
  std::string opml;
  std::vector<std::string> without_login;  // names of sources whose user and password were left out
};

ExportedSources export_sources(const Settings& settings);

}  // namespace dateline::app
