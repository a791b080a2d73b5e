#include "wire/feeds/drop_names.h"

#include <algorithm>
#include <array>

#include "http/escape.h"
#include "http/field.h"

namespace dateline::feeds {
namespace {

// Endings that programs give what they have not finished: FTP servers and clients (.filepart is WinSCP's,
// .in. names are hidden), rsync's are hidden too, browsers, editors.
constexpr std::array<std::string_view, 10> endings{
    ".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".upload", ".writing", ".swp", "~"};

}  // namespace

bool is_unfinished(std::string_view name) {
  return name.starts_with('.') || std::ranges::any_of(endings, [&](std::string_view ending) {
           return name.size() >= ending.size() &&
                  http::same_token(name.substr(name.size() - ending.size()), ending);
         });
}

std::string delivery_name(std::string_view name) {
  const bool printable =
      std::ranges::none_of(name, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
  return printable && http::is_utf8(name) ? std::string(name) : http::percent_encode(name);
}

}  // namespace dateline::feeds
