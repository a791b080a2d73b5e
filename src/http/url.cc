#include "http/url.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "http/field.h"

namespace dateline::http {
namespace {

constexpr std::string_view unreadable = "an address that cannot be read";
constexpr std::string_view hidden = "…";

// curl's reading of a URL, which is the one that counts: curl fetches it.
class Parts {
 public:
  explicit Parts(std::string_view url)
      : handle_(curl_url(), curl_url_cleanup), is_read_(set(CURLUPART_URL, url)) {}

  bool is_read() const { return is_read_; }
  bool set(CURLUPart part, std::string_view text) {
    return curl_url_set(handle_.get(), part, std::string(text).c_str(), CURLU_NON_SUPPORT_SCHEME) ==
           CURLUE_OK;
  }
  void drop(CURLUPart part) { curl_url_set(handle_.get(), part, nullptr, 0); }
  std::string get(CURLUPart part, unsigned flags = 0) const {
    char* text = nullptr;
    if (curl_url_get(handle_.get(), part, &text, flags) != CURLUE_OK) return {};
    const std::unique_ptr<char, void (*)(void*)> owned(text, curl_free);
    return text;
  }
  // The whole without what only its owner and the server should know.
  std::string open_part() {
    for (const auto part :
         {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_QUERY, CURLUPART_FRAGMENT})
      drop(part);
    return get(CURLUPART_URL);
  }

 private:
  std::unique_ptr<CURLU, void (*)(CURLU*)> handle_;
  bool is_read_;
};

// "k=…&n=…" of "k=v&n=w"; a name without a value may be the secret itself.
std::string shown_query(std::string_view query) {
  std::string shown;
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (!shown.empty()) shown += '&';
    if (const auto equals = pair.find('='); equals != std::string_view::npos)
      shown += pair.substr(0, equals + 1);
    shown += hidden;
  }
  return shown;
}

}  // namespace

std::string shown_url(std::string_view url) {
  Parts parts(url);
  if (!parts.is_read()) return std::string(unreadable);
  const auto query = shown_query(parts.get(CURLUPART_QUERY));
  return parts.open_part() + (query.empty() ? "" : "?" + query);
}

std::string base_url(std::string_view url) {
  Parts parts(url);
  return parts.is_read() ? parts.open_part() : std::string();
}

std::optional<std::string> resolve_url(std::string_view url, std::string_view reference) {
  Parts parts(url);
  if (!parts.is_read() || !parts.set(CURLUPART_URL, reference)) return std::nullopt;
  return parts.get(CURLUPART_URL);
}

std::string with_login_of(std::string_view url, std::string_view other) {
  Parts parts(url);
  const Parts owner(other);
  const auto user = owner.get(CURLUPART_USER);
  if (!parts.is_read() || !owner.is_read() || user.empty() || !parts.get(CURLUPART_USER).empty())
    return std::string(url);
  for (const auto part : {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT})
    if (!same_token(parts.get(part, CURLU_DEFAULT_PORT), owner.get(part, CURLU_DEFAULT_PORT)))
      return std::string(url);
  parts.set(CURLUPART_USER, user);
  if (const auto password = owner.get(CURLUPART_PASSWORD); !password.empty())
    parts.set(CURLUPART_PASSWORD, password);
  return parts.get(CURLUPART_URL);
}

std::string without_login(std::string_view url) {
  Parts parts(url);
  if (!parts.is_read()) return std::string(url);
  for (const auto part : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS}) parts.drop(part);
  return parts.get(CURLUPART_URL);
}

std::string host_of(std::string_view url) {
  auto host = Parts(url).get(CURLUPART_HOST);
  std::ranges::transform(host, host.begin(), ascii_lower);
  return host;
}

std::string last_part(std::string_view url) {
  const Parts parts(url);
  const auto path = parts.get(CURLUPART_PATH);
  const auto name = path.substr(path.rfind('/') + 1);
  return name.empty() ? parts.get(CURLUPART_HOST) : name;
}

}  // namespace dateline::http
