#include "wire/formats/parse.h"

#include <fmt/format.h>

#include <array>

#include "wire/formats/feed.h"
#include "wire/formats/ninjs.h"
#include "wire/formats/notices.h"
#include "wire/formats/page.h"
#include "wire/formats/sniff.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {
namespace {

struct Format {
  std::string_view name;
  Result<Parsed> (*parse)(std::string_view bytes, const Hints& hints);
};

constexpr std::array formats{Format{"rss", parse_feed},       Format{"rdf", parse_feed},
                             Format{"atom", parse_feed},      Format{"ninjs", parse_ninjs},
                             Format{"text", parse_wire_text}, Format{"page", parse_page}};

constexpr std::size_t max_bytes = 64 << 20;

}  // namespace

Result<Parsed> parse(std::string_view bytes, const Hints& hints) {
  if (bytes.size() > max_bytes)
    return error(Fault::limit, fmt::format("{} bytes; at most {} are read", bytes.size(), max_bytes),
                 hints.name);
  if (bytes.empty()) return error(Fault::invalid, "there are no bytes", hints.name);
  const auto format = hints.format.empty() ? std::string(sniff(bytes, hints)) : hints.format;
  for (const auto& each : formats)
    if (each.name == format) {
      TRY(auto parsed, each.parse(bytes, hints));
      for (auto& item : parsed.items) withhold_what_warns(item, hints, parsed.problems);
      return parsed;
    }
  if (!hints.format.empty())
    return error(Fault::invalid, fmt::format("unknown format '{}'", hints.format), hints.name,
                 "expected one of: rss, rdf, atom, ninjs, text, page");
  return error(Fault::invalid, "this is none of the formats that are read", hints.name,
               "rss, rdf, atom, ninjs, text and page are; name one if this is it");
}

}  // namespace dateline::wire
