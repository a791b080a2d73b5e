#include "wire/formats/parse.h"

#include <fmt/format.h>

#include <array>

#include "wire/formats/anpa.h"
#include "wire/formats/ap_json.h"
#include "wire/formats/feed.h"
#include "wire/formats/feed_json.h"
#include "wire/formats/iptc7901.h"
#include "wire/formats/mail.h"
#include "wire/formats/newsml.h"
#include "wire/formats/newsml_g2.h"
#include "wire/formats/ninjs.h"
#include "wire/formats/nitf.h"
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

// clang-format off
constexpr std::array formats{
    Format{"rss", parse_feed},
    Format{"rdf", parse_feed},
    Format{"atom", parse_feed},
    Format{"cdf", parse_feed},
    Format{"jsonfeed", parse_json_feed},
    Format{"newsml-g2", parse_newsml_g2},
    Format{"ninjs", parse_ninjs},
    Format{"nitf", parse_nitf},
    Format{"newsml-1.2", parse_newsml},
    Format{"anpa", parse_anpa},
    Format{"iptc7901", parse_iptc7901},
    Format{"ap-json", parse_ap_json},
    Format{"email", parse_mail},
    Format{"text", parse_wire_text},
    Format{"page", parse_page},
};
// clang-format on

constexpr std::size_t max_bytes = 64 << 20;

std::string names() {
  std::string out;
  for (const auto& each : formats) out += (out.empty() ? "" : ", ") + std::string(each.name);
  return out;
}

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
                 "expected one of: " + names());
  return error(Fault::invalid, "this is none of the formats that are read", hints.name,
               "read are: " + names() + "; name one if this is it");
}

}  // namespace dateline::wire
