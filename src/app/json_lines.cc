#include "app/json_lines.h"

#include <fmt/format.h>

#include <boost/json/parse.hpp>

#include "base/file.h"

namespace dateline::app {
namespace {

Result<boost::json::value> read_value(std::string_view line) {
  boost::system::error_code problem;
  auto value = boost::json::parse(line, problem);
  if (problem) return error(Fault::invalid, "this is not JSON: " + problem.message());
  return value;
}

}  // namespace

Result<> each_line(const std::filesystem::path& file,
                   const std::function<Result<>(const boost::json::value&)>& take) {
  TRY(const auto bytes, read_file(file));
  std::string_view rest = bytes;
  for (int number = 1; !rest.empty(); ++number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto value = read_value(line);
    auto taken = value ? take(value.value()) : Result<>(value.error());
    if (taken) continue;
    taken.error().where = fmt::format("{}:{}", file.string(), number);
    return taken.error();
  }
  return ok();
}

}  // namespace dateline::app
