// Request targets: which are ours to answer (RFC 9112 section 3.2), and what path they mean.
//
// Stricter than most servers: what two programs on the way could read differently is refused here,
// so that neither a cache nor a template ever sees it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::http {

struct Target {
  std::string_view authority;  // of the absolute form; else empty
  std::string_view path;       // still encoded; "/" where an absolute target has none
  std::string_view query;
};

// Origin form ("/a?b") and absolute form ("http://host/a?b"). Nothing: any other form, a byte that
// RFC 3986 does not allow in a path or that no browser sends in a query.
std::optional<Target> split_target(std::string_view target);

// The path decoded; the view is into `encoded` where nothing was encoded, else into `buffer`.
// Nothing: a broken escape, an escaped control or slash, a '.' or '..' segment, bytes not UTF-8.
std::optional<std::string_view> decode_path(std::string_view encoded, std::string& buffer);

// uri-host [":" port] of RFC 3986, by name, IPv4 or bracketed IPv6; never empty.
bool is_authority(std::string_view text);

}  // namespace dateline::http
