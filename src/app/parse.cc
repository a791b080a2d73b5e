#include "wire/formats/parse.h"

#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/site_settings.h"
#include "app/verbs.h"
#include "base/file.h"
#include "wire/formats/parse_json.h"

namespace dateline::app {
namespace {

// The value of a "Name: value" among the headers; names without regard to case.
std::string header(const std::vector<std::string>& headers, std::string_view wanted) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  for (const auto& line : headers) {
    const auto colon = line.find(':');
    if (colon == std::string::npos ||
        !std::ranges::equal(std::string_view(line).substr(0, colon), wanted, same))
      continue;
    const auto value = line.find_first_not_of(" \t", colon + 1);
    return value == std::string::npos ? "" : line.substr(value);
  }
  return {};
}

wire::Hints hints(const ParseArguments& arguments, const Settings& settings) {
  const auto& source = settings.source(arguments.source);
  const auto given = [](const std::string& first, std::string second) {
    return first.empty() ? std::move(second) : first;
  };
  return {.format = given(arguments.format, source.format),
          .content_type = header(arguments.headers, "content-type"),
          .name = {},
          .base_url = given(arguments.base_url, header(arguments.headers, "content-location")),
          .source = arguments.source,
          .source_zone = source.zone,
          .site_zone = settings.site.zone,
          .language = given(source.language, header(arguments.headers, "content-language"))};
}

Result<> parse_one(const std::filesystem::path& file, wire::Hints hints, Console& console) {
  TRY(const auto bytes, read_file(file));
  hints.name = file.filename().string();
  auto parsed = wire::parse(bytes, hints);
  if (!parsed) {
    parsed.error().where = file.string() + (parsed.error().where.empty() ? "" : ", " + parsed.error().where);
    return parsed.error();
  }
  console.out << boost::json::serialize(wire::to_json(parsed.value(), file.string())) << '\n';
  return ok();
}

}  // namespace

Result<int> parse(const Common& common, const ParseArguments& arguments, Console& console) {
  TRY(const auto settings, site_settings(common));
  const auto known = hints(arguments, settings);
  int status = 0;
  for (const auto& file : arguments.files) {
    const auto done = parse_one(file, known, console);
    if (done) continue;
    complain(console, done.error());
    status = 1;
  }
  return status;
}

}  // namespace dateline::app
