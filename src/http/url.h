// URLs as they are fetched, followed and shown: whole ones hold secrets (a password before the host, a
// token in the query) that must not get into a log, a trouble or a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::http {

// For people: without user and password, each value of the query as "…", without a fragment.
std::string shown_url(std::string_view url);

// What relative links are read against, which readers may get to see: without user and password, query
// and fragment.
std::string base_url(std::string_view url);

// Where a reference leads from there (RFC 3986 section 5). Nothing: it is none, or `url` is not one.
std::optional<std::string> resolve_url(std::string_view url, std::string_view reference);

// `url` with the user and password of another, where both are of the same scheme, host and port: nobody else
// gets them. `url` itself where it has its own, or the other none.
std::string with_login_of(std::string_view url, std::string_view other);

// Without user and password.
std::string without_login(std::string_view url);

// The host, in lower case; empty: there is none.
std::string host_of(std::string_view url);

// "politics.xml" of "https://agency.example/feeds/politics.xml?k=v"; the host where the path ends in '/'.
std::string last_part(std::string_view url);

}  // namespace dateline::http
