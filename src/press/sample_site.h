// For this room's tests: a site with invented stories, and what a reader of it would get.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edition/builder.h"
#include "press/press.h"
#include "settings/settings.h"

namespace dateline::press {

// Today at the sample site.
Instant sample_now();

// The default site with two kinds of link list, a contact and editions; in Asia/Kolkata's zone.
Settings sample_settings();

// A published story; `id` decides its headline, sector, country and time among two dozen.
Story sample_story(std::int64_t id);
constexpr std::int64_t sample_count = 26;

// A journal entry that publishes, or takes off, this story.
JournalEntry entry_of(Story story);

// A site that entries are applied to.
struct SampleSite {
  explicit SampleSite(Settings of = sample_settings());

  void apply(const std::vector<JournalEntry>& entries);
  void publish(std::int64_t first, std::int64_t last);

  // The whole page as it is sent to who takes no gzip; "308 LOCATION" or "404" where there is none.
  std::string get(std::string_view path) const;
  std::size_t gzip_size(std::string_view path) const;
  http::Status status(std::string_view path) const;

  Settings settings;
  edition::EditionBuilder builder;
  std::unique_ptr<Press> press;
};

// How often `needle` stands in `text`.
std::size_t count(std::string_view text, std::string_view needle);

// What is not well-formed about this XML: a tag that is not closed, a bare '&' or '<', a byte that XML
// cannot hold. Empty: nothing.
std::string xml_fault(std::string_view xml);

}  // namespace dateline::press
