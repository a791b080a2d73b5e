#include "press/sample_site.h"

#include <gtest/gtest.h>

#include "press/assembled.h"
#include "settings/reader.h"

namespace dateline::press {
namespace {

http::Reply reply_to(const SampleSite& site, std::string_view path, bool gzip) {
  const auto& table = site.press->table();
  const auto lookup = table.find(path);
  const auto* found = std::get_if<Found>(&lookup);
  http::Request request;
  if (gzip) request.fields = {{"Accept-Encoding", "gzip"}};
  return answer(assemble(table, found ? found->page : table.not_found()), request);
}

}  // namespace

Settings sample_settings() {
  auto settings = default_settings();
  settings.site.name = "Terraces Daily";
  settings.site.publisher = "Terraces Daily Media";
  settings.site.tagline = "News of how people live better";
  settings.site.description = "Development news from every region.";
  settings.site.url = "https://terraces.example.org";
  settings.site.zone = "Asia/Kolkata";
  settings.site.date_pattern = "dd-MM-yyyy HH:mm zzz";
  settings.site.parent_name = "Hillside Research";
  settings.site.parent_url = "https://hillside.example.org";
  settings.social = {{"LinkedIn", "https://linkedin.example.org/terraces"}, {"RSS", "/feed.xml"}};
  settings.link_lists = {{"Other Links", {{"Write for us", "mailto:desk@terraces.example.org"}}},
                         {"Other Products", {{"Hillside Atlas", "https://atlas.hillside.example.org"}}}};
  settings.menu = {{"About us", "/page/about"}};
  settings.contact = {.name = "Terraces Daily",
                      .email = "info@terraces.example.org",
                      .phones = {"+00-555-0100140", "+00-5550100141", "42"}};
  return settings;
}

SampleSite::SampleSite(Settings of)
    : settings(std::move(of)),
      builder(settings),
      press(std::move(Press::create(settings, DATELINE_SOURCE_DIR "/themes", sample_now()).value())) {}

void SampleSite::apply(const std::vector<JournalEntry>& entries) {
  std::vector<edition::Change> changes;
  for (const auto& entry : entries) changes.push_back(builder.apply(entry, sample_now()));
  press->apply(builder.edition(), changes, sample_now());
}

void SampleSite::publish(std::int64_t first, std::int64_t last) {
  std::vector<JournalEntry> entries;
  for (auto id = first; id <= last; ++id) entries.push_back(entry_of(sample_story(id)));
  apply(entries);
}

std::string SampleSite::get(std::string_view path) const {
  const auto lookup = press->table().find(path);
  if (const auto* moved = std::get_if<Moved>(&lookup)) return "308 " + moved->location;
  if (std::holds_alternative<Missing>(lookup)) return "404";
  std::string all;
  const auto reply = reply_to(*this, path, false);
  for (const auto part : reply.body()) all += part;
  return all;
}

std::size_t SampleSite::gzip_size(std::string_view path) const {
  std::size_t size = 0;
  const auto reply = reply_to(*this, path, true);
  for (const auto part : reply.body()) size += part.size();
  return size;
}

http::Status SampleSite::status(std::string_view path) const {
  return reply_to(*this, path, false).status;
}

std::size_t count(std::string_view text, std::string_view needle) {
  std::size_t n = 0;
  for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) ++n;
  return n;
}

// Strict about what our own writers may get wrong, not an XML parser: elements, attributes in double
// quotes, one declaration, the five entities.
std::string xml_fault(std::string_view xml) {
  std::vector<std::string_view> open;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const auto rest = xml.substr(at);
    if (static_cast<unsigned char>(rest[0]) < 0x20 && rest[0] != '\n') return "a control character";
    if (rest[0] == '&') {
      const auto name = rest.substr(1, rest.find(';') - 1);
      if (name != "amp" && name != "lt" && name != "gt" && name != "quot" && name != "apos" && name != "#39")
        return "a bare ampersand: " + std::string(rest.substr(0, 20));
    }
    if (rest[0] != '<') continue;
    const auto end = rest.find('>');
    if (end == std::string_view::npos || rest.find('<', 1) < end) return "a bare '<'";
    const auto tag = rest.substr(1, end - 1);
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1))
        return "closed without being open: " + std::string(tag);
      open.pop_back();
    } else if (!tag.starts_with('?') && !tag.ends_with('/')) {
      open.push_back(tag.substr(0, tag.find_first_of(" \n")));
    }
    at += end;
  }
  return open.empty() ? "" : "not closed: " + std::string(open.back());
}

namespace {

TEST(SampleSite, SeesWhatIsNotWellFormed) {
  EXPECT_EQ(xml_fault("<a b=\"c\"><d/>x &amp; y</a>"), "");
  for (const auto* bad : {"<a>", "</a>", "<a><b></a></b>", "<a>x & y</a>", "<a>1 < 2</a>", "<a>\x01</a>"})
    EXPECT_NE(xml_fault(bad), "") << bad;
}

}  // namespace
}  // namespace dateline::press
