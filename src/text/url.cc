#include "text/url.h"

#include <unicode/idna.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <boost/url.hpp>
#include <memory>

#include "text/unicode.h"

namespace dateline::text {
namespace {

namespace urls = boost::urls;

constexpr std::size_t kLongest = 2048;
constexpr std::array<std::string_view, 4> kSchemes{"http", "https", "mailto", "tel"};

// Parameters whose only use is to follow a reader from page to page.
constexpr std::array<std::string_view, 22> kTracking{
    "fbclid",     "gclid",       "dclid",   "gbraid",   "wbraid",  "msclkid", "yclid", "twclid",
    "ttclid",     "igshid",      "igsh",    "mc_cid",   "mc_eid",  "_hsenc",  "_hsmi", "mkt_tok",
    "oly_enc_id", "oly_anon_id", "vero_id", "wickedid", "ref_src", "cmpid"};

bool is_tracking(std::string_view parameter) {
  const auto name = lower(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::ranges::find(kTracking, name) != kTracking.end();
}

// What RFC 3986 does not allow anywhere, and browsers quietly encode.
bool must_encode(unsigned char c) {
  return c <= 0x20 || c >= 0x7F ||
         std::string_view("\"<>\\^`{|}").find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

void append_encoded(std::string& out, char c) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.append({'%', hex[byte >> 4], hex[byte & 15]});
}

// As browsers: controls and spaces off the ends, tabs and newlines out everywhere.
std::string without_controls(std::string_view href) {
  while (!href.empty() && static_cast<unsigned char>(href.front()) <= 0x20) href.remove_prefix(1);
  while (!href.empty() && static_cast<unsigned char>(href.back()) <= 0x20) href.remove_suffix(1);
  std::string out;
  for (char c : href)
    if (c != '\t' && c != '\n' && c != '\r') out += c;
  return out;
}

// "HTTPS" of "HTTPS://…" in lower case; empty for a relative address.
std::string scheme_of(std::string_view href) {
  const auto colon = href.find_first_of(":/?#");
  if (colon == std::string_view::npos || href[colon] != ':' || colon == 0) return {};
  return lower(href.substr(0, colon));
}

// "münchen.example" to "xn--mnchen-3ya.example"; empty if it is no host name.
std::string ascii_host(std::string_view host) {
  if (std::ranges::all_of(host, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return lower(host);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(
      icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI, status));
  if (U_FAILURE(status)) return {};
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::IDNAInfo info;
  idna->nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<int32_t>(host.size())), sink, info,
                         status);
  return U_FAILURE(status) || info.hasErrors() ? std::string() : out;
}

// Everything but scheme and authority: illegal bytes encoded, a lone % too, '[' and ']' as well.
std::string encoded(std::string_view part) {
  std::string out;
  bool in_fragment = false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char c = part[i];
    const bool lone_percent =
        c == '%' && (i + 2 >= part.size() || !is_hex(part[i + 1]) || !is_hex(part[i + 2]));
    const bool second_hash = c == '#' && std::exchange(in_fragment, in_fragment || c == '#');
    if (must_encode(static_cast<unsigned char>(c)) || lone_percent || second_hash || c == '[' || c == ']')
      append_encoded(out, c);
    else
      out += c;
  }
  return out;
}

// A browser's leniency turned into RFC 3986; nullopt if the host cannot be.
std::optional<std::string> strict(std::string href) {
  const auto scheme = scheme_of(href);
  const bool web = scheme.empty() || scheme == "http" || scheme == "https";
  const auto path_end = std::min(href.find_first_of("?#"), href.size());
  if (web) std::replace(href.begin(), href.begin() + static_cast<std::ptrdiff_t>(path_end), '\\', '/');
  std::string_view rest = href;
  std::string out;
  if (!scheme.empty()) {
    out = scheme + ":";
    rest.remove_prefix(scheme.size() + 1);
  }
  if (!web || !rest.starts_with("//")) return out + encoded(rest);
  rest.remove_prefix(2);
  const auto authority = rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
  const auto port = authority.find(':', authority.starts_with('[') ? authority.find(']') : 0);
  const auto host = ascii_host(authority.substr(0, port));
  // A name with a password in front is a disguise more often than an address.
  if (host.empty() || authority.find('@') != std::string_view::npos) return std::nullopt;
  out += "//" + host;
  if (port != std::string_view::npos && port + 1 < authority.size()) out += authority.substr(port);
  rest.remove_prefix(authority.size());
  if (!rest.starts_with('/')) out += '/';
  return out + encoded(rest);
}

bool is_usable(const urls::url_view& url) {
  if (std::ranges::find(kSchemes, std::string_view(url.scheme())) == kSchemes.end()) return false;
  const bool web = url.scheme() == "http" || url.scheme() == "https";
  return web ? !url.encoded_host().empty() : !url.has_authority() && !url.encoded_path().empty();
}

}  // namespace

std::optional<std::string> resolve_url(std::string_view href, std::string_view base) {
  if (href.size() > kLongest * 2) return std::nullopt;
  const auto reference = strict(without_controls(href));
  if (!reference || reference->empty()) return std::nullopt;
  const auto parsed = urls::parse_uri_reference(*reference);
  if (!parsed) return std::nullopt;
  urls::url absolute(*parsed);
  if (!parsed->has_scheme()) {
    const auto against = base.empty() ? std::nullopt : resolve_url(base);
    if (!against) return std::nullopt;
    if (!urls::resolve(urls::url_view(*against), *parsed, absolute)) return std::nullopt;
  }
  if (!is_usable(absolute) || absolute.size() > kLongest) return std::nullopt;
  return std::string(absolute.buffer());
}

std::string without_tracking(std::string_view url) {
  const auto question = url.find('?');
  if (question == std::string_view::npos) return std::string(url);
  const auto hash = std::min(url.find('#'), url.size());
  if (hash < question) return std::string(url);
  std::string out(url.substr(0, question));
  char joint = '?';
  for (auto query = url.substr(question + 1, hash - question - 1); !query.empty();) {
    const auto end = std::min(query.find('&'), query.size());
    const auto parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (parameter.empty() || is_tracking(parameter)) continue;
    out += joint;
    out += parameter;
    joint = '&';
  }
  return out.append(url.substr(hash));
}

std::string url_host(std::string_view url) {
  const auto parsed = urls::parse_uri(url);
  if (!parsed) return {};
  auto host = lower(std::string_view(parsed->encoded_host().data(), parsed->encoded_host().size()));
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace dateline::text
