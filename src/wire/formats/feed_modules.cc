#include "wire/formats/feed_modules.h"

#include <array>
#include <string_view>

#include "text/unicode.h"

namespace dateline::wire {
namespace {

struct Spelling {
  std::string_view text;
  Module module;
};

// A namespace belongs to a module when it contains the text; the first that fits. In lower case, since
// iTunes' has been written in every case there is.
constexpr std::array spaces{
    Spelling{"www.w3.org/2005/atom", Module::atom},
    Spelling{"purl.org/atom/", Module::atom},
    Spelling{"example.com/newformat", Module::atom},
    Spelling{"blogger.com/atom", Module::atom},
    Spelling{"purl.org/dc/elements", Module::dc},
    Spelling{"purl.org/dc/terms", Module::dcterms},
    Spelling{"purl.org/rss/1.0/modules/content", Module::content},
    Spelling{"purl.org/rss/1.0/modules/syndication", Module::sy},
    Spelling{"purl.org/rss/1.0/modules/", Module::other},
    Spelling{"search.yahoo.com/mrss", Module::media},
    Spelling{"itunes.com/dtds/podcast", Module::itunes},
    Spelling{"example.com/dtds/podcast", Module::itunes},
    Spelling{"georss.org", Module::georss},
    Spelling{"w3.org/2003/01/geo", Module::geo},
    Spelling{"www.w3.org/1999/xhtml", Module::xhtml},
    Spelling{"22-rdf-syntax", Module::rdf},
    Spelling{"creativecommons", Module::cc},
    Spelling{"purl.org/rss/", Module::rss},
    Spelling{"purl.org/net/rss", Module::rss},
    Spelling{"netscape.com/rdf", Module::rss},
    Spelling{"channel.netscape.com", Module::rss},
    Spelling{"backend.userland.com", Module::rss},
    Spelling{"blogs.law.harvard.edu/tech/rss", Module::rss},
};

constexpr std::array prefixes{
    Spelling{"", Module::rss},
    Spelling{"rss", Module::rss},
    Spelling{"atom", Module::atom},
    Spelling{"atom10", Module::atom},
    Spelling{"a10", Module::atom},
    Spelling{"dc", Module::dc},
    Spelling{"dcterms", Module::dcterms},
    Spelling{"content", Module::content},
    Spelling{"media", Module::media},
    Spelling{"itunes", Module::itunes},
    Spelling{"georss", Module::georss},
    Spelling{"geo", Module::geo},
    Spelling{"xhtml", Module::xhtml},
    Spelling{"rdf", Module::rdf},
    Spelling{"creativecommons", Module::cc},
    Spelling{"cc", Module::cc},
    Spelling{"sy", Module::sy},
};

}  // namespace

Module module_of(XmlNode node) {
  if (node.space().empty() && node.prefix().empty()) return Module::rss;
  const auto space = text::lower(node.space());
  for (const auto& each : spaces)
    if (!space.empty() && space.find(each.text) != std::string::npos) return each.module;
  const auto prefix = text::lower(node.prefix());
  for (const auto& each : prefixes)
    if (prefix == each.text && (!prefix.empty() || space.empty())) return each.module;
  return Module::other;
}

}  // namespace dateline::wire
