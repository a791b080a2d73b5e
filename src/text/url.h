// Web addresses as pages and feeds write them: read leniently like a browser, given back strictly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::text {

// `href` against `base` (empty: none): tabs, newlines and spaces repaired, non-ASCII percent-encoded, an
// international host in its ASCII form. Absolute http, https, mailto and tel addresses only; nullopt for
// every other scheme, for what stays relative, for what cannot be read, and for more than 2,048 bytes.
std::optional<std::string> resolve_url(std::string_view href, std::string_view base = {});

// The address without the parameters that only follow readers (utm_*, fbclid, gclid, …).
std::string without_tracking(std::string_view url);

// Host in lower case, without "www.": "news.example"; empty if there is none.
std::string url_host(std::string_view url);

}  // namespace dateline::text
