#include "wire/formats/newsml_catalog.h"

#include "text/escape.h"
#include "text/unicode.h"
#include "wire/formats/newsml_schemes.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most_schemes = 2'000;

}  // namespace

void NewsmlCatalog::add(std::string_view alias, std::string_view uri) {
  if (!alias.empty() && is_uri(uri) && schemes_.size() < most_schemes) schemes_.emplace(alias, uri);
}

void NewsmlCatalog::refer(std::string_view href) {
  (is_iptc_catalog(href) ? iptc_ : others_) = true;
}

std::string NewsmlCatalog::resolve(std::string_view qcode) const {
  const auto colon = qcode.find(':');
  if (colon == std::string_view::npos || colon + 1 == qcode.size()) return {};
  const auto alias = qcode.substr(0, colon), code = qcode.substr(colon + 1);
  const auto own = schemes_.find(alias);
  const bool by_iptc = iptc_ || (!others_ && schemes_.empty());
  const auto scheme = own != schemes_.end() ? own->second : by_iptc ? iptc_scheme(alias) : std::string();
  if (scheme.empty()) return {};
  auto uri = scheme + std::string(code);
  if (!is_uri(uri)) uri = scheme + text::escape_path_segment(code);
  return is_uri(uri) ? uri : std::string();
}

std::string_view code_of(std::string_view qcode) {
  auto code = text::trim(qcode);
  if (const auto slash = code.find("://"); slash != std::string_view::npos)
    return code.substr(code.find_last_of("/#") + 1);
  return code.substr(code.find(':') + 1);  // npos + 1 is 0
}

}  // namespace dateline::wire
