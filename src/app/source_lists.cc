#include "app/source_lists.h"

#include <fmt/format.h>

#include "app/source_toml.h"
#include "http/url.h"
#include "settings/rules.h"
#include "text/visible.h"

namespace dateline::app {

ImportedSources import_sources(const wire::Opml& opml, const Settings& settings) {
  ImportedSources imported;
  auto together = settings;  // what is there once they are added
  std::vector<std::string> names;
  for (const auto& source : settings.sources) names.push_back(source.name);
  for (const auto& feed : opml.feeds) {
    if (const auto* known = source_at(feed.url, together)) {
      imported.known.push_back(fmt::format("line {}: {} is polled already, as '{}'", feed.line,
                                           http::shown_url(feed.url), known->name));
      continue;
    }
    Source source;
    source.name = source_name_for(feed.title, feed.url, names);
    source.title = feed.title;
    source.url = feed.url;
    if (accepts(Rule::language, feed.language)) source.language = feed.language;
    imported.toml += (imported.toml.empty() ? "" : "\n") + toml_of(source);
    ++imported.added;
    names.push_back(source.name);
    together.sources.push_back(std::move(source));
  }
  return imported;
}

ExportedSources export_sources(const Settings& settings) {
  ExportedSources exported;
  std::vector<wire::OpmlFeed> feeds;
  for (const auto& source : settings.sources) {
    if (source.url.empty()) continue;
    auto url = http::without_login(source.url);
    if (url != http::with_login_of(url, source.url)) exported.without_login.push_back(source.name);
    feeds.push_back({source.title.empty() ? source.name : source.title, std::move(url), source.language, 0});
  }
  exported.opml = wire::write_opml(settings.site.name, feeds);
  return exported;
}

}  // namespace dateline::app
